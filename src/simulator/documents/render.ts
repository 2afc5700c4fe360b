/** The documents of the OMS as PDF, drawn when they are asked for. */
import { promisify } from "node:util";
import {
  documentFolders,
  documentKinds,
  type DocumentKind,
} from "./address.js";
import type { HandoverData, ManifestData } from "./collection-list.js";
import type { InvoiceData } from "./invoice.js";
import { orderKey } from "../state/place.js";
import type { Shipment } from "../state/shipment.js";
import type { OmsState } from "../state/state.js";

export interface DocumentData {
  readonly invoice: InvoiceData;
  readonly label: InvoiceData;
  readonly manifest: ManifestData;
  readonly handover: HandoverData;
}

const renderers: {
  readonly [Kind in DocumentKind]: (
    data: DocumentData[Kind],
  ) => Promise<Buffer>;
} = {
  invoice: async (data) => (await import("./invoice.js")).renderInvoice(data),
  label: async (data) => (await import("./label.js")).renderLabel(data),
  manifest: async (data) =>
    (await import("./collection-list.js")).renderManifest(data),
  handover: async (data) =>
    (await import("./collection-list.js")).renderHandover(data),
};

const turn = promisify(setImmediate);

/** Settles when nothing is being drawn any more. Never rejects. */
let drawing: Promise<unknown> = Promise.resolve();

/**
 * Drawing keeps the processor for some hundredths of a second, and for longer where there are hundreds of lines. So only one document
 * is drawn at a time, and between two of them whatever else waits has its turn: somebody who asks for many at once keeps nobody else
 * waiting for all of them.
 */
export function renderDocument<Kind extends DocumentKind>(
  kind: Kind,
  data: DocumentData[Kind],
): Promise<Buffer> {
  const drawn = drawing.then(turn).then(() => renderers[kind](data));
  drawing = drawn.catch(() => undefined);
  return drawn;
}

/**
 * The document under `/documents/{folder}/{file}`, or null when there is none.
 *
 * @param file the code with `.pdf` behind it, percent-decoded
 */
export function documentAt(
  state: OmsState,
  folder: string,
  file: string,
): Promise<Buffer> | null {
  const kind = documentKinds.find(
    (candidate) => documentFolders[candidate] === folder,
  );
  if (kind === undefined || !file.endsWith(".pdf")) return null;
  return documentOf(state, kind, file.slice(0, -".pdf".length));
}

/**
 * A document by its code, or null when there is none. What it shows is taken from the state at once, before any waiting.
 *
 * @param code of an invoice, a manifest or a handover; a label has its shipment's
 */
export function documentOf(
  state: OmsState,
  kind: DocumentKind,
  code: string,
): Promise<Buffer> | null {
  switch (kind) {
    case "invoice":
    case "label": {
      const shipmentCode = kind === "label" ? code : state.invoices.get(code);
      const shipment = state.shipments.get(shipmentCode ?? "");
      const order = shipment && state.orders.get(orderKey(shipment));
      return shipment === undefined || order === undefined
        ? null
        : renderDocument(kind, { order, shipment });
    }
    case "manifest": {
      const manifest = state.manifests.get(code);
      if (manifest === undefined) return null;
      return renderDocument(kind, {
        manifest,
        shipments: shipmentsOf(state, manifest.shipmentCodes),
      });
    }
    case "handover": {
      const handover = state.handovers.get(code);
      if (handover === undefined) return null;
      return renderDocument(kind, {
        handover,
        shipments: shipmentsOf(state, handover.shipmentCodes),
      });
    }
  }
}

function shipmentsOf(state: OmsState, codes: readonly string[]): Shipment[] {
  return codes.flatMap((code) => state.shipments.get(code) ?? []);
}
