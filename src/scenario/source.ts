/**
 * Reads a YAML file of ours and remembers where everything stands, so that every complaint names file, line and column.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
} from "yaml";
import { InputError, type FileProblem, type Place } from "./input-error.js";

/** Most aliases that one file may resolve: a "billion laughs" file is refused, not expanded. */
const maxAliasCount = 100;

export class YamlSource {
  readonly file: string;
  readonly value: unknown;
  readonly #root: Node | null;
  readonly #lines: LineCounter;

  /** @throws InputError when the text is not YAML */
  constructor(file: string, text: string) {
    this.file = file;
    this.#lines = new LineCounter();
    const document = parseDocument(text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      uniqueKeys: true,
    });
    this.#root = document.contents;
    if (document.errors.length > 0) {
      throw new InputError(
        document.errors.map((error) => ({
          ...this.#place(error.pos[0]),
          message: `not YAML: ${error.message}`,
        })),
      );
    }
    try {
      this.value = document.toJS({ maxAliasCount });
    } catch (error) {
      throw new InputError([
        {
          file,
          line: 1,
          column: 1,
          message: `not usable YAML: ${(error as Error).message}`,
        },
      ]);
    }
  }

  /** Where the value at this path stands, or the nearest place around it that exists. */
  placeOf(path: readonly (string | number)[]): Place {
    let node: Node | null = this.#root;
    let offset = rangeStart(node);
    for (const step of path) {
      const next:
        { node: Node | null; offset: number | undefined } | undefined = child(
        node,
        step,
      );
      if (next === undefined) break;
      node = next.node;
      offset = next.offset ?? rangeStart(node) ?? offset;
    }
    return this.#place(offset ?? 0);
  }

  problem(path: readonly (string | number)[], message: string): FileProblem {
    return { ...this.placeOf(path), message };
  }

  #place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return {
      file: this.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
    };
  }
}

/** For a key of a mapping the place is the key's, for an element of a list the element's. */
function child(
  node: Node | null,
  step: string | number,
): { node: Node | null; offset: number | undefined } | undefined {
  if (isAlias(node)) return undefined;
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && item.key.value === step,
    );
    if (pair === undefined) return undefined;
    return {
      node: (pair.value as Node | null) ?? null,
      offset: rangeStart(pair.key as Node),
    };
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item === undefined
      ? undefined
      : { node: item, offset: rangeStart(item) };
  }
  return undefined;
}

function rangeStart(node: Node | null): number | undefined {
  return node?.range?.[0];
}

/** `/steps/3/copies` as a path. */
export function pathOfPointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
