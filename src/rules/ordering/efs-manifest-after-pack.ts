/** EFS-ORD-11: an order is manifested only after it was packed. The combined call is judged as a handover. */
import { afterPack } from "./after-pack.js";

export const rule = afterPack({
  requirement: "EFS-ORD-11",
  operations: ["createManifest"],
  action: "manifest",
  done: "manifested",
});
