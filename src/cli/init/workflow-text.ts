/** The workflow for CI that `init` writes: it certifies, and keeps the report whatever the verdict. */
import { scenarioFolder } from "./scenario-text.js";

const reports = "build/conformance";

/** How the kit gets into the project's folder in CI. */
export type Installation = "locked" | "listed" | "none";

export function githubWorkflow(installation: Installation): string {
  return `# Certifies this system against a mock of Increff's OMS, and keeps the report.
name: Increff conformance
on: [push, pull_request]
permissions: { contents: read }

jobs:
  certify:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      # Whatever else your system needs to be started comes here.
${installing(installation, "      ").comment}
      - run: ${installing(installation, "").command}
      - run: npx increff-kit certify --scenarios ${scenarioFolder} --out ${reports}
      - uses: actions/upload-artifact@v4
        if: always()
        with: { name: increff-conformance, path: ${reports} }
`;
}

export function gitlabPipeline(installation: Installation): string {
  return `# Certifies this system against a mock of Increff's OMS, and keeps the report.
increff-conformance:
  image: node:22
  timeout: 20 minutes
  script:
    # Whatever else your system needs to be started comes here.
${installing(installation, "    ").comment}
    - ${installing(installation, "").command}
    - npx increff-kit certify --scenarios ${scenarioFolder} --out ${reports}
  artifacts:
    when: always
    paths: [${reports}]
    reports: { junit: ${reports}/junit.xml }
`;
}

function installing(
  installation: Installation,
  indent: string,
): { readonly comment: string; readonly command: string } {
  switch (installation) {
    case "locked":
      return {
        comment: `${indent}# increff-conformance-kit is one of the devDependencies.`,
        command: "npm ci",
      };
    case "listed":
      return {
        comment: `${indent}# increff-conformance-kit is one of the devDependencies.`,
        command: "npm install --no-audit --no-fund",
      };
    case "none":
      return {
        comment: `${indent}# Or the tarball that \`npm pack\` made of the kit, kept beside your sources.`,
        command: "npm install --no-save increff-conformance-kit",
      };
  }
}
