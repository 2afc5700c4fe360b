/** Server-sent events to one receiver. */
import type { Response } from "express";
import { whenLeft } from "./left.js";

/** Something that tells of events until it is stopped; `send` is false where the receiver has not taken the last one yet. */
export type EventSource = (send: (event: string) => boolean) => () => void;

/** Milliseconds between two looks. */
const interval = 100;
/** Looks without news, until a sign of life is due: 15 seconds. */
const quietLooks = 150;

/** Until the receiver leaves. One event that it has not taken yet holds back the next. */
export function streamEvents(response: Response, events: EventSource): void {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  const stop = events((event) => {
    if (response.writableNeedDrain) return false;
    response.write(event);
    return true;
  });
  whenLeft(response.req, response, stop);
}

/**
 * An event named `changed` at once, and then whenever the revision is another: at most ten a second, however much happens,
 * and none is piled up for a receiver that is slow: it hears of the last state when it can.
 *
 * @param data one line
 */
export function changes(
  revision: () => string,
  data: () => string,
): EventSource {
  return (send) => {
    let told: string | undefined;
    let quiet = 0;
    const look = (): void => {
      const now = revision();
      quiet += 1;
      if (now !== told && send(`event: changed\ndata: ${data()}\n\n`)) {
        told = now;
        quiet = 0;
      } else if (quiet >= quietLooks) {
        send(": nothing new\n\n");
        quiet = 0;
      }
    };
    look();
    const timer = setInterval(look, interval);
    return () => {
      clearInterval(timer);
    };
  };
}
