/** The steps of a found schedule in plain words, for the terminal and for the comments of its scenario file. */
import {
  list,
  messageRef,
  type DeliverStep,
  type DriveStep,
  type Line,
  type OutageStep,
  type Step,
} from "../scenario/step.js";
import type { Rehearsed } from "./rehearsal.js";
import type { ScheduledOrder } from "./schedule.js";

/** One sentence for each step. */
export function sentencesOf({ schedule, steps, leadsTo }: Rehearsed): string[] {
  const sent = new Set<string>();
  return steps.map((step, index) => {
    const messages = leadsTo[index] ?? [];
    const known = new Set(sent);
    for (const message of sentBy(step, messages)) sent.add(message);
    return "deliver" in step
      ? delivery(step, known)
      : sentence(step, messages, schedule.orders);
  });
}

/** The messages that go out in the step, as deliver steps name them. */
function sentBy(step: Step, leadsTo: readonly string[]): readonly string[] {
  if ("deliver" in step) return list(step.deliver);
  return "hold" in step && step.hold ? [] : leadsTo;
}

function sentence(
  step: Exclude<Step, DeliverStep>,
  messages: readonly string[],
  orders: readonly ScheduledOrder[],
): string {
  if ("drive" in step) return work(step);
  if ("outage" in step) return outage(step);
  if ("observe" in step)
    return `The kit looks at what the vendor shows of ${joined(list(step.observe))}.`;
  if ("others" in step)
    return `${counted(step.others, "message")} about other orders ${step.others === 1 ? "comes" : "come"} in between.`;
  if ("replay" in step)
    return `All that was told of ${joined(list(step.replay))} is told once more, from the first message to the last.`;
  if ("restart" in step)
    return "The vendor's process is killed and started again.";
  if ("backlog" in step)
    return `The vendor is down while ${step.orders} orders like ${step.backlog} come in; then all their messages go out at once.`;
  if ("watch" in step)
    return `For ${step.watch} ms the kit asks for nothing, and watches.`;
  if ("together" in step)
    return `At the same moment: ${step.together.map((one) => together(one, orders)).join(" ")}`;
  return `${happening(step, orders)} ${fate(step, messages)}`;
}

/** Of a race nobody can say beforehand which message comes of it. */
function together(step: Step, orders: readonly ScheduledOrder[]): string {
  return "drive" in step
    ? `The vendor is asked to ${step.drive} ${lines(step.lines ?? [])} of ${step.order ?? ""}.`
    : happening(step, orders);
}

function happening(step: Step, orders: readonly ScheduledOrder[]): string {
  if ("create" in step)
    return list(step.create)
      .map((name) => `Order ${name} comes in: ${content(name, orders)}.`)
      .join(" ");
  if ("cancel" in step)
    return `The ${step.by ?? "customer"} cancels ${step.lines === undefined ? "all that is open" : lines(step.lines)} of ${step.cancel}.`;
  if ("fulfil" in step) {
    const what =
      step.lines === undefined ? "all that is open" : lines(step.lines);
    switch (step.do) {
      case "pack":
        return `Increff's own warehouse packs ${what} of ${step.fulfil}.`;
      case "handOver":
        return `It hands ${step.fulfil} over to the carrier.`;
      case "arrive":
        return `The carrier delivers ${step.fulfil} to the customer.`;
    }
  }
  if ("return" in step && "of" in step)
    return `The customer of ${step.of} sends back ${lines(step.lines)} as return ${step.return}${step.sameCode === true ? ", under the very code of the order" : ""}.`;
  if ("changeReturn" in step)
    return `Return ${step.changeReturn} gets another waybill.`;
  return "";
}

/** What becomes of the messages. */
function fate(step: Step, messages: readonly string[]): string {
  if (messages.length === 0) return "Nobody is told of that.";
  const held = "hold" in step && step.hold;
  return held
    ? `${joined(messages)} ${messages.length === 1 ? "is" : "are"} kept back.`
    : `${joined(messages)} ${messages.length === 1 ? "is" : "are"} delivered.`;
}

/** @param known what was sent before */
function delivery(step: DeliverStep, known: ReadonlySet<string>): string {
  const messages = list(step.deliver);
  const again = messages.every((message) => known.has(message)) ? " again" : "";
  const what = joined(messages);
  const twin =
    step.as === "twin" ? ", with other bytes of the same meaning" : "";
  const copies = step.copies ?? 1;
  if (step.loseAnswer !== undefined)
    return `${what} is delivered${again}, and the connection breaks ${step.loseAnswer === "after-answer" ? "before the answer is read" : "as soon as the request is written"}.`;
  if (step.together === true)
    return messages.length === 1
      ? `${copies} copies of ${what} are delivered${again} at the same moment${twin}.`
      : `${what} are delivered at the same moment${copies > 1 ? `, ${copies} copies of each` : ""}${twin}.`;
  return `${what} ${messages.length === 1 ? "is" : "are"} delivered${again}${copies > 1 ? ` ${copies} times, one after the other` : ""}${twin}.`;
}

