/** Weighs what an audit saw into one result. It never says that a vendor conforms: nobody tempted it. */
import { kitVersion } from "../contract/package.js";
import type { Profile } from "../history/entry.js";
import { digestOf } from "../rules/register-digest.js";
import type { Register } from "../rules/register.js";
import type { Requirement } from "../rules/requirement.js";
import type { Finding, Rule } from "../rules/rule.js";
import { countsOf } from "../verdict/counts.js";
import { describedBy } from "../verdict/requirement-result.js";
import { curlLines } from "../verdict/reproduce.js";
import type {
  Outcome,
  PlacedFinding,
  RequirementResult,
  RunResult,
  Verdict,
} from "../verdict/result.js";
import type { Auditor } from "./auditor.js";
import type { Reading } from "./recorded.js";
import { RequirementTally } from "./tally.js";

export interface Audited {
  readonly auditor: Auditor;
  readonly reading: Reading;
  readonly files: readonly string[];
  readonly register: Register;
  readonly rules: readonly Rule[];
  readonly profile: Profile;
  /** Optional APIs that are judged. */
  readonly apis: readonly string[];
  /** The command that audits the same again. */
  readonly command: string;
  /** What the kit knew of a run that it made itself; of other traffic there is neither. */
  readonly hooks: { readonly observer: boolean; readonly driver: string };
}

export function concludeAudit(audited: Audited): RunResult {
  const { auditor, register, profile } = audited;
  const requirements = register.requirements
    .filter((row) => row.profile === profile)
    .map((row) => resultOf(row, audited));
  const counts = countsOf(requirements);
  const violations = requirements.reduce(
    (sum, { id }) => sum + (auditor.judging.tallies.get(id)?.found ?? 0),
    0,
  );
  const span = auditor.span;
  const exchanges = auditor.exchanges.inbound + auditor.exchanges.outbound;
  return {
    schema: 1,
    kit: kitVersion(),
    requirementSet: register.version,
    requirementDigest: digestOf(register),
    profile,
    seed: 0,
    ...verdictOf(requirements, exchanges),
    certified: false,
    notCertified: [
      "Recorded traffic shows what happened to come; a certificate needs a run of all scenarios.",
    ],
    blackBox: !audited.hooks.observer,
    driver: audited.hooks.driver,
    optionalApis: audited.apis,
    notes: notesOf(requirements, audited),
    counts,
    requirements,
    scenarios: [],
    exchanges,
    faults: auditor.faults,
    audit: {
      files: audited.files,
      from: span?.from ?? null,
      to: span?.to ?? null,
      ...auditor.exchanges,
      ignored: audited.reading.ignored,
      unreadable: audited.reading.unreadable,
      orders: {
        whole: auditor.lives.whole,
        partial: auditor.lives.headless,
        letGo: auditor.lives.letGo,
        mostOpen: auditor.mostOpen,
      },
      gaps: auditor.gaps,
      violations,
      places: placesOf(auditor),
    },
    time: {
      totalMs: span === undefined ? 0 : span.to - span.from,
      vendorMs: 0,
      waitingMs: 0,
      kitMs: 0,
      waits: [],
    },
    coverage: auditor.coverage.table(profile, audited.apis, requirements),
  };
}

function resultOf(row: Requirement, audited: Audited): RequirementResult {
  const { auditor, rules, apis } = audited;
  const tally = auditor.judging.tallies.get(row.id) ?? new RequirementTally(0);
  const { id } = row;
  return {
    ...describedBy(row),
    ...outcomeOf(row, tally, apis),
    occasions: tally.occasions,
    witnessed: tally.witnessed,
    ...(tally.figures.size === 0 ? {} : { figures: [...tally.figures] }),
    needs: rules.find(({ requirement }) => requirement === id)?.needs ?? "",
    expected: [],
    exercised: [],
    judged: [],
    unexercised: [],
    findings: tally.findings.map((finding) => placed(finding, id, audited)),
    unjudged: tally.unjudged,
  };
}

function placed(
  finding: Finding,
  requirement: string,
  { auditor, command }: Audited,
): PlacedFinding {
  return {
    ...finding,
    requirement,
    command,
    curl: curlLines(
      finding.evidence.flatMap(
        (seq) => auditor.judging.evidence.get(seq) ?? [],
      ),
    ),
  };
}

