/** Says what is wrong with traffic while it goes by: violations of the contract on both sides, and what the rules find. */
import { Auditor } from "../audit/auditor.js";
import { defaults } from "../audit/audit.js";
import { isOperationId } from "../contract/operations.js";
import { validateResponse } from "../contract/validate-response.js";
import { describeViolations, validateRequest } from "../contract/validate.js";
import { readJson } from "../history/body.js";
import type { ExchangeEntry, HistoryEntry } from "../history/entry.js";
import { visible } from "../history/visible.js";
import type { Register } from "../rules/register.js";
import { allRules } from "../rules/registry.js";
import type { Finding } from "../rules/rule.js";

/** An order of which nothing new came for so long is looked at as it stands. */
const quietMs = 2_000;
/** So many findings are remembered, so that none is said twice. */
const mostSaid = 10_000;

export class Live {
  readonly #say: (line: string) => void;
  readonly #auditor: Auditor;
  readonly #said = new Set<string>();
  #violations = 0;

  constructor(register: Register, say: (line: string) => void) {
    this.#say = say;
    this.#auditor = new Auditor({
      ...defaults,
      rules: allRules,
      register: register.requirements,
      fromStart: false,
      findings: 0,
      onFinding: (requirement, finding) => {
        this.#tell(requirement, finding);
      },
    });
  }

  /** Violations that were said. */
  get violations(): number {
    return this.#violations;
  }

  hear(entry: HistoryEntry): void {
    if (entry.kind === "mark" && entry.mark.type === "gap")
      this.#auditor.take({ kind: "gap", reason: entry.mark.reason });
    if (entry.kind === "exchange") this.#checkIncreff(entry);
    this.#auditor.take({
      kind: "entry",
      entry,
      place: { file: "", line: entry.seq },
    });
  }

  /** From time to time: looks at the orders that have become quiet. */
  look(now: number): void {
    this.#auditor.peek(now, quietMs, (requirement, finding) => {
      this.#tell(requirement, finding);
    });
  }

  /** The vendor's side is what the rules are about; Increff's side is measured by the contract alone. */
  #checkIncreff(exchange: ExchangeEntry): void {
    const { operation, direction, status, requestBody, responseBody } =
      exchange;
    if (operation === null || !isOperationId(operation)) return;
    const inbound = direction === "inbound";
    const body = inbound ? responseBody : requestBody;
    if (body.cut !== undefined || (inbound && status === null)) return;
    const checked = inbound
      ? validateResponse(operation, status ?? 0, readJson(body))
      : validateRequest(operation, readJson(body), { coerce: true });
    if (checked.ok) return;
    this.#line(
      `#${exchange.seq} contract: Increff's ${inbound ? `answer ${status ?? 0} to ${operation}` : operation}: ${describeViolations(checked.violations, checked.more)}`,
    );
  }

  #tell(requirement: string, { summary, actual, evidence }: Finding): void {
    const key = `${requirement} ${evidence.join(",")}`;
    if (this.#said.has(key)) return;
    const [oldest] = this.#said;
    if (this.#said.size >= mostSaid && oldest !== undefined)
      this.#said.delete(oldest);
    this.#said.add(key);
    const numbers = evidence.map((seq) => `#${seq}`).join(", ");
    this.#line(`${numbers} ${requirement}: ${summary} ${actual}`);
  }

  #line(text: string): void {
    this.#violations += 1;
    this.#say(visible(text));
  }
}
