/** The stream of changes: connects, connects again, and tells whoever shows something that it is time to look. */
import { signal } from "@preact/signals";
import { authorization, base } from "./api.js";

export interface Change {
  readonly version: string;
  readonly startedAt: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly orders: number;
  readonly mode: "auto" | "held";
  readonly messages: Readonly<Record<string, number>>;
}

export type Connection = "connecting" | "live" | "lost" | "refused";

export const connection = signal<Connection>("connecting");
/** The last that was heard; null before the first. */
export const change = signal<Change | null>(null);
/** Grows with every event, and when this page itself changed something. */
export const version = signal(0);

/** Milliseconds until the next try to connect. */
const pause = 1000;

export function touch(): void {
  version.value += 1;
}

/** Never ends. @param hear gets the data of each event */
export async function followChanges(
  path: string,
  hear: (data: string) => void,
): Promise<never> {
  for (;;) {
    const ended = await listen(path, hear);
    connection.value = ended;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function listen(
  path: string,
  hear: (data: string) => void,
): Promise<"lost" | "refused"> {
  try {
    const response = await fetch(base + path, {
      headers: authorization(),
    });
    if (response.status === 401 || response.status === 403) return "refused";
    if (!response.ok || response.body === null) return "lost";
    const reader = response.body
      .pipeThrough(new TextDecoderStream())
      .getReader();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return "lost";
      text += value;
      const end = text.lastIndexOf("\n\n");
      if (end < 0) continue;
      connection.value = "live";
      const data = lastData(text.slice(0, end));
      if (data !== undefined) hear(data);
      text = text.slice(end + 2);
    }
  } catch {
    return "lost";
  }
}

/** Of several events that came together only the last one is news. */
function lastData(events: string): string | undefined {
  return events
    .split("\n")
    .findLast((line) => line.startsWith("data: "))
    ?.slice("data: ".length);
}

export function hearOfMock(data: string): void {
  change.value = JSON.parse(data) as Change;
  touch();
}