/** The precedence of a certification (src/verdict/outcome.ts), as far as there are no scenarios. */
function outcomeOf(
  { level, api, unchecked }: Requirement,
  tally: RequirementTally,
  apis: readonly string[],
): { readonly outcome: Outcome; readonly reason?: string } {
  if (tally.harnessError !== undefined)
    return { outcome: "harness-error", reason: tally.harnessError };
  if (tally.found > 0) return { outcome: level === "MUST" ? "fail" : "warn" };
  if (api !== undefined && !apis.includes(api))
    return {
      outcome: "not-applicable",
      reason: `The recording shows no successful call of the optional API ${api}.`,
    };
  if (unchecked !== undefined)
    return {
      outcome: "not-applicable",
      reason: `No rule judges it: ${unchecked}`,
    };
  if (tally.witnessed > 0) return { outcome: "pass" };
  if (tally.occasions === 0 && tally.notApplicable !== undefined)
    return {
      outcome: "not-applicable",
      reason: `It does not concern this vendor: ${tally.notApplicable}.`,
    };
  const [first, ...others] = tally.unjudged;
  if (first === undefined)
    return {
      outcome: "inconclusive",
      reason: "No occasion for it is in the recording.",
    };
  const more =
    others.length === 0
      ? ""
      : ` (and ${others.length} other ${others.length === 1 ? "reason" : "reasons"})`;
  return {
    outcome: "inconclusive",
    reason: `It could not be judged: ${first.reason}${more}.`,
  };
}

function verdictOf(
  requirements: readonly RequirementResult[],
  exchanges: number,
): { readonly verdict: Verdict; readonly reason: string } {
  const mandatory = requirements.filter(({ level }) => level === "MUST");
  const of = (rows: readonly RequirementResult[], outcome: Outcome): string[] =>
    rows.filter((row) => row.outcome === outcome).map(({ id }) => id);
  const failed = of(mandatory, "fail");
  if (failed.length > 0)
    return {
      verdict: "not-conformant",
      reason: `The recorded traffic violates ${failed.length === 1 ? "a mandatory requirement" : `${failed.length} mandatory requirements`}: ${failed.join(", ")}.`,
    };
  const broken = of(requirements, "harness-error");
  if (broken.length > 0)
    return {
      verdict: "harness-error",
      reason: `The kit itself failed: ${broken.join(", ")} could not be judged.`,
    };
  const kept = of(mandatory, "pass").length;
  if (exchanges === 0 || kept === 0)
    return {
      verdict: "inconclusive",
      reason:
        exchanges === 0
          ? "The recording holds no traffic between Increff and a vendor of this profile."
          : "The recording shows no occasion on which a mandatory requirement could be judged.",
    };
  const warned = of(requirements, "warn");
  const but =
    warned.length === 0
      ? ""
      : `, but ${warned.length === 1 ? "a recommendation is" : `${warned.length} recommendations are`} not followed: ${warned.join(", ")}`;
  return {
    verdict: "no-violation",
    reason: `${kept} of ${mandatory.length} mandatory requirements could be judged, and the recorded traffic keeps them${but}. This is no certification: nothing unusual was sent on purpose.`,
  };
}

function notesOf(
  requirements: readonly RequirementResult[],
  { auditor, profile }: Audited,
): string[] {
  const hidden = requirements.flatMap(({ id, findings }) => {
    const found = auditor.judging.tallies.get(id)?.found ?? 0;
    return found > findings.length
      ? [`${id} (${found}, shown ${findings.length})`]
      : [];
  });
  const other: Profile = profile === "efs" ? "erp" : "efs";
  return [
    ...(hidden.length === 0
      ? []
      : [
          `Of some requirements there are more violations than are shown: ${hidden.join(", ")}.`,
        ]),
    ...(auditor.perProfile[other] > 0
      ? [
          `There are ${auditor.perProfile[other]} exchanges of the profile ${other} too; --profile ${other} judges those.`,
        ]
      : []),
  ];
}

function placesOf({ judging }: Auditor): Record<string, string> {
  const { evidence } = judging;
  return Object.fromEntries(
    evidence.entries.flatMap(({ seq }) => {
      const place = evidence.place(seq);
      return place === undefined
        ? []
        : [[String(seq), `${place.file}:${place.line}`]];
    }),
  );
}
