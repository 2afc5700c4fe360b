/** Numbers and days as Indian documents print them. */
import { rupees } from "../money.js";
import { indianTime } from "../timestamp.js";

const money = new Intl.NumberFormat("en-IN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** Paise as `1,23,456.00`. */
export function amount(paise: number): string {
  return money.format(rupees(paise));
}

/** `06-05-2024 14:30` in Indian time. */
export function dayAndTime(milliseconds: number): string {
  const { day, month, year, time } = indianTime(milliseconds);
  return `${day}-${month}-${year} ${time.slice(0, 5)}`;
}

export function day(milliseconds: number): string {
  return dayAndTime(milliseconds).slice(0, 10);
}
