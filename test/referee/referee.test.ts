/**
 * Prism as an independent referee: it reads the contracts by itself, and has to judge requests as our validators do, and
 * to find nothing wrong with any answer of the running OMS.
 *
 * REFEREE_REQUESTS sets how many random requests are judged.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operationById } from "../../src/contract/operations.js";
import { startQuiet } from "../support/caller.js";
import { settings as randomLifeSettings } from "../simulator/random-world.js";
import {
  callTo,
  disagreements,
  objectionsTo,
  verdictsOn,
} from "./agreement.js";
import { inboundOperations, requestContracts } from "./contract-requests.js";
import { Exchanges } from "./exchanges.js";
import { answerDifferences, requestDifferences } from "./known-differences.js";
import { walkLife } from "./life.js";
import { Referee } from "./prism.js";
import { liveRandomly } from "./random-lives.js";
import {
  bodyLimit,
  callNothing,
  callWithoutCredentials,
  provoked,
  provokeRefusals,
} from "./refusals.js";
import { everyRequest, randomRequest, type JudgedRequest } from "./requests.js";

const contracts = requestContracts();
const seed = 20_240_506;
const wanted = Number(process.env["REFEREE_REQUESTS"] ?? 600);
if (!Number.isSafeInteger(wanted) || wanted < contracts.length)
  throw new Error(
    `REFEREE_REQUESTS must be a number from ${contracts.length} upwards`,
  );
const perOperation = Math.ceil(wanted / contracts.length);
const generous = 20_000 + 20 * wanted;

let referee: Referee;
beforeAll(async () => {
  referee = await Referee.load();
}, 60_000);

describe("requests", () => {
  const judged: JudgedRequest[] = [];
  afterAll(() => {
    if (process.env["REFEREE_REQUESTS"] === undefined) return;
    const wrong = judged.filter(({ verdict }) => verdict === "refused");
    console.log(
      `${judged.length} requests judged, ${wrong.length} of them wrong on purpose`,
    );
  });

  it("are described for the same operations", () => {
    const ours = inboundOperations.map(({ operationId }) => operationId).sort();
    expect(referee.operations.map(({ iid }) => iid).sort()).toEqual(ours);
    expect(contracts.map(({ operationId }) => operationId).sort()).toEqual(
      ours,
    );
  });

  it.each(contracts)(
    "$operationId: every rule of every field is kept alike",
    async (contract) => {
      const differences: string[] = [];
      for (const request of everyRequest(contract, seed)) {
        judged.push(request);
        differences.push(...(await disagreements(referee, request)));
      }
      expect(differences).toEqual([]);
    },
  );

  it.each(contracts)(
    "$operationId: random bodies are judged alike",
    async (contract) => {
      await fc.assert(
        fc.asyncProperty(randomRequest(contract), async (request) => {
          judged.push(request);
          expect(await disagreements(referee, request)).toEqual([]);
        }),
        { seed, numRuns: perOperation },
      );
    },
    generous,
  );

  it("were many, right ones and wrong ones, with every kind of fault", () => {
    expect(judged.length).toBeGreaterThan(wanted);
    const wrong = judged.filter(({ verdict }) => verdict === "refused");
    expect(wrong.length / judged.length).toBeGreaterThan(0.3);
    expect(wrong.length / judged.length).toBeLessThan(0.8);
    const tried = wrong.map(({ made }) => made).join("\n");
    for (const rule of [
      "mandatory field missing",
      "null where it is not allowed",
      "wrong type",
      "too long",
      "too short",
      "too small",
      "a fraction of a whole number",
      "no name of the list",
      "does not match the pattern",
      "an empty list",
      "too many elements",
      "no body",
    ])
      expect(tried).toContain(rule);
  });

  it.each(requestDifferences)(
    "differ, as is known, in: $name",
    async ({ operationId, spoil }) => {
      const contract = contracts.find(
        (candidate) => candidate.operationId === operationId,
      );
      const body = contract?.examples[0] ?? null;
      expect(await verdictsOn(referee, operationId, body)).toEqual({
        prism: "accepted",
        ours: "accepted",
      });
      expect(await verdictsOn(referee, operationId, spoil(body))).toEqual({
        prism: "accepted",
        ours: "refused",
      });
    },
  );
});

describe("answers of the running OMS", () => {
  it("stand through a whole life", async () => {
    const exchanges = await recorded(walkLife);
    await expectNoObjection(exchanges);
    const succeeded = exchanges.all.filter(
      ({ answer }) => answer.statusCode === 200,
    );
    expect(new Set(succeeded.map(({ operationId }) => operationId))).toEqual(
      new Set(inboundOperations.map(({ operationId }) => operationId)),
    );
    expect(exchanges.all.map(({ answer }) => answer.statusCode)).toEqual(
      expect.arrayContaining([400, 404]),
    );
  });

  it("stand for every refusal of every operation", async () => {
    const exchanges = await recorded((made) =>
      provokeRefusals(made, contracts),
    );
    await expectNoObjection(exchanges);
    for (const { operationId } of inboundOperations) {
      const statuses = exchanges.all
        .filter((exchange) => exchange.operationId === operationId)
        .map(({ answer }) => answer.statusCode);
      expect([...new Set(statuses)].sort(), operationId).toEqual(provoked);
    }
  });

  it("refuse calls without credentials, as Prism does", async () => {
    const exchanges = await recorded(callWithoutCredentials);
    await expectNoObjection(exchanges);
    for (const { name, call, answer } of exchanges.all) {
      expect(answer.statusCode, name).toBe(401);
      expect(await referee.judge(call, answer), name).toMatchObject({
        call: expect.arrayContaining(["Invalid security scheme used"]) as [],
      });
    }
  });

  it("find no operation where Prism finds none", async () => {
    const exchanges = await recorded(callNothing);
    await expectNoObjection(exchanges);
    const statuses = exchanges.all.map(({ answer }) => answer.statusCode);
    expect(new Set(statuses)).toEqual(new Set([404, 405]));
  });

  it("stand through random lives", async () => {
    const exchanges = new Exchanges(await startQuiet(randomLifeSettings));
    await liveRandomly(exchanges, 12, seed);
    await exchanges.running.close();
    await expectNoObjection(exchanges);
    const statuses = new Set(
      exchanges.all.map(({ answer }) => answer.statusCode),
    );
    expect(statuses).toEqual(new Set([200, 400, 404]));
  });

  it.each(answerDifferences)(
    "differ, as is known, in: $name",
    async ({ concerns, objections }) => {
      const exchanges = await recorded(walkLife);
      const concerned = exchanges.all.filter(concerns);
      expect(concerned).not.toEqual([]);
      for (const { call, answer } of concerned)
        expect(await referee.judge(call, answer)).toMatchObject({
          answer: objections,
        });
    },
  );
});

describe("Prism itself", () => {
  it.each(inboundOperations)(
    "objects to a wrong answer of $operationId, whatever its status",
    async ({ operationId, responses }) => {
      const call = callTo(operationId as never, {});
      const headers = {
        "content-type": "application/json",
        "retry-after": "1",
      };
      for (const [status, schema] of Object.entries(responses)) {
        const answer = { statusCode: Number(status), headers, body: 7 };
        expect(await referee.judge(call, answer), status).toMatchObject({
          answer: schema === null ? [] : [expect.any(String)],
        });
      }
      const answer = { statusCode: 418, headers, body: {} };
      expect(await referee.judge(call, answer)).toMatchObject({
        answer: [expect.stringContaining("Unable to match")],
      });
    },
  );

  it("misses a header that has to be there", async () => {
    const { operationId } = operationById("packOrder");
    const answer = {
      statusCode: 429,
      headers: { "content-type": "application/json" },
      body: { code: "TOO_MANY_REQUESTS", message: "", description: "" },
    };
    expect(
      await referee.judge(callTo(operationId as never, {}), answer),
    ).toMatchObject({
      answer: [expect.stringContaining("retry-after")],
    });
  });
});

/** The exchanges that `make` has with a new OMS. */
async function recorded(
  make: (exchanges: Exchanges) => Promise<void>,
): Promise<Exchanges> {
  const running = await startQuiet({ bodyLimit });
  try {
    const exchanges = new Exchanges(running);
    await make(exchanges);
    return exchanges;
  } finally {
    await running.close();
  }
}

async function expectNoObjection({ all }: Exchanges): Promise<void> {
  expect(all.length).toBeGreaterThan(0);
  const objections: string[] = [];
  for (const exchange of all)
    objections.push(...(await objectionsTo(referee, exchange)));
  expect(objections).toEqual([]);
}
