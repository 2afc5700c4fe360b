/** Days of the calendar, written YYYY-MM-DD, in UTC. */

export function dayOf(millisecondsSinceEpoch: number): string {
  return new Date(millisecondsSinceEpoch).toISOString().slice(0, 10);
}

/** False for a day like 2027-02-30. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && dayOf(at) === text;
}
