/** Money is counted in whole paise; rupees exist only in bodies. */

/** Rupees of a body to the nearest paisa. */
export function paise(rupees: number): number {
  return Math.round(Number((rupees * 100).toFixed(4)));
}

/** Paise as the rupees of a body: the nearest number, printed with two decimals at most. */
export function rupees(amount: number): number {
  return amount / 100;
}
