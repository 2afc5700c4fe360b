// Generated from openapi/files/*.schema.json by `npm run generate`. Do not edit: change the source and generate again.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Baseline
         * @description Failures that are known and waived for a while, each with somebody who answers for it. `certify --baseline` reads it, `baseline update` writes it.
         */
        readonly Baseline: {
            /** @description One entry for each requirement and scenario. An empty list waives nothing. */
            readonly failures: readonly components["schemas"]["BaselineFailure"][];
        };
        /** BaselineFailure */
        readonly BaselineFailure: {
            /**
             * @description Id of the requirement that is violated; `increff-kit list` shows all.
             * @example EFS-IDEM-01
             */
            readonly requirement: string;
            /** @description The scenario in which it is violated. Left out only for findings that belong to no scenario. */
            readonly scenario?: string;
            /** @description Who answers for it: a team or a person. */
            readonly owner: string;
            /** @description Why it is waived for now, for example the ticket of the correction. */
            readonly reason: string;
            /**
             * @description The last day on which it is waived, YYYY-MM-DD, in UTC.
             * @example 2027-03-31
             */
            readonly expires: string;
        };
        /**
         * Config
         * @description increff-kit.yaml: which vendor is certified, how it is reached and started, and what the OMS is that it meets. One file serves both commands: `certify` needs profile and vendor, `mock` needs nothing.
         */
        readonly Config: {
            /**
             * @description What the vendor is: an external fulfilment system (WMS, POS) or an ERP. Needed by `certify`.
             * @enum {unknown}
             */
            readonly profile?: "efs" | "erp";
            readonly vendor?: components["schemas"]["ConfigVendor"];
            readonly observer?: components["schemas"]["ConfigObserver"];
            readonly driver?: components["schemas"]["ConfigDriver"];
            readonly oms?: components["schemas"]["ConfigOms"];
            readonly waits?: components["schemas"]["ConfigWaits"];
        };
        /**
         * @description An http or https URL; {port} stands for the port that the kit gave the vendor, which only a certification does.
         * @example http://127.0.0.1:8080/increff/orders
         */
        readonly ConfigAddress: string;
        /** @description The vendor's system. Needed by `certify`; for the mock its addresses and headers are those of the demo's accounts, as long as oms.tenants names no others. */
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
            /** @description Headers of every call to the vendor, as one setting. Values are secrets and are never recorded. */
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
        /** @description The OMS that the vendor meets. host, port, basePaths and the alternatives that only change the form of a body hold for a certification too; all else is for the mock, because a certification brings its own accounts, products and deliveries. */
        readonly ConfigOms: {
            /**
             * @description Address that the OMS listens on; anything but loopback opens it to the network.
             * @default 127.0.0.1
             */
            readonly host?: string;
            /** @description Port of the OMS, 0 to 65 535; 0 takes a free one, which a vendor that already runs cannot know. Default: 4010 for the mock, 0 for a certification. */
            readonly port?: number;
            /**
             * @description Accepted in front of every /usp/... path, besides none; at most 20.
             * @default [
             *       "/assure-magic2"
             *     ]
             */
            readonly basePaths?: readonly string[];
            /**
             * @description Refuse what real clients are seen to do against the documentation: no authDomainName, numbers as strings. Mock only.
             * @default false
             */
            readonly strict?: boolean;
            /**
             * @description Largest request body in bytes, 1024 to 1 073 741 824. Mock only.
             * @default 10485760
             */
            readonly bodyLimit?: number;
            readonly rateLimit?: components["schemas"]["ConfigRateLimit"];
            /** @description The accounts of the mock, 1 to 1000, as one setting. Default: the demo's three. */
            readonly tenants?: readonly components["schemas"]["ConfigTenant"][];
            /** @description The product master of the mock, 1 to 100 000 products, as one setting. Default: the demo's hundred. */
            readonly products?: readonly components["schemas"]["ConfigProduct"][];
            /**
             * @description A YAML or JSON file with the list of products, in place of products. A relative path starts at the folder of this file.
             * @default null
             */
            readonly productsFile?: string | null;
            readonly alternatives?: components["schemas"]["ConfigAlternatives"];
            readonly delivery?: components["schemas"]["ConfigDelivery"];
            readonly orders?: components["schemas"]["ConfigOrders"];
            /**
             * @description Folder in which the mock keeps its state; null keeps it in memory. A relative path starts at the folder of this file.
             * @default null
             */
            readonly data?: string | null;
            /**
             * @description File to which the mock also writes every exchange, one JSON text a line; null writes none. A relative path starts at the folder of this file.
             * @default null
             */
            readonly history?: string | null;
            readonly control?: components["schemas"]["ConfigControl"];
        };
        /** @description An account of a partner system. It sees and touches only its own locations and channels. */
        readonly ConfigTenant: {
            /**
             * @description What the partner is: a fulfilment system, a marketplace, or an ERP (which is only called).
             * @enum {unknown}
             */
            readonly role: "efs" | "marketplace" | "erp";
            /** @description Header authUsername of its calls; unique among the accounts. */
            readonly authUsername: string;
            /** @description Header authPassword of its calls. A secret: write ${NAME} and keep it in the environment. */
            readonly authPassword: string;
            /**
             * @description Header authDomainName of its calls.
             * @default demo
             */
            readonly authDomainName?: string;
            /**
             * @description Codes of its locations, 1 to 1000.
             * @default [
             *       "WH1"
             *     ]
             */
            readonly locations?: readonly string[];
            /**
             * @description Names of its channels, 1 to 1000. A marketplace sells as the first.
             * @default [
             *       "DEMO"
             *     ]
             */
            readonly channels?: readonly string[];
            readonly endpoints?: components["schemas"]["ConfigEndpoints"];
        };
        /** @description Where the OMS calls this account; a message without an address is kept and shown as parked. Default: nowhere. */
        readonly ConfigEndpoints: {
            /** @description EFS: where outward order events go. */
            readonly orderEvents?: components["schemas"]["ConfigAddress"];
            /** @description EFS: where return order events go. */
            readonly returnEvents?: components["schemas"]["ConfigAddress"];
            /** @description EFS: where seller cancellations made in Increff go. */
            readonly sellerCancellation?: components["schemas"]["ConfigAddress"];
            /** @description ERP: where outward sales postings go. */
            readonly salesPosting?: components["schemas"]["ConfigAddress"];
            /** @description Headers of every call to this account. Values are secrets and are never recorded. */
            readonly headers?: {
                readonly [key: string]: string;
            };
        };
        /** @description A product of the master, listed in every channel. */
        readonly ConfigProduct: {
            /** @description Its barcode; unique among the products. */
            readonly barcode: string;
            /** @description The SKU code that channels use for it; unique among the products. */
            readonly channelSkuCode: string;
            /** @description The client's own id of it. Default: the barcode. */
            readonly clientSkuId?: string;
            /**
             * @description Pieces available for sale at the start, at each location, 0 to 1 000 000 000.
             * @default 100
             */
            readonly quantity?: number;
            /**
             * @description GST rate in per cent, 0 to 100.
             * @default 5
             */
            readonly gstRate?: number;
            /**
             * @description Base price per unit without tax, in rupees, 0 to 100 000 000.
             * @default 99
             */
            readonly basePrice?: number;
        };
        /** @description What the OMS does where Increff's sources disagree or leave it open. */
        readonly ConfigAlternatives: {
            /**
             * @description Most products in one inventory update: the present page, or the older one. Mock only.
             * @default 300
             * @enum {unknown}
             */
            readonly inventoryBatch?: 300 | 500;
            /**
             * @description Whether an EFS may cancel all that was ordered of a SKU, or only less than that. Mock only.
             * @default accept
             * @enum {unknown}
             */
            readonly completeCancellation?: "accept" | "refuse";
            /**
             * @description Who tells whom of a seller's cancellation: the EFS calls, the OMS calls, or both. Mock only.
             * @default both
             * @enum {unknown}
             */
            readonly sellerCancellation?: "both" | "inbound" | "outbound";
            /**
             * @description Whether the combined manifest and handover is served. Mock only.
             * @default accept
             * @enum {unknown}
             */
            readonly combinedHandover?: "accept" | "refuse";
            /**
             * @description Pictures of returned pieces that passed the check. Mock only.
             * @default accept
             * @enum {unknown}
             */
            readonly picturesOfPassed?: "accept" | "refuse";
            /**
             * @description How the answers to pack, manifest and handover bring their documents.
             * @default url
             * @enum {unknown}
             */
            readonly documents?: "url" | "base64";
            /**
             * @description JSON type of shipmentId in the answer to a pack.
             * @default text
             * @enum {unknown}
             */
            readonly packShipmentId?: "text" | "number";
            /**
             * @description Under which key the answer to a pack names the channel.
             * @default both
             * @enum {unknown}
             */
            readonly packChannel?: "both" | "channelId" | "channelName";
            /**
             * @description JSON type of isSplitRequired in a sales posting.
             * @default boolean
             * @enum {unknown}
             */
            readonly postingSplitFlag?: "boolean" | "text";
            /**
             * @description JSON type of omsShipmentId in a sales posting.
             * @default text
             * @enum {unknown}
             */
            readonly postingShipmentId?: "text" | "number";
            /**
             * @description JSON type of volWeight in a sales posting.
             * @default text
             * @enum {unknown}
             */
            readonly postingVolumetricWeight?: "text" | "number";
            /**
             * @description Optional fields that have nothing to say: left out, or null.
             * @default left-out
             * @enum {unknown}
             */
            readonly emptyFields?: "left-out" | "null" | null;
            /**
             * @description Times in bodies: 28.000+00:00 at the end, the same moment with +05:30, or Java's 28Z[UTC].
             * @default utc
             * @enum {unknown}
             */
            readonly times?: "utc" | "indian" | "java";
        };
        /** @description How the mock delivers its messages. A certification delivers in its own ways. */
        readonly ConfigDelivery: {
            /**
             * @description An outbound call not answered within so many milliseconds has failed, 1 to 600 000.
             * @default 45000
             */
            readonly timeoutMs?: number;
            /**
             * @description Waits before the second, third, … attempt, each 0 to 86 400 000 milliseconds; after the last the message is parked. An empty list tries once.
             * @default [
             *       1000,
             *       5000,
             *       30000,
             *       120000,
             *       600000
             *     ]
             */
            readonly retryDelaysMs?: readonly number[];
            /**
             * @description Most calls open at once, over all orders, 1 to 1024.
             * @default 8
             */
            readonly concurrency?: number;
            /**
             * @description Milliseconds between two batches, as Increff's scheduled jobs send, 0 to 86 400 000; 0 sends at once.
             * @default 0
             */
            readonly batchEveryMs?: number;
            /**
             * @description Messages of one order wait for one another; without it they leave as they come and may overtake.
             * @default true
             */
            readonly inOrder?: boolean;
            /**
             * @description Event types that are switched on, as one setting. Default: all but the echo of the EFS's own pack and the two late return events.
             * @default [
             *       "SUBORDER_CREATE",
             *       "SUBORDER_PARTIAL_CANCEL",
             *       "SUBORDER_CANCEL",
             *       "SUBORDER_COMPLETE",
             *       "SUBORDER_PROPERTIES_UPDATE",
             *       "RETURN_ORDER_CREATE",
             *       "RETURN_ORDER_UPDATE",
             *       "RETURN_ORDER_CANCEL",
             *       "RETURN_ORDER_PARTIAL_CANCEL",
             *       "OUTWARD_ORDER_CREATE",
             *       "OUTWARD_ORDER_CANCEL",
             *       "OUTWARD_ORDER_PARTIAL_CANCEL",
             *       "OUTWARD_ORDER_COMPLETE",
             *       "OUTWARD_ORDER_SHIPMENT_DISPATCH",
             *       "OUTWARD_ORDER_SHIPMENT_DELIVER"
             *     ]
             */
            readonly events?: readonly ("SUBORDER_CREATE" | "SUBORDER_PARTIAL_CANCEL" | "SUBORDER_CANCEL" | "SUBORDER_COMPLETE" | "SUBORDER_PROPERTIES_UPDATE" | "PACKED" | "RETURN_ORDER_CREATE" | "RETURN_ORDER_UPDATE" | "RETURN_ORDER_CANCEL" | "RETURN_ORDER_PARTIAL_CANCEL" | "RETURN_ORDER_COMPLETE" | "OUTWARD_ORDER_CREATE" | "OUTWARD_ORDER_CANCEL" | "OUTWARD_ORDER_PARTIAL_CANCEL" | "OUTWARD_ORDER_COMPLETE" | "OUTWARD_ORDER_SHIPMENT_DISPATCH" | "OUTWARD_ORDER_SHIPMENT_DELIVER")[];
        };
        /** @description Calls that one account may make. As many may come at once as the limit has; they are given back evenly. Mock only. */
        readonly ConfigRateLimit: {
            /**
             * @description So many calls, 1 to 1 000 000; null is no limit.
             * @default null
             */
            readonly requests?: number | null;
            /**
             * @description In so many seconds, 0.001 to 86 400.
             * @default 1
             */
            readonly perSeconds?: number;
        };
        /** @description Generated orders of the mock. */
        readonly ConfigOrders: {
            /**
             * @description Orders that are made at the start, or each time, 0 to 100 000.
             * @default 0
             */
            readonly count?: number;
            /**
             * @description Milliseconds between two times, 0 to 86 400 000; 0 makes orders once, at the start.
             * @default 0
             */
            readonly everyMs?: number;
            /**
             * @description The same seed makes the same orders, 0 to 4 294 967 295.
             * @default 1
             */
            readonly seed?: number;
        };
        /** @description Who may steer the mock over /_kit. */
        readonly ConfigControl: {
            /**
             * @description With it, calls from any address are taken that carry it as a bearer token, 16 characters or more; null takes calls of this computer only. A secret: write ${NAME} and keep it in the environment.
             * @default null
             */
            readonly token?: string | null;
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
         * @description The content of result.json: the verdict about one vendor, and for every requirement of its profile what was seen and found. Its only times are in `time`.
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
            /** @description SHA-256 of what that requirement set says. Two results with the same digest were judged by the same requirements. */
            readonly requirementDigest: string;
            /**
             * @description What the vendor is certified as: efs, an external fulfilment system (WMS, POS), or erp.
             * @enum {unknown}
             */
            readonly profile: "efs" | "erp";
            /** @description The seed of the run: the same seed injects the same faults. */
            readonly seed: number;
            /**
             * @description The verdict about the vendor. Only `conformant` is a pass of a certification; `waived` means that nothing but known failures was found, which keeps a gate open and certifies nothing. `no-violation` is that of an audit: what was recorded breaks no requirement.
             * @enum {unknown}
             */
            readonly verdict: "conformant" | "not-conformant" | "inconclusive" | "harness-error" | "no-violation" | "waived";
            /** @description One sentence that says why the verdict is what it is. */
            readonly reason: string;
            /** @description True when the verdict is conformant, all scenarios that can be tried on the vendor belonged to the run, and no finding is waived. */
            readonly certified: boolean;
            /** @description Why it is not certified, whole sentences; empty when it is. */
            readonly notCertified: readonly string[];
            /** @description True when the vendor offered no observer: what it keeps to itself was not seen. */
            readonly blackBox: boolean;
            /** @description Who did the vendor's work: http, command, manual, automatic (the vendor by itself, without a driver), or none where none is needed. */
            readonly driver: string;
            /** @description The optional APIs that the vendor declares, for example listing, picklist, manifest, handover. */
            readonly optionalApis: readonly string[];
            /** @description What a reader should know besides: hooks that are missing and what to add, optional APIs that were used and not declared. */
            readonly notes: readonly string[];
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
                /** @description Violated, and the baseline knows every finding. */
                readonly waived: components["schemas"]["ResultCount"];
            };
            /** @description Every requirement of the profile, in the order of the register. */
            readonly requirements: readonly components["schemas"]["ResultRequirement"][];
            /** @description Every scenario that was started, in the order of the plan. */
            readonly scenarios: readonly components["schemas"]["ResultScenario"][];
            /** @description Number of HTTP exchanges in the history. */
            readonly exchanges: components["schemas"]["ResultCount"];
            /** @description Number of faults that the kit injected. */
            readonly faults: components["schemas"]["ResultCount"];
            /** @description Where the time of the run went. */
            readonly time: components["schemas"]["ResultTime"];
            /** @description How well this version of the kit was proved. */
            readonly killMatrix?: components["schemas"]["ResultKillMatrix"];
            /** @description What of all that is in scope was seen. It changes no verdict. */
            readonly coverage: components["schemas"]["ResultCoverage"];
            /** @description Of an audit alone: what was read, and what could be made of it. Recorded traffic was judged, and nothing was sent. */
            readonly audit?: {
                /** @description The files that were read, as they were named. */
                readonly files: readonly string[];
                /** @description Time of the first thing recorded, milliseconds since the epoch. */
                readonly from: number | null;
                /** @description Time of the last thing recorded, milliseconds since the epoch. */
                readonly to: number | null;
                /** @description Calls to Increff that were judged. */
                readonly inbound: number;
                /** @description Messages of Increff that were judged. */
                readonly outbound: number;
                /** @description Orders whose whole life was seen, those whose beginning or an earlier part was not, those that were let go because too many were open, and the most that were open at one time. */
                readonly orders: {
                    /** @description Orders whose whole life was seen. */
                    readonly whole: number;
                    /** @description Orders whose beginning, or an earlier part, was not seen. */
                    readonly partial: number;
                    /** @description Orders that were let go because too many were open. */
                    readonly letGo: number;
                    /** @description The most orders that were open at one time. */
                    readonly mostOpen: number;
                };
                /** @description How often traffic in the middle was missing. */
                readonly gaps: number;
                /** @description Traffic that is no business of the contract, by reason. */
                readonly ignored: readonly {
                    /** @description What kind of traffic it was. */
                    readonly reason: string;
                    /** @description How many exchanges. */
                    readonly count: number;
                }[];
                /** @description What could not be read: how much, and the first of it. */
                readonly unreadable: {
                    /** @description How many entries could not be read. */
                    readonly count: number;
                    /** @description The first of them. */
                    readonly first: readonly {
                        /** @description The file, as it was named. */
                        readonly file: string;
                        /** @description Counted from 1. */
                        readonly line: number;
                        /** @description Counted from 1; absent where the whole line is meant. */
                        readonly column?: number;
                        /** @description What is wrong with it. */
                        readonly reason: string;
                    }[];
                };
                /** @description All violations; of each requirement the first are among its findings. */
                readonly violations: number;
                /** @description Where the evidence stands, by the number of its entry: file:line. */
                readonly places: {
                    readonly [key: string]: string;
                };
            };
            /** @description Which part of a divided run this is. Alone it certifies nothing. Absent in a whole run. */
            readonly part?: {
                /** @description From 1 to `of`. */
                readonly index: number;
                /** @description How many parts there are. */
                readonly of: number;
            };
            /** @description Of how many parts the run was put together. Absent where it was not divided. */
            readonly parts?: number;
            /** @description The known failures with which the run began, and what became of them. */
            readonly baseline?: {
                /** @description The baseline file. */
                readonly file: string;
                /** @description The day in UTC with which the expiry was compared. */
                readonly day: string;
                /** @description In the order of the file. */
                readonly entries: readonly components["schemas"]["ResultKnown"][];
            };
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
            /** @description The optional API that it is about; absent when it is about none. */
            readonly api?: string;
            /**
             * @description What the run says about it.
             * @enum {unknown}
             */
            readonly outcome: "pass" | "fail" | "warn" | "inconclusive" | "not-applicable" | "harness-error" | "waived";
            /** @description Why it is inconclusive, not applicable or a harness error. */
            readonly reason?: string;
            /** @description Exercised: number of occasions on which its premise was met, judged or not. */
            readonly occasions: components["schemas"]["ResultCount"];
            /** @description Judged: number of occasions that were judged, violated ones included. */
            readonly witnessed: components["schemas"]["ResultCount"];
            /** @description How much was seen, where that matters: after how many messages, within what time. Absent when the rule counts nothing. */
            readonly figures?: readonly string[];
            /** @description What must have been seen for a judgement. */
            readonly needs: string;
            /** @description Scenarios of the run that were to exercise it. */
            readonly expected: components["schemas"]["ResultScenarioNames"];
            /** @description Scenarios in which its premise was met. */
            readonly exercised: components["schemas"]["ResultScenarioNames"];
            /** @description Scenarios in which it was judged. */
            readonly judged: components["schemas"]["ResultScenarioNames"];
            /** @description Scenarios that were to exercise it and did not, or were not tried at all. */
            readonly unexercised: readonly {
                /** @description The scenario's name. */
                readonly scenario: string;
                /** @description False when the scenario was not part of the run. */
                readonly tried: boolean;
                /** @description Why it was not exercised there. */
                readonly reason: string;
            }[];
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
            /** @description The two orders whose ends had to be the same, where only their comparison shows the violation. */
            readonly sideBySide?: readonly {
                /** @description The order. */
                readonly orderCode: string;
                /** @description Event types in the order in which they were delivered, copies too. */
                readonly messages: readonly string[];
                /** @description What the vendor showed last, one fact each. */
                readonly ending: readonly string[];
            }[];
            /** @description `seq` of the entries of the history that show it, in the order in which to read them. */
            readonly evidence: readonly number[];
            /** @description The usual defect behind such an observation, and the usual fix. */
            readonly likelyCause: string;
            /** @description The command that runs just this again. */
            readonly command: string;
            /** @description curl lines that repeat the messages of the evidence that the vendor received, in order. */
            readonly curl: readonly string[];
            /** @description Present when the baseline knows it. */
            readonly waived?: components["schemas"]["ResultWaiver"];
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
        /** @description A length of time in milliseconds. */
        readonly ResultMilliseconds: number;
        /** @description Where the time of the run went. On the clock every moment is the vendor's, waiting, or the kit's; the three add up to the whole. */
        readonly ResultTime: {
            /** @description From the first entry of the history to the end of the last. */
            readonly totalMs: components["schemas"]["ResultMilliseconds"];
            /** @description The vendor had a message to answer, or was starting. */
            readonly vendorMs: components["schemas"]["ResultMilliseconds"];
            /** @description The vendor had nothing to answer, and the kit waited. */
            readonly waitingMs: components["schemas"]["ResultMilliseconds"];
            /** @description Neither: the kit itself was busy. */
            readonly kitMs: components["schemas"]["ResultMilliseconds"];
            /** @description What was waited for, by kind, added up over all scenarios. Scenarios run side by side, so the sums may exceed the time on the clock. */
            readonly waits: readonly {
                /**
                 * @description calls: the vendor's calls; visible: until the vendor showed what was expected; quiet: until nothing new came; repetition: before trying once more; forbidden: whether something comes that must not; timeouts: calls that did not come and messages that were not answered in time.
                 * @enum {unknown}
                 */
                readonly for: "calls" | "visible" | "quiet" | "repetition" | "forbidden" | "timeouts";
                /** @description Number of such waits. */
                readonly count: components["schemas"]["ResultCount"];
                /** @description Their sum. */
                readonly sumMs: components["schemas"]["ResultMilliseconds"];
                /** @description Of negative checks: the lengths of the windows that were watched, each once. */
                readonly windowsMs?: readonly components["schemas"]["ResultMilliseconds"][];
            }[];
        };
        /** @description How well this version of the kit was proved: vendors with one defect each, and how many of them it caught. Absent when that was not measured with this requirement set. */
        readonly ResultKillMatrix: {
            /** @description The requirement set with which it was measured. */
            readonly requirementSet: string;
            /** @description Vendors with a defect that a requirement is about. */
            readonly mutants: components["schemas"]["ResultCount"];
            /** @description Those that violated exactly the requirements that the reviewed matrix names. */
            readonly caught: components["schemas"]["ResultCount"];
            /** @description Vendors with a defect that no requirement is about. They are counted nowhere else. */
            readonly outOfScope: components["schemas"]["ResultCount"];
        };
        /** @description Of a number of items, how many were seen. */
        readonly ResultPart: {
            /** @description Seen at least once. */
            readonly seen: components["schemas"]["ResultCount"];
            /** @description In scope. */
            readonly all: components["schemas"]["ResultCount"];
        };
        /** @description What was seen of the answers of operations, the ways of delivery of events, the documented transitions and the requirements. In scope is what belongs to the profile and to the declared optional APIs. */
        readonly ResultCoverage: {
            /** @description Of all items in scope, how many percent were seen at least once, rounded down to a tenth. */
            readonly percent: number;
            /** @description Items in scope that were seen at least once. */
            readonly seen: components["schemas"]["ResultCount"];
            /** @description Items in scope. */
            readonly all: components["schemas"]["ResultCount"];
            /** @description The same for each kind of item. */
            readonly parts: {
                /** @description Answers of operations. */
                readonly operations: components["schemas"]["ResultPart"];
                /** @description Ways of delivery of events. */
                readonly events: components["schemas"]["ResultPart"];
                /** @description Documented transitions. */
                readonly transitions: components["schemas"]["ResultPart"];
                /** @description Requirements; seen means judged. */
                readonly requirements: components["schemas"]["ResultPart"];
            };
            /** @description Each operation between Increff and the vendor. */
            readonly operations: readonly {
                /** @description operationId of the contract. */
                readonly operation: string;
                /**
                 * @description Who calls: inbound is the vendor calling Increff.
                 * @enum {unknown}
                 */
                readonly direction: "inbound" | "outbound";
                /** @description How often each class of answer was seen; what was not is left out. */
                readonly answers: {
                    readonly [key: string]: number;
                };
                /** @description Answers that count and were never seen. */
                readonly missing: readonly string[];
                /** @description Why it is not counted; absent when it is. */
                readonly outOfScope?: string;
            }[];
            /** @description Each documented event of the profile. */
            readonly events: readonly {
                /** @description The message that carries it. */
                readonly operation: string;
                /** @description The event type; the operation where a message has none. */
                readonly event: string;
                /** @description How often it was delivered in each way; ways that were not seen are left out. */
                readonly deliveries: {
                    readonly [key: string]: number;
                };
                /** @description Ways that count and were never seen. */
                readonly missing: readonly string[];
            }[];
            /** @description Each documented transition. */
            readonly transitions: readonly {
                /** @description What changes its state: order, return, return item, shipment. */
                readonly machine: string;
                /** @description The state before. */
                readonly from: string;
                /** @description The state after; the same where something changed within it. */
                readonly to: string;
                /** @description Event types and operations that bring it about, each alone. */
                readonly by: readonly string[];
                /** @description Where it is documented. */
                readonly source: string;
                /** @description How often it was taken. */
                readonly taken: components["schemas"]["ResultCount"];
                /** @description Why it is not counted; absent when it is. */
                readonly outOfScope?: string;
            }[];
            /** @description Each requirement of the profile. */
            readonly requirements: readonly {
                /** @description Its id in the register. */
                readonly id: string;
                /** @description Occasions on which its premise was met. */
                readonly exercised: components["schemas"]["ResultCount"];
                /** @description Occasions that were judged. */
                readonly judged: components["schemas"]["ResultCount"];
                /** @description Why it is not counted; absent when it is. */
                readonly outOfScope?: string;
            }[];
        };
        /** @description Why a finding does not count for the while. */
        readonly ResultWaiver: {
            /** @description Who answers for it. */
            readonly owner: string;
            /** @description Why it is waived. */
            readonly reason: string;
            /** @description The last day on which it is waived, in UTC. */
            readonly expires: string;
        };
        /** @description One entry of the baseline. `expired` and `no-longer-failing` close the gate; `not-run` and `not-judged` say nothing about it. */
        readonly ResultKnown: {
            /** @description The requirement. */
            readonly requirement: string;
            /** @description The scenario; absent for findings that belong to none. */
            readonly scenario?: string;
            /**
             * @description What became of it in this run.
             * @enum {unknown}
             */
            readonly state: "waived" | "expired" | "no-longer-failing" | "not-run" | "not-judged";
            /** @description Findings that it is about. */
            readonly findings: components["schemas"]["ResultCount"];
            /** @description What that means and what to do. */
            readonly note: string;
            /** @description Who answers for it. */
            readonly owner: string;
            /** @description Why it is waived. */
            readonly reason: string;
            /** @description The last day on which it is waived, in UTC. */
            readonly expires: string;
            /** @description Line in the file. */
            readonly line: number;
        };
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
            /** @description What the vendor must offer for the scenario to be planned. credentials: the configuration names what Increff presents to the vendor. restart: the kit starts the vendor; such a scenario runs alone. */
            readonly needs?: readonly ("listing" | "picklist" | "manifest" | "handover" | "returns" | "seller-cancellation" | "credentials" | "restart")[];
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
            /** @description Name of another order with the same content to which the same happens; the messages about this one are delivered in another order. */
            readonly storyOf?: string;
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
        readonly ScenarioStep: components["schemas"]["ScenarioCreate"] | components["schemas"]["ScenarioCancel"] | components["schemas"]["ScenarioReturn"] | components["schemas"]["ScenarioChangeReturn"] | components["schemas"]["ScenarioFulfil"] | components["schemas"]["ScenarioDeliver"] | components["schemas"]["ScenarioPostSample"] | components["schemas"]["ScenarioOthers"] | components["schemas"]["ScenarioDrive"] | components["schemas"]["ScenarioOutage"] | components["schemas"]["ScenarioObserve"] | components["schemas"]["ScenarioWatch"] | components["schemas"]["ScenarioRestart"] | components["schemas"]["ScenarioReplay"] | components["schemas"]["ScenarioBacklog"] | components["schemas"]["ScenarioTogether"];
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
             * @description The return has the very code of its order.
             * @default false
             */
            readonly sameCode?: boolean;
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
             * @description In place of what the configuration says that Increff presents, something else.
             * @constant
             */
            readonly credential?: "wrong";
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
            readonly kind: "answer-500" | "answer-429" | "answer-500-after-commit" | "reset-after-commit" | "reset-before-commit" | "cut-after-commit" | "slow-first-byte";
            /** @default 1 */
            readonly times?: number;
            readonly retryAfterSeconds?: number;
            /**
             * @description Of slow-first-byte: how late the answer begins.
             * @default 1000
             */
            readonly delayMilliseconds?: number;
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
         * BacklogStep
         * @description The vendor is down: one that the kit started is killed, any other is not called. Meanwhile orders like this one come in; for an ERP each is shipped too. Then everything goes out at once, as many calls at a time as the OMS makes. What looks at the named order afterwards looks at all of them. A scenario with such a step runs alone.
         */
        readonly ScenarioBacklog: {
            readonly backlog: components["schemas"]["ScenarioName"];
            /** @description How many, the named one among them. */
            readonly orders: number;
            /** @description For an ERP: what of each order leaves; without it everything. */
            readonly ship?: components["schemas"]["ScenarioLines"];
        };
        /**
         * ReplayStep
         * @description Everything that the vendor has acknowledged about these orders and their returns is delivered again, in the order in which it was made, as after a restore.
         */
        readonly ScenarioReplay: {
            readonly replay: components["schemas"]["ScenarioNames"];
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
export type Baseline = components['schemas']['Baseline'];
export type BaselineFailure = components['schemas']['BaselineFailure'];
export type Config = components['schemas']['Config'];
export type ConfigAddress = components['schemas']['ConfigAddress'];
export type ConfigVendor = components['schemas']['ConfigVendor'];
export type ConfigObserver = components['schemas']['ConfigObserver'];
export type ConfigDriver = components['schemas']['ConfigDriver'];
export type ConfigOms = components['schemas']['ConfigOms'];
export type ConfigTenant = components['schemas']['ConfigTenant'];
export type ConfigEndpoints = components['schemas']['ConfigEndpoints'];
export type ConfigProduct = components['schemas']['ConfigProduct'];
export type ConfigAlternatives = components['schemas']['ConfigAlternatives'];
export type ConfigDelivery = components['schemas']['ConfigDelivery'];
export type ConfigRateLimit = components['schemas']['ConfigRateLimit'];
export type ConfigOrders = components['schemas']['ConfigOrders'];
export type ConfigControl = components['schemas']['ConfigControl'];
export type ConfigWaits = components['schemas']['ConfigWaits'];
export type Result = components['schemas']['Result'];
export type ResultCount = components['schemas']['ResultCount'];
export type ResultRequirement = components['schemas']['ResultRequirement'];
export type ResultFinding = components['schemas']['ResultFinding'];
export type ResultScenario = components['schemas']['ResultScenario'];
export type ResultScenarioNames = components['schemas']['ResultScenarioNames'];
export type ResultMilliseconds = components['schemas']['ResultMilliseconds'];
export type ResultTime = components['schemas']['ResultTime'];
export type ResultKillMatrix = components['schemas']['ResultKillMatrix'];
export type ResultPart = components['schemas']['ResultPart'];
export type ResultCoverage = components['schemas']['ResultCoverage'];
export type ResultWaiver = components['schemas']['ResultWaiver'];
export type ResultKnown = components['schemas']['ResultKnown'];
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
export type ScenarioBacklog = components['schemas']['ScenarioBacklog'];
export type ScenarioReplay = components['schemas']['ScenarioReplay'];
export type ScenarioRestart = components['schemas']['ScenarioRestart'];
export type ScenarioTogether = components['schemas']['ScenarioTogether'];
export type ScenarioSingleStep = components['schemas']['ScenarioSingleStep'];
export type ScenarioWatch = components['schemas']['ScenarioWatch'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
