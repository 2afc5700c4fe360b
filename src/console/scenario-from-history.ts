/** What was done by hand with some orders in the mock, as a scenario file that runs. */
import type { HistoryEntry, Profile } from "../history/entry.js";
import type { Register } from "../rules/register.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Delivery } from "../simulator/outbound/delivery.js";
import type { StateView } from "../simulator/state/state.js";
import type { OrderKey } from "./order-judgement.js";

/** What was done, as far as the OMS knows it. */
export interface DoneByHand {
  /** All entries that are at hand, oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Entries that have left the memory (`History.dropped`). */
  readonly dropped?: number;
  /** The orders that the scenario is about; they become A, B, C, … in this order. */
  readonly orders: readonly OrderKey[];
  /** `oms.state` */
  readonly state: Pick<StateView, "orders" | "returns" | "shipments">;
  /** `oms.dispatcher.deliveries()`, in the order in which the messages were made. */
  readonly messages: readonly Delivery[];
  readonly register: Register;
  readonly profile: Profile;
  /** Also the name of the file, without `.yaml`; without it one that the content gives. */
  readonly slug?: string;
  readonly title?: string;
}

/** A scenario file, read back and found good. */
export interface SavedScenario {
  readonly slug: string;
  /** `SLUG.yaml` */
  readonly fileName: string;
  readonly text: string;
  readonly scenario: Scenario;
  /** What happened and cannot be said in a scenario, one sentence each; the file has the same as a comment. */
  readonly leftOut: readonly string[];
}

/** Why nothing could be written, in words for a person. */
export class NothingToSave extends Error {
  override readonly name = "NothingToSave";
}

/**
 * @throws NothingToSave when none of the orders is known, or nothing of them was ever sent
 * @throws InputError when what was written is no scenario, which would be a fault of the kit
 */
export declare function scenarioFromHistory(done: DoneByHand): SavedScenario;
