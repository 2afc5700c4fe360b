/** Hears of changes in a folder. A folder and not a file, for many editors put a new file in the place of the old one. */
import { watch } from "node:fs";

export interface FolderWatcher {
  /** @param changed gets the name of what changed, or null where the system does not say */
  watch(folder: string, changed: (name: string | null) => void): () => void;
}

export const systemFolderWatcher: FolderWatcher = {
  watch: (folder, changed) => {
    const watcher = watch(folder, (_event, name) => {
      changed(name);
    });
    // The folder is gone: what was read from it stays in force.
    watcher.on("error", () => {
      watcher.close();
    });
    return () => {
      watcher.close();
    };
  },
};
