/** What `npm run kill-matrix` measured of this version of the kit: vendors with one defect each, and how many were caught. */
export interface KillMatrix {
  /** The requirement set with which it was measured. */
  readonly requirementSet: string;
  /** Vendors with a defect that a requirement is about. */
  readonly mutants: number;
  /** Those of them that violated exactly the requirements that the reviewed matrix names. */
  readonly caught: number;
  /** Vendors with a defect that no requirement is about; they count nowhere else. */
  readonly outOfScope: number;
}
