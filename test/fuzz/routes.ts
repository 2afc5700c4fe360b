/** Every address of the mock: what the contracts say, and the pages and papers that no contract describes. */
import {
  allOperations,
  type OperationId,
} from "../../src/contract/operations.js";

export interface Route {
  /** The `operationId`, or a name of our own for what is no operation. */
  readonly name: string;
  readonly method: string;
  /** With `{parameters}`. */
  readonly path: string;
  readonly operation: OperationId | null;
  /** Whether it is called with the credentials of a partner. */
  readonly partner: boolean;
  /** Headers that it needs besides. */
  readonly headers?: Readonly<Record<string, string>>;
}

const html = { accept: "text/html" };

const pages: readonly (readonly [
  name: string,
  method: string,
  path: string,
  headers?: Readonly<Record<string, string>>,
])[] = [
  ["words at the root", "GET", "/"],
  ["console page", "GET", "/", html],
  ["console asset", "GET", "/console/assets/{consoleAsset}"],
  ["console about", "GET", "/console/api/about"],
  ["console exchange", "GET", "/console/api/exchanges/{sequence}"],
  ["console order", "GET", "/console/api/orders"],
  ["console draft", "POST", "/console/api/drafts"],
  ["console check", "POST", "/console/api/checks"],
  ["console order call", "POST", "/console/api/marketplace/{marketplaceCall}"],
  ["console scenario", "POST", "/console/api/scenarios"],
  ["docs", "GET", "/docs/"],
  ["docs page", "GET", "/docs/{document}"],
  ["docs asset", "GET", "/docs/assets/{docsAsset}"],
  ["contract file", "GET", "/openapi/{contractFile}"],
  ["published keys", "GET", "/.well-known/jwks.json"],
  ["invoice", "GET", "/documents/invoices/INV{number}.pdf"],
  ["label", "GET", "/documents/labels/SH{number}.pdf"],
  ["manifest paper", "GET", "/documents/manifests/MF{number}.pdf"],
  ["handover paper", "GET", "/documents/handovers/HO{number}.pdf"],
  ["icon", "GET", "/favicon.ico"],
];

export const routes: readonly Route[] = [
  ...allOperations
    .filter(
      ({ direction }) => direction === "inbound" || direction === "control",
    )
    .map(({ operationId, method, path, direction }) => ({
      name: operationId,
      method,
      path,
      operation: operationId as OperationId,
      partner: direction === "inbound",
    })),
  ...pages.map(([name, method, path, headers]) => ({
    name,
    method,
    path,
    operation: null,
    partner: false,
    ...(headers === undefined ? {} : { headers }),
  })),
];

/** Routes that never answer with success, and why. One that does all the same has to leave this table. */
export const withoutSuccess: Readonly<Record<string, string>> = {
  icon: "the mock has no icon; its pages say so themselves, and a browser that asks all the same gets 404",
};

/** How often each route was called, and how often it answered with success. */
export class RouteCoverage {
  readonly #seen = new Map<string, { called: number; succeeded: number }>(
    routes.map(({ name }) => [name, { called: 0, succeeded: 0 }]),
  );

  add(name: string, succeeded: boolean): void {
    const row = this.#seen.get(name);
    if (row === undefined) throw new Error(`there is no route ${name}`);
    row.called += 1;
    if (succeeded) row.succeeded += 1;
  }

  /** Routes that were called and answered with success. */
  get covered(): number {
    return routes.length - this.#names((row) => row.succeeded === 0).length;
  }

  rows(): readonly (readonly [string, number, number])[] {
    return [...this.#seen].map(([name, { called, succeeded }]) => [
      name,
      called,
      succeeded,
    ]);
  }

  /** What is missing, in words; empty when every route was covered as far as it can be. */
  complaints(): string[] {
    const excused = (name: string): boolean =>
      Object.hasOwn(withoutSuccess, name);
    return [
      ...this.#names(({ called }) => called === 0).map(
        (name) => `route ${name} was never called`,
      ),
      ...this.#names(({ called, succeeded }) => called > 0 && succeeded === 0)
        .filter((name) => !excused(name))
        .map((name) => `route ${name} never answered with success`),
      ...this.#names(({ succeeded }) => succeeded > 0)
        .filter(excused)
        .map((name) => `route ${name} can succeed: take it from the table`),
    ];
  }

  #names(
    fits: (row: { readonly called: number; succeeded: number }) => boolean,
  ): string[] {
    return [...this.#seen].filter(([, row]) => fits(row)).map(([name]) => name);
  }
}
