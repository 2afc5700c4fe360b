/** One order: what it is, what can be done with it, and its life. */
import { useState } from "preact/hooks";
import type { OrderJudgement, OrderFinding } from "../order-judgement.js";
import {
  get,
  post,
  type HistoryPage,
  type Message,
  type Order,
  type Shipment,
  type ReturnOrder,
} from "./api.js";
import { Empty, Fact, Facts, Problem, State } from "./bits.js";
import { FindingCard } from "./finding-card.js";
import { Diagram, itemOf, type Item } from "./diagram.js";
import { show } from "./asked.js";
import { place, refine, to } from "./location.js";
import { ShipmentCard } from "./things.js";
import { act } from "./toast.js";
import { useLive } from "./use-live.js";
import { plain, plural } from "./words.js";

export interface OrderKey {
  readonly locationCode: string;
  readonly channelName: string;
  readonly orderCode: string;
}

interface Shown {
  readonly order: Order;
  readonly judgements: Readonly<Record<"efs" | "erp", OrderJudgement>>;
  readonly items: readonly Item[];
  readonly messages: readonly Message[];
  readonly shipments: readonly Shipment[];
  readonly returns: readonly ReturnOrder[];
  readonly more: boolean;
}

const longest = 400;

async function load(key: OrderKey): Promise<Shown> {
  const { orderCode, locationCode, channelName } = key;
  const where = { locationCode, channelName };
  const [order, judged, page, listed, shipments, returns] = await Promise.all([
    get<Order>(`/_kit/orders/${encodeURIComponent(orderCode)}`, where),
    get<Pick<Shown, "judgements">>("/console/api/orders", {
      orderCode,
      ...where,
    }),
    get<HistoryPage>("/_kit/history", {
      order: orderCode,
      sort: "newest",
      limit: longest,
    }),
    get<{ readonly messages: readonly Message[] }>("/_kit/messages", {
      order: orderCode,
      limit: longest,
    }),
    get<{ readonly shipments: readonly Shipment[] }>("/_kit/shipments", {
      order: orderCode,
      ...where,
    }),
    get<{ readonly returns: readonly ReturnOrder[] }>("/_kit/returns", {
      order: orderCode,
      ...where,
    }),
  ]);
  const items = page.entries
    .map(itemOf)
    .filter(({ entry }) => entry.kind === "exchange" || entry.kind === "fault")
    .sort((one, other) => begun(one) - begun(other));
  return {
    order,
    judgements: judged.judgements,
    items,
    messages: listed.messages.filter(
      (one) =>
        one.locationCode === locationCode && one.channelName === channelName,
    ),
    shipments: shipments.shipments,
    returns: returns.returns,
    more: page.more,
  };
}

/** In the order in which they began. */
function begun({ entry }: Item): number {
  return entry.kind === "exchange" ? entry.opened : entry.seq;
}

export function OrderPage(key: OrderKey) {
  const { value, error } = useLive(
    JSON.stringify(["order", key.locationCode, key.channelName, key.orderCode]),
    () => load(key),
  );
  return (
    <article class="order-page">
      <p class="crumbs">
        <a href={to(["orders"])}>Orders</a>
      </p>
      <h1 tabIndex={-1}>{plain(key.orderCode)}</h1>
      {error !== undefined && <Problem error={error} />}
      {value === undefined ? (
        error === undefined && <Empty>Asking the mock …</Empty>
      ) : (
        <Life shown={value} orderKey={key} />
      )}
    </article>
  );
}

