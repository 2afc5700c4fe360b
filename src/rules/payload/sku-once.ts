/** The form of a rule that a payload holds each SKU once. Return items are not meant: each of them is one piece. */
import { codeOf } from "../efs/quantities.js";
import { isRecord, records } from "../json.js";
import type { ExchangeRule } from "../rule.js";
import { callRule } from "./calls.js";

export interface SkuOnce {
  readonly requirement: string;
  readonly needs: string;
  /** For each operation the list that names the SKUs. */
  readonly lists: Readonly<Record<string, string>>;
  readonly likelyCause: string;
}

export function skuOnce({
  requirement,
  needs,
  lists,
  likelyCause,
}: SkuOnce): ExchangeRule {
  return callRule({
    requirement,
    needs,
    operations: Object.keys(lists),
    partly: true,
    likelyCause,
    judge: ({ operation }, body) => {
      const list = lists[operation ?? ""] ?? "";
      if (!isRecord(body) || !Array.isArray(body[list])) return undefined;
      const skus = records(body[list]).flatMap(
        (item) => codeOf(item["channelSkuCode"]) ?? [],
      );
      const once = new Set<string>();
      const twice = new Set<string>();
      for (const sku of skus) (once.has(sku) ? twice : once).add(sku);
      if (twice.size === 0) return "kept";
      return {
        summary: `A call of ${operation ?? "the OMS"} holds a SKU more than once.`,
        expected: `Each channelSkuCode once in ${list}.`,
        actual: `More than once: ${[...twice].slice(0, 10).join(", ")}.`,
      };
    },
  });
}
