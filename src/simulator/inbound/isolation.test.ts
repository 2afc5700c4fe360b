/**
 * Tenants do not see each other: about an order, a return or a picklist of somebody else every call is answered, byte for
 * byte, like one about something that does not exist.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Caller, startQuiet } from "../../../test/support/caller.js";
import { efs, marketplace } from "../../../test/simulator/oms.js";
import { secondOf } from "../../../test/simulator/two-channels.js";
import { operationById } from "../../contract/operations.js";
import type { Oms } from "../oms.js";
import { plainOrder } from "../orders/plain-order.js";
import type { Tenant } from "../settings.js";
import type { RunningOms } from "../start.js";
import type { PartnerOperation } from "../state/command.js";
import type { Place } from "../state/place.js";

/** One company: its warehouse, its marketplace, and where its orders are. */
interface Side {
  readonly efs: Tenant;
  readonly marketplace: Tenant;
  readonly place: Place;
  /** An order that is shipped and an order that is open. */
  readonly shipped: string;
  readonly open: string;
  readonly returned: string;
  readonly pickListId: number;
}

/** What a call is about: a code of the owner's, or one that nobody uses and that is as long. */
interface Named {
  readonly order: string;
  readonly return: string;
  readonly pickListId: number;
}

interface Question {
  readonly name: string;
  readonly operation: PartnerOperation;
  readonly path?: (named: Named) => string;
  /** @param asking whose own subjects stand beside the named one */
  readonly body: (named: Named, place: Place, asking: Side) => object;
}

const lines = [{ channelSkuCode: "SKU-1", quantity: 2 }];
const item = { channelSkuCode: "SKU-1" };
const transporter = "BLUEDART";
const nobodys: Named = {
  order: "UNUSED-ORDER",
  return: "UNUSED-RETURN",
  pickListId: 77,
};

const returnOf = (
  place: Place,
  forwardOrderCode: string,
  returnOrderCode: string,
  itemCode = "R-1",
): object => ({
  forwardOrderCode,
  returnOrderCode,
  locationCode: place.locationCode,
  orderItems: [{ ...item, itemCode, reason: "OTHER" }],
  orderType: "CUSTOMER_RETURN",
});
const checkOf = (
  place: Place,
  forwardOrderCode: string,
  returnOrderCode: string,
): object => ({
  ...place,
  forwardOrderCode,
  returnOrderCode,
  awbNumber: "1",
  transporter,
  orderItems: [{ ...item, returnItemCode: "R-1", qcStatus: "PASS" }],
});

const questions: readonly Question[] = [
  {
    name: "the seller's cancellation of an order",
    operation: "cancelOrderItems",
    body: (named, place) => ({
      ...place,
      orderCode: named.order,
      orderItems: [{ ...item, cancelledQuantity: 1 }],
    }),
  },
  {
    name: "a picklist of an order",
    operation: "createPicklist",
    body: (named, place) => ({
      ...place,
      orderList: [{ orderCode: named.order }],
    }),
  },
  {
    name: "an order for one's own picklist",
    operation: "addOrdersToPicklist",
    body: (named, place, { pickListId }) => ({
      ...place,
      pickListId,
      orderList: [{ orderCode: named.order }],
    }),
  },
  {
    name: "one's own order for a picklist",
    operation: "addOrdersToPicklist",
    body: (named, place, { open }) => ({
      ...place,
      pickListId: named.pickListId,
      orderList: [{ orderCode: open }],
    }),
  },
  {
    name: "a pack of an order",
    operation: "packOrder",
    body: (named, place) => ({
      ...place,
      orderCode: named.order,
      shipmentItems: [{ ...item, quantityToPack: 1 }],
    }),
  },
  ...(["createManifest", "notifyHandover", "manifestAndHandover"] as const).map(
    (operation): Question => ({
      name: `${operation} of one's own order and another`,
      operation,
      body: (named, place, { shipped }) => ({
        ...place,
        transporter,
        orderCodes: [shipped, named.order],
      }),
    }),
  ),
  {
    name: "the result of a return",
    operation: "processReturn",
    body: (named, place, { shipped }) => checkOf(place, shipped, named.return),
  },
  {
    name: "the result of one's own return, of an order",
    operation: "processReturn",
    body: (named, place, { returned }) => checkOf(place, named.order, returned),
  },
  {
    name: "a new order, with other data than the owner's",
    operation: "createOutwardOrder",
    body: (named, { locationCode }) =>
      plainOrder(named.order, lines, { at: 1, locationCode }),
  },
  {
    name: "the customer's cancellation of an order",
    operation: "cancelOutwardOrder",
    path: (named) => `/orders/${named.order}/cancel`,
    body: (_named, { locationCode }) => ({
      locationCode,
      orderItems: [{ ...item, orderItemCode: "1", cancelledQuantity: 1 }],
    }),
  },
  {
    name: "a new return of an order",
    operation: "createReturnOrder",
    body: (named, place) => returnOf(place, named.order, "NEW-RETURN"),
  },
  {
    name: "a new return of one's own order, with other data than the owner's",
    operation: "createReturnOrder",
    body: (named, place, { shipped }) =>
      returnOf(place, shipped, named.return, "R-2"),
  },
];

