/** Calls over real HTTP to a running OMS, kept together with their answers. */
import {
  operationById,
  type OperationId,
} from "../../src/contract/operations.js";
import type { RunningOms } from "../../src/simulator/start.js";
import type { Answer, Call } from "./prism.js";

export interface Exchange {
  /** What was tried, for messages. */
  readonly name: string;
  /** Null where the call is none of the contract's. */
  readonly operationId: OperationId | null;
  readonly call: Call;
  readonly answer: Answer;
}

export interface Account {
  readonly authUsername: string;
  readonly authPassword: string;
  readonly authDomainName?: string;
}

export interface CallOptions {
  /** The value of `{orderCode}` in the path. */
  readonly orderCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, in place of the body as JSON. */
  readonly text?: string;
}

export class Exchanges {
  readonly all: Exchange[] = [];

  constructor(readonly running: RunningOms) {}

  /** Calls an operation of the contract. */
  call(
    name: string,
    operationId: OperationId,
    account: Account,
    body: unknown,
    { orderCode = "NO-SUCH", headers = {}, text }: CallOptions = {},
  ): Promise<Answer> {
    const { method, path } = operationById(operationId);
    return this.send(name, operationId, {
      method,
      path: path.replace("{orderCode}", encodeURIComponent(orderCode)),
      headers: {
        "content-type": "application/json",
        ...given(account),
        ...headers,
      },
      text: text ?? JSON.stringify(body),
    });
  }

  async send(
    name: string,
    operationId: OperationId | null,
    {
      text,
      ...call
    }: Omit<Call, "body"> & { readonly text: string | undefined },
  ): Promise<Answer> {
    const response = await fetch(`${this.running.url}${call.path}`, {
      method: call.method,
      headers: call.headers,
      ...(text === undefined ? {} : { body: text }),
    });
    const headers: Record<string, string> = {};
    response.headers.forEach((value, name) => {
      headers[name] = value;
    });
    const answer: Answer = {
      statusCode: response.status,
      headers,
      body: bodyOf(await response.text()),
    };
    this.all.push({
      name,
      operationId,
      call: { ...call, body: bodyOf(text ?? "") },
      answer,
    });
    return answer;
  }
}

function given(account: Account): Record<string, string> {
  const { authUsername, authPassword, authDomainName } = account;
  return {
    authUsername,
    authPassword,
    ...(authDomainName === undefined ? {} : { authDomainName }),
  };
}

/** What is no JSON stays a text, and is judged as one. */
function bodyOf(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
