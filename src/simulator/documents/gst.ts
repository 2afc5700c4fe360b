/** GST as invoices need it: state codes, registration numbers with their check digit, financial years. */
import { createHash } from "node:crypto";
import { indianTime } from "../timestamp.js";

/** Codes of the states and union territories, as they begin a registration number. */
const stateCodes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "jammu and kashmir": "01",
    "himachal pradesh": "02",
    punjab: "03",
    chandigarh: "04",
    uttarakhand: "05",
    haryana: "06",
    delhi: "07",
    rajasthan: "08",
    "uttar pradesh": "09",
    bihar: "10",
    sikkim: "11",
    "arunachal pradesh": "12",
    nagaland: "13",
    manipur: "14",
    mizoram: "15",
    tripura: "16",
    meghalaya: "17",
    assam: "18",
    "west bengal": "19",
    jharkhand: "20",
    odisha: "21",
    chhattisgarh: "22",
    "madhya pradesh": "23",
    gujarat: "24",
    "dadra and nagar haveli and daman and diu": "26",
    maharashtra: "27",
    karnataka: "29",
    goa: "30",
    lakshadweep: "31",
    kerala: "32",
    "tamil nadu": "33",
    puducherry: "34",
    "andaman and nicobar islands": "35",
    telangana: "36",
    "andhra pradesh": "37",
    ladakh: "38",
  }),
);

/** The code of a state by its name, in any case; null for a name that is none. */
export function stateCodeOf(state: string | null | undefined): string | null {
  return stateCodes.get(state?.trim().toLowerCase() ?? "") ?? null;
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A registration number: state, PAN, entity 1, Z, check digit. */
export function gstin(stateCode: string, pan: string): string {
  const stem = `${stateCode}${pan}1Z`;
  let sum = 0;
  for (let index = 0; index < stem.length; index += 1) {
    const product =
      alphabet.indexOf(stem.charAt(index)) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return stem + alphabet.charAt((36 - (sum % 36)) % 36);
}

/** A made-up PAN of a company that is the same for the same name. */
export function panOf(name: string): string {
  const digest = createHash("sha256").update(name).digest();
  const letter = (at: number) =>
    String.fromCharCode(65 + (digest.readUInt8(at) % 26));
  const digits = String(digest.readUInt16BE(8) % 10_000).padStart(4, "0");
  return `${letter(0)}${letter(1)}${letter(2)}C${letter(3)}${digits}${letter(4)}`;
}

/** The financial year of a day in India, which begins on the first of April: `2024-25`. */
export function financialYear(milliseconds: number): string {
  const { year, month } = indianTime(milliseconds);
  const first = Number(month) >= 4 ? Number(year) : Number(year) - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
}

/** Everything that the mock sells is counted in pieces; the unit as e-invoices write it. */
export const unit = "PCS";

/** Where goods are supplied: a state with its code before it, or the code for what is none of India's states. */
export function placeOfSupply({
  state,
  country,
}: {
  readonly state?: string | null;
  readonly country?: string | null;
}): string | null {
  const name = state?.trim() ?? "";
  const code = stateCodeOf(name);
  if (code !== null) return `${code}-${name}`;
  if (name === "") return null;
  const inIndia = /^(?:india|bharat|ind?)$/i.test(country?.trim() ?? "");
  return inIndia ? `97-Other territory, ${name}` : `96-Other country, ${name}`;
}

interface Commodity {
  readonly hsnCode: string;
  readonly description: string;
}

const commodities = {
  book: { hsnCode: "49011010", description: "Printed books" },
  shirt: { hsnCode: "61091000", description: "T-shirts of cotton, knitted" },
  trousers: { hsnCode: "62034200", description: "Trousers of cotton" },
  bag: { hsnCode: "42022210", description: "Handbags of plastic" },
} as const satisfies Readonly<Record<string, Commodity>>;

/** A usual commodity code of goods under a rate: the master of the mock knows rates and no codes. */
export function hsnCodeOf(gstRate: number): string {
  if (gstRate === 0) return commodities.book.hsnCode;
  if (gstRate <= 5) return commodities.shirt.hsnCode;
  if (gstRate <= 12) return commodities.trousers.hsnCode;
  return commodities.bag.hsnCode;
}

/** What goods of a code are called on an invoice. */
export function goodsOf(hsnCode: string): string {
  const known = Object.values(commodities).find(
    (commodity) => commodity.hsnCode === hsnCode,
  );
  return known?.description ?? "Goods";
}
