/** Of targets that are hard to reach: where the time goes, by profile, and what was tried. */

export type TargetId =
  | "cpu-of-floor"
  | "times-prism"
  | "first-answer"
  | "first-answer-of-floor"
  | "help"
  | "delivery-of-pool"
  | "queue-memory"
  | "judging-rate"
  | "judging-growth"
  | "judging-memory"
  | "kit-share";

export const notes: Readonly<Partial<Record<TargetId, string>>> = {
  "cpu-of-floor":
    "A call of the mock costs what the floor's does, and for an order about 90 µs of deciding and keeping it (24 lines with stock, prices and two messages; a fifth of that is collecting what is kept for good: about 24 KB an order with its exchange), for an inventory update about 70 µs (a hundred facts, each tried on the overlay and carried out), and the rest for credentials, headers without secrets, the promises of a call, and its entry (not measured one by one). Tried, and kept: bodies of messages written when they are read (a quarter of an order's cost before), decisions carried out without working them out again, remembered keys, one decoding of the body, no search for waiting orders where none waits, one-shot digests. Not tried: a smaller form of an order, callbacks in the place of promises.",
  "times-prism":
    "It follows from the processor time of a call, which is about 60 % of Prism's: see cpu-of-floor. In that run the floor itself, which only parses and validates, reached 3.5 to 4.6 times Prism's calls, so five times is out of reach there for any server that validates.",
  "first-answer":
    "Of the processor time nearly all is loading: Node itself 90 ms, and then about 190 files, of which compiling takes 56 ms, and opening, reading and resolving the rest; starting the OMS takes 20 ms. Tried, and kept: Express (more than half of what was loaded before) is loaded with the first page or call of the control, and the key of the invoices is made a quarter of a second later. Not tried: one bundled file in the place of those of dist, which is a matter of the package.",
  "first-answer-of-floor": "The same: see first-answer.",
  help: "Node alone takes most of it (see `node` in the result); 22 files are loaded, of which the largest is commander. One bundled file would leave less to open and resolve.",
  "delivery-of-pool":
    "By profile half of the sender's work is undici's own and a tenth is collecting; the kit adds the composed call, the recorded exchange with its headers without secrets, the answer that is read and judged as a partner's, and the register of messages. Tried, and kept: an address is read once, and not for each message. The share rises where the receiver is the slower one.",
  "judging-rate":
    "An entry is 1.4 KB of JSON whose bodies are parsed, checked against the contract, and seen by 99 rules and by the coverage. By profile a quarter is parsing (each body when it comes, and again with its line when its order is over), a third the rules over lives that end, a tenth their coverage, a tenth the rules over single exchanges, and a sixth collecting. Parsing the bodies alone, and nothing else, does 180,000 entries a second here, and with the line of the file 120,000; so 200,000 are out of reach in one thread for entries of this size. Tried, and kept (all together about twice as fast): what many rules ask of a life is worked out once and kept on the life; an exchange goes only to the rules that look at its operation; a call is validated once; orders wait as text on the heap, not each entry in a buffer of its own; rules with nothing before them end at once. Tried, and did not help: the same in WeakMaps, for what is in one outlives the collections of the young, and collecting took what was won. The first 50,000 entries are slower, because a fifth of the time is compiling the rules. Not tried: a pool of threads (orders are independent, but each entry would be written and parsed once more on its way), parsed entries kept until their order is over.",
};
