/** Learning that nobody takes an answer any more. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** What waits on a connection behind another answer. */
const behind = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls back when the connection of a call is gone before its answer was given to it; maybe also after the answer, and maybe twice.
 *
 * Node tells only the answer whose turn it is. Those that a client has asked for in advance (pipelining) hear nothing when it
 * leaves: whoever waits for that would wait for ever, and keep alive whatever it holds.
 */
export function whenLeft(
  { socket }: IncomingMessage,
  response: ServerResponse,
  left: () => void,
): void {
  response.once("close", left);
  if (response.socket !== null) return;
  let waiting = behind.get(socket);
  if (waiting === undefined) {
    const all = new Set<() => void>();
    socket.once("close", () => {
      for (const tell of all) tell();
    });
    behind.set(socket, all);
    waiting = all;
  }
  const mine = waiting.add(left);
  response.once("close", () => mine.delete(left));
}
