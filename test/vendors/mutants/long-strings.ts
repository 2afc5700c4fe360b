/** A vendor that has columns of a hundred characters, and refuses what does not fit into them. */
import { Refusal } from "../shared/fields.js";

/** @param wide names of fields that it has more room for */
export function refuseLong(value: unknown, wide: readonly string[] = []): void {
  JSON.stringify(value, (name, part: unknown) => {
    if (typeof part === "string" && part.length > 100 && !wide.includes(name)) {
      throw new Refusal(400, `${name}: is too long`);
    }
    return part;
  });
}
