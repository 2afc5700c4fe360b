/** EFS-ORD-12: an order is handed over only after it was packed. */
import { afterPack } from "./after-pack.js";

export const rule = afterPack({
  requirement: "EFS-ORD-12",
  operations: ["notifyHandover", "manifestAndHandover"],
  action: "handover",
  done: "handed over",
});
