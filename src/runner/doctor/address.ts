/**
 * Can this address be reached? A connection, with TLS where the address says https, and an answer to a GET, which by its
 * definition changes nothing; whatever status it has, it is an answer.
 */
import { Agent, request } from "undici";
import type { Check } from "../../history/check.js";
import type { Clock } from "../../history/clock.js";
import { causeOf } from "./cause.js";

export interface Probe {
  readonly check: Check;
  /** False when no connection could be made: nothing else need be tried there. */
  readonly connected: boolean;
  /** Of the answer's `Date` header: milliseconds by which the vendor's clock is ahead of ours. */
  readonly clockAheadMs?: number;
}

export interface ProbeOptions {
  /** The setting that holds the address. */
  readonly name: string;
  readonly url: string;
  /** The address as it may be shown. */
  readonly shown: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly within: number;
  readonly clock: Clock;
}

export async function probe(options: ProbeOptions): Promise<Probe> {
  const { name, url, shown, headers, within, clock } = options;
  const tried = `GET ${shown}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return {
      connected: false,
      check: {
        name,
        result: "failed",
        tried,
        came: "it is no http or https address",
        cause: "The address is written wrong.",
        advice: `Correct ${name} in the configuration.`,
        consequence: "unreachable",
      },
    };
  const agent = new Agent({ connect: { timeout: within } });
  const controller = new AbortController();
  const cancel = clock.after(within, () => {
    controller.abort();
  });
  const begun = clock.now();
  try {
    const { statusCode, headers: answered } = await get(url, {
      agent,
      headers,
      signal: controller.signal,
    });
    const middle = (begun + clock.now()) / 2;
    return {
      check: answerCheck(name, tried, statusCode),
      connected: true,
      ...clockAhead(answered["date"], middle),
    };
  } catch (error) {
    return failure(options, tried, error);
  } finally {
    cancel();
    await agent.destroy();
  }
}

async function get(
  url: string,
  options: {
    agent: Agent;
    headers: Readonly<Record<string, string>>;
    signal: AbortSignal;
  },
): Promise<
  Pick<Awaited<ReturnType<typeof request>>, "statusCode" | "headers">
> {
  const { statusCode, headers, body } = await request(url, {
    dispatcher: options.agent,
    headers: options.headers,
    signal: options.signal,
  });
  // What it says does not matter, and may be endless.
  body.on("error", () => undefined).destroy();
  return { statusCode, headers };
}

function answerCheck(name: string, tried: string, status: number): Check {
  const came = `answered ${status}`;
  if (status >= 500)
    return {
      name,
      result: "warning",
      tried,
      came,
      cause:
        "The server is there and has trouble: it is still starting, or something behind it is missing.",
      advice: `Look into the log of whatever answers at ${name}.`,
    };
  return { name, result: "ok", tried, came };
}

function failure(
  { name, within }: ProbeOptions,
  tried: string,
  error: unknown,
): Probe {
  const { came, cause, advice, connected } = causeOf(error, within);
  const described = {
    name,
    tried,
    came,
    cause,
    advice: advice.replaceAll("{name}", name),
  };
  return connected
    ? { connected, check: { ...described, result: "warning" } }
    : {
        connected,
        check: {
          ...described,
          result: "failed",
          consequence: "unreachable",
        },
      };
}

/** A `Date` header is cut to whole seconds: on average half a second has passed since. */
const meanCutMs = 500;

function clockAhead(
  date: string | string[] | undefined,
  ours: number,
): { clockAheadMs?: number } {
  const theirs = typeof date === "string" ? Date.parse(date) : Number.NaN;
  return Number.isNaN(theirs)
    ? {}
    : { clockAheadMs: theirs + meanCutMs - ours };
}
