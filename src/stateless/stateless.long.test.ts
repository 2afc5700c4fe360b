/** The stateless mock over the wire. What it has to answer is read from the YAML itself, not from Prism. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import request, { type Test } from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { efs } from "../../test/support/caller.js";
import { packageFile } from "../contract/package.js";
import { allOperations } from "../contract/operations.js";
import { inboundDocuments, loadPrism, PrismMissingError } from "./prism.js";
import { startStateless, type RunningStateless } from "./start.js";

interface Examples {
  readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Content {
  readonly content?: { readonly "application/json": Examples };
}
interface Document {
  readonly paths: Readonly<
    Record<string, Record<string, Content & OperationNode>>
  >;
}
interface OperationNode {
  readonly operationId: string;
  readonly requestBody: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Documented {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly bodies: readonly unknown[];
  /** Name and value; none when the answer has no body. */
  readonly answers: readonly (readonly [string, unknown])[];
}

const examplesOf = ({ content }: Content): [string, unknown][] =>
  Object.entries(content?.["application/json"].examples ?? {}).map(
    ([name, { value }]) => [name, value],
  );

const documented: Documented[] = inboundDocuments.flatMap((name) => {
  const text = readFileSync(packageFile(`openapi/${name}.yaml`), "utf8");
  const { paths } = parse(text) as Document;
  return Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      operationId: operation.operationId,
      method: method.toUpperCase(),
      path: template.replace("{orderCode}", "WEB-1001"),
      bodies: examplesOf(operation.requestBody).map(([, value]) => value),
      answers: examplesOf(operation.responses["200"] ?? {}),
    })),
  );
});

let running: RunningStateless;
beforeAll(async () => {
  running = await startStateless({
    basePaths: ["/assure-magic2"],
    bodyLimit: 5000,
  });
}, 60_000);
afterAll(() => running.close());

