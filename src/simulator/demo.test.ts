import { expect, it } from "vitest";
import { demoSettings } from "./demo.js";

it("offers three partners and a hundred products of mixed rates and prices", () => {
  const { tenants, products } = demoSettings();
  expect(
    tenants.map((tenant) => [
      tenant.role,
      tenant.authUsername,
      tenant.authPassword,
      tenant.authDomainName,
    ]),
  ).toEqual([
    ["efs", "DEMO_EFS", "demo-efs", "demo"],
    ["marketplace", "DEMO_MARKETPLACE", "demo-marketplace", "demo"],
    ["erp", "DEMO_ERP", "demo-erp", "demo"],
  ]);
  expect(products).toHaveLength(100);
  expect(products.at(-1)).toMatchObject({
    barcode: "BAR-100",
    channelSkuCode: "SKU-100",
    quantity: 100,
  });
  expect(new Set(products.map((product) => product.gstRate))).toEqual(
    new Set([0, 5, 12, 18]),
  );
  expect(new Set(products.map((product) => product.basePrice)).size).toBe(100);
});

it("lets parts of the delivery be replaced", () => {
  const { delivery } = demoSettings({ delivery: { mode: "held" } });
  expect(delivery).toMatchObject({ mode: "held", timeoutMs: 45_000 });
});
