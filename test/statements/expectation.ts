/** Holds what came against what a row says: bodies with patterns, whole or in part. */
import type { Response } from "supertest";
import { expect } from "vitest";
import { errorCatalogue } from "../../src/contract/errors.js";
import { validateResponse } from "../../src/contract/validate-response.js";
import type { AnswerForm } from "./row.js";
import { operationOf } from "./bench.js";

/**
 * The value as a matcher: `{ $like: "^INV" }` stands for a text that matches, `{ $holds: [ … ] }` for a list that holds
 * these elements among others; every other object for one that has at least its fields.
 */
export function partly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(partly);
  if (typeof value !== "object" || value === null) return value;
  const { $like, $holds } = value as { $like?: unknown; $holds?: unknown };
  if (typeof $like === "string")
    return expect.stringMatching(new RegExp($like)) as unknown;
  if (Array.isArray($holds))
    return expect.arrayContaining($holds.map(partly)) as unknown;
  return expect.objectContaining(
    Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, partly(inner)]),
    ),
  ) as unknown;
}

export function expectAnswer(
  call: string,
  response: Response,
  answer: AnswerForm,
): void {
  const { reason, description, empty, lacks = [], headers = {} } = answer;
  expect(`${response.status} ${response.text}`).toMatch(
    new RegExp(`^${answer.status} `),
  );
  if (reason !== undefined) {
    const { status, code, message } = errorCatalogue[reason];
    expect(answer.status).toBe(status);
    expect(response.body).toEqual({ code, message, description });
  }
  if (empty === true) expect(response.text).toBe("");
  if ("body" in answer) expect(bodyOf(response)).toEqual(answer.body);
  if ("part" in answer) expect(bodyOf(response)).toEqual(partly(answer.part));
  for (const key of lacks) expect(response.body).not.toHaveProperty(key);
  expect(response.headers).toMatchObject(headers);
  const operation = operationOf(call);
  if (operation === null) return;
  expect(
    validateResponse(operation, response.status, bodyOf(response)),
  ).toMatchObject({ ok: true });
}

/** Undefined for an empty one. */
export function bodyOf({ text }: Response): unknown {
  return text === "" ? undefined : JSON.parse(text);
}
