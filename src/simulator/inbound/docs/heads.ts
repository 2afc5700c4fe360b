/** What each contract says of itself, read from its file when a person first wants to know. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import {
  contractDocuments,
  type ContractDocument,
} from "../../../contract/docs-link.js";
import { packageFile } from "../../../contract/package.js";

export interface DocumentHead {
  readonly name: ContractDocument;
  readonly title: string;
  /** One line. */
  readonly summary: string;
}

let heads: Promise<readonly DocumentHead[]> | undefined;

/** In the order of `contractDocuments`. */
export function documentHeads(): Promise<readonly DocumentHead[]> {
  heads ??= Promise.all(contractDocuments.map(readHead));
  return heads;
}

async function readHead(name: ContractDocument): Promise<DocumentHead> {
  const text = await readFile(packageFile(`openapi/${name}.yaml`), "utf8");
  const { info } = parse(text) as {
    info: { title: string; summary: string };
  };
  return { name, title: info.title, summary: info.summary };
}
