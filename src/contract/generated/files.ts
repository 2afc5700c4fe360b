// Generated from openapi/files/*.schema.json by `npm run generate`. Do not edit: change the source and generate again.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Config
         * @description increff-kit.yaml: which vendor is certified, how it is reached and started, and where the OMS listens.
         */
        readonly Config: {
            /**
             * @description What the vendor is: an external fulfilment system (WMS, POS) or an ERP.
             * @enum {unknown}
             */
            readonly profile: "efs" | "erp";
            readonly vendor: components["schemas"]["ConfigVendor"];
            readonly observer?: components["schemas"]["ConfigObserver"];
            readonly driver?: components["schemas"]["ConfigDriver"];
            readonly oms?: components["schemas"]["ConfigOms"];
            readonly waits?: components["schemas"]["ConfigWaits"];
        };
        /** @description An http or https URL; {port} stands for the port that the kit gave the vendor. */
        readonly ConfigAddress: string;
        readonly ConfigVendor: {
            /** @description Shell command that starts the vendor, run in the folder of this file. Without it the vendor already runs. */
            readonly command?: string;
            /** @description Environment variables for the command, besides PORT and OMS_*. */
            readonly env?: {
                readonly [key: string]: string;
            };
            /** @description The vendor is ready when this answers 2xx. */
            readonly readiness?: components["schemas"]["ConfigAddress"];
            /** @description EFS: where outward order events go. */
            readonly orderEvents?: components["schemas"]["ConfigAddress"];
            /** @description EFS: where return order events go. */
            readonly returnEvents?: components["schemas"]["ConfigAddress"];
            /** @description EFS: where seller cancellations made in Increff go. */
            readonly sellerCancellation?: components["schemas"]["ConfigAddress"];
            /** @description ERP: where outward sales postings go. */
            readonly salesPosting?: components["schemas"]["ConfigAddress"];
            /** @description Headers of every call to the vendor. Values are secrets and are never recorded. */
            readonly headers?: {
                readonly [key: string]: string;
            };
            /** @description APIs that the vendor uses although they are not mandatory. */
            readonly optionalApis?: readonly ("listing" | "picklist" | "manifest" | "handover")[];
        };
        readonly ConfigObserver: {
            readonly url?: components["schemas"]["ConfigAddress"];
            /** @description Run as COMMAND resource key=value …, prints the JSON answer. */
            readonly command?: string;
        };
        readonly ConfigDriver: {
            /**
             * @description Who makes the vendor do warehouse work: itself, a person, a command, or HTTP.
             * @enum {unknown}
             */
            readonly kind: "automatic" | "manual" | "command" | "http";
            readonly url?: components["schemas"]["ConfigAddress"];
            /** @description Run as COMMAND action with the JSON body on standard input. Exit 0: accepted, 9: refused, 4: not offered. */
            readonly command?: string;
        };
        readonly ConfigOms: {
            /**
             * @description Address that the OMS listens on.
             * @default 127.0.0.1
             */
            readonly host?: string;
            /**
             * @description Port of the OMS; 0 takes a free one, which a vendor that already runs cannot know.
             * @default 0
             */
            readonly port?: number;
        };
        /** @description How long the kit waits, in milliseconds. Larger values never make a wrong vendor right. */
        readonly ConfigWaits: {
            /**
             * @description For the vendor's command to become ready.
             * @default 30000
             */
            readonly ready?: number;
            /**
             * @description For the answer to a message.
             * @default 45000
             */
            readonly answer?: number;
            /**
             * @description For the call that a driven action leads to.
             * @default 10000
             */
            readonly call?: number;
            /**
             * @description For a call that ought not to come.
             * @default 1500
             */
            readonly forbidden?: number;
            /**
             * @description For an acknowledged effect to show in the observer.
             * @default 5000
             */
            readonly visible?: number;
            /**
             * @description Longest injected outage of the OMS.
             * @default 2000
             */
            readonly outage?: number;
            /**
             * @description For a person to carry out one task.
             * @default 600000
             */
            readonly manual?: number;
        };
        /**
         * Result of a conformance run
         * @description The content of result.json: the verdict about one vendor, and for every requirement of its profile what was seen and found. It holds no times.
         */
        readonly Result: {
            /**
             * @description Version of this file's shape. A reader that knows another version must refuse the file.
             * @constant
             */
            readonly schema: 1;
            /** @description Version of the kit that wrote the file. */
            readonly kit: string;
            /** @description Version of the requirement set that was judged. */
            readonly requirementSet: string;
            /**
             * @description What the vendor is certified as: efs, an external fulfilment system (WMS, POS), or erp.
             * @enum {unknown}
             */
            readonly profile: "efs" | "erp";
            /** @description The seed of the run: the same seed injects the same faults. */
            readonly seed: number;
            /**
             * @description The verdict about the vendor. Only `conformant` is a pass.
             * @enum {unknown}
             */
            readonly verdict: "conformant" | "not-conformant" | "inconclusive" | "harness-error";
            /** @description One sentence that says why the verdict is what it is. */
            readonly reason: string;
            /** @description True when the vendor offered no observer: what it keeps to itself was not seen. */
            readonly blackBox: boolean;
            /** @description The optional APIs that the vendor declares, for example listing, picklist, manifest, handover. */
            readonly optionalApis: readonly string[];
            /** @description How many requirements came to each outcome. */
            readonly counts: {
                /** @description Witnessed, and never violated. */
                readonly pass: components["schemas"]["ResultCount"];
                /** @description A MUST that was violated. */
                readonly fail: components["schemas"]["ResultCount"];
                /** @description A SHOULD that was violated. */
                readonly warn: components["schemas"]["ResultCount"];
                /** @description Too little was witnessed to judge. */
                readonly inconclusive: components["schemas"]["ResultCount"];
                /** @description The vendor does not offer what the requirement is about. */
                readonly "not-applicable": components["schemas"]["ResultCount"];
                /** @description The kit itself failed while judging. */
                readonly "harness-error": components["schemas"]["ResultCount"];
            };
            /** @description Every requirement of the profile, in the order of the register. */
            readonly requirements: readonly components["schemas"]["ResultRequirement"][];
            /** @description Every scenario that was started, in the order of the plan. */
            readonly scenarios: readonly components["schemas"]["ResultScenario"][];
            /** @description Number of HTTP exchanges in the history. */
            readonly exchanges: components["schemas"]["ResultCount"];
            /** @description Number of faults that the kit injected. */
            readonly faults: components["schemas"]["ResultCount"];
        };
        /** @description A number of things. */
        readonly ResultCount: number;
        /** @description One requirement, with what was seen and found. */
        readonly ResultRequirement: {
            /** @description The requirement's id in the register, for example EFS-IDEM-01. */
            readonly id: string;
            /**
             * @description The family of rules that it belongs to.
             * @enum {unknown}
             */
            readonly family: "idempotency" | "ordering" | "payload";
            /**
             * @description A violated MUST fails the vendor, a violated SHOULD is a warning.
             * @enum {unknown}
             */
            readonly level: "MUST" | "SHOULD";
            /**
             * @description What the requirement rests on. Good practice alone is never a MUST.
             * @enum {unknown}
             */
            readonly basis: "documented" | "derived" | "good practice";
            /** @description Where it is documented or what it is derived from. */
            readonly source: string;
            /** @description The requirement in one sentence. */
            readonly text: string;
            /**
             * @description What the run says about it.
             * @enum {unknown}
             */
            readonly outcome: "pass" | "fail" | "warn" | "inconclusive" | "not-applicable" | "harness-error";
            /** @description Why it is inconclusive, not applicable or a harness error. */
            readonly reason?: string;
            /** @description Number of occasions that were judged, violated ones included. */
            readonly witnessed: components["schemas"]["ResultCount"];
            /** @description What must have been seen for a judgement. */
            readonly needs: string;
            /** @description Scenarios that were to exercise it. */
            readonly expected: components["schemas"]["ResultScenarioNames"];
            /** @description Scenarios in which it was judged. */
            readonly exercised: components["schemas"]["ResultScenarioNames"];
            /** @description Its violations. */
            readonly findings: readonly components["schemas"]["ResultFinding"][];
            /** @description Occasions on which it was in play and could not be judged. */
            readonly unjudged: readonly {
                /** @description Why not. */
                readonly reason: string;
                /** @description On how many occasions. */
                readonly count: number;
            }[];
        } & (unknown & unknown);
        /** @description One violation. */
        readonly ResultFinding: {
            /** @description The id of the violated requirement. */
            readonly requirement: string;
            /** @description One sentence: what the vendor did wrong. */
            readonly summary: string;
            /** @description The scenario whose order it is about, when it is about one. */
            readonly scenario?: string;
            /** @description The order, when it is about one. */
            readonly orderCode?: string;
            /** @description The order's location. */
            readonly locationCode?: string;
            /** @description What should have been seen. */
            readonly expected: string;
            /** @description What was seen instead. */
            readonly actual: string;
            /** @description `seq` of the entries of the history that show it, in the order in which to read them. */
            readonly evidence: readonly number[];
            /** @description The usual defect behind such an observation, and the usual fix. */
            readonly likelyCause: string;
            /** @description The command that runs just this again. */
            readonly command: string;
            /** @description curl lines that repeat the messages of the evidence that the vendor received, in order. */
            readonly curl: readonly string[];
        };
        /** @description How one scenario went. */
        readonly ResultScenario: {
            /** @description The scenario's name. */
            readonly scenario: string;
            /** @description The scenario's title. */
            readonly title: string;
            /**
             * @description `complete`: every step was carried out; `cut-short`: a step could not be; `harness-error`: the kit failed.
             * @enum {unknown}
             */
            readonly result: "complete" | "cut-short" | "harness-error";
            /** @description Which step was not carried out, and why. */
            readonly reason?: string;
            /** @description Ids of the requirements that failed or warned on this scenario's orders. */
            readonly violated: readonly string[];
        };
        /** @description Names of scenarios, each once. */
        readonly ResultScenarioNames: readonly string[];
        /**
         * Scenario
         * @description One behaviour that is tried on a vendor: orders, and the steps of their day.
         */
        readonly Scenario: {
            /** @description Slug; equal to the file's name. */
            readonly scenario: string;
            /** @enum {unknown} */
            readonly profile: "efs" | "erp";
            readonly title: string;
            /** @description What happens and what a correct vendor does. */
            readonly about: string;
            /** @description Requirements that this scenario gives occasion to judge. */
            readonly exercises: readonly string[];
            /** @description What the vendor must offer for the scenario to be planned. restart: the kit starts the vendor; such a scenario runs alone. */
            readonly needs?: readonly ("listing" | "picklist" | "manifest" | "handover" | "returns" | "seller-cancellation" | "restart")[];
            /** @description The orders by the names that the steps use. */
            readonly orders?: {
                readonly [key: string]: components["schemas"]["ScenarioOrder"];
            };
            readonly steps: readonly components["schemas"]["ScenarioStep"][];
        };
        readonly ScenarioOrder: {
            readonly lines: readonly components["schemas"]["ScenarioLine"][];
            /**
             * @default B2C
             * @enum {unknown}
             */
            readonly kind?: "B2C" | "B2B";
            /**
             * @default NCOD
             * @enum {unknown}
             */
            readonly payment?: "COD" | "NCOD";
            /**
             * @default WH1
             * @enum {unknown}
             */
            readonly location?: "WH1" | "WH2";
            /** @description Name of another order whose order code this one shares, at another location or in another spelling. */
            readonly codeOf?: string;
            /**
             * @description With codeOf: the order code is that order's in lower case, or with a zero in front.
             * @enum {unknown}
             */
            readonly spelling?: "lower-case" | "leading-zero";
        };
        readonly ScenarioLine: {
            readonly sku: string;
            readonly quantity: number;
        };
        readonly ScenarioLines: readonly components["schemas"]["ScenarioLine"][];
        readonly ScenarioName: string;
        readonly ScenarioNames: components["schemas"]["ScenarioName"] | readonly components["schemas"]["ScenarioName"][];
        /** @description A message of an order or return: A.SUBORDER_CREATE; the second of its kind is A.SUBORDER_PARTIAL_CANCEL#2. */
        readonly ScenarioMessage: string;
        readonly ScenarioMessages: components["schemas"]["ScenarioMessage"] | readonly components["schemas"]["ScenarioMessage"][];
        readonly ScenarioStep: components["schemas"]["ScenarioCreate"] | components["schemas"]["ScenarioCancel"] | components["schemas"]["ScenarioReturn"] | components["schemas"]["ScenarioChangeReturn"] | components["schemas"]["ScenarioFulfil"] | components["schemas"]["ScenarioDeliver"] | components["schemas"]["ScenarioPostSample"] | components["schemas"]["ScenarioOthers"] | components["schemas"]["ScenarioDrive"] | components["schemas"]["ScenarioOutage"] | components["schemas"]["ScenarioObserve"] | components["schemas"]["ScenarioWatch"] | components["schemas"]["ScenarioRestart"] | components["schemas"]["ScenarioTogether"];
        /**
         * @description Keep the messages of this step back until a deliver step names them.
         * @default false
         */
        readonly ScenarioHold: boolean;
        /**
         * CreateStep
         * @description The marketplace places orders; their messages are delivered unless held.
         */
        readonly ScenarioCreate: {
            readonly create: components["schemas"]["ScenarioNames"];
            readonly hold?: components["schemas"]["ScenarioHold"];
        };
        /**
         * CancelStep
         * @description Units of an order are cancelled. Quantities are added to what was cancelled before; without lines everything still open.
         */
        readonly ScenarioCancel: {
            readonly cancel: components["schemas"]["ScenarioName"];
            /**
             * @default customer
             * @enum {unknown}
             */
            readonly by?: "customer" | "seller";
            readonly lines?: components["schemas"]["ScenarioLines"];
            readonly hold?: components["schemas"]["ScenarioHold"];
        };
        /**
         * ReturnStep
         * @description A customer returns units; one item per unit.
         */
        readonly ScenarioReturn: {
            readonly return: components["schemas"]["ScenarioName"];
            readonly of: components["schemas"]["ScenarioName"];
            readonly lines: components["schemas"]["ScenarioLines"];
            /**
             * @default CUSTOMER_RETURN
             * @enum {unknown}
             */
            readonly kind?: "CUSTOMER_RETURN" | "RETURN_TO_ORIGIN" | "SELF_SHIP";
            readonly hold?: components["schemas"]["ScenarioHold"];
        };
        /**
         * ChangeReturnStep
         * @description The return gets another AWB number.
         */
        readonly ScenarioChangeReturn: {
            readonly changeReturn: components["schemas"]["ScenarioName"];
            readonly hold?: components["schemas"]["ScenarioHold"];
        };
        /**
         * FulfilStep
         * @description Increff's own warehouse works on the order, as an ERP sees it: pack makes an invoiced shipment (of the lines, or of everything open), handOver dispatches what is packed, arrive delivers every shipment on the way.
         */
        readonly ScenarioFulfil: {
            readonly fulfil: components["schemas"]["ScenarioName"];
            /** @enum {unknown} */
            readonly do: "pack" | "handOver" | "arrive";
            readonly lines?: components["schemas"]["ScenarioLines"];
            readonly hold?: components["schemas"]["ScenarioHold"];
        };
        /**
         * DeliverStep
         * @description Delivers messages now, in this order, whether they were held or delivered before.
         */
        readonly ScenarioDeliver: {
            readonly deliver: components["schemas"]["ScenarioMessages"];
            /** @default 1 */
            readonly copies?: number;
            /**
             * @description All of them at the same moment, each on its own connection.
             * @default false
             */
            readonly together?: boolean;
            /**
             * @description Reset the connection after the first byte of the answer, or after the request.
             * @enum {unknown}
             */
            readonly loseAnswer?: "after-answer" | "after-request";
            /**
             * @description Send another body instead: the same meaning in other bytes; another content; without its items; half of its JSON; with fields that nobody knows; with null in optional fields; with an event type that nobody knows; with strings of 255 characters; with the other form of ambiguous scalars; under a new message id with other quantities for a known shipment; with two shipment codes that differ only in case, or by a leading zero.
             * @enum {unknown}
             */
            readonly as?: "twin" | "changed-payload" | "malformed" | "unreadable" | "unknown-fields" | "null-fields" | "unknown-event" | "long-strings" | "scalar-forms" | "changed-shipment" | "near-miss-case" | "near-miss-zero";
            /** @description Id of the catalogue under which it is recorded, where the step itself does not say it. */
            readonly fault?: string;
        };
        /**
         * PostSampleStep
         * @description Delivers the documented sample posting, byte for byte.
         */
        readonly ScenarioPostSample: {
            /** @constant */
            readonly postSample: true;
        };
        /**
         * OthersStep
         * @description Delivers so many messages of other orders.
         */
        readonly ScenarioOthers: {
            readonly others: number;
            /** @description The order whose later copy comes after them. */
            readonly before: components["schemas"]["ScenarioName"];
        };
        /**
         * DriveStep
         * @description The warehouse does something. Without lines: everything that is open.
         */
        readonly ScenarioDrive: {
            /** @enum {unknown} */
            readonly drive: "create-listing" | "update-inventory" | "create-picklist" | "add-to-picklist" | "pack" | "manifest" | "handover" | "cancel" | "process-return";
            readonly order?: components["schemas"]["ScenarioName"];
            readonly return?: components["schemas"]["ScenarioName"];
            readonly lines?: components["schemas"]["ScenarioLines"];
            /** @description update-inventory: how many SKUs. */
            readonly skus?: number;
            /**
             * @default PASS
             * @enum {unknown}
             */
            readonly qc?: "PASS" | "FAIL";
            /** @description process-return: with an item code that is not expected. */
            readonly wrongItem?: boolean;
            /**
             * @description The lifecycle forbids it: a refusal is the right answer, and no call may come.
             * @default false
             */
            readonly forbidden?: boolean;
            /**
             * @description false: go on as soon as the vendor has accepted the task, whatever becomes of its call.
             * @default true
             */
            readonly wait?: boolean;
        };
        /**
         * OutageStep
         * @description The next calls of the vendor to this operation about this order go wrong in the OMS.
         */
        readonly ScenarioOutage: {
            /** @enum {unknown} */
            readonly outage: "updateInventory" | "packOrder" | "cancelOrderItems" | "processReturn" | "createManifest" | "notifyHandover";
            readonly order?: components["schemas"]["ScenarioName"];
            /** @enum {unknown} */
            readonly kind: "answer-500" | "answer-429" | "reset-after-commit" | "reset-before-commit" | "slow-first-byte";
            /** @default 1 */
            readonly times?: number;
            readonly retryAfterSeconds?: number;
        };
        /**
         * ObserveStep
         * @description When everything is at rest, asks the vendor what it knows.
         */
        readonly ScenarioObserve: {
            readonly observe: components["schemas"]["ScenarioNames"];
            /**
             * @description Look at once, without delivering again what was not acknowledged.
             * @default false
             */
            readonly asItIs?: boolean;
        };
        /**
         * RestartStep
         * @description Kills the vendor's process and starts it again on the same port.
         */
        readonly ScenarioRestart: {
            /** @constant */
            readonly restart: "vendor";
        };
        /**
         * TogetherStep
         * @description Does these steps at the same time.
         */
        readonly ScenarioTogether: {
            readonly together: readonly components["schemas"]["ScenarioSingleStep"][];
        };
        readonly ScenarioSingleStep: components["schemas"]["ScenarioCreate"] | components["schemas"]["ScenarioCancel"] | components["schemas"]["ScenarioReturn"] | components["schemas"]["ScenarioChangeReturn"] | components["schemas"]["ScenarioFulfil"] | components["schemas"]["ScenarioDeliver"] | components["schemas"]["ScenarioPostSample"] | components["schemas"]["ScenarioOthers"] | components["schemas"]["ScenarioDrive"] | components["schemas"]["ScenarioOutage"] | components["schemas"]["ScenarioObserve"] | components["schemas"]["ScenarioWatch"] | components["schemas"]["ScenarioRestart"];
        /**
         * WatchStep
         * @description Waits so many milliseconds for calls that ought not to come.
         */
        readonly ScenarioWatch: {
            readonly watch: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Config = components['schemas']['Config'];
export type ConfigAddress = components['schemas']['ConfigAddress'];
export type ConfigVendor = components['schemas']['ConfigVendor'];
export type ConfigObserver = components['schemas']['ConfigObserver'];
export type ConfigDriver = components['schemas']['ConfigDriver'];
export type ConfigOms = components['schemas']['ConfigOms'];
export type ConfigWaits = components['schemas']['ConfigWaits'];
export type Result = components['schemas']['Result'];
export type ResultCount = components['schemas']['ResultCount'];
export type ResultRequirement = components['schemas']['ResultRequirement'];
export type ResultFinding = components['schemas']['ResultFinding'];
export type ResultScenario = components['schemas']['ResultScenario'];
export type ResultScenarioNames = components['schemas']['ResultScenarioNames'];
export type Scenario = components['schemas']['Scenario'];
export type ScenarioOrder = components['schemas']['ScenarioOrder'];
export type ScenarioLine = components['schemas']['ScenarioLine'];
export type ScenarioLines = components['schemas']['ScenarioLines'];
export type ScenarioName = components['schemas']['ScenarioName'];
export type ScenarioNames = components['schemas']['ScenarioNames'];
export type ScenarioMessage = components['schemas']['ScenarioMessage'];
export type ScenarioMessages = components['schemas']['ScenarioMessages'];
export type ScenarioStep = components['schemas']['ScenarioStep'];
export type ScenarioHold = components['schemas']['ScenarioHold'];
export type ScenarioCreate = components['schemas']['ScenarioCreate'];
export type ScenarioCancel = components['schemas']['ScenarioCancel'];
export type ScenarioReturn = components['schemas']['ScenarioReturn'];
export type ScenarioChangeReturn = components['schemas']['ScenarioChangeReturn'];
export type ScenarioFulfil = components['schemas']['ScenarioFulfil'];
export type ScenarioDeliver = components['schemas']['ScenarioDeliver'];
export type ScenarioPostSample = components['schemas']['ScenarioPostSample'];
export type ScenarioOthers = components['schemas']['ScenarioOthers'];
export type ScenarioDrive = components['schemas']['ScenarioDrive'];
export type ScenarioOutage = components['schemas']['ScenarioOutage'];
export type ScenarioObserve = components['schemas']['ScenarioObserve'];
export type ScenarioRestart = components['schemas']['ScenarioRestart'];
export type ScenarioTogether = components['schemas']['ScenarioTogether'];
export type ScenarioSingleStep = components['schemas']['ScenarioSingleStep'];
export type ScenarioWatch = components['schemas']['ScenarioWatch'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
