/** Somebody sets the stock of a location by hand: all of the figures, or none. Orders that wait are served. */
import { omsError } from "../../../contract/errors.js";
import { allocateWaiting } from "../allocation.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { keyOf } from "../table.js";
import { repeated } from "../tenancy.js";

type Command = Extract<InternalCommand, { type: "setStock" }>;

export function setStock(draft: Draft, command: Command): Decision {
  const { locationCode, channelName, items } = command;
  const { tenants } = draft.context.settings;
  const there = tenants.filter(({ locations }) =>
    locations.includes(locationCode),
  );
  if (there.length === 0) {
    const known = [...new Set(tenants.flatMap(({ locations }) => locations))];
    const text = `locationCode: no account has location ${locationCode}; there are ${known.join(", ")}`;
    return draft.refuse(omsError("unknownSubject", text));
  }
  const channels = new Set(there.flatMap((tenant) => tenant.channels));
  if (channelName !== undefined && !channels.has(channelName)) {
    const text = `channelName: location ${locationCode} has no channel ${channelName}; there are ${[...channels].join(", ")}`;
    return draft.refuse(omsError("unknownSubject", text));
  }
  const searched = channelName === undefined ? [...channels] : [channelName];
  const violations = repeated(
    "channelSkuCode",
    items.map((item) => item.channelSkuCode),
  );
  const ambiguous: string[] = [];
  const figures = new Map<string, number>();
  for (const { channelSkuCode, quantity } of items) {
    const barcodes = barcodesOf(draft, searched, channelSkuCode);
    const [barcode] = barcodes;
    if (barcode === undefined) {
      violations.push(
        `channelSkuCode: ${channelSkuCode} is not listed in channel ${searched.join(", ")}; GET /_kit/inventory?reported=false shows what is`,
      );
    } else if (barcodes.length > 1) {
      ambiguous.push(
        `channelSkuCode: ${channelSkuCode} is another product in each channel (${barcodes.join(", ")}); say which with channelName`,
      );
    } else if (figures.has(barcode)) {
      violations.push(
        `channelSkuCode: ${channelSkuCode} is the same product as another of them, ${barcode}`,
      );
    } else figures.set(barcode, quantity);
  }
  if (violations.length > 0)
    return draft.refuse(omsError("invalidBody", ...violations));
  if (ambiguous.length > 0)
    return draft.refuse(omsError("conflict", ...ambiguous));
  for (const [barcode, available] of figures)
    draft.record({
      type: "stockSet",
      stock: { locationCode, barcode, available, reportedAt: draft.now },
    });
  allocateWaiting(draft, locationCode, figures.keys());
  return draft.accept({ barcodes: [...figures.keys()] });
}

/** The products that the code stands for in these channels, each once. */
function barcodesOf(
  draft: Draft,
  channels: readonly string[],
  channelSkuCode: string,
): string[] {
  const barcodes = channels.flatMap(
    (channelName) =>
      draft.state.listings.get(keyOf(channelName, channelSkuCode))?.barcode ??
      [],
  );
  return [...new Set(barcodes)];
}
