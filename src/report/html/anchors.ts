/** The addresses inside the page. They are the same in every report, so that they can be linked to and quoted. */

export const requirementId = (id: string): string => `req-${safe(id)}`;
/** @param number place among the findings of its requirement, counted from 1 */
export const findingId = (requirement: string, number: number): string =>
  `finding-${safe(requirement)}-${number}`;
export const scenarioId = (scenario: string): string =>
  `scenario-${safe(scenario)}`;
export const entryId = (seq: number): string => `seq-${seq}`;

/** Names become part of an id and of an address: anything unusual is written by its code. */
function safe(name: string): string {
  return name.replace(
    /[^\w.-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
}
