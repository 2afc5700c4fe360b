/**
 * What the pages load: their style, their script, and Redoc.
 *
 * Promise: a name contains a digest of the content, so a browser may keep what it has for good. Compressing is done once,
 * when the first page is asked for.
 */
import { assetOf, digestOf, type Asset } from "../asset.js";
import type { PageAssets } from "./page.js";
import { readRedoc } from "./redoc.js";
import { script } from "./script.js";
import { style } from "./style.js";

export interface Assets {
  readonly links: PageAssets;
  /** By the last part of the address. */
  readonly byName: ReadonlyMap<string, Asset>;
}

let loaded: Promise<Assets> | undefined;

export function pageAssets(): Promise<Assets> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Assets> {
  const javascript = "text/javascript; charset=utf-8";
  const [styleAsset, scriptAsset, redocAsset] = await Promise.all([
    assetOf(style, "text/css; charset=utf-8"),
    assetOf(script, javascript),
    assetOf(await readRedoc(), javascript),
  ]);
  const byName = new Map<string, Asset>();
  const add = (stem: string, extension: string, asset: Asset): string => {
    const name = `${stem}.${digestOf(asset.plain)}.${extension}`;
    byName.set(name, asset);
    return `/docs/assets/${name}`;
  };
  return {
    links: {
      style: add("page", "css", styleAsset),
      script: add("page", "js", scriptAsset),
      redoc: add("redoc", "js", redocAsset),
    },
    byName,
  };
}
