/**
 * Divides the scenarios of a run into parts that can be run on several machines.
 *
 * Promise: it depends on the scenarios alone; each is in exactly one part, the parts differ by at most one scenario, and
 * those that take long are spread evenly.
 */
import { createHash } from "node:crypto";
import type { Scenario } from "../scenario/scenario.js";
import { runsAlone, waitsOf } from "./weight.js";

export interface Shard {
  /** From 1 to `of`. */
  readonly index: number;
  readonly of: number;
}

/** The slugs of each part, the first part first. */
export function divided(
  scenarios: readonly Scenario[],
  of: number,
): readonly ReadonlySet<string>[] {
  const parts = Array.from({ length: of }, () => new Set<string>());
  [...scenarios].sort(heaviestFirst).forEach(({ slug }, place) => {
    // To and fro, so that no part gets the heavier one of each round.
    const round = Math.floor(place / of);
    const at = round % 2 === 0 ? place % of : of - 1 - (place % of);
    parts[at]?.add(slug);
  });
  return parts;
}

function heaviestFirst(a: Scenario, b: Scenario): number {
  return (
    Number(runsAlone(b)) - Number(runsAlone(a)) ||
    waitsOf(b) - waitsOf(a) ||
    b.steps.length - a.steps.length ||
    (a.slug < b.slug ? -1 : 1)
  );
}

/** SHA-256 of what the scenarios say, so that parts of different scenarios are not put together. */
export function scenariosDigest(scenarios: readonly Scenario[]): string {
  const said = [...scenarios]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug, profile, exercises, needs, orders, steps }) => [
      slug,
      profile,
      exercises,
      needs,
      [...orders],
      steps,
    ]);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
