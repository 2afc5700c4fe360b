/**
 * Can the vendor call the OMS? Only the vendor could prove that, and nothing is driven here; what can be known without it is
 * whether the OMS answers at its own address, and whether the vendor can know and use that address.
 */
import { isIP } from "node:net";
import type { Check } from "../../history/check.js";
import { answerWithin, type Examined } from "./examined.js";
import { probe } from "./address.js";

const name = "way back";

export async function checkWayBack(examined: Examined): Promise<Check> {
  const { premises, clock } = examined;
  const url = `${premises.oms.url}/_kit/health`;
  const { check } = await probe({
    name,
    url,
    shown: url,
    headers: {},
    within: answerWithin(examined),
    clock,
  });
  if (check.result !== "ok")
    return {
      ...check,
      result: "failed",
      cause:
        "The OMS listens and this computer cannot call it: a proxy or a firewall stands between.",
      advice: "Choose another oms.host, for example 127.0.0.1.",
      consequence: "unreachable",
    };
  return { ...check, ...doubtOf(examined) };
}

function doubtOf({
  config,
  premises,
}: Examined): Pick<Check, "result" | "cause" | "advice"> | undefined {
  const { oms, addresses } = premises;
  const { vendor, oms: wanted, profile } = config.config;
  // An ERP only receives; a vendor that the kit starts is told the address.
  if (profile === "erp" || vendor.command !== undefined) return undefined;
  if ((wanted?.port ?? 0) === 0)
    return {
      result: "warning",
      cause: `The OMS has another port in every run (now ${oms.port}), which a vendor that already runs cannot know: its calls would not arrive.`,
      advice: "Set oms.port, and give the vendor that address.",
    };
  const far = [addresses.orderEvents, addresses.returnEvents].find(
    (address) => address !== undefined && !isOnThisComputer(address),
  );
  if (far !== undefined && isOnThisComputer(oms.url) && !isOpen(oms.host))
    return {
      result: "warning",
      cause: `The vendor is at ${new URL(far).host}, and the OMS listens at ${oms.url}, where only this computer reaches it.`,
      advice:
        "Set oms.host to an address that the vendor reaches, or build a tunnel to it.",
    };
  return undefined;
}

function isOpen(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

function isOnThisComputer(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, "");
  return (
    host === "localhost" ||
    host === "::1" ||
    (isIP(host) === 4 && host.startsWith("127."))
  );
}
