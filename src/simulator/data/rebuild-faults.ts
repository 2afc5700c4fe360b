/** The faults that stand, read from the changes that planned them and the entries that say where they struck. */
import type { StoredEntry } from "../../history/entry.js";
import type {
  InboundFaultPlan,
  StandingFault,
  StandingFaults,
} from "../inbound/faults.js";

export class FaultsRebuild {
  readonly #planned = new Map<string, StandingFault>();
  #numbered = 0;

  get standing(): StandingFaults {
    return { planned: [...this.#planned.values()], numbered: this.#numbered };
  }

  take(entry: StoredEntry): void {
    if (entry.kind === "fault") {
      const { plan, struck } = entry.parameters;
      // Faults of deliveries have no plan.
      if (typeof plan === "string" && typeof struck === "number")
        this.#update(plan, () => ({ struck }));
      return;
    }
    if (entry.kind !== "change") return;
    const { change } = entry;
    if (change.type === "fault-planned") {
      const plan = change.plan as InboundFaultPlan;
      const { faultId } = change;
      this.#planned.set(faultId, { faultId, plan, matched: 0, struck: 0 });
      this.#numbered += 1;
    } else if (change.type === "faults-matched")
      for (const faultId of change.faultIds)
        this.#update(faultId, ({ matched }) => ({ matched: matched + 1 }));
    else if (change.type === "faults-removed")
      for (const faultId of change.faultIds) this.#planned.delete(faultId);
    else if (change.type === "reset") this.#planned.clear();
  }

  #update(
    faultId: string,
    news: (fault: StandingFault) => Partial<StandingFault>,
  ): void {
    const fault = this.#planned.get(faultId);
    if (fault !== undefined)
      this.#planned.set(faultId, { ...fault, ...news(fault) });
  }
}
