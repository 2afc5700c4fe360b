/**
 * Remembers codes in constant memory, at the price of now and then believing that it knows one that it does not (a Bloom
 * filter). It never forgets: what was added is known.
 */
import { hash } from "node:crypto";

const bits = 2 ** 26;
const probes = 7;

export class Codes {
  readonly #field = new Uint8Array(bits / 8);

  add(code: string): void {
    for (const place of placesOf(code)) {
      const byte = place >>> 3;
      this.#field[byte] = (this.#field[byte] ?? 0) | (1 << (place & 7));
    }
  }

  /** False is certain. */
  has(code: string): boolean {
    return placesOf(code).every(
      (place) => ((this.#field[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0,
    );
  }
}

function placesOf(code: string): number[] {
  const digest = Buffer.from(hash("sha1", code, "hex"), "hex");
  const places: number[] = [];
  for (let index = 0; index < probes; index += 1)
    places.push(digest.readUInt32LE((index * 4) % 17) % bits);
  return places;
}
