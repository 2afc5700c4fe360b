/** Whatever a vendor sends, answers or shows: no rule throws. */
import { describe, expect, it } from "vitest";
import { historiesOf, hostileValues } from "./literal-hostile.js";
import { judge } from "./judge.js";
import { allRules } from "./registry.js";

describe("hostile data", () => {
  it.each(hostileValues.map((value, index) => [index, value] as const))(
    "number %i makes no rule fail",
    (_index, value) => {
      for (const history of historiesOf(value)) {
        const judged = judge(history, allRules);
        const failed = [...judged].flatMap(([requirement, { harnessError }]) =>
          harnessError === undefined ? [] : [`${requirement}: ${harnessError}`],
        );
        expect(failed).toEqual([]);
      }
    },
  );
});
