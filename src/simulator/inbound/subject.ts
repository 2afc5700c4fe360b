/** Which orders a partner's call names: as its own, as the forward order of a return, in a list, or in its path. */

export interface NamedOrders {
  readonly orderCodes: readonly string[];
  readonly locationCode: string | undefined;
}

export function ordersNamedIn(
  body: unknown,
  path: Readonly<Record<string, string>>,
): NamedOrders {
  const fields = isRecord(body) ? body : {};
  const codes = new Set<string>();
  for (const one of [
    fields["orderCode"],
    fields["forwardOrderCode"],
    path["orderCode"],
  ])
    if (typeof one === "string") codes.add(one);
  for (const list of [fields["orderCodes"], fields["orderList"]]) {
    if (!Array.isArray(list)) continue;
    for (const item of list as unknown[]) {
      const code = isRecord(item) ? item["orderCode"] : item;
      if (typeof code === "string") codes.add(code);
    }
  }
  const locationCode = fields["locationCode"];
  return {
    orderCodes: [...codes],
    locationCode: typeof locationCode === "string" ? locationCode : undefined,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
