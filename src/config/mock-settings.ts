/** The settings of the simulator, made of the values in force. */
import { demoSettings } from "../simulator/demo.js";
import type {
  Alternatives,
  Endpoints,
  OmsSettings,
  Tenant,
} from "../simulator/settings.js";
import { callable } from "./masters.js";
import type { MockValues } from "./values.js";

export interface MockSettings {
  readonly settings: OmsSettings;
  /** What is left out and why, each a sentence. */
  readonly notes: readonly string[];
}

/** @param ownTenants the accounts were configured: they have endpoints of their own */
export function mockSettings(
  values: MockValues,
  ownTenants: boolean,
): MockSettings {
  const notes: string[] = [];
  const tenants = values["oms.tenants"].map((tenant): Tenant => {
    const wanted = ownTenants
      ? tenant.endpoints
      : vendorEndpoints(values, tenant.role);
    const { endpoints, leftOut } = callable(wanted);
    for (const name of leftOut)
      notes.push(
        `${ownTenants ? `The address ${name} of ${tenant.authUsername}` : `vendor.${name}`} is not used: it holds {port}, and a mock starts no vendor.`,
      );
    return { ...tenant, endpoints };
  });
  const requests = values["oms.rateLimit.requests"];
  const settings = demoSettings({
    tenants,
    products: values["oms.products"],
    basePaths: values["oms.basePaths"],
    strict: values["oms.strict"],
    bodyLimit: values["oms.bodyLimit"],
    rateLimit:
      requests === null
        ? null
        : { requests, perSeconds: values["oms.rateLimit.perSeconds"] },
    alternatives: alternativesIn(values),
    delivery: {
      timeoutMs: values["oms.delivery.timeoutMs"],
      retryDelaysMs: values["oms.delivery.retryDelaysMs"],
      concurrency: values["oms.delivery.concurrency"],
      batchEveryMs: values["oms.delivery.batchEveryMs"],
      inOrder: values["oms.delivery.inOrder"],
      events: values["oms.delivery.events"],
    },
  });
  return { settings, notes };
}

function alternativesIn(values: MockValues): Alternatives {
  return {
    inventoryBatch: values["oms.alternatives.inventoryBatch"],
    completeCancellation: values["oms.alternatives.completeCancellation"],
    sellerCancellation: values["oms.alternatives.sellerCancellation"],
    combinedHandover: values["oms.alternatives.combinedHandover"],
    picturesOfPassed: values["oms.alternatives.picturesOfPassed"],
    documents: values["oms.alternatives.documents"],
    packShipmentId: values["oms.alternatives.packShipmentId"],
    packChannel: values["oms.alternatives.packChannel"],
    postingSplitFlag: values["oms.alternatives.postingSplitFlag"],
    postingShipmentId: values["oms.alternatives.postingShipmentId"],
    postingVolumetricWeight: values["oms.alternatives.postingVolumetricWeight"],
    emptyFields: values["oms.alternatives.emptyFields"],
    times: values["oms.alternatives.times"],
  };
}

/** Which of the vendor's addresses each of the demo's accounts has. */
const addressesOf = {
  efs: ["orderEvents", "returnEvents", "sellerCancellation"],
  erp: ["salesPosting"],
  marketplace: [],
} as const satisfies Record<Tenant["role"], readonly (keyof Endpoints)[]>;

function vendorEndpoints(values: MockValues, role: Tenant["role"]): Endpoints {
  const addresses = addressesOf[role].flatMap((name) => {
    const address = values[`vendor.${name}`];
    return address === null ? [] : [[name, address] as const];
  });
  return endpointsFor(role, {
    headers: values["vendor.headers"],
    ...Object.fromEntries(addresses),
  });
}

/** Of a vendor's addresses and headers those that an account of this role is called with. */
export function endpointsFor(
  role: Tenant["role"],
  { headers = {}, ...vendor }: Endpoints,
): Endpoints {
  const addresses = addressesOf[role].flatMap((name) => {
    const address = vendor[name];
    return address === undefined ? [] : [[name, address] as const];
  });
  return {
    ...(role !== "marketplace" && Object.keys(headers).length > 0
      ? { headers }
      : {}),
    ...Object.fromEntries(addresses),
  };
}
