/** The page and what it loads: built from `src/console/page` into `dist/console`. */
import { readFile } from "node:fs/promises";
import { packageFile } from "../contract/package.js";
import { assetOf, digestOf, type Asset } from "../simulator/inbound/asset.js";

export interface ConsoleAssets {
  /** The HTML of the page. */
  readonly page: string;
  /** By the last part of the address. */
  readonly byName: ReadonlyMap<string, Asset>;
}

const loaded = new Map<string, Promise<ConsoleAssets>>();

/** @param entry which page: the mock's console, or a certification that is seen live */
export function consoleAssets(
  entry: "console" | "run",
): Promise<ConsoleAssets> {
  const known = loaded.get(entry) ?? load(entry);
  loaded.set(entry, known);
  return known;
}

async function load(entry: string): Promise<ConsoleAssets> {
  const [script, style] = await Promise.all([
    built(`${entry}.js`),
    built("style.css"),
  ]);
  const assets = await Promise.all([
    assetOf(script, "text/javascript; charset=utf-8"),
    assetOf(style, "text/css; charset=utf-8"),
  ]);
  const [scriptName, styleName] = assets.map(({ plain }, index) =>
    index === 0
      ? `${entry}.${digestOf(plain)}.js`
      : `style.${digestOf(plain)}.css`,
  ) as [string, string];
  return {
    page: pageOf(scriptName, styleName),
    byName: new Map([
      [scriptName, assets[0]],
      [styleName, assets[1]],
    ]),
  };
}

async function built(name: string): Promise<string> {
  try {
    return await readFile(packageFile(`dist/console/${name}`), "utf8");
  } catch (cause) {
    throw new Error(
      `The console is not built: dist/console/${name} is missing. In a clone run npm run build.`,
      { cause },
    );
  }
}

function pageOf(script: string, style: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Mock OMS</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/console/assets/${style}">
<script type="module" src="/console/assets/${script}"></script>
</head>
<body>
<div id="app"><noscript><p>This page needs scripts. Without them, /_kit/orders and /_kit/history show the same as JSON.</p></noscript></div>
</body>
</html>
`;
}
