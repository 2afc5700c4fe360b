/** `increff-kit audit`: reads what was recorded, writes the reports, says what was found. */
import { audit } from "../audit/audit.js";
import { RecordingError } from "../audit/recorded.js";
import path from "node:path";
import { writeReports } from "../report/files.js";
import { writeSummary } from "../report/terminal/summary.js";
import { loadRegister } from "../rules/register.js";
import type { AuditFlags } from "./audit-command.js";
import { exitCode, verdictCodes } from "./exit-code.js";
import type { Io } from "./io.js";

export async function auditFromCli(
  files: readonly string[],
  flags: AuditFlags,
  io: Io,
): Promise<number> {
  const { profile, rest, openOrders, findings } = flags;
  try {
    const { result, entries } = await audit({
      files: files.map((file) =>
        path.isAbsolute(file)
          ? file
          : path.relative(process.cwd(), path.resolve(io.cwd, file)),
      ),
      register: await loadRegister(),
      command: commandOf(files, flags),
      increff: flags.increffUrl,
      vendor: flags.vendorUrl,
      fromStart: flags.fromStart,
      ...(profile === undefined ? {} : { profile }),
      ...(rest === undefined ? {} : { restMs: rest }),
      ...(openOrders === undefined ? {} : { orders: openOrders }),
      ...(findings === undefined ? {} : { findings }),
    });
    const written = await writeReports(
      path.resolve(io.cwd, flags.out),
      result,
      entries,
    );
    writeSummary(
      io.stdout,
      io.env,
      result,
      entries,
      written.map((file) => {
        const relative = path.relative(io.cwd, file);
        return relative.startsWith("..") ? file : relative;
      }),
    );
    return verdictCodes[result.verdict];
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return exitCode.usage;
  }
}

/** The command that audits the same again. */
function commandOf(files: readonly string[], flags: AuditFlags): string {
  const word = (text: string): string =>
    /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    "increff-kit audit",
    ...files.map(word),
    ...(flags.profile === undefined ? [] : [`--profile ${flags.profile}`]),
    ...flags.increffUrl.map((url) => `--increff-url ${word(url)}`),
    ...flags.vendorUrl.map((url) => `--vendor-url ${word(url)}`),
    ...(flags.fromStart ? ["--from-start"] : []),
  ].join(" ");
}
