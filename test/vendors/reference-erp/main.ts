/** Starts the reference ERP with the environment that the kit gives it. */
import { readSettings } from "../shared/settings.js";
import { startAccounting } from "./accounting.js";

await startAccounting(readSettings("reference-erp", process.env));
