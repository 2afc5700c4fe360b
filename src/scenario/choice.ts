/** Which of all scenarios are meant. */
import { InputError } from "./input-error.js";
import type { Scenario } from "./scenario.js";

/**
 * @param slugs none means all
 * @param named how the caller names the choice, for the complaint
 * @throws InputError naming what there is not
 */
export function chosen(
  scenarios: readonly Scenario[],
  slugs: readonly string[],
  named: string,
): readonly Scenario[] {
  if (slugs.length === 0) return scenarios;
  const unknown = slugs.filter(
    (slug) => !scenarios.some((scenario) => scenario.slug === slug),
  );
  if (unknown.length > 0)
    throw new InputError(
      unknown.map((slug) => ({
        file: named,
        line: 0,
        column: 0,
        message: `there is no scenario ${slug}; \`increff-kit list\` shows all`,
      })),
    );
  return scenarios.filter((scenario) => slugs.includes(scenario.slug));
}
