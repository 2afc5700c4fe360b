/** A fingerprint of what a message means: the same for any order of keys, and blind to nothing else. */
import { createHash } from "node:crypto";

export function digest(meaning: unknown): string {
  return createHash("sha256").update(canonical(meaning)).digest("hex");
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
