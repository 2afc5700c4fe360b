/** Prices and taxes of a line in paise: each tax per unit is the base price times its rate, to the paisa. */
import { stateCodeOf } from "../documents/gst.js";
import { sellerState } from "../documents/seller.js";
import { paise } from "../money.js";
import type { Order, OrderLine } from "./order.js";
import type { ShipmentTax } from "./shipment.js";

export interface TaxRate {
  readonly type: string;
  /** In per cent. */
  readonly rate: number;
}

export interface TaxedPrice {
  readonly basePerUnit: number;
  readonly taxes: readonly ShipmentTax[];
}

/** In whole numbers, for rates of up to four decimals, so that no binary fraction decides about a paisa. */
function taxOn(base: number, rate: number): number {
  return Math.round((base * Math.round(rate * 10_000)) / 1_000_000);
}

export function taxed(
  basePerUnit: number,
  rates: readonly TaxRate[],
): TaxedPrice {
  return {
    basePerUnit,
    taxes: rates.map(({ type, rate }) => ({
      type,
      rate,
      perUnit: taxOn(basePerUnit, rate),
    })),
  };
}

/** What one unit costs with its taxes. */
export function totalOf({ basePerUnit, taxes }: TaxedPrice): number {
  return taxes.reduce((sum, tax) => sum + tax.perUnit, basePerUnit);
}

/** SGST and CGST, half each, inside the seller's state; IGST into another. A state that is not stated counts as the seller's. */
export function ratesFor(
  gstRate: number,
  buyerState: string | null | undefined,
): TaxRate[] {
  const buyer = stateCodeOf(buyerState) ?? buyerState?.trim();
  const within =
    buyer === undefined || buyer === "" || buyer === stateCodeOf(sellerState);
  if (!within) return [{ type: "IGST", rate: gstRate }];
  return [
    { type: "SGST", rate: gstRate / 2 },
    { type: "CGST", rate: gstRate / 2 },
  ];
}

/**
 * Takes a selling price apart that includes tax. Where rounding leaves no base price that gives it exactly, the nearest
 * below is taken, so that an invoice never asks for more than the order said.
 */
export function takeApart(
  sellingPerUnit: number,
  rates: readonly TaxRate[],
): TaxedPrice {
  const percent = rates.reduce((sum, { rate }) => sum + rate, 0);
  let base = Math.ceil((sellingPerUnit * 100) / (100 + percent)) + 1;
  while (base > 0 && totalOf(taxed(base, rates)) > sellingPerUnit) base -= 1;
  return taxed(base, rates);
}

/** The invoiced price of a line: as the channel's tax breakup states it, otherwise taken out of the selling price. */
export function priceOf(
  order: Order,
  line: OrderLine,
  gstRate: number,
): TaxedPrice {
  const stated = order.form.taxBreakupForms?.find(
    (form) => form.channelSkuId === line.channelSkuCode,
  );
  if (stated !== undefined)
    return taxed(paise(stated.baseSellingPricePerUnit), stated.taxItemForms);
  return takeApart(
    paise(line.price.selling),
    ratesFor(gstRate, order.form.shippingAddress.state),
  );
}
