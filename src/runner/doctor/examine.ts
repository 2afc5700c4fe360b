/**
 * Everything that can be known about a set-up before the first scenario, looked at side by side. It changes nothing at the
 * vendor, judges no requirement, and ends in bounded time whatever the vendor does.
 */
import type { Check } from "../../history/check.js";
import type { Redaction } from "../../history/redaction.js";
import { driverOf, observerOf, sharedHeaders } from "../hooks.js";
import { UnreachableError } from "../problems.js";
import type { Addresses } from "../vendor.js";
import { probe, type Probe } from "./address.js";
import { checkClock } from "./clock-difference.js";
import { checkEvidence } from "./evidence.js";
import { answerWithin, notPossible, type Examined } from "./examined.js";
import { checkHeaders } from "./headers.js";
import { checkDriver, checkObserver } from "./hooks.js";
import { checkWayBack } from "./way-back.js";

/** In the order in which they are shown. */
export async function examine(examined: Examined): Promise<Check[]> {
  const { config, plan, premises, env } = examined;
  const { addresses, oms } = premises;
  const probes = await examineAddresses(examined);
  const connected = (name: keyof Addresses): boolean =>
    probes.get(name)?.connected !== false;
  const observer = observerOf(config, addresses, env);
  const driver = driverOf(config, addresses, env);
  const messages =
    config.config.profile === "erp" ? "salesPosting" : "orderEvents";
  const [headers, wayBack, observed, driven] = await Promise.all([
    checkHeaders(examined, connected(messages)),
    checkWayBack(examined),
    observer === undefined
      ? undefined
      : connected("observer")
        ? checkObserver(examined, observer)
        : unreached("observer"),
    // An automatic vendor has no driver that could be asked.
    config.config.profile === "erp" || driver.kind === "automatic"
      ? undefined
      : connected("driver")
        ? checkDriver(examined, driver)
        : unreached("driver"),
  ]);
  const clock = [...probes]
    .filter(([name]) => name !== "observer" && name !== "driver")
    .find(([, { clockAheadMs }]) => clockAheadMs !== undefined)?.[1];
  return [
    ...[...probes.values()].map(({ check }) => check),
    wayBack,
    headers,
    ...(observed === undefined ? [] : [observed]),
    ...(driven === undefined ? [] : [driven]),
    checkClock(clock?.clockAheadMs),
    checkEvidence(config, plan),
  ].map((check) => withoutSecrets(check, oms.oms.redaction));
}

function unreached(name: string): Check {
  return notPossible(
    name,
    "asked for what does not exist",
    "its address cannot be reached",
  );
}

/** Each configured address; the readiness of a vendor that the kit started has answered already. */
async function examineAddresses(
  examined: Examined,
): Promise<Map<keyof Addresses, Probe>> {
  const { config, premises, clock } = examined;
  const { addresses, oms } = premises;
  const names = [
    "readiness",
    "orderEvents",
    "returnEvents",
    "sellerCancellation",
    "salesPosting",
    "observer",
    "driver",
  ] as const;
  const probes = await Promise.all(
    names.map(async (name) => {
      const url = addresses[name];
      if (
        url === undefined ||
        (name === "readiness" && premises.vendor !== undefined)
      )
        return [];
      const isHook = name === "observer" || name === "driver";
      const headers =
        isHook || name === "readiness"
          ? sharedHeaders(config, addresses, url)
          : (config.config.vendor.headers ?? {});
      const probed = await probe({
        name: isHook ? `${name}.url` : `vendor.${name}`,
        url,
        shown: oms.oms.redaction.url(url),
        headers,
        within: answerWithin(examined),
        clock,
      });
      return [[name, probed] as const];
    }),
  );
  return new Map(probes.flat());
}

function withoutSecrets(check: Check, { text }: Redaction): Check {
  return {
    ...check,
    tried: text(check.tried),
    came: text(check.came),
    ...(check.cause === undefined ? {} : { cause: text(check.cause) }),
  };
}

/** Only whether the vendor is there at all. */
export async function examineReachability(
  examined: Examined,
): Promise<Check[]> {
  const probes = await examineAddresses(examined);
  return [...probes.values()].map(({ check }) =>
    withoutSecrets(check, examined.premises.oms.oms.redaction),
  );
}

/** @throws UnreachableError naming each address that cannot be reached */
export function refuseUnreachable(checks: readonly Check[]): void {
  const unreached = checks.filter(
    ({ consequence }) => consequence === "unreachable",
  );
  if (unreached.length > 0)
    throw new UnreachableError(
      `The vendor cannot be reached.\n${unreached.map(sentence).join("\n")}`,
    );
}

/** Why a run would show nothing, in a sentence; undefined when it may show something. */
export function whyVacuous(checks: readonly Check[]): string | undefined {
  const vacuous = checks.filter(({ consequence }) => consequence === "vacuous");
  return vacuous.length === 0 ? undefined : vacuous.map(sentence).join(" ");
}

function sentence({ name, tried, came, cause, advice }: Check): string {
  return [`${name}: ${tried}: ${came}.`, cause, advice]
    .filter((part) => part !== undefined)
    .join(" ");
}
