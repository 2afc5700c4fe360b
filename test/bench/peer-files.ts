/** The files that the measured servers are started with: the mock's settings, the contract in each peer's form. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { demoProducts } from "../../src/simulator/demo.js";
import { benchContract, type BenchContract } from "./contract.js";
import { operationNames, plenty, skuCodes, works } from "./work.js";

export interface PeerFiles {
  /** Settings of the mock: the demo's, with plenty of each product. */
  readonly config: string;
  readonly document: string;
  readonly schemas: string;
  /** A folder. */
  readonly wiremock: string;
}

export async function writePeerFiles(folder: string): Promise<PeerFiles> {
  const contract = benchContract();
  const files: PeerFiles = {
    config: path.join(folder, "mock.yaml"),
    document: path.join(folder, "contract.json"),
    schemas: path.join(folder, "schemas.json"),
    wiremock: path.join(folder, "wiremock"),
  };
  const products = demoProducts.map((one) => ({ ...one, quantity: plenty }));
  await mkdir(path.join(files.wiremock, "mappings"), { recursive: true });
  await Promise.all([
    // JSON is YAML too.
    writeFile(files.config, JSON.stringify({ oms: { products } })),
    writeFile(files.document, JSON.stringify(contract.document)),
    writeFile(files.schemas, JSON.stringify(contract.schemas)),
    ...operationNames.map((name) =>
      writeFile(
        path.join(files.wiremock, "mappings", `${name}.json`),
        JSON.stringify(mappingOf(name, contract)),
      ),
    ),
  ]);
  return files;
}

function mappingOf(
  name: (typeof operationNames)[number],
  { schemas }: BenchContract,
): object {
  const { method, path: urlPath, headers } = works[name];
  const { authUsername, authPassword, authDomainName } = headers;
  const equal = (equalTo: string) => ({ equalTo });
  return {
    request: {
      method,
      urlPath,
      headers: {
        authUsername: equal(authUsername),
        authPassword: equal(authPassword),
        authDomainName: equal(authDomainName),
      },
      bodyPatterns: [
        { matchesJsonSchema: schemas[name], schemaVersion: "V202012" },
      ],
    },
    response:
      name === "inventory"
        ? {
            status: 200,
            jsonBody: { failureProducts: [], successProducts: skuCodes },
          }
        : { status: 200 },
  };
}
