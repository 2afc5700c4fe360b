import { describe, expect, it } from "vitest";
import { answerOf, refusal } from "./answer.js";
import { omsError } from "../contract/errors.js";
import type { Diagnostic, PrismAnswer, PrismRequest } from "./prism.js";

const request = (
  body: unknown,
  headers: Record<string, string> = {},
): PrismRequest => ({ method: "put", url: { path: "/" }, headers, body });

const answered = (
  output: PrismAnswer,
  input: readonly Diagnostic[] = [],
  body: unknown = {},
) =>
  answerOf(request(body), {
    _tag: "Right",
    right: { output, validations: { input, output: [] } },
  });

const refused = (body: unknown, ...input: Diagnostic[]): unknown =>
  JSON.parse(answered({ statusCode: 400, body: {} }, input, body).text);

const left = (status: number | undefined, detail: string) =>
  answerOf(request({}), {
    _tag: "Left",
    left: {
      message: "message",
      detail,
      ...(status === undefined ? {} : { status }),
    },
  });

describe("an example", () => {
  it("is sent as it is, with its headers as texts", () => {
    expect(
      answered({
        statusCode: 429,
        headers: { "Retry-After": 2, "Content-type": "application/json" },
        body: { code: "TOO_MANY_REQUESTS" },
      }),
    ).toEqual({
      status: 429,
      headers: { "retry-after": "2", "content-type": "application/json" },
      text: '{"code":"TOO_MANY_REQUESTS"}',
    });
  });

  it("without a body has no type", () => {
    expect(
      answered({ statusCode: 200, headers: { "Content-type": "text/plain" } }),
    ).toEqual({ status: 200, headers: {}, text: "" });
  });

  it("that is null is written out", () => {
    expect(answered({ statusCode: 200, body: null }).text).toBe("null");
  });

  it("is sent in spite of a warning", () => {
    const warning = { message: "only a warning", severity: 1 };
    expect(answered({ statusCode: 200, body: 1 }, [warning]).status).toBe(200);
  });
});

describe("a refusal", () => {
  it("names every field as Increff does", () => {
    expect(
      refused(
        { products: [{ quantity: "4" }] },
        {
          path: ["body", "products", "0"],
          code: "required",
          message:
            "Request body property products.0 must have required property 'channelSkuCode'",
          severity: 0,
        },
        {
          path: ["body", "products", "0", "quantity"],
          code: "type",
          message: "Request body property products.0.quantity must be integer",
          severity: 0,
        },
        {
          path: ["body"],
          code: "required",
          message: "Request body must have required property 'locationCode'",
          severity: 0,
        },
      ),
    ).toEqual({
      code: "BAD_DATA",
      message: "Input validation failed",
      description:
        "[products[0].channelSkuCode: may not be null, products[0].quantity: must be integer, locationCode: may not be null]",
    });
  });

  it("of a missing body and of a part of the path says where", () => {
    expect(
      refused(undefined, {
        code: "required",
        message: "Body parameter is required",
        severity: 0,
      }),
    ).toMatchObject({ description: "[may not be null]" });
    expect(
      refused(
        {},
        {
          path: ["path", "ordercode"],
          code: "maxLength",
          message:
            "Request path parameter ordercode must NOT have more than 255 characters",
          severity: 0,
        },
      ),
    ).toMatchObject({
      description: "[ordercode: must NOT have more than 255 characters]",
    });
  });

  it("counts what it does not list", () => {
    const many = Array.from({ length: 23 }, (_, index) => ({
      path: ["body", `field${index}`],
      code: "type",
      message: `Request body property field${index} must be string`,
      severity: 0,
    }));
    expect(refused({}, ...many)).toMatchObject({
      description: expect.stringMatching(
        /field19: must be string, and 3 more\]$/,
      ) as string,
    });
  });

  it("for credentials names the missing ones alone", () => {
    const answer = answerOf(request({}, { authusername: "x" }), {
      _tag: "Right",
      right: {
        output: { statusCode: 401 },
        validations: {
          input: [{ code: 401, message: "Invalid security", severity: 0 }],
          output: [],
        },
      },
    });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toMatchObject({
      code: "UNAUTHORIZED",
      description: "[authPassword: may not be null]",
    });
  });

  it("keeps the headers that it is given", () => {
    expect(refusal(omsError("wrongMethod"), { allow: "PUT" })).toMatchObject({
      status: 405,
      headers: { allow: "PUT", "content-type": "application/json" },
    });
  });
});

describe("what Prism cannot answer", () => {
  it.each([
    [404, "code 418 is not defined", 404, "[Prefer: code 418 is not defined]"],
    [422, 'property "code"\n└─ not a number', 400, 'property "code" └─ not'],
    [500, "too complex", 500, "[Prism: too complex]"],
    [undefined, "broken", 500, "[Prism: broken]"],
  ])("%s is said in the envelope", (status, detail, sent, description) => {
    const answer = left(status, detail);
    expect(answer.status).toBe(sent);
    expect(JSON.parse(answer.text)).toMatchObject({
      description: expect.stringContaining(description) as string,
    });
  });
});
