/** What is wrong with the end of a request; an empty list when nothing is. */
import { isUtf8 } from "node:buffer";
import { envelopeOf, omsError } from "../../src/contract/errors.js";
import { validateResponse } from "../../src/contract/validate-response.js";
import type { Answer } from "./answers.js";
import type { FuzzRequest } from "./requests.js";
import type { Ending } from "./wire.js";

/** The only 500 that may come: the one that a planned fault gives, where faults are planned. */
const planned = JSON.stringify(
  envelopeOf(omsError("internal", "an unexpected failure, please retry")),
);

export function problemsOf(request: FuzzRequest, ending: Ending): string[] {
  const { manner } = request;
  const said = ending.answers.flatMap((answer) =>
    problemsOfAnswer(request, answer),
  );
  switch (ending.how) {
    case "hung":
      return [...said, `no end after ${Math.round(ending.milliseconds)} ms`];
    case "nonsense":
      return [...said, ending.problem ?? "nonsense"];
    case "answered":
      return said;
    case "closed":
      return manner.end === "abort" || mayBeCutOff(request)
        ? said
        : [
            ...said,
            ...(ending.problem === undefined ? [] : [ending.problem]),
            ...(manner.answers > ending.answers.length
              ? ["the connection was closed without an answer"]
              : []),
          ];
  }
}

/** Planned faults reset connections, and cut answers. */
function mayBeCutOff({ session, route }: FuzzRequest): boolean {
  return session === "fz-a" && route.partner;
}

function problemsOfAnswer(request: FuzzRequest, answer: Answer): string[] {
  const { status, headers, body } = answer;
  const text = body.toString("utf8");
  const problems: string[] = [];
  if (status >= 500 && !(request.session === "fz-a" && text === planned))
    problems.push(`status ${status}: ${text.slice(0, 300)}`);
  if (headers.has("x-injected"))
    problems.push("a header of the request's making is in the answer");
  if (answer.endless || request.method === "HEAD") return problems;
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("application/pdf") && status < 300)
    problems.push(
      ...(text.startsWith("%PDF-") && text.trimEnd().endsWith("%%EOF")
        ? []
        : ["no whole PDF"]),
    );
  const json = /^application\/(?:jwk-set\+)?json\b/.test(type);
  const value = json && body.length > 0 ? valueOf(body) : undefined;
  if (value instanceof Error) return [...problems, value.message];
  if (status >= 400 || json)
    problems.push(...againstContract(request, status, value));
  return problems;
}

function valueOf(body: Buffer): unknown {
  if (!isUtf8(body)) return new Error("the answer is not UTF-8");
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch (error) {
    return new Error(`the answer is no JSON: ${(error as Error).message}`);
  }
}

/** By the operation's own answers where the request reaches it; a refusal elsewhere has the envelope of every refusal. */
function againstContract(
  { operation, manner }: FuzzRequest,
  status: number,
  value: unknown,
): string[] {
  const own = operation !== null && manner.connection === "shared";
  if (!own && status < 400) return [];
  const judged = own
    ? validateResponse(operation, status, value)
    : validateResponse("createListing", 400, value);
  return judged.ok
    ? []
    : judged.violations
        .slice(0, 3)
        .map(
          (violation) =>
            `status ${status}, not as the contract says: ${JSON.stringify(violation)}; ${JSON.stringify(value ?? null).slice(0, 200)}`,
        );
}
