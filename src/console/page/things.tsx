/** The lists of what the OMS holds. */
import {
  get,
  post,
  type Manifest,
  type Order,
  type Picklist,
  type ReturnOrder,
  type Shipment,
  type Stock,
} from "./api.js";
import { Fact, Facts, State } from "./bits.js";
import { show } from "./asked.js";
import { Choice, ListView } from "./list-view.js";
import { orderAddress } from "./location.js";
import { act } from "./toast.js";
import type { Part } from "./use-parts.js";
import { plain, timeText } from "./words.js";

type Query = Readonly<Record<string, string>>;

/** Reads a part of a list of the control API, which has its elements under `name`. */
function lister(path: string, name: string) {
  return async <Item,>(query: Query): Promise<Part<Item>> => {
    const answer = await get<Record<string, unknown>>(path, query);
    return {
      total: answer["total"] as number,
      items: answer[name] as readonly Item[],
    };
  };
}

export function Orders() {
  return (
    <ListView<Order>
      title="Orders"
      kind="orders"
      search="Search orders by code or SKU"
      depends={["status"]}
      columns="Order|State|Lines|Location · channel|Placed"
      filters={
        <Choice
          name="status"
          label="Every state"
          values={[
            "OPEN",
            "PARTIALLY_PACKED",
            "PACKED",
            "MANIFESTED",
            "COMPLETED",
            "CANCELLED",
          ]}
        />
      }
      load={lister("/_kit/orders", "orders")}
      empty={
        <>
          There is no order yet. Make one with <b>New order</b>, or let a
          marketplace send one.
        </>
      }
      row={(order) => (
        <a class="row orders" href={orderAddress(order)}>
          <b>{plain(order.orderCode)}</b>
          <span>
            <State state={order.status} />
            {order.onHold && <span class="badge tone-warn">hold</span>}
            {order.waitsForStock === true && (
              <span class="badge tone-warn">no stock</span>
            )}
          </span>
          <span class="quiet">
            {plain(
              order.lines
                .map(
                  (line) => `${line.orderedQuantity} × ${line.channelSkuCode}`,
                )
                .join(", "),
            )}
          </span>
          <span class="quiet">
            {plain(order.locationCode)} · {plain(order.channelName)}
          </span>
          <time class="quiet">{timeText(order.orderTime ?? "")}</time>
        </a>
      )}
    >
      <button
        type="button"
        onClick={() => {
          act("Ten orders were invented.", () =>
            post("/_kit/orders/generate", { count: 10 }),
          );
        }}
      >
        Invent ten
      </button>
    </ListView>
  );
}

export function StockList() {
  return (
    <ListView<Stock>
      title="Stock"
      kind="stock"
      search="Search stock by SKU or barcode"
      columns="Channel SKU|Available|Barcode|Location · channel|Reported"
      load={(query) =>
        lister(
          "/_kit/inventory",
          "inventory",
        )({
          ...query,
          sort: "oldest",
          reported: "false",
        })
      }
      empty="No location has a product."
      row={(stock) => (
        <span class="row stock">
          <b>{plain(stock.channelSkuCode)}</b>
          <button
            type="button"
            class="small"
            aria-label={`Set the stock of ${plain(stock.channelSkuCode)}, now ${stock.quantity}`}
            onClick={() => {
              show({ kind: "stock", stock });
            }}
          >
            {stock.quantity}
          </button>
          <span class="quiet">{plain(stock.barcode)}</span>
          <span class="quiet">
            {plain(stock.locationCode)} · {plain(stock.channelName)}
          </span>
          <span class="quiet">
            {typeof stock.updatedAt === "string"
              ? timeText(stock.updatedAt)
              : "not by the vendor"}
          </span>
        </span>
      )}
    />
  );
}

export function Picklists() {
  return (
    <ListView<Picklist>
      title="Picklists"
      kind="groups"
      search="Search by picklist or order"
      columns="Picklist|Orders|Location · channel|Made"
      load={lister("/_kit/picklists", "picklists")}
      empty="The vendor has made no picklist."
      row={(one) => (
        <span class="row groups">
          <b>{plain(String(one.pickListCode ?? one.pickListId))}</b>
          <OrderLinks codes={one.orderCodes} {...one} />
          <span class="quiet">
            {plain(one.locationCode)} · {plain(one.channelName)}
          </span>
          <time class="quiet">{timeText(one.createdAt ?? "")}</time>
        </span>
      )}
    />
  );
}

