import { generateKeyPairSync } from "node:crypto";
import { calculateJwkThumbprint, compactVerify, importJWK } from "jose";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as signingKeys from "./signing-key.js";
import type * as signing from "./signing.js";

type Keys = typeof signingKeys & typeof signing;

/** A fresh process, as far as keys go. */
async function fresh(): Promise<Keys> {
  vi.resetModules();
  return {
    ...(await import("./signing-key.js")),
    ...(await import("./signing.js")),
  };
}

let keys: Keys;
beforeEach(async () => {
  keys = await fresh();
});

const pemOf = (type: "rsa" | "ed25519", modulusLength = 2048): string =>
  (type === "rsa"
    ? generateKeyPairSync(type, { modulusLength })
    : generateKeyPairSync(type)
  ).privateKey
    .export({ type: "pkcs8", format: "pem" })
    .toString();

describe("the signing key", () => {
  it("is made once, however many ask for it, and never shows its private part", async () => {
    expect(keys.hasSigningKey()).toBe(false);
    await Promise.all([
      keys.prepareSigningKey(),
      keys.prepareSigningKey(),
      keys.publishedKeys(),
    ]);
    expect(keys.hasSigningKey()).toBe(true);
    const [key, ...more] = await keys.publishedKeys();
    expect(more).toEqual([]);
    expect(Object.keys(key ?? {}).sort()).toEqual(
      ["alg", "e", "kid", "kty", "n", "use"].sort(),
    );
    expect(key?.kid).toBe(await calculateJwkThumbprint({ ...key }));
  });

  it("leaves the event loop free while it is made in the background", async () => {
    let turns = 0;
    const coming = keys.prepareSigningKey();
    while (!keys.hasSigningKey()) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    await coming;
    expect(turns).toBeGreaterThan(20);
  });

  it("is made on the spot for a signature that cannot wait, and the one in the making is dropped", async () => {
    const coming = keys.prepareSigningKey();
    const signed = keys.signCompact({ a: 1 });
    await coming;
    const [key, ...more] = await keys.publishedKeys();
    expect(more).toEqual([]);
    await compactVerify(signed, await importJWK({ ...key }, "RS256"));
  });

  it("comes back from its PEM and signs the same bytes", async () => {
    const signed = keys.signCompact({ a: 1 });
    const pem = await keys.signingKeyPem();
    const later = await fresh();
    later.loadSigningKey(pem);
    expect(later.signCompact({ a: 1 })).toBe(signed);
    expect(await later.signingKeyPem()).toBe(pem);
  });

  it("publishes the key that was present before beside the one that is", async () => {
    const before = keys.signCompact({ a: 1 });
    const [old] = await keys.publishedKeys();
    keys.loadSigningKey(pemOf("rsa"));
    const [present, earlier, ...more] = await keys.publishedKeys();
    expect(more).toEqual([]);
    expect(earlier).toEqual(old);
    expect(present?.kid).not.toBe(old?.kid);
    await compactVerify(before, await importJWK({ ...earlier }, "RS256"));
    await compactVerify(
      keys.signCompact({ a: 1 }),
      await importJWK({ ...present }, "RS256"),
    );
  });

  it.each([
    ["no key at all", () => "hello", /cannot be read.*Remove it/],
    ["an empty text", () => "", /cannot be read/],
    ["a key of another kind", () => pemOf("ed25519"), /of the kind ed25519;/],
    [
      "a short key",
      () => pemOf("rsa", 1024),
      /rsa with 1024 bits; needed is .* at least 2048/,
    ],
  ])("is not replaced by %s", async (_name, pem, message) => {
    const kept = await keys.signingKeyPem();
    let failure: unknown;
    try {
      keys.loadSigningKey(pem());
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(keys.SigningKeyError);
    expect(String(failure)).toMatch(message);
    expect(await keys.signingKeyPem()).toBe(kept);
  });
});
