/** The contracts as pages, asked for over the wire. What a browser makes of them is looked at in a browser. */
import request, { type Response } from "supertest";
import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startQuiet } from "../../../../test/support/caller.js";
import { contractDocuments } from "../../../contract/docs-link.js";
import type { RunningOms } from "../../start.js";
import { offline } from "./redoc.js";

let running: RunningOms;
beforeAll(async () => {
  running = await startQuiet();
});
afterAll(() => running.close());

const get = (path: string, encodings = "br, gzip"): request.Test =>
  request(running.url).get(path).set("accept-encoding", encodings);

/** The values of an attribute in a page, in their order. */
function values(page: string, attribute: string): string[] {
  return [...page.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(
    ([, value = ""]) => value,
  );
}

/** The directives of the page's policy by their names. */
function policyOf(response: Response): Record<string, string> {
  const policy = response.headers["content-security-policy"] ?? "";
  return Object.fromEntries(
    policy
      .split(";")
      .map((part) => part.trim().split(/ (.*)/s, 2) as [string, string]),
  );
}

describe("the list", () => {
  it("names every document, each with its page and its file", async () => {
    const { text, headers } = await get("/docs").expect(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    const links = values(text, "href");
    for (const name of contractDocuments) {
      expect(links).toContain(`/docs/${name}`);
      expect(links).toContain(`/openapi/${name}.yaml`);
    }
    expect(links).toContain("/");
    expect(text).toContain("Increff outward sales posting");
  });

  it("has no script, and its policy allows none", async () => {
    const response = await get("/docs/").expect(200);
    expect(response.text).not.toContain("<script");
    expect(policyOf(response)).toMatchObject({ "default-src": "'none'" });
    expect(policyOf(response)).not.toHaveProperty("script-src");
  });

  it("is pointed to by the first page", async () => {
    expect((await get("/")).text).toContain(`${running.url}/docs`);
  });
});

describe.each(contractDocuments)("the page of %s", (name) => {
  it("draws a contract that is served, with everything that it refers to", async () => {
    const { text } = await get(`/docs/${name}`).expect(200);
    const [address = ""] = values(text, "data-contract");
    expect(address).toBe(`/openapi/${name}.yaml`);
    const contract = await get(address).expect(200);
    const { openapi, info } = parse(contract.text) as {
      openapi: string;
      info: { title: string };
    };
    expect(openapi).toBe("3.1.0");
    expect(text).toContain(`<title>${info.title} ·`);
    const parts = new Set(
      [...contract.text.matchAll(/\$ref: "\.\/([a-z/-]+\.yaml)#/g)].map(
        ([, file = ""]) => file,
      ),
    );
    expect(parts.size).toBeGreaterThan(0);
    for (const file of parts)
      parse((await get(`/openapi/${file}`).expect(200)).text);
  });

  it("loads what this server has, and nothing else", async () => {
    const { text } = await get(`/docs/${name}`);
    const loaded = [...values(text, "src"), ...values(text, "href")].filter(
      (address) => address !== "data:,",
    );
    expect(loaded.filter((address) => !address.startsWith("/"))).toEqual([]);
    expect(values(text, "src")).toHaveLength(2);
    for (const address of loaded) await get(address).expect(200);
    expect(text).not.toMatch(/<script(?![^>]* src=)/);
    expect(text).not.toMatch(/ style=| on[a-z]+=/);
  });

  it("has a strict policy", async () => {
    const response = await get(`/docs/${name}`);
    expect(policyOf(response)).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self' 'unsafe-inline'",
      "img-src": "'self' data:",
      "connect-src": "'self'",
      "worker-src": "blob:",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
    });
    expect(response.headers["x-content-type-options"]).toBe("nosniff");
    expect(response.headers["cache-control"]).toBe("no-cache");
  });
});

describe("the script that draws", () => {
  const address = async (): Promise<string> =>
    values((await get("/docs/efs")).text, "src")[0] ?? "";

  it.each([
    ["br, gzip, deflate", "br"],
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", undefined],
  ])("accepted as %s comes as %s", async (accepted, encoding) => {
    const { headers } = await request(running.url)
      .head(await address())
      .set("accept-encoding", accepted)
      .expect(200);
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["vary"]).toBe("accept-encoding");
    const size = Number(headers["content-length"]);
    expect(size > 1_000_000).toBe(encoding === undefined);
  });

  it("may be kept for good, for its name changes with it", async () => {
    const { headers } = await get(await address());
    expect(headers["cache-control"]).toContain("immutable");
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("is the same however it is packed, and loads nothing from elsewhere", async () => {
    const plain = (await get(await address(), "identity")).text;
    expect((await get(await address(), "gzip")).text).toBe(plain);
    expect(plain).toContain("Redoc");
    expect(plain).not.toContain("cdn.redoc.ly");
    expect(plain).not.toContain("sourceMappingURL=redoc");
  });

  it("is not shipped when its version loads something that is not known", () => {
    expect(() => offline("no logo")).toThrow(/names its logo 0 times/);
  });
});

describe("what is not there", () => {
  it.each(["/docs/nope", "/docs/assets/nope.js", "/docs/efs/more"])(
    "%s is answered with 404 in the usual envelope",
    async (path) => {
      const response = await get(path).expect(404);
      expect(response.body).toEqual({
        code: "NOT_FOUND",
        message: "The OMS has no such path",
        description: `[path: GET ${path}]`,
      });
    },
  );

  it("another method is answered with 405 and the right ones", async () => {
    const response = await request(running.url).post("/docs/efs").expect(405);
    expect(response.headers["allow"]).toBe("GET, HEAD");
    expect(response.body).toMatchObject({ code: "METHOD_NOT_ALLOWED" });
  });

  it("HEAD is answered like GET, without the page", async () => {
    const { headers, text } = await request(running.url)
      .head("/docs/efs")
      .expect(200);
    expect(Number(headers["content-length"])).toBeGreaterThan(500);
    expect(text).toBeUndefined();
  });

  it("nothing of it counts as a call of a partner", () => {
    expect(running.oms.history.entries).toEqual([]);
  });
});
