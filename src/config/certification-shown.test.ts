import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseConfig } from "./certification.js";

const text = `# the password is comment-secret
profile: efs
vendor:
  command: API_KEY=literal-key exec python3 wms.py --db-password hunter22 --port {port} --dsn \${DSN} TOKEN=\${TOKEN}
  env: { MODE: fast-mode, DSN: "\${DSN}" }
  readiness: http://127.0.0.1:{port}/health
  orderEvents: http://user:letmein@127.0.0.1:{port}/increff/orders?key=query-secret&x=1#part
  returnEvents: http://127.0.0.1:{port}/increff/returns?key=\${TOKEN}
  headers: { authorization: Bearer literal-token, x-other: "Bearer \${TOKEN}" }
observer: { command: "./look.sh literal-token" }
driver: { kind: http, url: "http://127.0.0.1:{port}/_drive" }
oms:
  control: { token: control-secret-token }
  tenants:
    - { role: efs, authUsername: WMS, authPassword: tenant-secret, locations: [A] }
`;
const env = { TOKEN: "token-of-env", DSN: "dsn-of-env" };

describe("the configuration of a bundle", () => {
  const { shown } = parseConfig("increff-kit.yaml", text, env);

  it.each([
    "comment-secret",
    "literal-key",
    "hunter22",
    "fast-mode",
    "letmein",
    "query-secret",
    "literal-token",
    "control-secret-token",
    "tenant-secret",
    "token-of-env",
    "dsn-of-env",
  ])("does not hold %s", (secret) => {
    expect(shown).not.toContain(secret);
  });

  it("shows what is no secret, and references as they were written", () => {
    for (const kept of [
      "python3 wms.py",
      "--dsn ${DSN}",
      "TOKEN=${TOKEN}",
      "Bearer ${TOKEN}",
      "http://127.0.0.1:{port}/increff/returns?key=${TOKEN}",
      "@127.0.0.1:{port}/increff/orders",
      "authUsername: WMS",
      "kind: http",
    ])
      expect(shown).toContain(kept);
  });

  it("is YAML again, with the same keys", () => {
    expect(parse(shown)).toMatchObject({
      profile: "efs",
      vendor: { headers: { authorization: "[redacted]" } },
    });
  });
});
