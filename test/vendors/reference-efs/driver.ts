/** The warehouse worker's buttons: POST /_drive/actions/{action}. */
import { Refusal } from "../shared/fields.js";
import type { Answer, Route } from "../shared/http-server.js";
import type { Cancelling } from "./cancelling.js";
import type { Dispatching } from "./dispatching.js";
import type { Packing } from "./packing.js";
import type { Picking } from "./picking.js";
import type { ReturnProcessing } from "./return-processing.js";
import type { Stock } from "./stock.js";

export interface Work {
  readonly stock: Stock;
  readonly picking: Picking;
  readonly packing: Packing;
  readonly cancelling: Cancelling;
  readonly dispatching: Dispatching;
  readonly returnProcessing: ReturnProcessing;
}

export function driverRoute(work: Work, reset: () => Answer): Route {
  const actions: Readonly<Record<string, (body: unknown) => Answer>> = {
    "create-listing": (body) => work.stock.createListing(body),
    "update-inventory": (body) => work.stock.updateInventory(body),
    "create-picklist": (body) => work.picking.create(body),
    "add-to-picklist": (body) => work.picking.add(body),
    pack: (body) => work.packing.pack(body),
    cancel: (body) => work.cancelling.cancel(body),
    manifest: (body) => work.dispatching.manifest(body),
    handover: (body) => work.dispatching.handover(body),
    "process-return": (body) => work.returnProcessing.process(body),
    reset,
  };
  return {
    method: "POST",
    path: "/_drive/actions/*",
    handle: ({ parameter, body }) => {
      const action = Object.hasOwn(actions, parameter)
        ? actions[parameter]
        : undefined;
      if (action === undefined)
        throw new Refusal(404, `there is no action ${parameter}`);
      return action(body);
    },
  };
}
