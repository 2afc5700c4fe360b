/** A bundle on disk: a folder, or one ZIP file. Reading follows no link inside it and stays within the limits. */
import {
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import {
  BundleError,
  fileNames,
  isSafeName,
  limits,
  NoBundleError,
  sha256,
  textOf,
  type BundleFiles,
} from "./files.js";
import { listedIn } from "./manifest.js";
import { unzipped } from "./zip.js";

/** @throws BundleError when there is no bundle, or one that is refused before it is read */
export async function readBundle(place: string): Promise<BundleFiles> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined)
    throw new NoBundleError(
      `${place}: there is nothing. Name the folder of a certification, or the ZIP file made of it.`,
    );
  if (found.isDirectory()) return readFolder(place);
  if (!found.isFile())
    throw new BundleError(`${place}: is neither a folder nor a file.`);
  if (found.size > limits.fileBytes)
    throw new BundleError(
      `${place}: has ${found.size} bytes; a bundle has at most ${limits.fileBytes}.`,
    );
  return unzipped(await readFile(place));
}

async function readFolder(root: string): Promise<BundleFiles> {
  const files = new Map<string, Uint8Array>();
  const folders = [""];
  let total = 0;
  let seen = 0;
  for (
    let folder = folders.pop();
    folder !== undefined;
    folder = folders.pop()
  ) {
    for (const entry of await found(
      readdir(path.join(root, folder), { withFileTypes: true }),
      folder,
    )) {
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      seen += 1;
      if (seen > limits.files)
        throw new BundleError(
          `The folder holds more than ${limits.files} files and folders, which no bundle does.`,
        );
      if (entry.isDirectory()) {
        folders.push(name);
        continue;
      }
      if (!entry.isFile())
        throw new BundleError(
          `${name} is a link or a device; a bundle has only files and folders.`,
        );
      const { size } = await found(lstat(path.join(root, name)), name);
      total += size;
      if (size > limits.fileBytes || total > limits.totalBytes)
        throw new BundleError(
          `${name} has ${size} bytes; a file of a bundle has at most ${limits.fileBytes}, all together ${limits.totalBytes}.`,
        );
      files.set(name, await found(readFile(path.join(root, name)), name));
    }
  }
  return files;
}

/** A name that is no text, or a file that nobody may read, is the bundle's fault and not the kit's. */
async function found<Read>(
  reading: Promise<Read>,
  name: string,
): Promise<Read> {
  try {
    return await reading;
  } catch (error) {
    throw new BundleError(
      `${JSON.stringify(name)} cannot be read: ${(error as Error).message}.`,
      { cause: error },
    );
  }
}

/**
 * Writes the files into `folder`, which is made when it is missing. What an earlier bundle left there and nobody has
 * changed since is taken away, because a bundle with something extra is no bundle; nothing else is touched.
 *
 * @returns the paths that were written
 */
export async function writeBundle(
  folder: string,
  files: BundleFiles,
): Promise<string[]> {
  await removeEarlier(folder, files);
  const written: string[] = [];
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    written.push(file);
  }
  return written;
}

async function removeEarlier(
  folder: string,
  files: BundleFiles,
): Promise<void> {
  const manifest = await readFile(path.join(folder, fileNames.manifest)).catch(
    () => undefined,
  );
  if (manifest === undefined) return;
  for (const [name, digest] of listedIn(textOf(manifest)) ?? []) {
    if (files.has(name) || !isSafeName(name)) continue;
    const file = path.join(folder, name);
    const content = await readFile(file).catch(() => undefined);
    if (content !== undefined && sha256(content) === digest) await rm(file);
  }
}
