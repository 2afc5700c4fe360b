/** The stock: listing it, and setting it by hand. */
import { omsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import {
  listInventory as allInventory,
  type InventoryView,
} from "../../state/views.js";
import { placeIn } from "./find.js";
import {
  ok,
  type BodyOf,
  type ControlAnswer,
  type ControlHandler,
} from "./handler.js";
import { page, type Part } from "./query.js";

export const listInventory: ControlHandler = ({ oms, query }) => {
  const { locationCode, channelName } = placeIn(query);
  const sku = query.text("channelSkuCode");
  const reported = query.choice("reported", ["true", "false"]) !== "false";
  const part = query.part();
  if (query.error !== undefined) return { error: query.error };
  return list(
    oms,
    (stock) =>
      (!reported || stock.reportedAt !== null) &&
      (locationCode === undefined || stock.locationCode === locationCode) &&
      (channelName === undefined || stock.channelName === channelName) &&
      (sku === undefined || stock.channelSkuCode === sku),
    part,
  );
};

export const setInventory: ControlHandler = ({ oms, body }) => {
  const { locationCode, channelName, products } =
    body as BodyOf<"setInventory">;
  const locations = new Set(
    oms.settings.tenants.flatMap((tenant) => tenant.locations),
  );
  const [only] = locations;
  const location = locationCode ?? (locations.size === 1 ? only : undefined);
  if (location === undefined) {
    const text = `locationCode: say which of ${[...locations].join(", ")}`;
    return { error: omsError("invalidBody", text) };
  }
  const executed = oms.execute({
    type: "setStock",
    locationCode: location,
    ...(channelName === undefined ? {} : { channelName }),
    items: products,
  });
  if (!executed.ok) return { error: executed.error };
  const { barcodes } = executed.body as { barcodes: readonly string[] };
  const set = new Set(barcodes);
  return list(
    oms,
    (stock) => stock.locationCode === location && set.has(stock.barcode),
    { newest: false, skip: 0, limit: products.length, text: undefined },
  );
};

function list(
  oms: Oms,
  wanted: (stock: InventoryView) => boolean,
  part: Part,
): ControlAnswer {
  const { total, shown } = page(
    allInventory(oms.state),
    wanted,
    part,
    ({ channelSkuCode, barcode }) => [channelSkuCode, barcode],
    (stock) => ({
      locationCode: stock.locationCode,
      channelName: stock.channelName,
      channelSkuCode: stock.channelSkuCode,
      barcode: stock.barcode,
      quantity: Math.max(0, stock.available),
      updatedAt: stock.reportedAt,
    }),
  );
  return ok({ total, inventory: shown });
}
