/** The lists that go with the carrier: the manifest of what it collects, and the proof of what it took. */
import { writeFacts, type Fact } from "./facts.js";
import { dayAndTime } from "./figures.js";
import { grid, roomFor, type Column } from "./grid.js";
import { seller } from "./seller.js";
import {
  a4,
  addressLines,
  ink,
  numberPages,
  rule,
  sheet,
  write,
  type Pdf,
} from "./sheet.js";
import type { Handover, Manifest } from "../state/fact.js";
import type { Shipment } from "../state/shipment.js";

export interface ManifestData {
  readonly manifest: Manifest;
  readonly shipments: readonly Shipment[];
}

export interface HandoverData {
  readonly handover: Handover;
  readonly shipments: readonly Shipment[];
}

const margin = 36;
const width = a4[0] - 2 * margin;

export function renderManifest({
  manifest,
  shipments,
}: ManifestData): Promise<Buffer> {
  return renderList({
    title: "MANIFEST",
    code: manifest.manifestCode,
    facts: [
      ["Manifest", manifest.manifestCode],
      ["Carrier's manifest", manifest.externalManifestCode],
      ["Carrier", manifest.transporter],
      ["Location", `${manifest.locationCode}, channel ${manifest.channelName}`],
      ["Made", dayAndTime(manifest.at)],
    ],
    at: manifest.at,
    shipments,
    signatures: ["For the warehouse", "For the carrier"],
  });
}

export function renderHandover({
  handover,
  shipments,
}: HandoverData): Promise<Buffer> {
  return renderList({
    title: "HANDOVER",
    code: handover.handoverCode,
    facts: [
      ["Handover", handover.handoverCode],
      ["Carrier", handover.transporter],
      ["Location", `${handover.locationCode}, channel ${handover.channelName}`],
      ["Handed over", dayAndTime(handover.at)],
      ["Vehicle", handover.vehicleNumber ?? "-"],
      ["Lorry receipt", handover.lrNumber ?? "-"],
      ["Remarks", handover.remarks ?? "-"],
    ],
    at: handover.at,
    shipments,
    signatures: ["Handed over by", "Taken by"],
  });
}

interface List {
  readonly title: string;
  readonly code: string;
  readonly facts: readonly Fact[];
  readonly at: number;
  readonly shipments: readonly Shipment[];
  readonly signatures: readonly [string, string];
}

const columns: readonly Column<Shipment>[] = [
  { head: "#", width: 28, cell: (_shipment, index) => String(index + 1) },
  { head: "AWB", width: 100, cell: (shipment) => shipment.awbNumber },
  { head: "Order", width: 137, cell: (shipment) => shipment.orderCode },
  { head: "Shipment", width: 100, cell: (shipment) => shipment.shipmentCode },
  { head: "Invoice", width: 88, cell: (shipment) => shipment.invoiceCode },
  {
    head: "Pieces",
    width: 70,
    align: "right",
    cell: (shipment) => String(piecesOf([shipment])),
  },
];

function renderList(list: List): Promise<Buffer> {
  const { title, code, facts, at, shipments } = list;
  return sheet({ size: a4, margin, title: `${title} ${code}`, at }, (pdf) => {
    write(pdf, title, margin, margin, { size: 17, bold: true });
    write(pdf, seller.name, margin, margin, {
      bold: true,
      width,
      align: "right",
    });
    write(pdf, addressLines(seller), margin, margin + 12, {
      size: 7.5,
      color: ink.soft,
      width,
      align: "right",
    });
    let y = writeFacts(pdf, facts, margin, margin + 30, {
      bold: true,
      widths: [94, 230],
      lines: 3,
    });
    y = grid(pdf, columns, shipments, margin, Math.max(y, margin + 70) + 10);
    y = roomFor(pdf, y + 10, 110);
    const pieces = piecesOf(shipments);
    const text = `${shipments.length} ${shipments.length === 1 ? "parcel" : "parcels"}, ${pieces} ${pieces === 1 ? "piece" : "pieces"}`;
    write(pdf, text, margin, y, { bold: true, width, align: "right" });
    sign(pdf, list.signatures, y + 70);
    numberPages(pdf, margin);
  });
}

function sign(pdf: Pdf, names: readonly [string, string], y: number): void {
  for (const [index, name] of names.entries()) {
    const x = margin + index * (width / 2 + 20);
    rule(pdf, x, y, width / 2 - 20, ink.text);
    write(pdf, `${name} (name, date, signature)`, x, y + 4, {
      size: 7.5,
      color: ink.soft,
      width: width / 2 - 20,
    });
  }
}

function piecesOf(shipments: readonly Shipment[]): number {
  return shipments
    .flatMap((shipment) => shipment.items)
    .reduce((sum, item) => sum + item.quantity, 0);
}
