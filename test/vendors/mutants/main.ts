/** Starts one mutant: node .build/vendors/mutants/main.js NAME */
import type { AccountingParts } from "../reference-erp/accounting.js";
import type { WarehouseParts } from "../reference-efs/warehouse.js";
import { readSettings } from "../shared/settings.js";
import { mutants } from "./catalogue.js";

const mutant = mutants.find(({ name }) => name === process.argv[2]);
if (mutant === undefined) {
  console.error("Usage: main.js NAME, where NAME is one of");
  for (const { name, defect } of mutants) console.error(`  ${name}: ${defect}`);
  process.exitCode = 2;
} else {
  const settings = readSettings(mutant.name, process.env);
  const module: unknown = await import(`./${mutant.name}.js`);
  if (mutant.profile === "efs") {
    const { startWarehouse, warehouseParts } =
      await import("../reference-efs/warehouse.js");
    const { parts } = module as { parts: Partial<WarehouseParts> };
    await startWarehouse(settings, { ...warehouseParts, ...parts });
  } else {
    const { startAccounting, accountingParts } =
      await import("../reference-erp/accounting.js");
    const { parts } = module as { parts: Partial<AccountingParts> };
    await startAccounting(settings, { ...accountingParts, ...parts });
  }
}
