/** Every row of the table, against an OMS of its own. */
import request from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import { closeShared, StatementBench } from "./bench.js";
import { bodyOf, expectAnswer, partly } from "./expectation.js";
import { expectReceived, prepare } from "./receiving.js";
import { readStatements, type Statement } from "./statement.js";

async function run(statement: Statement): Promise<void> {
  const { request: form, answer, receives, then = [], to } = statement;
  const bench = await StatementBench.begin(statement);
  try {
    if (receives !== undefined) prepare(bench, receives);
    const response = await bench.send(form);
    if (answer === undefined)
      expect(`${response.status} ${response.text}`).toMatch(/^2/);
    else expectAnswer(form.call, response, answer);
    if (receives !== undefined && to !== undefined)
      await expectReceived(bench, to, receives);
    for (const { ask, part } of then) {
      const shown = await request(bench.running.url).get(
        ask.slice("GET ".length),
      );
      expect(bodyOf(shown), ask).toEqual(partly(part));
    }
  } finally {
    await bench.end();
  }
}

afterAll(closeShared);

describe.each(readStatements())("$title", ({ statements }) => {
  it.each(statements)("$name", run);
});
