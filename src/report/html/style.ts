/** The style of the whole page, in the order of the cascade. It must not contain anything from outside. */
import { base } from "./style-base.js";
import { coverage } from "./style-coverage.js";
import { findings } from "./style-findings.js";
import { print } from "./style-print.js";
import { tables } from "./style-tables.js";
import { timeline } from "./style-timeline.js";

export const style = [base, findings, tables, coverage, timeline, print].join(
  "\n",
);
