/** `increff-kit tap`: stands between the two until it is stopped. */
import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { systemClock } from "../history/clock.js";
import { judgeInBackground } from "../tap/background.js";
import type { Upstream } from "../tap/forward.js";
import { startTap, type Side, type Tap } from "../tap/tap.js";
import { exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { TapFlags } from "./tap-command.js";

export async function tapFromCli(flags: TapFlags, io: Io): Promise<number> {
  const say = (text: string): void => {
    io.stderr.write(`${text}\n`);
  };
  const told = await sidesOf(flags, io);
  if (typeof told === "string") {
    say(told);
    return exitCode.usage;
  }
  const file = path.resolve(io.cwd, flags.out);
  const background = flags.judge
    ? judgeInBackground((line) => io.stdout.write(`${line}\n`))
    : undefined;
  let tap: Tap;
  try {
    tap = await startTap({
      sides: told,
      host: flags.host,
      file,
      secretHeaders: flags.hideHeader,
      clock: systemClock,
      say,
      heard: (entry) => background?.hear(entry),
    });
  } catch (error) {
    await background?.close();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES" && code !== "EADDRNOTAVAIL")
      throw error;
    say(`The tap cannot listen: ${message}. Name another port or address.`);
    return exitCode.unreachable;
  }
  for (const [index, { stands, upstream }] of told.entries())
    say(
      `${stands === "increff" ? "The vendor calls" : "Increff calls"} ${tap.urls[index] ?? ""}, which goes to ${upstream.url.href}`,
    );
  say(`Recording into ${flags.out}. Ctrl+C ends it.`);
  await new Promise<void>((resolve) => {
    io.onStop(resolve);
  });
  await tap.close();
  await background?.close();
  const { lost, ignored } = tap.journal;
  const skipped = background?.skipped() ?? 0;
  say(
    [
      "Stopped.",
      ...(lost > 0 ? [`${lost} exchanges were not recorded.`] : []),
      ...(ignored > 0
        ? [`${ignored} exchanges were no business of the contract.`]
        : []),
      ...(skipped > 0
        ? [`${skipped} exchanges were not judged while they went by.`]
        : []),
      `increff-kit audit ${flags.out} judges the recording.`,
    ].join(" "),
  );
  return exitCode.conformant;
}

/** A text says what is wrong with the options. */
async function sidesOf(flags: TapFlags, io: Io): Promise<Side[] | string> {
  const { to, increff, vendor } = flags;
  if (to === undefined && increff === undefined && vendor === undefined)
    return "Say where the calls go: --increff https://HOST, --vendor http://HOST, or both (--help shows the options).";
  if (to !== undefined && (increff !== undefined || vendor !== undefined))
    return "--to is for one direction alone: leave it out beside --increff and --vendor.";
  const ca: string[] = [];
  for (const name of flags.upstreamCa) {
    try {
      const text = await readFile(path.resolve(io.cwd, name), "utf8");
      ca.push(...certificatesIn(text));
    } catch (error) {
      return `${name}: cannot be read as a certificate: ${(error as Error).message}`;
    }
  }
  const upstream = (text: string): Upstream => ({
    url: new URL(text),
    ...(ca.length === 0 ? {} : { ca }),
  });
  const ports = { increff: flags.increffPort, vendor: flags.vendorPort };
  if (to !== undefined)
    return [
      {
        stands: flags.as,
        upstream: upstream(to),
        port: flags.port ?? ports[flags.as],
      },
    ];
  return [
    ...(increff === undefined
      ? []
      : [
          {
            stands: "increff" as const,
            upstream: upstream(increff),
            port: ports.increff,
          },
        ]),
    ...(vendor === undefined
      ? []
      : [
          {
            stands: "vendor" as const,
            upstream: upstream(vendor),
            port: ports.vendor,
          },
        ]),
  ];
}

/** @throws Error what is no certificate is refused here, and not passed over without a word */
function certificatesIn(text: string): string[] {
  const blocks =
    text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ??
    [];
  if (blocks.length === 0)
    throw new Error("there is no block BEGIN CERTIFICATE in it");
  return blocks.map((block) => new X509Certificate(block).toString());
}
