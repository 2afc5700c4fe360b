/** The process: the only place that reads argv and the environment, and that ends it. */
import { systemIo } from "./io.js";
import { run } from "./program.js";

process.exitCode = await run(process.argv.slice(2), systemIo(process));
