/** What the page asks the mock: the control API, and the console's own calls beside it. Answers are as fresh as the mock. */
import type { components } from "../../contract/generated/control.js";

type Schemas = components["schemas"];
export type Order = Schemas["KitOrder"];
export type Message = Schemas["KitMessage"];
export type Shipment = Schemas["KitShipment"];
export type ReturnOrder = Schemas["KitReturn"];
export type Picklist = Schemas["KitPicklist"];
export type Manifest = Schemas["KitManifest"];
export type Stock = Schemas["KitInventory"];
export type Fault = Schemas["Fault"];
export type HistoryPage = Schemas["History"];
export type HistoryItem = Schemas["HistoryEntry"];
export type Session = Schemas["Session"];

/** A call that was refused, in the words of the mock. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** `""`, or `/sessions/ID` when the page was opened for a session. */
export const base: string =
  /^\/sessions\/[^/]+/.exec(location.pathname)?.[0] ?? "";

export const sessionId: string | null =
  base === "" ? null : decodeURIComponent(base.slice("/sessions/".length));

const tokenKey = "increff-kit-token";
/** Of this tab alone; gone when it is closed. */
let token = sessionStorage.getItem(tokenKey);

export function useToken(value: string): void {
  token = value;
  sessionStorage.setItem(tokenKey, value);
}

export function authorization(): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** @throws Refused with what the mock says */
export async function ask<Answer>(
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const text =
    body === undefined
      ? undefined
      : typeof body === "string"
        ? body
        : JSON.stringify(body);
  const response = await fetch(base + path, {
    method,
    headers: {
      ...authorization(),
      ...(text === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(text === undefined ? {} : { body: text }),
  });
  const answer = await response.text();
  const value: unknown = answer === "" ? undefined : safeParse(answer);
  if (response.ok) return value as Answer;
  const { code, message, description } = (value ?? {}) as Record<
    string,
    unknown
  >;
  const words = [message, description].filter(
    (one) => typeof one === "string" && one !== "",
  );
  throw new Refused(
    response.status,
    typeof code === "string" ? code : "",
    words.join(" ") || `The mock answered ${response.status}.`,
  );
}

export function get<Answer>(
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): Promise<Answer> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") search.set(name, String(value));
  const text = search.toString();
  return ask("GET", text === "" ? path : `${path}?${text}`);
}

export function post<Answer>(path: string, body?: unknown): Promise<Answer> {
  return ask("POST", path, body);
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Part of a path. */
export function part(text: string): string {
  return encodeURIComponent(text);
}
