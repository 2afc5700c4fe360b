import { expect, it } from "vitest";
import { ManualClock } from "../../test/support/manual-clock.js";
import { History } from "../history/history.js";
import { timeOf } from "../verdict/time.js";
import { noteWait, waitFor } from "./waiting.js";

it("puts every wait into the history, from its beginning, by the run's clock", async () => {
  const clock = new ManualClock(1_000);
  const history = new History(clock);
  const stage = { ground: { history, clock }, scenario: { slug: "one" } };

  const watching = waitFor(stage, "watch", 800);
  clock.advance(799);
  expect(history.entries).toEqual([]);
  clock.advance(1);
  await watching;
  const begun = clock.now();
  clock.advance(250);
  noteWait(stage, "quiet", begun);

  expect(history.entries).toMatchObject([
    {
      at: 1_000,
      mark: {
        type: "wait",
        scenario: "one",
        for: "watch",
        waitedMs: 800,
        windowMs: 800,
      },
    },
    { at: 1_800, mark: { for: "quiet", waitedMs: 250 } },
  ]);
  expect(timeOf(history.entries)).toEqual({
    totalMs: 1_050,
    vendorMs: 0,
    waitingMs: 1_050,
    kitMs: 0,
    waits: [
      { for: "quiet", count: 1, sumMs: 250 },
      { for: "forbidden", count: 1, sumMs: 800, windowsMs: [800] },
    ],
  });
});
