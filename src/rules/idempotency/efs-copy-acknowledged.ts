/** EFS-IDEM-03: a message that was acknowledged before is acknowledged again when it is repeated unchanged. */
import { copyAcknowledged } from "./copy-acknowledged.js";

export const rule = copyAcknowledged({
  requirement: "EFS-IDEM-03",
  families: ["order", "return", "cancellation"],
});
