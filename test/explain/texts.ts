/** The texts that are written by hand, `openapi/explanations/texts.yaml`. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { packageFile } from "../../src/contract/package.js";

export const textsFile = "openapi/explanations/texts.yaml";

export interface Texts {
  readonly requirements: Readonly<Record<string, string>>;
  readonly faults: Readonly<
    Record<
      string,
      { readonly why: string; readonly shownBy?: readonly string[] }
    >
  >;
  /** By row of the catalogue. */
  readonly errors: Readonly<
    Record<string, { readonly why: string; readonly fix: string }>
  >;
  readonly invariants: Readonly<Record<string, string>>;
}

export function readTexts(): Texts {
  const file = packageFile(textsFile);
  return parse(readFileSync(file, "utf8")) as Texts;
}

/** @throws Error that names what is missing and what nothing is called, so that neither is passed over */
export function demandSame(
  what: string,
  wanted: readonly string[],
  written: readonly string[],
): void {
  const missing = wanted.filter((id) => !written.includes(id));
  const unknown = written.filter((id) => !wanted.includes(id));
  if (missing.length + unknown.length > 0)
    throw new Error(
      `${textsFile}, ${what}: no text for [${missing.join(", ")}], texts for what there is not [${unknown.join(", ")}]`,
    );
}
