import fc from "fast-check";
import { expect, it } from "vitest";
import { paise, rupees } from "./money.js";

it("comes back from a body unchanged, to the paisa", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e10, max: 1e10 }),
      (amount) => paise(rupees(amount)) === amount,
    ),
  );
  expect(paise(1.005)).toBe(101);
  expect(JSON.stringify(rupees(11_999))).toBe("119.99");
});
