/**
 * Reads the configuration again when one of its files changes, and hands over what is new.
 *
 * Promise: a configuration with a mistake is reported and changes nothing; a file that is written in several steps is
 * read once, when it has been quiet for a moment; no two readings overlap.
 */
import path from "node:path";
import type { Clock } from "../history/clock.js";
import { changesBetween, changesText } from "./changes.js";
import type { FolderWatcher } from "./folder-watcher.js";
import type { MockConfig } from "./mock.js";

export interface ReloadOptions {
  readonly started: MockConfig;
  /** @throws InputError */
  readonly load: () => Promise<MockConfig>;
  readonly apply: (config: MockConfig) => void;
  readonly watcher: FolderWatcher;
  readonly clock: Clock;
  /** One line for each configuration that was read. */
  readonly say: (line: string) => void;
  /** Why a configuration was not taken. */
  readonly complain: (text: string) => void;
}

/** So long nothing may change before the files are read, in milliseconds. */
export const quietMs = 100;

/** A mounted configuration is replaced as a whole, by this name in its folder. */
const mounted = "..data";

export class Reload {
  readonly #options: ReloadOptions;
  #current: MockConfig;
  #stopWatching: (() => void)[] = [];
  #stopWaiting: (() => void) | undefined;
  #reading: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: ReloadOptions) {
    this.#options = options;
    this.#current = options.started;
    this.#watch();
  }

  /** Settles when the readings that have begun are done. */
  get idle(): Promise<void> {
    return this.#reading;
  }

  close(): void {
    this.#closed = true;
    this.#stopWaiting?.();
    this.#unwatch();
  }

  #watch(): void {
    const names = new Map<string, Set<string>>();
    for (const file of this.#current.files) {
      const folder = path.dirname(file);
      const inFolder = names.get(folder) ?? new Set([mounted]);
      names.set(folder, inFolder.add(path.basename(file)));
    }
    this.#stopWatching = [...names].map(([folder, inFolder]) =>
      this.#options.watcher.watch(folder, (name) => {
        if (name === null || inFolder.has(name)) this.#wait();
      }),
    );
  }

  #unwatch(): void {
    for (const stop of this.#stopWatching) stop();
    this.#stopWatching = [];
  }

  #wait(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = this.#options.clock.after(quietMs, () => {
      this.#stopWaiting = undefined;
      this.#reading = this.#reading.then(() => this.#read());
    });
  }

  async #read(): Promise<void> {
    const { load, apply, started, say, complain } = this.#options;
    const name = path.basename(this.#current.files[0] ?? "configuration");
    if (this.#closed) return;
    try {
      const next = await load();
      // The command may have been stopped while the files were read.
      if (this.#isClosed()) return;
      apply(next);
      const changes = changesBetween(started, this.#current, next);
      const moved = next.files.join() !== this.#current.files.join();
      this.#current = next;
      if (moved) {
        this.#unwatch();
        this.#watch();
      }
      say(`${name} was read again: ${changesText(changes)}.`);
    } catch (error) {
      complain(
        `${(error as Error).message}\n${name} was not taken over; the settings stay as they were.`,
      );
    }
  }

  #isClosed(): boolean {
    return this.#closed;
  }
}
