/** The signing key of a data folder: invoices of an earlier process are signed with the key that is published now. */
import { readFileSync, writeFileSync } from "node:fs";
import { loadSigningKey, signingKeyPem } from "../documents/signing-key.js";

/** Makes the folder's key the process's; a folder without one gets the process's, for its owner's eyes only. */
export async function keepSigningKey(file: string): Promise<void> {
  let pem: string;
  try {
    pem = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    writeFileSync(file, await signingKeyPem(), { mode: 0o600 });
    return;
  }
  loadSigningKey(pem);
}
