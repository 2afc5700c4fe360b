/** The errors of the mock: one explanation for each row of the catalogue, shown by rows of the statements. */
import {
  envelopeOf,
  errorCatalogue,
  omsError,
  type ErrorReason,
} from "../../src/contract/errors.js";
import type { Example, Explanation } from "../../src/explain/explanation.js";
import { readStatements, type Statement } from "../statements/statement.js";
import { sketch } from "./sketch.js";
import { demandSame, type Texts } from "./texts.js";

const accounts = {
  efs: "as the EFS",
  marketplace: "as the marketplace",
  erp: "as the ERP",
  nobody: "without credentials of its own",
} as const;

const reasons = Object.keys(errorCatalogue) as ErrorReason[];
const files = readStatements();

export function errorExplanations(texts: Texts["errors"]): Explanation[] {
  demandSame("errors", reasons, Object.keys(texts));
  return reasons.map((reason) => {
    const { status, code, message, when } = errorCatalogue[reason];
    const { why = "", fix = "" } = texts[reason] ?? {};
    return {
      id: reason,
      names: [code, String(status), message],
      text: `${message}.`,
      tags: [String(status), code],
      why,
      facts: [{ label: "When", value: when }],
      examples: examplesOf(reason),
      fixes: [fix],
      related: { label: "See also", ids: [] },
    };
  });
}

/** A refusal with this message, and a call of the same kind that is taken. */
function examplesOf(reason: ErrorReason): Example[] {
  const file = files.find(({ statements }) =>
    statements.some((one) => one.answer?.reason === reason),
  );
  const refusals = (file?.statements ?? []).filter(
    ({ answer }) => answer?.reason === reason,
  );
  const refused =
    refusals.find(({ request: { body } }) => body !== undefined) ?? refusals[0];
  if (file === undefined || refused === undefined) return [envelope(reason)];
  const taken = file.statements.find(
    ({ answer, request: { call } }) =>
      answer !== undefined &&
      answer.status < 300 &&
      pathOf(call) === pathOf(refused.request.call),
  );
  return [
    ...(taken === undefined ? [] : [exampleOf("taken", taken)]),
    exampleOf("refused", refused),
  ];
}

const pathOf = (call: string): string => call.split(" ")[1] ?? call;

/** Of the mock's own interface, and without state, no statement of Increff's sources speaks. */
function envelope(reason: ErrorReason): Example {
  const error = omsError(reason);
  return {
    verdict: "refused",
    when: "The answer, without its details",
    lines: [`${error.status} ${sketch(envelopeOf(error))}`],
    facts: [],
  };
}

function exampleOf(
  verdict: Example["verdict"],
  { says, request, answer, given }: Statement,
): Example {
  const headers = Object.entries(request.headers).map(([header, value]) =>
    value === null ? `   without ${header}` : `   ${header}: ${value}`,
  );
  const body =
    request.text ?? (request.body === undefined ? "" : sketch(request.body));
  const { status = 200, reason, description } = answer ?? {};
  const answered =
    reason === undefined
      ? (answer?.body ?? answer?.part)
      : { ...envelopeOf(omsError(reason)), description };
  return {
    verdict,
    when: says.replaceAll("`", ""),
    lines: [
      ...(given.length === 0
        ? []
        : [`before it: ${given.map(sketch).join(", ")}`]),
      request.as === undefined
        ? request.call
        : `${request.call} · ${accounts[request.as]}`,
      ...headers,
      ...(body === "" ? [] : [`   ${body}`]),
      `${status}${answered === undefined ? "" : ` ${sketch(answered)}`}`,
    ],
    facts: [],
  };
}
