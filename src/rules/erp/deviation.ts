/** The ways in which a shipment can stand in the books. */

export type Deviation =
  /** An acknowledged shipment is not booked. */
  | { readonly kind: "missing" }
  /** It is booked more than once. */
  | { readonly kind: "repeated"; readonly times: number }
  /** Booked once, with quantities that no posting carried. */
  | { readonly kind: "quantities" }
  /** Booked once with the right quantities and another total. */
  | { readonly kind: "total" }
  /** A later content under a known messageId was booked. */
  | { readonly kind: "changed-applied" }
  /** What a later message said otherwise of a shipment that was booked was booked over it. */
  | { readonly kind: "restated-applied" }
  /** The content of a refused posting was booked. */
  | { readonly kind: "refused-applied" }
  /** No posting carried it. */
  | { readonly kind: "unasked" };

export type Standing =
  /** `unseen` lists what the vendor did not show and so was not compared. */
  | {
      readonly state: "right";
      readonly unseen: readonly ("quantities" | "total")[];
    }
  | { readonly state: "open"; readonly reason: string }
  | { readonly state: "wrong"; readonly deviation: Deviation };
