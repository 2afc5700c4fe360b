/** The page on which a certification is seen while it goes, for `certify --console`. */
import type { LoadedConfig } from "../config/certification.js";
import type { RunView } from "../console/run/run-view.js";
import type { Register } from "../rules/register.js";
import type { Plan } from "../runner/plan.js";
import type { TaskBoard } from "../runner/task-board.js";
import type { Io } from "./io.js";

export interface PageCall {
  /** Undefined: no page. */
  readonly port: number | undefined;
  readonly register: Register;
  readonly io: Io;
  readonly runs: readonly {
    readonly config: LoadedConfig;
    readonly plan: Plan;
    readonly board: TaskBoard;
  }[];
}

export interface RunPage {
  /** One for each run, in their order. */
  readonly views: readonly RunView[];
  /** Lets open pages take the end along, and closes. */
  close(): Promise<void>;
}

/** @throws StartError when the port cannot be had */
export async function openRunPage({
  port,
  register,
  io,
  runs,
}: PageCall): Promise<RunPage | undefined> {
  if (port === undefined) return undefined;
  // Nothing of it is loaded for a run that nobody watches.
  const [{ RunView }, { serveRuns }] = await Promise.all([
    import("../console/run/run-view.js"),
    import("../console/run/run-server.js"),
  ]);
  const names = new Map<string, number>();
  const shown = runs.map(({ config, plan, board }) => {
    const { profile } = config.config;
    const number = (names.get(profile) ?? 0) + 1;
    names.set(profile, number);
    const view = new RunView({
      profile,
      planned: [...plan.sideBySide, ...plan.alone].map(({ scenario }) => ({
        scenario: scenario.slug,
        title: scenario.title,
      })),
      register,
      configPath: config.file,
      now: () => performance.now(),
    });
    board.onChange((change) => {
      view.taskChanged(change);
    });
    const name = number === 1 ? profile : `${profile}-${number}`;
    return { name, view, board };
  });
  const server = await serveRuns(shown, register, port);
  io.stdout.write(`See the run at ${server.url}/\n`);
  return { views: shown.map(({ view }) => view), close: () => server.close() };
}
