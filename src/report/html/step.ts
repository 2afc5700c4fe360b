/** A step of a scenario as a reader says it, and where in the sequence it acts. */
import { isRecord } from "../../rules/json.js";
import { visible } from "../../history/visible.js";

export interface StepView {
  readonly words: string;
  /** True for what a marketplace, a customer or the network does to the OMS, rather than what the vendor is asked. */
  readonly atOms: boolean;
}

/** Steps that happen inside the OMS, or are told to it: the first word of each. */
const atOms: ReadonlySet<string> = new Set([
  "create",
  "cancel",
  "return",
  "changeReturn",
  "fulfil",
  "deliver",
  "postSample",
  "others",
  "outage",
  "replay",
  "backlog",
]);

/** @param text of the mark: a step of a scenario file as JSON, or words */
export function stepView(text: string): StepView {
  const step = parsed(text);
  if (step === undefined)
    return {
      words: visible(text),
      atOms: atOms.has(text.split(" ", 1)[0] ?? ""),
    };
  const [[verb, what] = ["", undefined], ...rest] = Object.entries(step);
  const first = what === true ? verb : `${verb} ${words(what)}`;
  return {
    words: visible(
      [first, ...rest.map(([name, value]) => `${name} ${words(value)}`)].join(
        " · ",
      ),
    ),
    atOms: atOms.has(verb),
  };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && Object.keys(value).length > 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A step of ours is not so deep; a history from elsewhere may say anything. */
const deepest = 5;

/** `A, B`, `SKU-1 ×2`, `yes` */
function words(value: unknown, depth = 0): string {
  if (depth > deepest) return "…";
  if (Array.isArray(value))
    return value.map((item: unknown) => words(item, depth + 1)).join(", ");
  if (isRecord(value)) {
    const { sku, quantity } = value;
    if (typeof sku === "string" && typeof quantity === "number")
      return `${sku} ×${quantity}`;
    return Object.entries(value)
      .map(([name, item]) => `${name} ${words(item, depth + 1)}`)
      .join(" ");
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
