/** Changes of one value, each with what it has to do to the body: leave it right, or make it wrong. */
import type { Json } from "./json.js";
import { isObject } from "./json.js";
import type { Place } from "./places.js";
import type { Kind, Shape } from "./shape.js";

export type Verdict = "accepted" | "refused";

export interface Mutation {
  /** For example `too long`; a count of these shows what a run has tried. */
  readonly rule: string;
  readonly verdict: Verdict;
  /** What takes the place of the value; `undefined` takes it away. */
  readonly next: Json | undefined;
}

export function mutationsOf(place: Place): Mutation[] {
  const { shape } = place;
  return [
    ...presence(place),
    ...types(shape),
    ...texts(shape),
    ...numbers(shape),
    ...lists(place),
    ...unknownFields(place),
  ];
}

function presence({ shape, presence }: Place): Mutation[] {
  const removed: Mutation[] =
    presence === "mandatory"
      ? [refused("mandatory field missing", undefined)]
      : presence === "optional"
        ? [accepted("optional field missing", undefined)]
        : [];
  return [
    ...removed,
    shape.nullable
      ? accepted("null where it is allowed", null)
      : refused("null where it is not allowed", null),
  ];
}

/** One value of each JSON type; texts that look like numbers and flags, for neither side may read them as such. */
const samples: readonly (readonly [Kind, Json])[] = [
  ["string", "40"],
  ["string", "true"],
  ["string", ""],
  ["integer", 40],
  ["number", 0.5],
  ["boolean", true],
  ["array", []],
  ["array", ["40"]],
  ["object", {}],
];

function types({ kind }: Shape): Mutation[] {
  return samples
    .filter(([type]) => type !== kind && !isNumber(type, kind))
    .map(([, value]) => refused("wrong type", value));
}

/** A whole number is a number; whether another number is a whole one is asked below. */
function isNumber(type: Kind, kind: Kind): boolean {
  return (
    (type === "integer" || type === "number") &&
    (kind === "integer" || kind === "number")
  );
}

function texts(shape: Shape): Mutation[] {
  const { kind, enum: names, pattern, minLength = 0, maxLength } = shape;
  if (kind !== "string") return [];
  if (names !== undefined)
    return [
      ...names.map((name) => accepted("a name of the list", name)),
      ...["OTHER", "", ...names.map((name) => `${name ?? "null"} `)].map(
        (name) => refused("no name of the list", name),
      ),
    ];
  const long =
    maxLength === undefined
      ? []
      : [refused("too long", "x".repeat(maxLength + 1))];
  if (pattern !== undefined) return [...long, ...patterned(pattern)];
  const short = minLength > 0 ? [refused("too short", "")] : [];
  // The limit counts characters, not the units of UTF-16.
  const limits =
    maxLength === undefined
      ? [accepted("a long text without a limit", "x".repeat(5000))]
      : [
          refused("too long", "\u{1F4E6}".repeat(maxLength + 1)),
          accepted("as long as allowed", "\u{1F4E6}".repeat(maxLength)),
          accepted("as long as allowed", "x".repeat(maxLength)),
        ];
  return [
    ...long,
    ...short,
    ...limits,
    accepted("as short as allowed", "ü".repeat(minLength)),
  ];
}

const texty: readonly string[] = [
  "2020-10-16T20:22:28.000+00:00",
  "2020-10-16T20:22:28Z[UTC]",
  "2020-10-16T20:22:28.123456789+05:30",
  "2020-10-16",
  "2020-13-16T20:22:28Z",
  "2020-10-16 20:22:28Z",
  "2020-10-16T20:22:28Z\n",
  "2020-10-16T24:00:00Z",
  "2020-10-16T20:22:28",
  "SO",
  "SO/STO/RTV",
  "so",
  "SO/",
  "SO\n",
  "http://a",
  "ftp://a",
  "",
  "40",
];

function patterned(pattern: string): Mutation[] {
  const matching = new RegExp(pattern, "u");
  return texty.map((text) =>
    matching.test(text)
      ? accepted("matches the pattern", text)
      : refused("does not match the pattern", text),
  );
}

function numbers({ kind, minimum }: Shape): Mutation[] {
  if (kind !== "integer" && kind !== "number") return [];
  return [
    ...(minimum === undefined
      ? [accepted("a negative number", -1)]
      : [
          refused("too small", minimum - 1),
          accepted("as small as allowed", minimum),
        ]),
    ...(kind === "integer"
      ? [
          refused("a fraction of a whole number", (minimum ?? 0) + 0.5),
          refused("a fraction of a whole number", 1e15 + 0.5),
        ]
      : [accepted("a fraction", 0.1)]),
    accepted("a very large number", 9007199254740994),
    accepted("a very large number", 1e300),
  ];
}

function lists({ shape, value }: Place): Mutation[] {
  if (shape.kind !== "array") return [];
  const { minItems = 0, maxItems } = shape;
  const first = Array.isArray(value) ? value[0] : undefined;
  const many =
    first === undefined
      ? []
      : maxItems === undefined
        ? [accepted("many elements without a limit", filled(600, first))]
        : [
            refused("too many elements", filled(maxItems + 1, first)),
            accepted("as many elements as allowed", filled(maxItems, first)),
          ];
  return [
    minItems > 0 ? refused("an empty list", []) : accepted("an empty list", []),
    ...many,
  ];
}

function unknownFields({ shape, value }: Place): Mutation[] {
  if (shape.kind !== "object" || !isObject(value)) return [];
  // Where every field is described by a rule, a field of any name has to keep it.
  if (typeof shape.additionalProperties === "object") return [];
  return ["extra", "__proto__", "constructor", "toString"].map((name) =>
    accepted(
      "an unknown field",
      Object.fromEntries([...Object.entries(value), [name, { a: [1] }]]),
    ),
  );
}

function filled(length: number, item: Json): Json[] {
  return Array.from({ length }, () => item);
}

function accepted(rule: string, next: Json | undefined): Mutation {
  return { rule, verdict: "accepted", next };
}

function refused(rule: string, next: Json | undefined): Mutation {
  return { rule, verdict: "refused", next };
}
