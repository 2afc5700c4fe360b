/**
 * The contract's source files: reads YAML and JSON below one folder and follows `$ref` across files.
 *
 * Promise: every failure names the file and the place in it.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** A node together with the file it stands in, which its own references are relative to. */
export interface Located {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  /** JSON Pointer within the file. */
  readonly pointer: string;
  readonly node: Json;
}

export class Sources {
  readonly root: string;
  readonly #files = new Map<string, Json>();

  constructor(root: string) {
    this.root = root;
  }

  /** Names of the files directly in `folder` that end in `suffix`, sorted. */
  list(folder: string, suffix: string): string[] {
    const names = readdirSync(path.join(this.root, folder), {
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
      .map((entry) => path.posix.join(folder, entry.name));
    return names.sort(byCodePoint);
  }

  /** The parsed content of a file. */
  read(file: string): Json {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    let content: Json;
    try {
      // YAML 1.2 contains JSON, so one parser reads both.
      content = parse(readFileSync(path.join(this.root, file), "utf8")) as Json;
    } catch (error) {
      throw new Error(
        `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        {
          cause: error,
        },
      );
    }
    this.#files.set(file, content);
    return content;
  }

  /** What `reference`, found in `file`, points to. */
  resolve(reference: string, file: string): Located {
    const [target = "", fragment = ""] = reference.split("#", 2);
    const targetFile =
      target === "" ? file : path.posix.join(path.posix.dirname(file), target);
    let node: Json | undefined = this.read(targetFile);
    for (const token of fragment.split("/").slice(1)) {
      node = childOf(
        node,
        decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~"),
      );
      if (node === undefined)
        throw new Error(`${file}: the reference ${reference} leads nowhere`);
    }
    return { file: targetFile, pointer: fragment, node };
  }

  /** The node itself, or what it refers to, through any number of references. */
  follow(located: Located): Located {
    let current = located;
    for (let hops = 0; hops < 50; hops += 1) {
      if (!isObject(current.node) || typeof current.node["$ref"] !== "string")
        return current;
      current = this.resolve(current.node["$ref"], current.file);
    }
    throw new Error(
      `${located.file}#${located.pointer}: references run in a circle`,
    );
  }
}

export function isObject(node: Json | undefined): node is JsonObject {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/** A child with its place; undefined when there is none. */
export function child(parent: Located, key: string): Located | undefined {
  const node = childOf(parent.node, key);
  const token = key.replaceAll("~", "~0").replaceAll("/", "~1");
  return node === undefined
    ? undefined
    : { file: parent.file, pointer: `${parent.pointer}/${token}`, node };
}

function childOf(node: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(node)) return node[Number(key)];
  return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
}

/** Independent of the machine's locale, so that the output is the same everywhere. */
export function byCodePoint(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
