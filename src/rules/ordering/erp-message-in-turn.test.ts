import { posting } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-message-in-turn.js";

const refusal = { status: 500, answer: { hasError: true, errorMessage: "no" } };
/** A creation that satisfies the contract of a posting. */
const correct = posting("CREATE", 1, [], {
  partnerCode: "1100",
  partnerLocationCode: "9",
  isPriority: false,
  isSplitRequired: false,
  orderType: "SO",
  orderTime: "2026-11-23T10:00:00.000+00:00",
  bundledSkuDefinitions: [],
  orderItems: [
    {
      orderItemCode: "1",
      channelSkuCode: "A",
      barcode: "8901",
      orderedQuantity: 2,
      cancelledQuantity: 0,
      sellingPricePerUnit: 100,
    },
  ],
});
const later = posting("CANCEL", 2, [], {
  ...correct,
  messageId: 2,
  eventType: "OUTWARD_ORDER_CANCEL",
});
ruleCases(rule, {
  passes: [
    {
      when: "the posting is acknowledged, after a bad moment too",
      told: (books) => {
        books.post(correct, refusal);
        books.post(correct);
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the posting is refused each time",
      told: (books) => {
        books.post(correct, { ...refusal, status: 422 });
        books.post(correct, { ...refusal, status: 422 });
      },
      findings: [
        {
          expected:
            "A correct message that comes in its turn is answered with 2xx.",
          actual: '422 {"hasError":true,"errorMessage":"no"}',
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was refused once",
      told: (books) => {
        books.post(correct, refusal);
      },
      unjudged: [
        "the vendor did not acknowledge the message, and did not clearly refuse it either",
      ],
    },
    {
      when: "it came before the creation of its order",
      told: (books) => {
        books.post(later, refusal);
        books.post(later, refusal);
      },
      unjudged: [],
    },
  ],
});
