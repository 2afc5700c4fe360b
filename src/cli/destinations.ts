/**
 * Where the mock's messages go, a sentence for each address, and which of them wait because nobody gave one.
 *
 * Promise: an address that carries a secret is shown by its origin alone.
 */
import type { MockConfig } from "../config/mock.js";
import { shownTenant } from "../config/shown.js";
import type { Endpoints, Tenant } from "../simulator/settings.js";

type AddressName = Exclude<keyof Endpoints, "headers">;

/** Whom each kind of message is for, and what it is called. */
const kinds = {
  orderEvents: { role: "efs", title: "Order events" },
  returnEvents: { role: "efs", title: "Return events" },
  sellerCancellation: { role: "efs", title: "Seller cancellations" },
  salesPosting: { role: "erp", title: "Sales postings" },
} as const satisfies Record<
  AddressName,
  { readonly role: Tenant["role"]; readonly title: string }
>;

const options: Readonly<Record<AddressName, string>> = {
  orderEvents: "--order-events",
  returnEvents: "--return-events",
  sellerCancellation: "--seller-cancellation",
  salesPosting: "--sales-posting",
};

export function destinationLines(config: MockConfig): string[] {
  const { tenants } = config.settings;
  const told: string[] = [];
  const parked: { readonly title: string; readonly name: AddressName }[] = [];
  for (const name of Object.keys(kinds) as AddressName[]) {
    const { role } = kinds[name];
    const receivers = tenants.filter((tenant) => tenant.role === role);
    for (const tenant of receivers) {
      const title =
        receivers.length > 1
          ? `${kinds[name].title} for ${tenant.authUsername}`
          : kinds[name].title;
      const address = tenant.endpoints[name];
      if (address === undefined) parked.push({ title, name });
      else
        told.push(
          `${title} go to ${shownAddress(config, tenant, name, address)}.`,
        );
    }
  }
  if (parked.length === 0) return told;
  const where = config.given.has("oms.tenants")
    ? "the endpoints of the account"
    : [...new Set(parked.map(({ name }) => options[name]))].join(", ");
  const titles = parked.map(({ title }) => title).join(", ");
  return [
    ...told,
    `No address is known (${where}) for: ${titles}. They are kept, and shown at /_kit/messages.`,
  ];
}

function shownAddress(
  config: MockConfig,
  tenant: Tenant,
  name: AddressName,
  address: string,
): string {
  const index = config.settings.tenants.indexOf(tenant);
  const shown = shownTenant(config, tenant, index).endpoints[name];
  return shown === address ? address : `${new URL(address).origin}/…`;
}
