/** Compares the verdicts. Everything that is not in order comes back as a text; an empty list is an agreement. */
import {
  operationById,
  type OperationId,
} from "../../src/contract/operations.js";
import { validateRequest } from "../../src/contract/validate.js";
import { validateResponse } from "../../src/contract/validate-response.js";
import type { Exchange } from "./exchanges.js";
import { answerDifferences } from "./known-differences.js";
import type { Verdict } from "./mutations.js";
import type { Answer, Call, Judgement, Referee } from "./prism.js";
import type { JudgedRequest } from "./requests.js";

const nothing: Answer = { statusCode: 200, headers: {}, body: undefined };

export interface Verdicts {
  readonly prism: Verdict;
  readonly ours: Verdict;
}

export async function verdictsOn(
  referee: Referee,
  operationId: OperationId,
  body: unknown,
): Promise<Verdicts> {
  const judged = await referee.judge(callTo(operationId, body), nothing);
  const ours = validateRequest(operationId, body, { coerce: false });
  return {
    prism: verdict(judged.routed && judged.call.length === 0),
    ours: verdict(ours.ok),
  };
}

export async function disagreements(
  referee: Referee,
  request: JudgedRequest,
): Promise<string[]> {
  const { operationId, body, made } = request;
  const { prism, ours } = await verdictsOn(referee, operationId, body);
  return prism === request.verdict && ours === request.verdict
    ? []
    : [
        `${operationId}, ${made}: should be ${request.verdict}, Prism: ${prism}, we: ${ours}; ${shortened(body)}`,
      ];
}

/** A call with credentials, as the operation wants them. */
export function callTo(operationId: OperationId, body: unknown): Call {
  const { method, path } = operationById(operationId);
  return {
    method,
    path: path.replace("{orderCode}", "WEB-1001"),
    headers: {
      "content-type": "application/json",
      authUsername: "name",
      authPassword: "password",
    },
    body,
  };
}

/** What Prism or we have against an answer of the OMS, and what Prism has against a call that the OMS took. */
export async function objectionsTo(
  referee: Referee,
  exchange: Exchange,
): Promise<string[]> {
  const { name, operationId, call, answer } = exchange;
  const judged = await referee.judge(call, answer);
  const said =
    operationId === null
      ? outsideContract(judged, answer)
      : [
          ...(judged.routed
            ? withoutKnown(exchange, judged.answer)
            : [`Prism finds no operation: ${judged.reason}`]),
          ...(judged.routed && answer.statusCode < 300 ? judged.call : []),
          ...ownObjections(operationId, answer),
        ];
  return said.map(
    (text) =>
      `${name}, ${answer.statusCode}: ${text}; ${shortened(answer.body)}`,
  );
}

/** Prism would have to answer with the same status by itself; the body is that of every error. */
function outsideContract(judged: Judgement, answer: Answer): string[] {
  return [
    ...(!judged.routed && judged.status === answer.statusCode
      ? []
      : [`Prism sees it otherwise: ${JSON.stringify(judged)}`]),
    ...ownObjections("createListing", { ...answer, statusCode: 400 }),
  ];
}

function ownObjections(operationId: OperationId, answer: Answer): string[] {
  const judged = validateResponse(operationId, answer.statusCode, answer.body);
  return judged.ok
    ? []
    : judged.violations.map((violation) => JSON.stringify(violation));
}

function withoutKnown(
  exchange: Exchange,
  objections: readonly string[],
): readonly string[] {
  const known = answerDifferences.find(({ concerns }) => concerns(exchange));
  return known !== undefined &&
    JSON.stringify(known.objections) === JSON.stringify(objections)
    ? []
    : objections;
}

function verdict(accepted: boolean): Verdict {
  return accepted ? "accepted" : "refused";
}

function shortened(body: unknown): string {
  return (JSON.stringify(body) as string | undefined)?.slice(0, 600) ?? "empty";
}
