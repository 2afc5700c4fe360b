/** EFS-PAY-10: calls go to documented v1 paths. */
import {
  allOperations,
  operationById,
  replacedPaths,
} from "../../contract/operations.js";
import type { ExchangeEntry } from "../../history/entry.js";
import { efsOperations } from "../efs/calls.js";
import {
  isInSight,
  nothingSeen,
  type ExchangeRule,
  type Sight,
} from "../rule.js";
import { callText, judgeCall, type CallVerdict } from "./calls.js";

const sees: Sight = { direction: "inbound" };

export const rule: ExchangeRule = {
  requirement: "EFS-PAY-10",
  about: "exchange",
  needs: "A call of the vendor to the OMS.",
  sees,
  judge: (exchange) => {
    if (!isInSight(sees, exchange)) return nothingSeen;
    const { operation, seq } = exchange;
    if (efsOperations.some((known) => known === operation))
      return { ...nothingSeen, witnesses: [{ seq }] };
    return operation === null
      ? judgeCall(exchange, { judge: unknownPath, likelyCause })
      : nothingSeen;
  },
};

const likelyCause =
  "The client still uses the former version's paths, or a path is misspelt. Take the paths from the contract.";

/** Methods of a call that wants to change something; anybody may look at a page. */
const changing: readonly string[] = ["POST", "PUT", "PATCH", "DELETE"];
const increffPath = /\/(usp|sellfast|ewms|push)\//;

function unknownPath(exchange: ExchangeEntry): CallVerdict {
  const path = pathOf(exchange);
  if (!changing.includes(exchange.method) && !increffPath.test(path))
    return undefined;
  return {
    summary: `The vendor called ${callText(exchange)}, which is no documented path.`,
    expected: advice(path) ?? "A path of the contract, with its method.",
    actual: callText(exchange),
  };
}

function pathOf({ url }: ExchangeEntry): string {
  return (url.split("?")[0] ?? url).replace(/^[a-z]+:\/\/[^/]+/i, "");
}

/** What to call instead: of a former path its successor, of a known path its method. */
function advice(path: string): string | undefined {
  const replaced = replacedPaths.find((row) => endsWith(path, row.path));
  if (replaced !== undefined) {
    const { method, path: successor } = operationById(replaced.by);
    return `${method} ${successor}, which took the place of ${replaced.path}.`;
  }
  const known = allOperations.find(
    (one) => one.direction === "inbound" && endsWith(path, one.path),
  );
  return known === undefined ? undefined : `${known.method} ${known.path}.`;
}

/** Installations put a prefix before the path; a parameter stands for any one segment. */
function endsWith(path: string, template: string): boolean {
  const wanted = template.split("/").slice(1);
  const given = path.split("/").slice(1).slice(-wanted.length);
  return (
    given.length === wanted.length &&
    wanted.every((part, index) => part.startsWith("{") || part === given[index])
  );
}
