/** The messages that an EFS receives. */
export const efsWebhooks = [
  "outwardOrderEvent",
  "returnOrderEvent",
  "sellerCancellation",
] as const;
