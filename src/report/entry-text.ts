/**
 * One history entry in a line or a few, for reports that are plain text. Everything here is safe to print.
 */
import type { Check } from "../history/check.js";
import type {
  DriverEntry,
  ExchangeEntry,
  FaultEntry,
  HistoryEntry,
  Mark,
  ObservationEntry,
} from "../history/entry.js";
import { bodyDigest, digest, fieldsText } from "./digest.js";
import { shortened, visible } from "../history/visible.js";
import { count, duration } from "./wording.js";

export interface EntryText {
  /** `→ outbound POST http://… 200 34 ms` */
  readonly head: string;
  /** The deciding fields, one part a line; may be empty. */
  readonly details: readonly string[];
}

/** Of what the vendor's process printed. */
const longestDetail = 500;

export function entryText(entry: HistoryEntry): EntryText {
  switch (entry.kind) {
    case "exchange":
      return exchangeText(entry);
    case "fault":
      return { head: `! fault ${faultText(entry)}`, details: [] };
    case "observation":
      return observationText(entry);
    case "driver":
      return driverText(entry);
    case "mark":
      return { head: `– ${markText(entry.mark)}`, details: [] };
    case "vendor":
      return {
        head: `* vendor ${entry.event}: ${visible(shortened(entry.detail, longestDetail))}`,
        details: [],
      };
  }
}

/** `200`, `no answer: timeout`, `200, then answer-lost` */
export function statusText(exchange: ExchangeEntry): string {
  if (exchange.ending === "answered")
    return String(exchange.status ?? "no status");
  return exchange.status === null
    ? `no answer: ${exchange.ending}`
    : `${exchange.status}, then ${exchange.ending}`;
}

export function faultText(fault: FaultEntry): string {
  const parameters = Object.entries(fault.parameters).map(
    ([name, value]) => `${name} ${value}`,
  );
  const suffix = parameters.length === 0 ? "" : ` (${parameters.join(", ")})`;
  return visible(`${fault.fault}: ${fault.description}${suffix}`);
}

/** What was asked, for example `order K-1 at BLR`. */
export function observedText(observation: ObservationEntry): string {
  const subject =
    observation.returnOrderCode === undefined
      ? `${observation.resource} ${observation.orderCode}`
      : `${observation.resource} ${observation.returnOrderCode} of ${observation.orderCode}`;
  return visible(`${subject} at ${observation.locationCode}`);
}

export function drivenText(driver: DriverEntry): string {
  return visible(
    driver.orderCode === undefined
      ? driver.action
      : `${driver.action} ${driver.orderCode}`,
  );
}

export function markText(mark: Mark): string {
  switch (mark.type) {
    case "run-start":
      return visible(
        `run started: kit ${mark.kit}, profile ${mark.profile}, seed ${mark.seed}`,
      );
    case "checks":
      return visible(checksText(mark.checks));
    case "scenario-start":
      return visible(`scenario ${mark.scenario} started: ${mark.title}`);
    case "part":
      return `this is part ${mark.index} of ${mark.of}`;
    case "baseline":
      return visible(
        `${mark.entries.length} known failures in ${mark.file}, on ${mark.day}`,
      );
    case "not-planned":
      return visible(`scenario ${mark.scenario} not tried: ${mark.reason}`);
    case "subject":
      return visible(
        `${mark.alias} is ${mark.returnOrderCode ?? mark.orderCode} at ${mark.locationCode}`,
      );
    case "step":
      return visible(`step ${mark.index}: ${mark.text} (line ${mark.line})`);
    case "scenario-end":
      return visible(
        `scenario ${mark.scenario} ended: ${mark.result}${mark.reason === undefined ? "" : `, ${mark.reason}`}`,
      );
    case "run-end":
      return `run ended after ${duration(mark.durationMs)}`;
    case "gap":
      return visible(`traffic before this may be missing: ${mark.reason}`);
    case "wait":
      return waitText(mark);
  }
}

function waitText(wait: Extract<Mark, { type: "wait" }>): string {
  const length = duration(wait.waitedMs);
  switch (wait.for) {
    case "quiet":
      return `waited ${length} until the vendor was quiet`;
    case "repetition":
      return `waited ${length} before trying once more`;
    case "watch":
      return `watched for ${duration(wait.windowMs ?? wait.waitedMs)} whether something comes that must not`;
  }
}

/** `7 checks before the run: all well`, or which were not. */
function checksText(checks: readonly Check[]): string {
  const worse = checks
    .filter(({ result }) => result === "warning" || result === "failed")
    .map(({ name, result, came }) => `${name} ${result} (${came})`);
  return `${count(checks.length, "check")} before the run: ${worse.length === 0 ? "all well" : worse.join("; ")}`;
}

function exchangeText(exchange: ExchangeEntry): EntryText {
  const arrow = exchange.direction === "outbound" ? "→" : "←";
  const attempt =
    exchange.attempt !== undefined && exchange.attempt > 1
      ? ` (attempt ${exchange.attempt})`
      : "";
  const call = visible(
    `${exchange.direction} ${exchange.method} ${exchange.url}`,
  );
  const request = fieldsText(bodyDigest(exchange.requestBody));
  const answer = fieldsText(bodyDigest(exchange.responseBody));
  return {
    head: `${arrow} ${call} ${statusText(exchange)} ${duration(exchange.durationMs)}${attempt}`,
    details: [
      ...(request === "" ? [] : [request]),
      ...(answer === "" ? [] : [`answer: ${answer}`]),
      ...(exchange.problem === undefined
        ? []
        : [`problem: ${visible(exchange.problem)}`]),
    ],
  };
}

function observationText(observation: ObservationEntry): EntryText {
  const body =
    observation.body === undefined ? "" : fieldsText(digest(observation.body));
  return {
    head: `? observed ${observedText(observation)}: ${observation.result}${observation.atRest ? "" : " (not at rest)"}`,
    details: [
      ...(body === "" ? [] : [body]),
      ...(observation.problem === undefined
        ? []
        : [`problem: ${visible(observation.problem)}`]),
    ],
  };
}

/** `, forbidden, watched for 1.5 s` */
function windowText({ forbidden, windowMs }: DriverEntry): string {
  const length =
    windowMs === undefined ? "" : `, watched for ${duration(windowMs)}`;
  return forbidden === true ? `, forbidden${length}` : "";
}

function driverText(driver: DriverEntry): EntryText {
  const request = fieldsText(digest(driver.request));
  return {
    head: `» driver asked to ${drivenText(driver)}: ${driver.result}${driver.status === null ? "" : ` (${driver.status})`}${windowText(driver)}`,
    details: [
      ...(request === "" ? [] : [request]),
      ...(driver.problem === undefined
        ? []
        : [`problem: ${visible(driver.problem)}`]),
    ],
  };
}
