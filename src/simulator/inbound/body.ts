/** Reads a request's body, up to a limit. Never rejects. */
import type { IncomingMessage, ServerResponse } from "node:http";

export type ReadBody =
  | { readonly kind: "read"; readonly bytes: Buffer }
  | { readonly kind: "too-large" }
  /** The sender went away before the body was whole. */
  | { readonly kind: "gone" };

const nothing = Buffer.alloc(0);

/** Calls that said `Expect: 100-continue` and wait to hear whether the body is wanted. */
const expecting = new WeakMap<IncomingMessage, ServerResponse>();

/** To be called for a request of the server's `checkContinue` event. */
export function expectsContinue(
  request: IncomingMessage,
  response: ServerResponse,
): void {
  expecting.set(request, response);
}

/** The sender waits for a word before it sends its body: one that is refused need not come at all. */
export function isHeldBack(request: IncomingMessage): boolean {
  return expecting.has(request);
}

export function declaredSize(request: IncomingMessage): number {
  return Number(request.headers["content-length"] ?? 0);
}

/** @param chunks gets what was read, also of a body that never becomes whole */
export function readBody(
  request: IncomingMessage,
  limit: number,
  chunks: Buffer[] = [],
): Promise<ReadBody> {
  expecting.get(request)?.writeContinue();
  return new Promise((resolve) => {
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      if (size > limit) return;
      size += chunk.length;
      chunks.push(chunk);
      // What still comes is read and thrown away: the answer would be lost if the connection were cut now.
      if (size > limit) resolve({ kind: "too-large" });
    });
    request.on("end", () => {
      resolve({ kind: "read", bytes: join(chunks) });
    });
    const gone = (): void => {
      resolve({ kind: "gone" });
    };
    request.on("error", gone);
    request.on("close", gone);
  });
}

function join(chunks: readonly Buffer[]): Buffer {
  if (chunks.length === 1) return chunks[0] ?? nothing;
  return Buffer.concat(chunks);
}
