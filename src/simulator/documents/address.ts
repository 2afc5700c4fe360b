/** Where the OMS serves its documents. */

export const documentKinds = [
  "invoice",
  "label",
  "manifest",
  "handover",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The folder of each kind under `/documents`. */
export const documentFolders = {
  invoice: "invoices",
  label: "labels",
  manifest: "manifests",
  handover: "handovers",
} as const satisfies Readonly<Record<DocumentKind, string>>;

/** For example `http://127.0.0.1:4010/documents/invoices/INV000001.pdf`. */
export function addressOf(
  documentBase: string,
  kind: DocumentKind,
  code: string,
): string {
  return `${documentBase}/documents/${documentFolders[kind]}/${encodeURIComponent(code)}.pdf`;
}
