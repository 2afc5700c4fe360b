/** The thread that judges beside the traffic: what becomes of it, and of what waits for it. */
import { afterEach, expect, it } from "vitest";
import type { HistoryEntry } from "../history/entry.js";
import { judgeInBackground, type Background } from "./background.js";

let background: Background | undefined;
afterEach(() => background?.close());

function thread(script: string): { said: string[]; hear: Background["hear"] } {
  const said: string[] = [];
  const made = judgeInBackground(
    (text) => said.push(text),
    new URL(`data:text/javascript,${encodeURIComponent(script)}`),
  );
  background = made;
  return { said, hear: made.hear };
}

const imports = 'import { parentPort } from "node:worker_threads";';

function exchange(seq: number, body = "{}"): HistoryEntry {
  return {
    kind: "exchange",
    seq,
    opened: seq,
    at: seq,
    durationMs: 1,
    direction: "inbound",
    operation: "packOrder",
    method: "POST",
    url: "/usp/order/pack",
    requestHeaders: {},
    requestBody: { text: body },
    ending: "answered",
    status: 200,
    responseHeaders: {},
    responseBody: { text: "" },
  };
}

it("says the lines of the thread", async () => {
  const { said, hear } = thread(
    `${imports} parentPort.on("message", ({ seq }) => parentPort.postMessage({ type: "line", text: "#" + seq }));`,
  );
  hear(exchange(3));
  hear(exchange(5));
  await expect.poll(() => said).toEqual(["#3", "#5"]);
});

it.each([
  ["at its start", 'throw new Error("no register");', "no register"],
  [
    "at an entry",
    `${imports} parentPort.on("message", () => { throw new Error("a fault of a rule"); });`,
    "a fault of a rule",
  ],
  ["without a word", "process.exit(0);", "has ended"],
])(
  "says once that the thread broke %s, and counts what nobody judges",
  async (_, script, reason) => {
    const { said, hear } = thread(script);
    hear(exchange(1));
    await expect.poll(() => said).toHaveLength(1);
    expect(said[0]).toContain(reason);
    expect(said[0]).toContain("Traffic and recording go on");
    for (let seq = 2; seq <= 4; seq += 1) hear(exchange(seq));
    expect(background?.skipped()).toBe(3);
    expect(said).toHaveLength(1);
  },
);

it("lets no more wait than fits, and tells the thread that something is missing", async () => {
  const { said, hear } = thread(
    `${imports}
     const held = [];
     let open = false;
     const say = (entry) => {
       parentPort.postMessage({ type: "line", text: entry.kind === "mark" ? entry.mark.type : "#" + entry.seq });
       parentPort.postMessage({ type: "heard", count: 1 });
     };
     parentPort.on("message", (entry) => {
       if (open) return say(entry);
       held.push(entry);
       if (held.length < 33) return;
       open = true;
       held.forEach(say);
     });`,
  );
  const mebibyte = "x".repeat(1024 * 1024);
  hear(exchange(1, ""));
  for (let seq = 2; seq <= 40; seq += 1) hear(exchange(seq, mebibyte));
  expect(background?.skipped()).toBe(7);
  await expect.poll(() => said.at(-1)).toBe("#33");
  // What the thread says of itself comes before the next entry is handed over.
  await expect
    .poll(() => {
      hear(exchange(100, ""));
      return said.includes("gap");
    })
    .toBe(true);
});