function call(
  method: string,
  target: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Test {
  const verb = method.toLowerCase() as "put" | "post";
  return request(running.url)
    [verb](target)
    .set({ "content-type": "application/json", ...efs, ...headers })
    .send(typeof body === "string" ? body : JSON.stringify(body));
}

const stock = "/usp/inventories/absolute";
const valid = {
  locationCode: "WH1",
  products: [{ channelSkuCode: "SKU-1", quantity: 4 }],
};

describe("every inbound operation", () => {
  it("is documented with an example of its body", () => {
    expect(documented.map(({ operationId }) => operationId)).toEqual(
      allOperations
        .filter(({ direction }) => direction === "inbound")
        .map(({ operationId }) => operationId),
    );
    expect(documented.filter(({ bodies }) => bodies.length === 0)).toEqual([]);
  });

  it.each(documented)(
    "$operationId answers its documented example, with and without a prefix",
    async ({ method, path: target, bodies, answers }) => {
      const [first] = answers;
      for (const body of bodies)
        for (const prefix of ["", "/assure-magic2"]) {
          const { text } = await call(method, prefix + target, body).expect(
            200,
          );
          if (first === undefined) expect(text).toBe("");
          else expect(JSON.parse(text)).toEqual(first[1]);
        }
      for (const [name, value] of answers) {
        const headers = { prefer: `example=${name}` };
        const { text } = await call(method, target, bodies[0], headers);
        expect(JSON.parse(text)).toEqual(value);
      }
    },
  );

  it.each(documented)(
    "$operationId refuses an empty object and missing credentials",
    async ({ method, path: target, bodies }) => {
      const invalid = await call(method, target, {}).expect(400);
      expect(invalid.body).toMatchObject({
        code: "BAD_DATA",
        description: expect.stringContaining(": may not be null") as string,
      });
      const unknown = await call(method, target, bodies[0], {
        authUsername: "",
        authPassword: "",
      }).expect(401);
      expect(unknown.body).toEqual({
        code: "UNAUTHORIZED",
        message: "The credentials were not accepted",
        description:
          "[authUsername: may not be null, authPassword: may not be null]",
      });
    },
  );
});

describe("Prefer", () => {
  it("chooses another status, with its headers", async () => {
    const headers = { prefer: "code=429" };
    const answer = await call("PUT", stock, valid, headers).expect(429);
    expect(answer.body).toMatchObject({ code: "TOO_MANY_REQUESTS" });
    expect(answer.headers["retry-after"]).toBe("2");
  });

  it("has values invented, in the form of the contract", async () => {
    const headers = { prefer: "dynamic=true" };
    const answer = await call("PUT", stock, valid, headers).expect(200);
    expect(answer.body).toMatchObject({
      failureProducts: expect.any(Array) as unknown,
      successProducts: expect.any(Array) as unknown,
    });
    expect(answer.body).not.toMatchObject({ successProducts: ["302", "303"] });
  });

  it.each([
    ["code=418", 404, "Requested status code 418 is not defined"],
    ["example=nope", 404, "exampleKey: nope does not exist"],
    ["code=many", 400, 'cannot decode "many"'],
  ])("%s is refused in the envelope", async (prefer, status, description) => {
    const answer = await call("PUT", stock, valid, { prefer }).expect(status);
    expect(answer.body).toMatchObject({
      description: expect.stringContaining(description) as string,
    });
  });

  it("does not hide what is wrong with the call", async () => {
    const headers = { prefer: "code=200" };
    await call("PUT", stock, { locationCode: "WH1" }, headers).expect(400);
  });
});

describe("what is wrong before the contract is asked", () => {
  it.each([
    [
      "a path of the former version",
      "POST",
      "/sellfast/handover",
      "{}",
      404,
      "call POST /usp/handover instead",
    ],
    ["an unknown path", "POST", "/usp/nothing", "{}", 404, "POST /usp/nothing"],
    ["another method", "POST", stock, "{}", 405, "allowed is PUT"],
    ["a broken escape", "PUT", "/orders/%E0%A4%A/cancel", "{}", 400, "path: "],
    ["a body that is not JSON", "PUT", stock, '{"a"', 400, "line 1, column 5"],
    [
      "a body that is too large",
      "PUT",
      stock,
      `"${"x".repeat(6000)}"`,
      413,
      "at most 5000 bytes",
    ],
  ])("%s", async (_name, method, target, body, status, description) => {
    const answer = await call(method, target, body).expect(status);
    expect(answer.body).toMatchObject({
      description: expect.stringContaining(description) as string,
    });
  });

  it("another type of body", async () => {
    const headers = { "content-type": "text/plain" };
    await call("PUT", stock, "x", headers).expect(415);
  });
});

describe("its pages", () => {
  it.each(["/", "/docs", "/docs/efs", "/openapi/efs.yaml"])(
    "%s",
    async (page) => {
      await request(running.url).get(page).expect(200);
    },
  );

  it("do not include the control of the mock with a state", async () => {
    await request(running.url).get("/_kit/orders").expect(404);
  });
});

describe("without Prism", () => {
  it("says how to install it", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "increff-kit-"));
    const place = pathToFileURL(path.join(folder, "module.js")).href;
    expect(() => loadPrism(place)).toThrow(PrismMissingError);
    expect(() => loadPrism(place)).toThrow(
      "npm install --save-dev @stoplight/prism-cli@5.14.2",
    );
    rmSync(folder, { recursive: true });
  });

  it("names the release that package.json asks for", () => {
    const { devDependencies, peerDependencies, peerDependenciesMeta } =
      JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as Record<
        string,
        Record<string, unknown>
      >;
    const name = "@stoplight/prism-cli";
    expect(devDependencies?.[name]).toBe("5.14.2");
    expect(peerDependencies?.[name]).toBe("~5.14.2");
    expect(peerDependenciesMeta?.[name]).toEqual({ optional: true });
  });
});
