/**
 * The verdict about the vendor, from the outcomes of its requirements. Its precedence stands here and nowhere else:
 *
 * 1. not conformant: a MUST is violated. A rule that failed elsewhere takes nothing from a violation that another rule
 *    showed with evidence, so this comes first; the kit's own failures are named in the report all the same.
 * 2. harness error: a rule or a scenario failed by the kit's own fault. What is left would be a verdict with a hole.
 * 3. inconclusive: a MUST could not be judged, the run was interrupted, nothing was executed, or this is one part of it.
 * 4. waived: violations were found, and the baseline knows each of them. It certifies nothing.
 * 5. conformant: every MUST in scope was judged and kept. A violated or unjudged SHOULD does not change that.
 */
import type { RequirementResult, ScenarioResult, Verdict } from "./result.js";

export interface Conclusion {
  readonly verdict: Verdict;
  readonly reason: string;
}

export interface Concluded {
  readonly requirements: readonly RequirementResult[];
  readonly scenarios: readonly ScenarioResult[];
  readonly exchanges: number;
  /** False when the run was interrupted. */
  readonly ended: boolean;
  /** Why the run was stopped before its first scenario, when it was. */
  readonly stopped?: string;
  /** Which part of a divided run this is, when it is one. */
  readonly part?: { readonly index: number; readonly of: number };
}

export function conclude({
  requirements,
  scenarios,
  exchanges,
  ended,
  stopped,
  part,
}: Concluded): Conclusion {
  const mandatory = requirements.filter(({ level }) => level === "MUST");
  const ids = (
    rows: readonly RequirementResult[],
    outcome: RequirementResult["outcome"],
  ) => rows.filter((row) => row.outcome === outcome).map(({ id }) => id);

  const failed = ids(mandatory, "fail");
  if (failed.length > 0)
    return {
      verdict: "not-conformant",
      reason: `${counted(failed, "mandatory requirement is", "mandatory requirements are")} violated: ${listed(failed)}.`,
    };
  const broken = ids(requirements, "harness-error");
  const crashed = scenarios
    .filter(({ result }) => result === "harness-error")
    .map(({ scenario }) => scenario);
  if (broken.length > 0 || crashed.length > 0) {
    const parts = [
      ...(broken.length > 0 ? [`${listed(broken)} could not be judged`] : []),
      ...(crashed.length > 0
        ? [`scenario ${listed(crashed)} could not be carried out`]
        : []),
    ];
    return {
      verdict: "harness-error",
      reason: `The kit itself failed: ${parts.join(", and ")}.`,
    };
  }
  if (stopped !== undefined)
    return {
      verdict: "inconclusive",
      reason: `The run was stopped before its first scenario: ${stopped}`,
    };
  if (part !== undefined)
    return {
      verdict: "inconclusive",
      reason: `This is part ${part.index} of ${part.of}: nothing in it breaks a mandatory requirement that no baseline knows, and only all parts together have a verdict. Put them together with increff-kit merge.`,
    };
  if (scenarios.length === 0 || exchanges === 0)
    return {
      verdict: "inconclusive",
      reason: "Nothing was executed, so nothing was judged.",
    };
  if (!ended)
    return {
      verdict: "inconclusive",
      reason: "The run was interrupted before its end.",
    };
  const open = ids(mandatory, "inconclusive");
  if (open.length > 0)
    return {
      verdict: "inconclusive",
      reason: `${counted(open, "mandatory requirement", "mandatory requirements")} could not be judged: ${listed(open)}.`,
    };
  const waived = requirements
    .filter(({ findings }) => findings.some((one) => one.waived !== undefined))
    .map(({ id }) => id);
  if (waived.length > 0)
    return {
      verdict: "waived",
      reason: `Passes with ${waived.length} waived, not certified: the baseline knows the failures of ${listed(waived)}.`,
    };
  const kept = ids(mandatory, "pass");
  if (kept.length === 0)
    return {
      verdict: "inconclusive",
      reason: "No mandatory requirement was judged.",
    };
  const warned = ids(requirements, "warn");
  const but =
    warned.length === 0
      ? ""
      : `, but ${counted(warned, "recommendation is", "recommendations are")} not followed: ${listed(warned)}`;
  const all =
    kept.length === 1
      ? "The one mandatory requirement"
      : `All ${kept.length} mandatory requirements`;
  return {
    verdict: "conformant",
    reason: `${all} in scope ${kept.length === 1 ? "was" : "were"} judged and kept${but}.`,
  };
}

/** Of more names than these and one the others are counted; a single one is as short as its count. */
const shown = 5;

function listed(names: readonly string[]): string {
  if (names.length > shown + 1)
    return `${names.slice(0, shown).join(", ")} and ${names.length - shown} more`;
  const last = names.at(-1) ?? "";
  return names.length < 2
    ? last
    : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function counted(names: readonly string[], one: string, many: string): string {
  return `${names.length} ${names.length === 1 ? one : many}`;
}
