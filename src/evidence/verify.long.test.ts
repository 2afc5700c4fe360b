import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../history/entry.js";
import type { RunResult } from "../verdict/result.js";
import { envelopeText, readEnvelope, sealed } from "./envelope.js";
import { resultJson } from "../report/json/result-json.js";
import { fileNames, textOf, type BundleFiles } from "./files.js";
import { readRunFile, runFileText } from "./run-file.js";
import {
  bundle,
  bundleFor,
  contracts,
  entries,
  forged,
  forgedReports,
  historyBytes,
  keys,
  otherKeys,
  register,
  resultOf,
  scenarios,
  unsignedBundle,
  verified,
} from "./test/sample-bundle.js";
import { verifyBundle } from "./verify.js";

/** The same run, told better than it was. */
const better: RunResult = {
  ...resultOf(entries),
  verdict: "conformant",
  reason: "All is well.",
  certified: true,
  notCertified: [],
  requirements: resultOf(entries).requirements.map((row) => ({
    ...row,
    outcome: "pass",
    findings: [],
  })),
};

const violated = resultOf(entries).requirements.find(
  ({ outcome }) => outcome === "fail",
);

function withFile(name: string, content: string | undefined): BundleFiles {
  const files = new Map(bundle());
  if (content === undefined) files.delete(name);
  else files.set(name, Buffer.from(content));
  return files;
}

describe("a bundle", () => {
  it("as it was written is verified, and gives the result of the run", () => {
    const { answer, problems, notes, result } = verified(bundle());
    expect({ answer, problems, notes }).toEqual({
      answer: "verified",
      problems: [],
      notes: [],
    });
    expect(result).toEqual(
      JSON.parse(JSON.stringify(resultOf(entries))) as RunResult,
    );
  });

  it("of a vendor that failed is verified, and is no certificate", () => {
    expect(violated).toBeDefined();
    expect(verified(bundle()).result).toMatchObject({
      verdict: "not-conformant",
      certified: false,
    });
    const payload = readEnvelope(
      textOf(bundle().get(fileNames.attestation) ?? new Uint8Array()),
    )?.payload.toString();
    expect(JSON.parse(payload ?? "")).toMatchObject({
      _type: "https://in-toto.io/Statement/v1",
      predicateType: "https://in-toto.io/attestation/test-result/v0.1",
      predicate: { result: "FAILED", certified: false, signed: true },
    });
  });

  it("without a key given is checked, and never called verified", () => {
    expect(verified(bundle(), [])).toMatchObject({
      answer: "signature-not-checked",
      signature: "unchecked",
      problems: [],
    });
  });

  it("that nobody signed says so, and is refused where a key is demanded", () => {
    expect(verified(unsignedBundle(), [])).toMatchObject({
      answer: "signature-not-checked",
      signature: "unsigned",
      problems: [],
    });
    expect(verified(unsignedBundle())).toMatchObject({
      answer: "refused",
      problems: [expect.stringContaining("Nobody signed") as string],
    });
  });

  it("is taken by any of the keys that are trusted, and by no other", () => {
    const { publicKey } = otherKeys;
    expect(verified(bundle(), [publicKey, keys.publicKey]).answer).toBe(
      "verified",
    );
    expect(verified(bundle(), [publicKey])).toMatchObject({
      answer: "refused",
      signature: "foreign",
    });
  });
});

describe("a signature", () => {
  const attestation = (files: BundleFiles) =>
    textOf(files.get(fileNames.attestation) ?? new Uint8Array());

  it("belongs to one bundle", () => {
    const other = bundleFor(entries.slice(0, -1));
    const moved = verified(withFile(fileNames.attestation, attestation(other)));
    expect(moved).toMatchObject({ answer: "refused", signature: "valid" });
    expect(moved.problems).toContain(
      "The statement in attestation.json is about other files than these.",
    );
    const envelope = readEnvelope(attestation(bundle()));
    const stolen = readEnvelope(attestation(other))?.signature;
    if (envelope === undefined || stolen === undefined) throw new Error();
    expect(
      verified(
        withFile(
          fileNames.attestation,
          envelopeText({ ...envelope, signature: stolen }),
        ),
      ),
    ).toMatchObject({ answer: "refused", signature: "foreign" });
  });

  it("that was taken off is missed, without any key", () => {
    const envelope = readEnvelope(attestation(bundle()));
    if (envelope === undefined) throw new Error();
    const { payload } = envelope;
    const stripped = withFile(fileNames.attestation, envelopeText({ payload }));
    expect(verified(stripped, [])).toMatchObject({
      answer: "refused",
      signature: "unsigned",
    });
  });

  it("of a better statement by another hand is refused, with its key and without", () => {
    const payload = readEnvelope(attestation(bundle()))?.payload.toString();
    const said = (payload ?? "").replace('"FAILED"', '"PASSED"');
    expect(said).not.toBe(payload);
    const files = withFile(
      fileNames.attestation,
      envelopeText(sealed(said, otherKeys.privateKey)),
    );
    for (const trusted of [[], [otherKeys.publicKey], [keys.publicKey]])
      expect(verified(files, trusted).answer).toBe("refused");
  });
});

