/** Who may see what: a tenant's own locations and channels exist for it, everything else does not. */
import { omsError, type OmsError } from "../../contract/errors.js";
import type { Tenant } from "../settings.js";
import type { Order } from "./order.js";
import { orderKey, returnKey, type OfReturn } from "./place.js";
import type { ReturnOrder } from "./return-order.js";
import type { StateView } from "./state.js";

/** A subject that was looked up, or the error to answer instead. */
export type Found<Subject> =
  | { readonly ok: true; readonly subject: Subject }
  | { readonly ok: false; readonly error: OmsError };

interface Scope {
  readonly locationCode: string;
  readonly channelName?: string;
}

/** The tenants of a role that an order at this location and of this channel concerns. */
export function audience(
  tenants: readonly Tenant[],
  role: Tenant["role"],
  subject: Required<Scope>,
): readonly Tenant[] {
  return tenants.filter(
    (tenant) => tenant.role === role && covers(tenant, subject),
  );
}

function covers(
  tenant: Tenant,
  { locationCode, channelName }: Required<Scope>,
): boolean {
  return (
    tenant.locations.includes(locationCode) &&
    tenant.channels.includes(channelName)
  );
}

/** The error about a location or channel that is not the tenant's, or null. */
export function foreignScope(
  tenant: Tenant,
  { locationCode, channelName }: Scope,
): OmsError | null {
  const violations: string[] = [];
  if (!tenant.locations.includes(locationCode)) {
    violations.push(
      `locationCode: ${locationCode} is not a location of this account`,
    );
  }
  if (channelName !== undefined && !tenant.channels.includes(channelName)) {
    violations.push(
      `channelName: ${channelName} is not a channel of this account`,
    );
  }
  return violations.length === 0
    ? null
    : omsError("invalidBody", ...violations);
}

interface OrderRef extends Scope {
  readonly orderCode: string;
}

/** An order of the tenant. One of somebody else is answered exactly like one that does not exist. */
export function findOrder(
  state: StateView,
  tenant: Tenant,
  ref: OrderRef,
): Found<Order> {
  const foreign = foreignScope(tenant, ref);
  if (foreign !== null) return { ok: false, error: foreign };
  const order = ownOrder(state, tenant, ref);
  return order === undefined
    ? { ok: false, error: unknownOrder(ref) }
    : { ok: true, subject: order };
}

/** The order of the named channel, or of the first of the tenant's channels that has one. */
export function ownOrder(
  state: StateView,
  tenant: Tenant,
  { channelName: named, locationCode, orderCode }: OrderRef,
): Order | undefined {
  for (const channelName of channelsOf(tenant, named)) {
    const key = orderKey({ channelName, locationCode, orderCode });
    const order = state.orders.get(key);
    if (order !== undefined) return order;
  }
  return undefined;
}

function channelsOf(
  { channels }: Tenant,
  channelName: string | undefined,
): readonly string[] {
  return channelName === undefined ? channels : [channelName];
}

/** Orders that one call names, in its order and each once; or the errors about all that are unknown. */
export function findOrders(
  state: StateView,
  tenant: Tenant,
  scope: Required<Scope>,
  orderCodes: readonly string[],
): Found<readonly Order[]> {
  const foreign = foreignScope(tenant, scope);
  if (foreign !== null) return { ok: false, error: foreign };
  const orders: Order[] = [];
  const unknown: string[] = [];
  for (const orderCode of new Set(orderCodes)) {
    const order = state.orders.get(orderKey({ ...scope, orderCode }));
    if (order === undefined)
      unknown.push(unknownOrderText({ ...scope, orderCode }));
    else orders.push(order);
  }
  if (unknown.length > 0)
    return { ok: false, error: omsError("unknownSubject", ...unknown) };
  return { ok: true, subject: orders };
}

export function unknownOrder(ref: OrderRef): OmsError {
  return omsError("unknownSubject", unknownOrderText(ref));
}

function unknownOrderText({
  orderCode,
  locationCode,
  channelName,
}: OrderRef): string {
  const channel =
    channelName === undefined ? "" : ` and channel ${channelName}`;
  return `orderCode: no order ${orderCode} at location ${locationCode}${channel}`;
}

interface ReturnRef extends Scope {
  readonly returnOrderCode: string;
}

export function findReturn(
  state: StateView,
  tenant: Tenant,
  ref: OfReturn,
): Found<ReturnOrder> {
  const foreign = foreignScope(tenant, ref);
  if (foreign !== null) return { ok: false, error: foreign };
  const found = ownReturn(state, tenant, ref);
  if (found !== undefined) return { ok: true, subject: found };
  const { returnOrderCode, locationCode, channelName } = ref;
  const text = `returnOrderCode: no return ${returnOrderCode} at location ${locationCode} and channel ${channelName}`;
  return { ok: false, error: omsError("unknownSubject", text) };
}

/** The return of the named channel, or of the first of the tenant's channels that has one. */
export function ownReturn(
  state: StateView,
  tenant: Tenant,
  { channelName, ...ref }: ReturnRef,
): ReturnOrder | undefined {
  for (const channel of channelsOf(tenant, channelName)) {
    const found = state.returns.get(
      returnKey({ ...ref, channelName: channel }),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Texts about values that stand more than once where each may stand once. */
export function repeated(field: string, values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice].map(
    (value) => `${field}: ${value} is present more than once`,
  );
}
