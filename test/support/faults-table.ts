/** The table of faults in scenarios/README.md. */
import { readFileSync } from "node:fs";
import { packageFile } from "../../src/contract/package.js";

export interface FaultRow {
  /** `F9` */
  readonly fault: string;
  readonly happens: string;
  readonly form: string;
  readonly direction: string;
  /** `efs/order-repeated` */
  readonly scenarios: readonly string[];
}

export function faultRows(): FaultRow[] {
  return readFileSync(packageFile("scenarios/README.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| F\d/.test(line))
    .map((line) => {
      const [
        ,
        fault = "",
        happens = "",
        form = "",
        direction = "",
        scenarios = "",
      ] = line.split("|").map((cell) => cell.trim());
      return {
        fault,
        happens,
        form,
        direction,
        scenarios: scenarios === "none" ? [] : scenarios.split(", "),
      };
    });
}