describe("a statement that is none", () => {
  it.each([
    ["nothing", ""],
    ["a list", "[]"],
    ["another type", '{"_type":"https://in-toto.io/Statement/v0.1"}'],
    [
      "a subject nested without end",
      `{"_type":"https://in-toto.io/Statement/v1","subject":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    ],
  ])("(%s) is refused, though it is signed", (_, payload) => {
    const { answer, signature, problems } = verified(
      withFile(
        fileNames.attestation,
        envelopeText(sealed(payload, keys.privateKey)),
      ),
    );
    expect({ answer, signature }).toEqual({
      answer: "refused",
      signature: "valid",
    });
    expect(problems.join()).toContain("states nothing that this kit knows");
  });
});

describe("what was sealed anew around other contents is refused by its history", () => {
  it("a better result with its reports and its statement", () => {
    const { answer, problems, signature } = verified(
      forged(forgedReports(better), better),
    );
    expect({ answer, signature }).toEqual({
      answer: "refused",
      signature: "valid",
    });
    expect(problems).toContain(
      `verdict is "conformant" in result.json, and "not-conformant" by the history.`,
    );
    expect(problems).toContain(
      `${violated?.id ?? ""}: outcome is "pass" in result.json, and "fail" by the history.`,
    );
    expect(problems).toContain(
      "certified is true in result.json, and false by the history.",
    );
  });

  it.each([
    ["a better statement alone", () => forged({}, better), /attestation/],
    [
      "a better page alone",
      () => forged({ "index.html": forgedReports(better)["index.html"] ?? "" }),
      /index\.html is not the report/,
    ],
    [
      "a contract with a word changed",
      () =>
        forged({
          "openapi/efs.yaml": textOf(
            contracts.get("openapi/efs.yaml") ?? new Uint8Array(),
          ).replace("Increff", "Incref"),
        }),
      /openapi\/efs\.yaml is not that of increff-kit/,
    ],
    [
      "a register with a MUST less",
      () =>
        forged({
          [fileNames.requirements]: textOf(
            contracts.get(fileNames.requirements) ?? new Uint8Array(),
          ).replace("level: MUST", "level: SHOULD"),
        }),
      /is not the register of requirement set/,
    ],
    [
      "a kill matrix with a better figure",
      () =>
        forged({
          [fileNames.killMatrix]: textOf(
            contracts.get(fileNames.killMatrix) ?? new Uint8Array(),
          ).replace('"efs-packs-twice"', '"efs-packs-twice", "more"'),
        }),
      /killMatrix is .* in result\.json/,
    ],
    [
      "a scenario that did not run",
      () => forged({ "scenarios/more.yaml": "scenario: more\n" }),
      /scenarios\/more\.yaml did not run/,
    ],
    [
      "a scenario that is left out",
      () => forged({ "scenarios/late-create.yaml": undefined }),
      /scenarios\/late-create\.yaml is missing, and the history shows its run/,
    ],
    [
      "no configuration",
      () => forged({ [fileNames.configuration]: undefined }),
      /configuration\.yaml is missing/,
    ],
    [
      "another version of the kit in run.json",
      () => forged({ [fileNames.run]: runFile({ kit: "0.0.1" }) }),
      /names increff-kit 0\.0\.1, and the history/,
    ],
    [
      "a run.json with more in it",
      () => forged({ [fileNames.run]: `${runFile({})}\n` }),
      /run\.json is not as this kit writes it/,
    ],
    [
      "result.json in another form",
      () =>
        forged({
          [fileNames.result]: JSON.stringify(
            JSON.parse(resultJson(resultOf(entries))),
          ),
        }),
      /is not written as this kit writes it/,
    ],
    [
      "a result that is none",
      () => forged({ [fileNames.result]: "[1" }),
      /result\.json is not JSON/,
    ],
    [
      "a result that is nested without end",
      () =>
        forged({
          [fileNames.result]: `{"counts":${'{"pass":'.repeat(50_000)}1${"}".repeat(50_000)}}`,
        }),
      /counts is|nested too deep/,
    ],
    [
      "a history in which a key stands twice",
      () =>
        forged({
          [fileNames.history]: textOf(historyBytes(entries)).replace(
            '"status":200',
            '"status":409,"status":200',
          ),
        }),
      /history\.ndjson cannot be judged: it is not written as this kit/,
    ],
  ])("%s", (_, files, expected) => {
    const { answer, problems, signature } = verified(files());
    expect({ answer, signature }).toEqual({
      answer: "refused",
      signature: "valid",
    });
    expect(problems.join("\n")).toMatch(expected);
  });

  function runFile(change: Record<string, string>): string {
    const run = readRunFile(
      textOf(bundle().get(fileNames.run) ?? new Uint8Array()),
    );
    if (run === undefined) throw new Error();
    return runFileText({ ...run, ...change });
  }
});

describe("a bundle of other requirements", () => {
  it("is not judged, and the kit that can is named", () => {
    const run = textOf(bundle().get(fileNames.run) ?? new Uint8Array());
    const files = forged({
      [fileNames.run]: run
        .replace(register.version, "2031.01")
        .replace(/"kit": "[^"]*"/, '"kit": "7.8.9"'),
    });
    const { answer, notes, problems } = verified(files);
    expect({ answer, problems }).toEqual({
      answer: "not-judged",
      problems: [],
    });
    expect(notes.join()).toMatch(
      /requirement set 2031\.01 .* Verify it with increff-kit 7\.8\.9/,
    );
  });

  it("of the same version with another digest neither", () => {
    const { requirements } = register;
    const changed = { ...register, requirements: requirements.slice(1) };
    expect(
      verifyBundle(bundle(), {
        keys: [keys.publicKey],
        register: changed,
        contracts,
        scenarios,
      }).answer,
    ).toBe("not-judged");
  });
});

describe("a hostile history", () => {
  const start = entries.filter(
    (entry) => entry.kind === "mark" && entry.mark.type === "run-start",
  );
  const last = entries.length + 1_000;
  it.each<[string, readonly unknown[]]>([
    ["is empty", []],
    ["has no beginning", entries.filter((entry) => !start.includes(entry))],
    [
      "has an exchange without anything",
      [...start, { kind: "exchange", seq: last }],
    ],
    ["has a mark without anything", [...start, { kind: "mark", seq: last }]],
    [
      "has a mark of nothing",
      [...start, { kind: "mark", seq: last, mark: null }],
    ],
    [
      "has an observation of nothing",
      [...start, { kind: "observation", seq: last }],
    ],
    [
      "has a driver entry of nothing",
      [...start, { kind: "driver", seq: last }],
    ],
    [
      "names strange scenarios",
      [
        ...start,
        {
          kind: "mark",
          seq: last,
          at: 1,
          mark: {
            type: "scenario-start",
            scenario: "__proto__",
            title: 1,
            exercises: null,
          },
        },
      ],
    ],
    [
      "has an exchange whose bodies are numbers",
      [
        ...start,
        {
          ...entries.find(({ kind }) => kind === "exchange"),
          seq: last,
          requestBody: 7,
          responseBody: { text: null },
          requestHeaders: null,
        },
      ],
    ],
    ["is no JSON", []],
  ])("that %s is refused, and nothing breaks", (name, history) => {
    const content =
      name === "is no JSON" ? Buffer.from("{") : historyBytes(history);
    const { answer } = verified(forged({ [fileNames.history]: content }));
    expect(answer).toBe("refused");
  });

  it("that was cut short says less, so the result does not fit", () => {
    const cut = entries.slice(0, -1) as readonly HistoryEntry[];
    const { problems } = verified(
      forged({ [fileNames.history]: historyBytes(cut) }),
    );
    expect(problems.join("\n")).toMatch(/by the history/);
  });
});
