/** Invented buyers with addresses that could exist. */
import type { Faker } from "@faker-js/faker";
import type { Address } from "../state/bodies.js";
import { places } from "./places.js";

/** Mail addresses use the domain that is reserved for examples. */
interface Person {
  readonly name: string;
  readonly familyName: string;
  readonly email: string;
}

/** Names beyond ASCII, which receivers meet too: Latin letters with marks, Devanagari, Tamil, Bengali. */
const namesBeyondAscii = [
  ["José", "Fernandes", "jose.fernandes"],
  ["Renée", "D’Souza", "renee.dsouza"],
  ["Zoë", "Gonçalves", "zoe.goncalves"],
  ["Tenzin", "Dölma", "tenzin.dolma"],
  ["प्रिया", "शर्मा", "priya.sharma"],
  ["கவிதா", "முருகன்", "kavitha.murugan"],
  ["অনন্যা", "সেন", "ananya.sen"],
] as const;

/** A consumer, or a business, somewhere in India. */
export function address(faker: Faker, business: boolean): Address {
  const place = faker.helpers.arrayElement(places);
  const { name, familyName, email } = person(faker);
  const house = faker.number.int({ min: 1, max: 480 });
  const quarter = faker.helpers.arrayElement([
    "Nagar",
    "Layout",
    "Colony",
    "Enclave",
    "Vihar",
    "Puram",
  ]);
  return {
    name: business
      ? `${familyName} ${faker.helpers.arrayElement(["Traders", "Retail LLP", "Enterprises", "Stores"])}`
      : name,
    line1: business
      ? `Shop ${house}, ${faker.person.lastName()} Complex`
      : `${house}, ${faker.person.lastName()} Apartments`,
    line2: `${faker.person.lastName()} ${quarter}`,
    line3: chance(faker, 0.3)
      ? faker.helpers.arrayElement([
          "Near the bus stand",
          "Behind the school",
          "Opposite the temple",
        ])
      : null,
    city: place.city,
    state: place.state,
    zip: String(faker.number.int({ min: place.pins[0], max: place.pins[1] })),
    country: "India",
    email,
    phone: `${faker.number.int({ min: 6, max: 9 })}${faker.string.numeric(9)}`,
  };
}

function person(faker: Faker): Person {
  if (chance(faker, 0.08)) {
    const [first, last, mail] = faker.helpers.arrayElement(namesBeyondAscii);
    return {
      name: `${first} ${last}`,
      familyName: last,
      email: `${mail}@example.com`,
    };
  }
  const [first, last] = [faker.person.firstName(), faker.person.lastName()];
  const mail = `${first}.${last}`.toLowerCase().replace(/[^a-z.]/g, "");
  return {
    name: `${first} ${last}`,
    familyName: last,
    email: `${mail}@example.com`,
  };
}

/** True with this probability. */
export function chance(faker: Faker, probability: number): boolean {
  return faker.number.float() < probability;
}
