/**
 * The kit as a library, for the tests of a system that talks to Increff. What is exported here is the whole public
 * surface; everything else of the package may change without notice.
 */
export { startOms } from "./library/start.js";
export { certify } from "./library/certify.js";
export { NotSeenError, RefusedError, RuleError } from "./library/errors.js";
export { InputError } from "./scenario/input-error.js";
export { UnreachableError } from "./runner/problems.js";
export { StartError } from "./simulator/inbound/start-error.js";

export type {
  StartOmsOptions,
  OmsForm,
  VendorAddresses,
} from "./library/options.js";
export type {
  AccountHeaders,
  Deadline,
  DeliverOptions,
  DeliveryResult,
  MessageChoice,
  MockOms,
  PartnerOperation,
} from "./library/mock-oms.js";
export type { HeldByVendor } from "./library/observed.js";
export type {
  ObservedOrder,
  ObservedReturn,
  ObservedSale,
} from "./contract/generated/vendor-hooks.js";
export type { Finding } from "./rules/rule.js";
export type { Level } from "./rules/requirement.js";
export type { Call } from "./library/call.js";
export type {
  ControlBody,
  ControlCall,
  ControlOperation,
  ControlResult,
} from "./library/control-types.js";
export type {
  JudgedRequirement,
  RuleFinding,
  RuleJudgement,
} from "./library/judgement.js";
export type { CertifyOptions } from "./library/certify.js";
export type {
  Fault,
  FaultPlan,
  KitMessage,
  KitOrder,
  KitShipment,
} from "./contract/generated/control.js";
export type { Config } from "./contract/generated/files.js";
export type { ExchangeEntry, HistoryEntry, Profile } from "./history/entry.js";
export type { FileProblem } from "./scenario/input-error.js";
export type {
  Outcome,
  PlacedFinding,
  RequirementResult,
  RunResult,
  ScenarioResult,
  Verdict,
} from "./verdict/result.js";
