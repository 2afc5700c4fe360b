/** Starts the reference EFS with the environment that the kit gives it. */
import { readSettings } from "../shared/settings.js";
import { startWarehouse } from "./warehouse.js";

await startWarehouse(readSettings("reference-efs", process.env));
