/**
 * The part of Prism that is used here, as types, and how it is found.
 *
 * Promise: nothing of it is loaded before `loadPrism` is called. It is an optional peer of the package: large, slow to
 * load, and needed only by those who want examples without state.
 */
import { createRequire } from "node:module";
import { packageFile } from "../contract/package.js";
import { allOperations } from "../contract/operations.js";

/** The release that is known to work; later ones want another Node or lose answers. */
export const prismPackage = "@stoplight/prism-cli@5.14.2";

export interface Prism {
  getHttpOperationsFromSpec(file: string): Promise<PrismOperation[]>;
  /** @param components `mock` takes the place of Prism's own choice of an answer */
  createInstance(
    config: object,
    components: { readonly logger: object; readonly mock?: PrismMock },
  ): PrismInstance;
  /** What the header `Prefer` and the query ask for. */
  preferencesOf(request: PrismRequest): Either<PrismError, object>;
}

export interface PrismInstance {
  request(
    request: PrismRequest,
    operations: readonly PrismOperation[],
    config: PrismConfig,
  ): () => Promise<Either<PrismError, PrismOutput>>;
}

export interface PrismRequest {
  /** In small letters. */
  readonly method: string;
  readonly url: {
    readonly path: string;
    readonly query?: Readonly<Record<string, string | string[]>>;
  };
  /** Their names in small letters: credentials are looked for in no other spelling. */
  readonly headers: Readonly<Record<string, string>>;
  /** As read from JSON; undefined when there is none. */
  readonly body: unknown;
}

export interface PrismConfig {
  readonly isProxy: false;
  readonly errors: boolean;
  readonly checkSecurity: boolean;
  readonly validateRequest: boolean;
  readonly validateResponse: boolean;
  readonly mock: object;
}

export interface PrismOperation {
  /** The operationId. */
  readonly iid: string;
}

export type PrismMock = (request: {
  readonly config: object;
}) => () => Either<PrismError, PrismAnswer>;

export interface PrismAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export interface PrismOutput {
  readonly output: PrismAnswer;
  readonly validations: {
    readonly input: readonly Diagnostic[];
    readonly output: readonly Diagnostic[];
  };
}

/** Prism finds no operation or no answer, and would say so itself. */
export interface PrismError {
  readonly status?: number;
  readonly message: string;
  readonly detail?: string;
}

/** Something that breaks the contract. */
export interface Diagnostic {
  /** `body`, `path` or a header's name, and the way from there. */
  readonly path?: readonly string[];
  /** A keyword of the schema, or a status. */
  readonly code?: string | number;
  readonly message: string;
  /** 0 is an error; more is less. */
  readonly severity: number;
}

export type Either<L, R> =
  | { readonly _tag: "Left"; readonly left: L }
  | { readonly _tag: "Right"; readonly right: R };

/** Prism is not installed; the message says how to install it. */
export class PrismMissingError extends Error {
  override readonly name = "PrismMissingError";
  constructor(options?: ErrorOptions) {
    super(
      `Prism is not installed, which answers from the contract alone. Install it beside increff-kit and call the command again:\n  npm install --save-dev ${prismPackage}`,
      options,
    );
  }
}

/** The documents with calls of partners to the OMS. */
export const inboundDocuments: readonly string[] = [
  ...new Set(
    allOperations
      .filter(({ direction }) => direction === "inbound")
      .map(({ document }) => document),
  ),
];

/**
 * Takes seconds: to be done once.
 *
 * @param from URL of the module from whose place packages are looked for
 * @throws PrismMissingError when it is not installed
 */
export function loadPrism(from: string = import.meta.url): Prism {
  // Its parts are dependencies of the command line tool, which is what is installed.
  const tool = createRequire(toolPackage(from));
  const http = tool("@stoplight/prism-http") as Omit<Prism, "preferencesOf">;
  const { getHttpConfigFromRequest } = tool(
    "@stoplight/prism-http-server/dist/getHttpConfigFromRequest",
  ) as {
    getHttpConfigFromRequest: Prism["preferencesOf"];
  };
  return {
    getHttpOperationsFromSpec: (file) => http.getHttpOperationsFromSpec(file),
    createInstance: (config, components) =>
      http.createInstance(config, components),
    preferencesOf: getHttpConfigFromRequest,
  };
}

function toolPackage(from: string): string {
  try {
    return createRequire(from).resolve("@stoplight/prism-cli/package.json");
  } catch (cause) {
    throw new PrismMissingError({ cause });
  }
}

/** Every inbound operation of the contract as Prism reads it. */
export async function readOperations(prism: Prism): Promise<PrismOperation[]> {
  const operations = await Promise.all(
    inboundDocuments.map((name) =>
      prism.getHttpOperationsFromSpec(packageFile(`openapi/${name}.yaml`)),
    ),
  );
  return operations.flat();
}

const nothing = (): void => undefined;

/** A log that keeps nothing, with every level that Prism writes. */
export const silentLog = {
  child: () => silentLog,
  trace: nothing,
  debug: nothing,
  info: nothing,
  success: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
