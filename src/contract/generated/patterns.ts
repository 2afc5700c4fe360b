// Generated from openapi by `npm run generate`. Do not edit: change the source and generate again.
/** A text that matches, for each pattern whose schema has an example. */
export const patternExamples: ReadonlyMap<string, string> = new Map([
  ["^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,9})?(Z|[+-](0\\d|1[0-8]):[0-5]\\d)(\\[[A-Za-z0-9_+:/-]+\\])?$", "2020-10-16T20:22:28.000+00:00"],
  ["^[A-Z][A-Z_]*(/[A-Z][A-Z_]*)*$", "SO"],
  ["^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", "job-17"],
  ["^https?://[^\\s]+$", "http://127.0.0.1:8080/increff/orders"],
  ["^(EFS|ERP)-[A-Z]+-\\d+$", "EFS-IDEM-01"],
  ["^\\d{4}-\\d{2}-\\d{2}$", "2027-03-31"],
  ["^(?:/[\\w.~%-]+)+/?$", "/assure-magic2"],
]);
