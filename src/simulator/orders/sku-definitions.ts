/**
 * What generated orders say about virtual and bundled products.
 *
 * A virtual product is listed, stocked, ordered and packed under its own code, as any other: `orderItems` names it, and
 * quantities count its pieces. Its definition only tells what one piece is put together from. A bundle is ordered as its
 * parts: `orderItems` names those, and the definition tells that they were sold as one.
 */
import type { Product } from "../settings.js";
import type { VirtualSkuDefinition } from "../state/bodies.js";
import type { SkuDefinitions } from "../state/order.js";

/** Every tenth product of the list is virtual: the same one in every order. */
const virtualEvery = 10;

/** The virtual products of a list by their channel SKU code, each made of the two products before it. */
export function virtualProducts(
  products: readonly Product[],
): ReadonlyMap<string, VirtualSkuDefinition> {
  const definitions = new Map<string, VirtualSkuDefinition>();
  for (const [index, product] of products.entries()) {
    if ((index + 1) % virtualEvery !== 0) continue;
    definitions.set(product.channelSkuCode, {
      virtualParentChannelSkuId: product.channelSkuCode,
      virtualParentBarcode: product.barcode,
      virtualParentClientSkuCode: product.clientSkuId,
      childSkus: products
        .slice(index - 2, index)
        .map(({ channelSkuCode, barcode, clientSkuId }, place) => ({
          channelSkuCode,
          barcode,
          clientSkuCode: clientSkuId,
          qty: place + 1,
        })),
    });
  }
  return definitions;
}

/** These products as one bundle. */
export function bundleOf(products: readonly Product[]): SkuDefinitions {
  const together = (code: (product: Product) => string) =>
    `BUNDLE-${products.map(code).join("+")}`;
  return {
    bundledSkuDefinitions: [
      {
        bundledParentChannelSkuId: together((one) => one.channelSkuCode),
        bundledParentBarcode: together((one) => one.barcode),
        bundledParentClientSkuCode: together((one) => one.clientSkuId),
        childSkus: products.map(({ channelSkuCode, barcode, clientSkuId }) => ({
          channelSkuCode,
          barcode,
          clientSkuCode: clientSkuId,
          qty: 1,
        })),
      },
    ],
  };
}