function Life({
  shown,
  orderKey,
}: {
  readonly shown: Shown;
  readonly orderKey: OrderKey;
}) {
  const { order, judgements, items, messages, shipments, returns } = shown;
  const [evidence, setEvidence] = useState<ReadonlySet<number>>(new Set());
  const opened = Number(place.value.query.get("x") ?? "") || null;
  const touched = { ...judgements.efs.touched, ...judgements.erp.touched };
  const waiting = messages.filter(({ state }) => state !== "delivered");
  return (
    <>
      <Head order={order} orderKey={orderKey} />
      <Judgement
        judgements={[judgements.efs, judgements.erp]}
        items={items}
        chosen={evidence}
        onChoose={setEvidence}
      />
      <h2>Its life</h2>
      {shown.more && (
        <p class="note">
          Only the last {longest} exchanges are shown;{" "}
          <a href={to(["traffic"], { order: orderKey.orderCode })}>
            the traffic has all
          </a>
          .
        </p>
      )}
      {items.length === 0 && waiting.length === 0 && (
        <Empty>
          Nothing was said about it yet
          {order.waitsForStock === true
            ? ": it waits for stock at its location."
            : "."}
        </Empty>
      )}
      <Diagram
        items={items}
        waiting={waiting}
        touched={touched}
        evidence={evidence}
        opened={opened}
        onOpen={(sequence) => {
          refine({ x: sequence === null ? "" : String(sequence) });
        }}
      />
      {shipments.length > 0 && (
        <>
          <h2>{plural(shipments.length, "shipment")}</h2>
          <div class="cards">
            {shipments.map((shipment) => (
              <ShipmentCard key={shipment.shipmentCode} shipment={shipment} />
            ))}
          </div>
        </>
      )}
      {returns.length > 0 && (
        <>
          <h2>{plural(returns.length, "return")}</h2>
          <ul class="cards">
            {returns.map((one) => (
              <li class="card" key={one.returnOrderCode}>
                <h3>
                  {plain(one.returnOrderCode)} <State state={one.status} />
                </h3>
                <ul>
                  {one.items.map((item) => (
                    <li key={item.returnItemCode}>
                      {plain(item.channelSkuCode)}: {plain(item.reason)}
                      {typeof item.qcStatus === "string" &&
                        `, checked: ${plain(item.qcStatus)}`}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Head({
  order,
  orderKey,
}: {
  readonly order: Order;
  readonly orderKey: OrderKey;
}) {
  const open = order.lines.some(
    (line) =>
      line.orderedQuantity > line.cancelledQuantity + line.packedQuantity,
  );
  const code = encodeURIComponent(orderKey.orderCode);
  const where = new URLSearchParams({
    locationCode: orderKey.locationCode,
    channelName: orderKey.channelName,
  }).toString();
  return (
    <section class="card" aria-label="The order">
      <div class="head">
        <State state={order.status} />
        {order.onHold && <span class="badge tone-warn">on hold</span>}
        {order.waitsForStock === true && (
          <span class="badge tone-warn">waits for stock</span>
        )}
        {order.isPriority === true && (
          <span class="badge tone-accent">priority</span>
        )}
        <div class="buttons">
          {open && (
            <button
              type="button"
              onClick={() => {
                show({ kind: "cancel", order });
              }}
            >
              Cancel …
            </button>
          )}
          {order.shipmentCodes.length > 0 && (
            <button
              type="button"
              onClick={() => {
                show({ kind: "return", order });
              }}
            >
              Return …
            </button>
          )}
          {order.onHold && (
            <button
              type="button"
              onClick={() => {
                act("It may be worked on now.", () =>
                  post(`/_kit/orders/${code}/release-hold?${where}`),
                );
              }}
            >
              Release the hold
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              show({ kind: "event", order });
            }}
          >
            Send an event …
          </button>
          <button
            type="button"
            onClick={() => {
              show({ kind: "fault", orderCode: order.orderCode });
            }}
          >
            Fault on its next call …
          </button>
          <button
            type="button"
            onClick={() => {
              show({ kind: "scenario", order });
            }}
          >
            Save as scenario …
          </button>
        </div>
      </div>
      <Facts>
        <Fact name="Location">{plain(order.locationCode)}</Fact>
        <Fact name="Channel">{plain(order.channelName)}</Fact>
        <Fact name="Kind">{plain(order.orderType)}</Fact>
        <Fact name="Payment">{plain(order.paymentMethod)}</Fact>
        <Fact name="Parent order">{plain(order.parentOrderCode)}</Fact>
      </Facts>
      <table>
        <caption class="unseen">Lines</caption>
        <thead>
          <tr>
            <th scope="col">Channel SKU</th>
            <th scope="col">Ordered</th>
            <th scope="col">Cancelled</th>
            <th scope="col">Packed</th>
            <th scope="col">Open</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.orderItemCode}>
              <td>{plain(line.channelSkuCode)}</td>
              <td>{line.orderedQuantity}</td>
              <td>{line.cancelledQuantity}</td>
              <td>{line.packedQuantity}</td>
              <td>
                {line.orderedQuantity -
                  line.cancelledQuantity -
                  line.packedQuantity}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Judgement({
  judgements,
  items,
  chosen,
  onChoose,
}: {
  readonly judgements: readonly OrderJudgement[];
  readonly items: readonly Item[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (evidence: ReadonlySet<number>) => void;
}) {
  const requirements = judgements.flatMap((one) => one.requirements);
  if (requirements.length === 0) return null;
  const violated = requirements.filter(({ outcome }) => outcome === "violated");
  const holding = requirements.filter(({ outcome }) => outcome === "holds");
  const incomplete = judgements.find((one) => one.incomplete !== undefined);
  return (
    <section aria-label="What the rules say">
      <h2>What the rules say</h2>
      {incomplete !== undefined && (
        <p class="note">{plain(incomplete.incomplete, 500)}</p>
      )}
      {violated.map((requirement) =>
        requirement.findings.map((finding) => (
          <OrderFindingCard
            key={requirement.id + finding.summary}
            requirement={requirement}
            finding={finding}
            items={items}
            chosen={chosen}
            onChoose={onChoose}
          />
        )),
      )}
      {holding.length > 0 && (
        <details class="holding">
          <summary>
            {plural(holding.length, "requirement")} seen to hold
          </summary>
          <ul>
            {holding.map(({ id, text }) => (
              <li key={id}>
                <b>{id}</b> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OrderFindingCard({
  requirement,
  finding,
  items,
  chosen,
  onChoose,
}: {
  readonly requirement: OrderJudgement["requirements"][number];
  readonly finding: OrderFinding;
  readonly items: readonly Item[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (evidence: ReadonlySet<number>) => void;
}) {
  const isChosen =
    chosen.size > 0 && finding.evidence.every((seq) => chosen.has(seq));
  return (
    <FindingCard
      requirement={requirement.id}
      level={requirement.level}
      text={requirement.text}
      finding={finding}
    >
      <button
        type="button"
        class="small"
        aria-pressed={isChosen}
        onClick={() => {
          onChoose(new Set(isChosen ? [] : finding.evidence));
          const first = items.find(({ entry }) =>
            finding.evidence.includes(entry.seq),
          );
          if (!isChosen && first !== undefined)
            document
              .getElementById(`e${first.sequence}`)
              ?.scrollIntoView({ block: "center" });
        }}
      >
        {isChosen ? "Hide the evidence" : "Show the evidence"}
      </button>
      <code>{requirement.explain}</code>
    </FindingCard>
  );
}
