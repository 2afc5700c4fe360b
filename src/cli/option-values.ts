/** Values of options, checked as they are read: what is wrong is said in a sentence, with the usage. */
import { InvalidArgumentError } from "commander";
import { isDay } from "../history/day.js";
import { milliseconds, rate } from "../config/duration.js";
import type { RateLimit } from "../simulator/settings.js";

/** An option that may be given more than once. */
export function collect(
  value: string,
  before: readonly string[] = [],
): readonly string[] {
  return [...before, value];
}

export function wholeNumber(
  least: number,
  most: number,
): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(
        `It must be a whole number from ${least} to ${most}.`,
      );
    return value;
  };
}

/** 0 is any free one. */
export function portOption(text: string): number {
  return wholeNumber(0, 65_535)(text);
}

export function address(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError("It must be an http or https URL.");
  return text;
}

/** `name:value`, the name in lower case. */
export function header(
  text: string,
  before: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const [, name = "", value = ""] =
    /^\s*([\w!#$%&'*+.^`|~-]+)\s*:\s*([\t\x20-\x7e\x80-\xff]*?)\s*$/.exec(
      text,
    ) ?? [];
  if (name === "")
    throw new InvalidArgumentError("It must be written as name:value.");
  return [...before, [name.toLowerCase(), value]];
}

export function basePath(
  text: string,
  before: readonly string[] = [],
): readonly string[] {
  if (!/^(?:\/[\w.~%-]+)+\/?$/.test(text))
    throw new InvalidArgumentError("It must be a path like /assure-magic2.");
  return [...before, text];
}

/** Whole milliseconds, at most a day. */
export function duration(text: string): number {
  const value = milliseconds(text);
  if (value === undefined || !Number.isInteger(value) || value > 86_400_000)
    throw new InvalidArgumentError(
      "It must be a time like 500ms, 5s or 2m, at most 24h.",
    );
  return value;
}

/** A duration that is longer than nothing. */
export function beat(text: string): number {
  const value = duration(text);
  if (value === 0) throw new InvalidArgumentError("It must be at least 1ms.");
  return value;
}

export function rateLimit(text: string): RateLimit | "off" {
  if (text === "off") return "off";
  const value = rate(text);
  if (
    value === undefined ||
    value.requests > 1_000_000 ||
    value.perSeconds > 86_400
  )
    throw new InvalidArgumentError(
      "It must be calls in a time, like 100/1s, or off.",
    );
  return value;
}

export function token(text: string): string {
  if (text.length < 16)
    throw new InvalidArgumentError("It must have at least 16 characters.");
  return text;
}

/** 0 to 100, with decimals. */
export function percentage(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value > 100)
    throw new InvalidArgumentError("It must be a percentage from 0 to 100.");
  return value;
}

/** `2/3`: the second of three parts. At most 100 parts. */
export function shard(text: string): { index: number; of: number } {
  const [, first = "", second = ""] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const [index, of] = [Number(first), Number(second)];
  if (index < 1 || index > of || of > 100)
    throw new InvalidArgumentError(
      "It must be a part and the number of parts, like 2/3, at most 100 parts.",
    );
  return { index, of };
}

/** A day of the calendar, YYYY-MM-DD. */
export function day(text: string): string {
  if (!isDay(text))
    throw new InvalidArgumentError(
      "It must be a day of the calendar, written YYYY-MM-DD.",
    );
  return text;
}

/** Any text but an empty one. */
export function filled(text: string): string {
  if (text.trim() === "")
    throw new InvalidArgumentError("It may not be empty.");
  return text;
}
