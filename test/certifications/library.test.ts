import { describe, expect, it } from "vitest";
import { certify, InputError } from "../../src/index.js";

const config = {
  profile: "efs",
  vendor: {
    orderEvents: "http://127.0.0.1:1/orders",
    returnEvents: "http://127.0.0.1:1/returns",
  },
} as const;

describe("a certification from a program", () => {
  it.each([
    [{ config: "no-such.yaml" }, /no-such\.yaml:1:1: /],
    [
      { config: { profile: "efs" } },
      /certify options:.*vendor: may not be missing/,
    ],
    [{ config, only: ["no-such"] }, /^only: there is no scenario no-such/],
    [{ config, scenarios: ["no-such"] }, /no such file or folder/],
  ] as const)(
    "of %j is refused before anything is sent",
    async (options, problem) => {
      const refused = certify(options);
      await expect(refused).rejects.toThrow(InputError);
      await expect(refused).rejects.toThrow(problem);
    },
  );

  it("by chosen scenarios is no certificate, and says why", async () => {
    const result = await certify({
      config: "test/vendors/reference-erp/increff-kit.yaml",
      only: ["straight-path"],
    });
    expect(result.scenarios).toHaveLength(1);
    expect(result.certified).toBe(false);
    expect(result.notCertified).toContain(
      "Only chosen scenarios were run (straight-path), and a certificate needs all.",
    );
  });

  it("of a system that is not there says so", async () => {
    await expect(certify({ config })).rejects.toMatchObject({
      name: "UnreachableError",
    });
  });
});
