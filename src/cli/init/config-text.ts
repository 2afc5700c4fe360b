/** The `increff-kit.yaml` that `init` writes. */
import { stringify } from "yaml";
import { demoRun } from "../../simulator/demo.js";
import type { Answers } from "./answers.js";

const schema =
  "# yaml-language-server: $schema=./node_modules/increff-conformance-kit/openapi/files/config.schema.json";

export function configText(answers: Answers): string {
  const { profile, command, port } = answers;
  const base = `http://127.0.0.1:${port ?? "{port}"}`;
  return `${schema}
# What \`npx increff-kit certify\` has to know of your system. \`npx increff-kit doctor\` says whether it is right.

# efs is a WMS or a POS, erp is an ERP.
profile: ${profile}

vendor:
${command === undefined ? running(base) : started(command, base, port)}
${profile === "efs" ? efsAddresses(base) : erpAddress(base)}

  # Headers of every call to your system. What stands in \${…} comes from the environment, and is never recorded.
  # headers: { authorization: "Bearer \${VENDOR_TOKEN}" }
${profile === "efs" ? optionalApis : ""}
# The observer shows what your system knows of an order. Without it only its calls are seen, and what cannot be seen
# is inconclusive. openapi/vendor-hooks.yaml of the kit describes it, and the driver.
# observer: { url: "${base}/_observe" }
${profile === "efs" ? driver(base) : ""}${command === undefined ? port4010 : ""}`;
}

function started(
  command: string,
  base: string,
  port: number | undefined,
): string {
  const told =
    port === undefined
      ? `  # Run in this folder. The environment has PORT (a free one, {port} below), OMS_BASE_URL, OMS_AUTH_USERNAME,
  # OMS_AUTH_PASSWORD and OMS_AUTH_DOMAIN_NAME.`
      : `  # Run in this folder. The environment has OMS_BASE_URL, OMS_AUTH_USERNAME, OMS_AUTH_PASSWORD and
  # OMS_AUTH_DOMAIN_NAME.`;
  return `${told}
  command: ${scalar(command)}
  # Answers 2xx when your system is ready. Change the path to yours.
  readiness: ${base}/health
`;
}

function running(base: string): string {
  return `  # Your system already runs. To let the kit start it, and kill it and start it again, say how:
  # command: npm start
  # readiness: ${base}/health
`;
}

function efsAddresses(base: string): string {
  return `  # Where Increff calls your system. Change the paths to yours.
  orderEvents: ${base}/increff/orders
  returnEvents: ${base}/increff/returns
  sellerCancellation: ${base}/increff/seller-cancel`;
}

function erpAddress(base: string): string {
  return `  # Where Increff calls your system. Change the path to yours.
  salesPosting: ${base}/increff/sales`;
}

const optionalApis = `
  # APIs that Increff does not demand, and that your system uses.
  # optionalApis: [listing, picklist, manifest, handover]
`;

function driver(base: string): string {
  return `
# The driver makes your system do what a person in the warehouse would do: pack, cancel, hand over. Without it your system
# has to work by itself; with \`kind: manual\` the terminal says what you are to do.
# driver: { kind: http, url: "${base}/_drive" }
`;
}

const port4010 = `
# Where your system finds Increff: http://127.0.0.1:${demoRun.port}, with the credentials of increff-kit's accounts.
oms: { port: ${demoRun.port} }
`;

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trim();
}
