/** `increff-kit mock`: a mock OMS that runs until it is told to stop. */
import { loadMock, usualFile } from "../config/load-mock.js";
import type { MockConfig } from "../config/mock.js";
import { systemClock } from "../history/clock.js";
import { HistoryFileWriter } from "../history/file.js";
import { InputError } from "../scenario/input-error.js";
import { startOms, type RunningOms } from "../simulator/start.js";
import { consoleFor } from "../console/mount.js";
import { exitCode } from "./exit-code.js";
import { beginOrders, refuseEmptyBeat } from "./generated-orders.js";
import type { Io } from "./io.js";
import type { MockCommandFlags } from "./mock-command.js";
import { welcome } from "./welcome.js";

/** Entries of the history that stay in memory; a mock runs all day. */
const keptEntries = 20_000;
const keptMessages = 20_000;

export async function mockFromCli(
  flags: MockCommandFlags,
  io: Io,
): Promise<number> {
  const { cwd, env } = io;
  const named = flags.config === undefined ? {} : { config: flags.config };
  const config = await loadMock({ cwd, env, flags, ...named });
  if (flags.printConfig) {
    const { printConfig } = await import("../config/print.js");
    io.stdout.write(printConfig(config));
    return exitCode.conformant;
  }
  refuseEmptyBeat(config);
  if (flags.watch && config.files.length === 0) throw nothingToWatch();
  const file =
    config.history === null ? undefined : new HistoryFileWriter(config.history);
  const running = await start(config);
  file?.follow(running.oms.history);
  const stream = await beginOrders(running, config, io);
  // Before the welcome: whoever reads that it is ready may change the file at once.
  const stopWatching = flags.watch
    ? await watch(flags, io, config, running)
    : undefined;
  io.stdout.write(welcome(running.url, config));
  await new Promise<void>((resolve) => {
    io.onStop(resolve);
  });
  stopWatching?.();
  await stream?.stop();
  await running.close();
  file?.close();
  io.stdout.write("\nStopped.\n");
  return exitCode.conformant;
}

function start(config: MockConfig): Promise<RunningOms> {
  const { settings, host, port, orders, data, token } = config;
  return startOms({
    settings,
    host,
    port,
    seed: orders.seed,
    keepEntries: keptEntries,
    keepFinished: keptMessages,
    ...(data === null ? {} : { data }),
    mount: consoleFor(token === null ? {} : { token }),
    ...(token === null ? {} : { controlToken: token }),
  });
}

async function watch(
  flags: MockCommandFlags,
  { cwd, env, stdout, stderr }: Io,
  started: MockConfig,
  running: RunningOms,
): Promise<() => void> {
  const [{ Reload }, { systemFolderWatcher }] = await Promise.all([
    import("../config/reload.js"),
    import("../config/folder-watcher.js"),
  ]);
  // Named, so that a file which is gone for a moment is a mistake and not a mock without configuration.
  const { config = usualFile } = flags;
  const reload = new Reload({
    started,
    load: () => loadMock({ cwd, env, flags, config }),
    apply: ({ settings }) => {
      running.sessions.configure(settings);
    },
    watcher: systemFolderWatcher,
    clock: systemClock,
    say: (line) => stdout.write(`${line}\n`),
    complain: (text) => stderr.write(`${text}\n`),
  });
  return () => {
    reload.close();
  };
}

function nothingToWatch(): InputError {
  return new InputError([
    {
      file: "--watch",
      line: 0,
      column: 0,
      message: `there is no ${usualFile} here to watch; name a file with --config FILE`,
    },
  ]);
}
