/**
 * The session that lives through: the main OMS of the mock. Its orders are made and finished at the beginning; from then on
 * partners report stock, look up, repeat and err, so its history grows for ever and what it holds does not.
 */
import { erp, type Headers } from "../support/caller.js";
import { marketplace, type PartnerCall } from "./calls.js";
import { oneOf, place, type Stage } from "./deeds.js";
import { liveOne, type Life } from "./lives.js";

export interface Lived {
  readonly orderCode: string;
  readonly life: Life;
}

/** Ends when all of the orders are where they will stay. */
export async function furnish(stage: Stage, orders: number): Promise<Lived[]> {
  const lived: Lived[] = [];
  const atOnce = 10;
  for (let first = 1; first <= orders; first += atOnce) {
    const some = Array.from({ length: atOnce }, (_, index) =>
      liveOne(stage, `LIVING-${first + index}`),
    );
    lived.push(...(await Promise.all(some)));
  }
  // A planned fault that is used up stays in the list until somebody clears it.
  await stage.calls.control(stage.book, "DELETE", "/faults");
  return lived;
}

/** One call of a partner, of the mix that this session sees all day. None of them makes what it holds more. */
export async function step(
  stage: Stage,
  lived: readonly Lived[],
): Promise<void> {
  const { calls, book, random } = stage;
  const gone = lived.filter(({ life }) => life.end === "COMPLETED");
  const { orderCode } = oneOf(gone, random);
  const what = random.next();
  if (what < 0.55) await calls.partner(book, stock(stage));
  else if (what < 0.7) await calls.partner(book, lookUp());
  else if (what < 0.8) await calls.partner(book, listing(stage));
  else if (what < 0.85) await calls.partner(book, wrongPassword(stage));
  else if (what < 0.9)
    await calls.partner(book, {
      ...packed("NO-SUCH-ORDER"),
      right: [400, 404],
    });
  // What was handed over before is answered as it was then.
  else
    await calls.partner(book, {
      method: "POST",
      path: "/usp/handover",
      body: { ...place, transporter: "BLUEDART", orderCodes: [orderCode] },
    });
}

function stock({ random }: Stage): PartnerCall {
  const first = 1 + Math.floor(random.next() * 80);
  const count = 1 + Math.floor(random.next() * 16);
  return {
    method: "PUT",
    path: "/usp/inventories/absolute",
    body: {
      locationCode: place.locationCode,
      products: Array.from({ length: count }, (_, index) => ({
        channelSkuCode: `SKU-${first + index}`,
        quantity: 500_000 + Math.floor(random.next() * 100_000),
      })),
    },
  };
}

function lookUp(): PartnerCall {
  return {
    method: "POST",
    path: "/inventories",
    as: marketplace,
    body: { locationCode: place.locationCode, channelSkuCodes: ["SKU-1"] },
  };
}

function listing({ random }: Stage): PartnerCall {
  const number = 1 + Math.floor(random.next() * 100);
  return {
    method: "POST",
    path: "/usp/listing/create",
    body: {
      skuListings: [
        {
          channelSkuCode: `SKU-${number}`,
          channelSerialNo: `${number}`,
          barcode: `BAR-${number}`,
        },
      ],
    },
  };
}

function wrongPassword(stage: Stage): PartnerCall {
  const as: Headers = { ...erp, authPassword: "wrong" };
  return { ...stock(stage), as, right: [401, 403] };
}

function packed(orderCode: string): PartnerCall {
  const shipmentItems = [{ channelSkuCode: "SKU-1", quantityToPack: 1 }];
  return {
    method: "POST",
    path: "/usp/order/pack",
    body: { ...place, orderCode, shipmentItems },
  };
}
