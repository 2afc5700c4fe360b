/** Random lives, lived over HTTP: the partners call, and what happens inside the OMS is done directly. */
import fc from "fast-check";
import type { PartnerCommand } from "../../src/simulator/state/command.js";
import { randomLife } from "../simulator/random-life.js";
import type { Exchanges } from "./exchanges.js";

export async function liveRandomly(
  exchanges: Exchanges,
  lives: number,
  seed: number,
): Promise<void> {
  const { oms } = exchanges.running;
  for (const life of fc.sample(randomLife, { numRuns: lives, seed })) {
    oms.reset();
    for (const step of life) {
      const command = step(oms.state);
      if ("tenant" in command) await called(exchanges, command);
      else oms.execute(command);
    }
  }
}

async function called(
  exchanges: Exchanges,
  { type, tenant, body, path }: PartnerCommand,
): Promise<void> {
  const orderCode = path?.["orderCode"];
  await exchanges.call(
    `${type}, call ${exchanges.all.length + 1} of random lives`,
    type,
    tenant,
    body,
    orderCode === undefined ? {} : { orderCode },
  );
}
