/** Whether there is room for columns. */
import { signal } from "@preact/signals";

const query = matchMedia("(min-width: 52rem)");

export const wide = signal(query.matches);

query.addEventListener("change", ({ matches }) => {
  wide.value = matches;
});
