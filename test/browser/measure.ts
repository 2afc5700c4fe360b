/** npm run console-speed: how soon the console paints, and how it scrolls, with 50,000 exchanges in the history. */
import { consoleStage } from "./console-stage.js";

const exchanges = 50_000;
const rounds = 5;

const stage = await consoleStage();
try {
  const { history } = stage.running.oms;
  await fetch(`${stage.running.url}/_kit/orders`, { method: "POST" });
  await stage.running.oms.dispatcher.whenIdle();
  const [sample] = history.entries;
  if (sample?.kind !== "exchange") throw new Error("There is no exchange.");
  for (let count = 0; count < exchanges; count += 1) {
    history.open();
    history.append({ ...sample });
  }
  for (const view of ["traffic", "orders"])
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const { page } = await stage.open(`/#/${view}`);
      await page.locator(".line a.row").first().waitFor();
      const rows = performance.now() - begun;
      const paint = await page.evaluate(
        () =>
          performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      );
      const frames =
        view === "traffic"
          ? await page.evaluate(async () => {
              const scroller = document.querySelector(".scroller");
              const times: number[] = [];
              let last = performance.now();
              for (let frame = 0; frame < 120; frame += 1) {
                if (scroller !== null) scroller.scrollTop += 4000;
                await new Promise(requestAnimationFrame);
                times.push(performance.now() - last);
                last = performance.now();
              }
              return times;
            })
          : [];
      const slow = frames.filter((time) => time > 50).length;
      process.stdout.write(
        `${view}: first paint ${Math.round(paint ?? Number.NaN)} ms, first rows ${Math.round(rows)} ms after the page was asked for` +
          (frames.length === 0
            ? "\n"
            : `; scrolling through ${120 * 4000} pixels, ${slow} of 120 frames over 50 ms, the longest ${Math.round(Math.max(...frames))} ms\n`),
      );
      await stage.closePages();
    }
} finally {
  await stage.close();
}
