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
    "A call of the mock costs what the floor's does, and beside it: of an order, deciding and keeping it (24 lines with stock, prices and two messages), in one process and without HTTP about 90 µs; of an inventory update, a hundred facts, each tried on the overlay and carried out, about 100 µs; and the rest for credentials, headers without secrets, the promises of a call, and its entry (not measured one by one). About a fifth of an order's cost is collecting, two thirds of that in the engine's own threads, for an order with its exchange is 24 KB in a hundred objects that stay. In the system an order takes 50 µs beside the floor's 16, nearly all of it the write of its answer (why, was not looked into). By profile nothing else is large: no function has more than a ninth of what deciding takes. Tried, and kept: bodies of messages written when they are read, decisions carried out without working them out again, keys remembered and those of one location found at once, one decoding of the body, no search for waiting orders where none waits, credentials compared without a digest, plain heads read at once, one object for all lines of which nothing is cancelled. Tried, and did not help: a larger young generation (64 MB). Not tried: a smaller form of an order, callbacks in the place of promises.",
  "times-prism":
    "It follows from the processor time of a call: see cpu-of-floor. The floor itself, which only parses and validates, is not five times as fast as Prism here (see the cells of both), so five times is out of reach for a server that validates and remembers.",
  "first-answer":
    "Node alone, without any program, takes a good part of it (see `node` in the result); of the rest most is compiling and linking about a megabyte of JavaScript, of which half are validators, and loading Node's own modules; starting the OMS takes a tenth. Tried, and kept: few bundled files in the place of 190 (a third off), validators without blanks, Express loaded with the first page or call of the control, the key of the invoices made a quarter of a second later. Not tried: a snapshot of the heap, which only the very same Node could read.",
  "first-answer-of-floor": "The same: see first-answer.",
  "delivery-of-pool":
    "A message costs the sender about half as much processor time again as the bare pool's. By profile a third of the difference is collecting: the history keeps every body, and the engine copies its six kilobytes twice before they are old, where the pool's are gone at once; the rest is the composed call, the recorded exchange with its headers without secrets, the answer that is read and judged as a partner's, and the register of messages. Tried, and kept: an address is read once, and not for each message; headers, sent and recorded, are made once for all messages of one length (a tenth); the next message waits for a turn until a connection is free, where it took another one, so that the receiver had up to 76 for 50 calls. Tried, and did not help: callbacks in the place of promises. The share rises where the receiver is the slower one.",
  "kit-share":
    "It is the reference ERP's: 0.66 s of 2.7 s; of the reference EFS's 8.0 s it is 4 %. In other runs the ERP's share was 18 to 20 %: with so short a run it hangs on the vendor's part. In the history of another run two thirds of it (0.44 of 0.62 s) lie between the vendor's start and the first scenario, where the doctor looks, and a fifth before the vendor is started again for an outage; everything else is 50 ms. The doctor waits there for the first answers of a vendor that has just started, which no entry tells, and loads what sends. It also loaded Express, for one question whether the OMS is there: since this run that is answered without.",
  "judging-rate":
    "An entry is 1.4 KB of JSON whose bodies are parsed, checked against the contract, and seen by 99 rules and by the coverage. By profile a quarter is parsing (each body when it comes, and again with its line when its order is over), a third the rules over lives that end, a tenth their coverage, a tenth the rules over single exchanges, and a sixth collecting. Parsing the bodies alone, and nothing else, does 180,000 entries a second here, and with the line of the file 120,000; so 200,000 are out of reach in one thread for entries of this size. Tried, and kept (all together about twice as fast): what many rules ask of a life is worked out once and kept on the life; an exchange goes only to the rules that look at its operation; a call is validated once; orders wait as text on the heap, not each entry in a buffer of its own; rules with nothing before them end at once. Tried, and did not help: the same in WeakMaps, for what is in one outlives the collections of the young, and collecting took what was won. The first 50,000 entries are slower, because a fifth of the time is compiling the rules. Not tried: a pool of threads (orders are independent, but each entry would be written and parsed once more on its way), parsed entries kept until their order is over.",
};
