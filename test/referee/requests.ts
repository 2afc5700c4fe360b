/** Requests to be judged, each with the verdict that its making calls for. */
import fc from "fast-check";
import type { OperationId } from "../../src/contract/operations.js";
import type { RequestContract } from "./contract-requests.js";
import { changedAt, type Json, type Path } from "./json.js";
import { mutationsOf, type Mutation, type Verdict } from "./mutations.js";
import { placesIn } from "./places.js";
import { validBody } from "./valid-bodies.js";

export interface JudgedRequest {
  readonly operationId: OperationId;
  readonly body: Json | undefined;
  readonly verdict: Verdict;
  /** How the body was made, for example `too long at /products/0/channelSkuCode`. */
  readonly made: string;
}

interface Change {
  readonly path: Path;
  readonly mutation: Mutation;
}

/** A right body, changed up to three times in ways that leave it right, and in half of the cases once more to make it wrong. */
export function randomRequest(
  contract: RequestContract,
): fc.Arbitrary<JudgedRequest> {
  const { examples, schema } = contract;
  const right = fc.oneof(
    fc.constantFrom(...examples),
    validBody(schema, "any"),
    validBody(schema, "complete"),
  );
  const picks = fc.tuple(fc.nat(), fc.nat());
  const verdict = fc.constantFrom<Verdict>("accepted", "refused");
  return fc
    .tuple(right, fc.array(picks, { maxLength: 3 }), picks, verdict)
    .map(([body, harmless, [rule, place], verdict]) => {
      let current = body;
      const made = ["a right body"];
      const change = (verdict: Verdict, rule: number, place: number): void => {
        const picked = pick(changesOf(contract, current, verdict), rule, place);
        if (picked === undefined) return;
        const next = applied(current, picked);
        // A list of thousands is tried by the sweep; here it would only slow down what follows.
        if (verdict === "accepted" && Array.isArray(picked.mutation.next))
          return;
        made.push(named(picked));
        current = next;
      };
      for (const [rule, place] of harmless) change("accepted", rule, place);
      if (verdict === "refused") change("refused", rule, place);
      return {
        operationId: contract.operationId,
        body: current,
        verdict,
        made: made.join(", "),
      };
    });
}

/** Every change of every place of one complete body, once; and bodies that are not even objects. */
export function everyRequest(
  contract: RequestContract,
  seed: number,
): JudgedRequest[] {
  const { operationId, schema, examples } = contract;
  const complete = fc.sample(validBody(schema, "complete"), {
    seed,
    numRuns: 1,
  });
  const changed = complete.flatMap((body) =>
    (["accepted", "refused"] as const).flatMap((verdict) =>
      changesOf(contract, body, verdict)
        .filter(({ path }) => path.every(isFirst))
        .map((change) => ({
          operationId,
          body: applied(body, change),
          verdict,
          made: named(change),
        })),
    ),
  );
  return [
    ...[...examples, ...complete].map((body): JudgedRequest => ({
      operationId,
      body,
      verdict: "accepted",
      made: "a right body",
    })),
    { operationId, body: undefined, verdict: "refused", made: "no body" },
    ...changed,
  ];
}

function changesOf(
  { schema }: RequestContract,
  body: Json,
  verdict: Verdict,
): Change[] {
  return placesIn(body, schema).flatMap((place) =>
    mutationsOf(place)
      .filter((mutation) => mutation.verdict === verdict)
      .map((mutation) => ({ path: place.path, mutation })),
  );
}

/** First a rule, then a place for it, so that the rare rules come as often as the common ones. */
function pick(
  changes: readonly Change[],
  rule: number,
  place: number,
): Change | undefined {
  const rules = [...new Set(changes.map(({ mutation }) => mutation.rule))];
  const chosen = rules[rule % rules.length];
  const fitting = changes.filter(({ mutation }) => mutation.rule === chosen);
  return fitting[place % fitting.length];
}

function applied(body: Json, { path, mutation }: Change): Json {
  const next = changedAt(body, path, mutation.next);
  if (next === undefined) throw new Error("a body cannot be taken away");
  return next;
}

/** One element of a list stands for all. */
function isFirst(key: string | number): boolean {
  return typeof key === "string" || key === 0;
}

function named({ path, mutation }: Change): string {
  return `${mutation.rule} at ${["", ...path].join("/") || "the body"}`;
}
