/**
 * A call that was not answered with success, and its repetitions: a chain, which ends with a 2xx, a refusal, another content,
 * or never.
 */
import {
  callsOf,
  decidedAt,
  drivenOf,
  type EfsOperation,
  type VendorCall,
} from "../efs/calls.js";
import type { OrderLife } from "../life.js";

/** What a call is about, by its key: pieces by SKU, results by return item. */
export type Content = ReadonlyMap<string, string | number>;

/** `allowed`: another content, with a reason for it in between · `unrelated`: another call altogether. */
export type Relation = "same" | "allowed" | "other" | "unrelated";

/** One kind of call that is to be repeated. */
export interface RetriedCall {
  readonly operation: EfsOperation;
  readonly action: string;
  /** Undefined when the body cannot be read. */
  contentOf(body: Readonly<Record<string, unknown>>): Content | undefined;
  /** Calls of different scopes have nothing to do with each other. */
  scopeOf(body: Readonly<Record<string, unknown>>): string;
  compare(first: Content, repeat: Content, between: Between): Relation;
}

export interface Between {
  readonly life: OrderLife;
  /** When the vendor decided on the first call; what reached it later may have changed its mind. */
  readonly from: number;
  /** When the repetition arrived. */
  readonly to: number;
}

export interface Chain {
  readonly content: Content;
  readonly scope: string;
  /** Without the call that ended it. */
  readonly attempts: readonly [VendorCall, ...VendorCall[]];
  readonly end: "open" | "done" | "refused" | "other";
  /** The call that ended it. */
  readonly ending?: VendorCall;
}

export function chainsOf(life: OrderLife, kind: RetriedCall): Chain[] {
  const closed: Chain[] = [];
  let open: Chain[] = [];
  for (const call of callsOf(life, kind.operation)) {
    const content = kind.contentOf(call.body);
    if (content === undefined) continue;
    const scope = kind.scopeOf(call.body);
    const goingOn: Chain[] = [];
    let continued = false;
    for (const chain of open) {
      const relation =
        chain.scope === scope
          ? relationOf(life, kind, chain, call, content)
          : "unrelated";
      const next =
        relation === "unrelated" ? chain : follow(chain, call, relation);
      continued ||= relation !== "unrelated";
      (next.end === "open" ? goingOn : closed).push(next);
    }
    open = goingOn;
    const toRepeat = call.outcome === "lost" || call.outcome === "failed";
    if (!continued && toRepeat)
      open.push({ content, scope, attempts: [call], end: "open" });
  }
  return [...closed, ...open];
}

export function lastAttempt({ attempts }: Chain): VendorCall {
  return attempts.at(-1) ?? attempts[0];
}

function relationOf(
  life: OrderLife,
  kind: RetriedCall,
  chain: Chain,
  call: VendorCall,
  content: Content,
): Relation {
  const { opened } = call.exchange;
  if (opened < lastAttempt(chain).exchange.seq) return "unrelated";
  const from = chain.attempts[0].exchange.opened;
  const relation = kind.compare(chain.content, content, {
    life,
    from: decidedAt(life, chain.attempts[0], kind.action),
    to: opened,
  });
  if (relation !== "other") return relation;
  const askedFor = drivenOf(life, kind.action).some(({ entry, request }) => {
    if (entry.opened < from || entry.opened > opened) return false;
    const asked = kind.contentOf(request);
    return asked !== undefined && sameContent(asked, content);
  });
  return askedFor || comesStill(life, kind, chain, opened)
    ? "unrelated"
    : "other";
}

/** The same call comes later by itself, so what came before it was another one: a second parcel of the order. */
function comesStill(
  life: OrderLife,
  kind: RetriedCall,
  { content, scope }: Chain,
  from: number,
): boolean {
  const isSame = (body: Readonly<Record<string, unknown>>): boolean => {
    const other = kind.contentOf(body);
    return (
      other !== undefined &&
      kind.scopeOf(body) === scope &&
      sameContent(other, content)
    );
  };
  const asked = drivenOf(life, kind.action).filter(
    ({ entry, request }) => entry.opened > from && isSame(request),
  );
  return callsOf(life, kind.operation).some(
    ({ exchange, body }) =>
      exchange.opened > from &&
      isSame(body) &&
      !asked.some(({ entry }) => entry.opened < exchange.opened),
  );
}

function follow(chain: Chain, call: VendorCall, relation: Relation): Chain {
  if (relation === "other") return { ...chain, end: "other", ending: call };
  switch (call.outcome) {
    case "done":
    case "refused":
      return { ...chain, end: call.outcome, ending: call };
    case "lost":
    case "failed":
    case "aborted":
      return { ...chain, attempts: [...chain.attempts, call] };
  }
}

export function sameContent(a: Content, b: Content): boolean {
  return (
    a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
  );
}
