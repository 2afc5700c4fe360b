/**
 * EFS-PAY-01: every call satisfies the contract of its operation.
 *
 * What other requirements are about does not count here: the batch size (EFS-PAY-05), texts that are too long (EFS-PAY-07),
 * scalars of another type (EFS-PAY-08). Those are put right before the body is judged.
 */
import { isOperationId } from "../../contract/operations.js";
import {
  describeViolations,
  validateRequest,
} from "../../contract/validate.js";
import type { ExchangeEntry } from "../../history/entry.js";
import { isRecord } from "../json.js";
import { callRule, callText, type CallVerdict } from "./calls.js";
import { checkedRequest } from "./checked.js";
import { largestBatch } from "./efs-inventory-batch.js";
import { longestText, mayHoldLongText } from "./long-text.js";

export const rule = callRule({
  requirement: "EFS-PAY-01",
  needs: "A call of the vendor to the OMS.",
  likelyCause:
    "A mandatory field is missing, misspelt or null, or a value is out of its range. Validate the body against the contract (openapi/efs.yaml) in the vendor's own tests.",
  judge,
});

function judge(exchange: ExchangeEntry, body: unknown): CallVerdict {
  const { operation, requestBody } = exchange;
  if (operation === null || !isOperationId(operation)) return undefined;
  if (body === undefined && requestBody.text.trim() !== "")
    return violated(exchange, "the body is not JSON");
  const short = shortened(operation, body);
  const checked =
    short === body
      ? checkedRequest(exchange)
      : validateRequest(operation, short, { coerce: true });
  if (checked === undefined) return undefined;
  if (checked.ok) return "kept";
  return violated(
    exchange,
    describeViolations(checked.violations, checked.more),
  );
}

function violated(exchange: ExchangeEntry, what: string): CallVerdict {
  return {
    summary: `A call of ${exchange.operation ?? "the OMS"} breaks its contract.`,
    expected: `A body as the contract of ${callText(exchange)} says.`,
    actual: what,
  };
}

/** The body itself where nothing in it is too long. */
function shortened(operation: string, body: unknown): unknown {
  const cut = mayHoldLongText(body) ? withShortTexts(body, 0) : body;
  if (operation !== "updateInventory" || !isRecord(cut)) return cut;
  const products = cut["products"];
  return Array.isArray(products) && products.length > largestBatch
    ? { ...cut, products: (products as unknown[]).slice(0, largestBatch) }
    : cut;
}

const deepest = 50;

function withShortTexts(value: unknown, depth: number): unknown {
  if (typeof value === "string")
    return value.length > longestText ? value.slice(0, longestText) : value;
  if (typeof value !== "object" || value === null || depth > deepest)
    return value;
  if (Array.isArray(value))
    return value.map((item) => withShortTexts(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      withShortTexts(item, depth + 1),
    ]),
  );
}