function work(step: DriveStep): string {
  const subject = step.return ?? step.order ?? "";
  const what = step.lines === undefined ? "" : ` ${lines(step.lines)} of`;
  const verbs: Readonly<Record<string, string>> = {
    "create-picklist": "make a picklist with",
    pack: "pack",
    cancel: "cancel",
    manifest: "manifest",
    handover: "hand over",
    "process-return": "process return",
  };
  const verb = verbs[step.drive] ?? step.drive;
  if (step.wait === false)
    return `The vendor is asked to ${verb}${what} ${subject}, and its call is not waited for.`;
  return step.forbidden === true
    ? `The vendor is asked to ${verb}${what} ${subject}, which it must refuse.`
    : `The vendor is asked to ${verb}${what} ${subject}, and does.`;
}

function outage({
  outage: operation,
  order,
  kind,
  times = 1,
}: OutageStep): string {
  const calls: Readonly<Record<string, string>> = {
    packOrder: "pack",
    cancelOrderItems: "cancellation",
    processReturn: "report about a return",
  };
  const many = times > 1 ? `, ${times} times in all,` : "";
  const call = `The vendor's next ${calls[operation] ?? operation}${order === undefined ? "" : ` about ${order}`}${many}`;
  switch (kind) {
    case "answer-500":
      return `${call} is answered with 500, and not carried out.`;
    case "answer-500-after-commit":
      return `${call} is carried out, and answered with 500 all the same.`;
    case "answer-429":
      return `${call} is answered with 429 and Retry-After.`;
    case "reset-after-commit":
      return `${call} is carried out, and the answer is lost.`;
    case "reset-before-commit":
      return `${call} is lost before it is carried out.`;
    case "slow-first-byte":
      return `${call} is answered late.`;
    case "cut-after-commit":
      return `${call} is carried out, and its answer breaks off.`;
  }
}

function content(name: string, orders: readonly ScheduledOrder[]): string {
  const order = orders.find((one) => one.name === name);
  if (order === undefined) return "";
  const { definition } = order;
  const { kind, codeOf, storyOf, spelling, location } = definition;
  const parts = [
    lines(definition.lines),
    ...(kind === "B2B" ? ["for a business"] : []),
    ...(storyOf === undefined ? [] : [`the same as ${storyOf}`]),
    ...(codeOf === undefined
      ? []
      : [
          `under the code of ${codeOf}${spelling === "lower-case" ? " in lower case" : spelling === "leading-zero" ? " with a zero in front" : ""}`,
        ]),
    ...(location === undefined ? [] : [`at ${location}`]),
  ];
  return parts.join(", ");
}

function lines(some: readonly Line[]): string {
  return joined(some.map(({ sku, quantity }) => `${quantity} × ${sku}`));
}

function counted(count: number, word: string): string {
  return count === 1 ? `One ${word}` : `${count} ${word}s`;
}

export function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** What goes wrong in the delivery, in a few words: the title of a found scenario. */
export function titleOf({ steps, leadsTo }: Rehearsed): string {
  const parts = new Set<string>();
  const sent = new Set<string>();
  for (const [index, step] of steps.entries()) {
    if ("deliver" in step)
      for (const message of list(step.deliver))
        parts.add(
          `${messageRef(message).eventType} ${how(step, sent.has(message))}`,
        );
    if ("restart" in step) parts.add("a restart");
    if ("replay" in step) parts.add("everything again");
    if ("others" in step) parts.add("other orders in between");
    if ("backlog" in step) parts.add("a backlog");
    if ("together" in step) parts.add("a cancellation that races a pack");
    if ("outage" in step) parts.add("an outage of the OMS");
    if ("drive" in step)
      parts.add(
        step.forbidden === true ? `a forbidden ${step.drive}` : step.drive,
      );
    for (const message of sentBy(step, leadsTo[index] ?? [])) sent.add(message);
  }
  const text = parts.size === 0 ? "a straight path" : joined([...parts]);
  const title = text.charAt(0).toUpperCase() + text.slice(1);
  return title.length > longestTitle
    ? `${title.slice(0, longestTitle - 1)}…`
    : title;
}

/** The schema of scenarios allows 120. */
const longestTitle = 110;

function how(step: DeliverStep, wasSent: boolean): string {
  if (step.loseAnswer !== undefined) return "with its answer lost";
  if (step.together === true) return "at the same moment";
  return wasSent || (step.copies ?? 1) > 1 ? "again" : "late";
}
