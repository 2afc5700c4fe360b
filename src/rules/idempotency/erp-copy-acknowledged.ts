/** ERP-IDEM-04: a posting that was acknowledged before is acknowledged again when it is repeated unchanged. */
import { copyAcknowledged } from "./copy-acknowledged.js";

export const rule = copyAcknowledged({
  requirement: "ERP-IDEM-04",
  families: ["posting"],
});
