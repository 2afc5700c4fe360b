/** The thread that judges: hears entries, says lines. */
import { parentPort } from "node:worker_threads";
import { systemClock } from "../history/clock.js";
import type { HistoryEntry } from "../history/entry.js";
import { loadRegister } from "../rules/register.js";
import type { Said } from "./background.js";
import { Live } from "./live.js";

const lookEveryMs = 1_000;
const port = parentPort;

if (port !== null) {
  const tell = (said: Said): void => {
    port.postMessage(said);
  };
  const live = new Live(await loadRegister(), (text) => {
    tell({ type: "line", text });
  });
  port.on("message", (entry: HistoryEntry) => {
    live.hear(entry);
    tell({ type: "heard", count: 1 });
  });
  setInterval(() => {
    live.look(systemClock.now());
  }, lookEveryMs);
}
