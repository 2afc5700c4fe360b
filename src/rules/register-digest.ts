/** What a requirement set says, in one number: two sets that say the same have the same digest, whatever their comments. */
import { createHash } from "node:crypto";
import type { Register } from "./register.js";

/** SHA-256 in hexadecimal digits, over the version and what each row demands of whom, in the order of the file. */
export function digestOf({
  version,
  requirements,
}: Pick<Register, "version" | "requirements">): string {
  const rows = requirements.map(
    ({ id, level, basis, source, text, api, rule, unchecked }) => [
      id,
      level,
      basis,
      source,
      text,
      api ?? null,
      rule ?? null,
      unchecked ?? null,
    ],
  );
  return createHash("sha256")
    .update(JSON.stringify([version, rows]))
    .digest("hex");
}
