/** Calls of the mock's own interface, for tests: every answer is held against the contract. */
import request from "supertest";
import { expect } from "vitest";
import {
  operationById,
  type OperationId,
} from "../../src/contract/operations.js";
import { validateResponse } from "../../src/contract/validate-response.js";
import type { RunningOms } from "../../src/simulator/start.js";

/** The envelope of a refusal. */
export interface Refusal {
  readonly code: string;
  readonly description: string;
}

export interface ShownOrder {
  readonly orderCode: string;
  readonly status: string;
  readonly lines: readonly {
    readonly channelSkuCode: string;
    readonly orderedQuantity: number;
    readonly cancelledQuantity: number;
    readonly packedQuantity: number;
  }[];
  readonly shipmentCodes: readonly string[];
}

export class Control {
  /** @param running asked anew for every call, for it may be started later */
  constructor(readonly running: () => RunningOms) {}

  async ask<Body>(
    id: OperationId,
    path: string,
    status: number,
    body?: unknown,
  ): Promise<Body> {
    const { method } = operationById(id);
    const verb = method.toLowerCase() as "get" | "post" | "put" | "delete";
    const asked = request(this.running().url)[verb](`/_kit${path}`);
    const response = await (body === undefined
      ? asked
      : asked.send(body as object));
    expect(`${response.status} ${response.text}`).toMatch(
      new RegExp(`^${status} `),
    );
    const answer: unknown =
      response.text === "" ? undefined : JSON.parse(response.text);
    expect(validateResponse(id, status, answer)).toMatchObject({ ok: true });
    return answer as Body;
  }

  /** The description of the refusal that is awaited. */
  async refusal(
    id: OperationId,
    path: string,
    status: number,
    body?: unknown,
  ): Promise<string> {
    return (await this.ask<Refusal>(id, path, status, body)).description;
  }
}
