/** Choices from a seed: every request of a run has dice of its own, so that one can be made again without the others. */
import { seededRandom, type Random } from "../../src/simulator/random.js";

export class Dice {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.#random.next() * end);
  }

  chance(probability: number): boolean {
    return this.#random.next() < probability;
  }

  /** @throws RangeError for an empty list */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (items.length === 0)
      throw new RangeError("there is nothing to choose from");
    return item as Item;
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(weights) as Name[];
    const total = names.reduce((sum, name) => sum + weights[name], 0);
    let left = this.#random.next() * total;
    for (const name of names) {
      left -= weights[name];
      if (left < 0) return name;
    }
    return this.pick(names);
  }
}

/** @param index of the request in its run, from 0 */
export function diceOf(seed: number, index: number): Dice {
  // Neighbours in either number lie far apart.
  const mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ index;
  return new Dice(seededRandom(Math.imul(mixed, 0xc2b2ae35)));
}
