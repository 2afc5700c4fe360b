/** Finds and reads scenario files: those of the kit, and a user's own. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { packageFile } from "../contract/package.js";
import { parseScenario, type Scenario } from "./scenario.js";
import { InputError, type FileProblem } from "./input-error.js";

/** What the check of a scenario needs to know of the register. */
export interface KnownRequirements {
  readonly requirements: readonly { readonly id: string }[];
}

/**
 * What an exploration has found (`scenarios/found`) is tried only by those who name it.
 *
 * @param extra folders or files besides the kit's own
 * @throws InputError with the problems of all files, so that one run shows them all
 */
export async function loadScenarios(
  extra: readonly string[],
  register: KnownRequirements,
): Promise<Scenario[]> {
  const ids = new Set(register.requirements.map((row) => row.id));
  const scenarios: Scenario[] = [];
  const problems: FileProblem[] = [];
  const own = packageFile("scenarios");
  const files = [
    ...(await filesOf(own)).filter(
      (file) => !path.relative(own, file).startsWith(`found${path.sep}`),
    ),
    ...(await Promise.all(extra.map(filesOf))).flat(),
  ];
  for (const file of files) {
    try {
      scenarios.push(
        parseScenario(shownName(file), await readFile(file, "utf8"), ids),
      );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  problems.push(...duplicates(scenarios));
  if (problems.length > 0) throw new InputError(problems);
  return scenarios;
}

/** All YAML files of a folder and the folders in it, in a stable order. */
async function filesOf(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined)
    throw new InputError([
      {
        file: place,
        line: 1,
        column: 1,
        message:
          "there is no such file or folder; name scenario files with --scenarios",
      },
    ]);
  if (found.isFile()) return [place];
  const entries = await readdir(place, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function shownName(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith("..") ? file : relative;
}

function duplicates(scenarios: readonly Scenario[]): FileProblem[] {
  const seen = new Map<string, Scenario>();
  return scenarios.flatMap((scenario) => {
    const key = `${scenario.profile} ${scenario.slug}`;
    const first = seen.get(key);
    seen.set(key, scenario);
    return first === undefined
      ? []
      : [
          {
            file: scenario.file,
            line: 1,
            column: 1,
            message: `the scenario ${scenario.slug} exists already in ${first.file}`,
          },
        ];
  });
}
