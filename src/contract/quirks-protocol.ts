/** Quirks of the protocol: they are about every call, or about every call in one direction. */
import type { Quirk } from "./quirk.js";

export const protocolQuirks = [
  {
    id: "credential-headers",
    kind: "observed",
    operations: [],
    sourcesSay:
      "Calls carry authUsername, authPassword and authDomainName; real clients send only the first two.",
    kitAccepts: "Both; the history says which one it was.",
    why: "A client that works against the real OMS must not fail here.",
    setting: "strict",
  },
  {
    id: "scalar-coercion",
    kind: "observed",
    operations: [],
    sourcesSay:
      'Fields have JSON types; the real server takes "40" for 40 and 40 for "40".',
    kitAccepts:
      "Texts that are plainly numbers or flags, and numbers as texts, where nothing is lost. Every field so read is recorded.",
    why: "The real server is lenient, but relying on it is a defect that a payload rule reports.",
    setting: "strict",
  },
  {
    id: "coercion-limits",
    kind: "silent",
    operations: [],
    sourcesSay: "How far the server's leniency goes is not written anywhere.",
    kitAccepts:
      "No blanks, no exponent and no fraction for a whole number, nothing beyond 2^53, no empty text, and flags only as true and false.",
    why: "What a reader would have to guess is refused rather than turned into another value.",
  },
  {
    id: "base-path",
    kind: "observed",
    operations: [],
    sourcesSay:
      "Paths begin with /usp; real installations put a prefix such as /assure-magic2 before it.",
    kitAccepts: "The bare path and every configured prefix.",
    why: "Only the base URL should change between the mock and the real OMS.",
    setting: "basePaths",
  },
  {
    id: "violation-paths",
    kind: "silent",
    operations: [],
    sourcesSay:
      "The documented error names a field of the body: [channelSkuCode: may not be null]. How a nested one is named is not shown.",
    kitAccepts:
      "Answers with the bare name at the top of the body and with a dotted path below it, products[0].quantity.",
    why: "In a batch the element must be named, and at the top the documented form stays as it is.",
  },
  {
    id: "error-statuses",
    kind: "silent",
    operations: [],
    sourcesSay:
      "Errors are 400 or 500 with the code BAD_DATA. Wrong credentials, unknown orders, the rate limit and whatever HTTP itself refuses have no documented status.",
    kitAccepts:
      "Answers with 401, 403, 404, 405, 413, 415 and 429, in the same envelope.",
    why: "Those are what HTTP has for them, and a client that treats every other 4xx as final stays right.",
  },
  {
    id: "rate-limit",
    kind: "silent",
    operations: [],
    sourcesSay: "Calls are rate limited; the limit is not published.",
    kitAccepts:
      "Any rate, unless a limit is set or a scenario injects a failure; then 429 with Retry-After.",
    why: "A number made up here would make a right client fail.",
    setting: "rateLimit",
  },
  {
    id: "text-length",
    kind: "sources",
    operations: [],
    sourcesSay:
      "Every text has at most 255 characters, yet documents travel as base64 and as signed QR codes.",
    kitAccepts:
      "Longer texts only for addresses, base64 documents, QR codes and the texts of errors.",
    why: "The documented samples themselves are longer there.",
  },
  {
    id: "timestamps",
    kind: "sources",
    operations: [],
    sourcesSay:
      "The samples have 2020-10-16T20:22:28.000+00:00, other pages +05:30 or Z[UTC], and a table calls it UNIX time as text.",
    kitAccepts:
      "ISO 8601 with any offset, with or without a fraction, with or without a zone name. No bare number. Writes the form of the samples unless set up otherwise.",
    why: "Every sample is ISO 8601; no number has been seen in any of them.",
    setting: "alternatives.times",
  },
  {
    id: "failure-in-200",
    kind: "sources",
    operations: [
      "outwardOrderEvent",
      "returnOrderEvent",
      "sellerCancellation",
      "outwardSalesPosting",
    ],
    sourcesSay:
      "A receiver says its failure with 4xx or 5xx; one that cannot may answer 200 with hasError, which is discouraged.",
    kitAccepts:
      "hasError in a 200 counts as a failed delivery and is reported as a warning.",
    why: "It is legal, and it is invisible to everything that only looks at the status.",
  },
  {
    id: "redelivery",
    kind: "silent",
    operations: [
      "outwardOrderEvent",
      "returnOrderEvent",
      "sellerCancellation",
      "outwardSalesPosting",
    ],
    sourcesSay:
      "What happens after a failed delivery is not published; receivers are told to recognise repetitions.",
    kitAccepts:
      "Delivers again until it is taken or the configured attempts are used up.",
    why: "Advice to recognise repetitions makes sense only if delivery is at least once.",
    setting: "delivery.retryDelaysMs",
  },
] as const satisfies readonly Quirk[];
