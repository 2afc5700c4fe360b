/** A process of its own that ships the same order under the same key, and prints the digest of each document. */
import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { documentAt } from "../../src/simulator/documents/render.js";
import { loadSigningKey } from "../../src/simulator/documents/signing-key.js";
import { firstDocuments, shipped } from "./shipped.js";

loadSigningKey(await text(process.stdin));
const { state } = shipped();
for (const [folder, file] of firstDocuments) {
  const pdf = (await documentAt(state, folder, file)) ?? Buffer.alloc(0);
  console.log(createHash("sha256").update(pdf).digest("hex"));
}
