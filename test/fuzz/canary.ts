/** The fixed, correct life of one order in a session of its own: it has to go the same way whatever others do meanwhile. */
import { isDeepStrictEqual } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import { efs, marketplace, type Headers } from "../support/caller.js";
import type { Receivers } from "./receivers.js";
import { linesOf, orderOf, scope } from "./world.js";

/** Milliseconds. */
const deliveredWithin = 10_000;

/** What was answered, without what is another in every life: addresses, times, signatures. */
export type CanaryLife = readonly (readonly [step: string, answer: unknown])[];

export async function liveCanary(
  mock: string,
  name: string,
  receivers: Receivers,
): Promise<CanaryLife> {
  const life: [string, unknown][] = [];
  const base = `${mock}/sessions/${name}`;
  const note = async (
    step: string,
    method: string,
    address: string,
    body?: unknown,
    headers: Headers = {},
  ): Promise<unknown> => {
    const response = await fetch(address, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const pdf = response.headers.get("content-type") === "application/pdf";
    const value: unknown = pdf
      ? papered(bytes)
      : bytes.length === 0
        ? null
        : (JSON.parse(bytes.toString("utf8")) as unknown);
    life.push([step, [response.status, timeless(value, mock, name)]]);
    return value;
  };
  await note("session", "POST", `${mock}/_kit/sessions`, {
    sessionId: name,
    seed: 5,
    endpoints: { orderEvents: receivers.healthy },
  });
  const code = `CANARY-${name}`;
  await note(
    "order",
    "POST",
    `${base}/orders/outward`,
    orderOf(0, code),
    marketplace,
  );
  const latest = performance.now() + deliveredWithin;
  while (!receivers.arrived.has(code) && performance.now() < latest)
    await pause(10);
  life.push(["delivered", receivers.arrived.has(code)]);
  await note(
    "message",
    "GET",
    `${base}/_kit/messages?eventType=SUBORDER_CREATE`,
  );
  const packed = (await note(
    "pack",
    "POST",
    `${base}/usp/order/pack`,
    {
      ...scope,
      orderCode: code,
      weight: 450,
      packageDetails: { length: 30, breadth: 20, height: 10 },
      fulfillmentType: null,
      shipmentItems: linesOf(0).map(([channelSkuCode, quantityToPack]) => ({
        channelSkuCode,
        quantityToPack,
      })),
    },
    efs,
  )) as { invoiceUrl: string; shippingLabel: { shippingLabelUrl: string } };
  await note("invoice", "GET", packed.invoiceUrl);
  await note("label", "GET", packed.shippingLabel.shippingLabelUrl);
  const collected = { ...scope, transporter: "BLUEDART", orderCodes: [code] };
  const manifest = (await note(
    "manifest",
    "POST",
    `${base}/usp/manifest`,
    collected,
    efs,
  )) as { manifestUrl: string };
  await note("manifest paper", "GET", manifest.manifestUrl);
  await note("handover", "POST", `${base}/usp/handover`, collected, efs);
  await note("order at the end", "GET", `${base}/_kit/orders/${code}`);
  const history = (await note(
    "history",
    "GET",
    `${base}/_kit/history?kind=call`,
  )) as { entries: { operation: string; httpStatus: number }[] };
  // The whole of it holds every time and every signature again.
  life.pop();
  life.push([
    "history",
    history.entries.map(({ operation, httpStatus }) => [operation, httpStatus]),
  ]);
  await note("end", "DELETE", `${mock}/_kit/sessions/${name}`);
  return life;
}

/** The steps that went another way than in the first life. */
export function canaryDifferences(
  first: CanaryLife,
  later: CanaryLife,
): string[] {
  return first.flatMap(([step, answer], index) => {
    const other = later[index]?.[1];
    return isDeepStrictEqual(answer, other)
      ? []
      : [
          `canary, ${step}: ${JSON.stringify(other).slice(0, 500)} in the place of ${JSON.stringify(answer).slice(0, 500)}`,
        ];
  });
}

/** Whether it is whole, and its size roughly: times and signatures move it by some bytes. */
function papered(bytes: Buffer): unknown {
  const whole =
    bytes.subarray(0, 5).toString() === "%PDF-" &&
    bytes.subarray(-8).toString().includes("%%EOF");
  return { whole, size: Math.round(bytes.length / 8000) };
}

const changing = new Set([
  "irn",
  "qrCode",
  "startedAt",
  "finishedAt",
  "createdAt",
  "awbNumber",
]);

function timeless(value: unknown, mock: string, name: string): unknown {
  if (Array.isArray(value))
    return value.map((one) => timeless(one, mock, name));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !changing.has(key))
        .map(([key, inner]) => [key, timeless(inner, mock, name)]),
    );
  if (typeof value !== "string") return value;
  return value
    .replaceAll(mock, "MOCK")
    .replaceAll(name, "NAME")
    .replaceAll(/\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|\+00:00))?/g, "TIME");
}
