/** Can this run show anything? What is missing here makes a run end without a word about the vendor, or with half of one. */
import type { Check } from "../../history/check.js";
import type { LoadedConfig } from "../../config/certification.js";
import type { Plan } from "../plan.js";

const name = "evidence";

export function checkEvidence({ config }: LoadedConfig, plan: Plan): Check {
  const planned = plan.sideBySide.length + plan.alone.length;
  const tried = "planned the run and looked what shows its effects";
  if (planned === 0)
    return {
      name,
      result: "failed",
      tried,
      came: "no scenario can be tried on this vendor",
      cause:
        plan.notPlanned.length === 0
          ? "None of the chosen scenarios is for this profile."
          : [
              ...new Set(
                plan.notPlanned.map(
                  ({ scenario, reason }) => `${scenario.slug}: ${reason}.`,
                ),
              ),
            ].join(" "),
      advice: "Choose other scenarios, or configure what these need.",
      consequence: "vacuous",
    };
  const came = `${planned} ${planned === 1 ? "scenario" : "scenarios"} planned`;
  const causes: string[] = [];
  const advice: string[] = [];
  if (config.observer === undefined) {
    causes.push(
      config.profile === "erp"
        ? "The vendor is a black box: an ERP without an observer shows only its answers, never what it booked."
        : "The vendor is a black box: without an observer only its answers and its calls are seen.",
    );
    advice.push("Offer an observer (openapi/vendor-hooks.yaml).");
  }
  if (config.profile === "efs" && config.driver === undefined) {
    causes.push(
      "Nobody makes the vendor pack, cancel or hand over: unless it does so by itself, those requirements stay inconclusive.",
    );
    advice.push(
      "Offer a driver, or write driver: { kind: manual } and do the work yourself, or { kind: automatic } when the vendor acts by itself.",
    );
  }
  if (causes.length === 0) return { name, result: "ok", tried, came };
  return {
    name,
    result: "warning",
    tried,
    came,
    cause: causes.join(" "),
    advice: advice.join(" "),
  };
}
