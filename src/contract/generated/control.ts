// Generated from openapi/control.yaml by `npm run generate`. Do not edit: change the source and generate again.
export interface paths {
    readonly "/_kit/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Ask whether the mock is ready
         * @description Answers as soon as the mock can take calls. Use it as the readiness check when a script starts the mock. The answer names the version, the seed of the session and the number of the last entry of the history.
         */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List orders
         * @description Lists the orders of the session in the order in which they were made. The filters narrow the list together. `total` counts what the filters leave, also beyond the limit.
         */
        readonly get: operations["listOrders"];
        readonly put?: never;
        /**
         * Make one order
         * @description Makes one order as if the marketplace had sent it, and queues its first messages. Say what matters and leave out the rest; no body at all makes an order of one product that the location has in stock. An order for which the stock is too small waits, and nobody hears of it before there is enough.
         */
        readonly post: operations["createOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders/generate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make orders
         * @description Makes orders of the channel with invented customers and products, as if a marketplace had sent them, and queues their first messages. The same seed on a fresh session makes the same orders. Codes are never used twice within a session.
         */
        readonly post: operations["generateOrders"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders/{orderCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show an order
         * @description Shows one order with its lines and its shipments. An order code is unique only together with its location; name the location, and the channel if need be, when several orders share the code. Without it such a query is refused with 409.
         */
        readonly get: operations["getOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders/{orderCode}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel an order or a part of it
         * @description Cancels what is still open, as the customer does it at the marketplace or the seller in Increff's own screens, and queues the messages of it. The quantities are those to cancel *now*, on top of what is cancelled already: a person thinks so. (Increff's own calls state totals instead, and so do the messages.) Hence the same call made twice cancels twice. What is packed is invoiced and cannot be cancelled.
         */
        readonly post: operations["cancelOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders/{orderCode}/release-hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Release an order that is on hold
         * @description Lets an order be worked on that was made on hold, and queues the message of it. Repeating it changes nothing.
         */
        readonly post: operations["releaseOrderHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders/{orderCode}/pack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Pack in Increff's own warehouse
         * @description Packs and invoices as a warehouse of Increff's own does it, without an EFS: what an ERP sees of such an order. Everything that is open goes into the shipment unless lines are named; the rest stays open. The same call made twice packs twice, as long as something is open.
         */
        readonly post: operations["packOrderInHouse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders/{orderCode}/handover": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand over what is packed
         * @description Hands every packed shipment of the order over to the carrier, as a warehouse of Increff's own does it, and queues the messages of it. An order of which nothing is open any more is completed. Repeating it changes nothing.
         */
        readonly post: operations["handOverOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders/{orderCode}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send an event of an order by hand
         * @description Sends the order as it is at this moment as an event of any documented type, with a `messageId` of its own. The type need not fit: a completion of an order that is not packed, or a creation of one that is cancelled, is sent all the same, and so is a type that is switched off. It changes nothing about the order. Use it to see what a receiver makes of messages that the lifecycle does not send.
         */
        readonly post: operations["triggerEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List outbound messages
         * @description Lists the messages to the vendor with all attempts to deliver them, in the order in which they were queued. A message is `queued` until its turn comes, `delivering` while a call runs, `delivered` once it was taken, `failed` while it waits for another attempt, `parked` when no attempt is left, and `held` while it is kept back on purpose. The filters narrow the list together.
         */
        readonly get: operations["listMessages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/messages/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send many messages again
         * @description Sends messages again, byte for byte and one after the other, whatever their state: after a restore of the receiver, for instance, the whole history. The filters choose them; without any, all that are remembered are sent. They leave in the sequence in which they were made, the newest first, or shuffled by a seed. The answer names them in that sequence and comes before they are sent; `/_kit/delivery` shows how far it is.
         */
        readonly post: operations["replayMessages"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/messages/{messageKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a message
         * @description Shows one message with its body and all attempts to deliver it.
         */
        readonly get: operations["getMessage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/messages/{messageKey}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a held message go
         * @description Puts a message that is held into the queue of its order, behind what waits there. A message in another state is refused with 409.
         */
        readonly post: operations["releaseMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/messages/{messageKey}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Try a parked message anew
         * @description Puts a message that is parked into the queue of its order again, with all its attempts anew. A message in another state, or one without an address, is refused with 409.
         */
        readonly post: operations["retryMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/messages/{messageKey}/redeliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Deliver a message again
         * @description Sends a message again, byte for byte, whatever its state. With `copies` it is sent several times, one after the other, or all at the same moment with `together`. It is the quickest way to see whether a receiver recognises repetitions. The answer comes when the copies are queued; their attempts show in the list of messages.
         */
        readonly post: operations["redeliverMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/delivery": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Ask how messages leave
         * @description Shows whether messages are sent or held back, how many there are of each state, which are being delivered at this moment, and which replays run.
         */
        readonly get: operations["getDelivery"];
        readonly put?: never;
        /**
         * Hold messages back, or send again
         * @description With `held`, no message leaves by itself from now on: those that are queued and those that wait for another attempt are held, and so is every new one. A call that is open is finished. With `auto`, everything that is held goes out in the sequence in which it was made, and new messages are sent again as they come. Redelivering and replaying work in both modes. A reset returns to the mode of the settings.
         */
        readonly post: operations["setDelivery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history
         * @description Reads what happened, oldest first: calls of the vendor, deliveries to it, and what the mock did by itself. Ask again with `after` set to `lastSequence` to follow it. Entries are numbered without gaps, so a missed one shows. With `sort=newest` the newest come first; ask again with `before` set to `lastSequence` to go back. The filters narrow the list together. A search for a text looks at a bounded amount of it in one call: `more` then says that there is further history to look at, even where nothing was found yet.
         */
        readonly get: operations["listHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/history/{sequence}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show one entry of the history
         * @description Shows one entry by its number. An entry that has left the memory, or was never made, is answered with 404, which says which numbers there are.
         */
        readonly get: operations["getHistoryEntry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/history.ndjson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Take the whole history along
         * @description Streams every entry that is kept, oldest first, one JSON object a line, in the form of the history files that the kit writes and reads. It holds what had happened when the call came. Credentials are taken out, as everywhere in the history.
         */
        readonly get: operations["streamHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Hear of every change
         * @description A stream of server-sent events that says when anything changed: a call came, a message left, somebody steered the mock. The first event comes at once; after it, at most ten a second, however much happens. An event named `changed` has as its data what `/_kit/health` answers, with the number of the oldest entry of the history that is kept, of orders, and of messages by state. What changed is to be asked for. A comment line comes every 15 seconds while nothing changes, so that nothing between takes the connection for dead.
         */
        readonly get: operations["followChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/inventory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the stock
         * @description Lists what is available for sale, for each location, channel and product, with the time at which the vendor reported it or somebody set it by hand. A product of which only the master data has a figure is not listed, unless `reported=false` asks for these too.
         */
        readonly get: operations["listInventory"];
        /**
         * Set the stock by hand
         * @description Sets what is available for sale of some products at one location, as if it had been counted. Orders that wait for it are served at once, oldest first, so the figure in the answer may be smaller than the one that was set. All products are set, or none.
         */
        readonly put: operations["setInventory"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/picklists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List picklists
         * @description Lists the picklists that the vendor has made, each with its orders in the order in which they were added. Orders that are picked without one do not show here.
         */
        readonly get: operations["listPicklists"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/picklists/{pickListId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a picklist
         * @description Shows one picklist with its orders, in the sequence in which they were added.
         */
        readonly get: operations["getPicklist"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List shipments
         * @description Lists the shipments that packing has made, with their invoices and how far they have come. Use the code of a shipment to let the carrier take or deliver it.
         */
        readonly get: operations["listShipments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/shipments/{shipmentCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a shipment
         * @description Shows one shipment with its documents and how far it has come.
         */
        readonly get: operations["getShipment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/shipments/{shipmentCode}/dispatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let the carrier take a shipment
         * @description Does what a carrier would do when it collects the parcel, and queues the message of it. Repeating it changes nothing. A shipment that is delivered already is refused with 409.
         */
        readonly post: operations["dispatchShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/shipments/{shipmentCode}/deliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let the carrier deliver a shipment
         * @description Does what a carrier would do at the customer's door, and queues the message of it. A shipment that was not dispatched is dispatched first. Repeating it changes nothing.
         */
        readonly post: operations["deliverShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/manifests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List manifests
         * @description Lists the manifests that the vendor has made, with their orders and whether these were handed over. A combined manifest and handover shows here too.
         */
        readonly get: operations["listManifests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/manifests/{manifestCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a manifest
         * @description Shows one manifest with its orders and whether these were handed over.
         */
        readonly get: operations["getManifest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/returns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List returns
         * @description Lists the returns with their pieces. The result of a piece is null until the vendor has reported it.
         */
        readonly get: operations["listReturns"];
        readonly put?: never;
        /**
         * Announce a return
         * @description Announces that pieces of an order come back, as the marketplace does it, and queues the message of it. Only the order must be named: everything that was handed over and is not announced yet comes back then. What was not handed over cannot come back.
         */
        readonly post: operations["createReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/returns/{returnOrderCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a return
         * @description Shows one return with its pieces and what the vendor has reported about them.
         */
        readonly get: operations["getReturn"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/returns/{returnOrderCode}/update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give a return another carrier or waybill
         * @description Changes the carrier, the waybill or both, as the marketplace does it, and queues the message of it. The same data again change nothing. A return that is cancelled is refused with 409.
         */
        readonly post: operations["updateReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/returns/{returnOrderCode}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a return
         * @description Lets an announced return, or some pieces of it, not come after all, and queues the message of it. Repeating it changes nothing. What is processed already is refused with 409.
         */
        readonly post: operations["cancelReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List planned faults
         * @description Lists the faults that are planned, with how often each has struck. A fault that is used up stays in the list until the faults are cleared.
         */
        readonly get: operations["listFaults"];
        readonly put?: never;
        /**
         * Plan a fault
         * @description Plans a failure of calls of the vendor. It strikes calls that match: those of one operation, one order or one account where these are named, otherwise all; from the `nth` matching call on, `times` in all. With a `probability`, a seeded generator decides about each matching call, and the same seed and the same calls give the same strikes. Where several faults would strike one call, the one that was planned first does. The kinds, with their ids in the kit's catalogue, are an answer 500, an answer 429 with `Retry-After` and a first byte that comes late (F18), and an answer 500 after the call took effect and a connection reset after or before it did (F12).
         */
        readonly post: operations["addFault"];
        /**
         * Clear the faults
         * @description Forgets all planned faults. A call that is being delayed at the moment is answered as planned. Clearing when there is none is fine.
         */
        readonly delete: operations["clearFaults"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/faults/{faultId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Take one fault back
         * @description Forgets one planned fault; the others stay. A call that it is delaying at the moment is answered as planned.
         */
        readonly delete: operations["removeFault"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start afresh
         * @description Forgets all orders, messages, documents, faults and the history, and starts a new session. The master data stays. A delivery that runs at the moment is abandoned. With a seed, what the mock makes from here on can be repeated.
         */
        readonly post: operations["resetSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List sessions
         * @description Lists the sessions beside the main OMS. Each is an OMS of its own: orders, stock, messages, faults and history of one never show in another, so tests that run side by side do not meet.
         */
        readonly get: operations["listSessions"];
        readonly put?: never;
        /**
         * Make a session
         * @description Makes an OMS with the masters and settings of the mock and nothing in it. Put its `baseUrl` in the place of the mock's address, or send the header `X-Kit-Session` with every call; both reach its partner APIs, its documents and its control.
         */
        readonly post: operations["createSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/sessions/{sessionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a session
         * @description Shows how a session is reached and how much is in it.
         */
        readonly get: operations["getSession"];
        readonly put?: never;
        readonly post?: never;
        /**
         * End a session
         * @description Ends a session with everything in it. Calls and deliveries of it that are under way are cut off. Its id may be used again.
         */
        readonly delete: operations["deleteSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/snapshots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List snapshots
         * @description Lists the moments of this session that one can go back to.
         */
        readonly get: operations["listSnapshots"];
        readonly put?: never;
        /**
         * Take a snapshot
         * @description Remembers the session as it is now: orders, stock, shipments, returns, and every message with its state. Faults and the history are not part of it.
         */
        readonly post: operations["takeSnapshot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/snapshots/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Forget a snapshot
         * @description Forgets a snapshot. The session stays as it is.
         */
        readonly delete: operations["deleteSnapshot"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/snapshots/{name}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Go back to a snapshot
         * @description Sets the session back to the snapshot. Deliveries that run are abandoned; messages that were still to be sent at that moment are sent. The history is not set back: it tells what happened since, too.
         */
        readonly post: operations["restoreSnapshot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The state of the mock. */
        readonly Health: {
            /**
             * @description Always `ok`; a mock that is not ready does not answer.
             * @enum {string}
             */
            readonly status: "ok";
            /** @description The version of the kit. */
            readonly version: string;
            /**
             * @description What kind of vendor the mock talks to, or null.
             * @enum {string|null}
             */
            readonly profile?: "efs" | "erp" | null;
            /** @description The seed of the session, or null. */
            readonly seed?: number | null;
            readonly startedAt: components["schemas"]["Timestamp"];
            /** @description The number of the last entry of the history; 0 when there is none. */
            readonly lastSequence: number;
        };
        /** @description How to start afresh. */
        readonly ResetRequest: {
            /** @description The seed of the new session; null chooses one. */
            readonly seed?: number | null;
            readonly continueNumbers?: components["schemas"]["ContinueNumbers"];
        };
        /**
         * @description A point in time with its offset: `2020-10-16T20:22:28.000+00:00`, any other offset such as `+05:30`, `Z`, or the form in which Java prints a zoned time (`2020-10-16T20:22:28Z[UTC]`). The fraction of a second is optional and has one to nine digits.
         * @example 2020-10-16T20:22:28.000+00:00
         */
        readonly Timestamp: string;
        /** @description The body with which the OMS reports an error. The texts may be longer than 255 characters. */
        readonly ErrorEnvelope: {
            /**
             * @description The kind of error, for programs. `BAD_DATA` stands for a body that breaks a rule.
             * @example BAD_DATA
             */
            readonly code: string;
            /** @description One sentence for a person. */
            readonly message: string;
            /** @description What exactly was wrong. All violations of a body stand in one list between square brackets. */
            readonly description: string;
        };
        /** @description The code of the warehouse or store that fulfils the order. */
        readonly LocationCode: string;
        /** @description The name of the sales channel, as it is set up in the OMS. */
        readonly ChannelName: string;
        /**
         * @description How far the order has come: `OPEN` before anything is packed, `PARTIALLY_PACKED` while something is left, `PACKED` when nothing is, `MANIFESTED`, `COMPLETED` after the handover, `CANCELLED` when everything is cancelled.
         * @enum {string}
         */
        readonly KitOrderStatus: "OPEN" | "PARTIALLY_PACKED" | "PACKED" | "MANIFESTED" | "COMPLETED" | "CANCELLED";
        /** @description How many elements the filters leave, also beyond the limit. */
        readonly Total: number;
        /** @description The channel's code of an order. Unique for one set of credentials together with `locationCode`. */
        readonly OrderCode: string;
        /** @description A short text, or null. */
        readonly OptionalText: string | null;
        /** @description A flag, or null where the sender does not say. */
        readonly OptionalBoolean: boolean | null;
        /**
         * @description `COD` is paid on delivery, `NCOD` is paid before; null where the sender does not say.
         * @enum {string|null}
         */
        readonly OptionalPaymentMethod: "COD" | "NCOD" | null;
        /** @description A time, or null where it is not known. */
        readonly OptionalTimestamp: components["schemas"]["Timestamp"] | null;
        /** @description The channel's code of one order line. No two lines of an order share it. */
        readonly OrderItemCode: string;
        /** @description The channel's own code of a product. Several lines of one order may name the same code. */
        readonly ChannelSkuCode: string;
        /** @description A count of pieces. */
        readonly Quantity: number;
        /** @description One line of the order. What is neither cancelled nor packed is open. */
        readonly KitOrderLine: {
            readonly orderItemCode: components["schemas"]["OrderItemCode"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly orderedQuantity: components["schemas"]["Quantity"];
            readonly cancelledQuantity: components["schemas"]["Quantity"];
            readonly packedQuantity: components["schemas"]["Quantity"];
        };
        /** @description The code of a shipment, and the key under which a receiver books it once. */
        readonly ShipmentCode: string;
        /** @description An order as the mock holds it. */
        readonly KitOrder: {
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly parentOrderCode?: components["schemas"]["OptionalText"];
            readonly status: components["schemas"]["KitOrderStatus"];
            /** @description True while the order must not be worked on. */
            readonly onHold: boolean;
            /** @description True while the location has too little stock for the order. Nobody hears of it until then: report the stock, or set it by hand. */
            readonly waitsForStock?: boolean;
            readonly isPriority?: components["schemas"]["OptionalBoolean"];
            readonly orderType?: components["schemas"]["OptionalText"];
            readonly paymentMethod?: components["schemas"]["OptionalPaymentMethod"];
            readonly orderTime?: components["schemas"]["OptionalTimestamp"];
            readonly lines: readonly components["schemas"]["KitOrderLine"][];
            readonly shipmentCodes: readonly components["schemas"]["ShipmentCode"][];
        };
        /** @description Orders. */
        readonly KitOrderList: {
            readonly total: components["schemas"]["Total"];
            readonly orders: readonly components["schemas"]["KitOrder"][];
        };
        /** @description One line of the order to make. */
        readonly WishedLine: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /**
             * @description How many pieces; one where nothing is said.
             * @default 1
             */
            readonly quantity?: number;
            /** @description In rupees, with tax. Without it, the price of the product master and the tax of the buyer's state. */
            readonly sellingPricePerUnit?: number;
            readonly orderItemCode?: components["schemas"]["OrderItemCode"];
        };
        /** @description A count of pieces, or null. */
        readonly OptionalQuantity: number | null;
        /** @description One product inside a virtual product. */
        readonly VirtualChildSku: {
            readonly channelSkuCode?: components["schemas"]["OptionalText"];
            readonly barcode?: components["schemas"]["OptionalText"];
            readonly clientSkuCode?: components["schemas"]["OptionalText"];
            readonly qty?: components["schemas"]["OptionalQuantity"];
        };
        /** @description A virtual product (sold as one, kept as several) and the products that it stands for. */
        readonly VirtualSkuDefinition: {
            readonly virtualParentChannelSkuId?: components["schemas"]["OptionalText"];
            readonly virtualParentBarcode?: components["schemas"]["OptionalText"];
            readonly virtualParentClientSkuCode?: components["schemas"]["OptionalText"];
            readonly childSkus?: readonly components["schemas"]["VirtualChildSku"][] | null;
        };
        /** @description One product inside a bundle. */
        readonly BundledChildSku: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly barcode?: components["schemas"]["OptionalText"];
            readonly clientSkuCode?: components["schemas"]["OptionalText"];
            readonly qty?: components["schemas"]["OptionalQuantity"];
        };
        /** @description A bundle and the products in it. */
        readonly BundledSkuDefinition: {
            readonly bundledParentChannelSkuId: components["schemas"]["ChannelSkuCode"];
            readonly bundledParentBarcode?: components["schemas"]["OptionalText"];
            readonly bundledParentClientSkuCode?: components["schemas"]["OptionalText"];
            readonly childSkus: readonly components["schemas"]["BundledChildSku"][];
        };
        /** @description What matters about the order. Everything that is left out is filled in. */
        readonly CreateOrderRequest: {
            /** @description The code of the order; without it, the next one of the session, such as `ORD-42-1`. */
            readonly orderCode?: string;
            readonly parentOrderCode?: components["schemas"]["OrderCode"];
            /** @description The location that is to fulfil it; without it, the marketplace's first one. */
            readonly locationCode?: string;
            /** @description The channel that sells it; without it, the marketplace's first one. */
            readonly channelName?: string;
            /** @description What is ordered; without it, one piece of a product that the location has in stock. */
            readonly lines?: readonly components["schemas"]["WishedLine"][];
            /**
             * @description `COD` is paid on delivery, `NCOD` is paid before and is meant where nothing is said.
             * @default NCOD
             * @enum {string}
             */
            readonly paymentMethod?: "COD" | "NCOD";
            /**
             * @description True makes an order that must not be worked on until its hold is released.
             * @default false
             */
            readonly onHold?: boolean;
            /**
             * @description True makes an order that is to be worked on first.
             * @default false
             */
            readonly isPriority?: boolean;
            /**
             * @description The kind of order: `SO` (a sale, meant where nothing is said), `STO`, `RTV`, `PO`; the list is open. Every kind but a sale that is not packed in bulk goes to a business.
             * @default SO
             * @example SO
             */
            readonly orderType?: string;
            /**
             * @description True makes an order of a business, packed in bulk.
             * @default false
             */
            readonly business?: boolean;
            /**
             * @description True makes a present with a wrapping and a message on every line.
             * @default false
             */
            readonly gift?: boolean;
            /**
             * @description The state or union territory that it is sent to, by its English name. It decides about the tax.
             * @default Karnataka
             */
            readonly shippingState?: string;
            /** @description The virtual products of the order and what they stand for. Messages repeat them. */
            readonly virtualSkuDefinitions?: readonly components["schemas"]["VirtualSkuDefinition"][];
            /** @description The bundles of the order and what is in them. Messages repeat them. */
            readonly bundledSkuDefinitions?: readonly components["schemas"]["BundledSkuDefinition"][];
        };
        /** @description How many orders to make. */
        readonly GenerateOrdersRequest: {
            /** @description How many orders. */
            readonly count: number;
            /** @description The seed of the orders; without it, the seed of the session goes on. */
            readonly seed?: number | null;
            /** @description The location of all these orders; null lets the mock choose. */
            readonly locationCode?: string | null;
            /** @description The channel of all these orders; null lets the mock choose. */
            readonly channelName?: string | null;
        };
        /** @description The orders that were made. */
        readonly GenerateOrdersResponse: {
            /** @description The seed that was used, or null. */
            readonly seed?: number | null;
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
        };
        /** @description A count of pieces, at least one. */
        readonly PositiveQuantity: number;
        /** @description How many pieces of a product are to be cancelled now. */
        readonly LineToCancel: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /** @description Which line, where several have the product; without it the lines are used up in their order. A customer cancels lines; a seller cancels products and may not name a line. */
            readonly orderItemCode?: string;
            readonly quantity: components["schemas"]["PositiveQuantity"];
        };
        /** @description Who cancels, and what. */
        readonly CancelOrderRequest: {
            /**
             * @description `customer` cancels at the marketplace, `seller` in Increff's own screens.
             * @enum {string}
             */
            readonly by: "customer" | "seller";
            /** @description What is cancelled now, on top of what is cancelled already; everything that is open where nothing is said. */
            readonly lines?: readonly components["schemas"]["LineToCancel"][];
        };
        /** @description How many pieces of a product go into the shipment. */
        readonly LineToPack: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly quantity: components["schemas"]["PositiveQuantity"];
        };
        /** @description What goes into the shipment. */
        readonly PackInHouseRequest: {
            /** @description The products, each once; everything that is open where nothing is said. */
            readonly lines?: readonly components["schemas"]["LineToPack"][];
        };
        /** @description The OMS's number of a shipment. The sources disagree whether it travels as a number or as text, so an integer and a string of digits both stand. */
        readonly ShipmentNumber: number | string;
        /**
         * @description How far the shipment has come.
         * @enum {string}
         */
        readonly KitShipmentStatus: "PACKED" | "MANIFESTED" | "HANDED_OVER" | "DISPATCHED" | "DELIVERED";
        /** @description An absolute http or https address, or null. The limit of 255 characters does not apply to it. */
        readonly OptionalUrl: string | null;
        /** @description What the shipment holds of one order line. */
        readonly KitShipmentItem: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly orderItemCode?: components["schemas"]["OptionalText"];
            readonly quantity: components["schemas"]["Quantity"];
        };
        /** @description A shipment as the mock holds it. */
        readonly KitShipment: {
            readonly shipmentCode: components["schemas"]["ShipmentCode"];
            readonly shipmentId: components["schemas"]["ShipmentNumber"];
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly status: components["schemas"]["KitShipmentStatus"];
            readonly invoiceCode?: components["schemas"]["OptionalText"];
            readonly invoiceUrl?: components["schemas"]["OptionalUrl"];
            readonly labelUrl?: components["schemas"]["OptionalUrl"];
            readonly manifestCode?: components["schemas"]["OptionalText"];
            readonly transporter?: components["schemas"]["OptionalText"];
            readonly awbNumber?: components["schemas"]["OptionalText"];
            readonly packedAt?: components["schemas"]["OptionalTimestamp"];
            readonly dispatchedAt?: components["schemas"]["OptionalTimestamp"];
            readonly deliveredAt?: components["schemas"]["OptionalTimestamp"];
            readonly items: readonly components["schemas"]["KitShipmentItem"][];
        };
        /** @description Which event is to be sent. */
        readonly TriggerEventRequest: {
            /**
             * @description A documented event of an order. `SUBORDER_…` and `PACKED` go to the EFS, `OUTWARD_ORDER_…` to the ERP.
             * @enum {string}
             */
            readonly eventType: "SUBORDER_CREATE" | "SUBORDER_PARTIAL_CANCEL" | "SUBORDER_CANCEL" | "SUBORDER_COMPLETE" | "SUBORDER_PROPERTIES_UPDATE" | "PACKED" | "OUTWARD_ORDER_CREATE" | "OUTWARD_ORDER_CANCEL" | "OUTWARD_ORDER_PARTIAL_CANCEL" | "OUTWARD_ORDER_COMPLETE" | "OUTWARD_ORDER_SHIPMENT_DISPATCH" | "OUTWARD_ORDER_SHIPMENT_DELIVER";
        };
        /** @description The mock's own key of a message. It has nothing to do with the `messageId` that the vendor sees. */
        readonly MessageKey: string;
        /** @description The messages that were made of it, one for each account that is told. */
        readonly TriggerEventResponse: {
            readonly messageKeys: readonly components["schemas"]["MessageKey"][];
        };
        /** @description The name of an event, such as `SUBORDER_CREATE`. */
        readonly EventTypeName: string;
        /**
         * @description How far the delivery has come.
         * @enum {string}
         */
        readonly MessageState: "queued" | "delivering" | "delivered" | "failed" | "parked" | "held";
        /**
         * @description Which of the vendor's addresses the message goes to.
         * @enum {string}
         */
        readonly MessageFamily: "outward-order" | "return-order" | "seller-cancellation" | "sales-posting";
        /**
         * @description How an attempt ended: taken, an answer outside 2xx, a 2xx whose body says `hasError`, no answer in time, or a connection that was refused or broke.
         * @enum {string}
         */
        readonly AttemptOutcome: "success" | "http-error" | "hidden-failure" | "timeout" | "connection-error";
        /** @description One attempt to deliver a message. */
        readonly MessageAttempt: {
            /** @description Counted from 1. */
            readonly number: number;
            readonly startedAt: components["schemas"]["Timestamp"];
            readonly finishedAt?: components["schemas"]["OptionalTimestamp"];
            /** @description How it ended; null while it runs. */
            readonly outcome?: components["schemas"]["AttemptOutcome"] | null;
            /** @description The status of the answer, or null where there was none. */
            readonly httpStatus?: number | null;
            /** @description Why the attempt did not count. What the vendor said stands behind `Error from channel : `, as Increff shows it; what broke on the way is told in words. May be longer than 255 characters. */
            readonly errorMessage?: string | null;
        };
        /** @description A message to the vendor and its attempts. */
        readonly KitMessage: {
            readonly messageKey: components["schemas"]["MessageKey"];
            readonly family: components["schemas"]["MessageFamily"];
            /** @description The account that is told, by its `authUsername`. */
            readonly tenant?: string;
            readonly eventType: components["schemas"]["EventTypeName"];
            readonly orderCode?: components["schemas"]["OptionalText"];
            readonly returnOrderCode?: components["schemas"]["OptionalText"];
            readonly locationCode?: components["schemas"]["OptionalText"];
            readonly channelName?: components["schemas"]["OptionalText"];
            /** @description The `messageId` inside the body, or null for a family that has none. */
            readonly messageId?: number | null;
            readonly state: components["schemas"]["MessageState"];
            readonly url?: components["schemas"]["OptionalUrl"];
            readonly createdAt: components["schemas"]["Timestamp"];
            readonly nextAttemptAt?: components["schemas"]["OptionalTimestamp"];
            readonly attempts: readonly components["schemas"]["MessageAttempt"][];
            /** @description The body as it is sent. */
            readonly body?: {
                readonly [key: string]: unknown;
            } | null;
        };
        /** @description Messages. */
        readonly KitMessageList: {
            readonly total: components["schemas"]["Total"];
            readonly messages: readonly components["schemas"]["KitMessage"][];
        };
        /** @description The code of a return order. */
        readonly ReturnOrderCode: string;
        /**
         * @description In which sequence: as the messages were made (`original`, meant where nothing is said), the newest first, shuffled by a seed, or as `messageKeys` has them (`listed`, meant where these are given).
         * @enum {string}
         */
        readonly ReplaySequence: "original" | "reverse" | "shuffled" | "listed";
        /** @description Which messages are sent again, and in which sequence. The filters narrow the choice together. */
        readonly ReplayRequest: {
            readonly orderCode?: components["schemas"]["OrderCode"];
            readonly returnOrderCode?: components["schemas"]["ReturnOrderCode"];
            readonly locationCode?: components["schemas"]["LocationCode"];
            readonly channelName?: components["schemas"]["ChannelName"];
            readonly family?: components["schemas"]["MessageFamily"];
            readonly eventType?: components["schemas"]["EventTypeName"];
            readonly state?: components["schemas"]["MessageState"];
            /** @description Only this message and those that were made after it. */
            readonly sinceMessageKey?: string;
            /** @description Only these, and where no sequence is said, in the order in which they stand here. */
            readonly messageKeys?: readonly components["schemas"]["MessageKey"][];
            readonly sequence?: components["schemas"]["ReplaySequence"];
            /** @description Shuffles; the seed of the session where nothing is said. The same seed and messages, the same sequence. */
            readonly seed?: number;
        };
        /** @description A message that cannot be sent. */
        readonly SkippedMessage: {
            readonly messageKey: components["schemas"]["MessageKey"];
            /** @description What is missing, and what to do. */
            readonly reason: string;
        };
        /** @description What is sent from now on, in this sequence. */
        readonly ReplayResponse: {
            readonly sequence: components["schemas"]["ReplaySequence"];
            /** @description The seed of a shuffled sequence, otherwise null. */
            readonly seed: number | null;
            readonly messageKeys: readonly components["schemas"]["MessageKey"][];
            /** @description What the filters leave and no address is known for. */
            readonly skipped: readonly components["schemas"]["SkippedMessage"][];
        };
        /** @description How to send the message again. */
        readonly RedeliverRequest: {
            /** @description How many times; once where nothing is said. */
            readonly copies?: number;
            /** @description True sends all copies at the same moment; otherwise they go one after the other. */
            readonly together?: boolean;
        };
        /** @description What was queued. */
        readonly RedeliverResponse: {
            readonly messageKey: components["schemas"]["MessageKey"];
            /** @description How many copies. */
            readonly copies: number;
        };
        /**
         * @description `auto` sends by itself; `held` keeps back until somebody releases.
         * @enum {string}
         */
        readonly DeliveryMode: "auto" | "held";
        /** @description How many messages there are of each state. */
        readonly MessageCounts: {
            readonly queued: components["schemas"]["Quantity"];
            readonly delivering: components["schemas"]["Quantity"];
            readonly delivered: components["schemas"]["Quantity"];
            readonly failed: components["schemas"]["Quantity"];
            readonly parked: components["schemas"]["Quantity"];
            readonly held: components["schemas"]["Quantity"];
        };
        /** @description A replay that is not through yet. */
        readonly RunningReplay: {
            readonly sequence: components["schemas"]["ReplaySequence"];
            readonly startedAt: components["schemas"]["Timestamp"];
            /** @description How many messages it sends in all. */
            readonly total: number;
            /** @description How many of them were sent and answered, or failed. */
            readonly sent: number;
        };
        /** @description How messages leave, how far they have come, and what runs. */
        readonly KitDelivery: {
            readonly mode: components["schemas"]["DeliveryMode"];
            readonly counts: components["schemas"]["MessageCounts"];
            /** @description The messages that a call is open for at this moment. */
            readonly delivering: readonly components["schemas"]["MessageKey"][];
            readonly replays: readonly components["schemas"]["RunningReplay"][];
        };
        /** @description How messages leave from now on. */
        readonly SetDeliveryRequest: {
            readonly mode: components["schemas"]["DeliveryMode"];
        };
        /**
         * @description Whether the vendor called, the mock called, or the mock did something by itself.
         * @enum {string}
         */
        readonly HistoryDirection: "inbound" | "outbound" | "internal";
        /** @description The kind of the entry, such as `call` or `delivery`. The list is open. */
        readonly HistoryKind: string;
        /** @description One thing that happened. */
        readonly HistoryEntry: {
            /** @description The number of the entry, counted from 1 without gaps. */
            readonly sequence: number;
            readonly at: components["schemas"]["Timestamp"];
            readonly direction: components["schemas"]["HistoryDirection"];
            readonly kind: components["schemas"]["HistoryKind"];
            readonly operation?: components["schemas"]["OptionalText"];
            readonly orderCode?: components["schemas"]["OptionalText"];
            readonly locationCode?: components["schemas"]["OptionalText"];
            readonly channelName?: components["schemas"]["OptionalText"];
            readonly messageKey?: components["schemas"]["OptionalText"];
            /** @description What the message tells, for a delivery; null for everything else. */
            readonly eventType?: string | null;
            /** @description The account that called or was called, by its `authUsername`; null where none was recognised. */
            readonly tenant?: string | null;
            /** @description The status of the answer, or null where there was none. */
            readonly httpStatus?: number | null;
            /** @description More of it, by kind; never a credential. */
            readonly detail?: {
                readonly [key: string]: unknown;
            } | null;
        };
        /** @description Entries of the history, oldest first unless asked otherwise. */
        readonly History: {
            readonly entries: readonly components["schemas"]["HistoryEntry"][];
            /** @description Where to go on: the number of the last entry that was looked at. Ask with it as `after`, or as `before` when the newest come first. */
            readonly lastSequence: number;
            /** @description True when further entries follow, or were not looked at yet. */
            readonly more: boolean;
        };
        /** @description The stock of one product at one location. */
        readonly KitInventory: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName?: components["schemas"]["OptionalText"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly barcode?: components["schemas"]["OptionalText"];
            readonly quantity: components["schemas"]["Quantity"];
            /** @description When the figure was reported or set by hand; null while the figure of the master data stands. */
            readonly updatedAt?: components["schemas"]["Timestamp"] | null;
        };
        /** @description The stock. */
        readonly KitInventoryList: {
            readonly total: components["schemas"]["Total"];
            readonly inventory: readonly components["schemas"]["KitInventory"][];
        };
        /** @description The figure of one product. */
        readonly StockFigure: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /** @description The pieces that can be sold now, besides what open orders hold. */
            readonly quantity: number;
        };
        /** @description Figures to set at one location. */
        readonly SetInventoryRequest: {
            /** @description The location; may be left out where there is only one. */
            readonly locationCode?: string;
            /** @description Whose product codes these are; needed where channels use one code for different products. */
            readonly channelName?: string;
            readonly products: readonly components["schemas"]["StockFigure"][];
        };
        /** @description A picklist and its orders. */
        readonly KitPicklist: {
            /** @description The OMS's number of the picklist. */
            readonly pickListId: number;
            readonly pickListCode?: components["schemas"]["OptionalText"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
            readonly createdAt?: components["schemas"]["OptionalTimestamp"];
        };
        /** @description Picklists. */
        readonly KitPicklistList: {
            readonly total: components["schemas"]["Total"];
            readonly picklists: readonly components["schemas"]["KitPicklist"][];
        };
        /** @description Shipments. */
        readonly KitShipmentList: {
            readonly total: components["schemas"]["Total"];
            readonly shipments: readonly components["schemas"]["KitShipment"][];
        };
        /** @description The name of the carrier. */
        readonly Transporter: string;
        /** @description A manifest and its orders. */
        readonly KitManifest: {
            /** @description The OMS's code of the manifest. */
            readonly manifestCode: string;
            /** @description The marketplace's or carrier's code of the manifest. */
            readonly externalManifestCode: string;
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly transporter: components["schemas"]["Transporter"];
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
            readonly createdAt?: components["schemas"]["OptionalTimestamp"];
            readonly handedOverAt?: components["schemas"]["OptionalTimestamp"];
        };
        /** @description Manifests. */
        readonly KitManifestList: {
            readonly total: components["schemas"]["Total"];
            readonly manifests: readonly components["schemas"]["KitManifest"][];
        };
        /**
         * @description How the goods come back: sent by the customer (`SELF_SHIP`), fetched from the customer (`CUSTOMER_RETURN`), or never delivered and sent back by the carrier (`RETURN_TO_ORIGIN`).
         * @enum {string}
         */
        readonly ReturnOrderType: "SELF_SHIP" | "CUSTOMER_RETURN" | "RETURN_TO_ORIGIN";
        /**
         * @description How far the return has come.
         * @enum {string}
         */
        readonly KitReturnStatus: "EXPECTED" | "PARTIALLY_PROCESSED" | "PROCESSED" | "CANCELLED";
        /** @description The code of one returned piece. */
        readonly ReturnItemCode: string;
        /** @description One piece of the return. */
        readonly KitReturnItem: {
            readonly returnItemCode: components["schemas"]["ReturnItemCode"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly reason?: components["schemas"]["OptionalText"];
            /** @description True when the piece does not come after all. */
            readonly cancelled: boolean;
            /**
             * @description The result of the check; null until the vendor has reported it.
             * @enum {string|null}
             */
            readonly qcStatus: "PASS" | "FAIL" | null;
            readonly qcReason?: components["schemas"]["OptionalText"];
        };
        /** @description A return as the mock holds it. */
        readonly KitReturn: {
            readonly returnOrderCode: components["schemas"]["ReturnOrderCode"];
            readonly forwardOrderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly orderType?: components["schemas"]["ReturnOrderType"];
            readonly status: components["schemas"]["KitReturnStatus"];
            readonly awbNumber?: components["schemas"]["OptionalText"];
            readonly transporter?: components["schemas"]["OptionalText"];
            readonly items: readonly components["schemas"]["KitReturnItem"][];
        };
        /** @description Returns. */
        readonly KitReturnList: {
            readonly total: components["schemas"]["Total"];
            readonly returns: readonly components["schemas"]["KitReturn"][];
        };
        /** @description The carrier's air waybill (tracking) number. */
        readonly AwbNumber: string;
        /** @description Pieces of one product that come back. */
        readonly ReturnedGoods: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /**
             * @description How many pieces; one where nothing is said. Each becomes an item of the return.
             * @default 1
             */
            readonly quantity?: number;
            /** @description Why they come back; the reason of the return where nothing is said. */
            readonly reason?: string;
            /** @description The code of the piece; only for a single one. Without it, a code is made. */
            readonly returnItemCode?: string;
        };
        /** @description What comes back. Everything that is left out is filled in. */
        readonly CreateReturnRequest: {
            readonly forwardOrderCode: components["schemas"]["OrderCode"];
            /** @description The location of the order; needed where several have an order of this code. */
            readonly locationCode?: string;
            /** @description The channel of the order; needed where several have an order of this code. */
            readonly channelName?: string;
            /** @description The code of the return; without it, the next one, such as `RET-1`. */
            readonly returnOrderCode?: string;
            /**
             * @description How the goods come back; fetched from the customer where nothing is said.
             * @default CUSTOMER_RETURN
             * @enum {string}
             */
            readonly orderType?: "SELF_SHIP" | "CUSTOMER_RETURN" | "RETURN_TO_ORIGIN";
            /** @description Why the goods come back; without it `UNDELIVERED` for a return to origin, otherwise `SIZE_MISMATCH`. */
            readonly reason?: string;
            readonly awbNumber?: components["schemas"]["AwbNumber"];
            readonly transporter?: components["schemas"]["Transporter"];
            /** @description What comes back; everything that was handed over and is not announced yet where nothing is said. */
            readonly items?: readonly components["schemas"]["ReturnedGoods"][];
        };
        /** @description What changes about the return; at least one of the two. */
        readonly UpdateReturnRequest: {
            readonly awbNumber?: components["schemas"]["AwbNumber"];
            readonly transporter?: components["schemas"]["Transporter"];
        };
        /** @description Which pieces do not come. */
        readonly CancelReturnRequest: {
            /** @description The pieces; all that are still expected where nothing is said. */
            readonly returnItemCodes?: readonly components["schemas"]["ReturnItemCode"][];
        };
        /**
         * @description What happens to the call. Each kind is a fault of the kit's catalogue, whose id the history names.
         *     `answer-500` (F18): the call does nothing and is answered 500. `answer-429` (F18): the call does nothing and is answered 429 with `Retry-After`. `slow-first-byte` (F18): the call takes effect at once and its answer comes late. `answer-500-after-commit` (F12): the call takes effect and is answered 500 all the same. `reset-after-commit` (F12): the call takes effect and the connection is reset before the answer. `reset-before-commit` (F12): the call does nothing and the connection is reset. `cut-after-commit` (F11): the call takes effect and the connection ends in the middle of the answer.
         *     A call that is refused anyway spares the kinds that are to hide a success.
         * @enum {string}
         */
        readonly FaultKind: "answer-500" | "answer-429" | "slow-first-byte" | "answer-500-after-commit" | "reset-after-commit" | "reset-before-commit" | "cut-after-commit";
        /**
         * @description A call that fails, by its `operationId`.
         * @enum {string}
         */
        readonly FaultOperation: "createListing" | "updateInventory" | "cancelOrderItems" | "createPicklist" | "addOrdersToPicklist" | "packOrder" | "createManifest" | "notifyHandover" | "manifestAndHandover" | "processReturn" | "createOutwardOrder" | "cancelOutwardOrder" | "createReturnOrder" | "searchInventory";
        /** @description A planned fault and how often it has struck. */
        readonly Fault: {
            /** @description The mock's key of the fault. */
            readonly faultId: string;
            /**
             * @description The fault of the kit's catalogue that this kind is.
             * @enum {string}
             */
            readonly catalogueId: "F11" | "F12" | "F18";
            readonly kind: components["schemas"]["FaultKind"];
            /** @description The operation that it strikes; null for any. */
            readonly operation: components["schemas"]["FaultOperation"] | null;
            readonly orderCode?: components["schemas"]["OptionalText"];
            readonly tenant?: components["schemas"]["OptionalText"];
            /** @description The first matching call that it may strike. */
            readonly nth: number;
            /** @description How many matching calls it strikes; null is without end. */
            readonly times: number | null;
            /** @description How likely it strikes a matching call, or null for every one. */
            readonly probability?: number | null;
            /** @description The seed that decides with the probability, or null without one. */
            readonly seed?: number | null;
            /** @description The `Retry-After` of an answer 429, or null. */
            readonly retryAfterSeconds?: number | null;
            /** @description How late a slow first byte comes, or null. */
            readonly delayMilliseconds?: number | null;
            /** @description How many calls have matched it. */
            readonly matched: number;
            /** @description How many calls it has struck. */
            readonly struck: number;
        };
        /** @description Planned faults. */
        readonly FaultList: {
            readonly faults: readonly components["schemas"]["Fault"][];
        };
        /** @description A fault to plan. A call matches when it fits everything that is said; what is null or left out fits all. */
        readonly FaultPlan: {
            readonly kind: components["schemas"]["FaultKind"];
            /** @description Only calls of this operation; any operation for null. */
            readonly operation?: components["schemas"]["FaultOperation"] | null;
            /** @description Only calls that name this order; null for all. */
            readonly orderCode?: string | null;
            /** @description Only calls of this account, by its `authUsername`; null for all. */
            readonly tenant?: string | null;
            /** @description The first matching call that it may strike, counted from 1; null is the same as 1. */
            readonly nth?: number | null;
            /** @description How many matching calls it strikes. Null is the same as 1, or without end where a probability is given. */
            readonly times?: number | null;
            /** @description How likely it strikes a matching call, from 0 to 1; null strikes every one. A seed decides, so the same seed and the same calls give the same strikes. */
            readonly probability?: number | null;
            /** @description Decides with the probability; null takes the seed of the session. */
            readonly seed?: number | null;
            /** @description The `Retry-After` of an answer 429, or null for the mock's own choice of 1. */
            readonly retryAfterSeconds?: number | null;
            /** @description How late a slow first byte comes, or null for the mock's own choice of 1000. */
            readonly delayMilliseconds?: number | null;
        };
        /**
         * @description Message ids and codes go on from where they are now, so that a vendor which was not set back itself never meets one of them twice. Without it they are counted again from there, and everything can be repeated exactly.
         * @default false
         */
        readonly ContinueNumbers: boolean;
        /**
         * @description The id of a session; letters, digits, `-` and `_`, for it stands in paths. No two sessions have ids that differ in capital letters only.
         * @example job-17
         */
        readonly SessionId: string;
        /** @description A session, and how to reach it. */
        readonly Session: {
            readonly sessionId: components["schemas"]["SessionId"];
            /**
             * @description In the place of the mock's own address, this is the OMS of the session.
             * @example http://127.0.0.1:4010/sessions/job-17
             */
            readonly baseUrl: string;
            /**
             * @description The control of the session.
             * @example http://127.0.0.1:4010/sessions/job-17/_kit
             */
            readonly controlUrl: string;
            /**
             * @description The header that addresses the session at the mock's own address.
             * @example X-Kit-Session: job-17
             */
            readonly header: string;
            readonly createdAt: components["schemas"]["Timestamp"];
            /**
             * @description What kind of vendor the session is for, or null.
             * @enum {string|null}
             */
            readonly profile?: "efs" | "erp" | null;
            /** @description The seed of the session. */
            readonly seed: number;
            /** @description How many orders it has. */
            readonly orders: number;
        };
        /** @description Sessions in the order in which they were made. */
        readonly SessionList: {
            /** @description How many there are, also beyond the limit. */
            readonly total: number;
            readonly sessions: readonly components["schemas"]["Session"][];
        };
        /**
         * @description An http or https URL; {port} stands for the port that the kit gave the vendor, which only a certification does.
         * @example http://127.0.0.1:8080/increff/orders
         */
        readonly address: string;
        /** @description Where the OMS calls this account; a message without an address is kept and shown as parked. Default: nowhere. */
        readonly endpoints: {
            /** @description EFS: where outward order events go. */
            readonly orderEvents?: components["schemas"]["address"];
            /** @description EFS: where return order events go. */
            readonly returnEvents?: components["schemas"]["address"];
            /** @description EFS: where seller cancellations made in Increff go. */
            readonly sellerCancellation?: components["schemas"]["address"];
            /** @description ERP: where outward sales postings go. */
            readonly salesPosting?: components["schemas"]["address"];
            /** @description Headers of every call to this account. Values are secrets and are never recorded. */
            readonly headers?: {
                readonly [key: string]: string;
            };
        };
        /** @description Calls that one account may make. As many may come at once as the limit has; they are given back evenly. Mock only. */
        readonly rateLimit: {
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
        /** @description How the mock delivers its messages. A certification delivers in its own ways. */
        readonly delivery: {
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
        /** @description What the OMS does where Increff's sources disagree or leave it open. */
        readonly alternatives: {
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
        /** @description What the new session is to be. Everything may be left out: it is then as in the mock. The endpoints take the place of all addresses of the mock; the other settings are those of `increff-kit.yaml`, one by one. */
        readonly CreateSessionRequest: {
            readonly sessionId?: components["schemas"]["SessionId"];
            /** @description Orders that the mock makes up in this session come from it; without it, from the mock's own seed. */
            readonly seed?: number;
            /**
             * @description What kind of vendor the session is for; shown, and nothing else.
             * @enum {string}
             */
            readonly profile?: "efs" | "erp";
            readonly endpoints?: components["schemas"]["endpoints"];
            /** @description Refuse what real clients do against the documentation. */
            readonly strict?: boolean;
            readonly rateLimit?: components["schemas"]["rateLimit"];
            readonly delivery?: components["schemas"]["delivery"];
            readonly alternatives?: components["schemas"]["alternatives"];
        };
        /**
         * @description The name of a snapshot; letters, digits, `-` and `_`.
         * @example packed
         */
        readonly SnapshotName: string;
        /** @description A moment of a session that one can go back to. */
        readonly Snapshot: {
            readonly name: components["schemas"]["SnapshotName"];
            readonly takenAt: components["schemas"]["Timestamp"];
            /** @description How many orders there were. */
            readonly orders: number;
            /** @description How many messages to the partners were known. */
            readonly messages: number;
        };
        /** @description Snapshots, the oldest first. */
        readonly SnapshotList: {
            readonly snapshots: readonly components["schemas"]["Snapshot"][];
        };
        /** @description What the snapshot is called. One of the same name is replaced. */
        readonly TakeSnapshotRequest: {
            readonly name: components["schemas"]["SnapshotName"];
        };
        /** @description How to go back. */
        readonly RestoreRequest: {
            readonly continueNumbers?: components["schemas"]["ContinueNumbers"];
        };
    };
    responses: {
        /** @description The call is not taken at all: a part of the path cannot be read (400), the token is missing or wrong (401), the call comes from another computer or from a page of another site (403), the path has no such method (405), the body is too large (413) or not JSON by its type (415). Nothing was done. */
        readonly Refused: {
            headers: {
                /**
                 * @description With 401, `Bearer`.
                 * @example Bearer
                 */
                readonly "WWW-Authenticate"?: string;
                /**
                 * @description With 405, the methods that the path has.
                 * @example GET, POST
                 */
                readonly Allow?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Nothing has this code, key or number. The description says where to look. */
        readonly Unknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description What the call asks for does not fit the state of the mock: the code names several things, or the moment is not right. The description says what to do. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The OMS failed, and does not say whether the call took effect. Retry it with the same content after a pause; repeating a call never doubles its effect. */
        readonly ServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The body breaks a rule. Sending it again unchanged cannot succeed. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description What the call names does not exist at this location and channel, or the path is not one of the OMS. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: {
        /**
         * @description Only what belongs to this location.
         * @example IN132
         */
        readonly LocationCode: components["schemas"]["LocationCode"];
        /**
         * @description Only what belongs to this channel.
         * @example WEBSHOP
         */
        readonly ChannelName: components["schemas"]["ChannelName"];
        /**
         * @description Only what belongs to the order of this code.
         * @example WEB-1001
         */
        readonly Order: components["schemas"]["OrderCode"];
        /**
         * @description Which come first; of a stock list, `newest` is the order turned round.
         * @example newest
         */
        readonly Sort: "oldest" | "newest";
        /**
         * @description Pass over so many of those that fit.
         * @example 100
         */
        readonly Skip: number;
        /**
         * @description Only what has this text in one of its codes: its own, those of its order, its products, its invoice or its AWB. Capital and small letters are the same.
         * @example WEB-10
         */
        readonly Codes: string;
        /**
         * @description At most so many elements.
         * @example 100
         */
        readonly Limit: number;
        /**
         * @description The id of the session.
         * @example job-17
         */
        readonly SessionId: components["schemas"]["SessionId"];
        /**
         * @description The name of the snapshot.
         * @example packed
         */
        readonly SnapshotName: components["schemas"]["SnapshotName"];
        /**
         * @description The channel's code of the order.
         * @example WEB-1001
         */
        readonly OrderCode: components["schemas"]["OrderCode"];
        /**
         * @description The code of the return.
         * @example RET-1
         */
        readonly ReturnOrderCode: components["schemas"]["ReturnOrderCode"];
        /**
         * @description The mock's key of the message.
         * @example order-1
         */
        readonly MessageKey: components["schemas"]["MessageKey"];
        /**
         * @description The code of the shipment.
         * @example SHP-1
         */
        readonly ShipmentCode: components["schemas"]["ShipmentCode"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Health = components['schemas']['Health'];
export type ResetRequest = components['schemas']['ResetRequest'];
export type Timestamp = components['schemas']['Timestamp'];
export type ErrorEnvelope = components['schemas']['ErrorEnvelope'];
export type LocationCode = components['schemas']['LocationCode'];
export type ChannelName = components['schemas']['ChannelName'];
export type KitOrderStatus = components['schemas']['KitOrderStatus'];
export type Total = components['schemas']['Total'];
export type OrderCode = components['schemas']['OrderCode'];
export type OptionalText = components['schemas']['OptionalText'];
export type OptionalBoolean = components['schemas']['OptionalBoolean'];
export type OptionalPaymentMethod = components['schemas']['OptionalPaymentMethod'];
export type OptionalTimestamp = components['schemas']['OptionalTimestamp'];
export type OrderItemCode = components['schemas']['OrderItemCode'];
export type ChannelSkuCode = components['schemas']['ChannelSkuCode'];
export type Quantity = components['schemas']['Quantity'];
export type KitOrderLine = components['schemas']['KitOrderLine'];
export type ShipmentCode = components['schemas']['ShipmentCode'];
export type KitOrder = components['schemas']['KitOrder'];
export type KitOrderList = components['schemas']['KitOrderList'];
export type WishedLine = components['schemas']['WishedLine'];
export type OptionalQuantity = components['schemas']['OptionalQuantity'];
export type VirtualChildSku = components['schemas']['VirtualChildSku'];
export type VirtualSkuDefinition = components['schemas']['VirtualSkuDefinition'];
export type BundledChildSku = components['schemas']['BundledChildSku'];
export type BundledSkuDefinition = components['schemas']['BundledSkuDefinition'];
export type CreateOrderRequest = components['schemas']['CreateOrderRequest'];
export type GenerateOrdersRequest = components['schemas']['GenerateOrdersRequest'];
export type GenerateOrdersResponse = components['schemas']['GenerateOrdersResponse'];
export type PositiveQuantity = components['schemas']['PositiveQuantity'];
export type LineToCancel = components['schemas']['LineToCancel'];
export type CancelOrderRequest = components['schemas']['CancelOrderRequest'];
export type LineToPack = components['schemas']['LineToPack'];
export type PackInHouseRequest = components['schemas']['PackInHouseRequest'];
export type ShipmentNumber = components['schemas']['ShipmentNumber'];
export type KitShipmentStatus = components['schemas']['KitShipmentStatus'];
export type OptionalUrl = components['schemas']['OptionalUrl'];
export type KitShipmentItem = components['schemas']['KitShipmentItem'];
export type KitShipment = components['schemas']['KitShipment'];
export type TriggerEventRequest = components['schemas']['TriggerEventRequest'];
export type MessageKey = components['schemas']['MessageKey'];
export type TriggerEventResponse = components['schemas']['TriggerEventResponse'];
export type EventTypeName = components['schemas']['EventTypeName'];
export type MessageState = components['schemas']['MessageState'];
export type MessageFamily = components['schemas']['MessageFamily'];
export type AttemptOutcome = components['schemas']['AttemptOutcome'];
export type MessageAttempt = components['schemas']['MessageAttempt'];
export type KitMessage = components['schemas']['KitMessage'];
export type KitMessageList = components['schemas']['KitMessageList'];
export type ReturnOrderCode = components['schemas']['ReturnOrderCode'];
export type ReplaySequence = components['schemas']['ReplaySequence'];
export type ReplayRequest = components['schemas']['ReplayRequest'];
export type SkippedMessage = components['schemas']['SkippedMessage'];
export type ReplayResponse = components['schemas']['ReplayResponse'];
export type RedeliverRequest = components['schemas']['RedeliverRequest'];
export type RedeliverResponse = components['schemas']['RedeliverResponse'];
export type DeliveryMode = components['schemas']['DeliveryMode'];
export type MessageCounts = components['schemas']['MessageCounts'];
export type RunningReplay = components['schemas']['RunningReplay'];
export type KitDelivery = components['schemas']['KitDelivery'];
export type SetDeliveryRequest = components['schemas']['SetDeliveryRequest'];
export type HistoryDirection = components['schemas']['HistoryDirection'];
export type HistoryKind = components['schemas']['HistoryKind'];
export type HistoryEntry = components['schemas']['HistoryEntry'];
export type History = components['schemas']['History'];
export type KitInventory = components['schemas']['KitInventory'];
export type KitInventoryList = components['schemas']['KitInventoryList'];
export type StockFigure = components['schemas']['StockFigure'];
export type SetInventoryRequest = components['schemas']['SetInventoryRequest'];
export type KitPicklist = components['schemas']['KitPicklist'];
export type KitPicklistList = components['schemas']['KitPicklistList'];
export type KitShipmentList = components['schemas']['KitShipmentList'];
export type Transporter = components['schemas']['Transporter'];
export type KitManifest = components['schemas']['KitManifest'];
export type KitManifestList = components['schemas']['KitManifestList'];
export type ReturnOrderType = components['schemas']['ReturnOrderType'];
export type KitReturnStatus = components['schemas']['KitReturnStatus'];
export type ReturnItemCode = components['schemas']['ReturnItemCode'];
export type KitReturnItem = components['schemas']['KitReturnItem'];
export type KitReturn = components['schemas']['KitReturn'];
export type KitReturnList = components['schemas']['KitReturnList'];
export type AwbNumber = components['schemas']['AwbNumber'];
export type ReturnedGoods = components['schemas']['ReturnedGoods'];
export type CreateReturnRequest = components['schemas']['CreateReturnRequest'];
export type UpdateReturnRequest = components['schemas']['UpdateReturnRequest'];
export type CancelReturnRequest = components['schemas']['CancelReturnRequest'];
export type FaultKind = components['schemas']['FaultKind'];
export type FaultOperation = components['schemas']['FaultOperation'];
export type Fault = components['schemas']['Fault'];
export type FaultList = components['schemas']['FaultList'];
export type FaultPlan = components['schemas']['FaultPlan'];
export type ContinueNumbers = components['schemas']['ContinueNumbers'];
export type SessionId = components['schemas']['SessionId'];
export type Session = components['schemas']['Session'];
export type SessionList = components['schemas']['SessionList'];
export type Address = components['schemas']['address'];
export type Endpoints = components['schemas']['endpoints'];
export type RateLimit = components['schemas']['rateLimit'];
export type Delivery = components['schemas']['delivery'];
export type Alternatives = components['schemas']['alternatives'];
export type CreateSessionRequest = components['schemas']['CreateSessionRequest'];
export type SnapshotName = components['schemas']['SnapshotName'];
export type Snapshot = components['schemas']['Snapshot'];
export type SnapshotList = components['schemas']['SnapshotList'];
export type TakeSnapshotRequest = components['schemas']['TakeSnapshotRequest'];
export type RestoreRequest = components['schemas']['RestoreRequest'];
export type ResponseRefused = components['responses']['Refused'];
export type ResponseUnknown = components['responses']['Unknown'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ParameterLocationCode = components['parameters']['LocationCode'];
export type ParameterChannelName = components['parameters']['ChannelName'];
export type ParameterOrder = components['parameters']['Order'];
export type ParameterSort = components['parameters']['Sort'];
export type ParameterSkip = components['parameters']['Skip'];
export type ParameterCodes = components['parameters']['Codes'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterSessionId = components['parameters']['SessionId'];
export type ParameterSnapshotName = components['parameters']['SnapshotName'];
export type ParameterOrderCode = components['parameters']['OrderCode'];
export type ParameterReturnOrderCode = components['parameters']['ReturnOrderCode'];
export type ParameterMessageKey = components['parameters']['MessageKey'];
export type ParameterShipmentCode = components['parameters']['ShipmentCode'];
export type $defs = Record<string, never>;
export interface operations {
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The mock is ready. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listOrders: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description Only orders of this status.
                 * @example OPEN
                 */
                readonly status?: components["schemas"]["KitOrderStatus"];
                /**
                 * @description Which come first; of a stock list, `newest` is the order turned round.
                 * @example newest
                 */
                readonly sort?: components["parameters"]["Sort"];
                /**
                 * @description Pass over so many of those that fit.
                 * @example 100
                 */
                readonly skip?: components["parameters"]["Skip"];
                /**
                 * @description Only what has this text in one of its codes: its own, those of its order, its products, its invoice or its AWB. Capital and small letters are the same.
                 * @example WEB-10
                 */
                readonly q?: components["parameters"]["Codes"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The orders. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitOrderList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly createOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateOrderRequest"];
            };
        };
        readonly responses: {
            /** @description The order exists and its messages are queued. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitOrder"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly generateOrders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GenerateOrdersRequest"];
            };
        };
        readonly responses: {
            /** @description The orders exist and their messages are queued. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GenerateOrdersResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly getOrder: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The channel's code of the order.
                 * @example WEB-1001
                 */
                readonly orderCode: components["parameters"]["OrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The order. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitOrder"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly cancelOrder: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The channel's code of the order.
                 * @example WEB-1001
                 */
                readonly orderCode: components["parameters"]["OrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelOrderRequest"];
            };
        };
        readonly responses: {
            /** @description The order as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitOrder"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly releaseOrderHold: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The channel's code of the order.
                 * @example WEB-1001
                 */
                readonly orderCode: components["parameters"]["OrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The order as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitOrder"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly packOrderInHouse: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The channel's code of the order.
                 * @example WEB-1001
                 */
                readonly orderCode: components["parameters"]["OrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["PackInHouseRequest"];
            };
        };
        readonly responses: {
            /** @description The shipment. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitShipment"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly handOverOrder: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The channel's code of the order.
                 * @example WEB-1001
                 */
                readonly orderCode: components["parameters"]["OrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The order as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitOrder"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly triggerEvent: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The channel's code of the order.
                 * @example WEB-1001
                 */
                readonly orderCode: components["parameters"]["OrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TriggerEventRequest"];
            };
        };
        readonly responses: {
            /** @description The messages are queued. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TriggerEventResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listMessages: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to the order of this code.
                 * @example WEB-1001
                 */
                readonly order?: components["parameters"]["Order"];
                /**
                 * @description Only messages of this event type. One that there is not is refused.
                 * @example SUBORDER_CREATE
                 */
                readonly eventType?: components["schemas"]["EventTypeName"];
                /**
                 * @description Only messages in this state.
                 * @example delivered
                 */
                readonly state?: components["schemas"]["MessageState"];
                /**
                 * @description Which come first; of a stock list, `newest` is the order turned round.
                 * @example newest
                 */
                readonly sort?: components["parameters"]["Sort"];
                /**
                 * @description Pass over so many of those that fit.
                 * @example 100
                 */
                readonly skip?: components["parameters"]["Skip"];
                /**
                 * @description Only what has this text in one of its codes: its own, those of its order, its products, its invoice or its AWB. Capital and small letters are the same.
                 * @example WEB-10
                 */
                readonly q?: components["parameters"]["Codes"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The messages. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitMessageList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly replayMessages: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        readonly responses: {
            /** @description They are being sent. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplayResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly getMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The mock's key of the message.
                 * @example order-1
                 */
                readonly messageKey: components["parameters"]["MessageKey"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The message. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitMessage"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly releaseMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The mock's key of the message.
                 * @example order-1
                 */
                readonly messageKey: components["parameters"]["MessageKey"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The message is queued. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitMessage"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly retryMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The mock's key of the message.
                 * @example order-1
                 */
                readonly messageKey: components["parameters"]["MessageKey"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The message is queued. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitMessage"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly redeliverMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The mock's key of the message.
                 * @example order-1
                 */
                readonly messageKey: components["parameters"]["MessageKey"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RedeliverRequest"];
            };
        };
        readonly responses: {
            /** @description The copies are queued. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedeliverResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly getDelivery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The delivery. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitDelivery"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly setDelivery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetDeliveryRequest"];
            };
        };
        readonly responses: {
            /** @description The delivery. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitDelivery"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listHistory: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only entries with a higher number.
                 * @example 0
                 */
                readonly after?: number;
                /**
                 * @description Only entries with a lower number.
                 * @example 100
                 */
                readonly before?: number;
                /**
                 * @description Which entries come first.
                 * @example newest
                 */
                readonly sort?: "oldest" | "newest";
                /**
                 * @description With `false`, details come without headers and bodies, for a list of many.
                 * @example false
                 */
                readonly bodies?: "true" | "false";
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
                /**
                 * @description Only what belongs to the order of this code.
                 * @example WEB-1001
                 */
                readonly order?: components["parameters"]["Order"];
                /**
                 * @description Only entries of this direction.
                 * @example inbound
                 */
                readonly direction?: components["schemas"]["HistoryDirection"];
                /**
                 * @description Only entries of this kind. One that there is not is refused.
                 * @example call
                 */
                readonly kind?: components["schemas"]["HistoryKind"];
                /**
                 * @description Only entries about this operation, by its `operationId`. One that there is not is refused.
                 * @example packOrder
                 */
                readonly operation?: components["schemas"]["EventTypeName"];
                /**
                 * @description Only calls and deliveries that were answered so, by the status or its class.
                 * @example 5xx
                 */
                readonly status?: string;
                /**
                 * @description Only what concerns this message.
                 * @example order-1
                 */
                readonly messageKey?: components["schemas"]["MessageKey"];
                /**
                 * @description Only calls of this account and deliveries to it, by its `authUsername`.
                 * @example DEMO_EFS
                 */
                readonly tenant?: string;
                /**
                 * @description Only what began at this time or later.
                 * @example 2024-05-06T09:00:00.000Z
                 */
                readonly from?: components["schemas"]["Timestamp"];
                /**
                 * @description Only what began before this time.
                 * @example 2024-05-06T10:00:00.000Z
                 */
                readonly to?: components["schemas"]["Timestamp"];
                /**
                 * @description Only calls and deliveries with this text in their address, their body or the body of the answer. Capital and small letters are the same.
                 * @example WEB-1001
                 */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The entries. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["History"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly getHistoryEntry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the entry.
                 * @example 12
                 */
                readonly sequence: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The entry. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HistoryEntry"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly streamHistory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The entries, one a line. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly followChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stream; it ends when the mock does. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listInventory: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description Only the product of this code.
                 * @example 302
                 */
                readonly channelSkuCode?: components["schemas"]["ChannelSkuCode"];
                /**
                 * @description False lists also the figures of the master data, which nobody has reported or set.
                 * @example false
                 */
                readonly reported?: "true" | "false";
                /**
                 * @description Which come first; of a stock list, `newest` is the order turned round.
                 * @example newest
                 */
                readonly sort?: components["parameters"]["Sort"];
                /**
                 * @description Pass over so many of those that fit.
                 * @example 100
                 */
                readonly skip?: components["parameters"]["Skip"];
                /**
                 * @description Only what has this text in one of its codes: its own, those of its order, its products, its invoice or its AWB. Capital and small letters are the same.
                 * @example WEB-10
                 */
                readonly q?: components["parameters"]["Codes"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitInventoryList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly setInventory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetInventoryRequest"];
            };
        };
        readonly responses: {
            /** @description The stock as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitInventoryList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listPicklists: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description Which come first; of a stock list, `newest` is the order turned round.
                 * @example newest
                 */
                readonly sort?: components["parameters"]["Sort"];
                /**
                 * @description Pass over so many of those that fit.
                 * @example 100
                 */
                readonly skip?: components["parameters"]["Skip"];
                /**
                 * @description Only what has this text in one of its codes: its own, those of its order, its products, its invoice or its AWB. Capital and small letters are the same.
                 * @example WEB-10
                 */
                readonly q?: components["parameters"]["Codes"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The picklists. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitPicklistList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly getPicklist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The OMS's number of the picklist.
                 * @example 123
                 */
                readonly pickListId: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The picklist. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitPicklist"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listShipments: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to the order of this code.
                 * @example WEB-1001
                 */
                readonly order?: components["parameters"]["Order"];
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description Which come first; of a stock list, `newest` is the order turned round.
                 * @example newest
                 */
                readonly sort?: components["parameters"]["Sort"];
                /**
                 * @description Pass over so many of those that fit.
                 * @example 100
                 */
                readonly skip?: components["parameters"]["Skip"];
                /**
                 * @description Only what has this text in one of its codes: its own, those of its order, its products, its invoice or its AWB. Capital and small letters are the same.
                 * @example WEB-10
                 */
                readonly q?: components["parameters"]["Codes"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipments. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitShipmentList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly getShipment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The code of the shipment.
                 * @example SHP-1
                 */
                readonly shipmentCode: components["parameters"]["ShipmentCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipment. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitShipment"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly dispatchShipment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The code of the shipment.
                 * @example SHP-1
                 */
                readonly shipmentCode: components["parameters"]["ShipmentCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipment is on its way. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitShipment"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly deliverShipment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The code of the shipment.
                 * @example SHP-1
                 */
                readonly shipmentCode: components["parameters"]["ShipmentCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipment is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitShipment"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listManifests: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description Which come first; of a stock list, `newest` is the order turned round.
                 * @example newest
                 */
                readonly sort?: components["parameters"]["Sort"];
                /**
                 * @description Pass over so many of those that fit.
                 * @example 100
                 */
                readonly skip?: components["parameters"]["Skip"];
                /**
                 * @description Only what has this text in one of its codes: its own, those of its order, its products, its invoice or its AWB. Capital and small letters are the same.
                 * @example WEB-10
                 */
                readonly q?: components["parameters"]["Codes"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifests. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitManifestList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly getManifest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The OMS's code of the manifest.
                 * @example MF-1
                 */
                readonly manifestCode: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifest. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitManifest"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listReturns: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to the order of this code.
                 * @example WEB-1001
                 */
                readonly order?: components["parameters"]["Order"];
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description Which come first; of a stock list, `newest` is the order turned round.
                 * @example newest
                 */
                readonly sort?: components["parameters"]["Sort"];
                /**
                 * @description Pass over so many of those that fit.
                 * @example 100
                 */
                readonly skip?: components["parameters"]["Skip"];
                /**
                 * @description Only what has this text in one of its codes: its own, those of its order, its products, its invoice or its AWB. Capital and small letters are the same.
                 * @example WEB-10
                 */
                readonly q?: components["parameters"]["Codes"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The returns. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitReturnList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly createReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateReturnRequest"];
            };
        };
        readonly responses: {
            /** @description The return is announced. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitReturn"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly getReturn: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The code of the return.
                 * @example RET-1
                 */
                readonly returnOrderCode: components["parameters"]["ReturnOrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The return. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitReturn"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly updateReturn: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The code of the return.
                 * @example RET-1
                 */
                readonly returnOrderCode: components["parameters"]["ReturnOrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateReturnRequest"];
            };
        };
        readonly responses: {
            /** @description The return as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitReturn"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly cancelReturn: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The code of the return.
                 * @example RET-1
                 */
                readonly returnOrderCode: components["parameters"]["ReturnOrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelReturnRequest"];
            };
        };
        readonly responses: {
            /** @description The return as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitReturn"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["Unknown"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The faults. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FaultList"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly addFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FaultPlan"];
            };
        };
        readonly responses: {
            /** @description The fault is planned. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Fault"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly clearFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No fault is planned. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly removeFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The mock's key of the fault.
                 * @example fault-1
                 */
                readonly faultId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It strikes no more. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Unknown"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly resetSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResetRequest"];
            };
        };
        readonly responses: {
            /** @description The new session. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listSessions: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sessions. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly createSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateSessionRequest"];
            };
        };
        readonly responses: {
            /** @description The session. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the session.
                 * @example job-17
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly deleteSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the session.
                 * @example job-17
                 */
                readonly sessionId: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listSnapshots: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The snapshots. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SnapshotList"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly takeSnapshot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TakeSnapshotRequest"];
            };
        };
        readonly responses: {
            /** @description The snapshot. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Snapshot"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly deleteSnapshot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the snapshot.
                 * @example packed
                 */
                readonly name: components["parameters"]["SnapshotName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The snapshot is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly restoreSnapshot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the snapshot.
                 * @example packed
                 */
                readonly name: components["parameters"]["SnapshotName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RestoreRequest"];
            };
        };
        readonly responses: {
            /** @description The session as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
}
