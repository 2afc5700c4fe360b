/** Every quirk of the contract. What is not listed here, the sources say with one voice. */
import type { Quirk } from "./quirk.js";
import { callQuirks } from "./quirks-calls.js";
import { messageQuirks } from "./quirks-messages.js";
import { protocolQuirks } from "./quirks-protocol.js";

export type { Quirk, QuirkKind } from "./quirk.js";

export const quirks: readonly Quirk[] = [
  ...protocolQuirks,
  ...callQuirks,
  ...messageQuirks,
];
