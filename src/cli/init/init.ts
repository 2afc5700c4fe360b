/** `increff-kit init`: writes what a certification needs, and never over what is there. */
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { InputError } from "../../scenario/input-error.js";
import { exitCode } from "../exit-code.js";
import type { InitFlags } from "../init-command.js";
import type { Io } from "../io.js";
import { answersOf } from "./answers.js";
import { configText } from "./config-text.js";
import { scenarioFolder, scenarioName, scenarioText } from "./scenario-text.js";
import {
  githubWorkflow,
  gitlabPipeline,
  type Installation,
} from "./workflow-text.js";

const kit = "increff-conformance-kit";

/** @throws InputError when there is nobody to ask, or a file cannot be written */
export async function initFromCli(flags: InitFlags, io: Io): Promise<number> {
  const project = await projectIn(io.cwd);
  const answers = await answersOf(flags, project.start, io);
  const files: readonly (readonly [string, string])[] = [
    ["increff-kit.yaml", configText(answers)],
    [
      `${scenarioFolder}/${scenarioName(answers.profile)}.yaml`,
      scenarioText(answers.profile),
    ],
    flags.gitlab
      ? [await gitlabFile(io.cwd), gitlabPipeline(project.installation)]
      : [
          ".github/workflows/increff-conformance.yml",
          githubWorkflow(project.installation),
        ],
  ];
  let written = 0;
  for (const [name, text] of files) {
    const isNew = await write(path.join(io.cwd, name), name, text);
    if (isNew) written += 1;
    io.stdout.write(
      isNew
        ? `${name} is written.\n`
        : `${name} is there already, and was left as it is.\n`,
    );
  }
  if (written === 0) {
    io.stderr.write(
      "Nothing was written: all of it is there already. Move a file away to get a new one.\n",
    );
    return exitCode.usage;
  }
  io.stdout.write(nextSteps(project.installation, files));
  return exitCode.conformant;
}

function nextSteps(
  installation: Installation,
  files: readonly (readonly [string, string])[],
): string {
  const workflow = files[2]?.[0] ?? "";
  return [
    "",
    "Next:",
    "  change the paths in increff-kit.yaml to yours,",
    "  npx increff-kit doctor                                  whether it is right",
    `  npx increff-kit certify --scenarios ${scenarioFolder}         the certification`,
    ...(installation === "none"
      ? [`  ${workflow} installs the kit; say there from where.`]
      : []),
    ...(workflow.startsWith(".gitlab/")
      ? [`  add it to .gitlab-ci.yml: include: [{ local: ${workflow} }]`]
      : []),
    "",
  ].join("\n");
}

/** True when it was written, false when there is such a file already. */
async function write(
  file: string,
  name: string,
  text: string,
): Promise<boolean> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await exists(file))) return false;
    throw new InputError([
      {
        file: name,
        line: 0,
        column: 0,
        message: `cannot be written: ${message}`,
      },
    ]);
  }
}

interface Project {
  /** A command that probably starts it. */
  readonly start: string | undefined;
  readonly installation: Installation;
}

/** What the `package.json` says, where there is one that can be read. */
async function projectIn(folder: string): Promise<Project> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(
      await readFile(path.join(folder, "package.json"), "utf8"),
    );
  } catch {
    return { start: undefined, installation: "none" };
  }
  const { scripts, dependencies, devDependencies } = (manifest ?? {}) as Record<
    string,
    Record<string, unknown> | undefined
  >;
  const start = ["start", "serve", "dev"].find(
    (name) => typeof scripts?.[name] === "string",
  );
  const listed = kit in { ...dependencies, ...devDependencies };
  const locked = await exists(path.join(folder, "package-lock.json"));
  return {
    start:
      start === undefined
        ? undefined
        : start === "start"
          ? "npm start"
          : `npm run ${start}`,
    installation: !listed ? "none" : locked ? "locked" : "listed",
  };
}

/** A pipeline that is there already gets a file to include. */
async function gitlabFile(folder: string): Promise<string> {
  return (await exists(path.join(folder, ".gitlab-ci.yml")))
    ? ".gitlab/increff-conformance.yml"
    : ".gitlab-ci.yml";
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
