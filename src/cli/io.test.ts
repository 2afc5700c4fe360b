import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { systemIo } from "./io.js";

function streamOf(): EventEmitter & { write(text: string): boolean } {
  return Object.assign(new EventEmitter(), { write: () => true });
}

describe.each(["stdout", "stderr"] as const)("a failing %s", (name) => {
  const failWith = (code: string): boolean => {
    const streams = { stdout: streamOf(), stderr: streamOf() };
    systemIo({ ...streams, env: {}, cwd: () => "/", once: () => process });
    const error = Object.assign(new Error(`write ${code}`), { code });
    return streams[name].emit("error", error);
  };

  it("is quiet when nobody reads any more", () => {
    expect(failWith("EPIPE")).toBe(true);
  });

  it("is an error for any other reason", () => {
    expect(() => failWith("ENOSPC")).toThrow("write ENOSPC");
  });
});
