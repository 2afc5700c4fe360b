/** Codes that differ only in case or leading zeros: near-misses, which are different codes all the same. */

/** Equal for two codes that a careless receiver would take for one: `AB-007` and `ab-7`. */
export function spelling(code: string): string {
  return code.toLowerCase().replaceAll(/(^|\D)0+(?=[0-9a-z])/g, "$1");
}
