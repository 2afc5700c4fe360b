import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  generate,
  projectOptions,
  run,
  type GenerateOptions,
} from "./generate.js";
import { generateAll } from "./output.js";

const project = projectOptions(true);

describe("the generated files of this project", () => {
  it("are what the contract gives", async () => {
    expect(await generate(project)).toEqual([]);
  });

  it("are the same each time, need nothing at run time, and say what they are", async () => {
    for (const [name, content] of await generateAll(project.openapi)) {
      expect(
        readFileSync(path.join(project.generated, name), "utf8") === content,
        name,
      ).toBe(true);
      expect(content, name).toMatch(
        /^\/\/ Generated from openapi\S* by `npm run generate`\. Do not edit/,
      );
      expect(content, name).not.toMatch(/require\(|from "(?!\.\.?\/)/);
    }
  });
});

const document = `
openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /usp/thing:
    post:
      operationId: createThing
      x-increff-direction: inbound
      x-increff-mandatory: true
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "./components/things.yaml#/Thing" }
      responses:
        "200": { description: Done. }
`;
const things =
  "Thing: { type: object, required: [a], properties: { a: { $ref: '#/Text' } } }\nText: { type: string, maxLength: 5 }\n";

describe("generating", () => {
  let options: GenerateOptions & { check: boolean };

  beforeEach(() => {
    const root = mkdtempSync(path.join(tmpdir(), "generate-"));
    options = {
      openapi: path.join(root, "openapi"),
      generated: path.join(root, "generated"),
      check: false,
    };
    mkdirSync(path.join(options.openapi, "components"), { recursive: true });
    mkdirSync(path.join(options.openapi, "files"));
    write("efs.yaml", document);
    write("components/things.yaml", things);
  });

  afterEach(() => {
    rmSync(path.dirname(options.openapi), { recursive: true });
  });

  function write(name: string, content: string): void {
    writeFileSync(path.join(options.openapi, name), content);
  }

  async function complaint(name: string, content: string): Promise<string> {
    write(name, content);
    return generateAll(options.openapi).then(
      () => "none",
      (error: unknown) =>
        error instanceof Error ? error.message : String(error),
    );
  }

  it("writes what is missing, and nothing the second time", async () => {
    expect(await generate(options)).toContain("validators-requests.ts");
    expect(await generate(options)).toEqual([]);
    const code = readFileSync(
      path.join(options.generated, "validators-requests.ts"),
      "utf8",
    );
    expect(code).toContain('"Thing": validate');
    expect(
      readFileSync(path.join(options.generated, "efs.ts"), "utf8"),
    ).toContain("export type Thing =");
  });

  it("with --check names every stale, missing and left-over file and changes none", async () => {
    await generate(options);
    const generated = path.join(options.generated, "left-over.ts");
    writeFileSync(generated, "");
    rmSync(path.join(options.generated, "patterns.ts"));
    write(
      "components/things.yaml",
      things.replace("maxLength: 5", "maxLength: 6"),
    );
    const said: string[] = [];
    const code = await run({ ...options, check: true }, (line) =>
      said.push(line),
    );
    expect(code).toBe(1);
    expect(said.slice(0, -1)).toEqual(
      ["left-over.ts", "patterns.ts", "validators-requests.ts"].map(
        (name) => `stale: src/contract/generated/${name}`,
      ),
    );
    expect(readFileSync(generated, "utf8")).toBe("");
    expect(await run(options, () => undefined)).toBe(0);
    expect(await run({ ...options, check: true }, () => undefined)).toBe(0);
  });

  it("does not depend on the folder that it runs in", async () => {
    const elsewhere = path.join(path.dirname(options.openapi), "elsewhere");
    cpSync(options.openapi, elsewhere, { recursive: true });
    expect([...(await generateAll(elsewhere))]).toEqual([
      ...(await generateAll(options.openapi)),
    ]);
  });

  it.each([
    [
      "a reference into nothing",
      "components/things.yaml",
      "Thing: { $ref: '#/Nothing' }",
      /things\.yaml: the reference #\/Nothing leads nowhere/,
    ],
    [
      "an unknown keyword",
      "components/things.yaml",
      "Thing: { type: object, requird: [a] }",
      /things\.yaml#\/Thing: requird is not a keyword/,
    ],
    [
      "broken YAML",
      "components/things.yaml",
      "Thing: [",
      /things\.yaml cannot be read/,
    ],
    [
      "an unknown document",
      "other.yaml",
      document,
      /other\.yaml: the generator does not know what this document is for/,
    ],
    [
      "an operation used twice",
      "marketplace.yaml",
      document,
      /operationId createThing is also used in efs\.yaml/,
    ],
    [
      "a direction against its position",
      "efs.yaml",
      document.replace("inbound", "outbound"),
      /x-increff-direction is "outbound"/,
    ],
  ])("names the place of %s", async (_, name, content, expected) => {
    expect(await complaint(name, content)).toMatch(expected);
  });
});
