/**
 * How a receiver answers Increff, in both profiles: in time, with the documented envelope when it refuses, and never with
 * a failure inside a success.
 */
import { readJson } from "../../history/body.js";
import type { ExchangeEntry } from "../../history/entry.js";
import { outcomeOf } from "../outcome.js";
import { isRecord } from "../json.js";
import {
  isInSight,
  nothingSeen,
  type ExchangeRule,
  type Finding,
  type Judgement,
  type Sight,
} from "../rule.js";
import { turnedAway } from "../stranger.js";
import { answerText, placeOf } from "../wording.js";

interface Answers {
  readonly requirement: string;
  /** operationIds of the webhooks that are judged. */
  readonly operations: readonly string[];
}

const limitMs = 45_000;
/** A timer may fire a little before its time, so a time-out of 45 s is recorded as a little less. */
const timerSlackMs = 5;

export function answerInTime(answers: Answers): ExchangeRule {
  return rule(
    answers,
    "A message that the vendor answered, or had 45 seconds to answer.",
    (exchange) => {
      const { seq, ending, durationMs } = exchange;
      if (ending === "timeout" && durationMs < limitMs - timerSlackMs)
        return unjudged(
          seq,
          "the kit waited less than 45 seconds for the answer",
        );
      if (ending === "unreachable" || ending === "aborted")
        return unjudged(
          seq,
          "the connection to the vendor failed before an answer came",
        );
      if (ending === "answer-lost") return nothingSeen;
      if (ending === "answered" && durationMs <= limitMs) return witness(seq);
      return found(exchange, {
        summary: "The vendor did not answer a message within 45 seconds.",
        expected:
          "An answer within 45 seconds; later ones count as time-outs, and the message is sent again.",
        actual:
          ending === "answered"
            ? `The answer came after ${seconds(durationMs)}.`
            : `No answer had come after ${seconds(durationMs)}.`,
        likelyCause:
          "The work is done before the answer, and it waits for something slow (a lock, another system, a queue that is worked off in order). Store the message, answer, and work afterwards; or make the work faster.",
      });
    },
  );
}

export function refusalEnvelope(answers: Answers): ExchangeRule {
  return rule(answers, "A message that the vendor refused.", (exchange) => {
    const { seq, ending, status, responseBody } = exchange;
    if (ending !== "answered" || status === null) return nothingSeen;
    // A failure inside a success is discouraged and legal; what it must say is the same.
    const hidden = status >= 200 && status <= 299;
    if (hidden && outcomeOf(exchange) !== "refused") return nothingSeen;
    if (status >= 400 && responseBody.cut !== undefined)
      return unjudged(seq, "the answer is too long to be kept in the history");
    if (turnedAway.includes(status) && missingIn(readJson(responseBody)))
      return unjudged(
        seq,
        "the call was turned away for its credential, often by something in front of the vendor, to which nobody says the documented body",
      );
    const missing =
      status < 400 && !hidden
        ? "a status of 4xx or 5xx"
        : missingIn(readJson(responseBody));
    if (missing === undefined) return witness(seq);
    return found(exchange, {
      summary:
        "The vendor refused a message without saying so in the documented way.",
      expected:
        'A status of 4xx or 5xx with the JSON body {"hasError":true,"errorMessage":"…"}.',
      actual: `The answer was ${answerText(exchange)}; it lacks ${missing}.`,
      likelyCause:
        status < 400 && !hidden
          ? "The address answers with a redirect (to a login page, to https, to another path). Give Increff the final address."
          : "The error comes from the web framework or a proxy (its own error page, an unhandled exception) and not from the integration. Add an error handler that writes the documented body for every failure.",
    });
  });
}

export function failureNotHidden(answers: Answers): ExchangeRule {
  return rule(
    answers,
    "A message that the vendor refused, with whichever status.",
    (exchange) => {
      const { seq, ending, status, responseBody } = exchange;
      if (ending !== "answered" || status === null) return nothingSeen;
      if (status < 200 || status > 299) return witness(seq);
      const answer = readJson(responseBody);
      if (!isRecord(answer) || answer["hasError"] !== true) return nothingSeen;
      return found(exchange, {
        summary: `The vendor reported a failure inside a ${status}.`,
        expected:
          "A failure has a status of 4xx or 5xx, so that proxies, monitors and retries see it.",
        actual: `The answer was ${answerText(exchange)}.`,
        likelyCause:
          "An error handler sets the body and leaves the status at its default. Set the status too.",
      });
    },
  );
}

function missingIn(answer: unknown): string | undefined {
  if (!isRecord(answer)) return "a JSON object as its body";
  if (answer["hasError"] !== true) return '"hasError": true';
  const message = answer["errorMessage"];
  return typeof message === "string" && message.trim() !== ""
    ? undefined
    : 'a text as "errorMessage"';
}

function rule(
  { requirement, operations }: Answers,
  needs: string,
  judge: (exchange: ExchangeEntry) => Judgement,
): ExchangeRule {
  const sees: Sight = { direction: "outbound", operations };
  return {
    requirement,
    about: "exchange",
    needs,
    sees,
    judge: (exchange) =>
      isInSight(sees, exchange) ? judge(exchange) : nothingSeen,
  };
}

function witness(seq: number): Judgement {
  return { ...nothingSeen, witnesses: [{ seq }] };
}

function unjudged(seq: number, reason: string): Judgement {
  return { ...nothingSeen, unjudged: [{ seq, reason }] };
}

function found(
  exchange: ExchangeEntry,
  finding: Omit<Finding, "evidence">,
): Judgement {
  return {
    ...witness(exchange.seq),
    findings: [{ ...finding, evidence: [exchange.seq], ...placeOf(exchange) }],
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
