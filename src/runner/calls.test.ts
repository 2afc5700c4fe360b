import { expect, it } from "vitest";
import type { NewEntry } from "../history/entry.js";
import { History } from "../history/history.js";
import { ManualClock } from "../../test/support/manual-clock.js";
import { Calls } from "./calls.js";

const call = (url: string): NewEntry => ({
  kind: "exchange",
  opened: 1,
  durationMs: 1,
  direction: "inbound",
  operation: "packOrder",
  method: "POST",
  url,
  requestHeaders: {},
  requestBody: { text: "" },
  ending: "answered",
  status: 200,
  responseHeaders: {},
  responseBody: { text: "" },
});

function calls(): { clock: ManualClock; history: History; calls: Calls } {
  const clock = new ManualClock();
  const history = new History(clock);
  return { clock, history, calls: new Calls(history, clock) };
}

it("gives the call that was there already, or the first that comes", async () => {
  const { history, calls: seen } = calls();
  history.append(call("/a"));
  expect(await seen.next(0, 100, ({ url }) => url === "/a").call).toMatchObject(
    { url: "/a" },
  );
  const wait = seen.next(0, 100, ({ url }) => url === "/b");
  history.append(call("/a"));
  history.append(call("/b"));
  expect(await wait.call).toMatchObject({ url: "/b" });
});

it("gives nothing when the time is up or the wait is cancelled, and leaves no timer behind", async () => {
  const { clock, calls: seen } = calls();
  const late = seen.next(0, 100, () => true);
  const cancelled = seen.next(0, 100, () => true);
  cancelled.cancel();
  cancelled.cancel();
  expect(await cancelled.call).toBeUndefined();
  expect(clock.waiting).toBe(1);
  clock.advance(100);
  expect(await late.call).toBeUndefined();
  expect(clock.waiting).toBe(0);
});
