/** Invented buyers with addresses that could exist. */
import type { Faker } from "@faker-js/faker";
import type { Address } from "../state/bodies.js";
import { places } from "./places.js";

/** A consumer, or a business, somewhere in India. Mail addresses use the domain that is reserved for examples. */
export function address(faker: Faker, business: boolean): Address {
  const place = faker.helpers.arrayElement(places);
  const [first, last] = [faker.person.firstName(), faker.person.lastName()];
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
      ? `${last} ${faker.helpers.arrayElement(["Traders", "Retail LLP", "Enterprises", "Stores"])}`
      : `${first} ${last}`,
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
    email:
      `${first}.${last}`.toLowerCase().replace(/[^a-z.]/g, "") + "@example.com",
    phone: `${faker.number.int({ min: 6, max: 9 })}${faker.string.numeric(9)}`,
  };
}

/** True with this probability. */
export function chance(faker: Faker, probability: number): boolean {
  return faker.number.float() < probability;
}
