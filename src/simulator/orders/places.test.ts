import { describe, expect, it } from "vitest";
import { stateCodeOf } from "../documents/gst.js";
import { places } from "./places.js";

/** How PIN codes begin in each state, first and last, by the postal circles and their regions. */
const pinsByState: Readonly<Record<string, readonly [number, number][]>> = {
  "Andaman and Nicobar Islands": [[744, 744]],
  "Andhra Pradesh": [[515, 535]],
  "Arunachal Pradesh": [[790, 792]],
  Assam: [[781, 788]],
  Bihar: [[800, 855]],
  Chandigarh: [[160, 160]],
  Chhattisgarh: [[490, 497]],
  "Dadra and Nagar Haveli and Daman and Diu": [
    [362, 362],
    [396, 396],
  ],
  Delhi: [[110, 110]],
  Goa: [[403, 403]],
  Gujarat: [[360, 396]],
  Haryana: [[121, 136]],
  "Himachal Pradesh": [[171, 177]],
  "Jammu and Kashmir": [[180, 193]],
  Jharkhand: [[814, 835]],
  Karnataka: [[560, 591]],
  Kerala: [[670, 695]],
  Ladakh: [[194, 194]],
  Lakshadweep: [[682, 682]],
  "Madhya Pradesh": [[450, 488]],
  Maharashtra: [
    [400, 402],
    [404, 445],
  ],
  Manipur: [[795, 795]],
  Meghalaya: [[793, 794]],
  Mizoram: [[796, 796]],
  Nagaland: [[797, 798]],
  Odisha: [[751, 770]],
  Puducherry: [
    [605, 605],
    [607, 607],
    [609, 609],
    [533, 533],
    [673, 673],
  ],
  Punjab: [[140, 160]],
  Rajasthan: [[301, 345]],
  Sikkim: [[737, 737]],
  "Tamil Nadu": [[600, 643]],
  Telangana: [[500, 509]],
  Tripura: [[799, 799]],
  "Uttar Pradesh": [[201, 285]],
  Uttarakhand: [
    [244, 249],
    [262, 263],
  ],
  "West Bengal": [[700, 743]],
};

describe("places", () => {
  it("lie in all 28 states and 8 union territories, each with a GST code of its own", () => {
    const states = [...new Set(places.map(({ state }) => state))];
    expect(states.sort()).toEqual(Object.keys(pinsByState).sort());
    const codes = states.map(stateCodeOf);
    expect(codes).not.toContain(null);
    expect(new Set(codes).size).toBe(36);
  });

  it.each(places)("$city has PIN codes of $state", ({ state, pins }) => {
    const [first, last] = pins;
    expect(first).toBeLessThanOrEqual(last);
    for (const pin of pins) {
      expect(String(pin)).toMatch(/^[1-9]\d{5}$/);
      const begins = Math.floor(pin / 1000);
      const ranges = pinsByState[state] ?? [];
      expect(ranges.some(([from, to]) => begins >= from && begins <= to)).toBe(
        true,
      );
    }
  });

  it("share no PIN code", () => {
    const ranges = places.map(({ pins }) => pins).sort(([a], [b]) => a - b);
    for (const [index, [first]] of ranges.entries())
      expect(first).toBeGreaterThan(ranges[index - 1]?.[1] ?? 0);
  });
});
