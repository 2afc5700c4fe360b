/**
 * Whether a run earns the word "certified". What it takes stands here and nowhere else: the verdict is conformant, every
 * mandatory requirement that applies was judged and kept, all scenarios that can be tried on the vendor belonged to the
 * run, and no finding is waived. Everything else can be bundled and signed, and says why it is no certificate.
 */
import type { RequirementResult, Verdict } from "./result.js";

export interface Grounds {
  readonly verdict: Verdict;
  /** The sentence that says why the verdict is what it is. */
  readonly reason: string;
  readonly requirements: readonly Pick<
    RequirementResult,
    "id" | "level" | "outcome"
  >[];
  /** The scenarios that somebody chose; undefined when nothing was left out by choice. */
  readonly chosen?: readonly string[];
  /** Requirements with findings that somebody waives instead of having them repaired. */
  readonly waived?: readonly string[];
}

export interface Certified {
  readonly certified: boolean;
  /** Why it is not certified, whole sentences; empty when it is. */
  readonly notCertified: readonly string[];
}

export function certifiedBy({
  verdict,
  reason,
  requirements,
  chosen,
  waived = [],
}: Grounds): Certified {
  const open = requirements.filter(
    ({ level, outcome }) =>
      level === "MUST" && outcome !== "pass" && outcome !== "not-applicable",
  );
  const notCertified = [
    ...(verdict === "conformant" ? [] : [reason]),
    ...(verdict === "conformant" && open.length > 0
      ? [
          `Mandatory requirements are not shown to be kept: ${open.map(({ id }) => id).join(", ")}.`,
        ]
      : []),
    ...(chosen === undefined
      ? []
      : [
          `Only chosen scenarios were run (${chosen.join(", ")}), and a certificate needs all.`,
        ]),
    ...(waived.length === 0
      ? []
      : [`Findings are waived, which repairs nothing: ${waived.join(", ")}.`]),
  ];
  return { certified: notCertified.length === 0, notCertified };
}
