/** The product master in a file of its own: a YAML or JSON list. */
import { InputError } from "../scenario/input-error.js";
import { YamlSource } from "../scenario/source.js";
import type { Product } from "../simulator/settings.js";
import { checkConfig } from "./check.js";
import type { TextFile } from "./config-file.js";
import { fill, type Environment } from "./fill.js";
import { productOf, type ProductForm } from "./masters.js";

/** @throws InputError naming file, line and column of everything that is wrong */
export function readProducts(
  { file, text }: TextFile,
  env: Environment,
): Product[] {
  const source = new YamlSource(file, text);
  if (!Array.isArray(source.value))
    throw new InputError([
      source.problem(
        [],
        "must be a list of products, each with barcode and channelSkuCode",
      ),
    ]);
  const problems: InputError["problems"][number][] = [];
  const products = fill(source.value, env, (at, message) => {
    problems.push(source.problem(at, message));
  }) as readonly ProductForm[];
  const checked = checkConfig({ oms: { products } });
  if (!checked.ok)
    for (const { path, message } of checked.problems)
      problems.push(
        source.problem(path.slice(2), message.replace(/^oms\./, "")),
      );
  if (problems.length > 0) throw new InputError(problems);
  return products.map(productOf);
}
