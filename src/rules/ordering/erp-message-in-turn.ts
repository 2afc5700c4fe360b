/** ERP-ORD-08: a correct message that comes in its turn is acknowledged. */
import { messageInTurn } from "./message-in-turn.js";

export const rule = messageInTurn({
  requirement: "ERP-ORD-08",
  operations: ["outwardSalesPosting"],
});
