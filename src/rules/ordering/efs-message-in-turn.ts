/** EFS-ORD-18: a correct message that comes in its turn is acknowledged. */
import { messageInTurn } from "./message-in-turn.js";

export const rule = messageInTurn({
  requirement: "EFS-ORD-18",
  operations: ["outwardOrderEvent", "returnOrderEvent", "sellerCancellation"],
});
