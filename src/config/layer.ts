/** One layer of the configuration: the settings that a file, the environment or the command line gives. */
import { own } from "../contract/pointer.js";
import { settingNames } from "./catalogue.js";
import type { Config } from "./check.js";
import type { Path } from "./fill.js";
import type { Source } from "./source.js";
import type { Given } from "./values.js";

/**
 * The settings of the mock that stand in a configuration that was checked; what is for certifications is passed over.
 *
 * @param written the same configuration before environment variables were filled in, where there were any
 */
export function givenIn(
  config: Config,
  sourceOf: (path: Path) => Source,
  written?: unknown,
): Given[] {
  return settingNames.flatMap((name): Given[] => {
    const path = name.split(".");
    const value = at(config, path);
    if (value === undefined) return [];
    const before = at(written, path);
    return [
      {
        name,
        // YAML reads an unquoted null as nothing, which is what it says here.
        value:
          name === "oms.alternatives.emptyFields" && value === null
            ? "null"
            : value,
        source: sourceOf(path),
        ...(before === undefined ? {} : { written: before }),
      },
    ];
  });
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce(own, value);
}
