/** The style of the whole page, in the order of the cascade. It must not contain anything from outside. */
import { base } from "./style-base.js";
import { coverage } from "./style-coverage.js";
import { findings } from "./style-findings.js";
import { print } from "./style-print.js";
import { tables } from "./style-tables.js";
import { sequence } from "./style-sequence.js";
import { tokens } from "./style-tokens.js";

export const style = [
  tokens,
  base,
  findings,
  tables,
  coverage,
  sequence,
  print,
].join("\n");
