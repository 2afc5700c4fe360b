/**
 * What somebody does at the marketplace by hand, as a call over the wire like any other: it is checked, it stands in the
 * history, and faults that are planned for it strike.
 */
import type { Request } from "express";
import { omsError } from "../contract/errors.js";
import { isOperationId, operationById } from "../contract/operations.js";
import { omsOf } from "../simulator/inbound/addressing.js";
import type { Tenant } from "../simulator/settings.js";
import { textOf, type ConsoleAnswer } from "./answer.js";

const offered: readonly string[] = [
  "createOutwardOrder",
  "cancelOutwardOrder",
  "createReturnOrder",
];

/**
 * Sends the text of the body as it is, with the credentials of the marketplace that has the location and the channel of the
 * query. `orderCode` stands in the query where the path needs it. The answer has the status and the body that came.
 */
export async function sendAsMarketplace(
  request: Request,
): Promise<ConsoleAnswer> {
  const oms = omsOf(request);
  const id = String(request.params["operation"]);
  const { channelName, locationCode, orderCode } = request.query as Partial<
    Record<string, string>
  >;
  if (!offered.includes(id) || !isOperationId(id))
    return refusal(`operation: must be one of ${offered.join(", ")}`);
  const seller = oms.settings.tenants.find(
    ({ role, channels, locations }) =>
      role === "marketplace" &&
      (channelName === undefined || channels.includes(channelName)) &&
      (locationCode === undefined || locations.includes(locationCode)),
  );
  if (seller === undefined)
    return refusal(
      "channelName: no account of a marketplace has this channel at this location; give it one under oms.tenants in the settings",
    );
  const { method, path } = operationById(id);
  const address = path.replace(
    "{orderCode}",
    encodeURIComponent(orderCode ?? ""),
  );
  const answer = await fetch(`${oms.documentBase}${address}`, {
    method,
    headers: { "content-type": "application/json", ...credentialsOf(seller) },
    body: textOf(request),
  }).catch((error: unknown) => error as Error);
  // A fault that was planned for this call may have ended it.
  if (answer instanceof Error)
    return { body: { status: null, body: "", problem: reasonOf(answer) } };
  const text = await answer.text().catch(() => "");
  return { body: { status: answer.status, body: text } };
}

function credentialsOf({
  authUsername,
  authPassword,
  authDomainName,
}: Tenant): Record<string, string> {
  return { authUsername, authPassword, authDomainName };
}

function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

function refusal(text: string): ConsoleAnswer {
  return { error: omsError("invalidBody", text) };
}
