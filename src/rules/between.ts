/** How many messages the kit itself says it put in the way, from its notes of a fault, in words for the report. */
import type { OrderLife } from "./life.js";

/** `{ F4: 60 }` as "60 messages …"; undefined when the notes do not say a number. */
export function messagesNoted(
  life: OrderLife,
  fault: "F4" | "F21",
): number | undefined {
  const counts = life.entries.flatMap((entry) => {
    if (entry.kind !== "fault" || entry.fault !== fault) return [];
    const messages = entry.parameters["messages"];
    return typeof messages === "number" ? [messages] : [];
  });
  return counts.length === 0 ? undefined : Math.max(...counts);
}

/** For a copy that came late. */
export function lateFigures(life: OrderLife): string | undefined {
  const messages = messagesNoted(life, "F4");
  return messages === undefined
    ? undefined
    : `A copy came after ${messages} other messages.`;
}

/** For a history that was delivered again. */
export function replayFigures(life: OrderLife): string | undefined {
  const messages = messagesNoted(life, "F21");
  return messages === undefined
    ? undefined
    : `A history of ${messages} messages was delivered again.`;
}
