import { it } from "vitest";
import { requestContracts } from "./contract-requests.js";
import { Referee } from "./prism.js";
import { startQuiet } from "../support/caller.js";
import { Exchanges } from "./exchanges.js";
import { walkLife } from "./life.js";
import {
  provokeRefusals,
  callWithoutCredentials,
  callNothing,
  bodyLimit,
} from "./refusals.js";
import { validateResponse } from "../../src/contract/validate-response.js";
it("x", async () => {
  const r = await Referee.load();
  const cs = requestContracts();
  const running = await startQuiet({ bodyLimit });
  const x = new Exchanges(running);
  try {
    await walkLife(x);
  } catch (e) {
    console.log(e);
  }
  await provokeRefusals(x, cs);
  await callWithoutCredentials(x);
  await callNothing(x);
  const seen = new Map<string, string[]>();
  for (const e of x.all) {
    const j = await r.judge(e.call, e.answer);
    const ours = e.operationId
      ? validateResponse(e.operationId, e.answer.statusCode, e.answer.body)
      : null;
    const note = `${e.answer.statusCode} ${JSON.stringify(j.routed ? { ...(e.answer.statusCode === 200 ? { call: j.call } : {}), a: j.answer } : { s: j.status, r: j.reason })} ours ${String(ours?.ok)}`;
    seen.set(note, [...(seen.get(note) ?? []), e.name]);
  }
  for (const [k, v] of seen) console.log(k, v.length, v.slice(0, 4));
  await running.close();
}, 120000);