function sidesAt(
  first: readonly string[],
  second: readonly string[],
): readonly [owner: Side, asking: Side] {
  const owner: Side = {
    efs: { ...efs, locations: first },
    marketplace: { ...marketplace, locations: first },
    place: { locationCode: first[0] ?? "", channelName: "DEMO" },
    shipped: "OWNERS-ORDER",
    open: "OWNERS-OTHER",
    returned: "OWNERS-RETURN",
    pickListId: 1,
  };
  const asking: Side = {
    efs: { ...secondOf(efs), locations: second },
    marketplace: { ...secondOf(marketplace), locations: second },
    place: { locationCode: second[0] ?? "", channelName: "SECOND" },
    shipped: "ASKERS-ORDER",
    open: "ASKERS-OTHER",
    returned: "ASKERS-RETURN",
    pickListId: 2,
  };
  return [owner, asking];
}

/** An order with a shipment and a return, an order that is open, and a picklist. */
function furnish(oms: Oms, side: Side): void {
  const { place, shipped, open } = side;
  const run = (type: PartnerOperation, tenant: Tenant, body: object): void => {
    const done = oms.execute({ type, tenant, body });
    if (!done.ok) throw new Error(`${type}: ${done.error.description}`);
  };
  const { locationCode } = place;
  for (const code of [shipped, open])
    run(
      "createOutwardOrder",
      side.marketplace,
      plainOrder(code, lines, { at: 0, locationCode }),
    );
  const orderList = [{ orderCode: shipped }];
  run("createPicklist", side.efs, { ...place, orderList });
  const shipmentItems = [{ ...item, quantityToPack: 2 }];
  run("packOrder", side.efs, { ...place, orderCode: shipped, shipmentItems });
  const orderCodes = [shipped];
  run("notifyHandover", side.efs, { ...place, transporter, orderCodes });
  run(
    "createReturnOrder",
    side.marketplace,
    returnOf(place, shipped, side.returned),
  );
}

const [ownerApart, askingApart] = sidesAt(["WH1"], ["WH2"]);
const [ownerBeside, askingBeside] = sidesAt(["WH1", "WH2"], ["WH1", "WH3"]);

describe.each([
  { name: "locations of their own", owner: ownerApart, asking: askingApart },
  { name: "a shared location", owner: ownerBeside, asking: askingBeside },
])("two companies with $name", ({ owner, asking }) => {
  let running: RunningOms;
  let caller: Caller;
  beforeAll(async () => {
    const tenants = [owner, asking].flatMap((side) => [
      side.efs,
      side.marketplace,
    ]);
    running = await startQuiet({ tenants });
    caller = new Caller(running);
  });
  afterAll(() => running.close());

  const owners: Named = {
    order: owner.shipped,
    return: owner.returned,
    pickListId: owner.pickListId,
  };

  /** Status, headers and body of the answer, with what the caller itself named taken out. */
  async function answerTo(
    question: Question,
    named: Named,
    place: Place,
    side: Side,
  ): Promise<string> {
    running.oms.reset();
    furnish(running.oms, owner);
    furnish(running.oms, asking);
    const { method, path, document } = operationById(question.operation);
    const { authUsername, authPassword, authDomainName } =
      document === "efs" ? side.efs : side.marketplace;
    const response = await caller.call(
      method,
      question.path?.(named) ?? path,
      question.body(named, place, side),
      { authUsername, authPassword, authDomainName },
    );
    const bare = response.text
      .replaceAll(named.order, "(order)")
      .replaceAll(named.return, "(return)")
      .replaceAll(`picklist ${named.pickListId} `, "picklist (number) ");
    const type = String(response.headers["content-type"]);
    return `${response.status} ${type} ${bare}`;
  }

  describe.each(questions)("$name", (question) => {
    it.each([
      ["at one's own place", asking.place],
      ["at the owner's place", owner.place],
      [
        "at the owner's location, under one's own channel",
        { ...asking.place, locationCode: owner.place.locationCode },
      ],
    ])("%s is answered as if it did not exist", async (_where, place) => {
      const foreign = await answerTo(question, owners, place, asking);
      const unused = await answerTo(question, nobodys, place, asking);
      expect(foreign).toBe(unused);
    });

    it("is answered otherwise to its owner", async () => {
      const { place } = owner;
      const own = await answerTo(question, owners, place, owner);
      const unused = await answerTo(question, nobodys, place, owner);
      expect(own).not.toBe(unused);
    });
  });
});