export function Manifests() {
  return (
    <ListView<Manifest>
      title="Manifests"
      kind="groups"
      search="Search by manifest or order"
      columns="Manifest|Orders|Carrier|Handed over"
      load={lister("/_kit/manifests", "manifests")}
      empty="The vendor has made no manifest."
      row={(one) => (
        <span class="row groups">
          <b>{plain(one.manifestCode)}</b>
          <OrderLinks codes={one.orderCodes} {...one} />
          <span class="quiet">{plain(one.transporter)}</span>
          <span class="quiet">
            {typeof one.handedOverAt === "string"
              ? timeText(one.handedOverAt)
              : "not yet"}
          </span>
        </span>
      )}
    />
  );
}

function OrderLinks({
  codes,
  locationCode,
  channelName,
}: {
  readonly codes: readonly string[];
  readonly locationCode?: string | null | undefined;
  readonly channelName?: string | null | undefined;
}) {
  return (
    <span class="links">
      {codes.slice(0, 5).map((orderCode) => (
        <a
          key={orderCode}
          href={orderAddress({ locationCode, channelName, orderCode })}
        >
          {plain(orderCode, 60)}
        </a>
      ))}
      {codes.length > 5 && <span>and {codes.length - 5} more</span>}
    </span>
  );
}

export function Shipments() {
  return (
    <ListView<Shipment>
      title="Shipments"
      kind="shipments"
      search="Search by shipment, order, invoice or AWB"
      columns="Shipment|State|Order|Carrier · AWB|Papers"
      load={lister("/_kit/shipments", "shipments")}
      empty="Nothing was packed yet."
      row={(one) => (
        <span class="row shipments">
          <b>{plain(one.shipmentCode)}</b>
          <span>
            <State state={one.status} />
          </span>
          <a href={orderAddress(one)}>{plain(one.orderCode)}</a>
          <span class="quiet">
            {plain(one.transporter)} {plain(one.awbNumber)}
          </span>
          <Papers shipment={one} />
        </span>
      )}
    />
  );
}

/** Addresses come from the mock itself; a vendor has no say in them. */
function Papers({ shipment }: { readonly shipment: Shipment }) {
  const papers = [
    ["Invoice", shipment.invoiceUrl],
    ["Label", shipment.labelUrl],
  ] as const;
  return (
    <span class="links">
      {papers.map(([name, url]) =>
        typeof url === "string" ? (
          <a key={name} href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : null,
      )}
    </span>
  );
}

export function ShipmentCard({ shipment }: { readonly shipment: Shipment }) {
  const code = encodeURIComponent(shipment.shipmentCode);
  const carrier = (verb: "dispatch" | "deliver", done: string) => () => {
    act(done, () => post(`/_kit/shipments/${code}/${verb}`));
  };
  return (
    <section class="card">
      <h3>
        {plain(shipment.shipmentCode)} <State state={shipment.status} />
      </h3>
      <Facts>
        <Fact name="Invoice">{plain(shipment.invoiceCode)}</Fact>
        <Fact name="Carrier">{plain(shipment.transporter)}</Fact>
        <Fact name="AWB">{plain(shipment.awbNumber)}</Fact>
        <Fact name="Manifest">{plain(shipment.manifestCode)}</Fact>
        <Fact name="Pieces">
          {plain(
            shipment.items
              .map((item) => `${item.quantity} × ${item.channelSkuCode}`)
              .join(", "),
          )}
        </Fact>
      </Facts>
      <div class="buttons">
        <Papers shipment={shipment} />
        {shipment.status !== "DISPATCHED" &&
          shipment.status !== "DELIVERED" && (
            <button
              type="button"
              class="small"
              onClick={carrier("dispatch", "The carrier has it.")}
            >
              Carrier takes it
            </button>
          )}
        {shipment.status !== "DELIVERED" && (
          <button
            type="button"
            class="small"
            onClick={carrier("deliver", "The customer has it.")}
          >
            Customer gets it
          </button>
        )}
      </div>
    </section>
  );
}

export function Returns() {
  return (
    <ListView<ReturnOrder>
      title="Returns"
      kind="shipments"
      search="Search by return, order or AWB"
      columns="Return|State|Order|Pieces|Carrier · AWB"
      load={lister("/_kit/returns", "returns")}
      empty="Nothing comes back. Announce a return from the page of an order that was shipped."
      row={(one) => (
        <span class="row shipments">
          <b>{plain(one.returnOrderCode)}</b>
          <span>
            <State state={one.status} />
          </span>
          <a href={orderAddress({ ...one, orderCode: one.forwardOrderCode })}>
            {plain(one.forwardOrderCode)}
          </a>
          <span class="quiet">
            {plain(one.items.map((item) => item.channelSkuCode).join(", "))}
          </span>
          <span class="quiet">
            {plain(one.transporter)} {plain(one.awbNumber)}
          </span>
        </span>
      )}
    />
  );
}
