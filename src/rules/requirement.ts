/** One row of the register: a statement about a vendor that can be judged, with where it comes from and what it weighs. */
import type { Profile } from "../history/entry.js";

export const levels = ["MUST", "SHOULD"] as const;
export type Level = (typeof levels)[number];

export const bases = ["documented", "derived", "good practice"] as const;
export type Basis = (typeof bases)[number];

export type Family = "idempotency" | "ordering" | "payload";

/** APIs that a vendor need not offer; what is about them is not applicable to a vendor that does not declare them. */
export const optionalApis = [
  "listing",
  "picklist",
  "manifest",
  "handover",
] as const;
export type OptionalApi = (typeof optionalApis)[number];

export interface Requirement {
  /** `EFS-IDEM-01` */
  readonly id: string;
  readonly profile: Profile;
  readonly family: Family;
  readonly level: Level;
  readonly basis: Basis;
  readonly source: string;
  readonly text: string;
  readonly api?: OptionalApi;
  /** The file under `src/rules`, without its extension, that judges it. */
  readonly rule?: string;
  /** Why no rule judges it. Every row has this or a rule. */
  readonly unchecked?: string;
}

const profiles: Readonly<Record<string, Profile>> = { EFS: "efs", ERP: "erp" };
const families: Readonly<Record<string, Family>> = {
  IDEM: "idempotency",
  ORD: "ordering",
  PAY: "payload",
};

/** What an id says by itself; undefined when it is not well-formed. */
export function partsOfId(
  id: string,
): Pick<Requirement, "profile" | "family"> | undefined {
  const [, profileCode = "", familyCode = ""] =
    /^([A-Z]+)-([A-Z]+)-\d{2}$/.exec(id) ?? [];
  const profile = profiles[profileCode];
  const family = families[familyCode];
  return profile === undefined || family === undefined
    ? undefined
    : { profile, family };
}
