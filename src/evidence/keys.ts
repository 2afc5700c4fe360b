/** Ed25519 keys as PEM files. A private key is readable by its owner alone, and no file is ever overwritten. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";

/** A file that holds no such key, or one that cannot be written. */
export class KeyFileError extends Error {
  override readonly name = "KeyFileError";
}

export interface KeyFiles {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly keyid: string;
}

/** Hexadecimal SHA-256 of the public key as SubjectPublicKeyInfo (DER). */
export function keyidOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(der).digest("hex");
}

/**
 * Makes a pair of keys: `NAME.private.pem` (PKCS #8, mode 0600) and `NAME.public.pem` (SubjectPublicKeyInfo).
 *
 * @throws KeyFileError when one of the files is there already or cannot be written; then nothing is left behind
 */
export async function writeKeys(name: string): Promise<KeyFiles> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const files = [
    {
      file: `${name}.private.pem`,
      pem: privateKey.export({ type: "pkcs8", format: "pem" }),
      mode: 0o600,
    },
    {
      file: `${name}.public.pem`,
      pem: publicKey.export({ type: "spki", format: "pem" }),
      mode: 0o644,
    },
  ] as const;
  const written: string[] = [];
  for (const { file, pem, mode } of files) {
    try {
      await writeFile(file, pem, { flag: "wx", mode });
      written.push(file);
    } catch (error) {
      for (const one of written) await rm(one, { force: true });
      const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
      throw new KeyFileError(
        exists
          ? `${file}: is there already and is not overwritten. Name another file with --out.`
          : `${file}: cannot be written: ${(error as Error).message}. Name another file with --out.`,
        { cause: error },
      );
    }
  }
  const [{ file: privateFile }, { file: publicFile }] = files;
  return {
    privateKey: privateFile,
    publicKey: publicFile,
    keyid: keyidOf(publicKey),
  };
}

/** @throws KeyFileError */
export async function readPrivateKey(file: string): Promise<KeyObject> {
  return readKey(file, createPrivateKey, "private key (PKCS #8 PEM)");
}

/** @throws KeyFileError; also for a private key, which belongs into nobody's hands who only verifies */
export async function readPublicKey(file: string): Promise<KeyObject> {
  return readKey(
    file,
    (pem) => {
      if (pem.includes("PRIVATE KEY"))
        throw new Error("it holds a private key, which verifying never needs");
      return createPublicKey(pem);
    },
    "public key (SPKI PEM)",
  );
}

async function readKey(
  file: string,
  read: (pem: string) => KeyObject,
  kind: string,
): Promise<KeyObject> {
  let key: KeyObject;
  try {
    key = read(await readFile(file, "utf8"));
  } catch (error) {
    throw new KeyFileError(
      `${file}: is no ${kind} that can be read: ${(error as Error).message}. Make a pair with increff-kit keygen.`,
      { cause: error },
    );
  }
  if (key.asymmetricKeyType !== "ed25519")
    throw new KeyFileError(
      `${file}: holds a key of the kind ${key.asymmetricKeyType ?? "unknown"}; needed is an Ed25519 ${kind}. Make a pair with increff-kit keygen.`,
    );
  return key;
}
