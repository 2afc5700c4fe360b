import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { ExchangeEntry } from "../history/entry.js";
import { LiteralRun } from "./literal-run.js";
import {
  certifyCommand,
  curlLine,
  curlLineOfCall,
  curlLines,
} from "./reproduce.js";

const run = new LiteralRun();
const sent: ExchangeEntry = {
  ...run.deliver("K-1"),
  requestHeaders: {
    host: "127.0.0.1:9000",
    "content-type": "application/json",
    authorization: "[redacted]",
  },
};

/** Runs the line in a real shell, with a `curl` that only shows its arguments and what it is fed. */
function inShell(
  line: string,
  environment: Record<string, string> = {},
): string[] {
  const fake = `curl() { printf '%s\\0' "$@"; case "$*" in *@-) cat ;; esac; }; ${line}`;
  const printed = execFileSync("sh", ["-c", fake], {
    env: { PATH: process.env["PATH"], ...environment },
  }).toString();
  return printed.split("\0");
}

describe("the command of a finding", () => {
  it("names what was given, quoted where the shell needs it", () => {
    expect(certifyCommand({})).toBe("increff-kit certify");
    expect(
      certifyCommand({
        config: "my kit's.yaml",
        scenario: "late-create",
        seed: 42,
      }),
    ).toBe(
      "increff-kit certify --config 'my kit'\\''s.yaml' --scenario late-create --seed 42",
    );
  });
});

describe("a curl line", () => {
  it("repeats method, address, content type and body exactly, and asks for the credential", () => {
    const words = inShell(curlLine(sent), {
      VENDOR_AUTHORIZATION: "Bearer s3cret",
    });
    expect(words).toEqual([
      "-sS",
      "-i",
      "-X",
      "POST",
      sent.url,
      "-H",
      "content-type: application/json",
      "-H",
      "authorization: Bearer s3cret",
      "--data-raw",
      sent.requestBody.text,
      "",
    ]);
    expect(curlLine(sent)).not.toContain("redacted");
    const url = "http://127.0.0.1:9000/orders?token=[redacted]&a=1";
    expect(
      inShell(curlLine({ ...sent, url }), { VENDOR_SECRET: "s3 cret" }),
    ).toContain("http://127.0.0.1:9000/orders?token=s3 cret&a=1");
  });

  it("survives whatever stands in a JSON body", () => {
    const value = { note: 'it\'s $(touch x) `y` "z" \\ \u202e \u007f 🚚\n' };
    const body = JSON.stringify(value);
    const line = curlLine({ ...sent, requestBody: { text: body } });
    expect(line).not.toMatch(/[\u202e\u007f]/);
    expect(JSON.parse(inShell(line).at(-2) ?? "")).toEqual(value);
  });

  it("feeds a body that is not JSON byte by byte", () => {
    const text = '{"cut\\n": \u0000\u001b[31m\u009b é\r\n@';
    const line = curlLine({ ...sent, requestBody: { text } });
    expect(line).toMatch(/^[\x20-\x7e\u00e9]+$/);
    // The shell's own words end with a NUL each; the fed body follows.
    const fed = inShell(line);
    expect(fed.slice(fed.indexOf("@-") + 1).join("\0")).toBe(text);
  });

  it("never lets a body be read as a file name, nor an address as a pattern", () => {
    const line = curlLine({
      ...sent,
      url: "http://[::1]:9000/{a}?b=1&c='",
      requestBody: { text: "@/etc/passwd" },
    });
    const words = inShell(line);
    expect(words.slice(-3)).toEqual(["--data-raw", "@/etc/passwd", ""]);
    expect(words).toContain("--globoff");
    expect(words).toContain("http://[::1]:9000/{a}?b=1&c='");
  });

  it("does not claim a form where no content type was sent", () => {
    expect(curlLine({ ...sent, requestHeaders: {} })).toContain(
      "-H 'content-type:'",
    );
    expect(
      curlLine({ ...sent, requestHeaders: {}, requestBody: { text: "" } }),
    ).not.toContain("-H");
  });

  it("says so when the body was not kept whole", () => {
    const line = curlLine({
      ...sent,
      requestBody: { text: "{", cut: { bytes: 300_000, sha256: "0" } },
    });
    expect(line).toMatch(/^# .*300000 bytes/);
  });

  it("is written for messages to the vendor only", () => {
    const received: ExchangeEntry = { ...sent, direction: "inbound" };
    expect(curlLines([...run.entries, received])).toHaveLength(1);
  });
});

describe("the curl line of a call to the OMS", () => {
  const call: ExchangeEntry = {
    ...sent,
    direction: "inbound",
    url: "/usp/order/pack?a=[1]&token=[redacted]",
    requestHeaders: {
      host: "127.0.0.1:4010",
      "content-type": "application/json",
      authusername: "ACME_EFS",
      authpassword: "[redacted]",
      authdomainname: "acme",
      "x-trace": "it's $(touch x)",
    },
  };

  it("goes to the mock, with the credentials of whoever pastes it", () => {
    const line = curlLineOfCall(call, "http://127.0.0.1:4010");
    expect(line).not.toMatch(/ACME|acme|redacted/);
    const words = inShell(line, {
      INCREFF_AUTH_USERNAME: "A user",
      INCREFF_AUTH_PASSWORD: "s3 cret",
      INCREFF_AUTH_DOMAIN_NAME: "demo",
      INCREFF_SECRET: "t0ken",
    });
    expect(words).toEqual([
      "-sS",
      "-i",
      "-X",
      "POST",
      "--globoff",
      "http://127.0.0.1:4010/usp/order/pack?a=[1]&token=t0ken",
      "-H",
      "content-type: application/json",
      "-H",
      "authusername: A user",
      "-H",
      "authpassword: s3 cret",
      "-H",
      "authdomainname: demo",
      "-H",
      "x-trace: it's $(touch x)",
      "--data-raw",
      call.requestBody.text,
      "",
    ]);
  });

  it("leaves out who did not say who it was, and what was left empty", () => {
    const line = curlLineOfCall(
      { ...call, requestHeaders: { authusername: "" } },
      "http://127.0.0.1:4010",
    );
    expect(line).not.toContain("INCREFF_AUTH");
    expect(inShell(line)).toContain("authusername: ");
  });
});
