/** Where Prism and we judge differently on purpose. Each is tried in the test; one that is no longer true has to go. */
import type { OperationId } from "../../src/contract/operations.js";
import type { Exchange } from "./exchanges.js";
import type { Json } from "./json.js";

interface Difference {
  readonly name: string;
  readonly reason: string;
}

export interface RequestDifference extends Difference {
  readonly operationId: OperationId;
  /** Turns a right body into one that Prism accepts and we refuse. */
  readonly spoil: (body: Json) => Json;
}

export const requestDifferences: readonly RequestDifference[] = [
  {
    name: "deep nesting in a part of any shape",
    reason:
      "No schema can bound the depth of what it does not describe; we stop at 200 levels, because other code walks it.",
    operationId: "createOutwardOrder",
    spoil: (body) => {
      const order = body as { orderItems: { giftOptions: Json }[] };
      const deep = JSON.parse(
        `{"a":${"[".repeat(300)}${"]".repeat(300)}}`,
      ) as Json;
      const [first, ...others] = order.orderItems;
      const orderItems = [{ ...first, giftOptions: deep }, ...others];
      return { ...(order as object), orderItems };
    },
  },
];

export interface AnswerDifference extends Difference {
  /** Whether it is about this answer. */
  readonly concerns: (exchange: Exchange) => boolean;
  /** What Prism then objects to, and nothing else. */
  readonly objections: readonly string[];
}

export const answerDifferences: readonly AnswerDifference[] = [
  {
    name: "an empty body where null is documented",
    reason:
      'The answer is "empty or null". OpenAPI can declare the null, but not that a declared body may be left out, so Prism misses both the type and the body.',
    concerns: ({ operationId, answer }) =>
      operationId === "addOrdersToPicklist" &&
      answer.statusCode === 200 &&
      answer.body === undefined,
    objections: [
      'The received media type "" does not match the one specified in the current response: application/json',
      "Response body must be null",
    ],
  },
];
