import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  Caller,
  efs,
  marketplace,
  startQuiet,
} from "../../../test/support/caller.js";
import { ManualClock } from "../../../test/support/manual-clock.js";
import { validateResponse } from "../../contract/validate-response.js";
import type { RunningOms } from "../start.js";
import { RateLimiter } from "./rate-limit.js";

describe("the limiter", () => {
  it("lets a burst through and gives the calls back evenly", () => {
    const clock = new ManualClock();
    const limiter = new RateLimiter(
      () => ({ requests: 3, perSeconds: 10 }),
      clock,
    );
    const take = () => limiter.take("A");
    expect([take(), take(), take(), take()]).toEqual([null, null, null, 4]);
    clock.advance(3333);
    expect(take()).toBe(1);
    clock.advance(1);
    expect([take(), take()]).toEqual([null, 4]);
    clock.advance(60_000);
    expect([take(), take(), take(), take()]).toEqual([null, null, null, 4]);
  });

  it("never lets more through than its burst and what time gave back, and keeps its word", () => {
    const limit = fc.record({
      requests: fc.integer({ min: 1, max: 50 }),
      perSeconds: fc.integer({ min: 1, max: 60 }),
    });
    const pauses = fc.array(fc.integer({ min: 0, max: 5000 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(limit, pauses, ({ requests, perSeconds }, waits) => {
        const clock = new ManualClock();
        const limiter = new RateLimiter(
          () => ({ requests, perSeconds }),
          clock,
        );
        const begun = clock.now();
        let taken = 0;
        for (const wait of waits) {
          clock.advance(wait);
          const seconds = limiter.take("A");
          if (seconds !== null) {
            clock.advance(seconds * 1000);
            expect(limiter.take("A")).toBeNull();
          }
          taken += 1;
          const elapsed = clock.now() - begun;
          expect((taken - requests) * perSeconds * 1000).toBeLessThanOrEqual(
            elapsed * requests,
          );
        }
      }),
    );
  });

  it("has no limit where none is set", () => {
    const limiter = new RateLimiter(() => null, new ManualClock());
    for (let call = 0; call < 1000; call += 1)
      expect(limiter.take("A")).toBeNull();
  });
});

describe("on the wire", () => {
  let running: RunningOms;
  let caller: Caller;
  let clock: ManualClock;
  beforeEach(async () => {
    clock = new ManualClock();
    running = await startQuiet(
      { rateLimit: { requests: 2, perSeconds: 5 } },
      { clock },
    );
    caller = new Caller(running);
  });
  afterEach(() => running.close());

  const stock = (body: unknown = { locationCode: "WH1", products: [] }) =>
    caller.call("PUT", "/usp/inventories/absolute", body);

  it("answers 429 with Retry-After, and lets the account in again after it", async () => {
    await stock().expect(400);
    await stock().expect(400);
    const refused = await stock("no JSON").expect(429);
    expect(refused.headers["retry-after"]).toBe("3");
    expect(refused.body).toEqual({
      code: "TOO_MANY_REQUESTS",
      message: "The rate limit is exceeded",
      description:
        "[Retry-After: 3 seconds, for DEMO_EFS may make 2 calls in 5 seconds]",
    });
    expect(validateResponse("updateInventory", 429, refused.body).ok).toBe(
      true,
    );
    expect(caller.last).toMatchObject({
      operation: "updateInventory",
      tenant: "DEMO_EFS",
      credential: "valid",
      status: 429,
      requestBody: { text: "no JSON" },
    });
    clock.advance(2000);
    expect((await stock().expect(429)).headers["retry-after"]).toBe("1");
    clock.advance(1000);
    await stock("no JSON").expect(400);
  });

  it("counts each account by itself, and none that is not known", async () => {
    for (let call = 0; call < 4; call += 1)
      await caller
        .call(
          "PUT",
          "/usp/inventories/absolute",
          {},
          {
            ...efs,
            authPassword: "wrong",
          },
        )
        .expect(401);
    await stock().expect(400);
    await stock().expect(400);
    await stock().expect(429);
    await caller.call("POST", "/inventories", {}, marketplace).expect(400);
  });

  it("counts a call of another role, for it is the account's all the same", async () => {
    for (const status of [403, 403, 429])
      await caller.call("POST", "/inventories", {}).expect(status);
  });

  it("never limits the mock's own pages", async () => {
    for (let call = 0; call < 5; call += 1) {
      await caller.call("GET", "/_kit/health", undefined).expect(200);
      await caller.call("GET", "/openapi/efs.yaml", undefined).expect(200);
      await caller
        .call("GET", "/documents/invoices/NONE.pdf", undefined)
        .expect(404);
    }
  });

  it("is whole again after a reset", async () => {
    await stock().expect(400);
    await stock().expect(400);
    running.oms.reset();
    await stock().expect(400);
  });
});
