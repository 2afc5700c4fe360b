/** Parts that several messages share. */
import type { Address } from "../bodies.js";

/** An address with every documented part, null where the channel did not say. */
export function fullAddress(address: Address): Address {
  const { name, line1, line2, line3, city, state, zip, country, email, phone } =
    address;
  return {
    name: name ?? null,
    line1: line1 ?? null,
    line2: line2 ?? null,
    line3: line3 ?? null,
    city: city ?? null,
    state: state ?? null,
    zip: zip ?? null,
    country: country ?? null,
    email: email ?? null,
    phone: phone ?? null,
  };
}
