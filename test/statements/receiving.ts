/** Holds what the OMS sends because of a row's call against what the row says that the partner gets. */
import type { ServerResponse } from "node:http";
import request from "supertest";
import { expect } from "vitest";
import { validateRequest } from "../../src/contract/validate.js";
import type { Received } from "../support/receiver.js";
import { messageOf, type StatementBench } from "./bench.js";
import { partly } from "./expectation.js";
import type { Address, ReceivedForm } from "./row.js";
import { eventually } from "../simulator/eventually.js";

/** Tells the partner what to answer, before the call that leads to the messages. */
export function prepare(
  { receiver }: StatementBench,
  expected: readonly ReceivedForm[],
): void {
  if (receiver === undefined)
    throw new Error("the file says no address that messages come to");
  receiver.requests.length = 0;
  receiver.answer = (response) => {
    respond(response, expected[receiver.requests.length - 1]?.answer);
  };
}

function respond(
  response: ServerResponse,
  answer: ReceivedForm["answer"] = { status: 200 },
): void {
  if ("none" in answer) return;
  response.writeHead(answer.status, { "content-type": "application/json" });
  response.end(answer.body === undefined ? "" : JSON.stringify(answer.body));
}

/** Call after call, each at its moment and not a millisecond earlier, and none after the last. */
export async function expectReceived(
  bench: StatementBench,
  to: Address,
  expected: readonly ReceivedForm[],
): Promise<void> {
  const { clock, receiver } = bench;
  const requests = receiver?.requests ?? [];
  for (const [index, form] of expected.entries()) {
    if (form.after !== undefined) {
      await bench.delivered();
      clock.advance(form.after * 1000 - 1);
      await bench.delivered();
      expect(requests.length, `calls before ${form.after} seconds`).toBe(index);
      clock.advance(1);
    }
    await eventually(() => {
      expect(requests.length).toBeGreaterThan(index);
    });
    expectCall(requests[index], to, form);
    if (form.answer !== undefined && "none" in form.answer)
      clock.advance(form.answer.none * 1000);
    await bench.delivered();
    await expectOutcome(bench, form);
  }
  await bench.delivered();
  expect(requests.map(({ body }) => eventIn(body))).toHaveLength(
    expected.length,
  );
}

function expectCall(
  received: Received | undefined,
  to: Address,
  { event, part, lacks = [], headers = {} }: ReceivedForm,
): void {
  expect(received).toMatchObject({ method: "POST", path: `/${to}` });
  const body: unknown = JSON.parse(received?.body ?? "");
  expect(validateRequest(messageOf[to], body, { coerce: false })).toMatchObject(
    { ok: true },
  );
  if (event !== undefined) expect(body).toHaveProperty("eventType", event);
  if (part !== undefined) expect(body).toEqual(partly(part));
  for (const key of lacks) expect(body).not.toHaveProperty(key);
  expect(received?.headers).toMatchObject(headers);
}

/** Of the last attempt so far, as the control shows it. */
async function expectOutcome(
  { running }: StatementBench,
  { outcome, shown }: ReceivedForm,
): Promise<void> {
  if (outcome === undefined && shown === undefined) return;
  const attempts = running.oms.dispatcher
    .deliveries()
    .flatMap(({ message, attempts: made }) =>
      made.map(({ number, exchange }) => ({
        key: message.key,
        number,
        exchange,
      })),
    )
    .sort((a, b) => a.exchange.seq - b.exchange.seq);
  const last = attempts.at(-1);
  if (last === undefined) throw new Error("the OMS has called nobody");
  const response = await request(running.url).get(`/_kit/messages/${last.key}`);
  const { attempts: shownAttempts } = response.body as {
    readonly attempts: readonly { readonly number: number }[];
  };
  expect(
    shownAttempts.find(({ number }) => number === last.number),
  ).toMatchObject({
    ...(outcome === undefined ? {} : { outcome }),
    ...(shown === undefined ? {} : { errorMessage: shown }),
  });
}

function eventIn(body: string): unknown {
  return (JSON.parse(body) as { eventType?: unknown }).eventType;
}
