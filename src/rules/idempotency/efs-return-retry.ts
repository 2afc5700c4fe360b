/** EFS-IDEM-14: a return update whose answer was lost or was a 500 is called again with the same items and results. */
import { codeOf } from "../efs/quantities.js";
import { isRecord } from "../json.js";
import type { OrderRule } from "../rule.js";
import { sameContent, type Content } from "./call-chain.js";
import { judgeRetries, type Retry } from "./call-retry.js";

const processReturn: Retry = {
  operation: "processReturn",
  action: "process-return",
  noun: "return update",
  likelyCause:
    "The return is marked as processed before the OMS has answered, so nothing is left to repeat; or the retry sends only what is not marked yet. Write the call down and repeat it unchanged after a 5xx, a 429 or a broken connection.",
  contentOf,
  scopeOf: (body) => codeOf(body["returnOrderCode"]) ?? "",
  compare: (first, repeat) => {
    if (sameContent(first, repeat)) return "same";
    return [...repeat.keys()].some((item) => first.has(item))
      ? "other"
      : "unrelated";
  },
  noLongerNeeded: () => undefined,
};

function contentOf(
  body: Readonly<Record<string, unknown>>,
): Content | undefined {
  const items = body["orderItems"];
  if (!Array.isArray(items)) return undefined;
  const content = new Map<string, string>();
  for (const item of items as unknown[]) {
    const code = isRecord(item) ? codeOf(item["returnItemCode"]) : undefined;
    if (!isRecord(item) || code === undefined) return undefined;
    const sku = codeOf(item["channelSkuCode"]) ?? "";
    content.set(code, `${sku} ${codeOf(item["qcStatus"]) ?? ""}`.trim());
  }
  return content;
}

export const rule: OrderRule = {
  requirement: "EFS-IDEM-14",
  about: "order",
  needs:
    "A return update whose answer was lost, or was a 5xx or 429, and the same call again, answered with 2xx.",
  judge: (life) => judgeRetries(life, processReturn),
};
