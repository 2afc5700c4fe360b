/**
 * Does the vendor let Increff's calls in? One message is sent that a correct vendor can only acknowledge or refuse:
 *
 * - its event type is one that no vendor knows, which is to be acknowledged without an effect (EFS-PAY-16, ERP-PAY-07);
 * - it is about an order that exists for this check alone, and whose pieces are all cancelled, so even a vendor that takes it
 *   for a creation finds nothing to pack; towards an ERP it carries no shipment, so there is nothing to book;
 * - its messageId belongs to no message of the run.
 *
 * It is no exchange of the history, because no requirement is judged by it; what came of it stands in the checks.
 */
import type { Check } from "../../history/check.js";
import { demoChannel } from "../../simulator/demo.js";
import { plainOrder } from "../../simulator/orders/plain-order.js";
import type { OutgoingMessage } from "../../simulator/message.js";
import { assessExchange } from "../../simulator/outbound/assess.js";
import { composeCall } from "../../simulator/outbound/call.js";
import type { Outcome } from "../../simulator/outbound/outcome.js";
import { PooledTransport } from "../../simulator/outbound/pooled.js";
import { viewOrder } from "../../simulator/state/views.js";
import { roles } from "../oms-settings.js";
import { variantOf } from "../variants.js";
import { answerWithin, notPossible, type Examined } from "./examined.js";

const name = "headers";
/** Above the ids of the run's own messages, below those of its changed bodies. */
const messageIdDistance = 40_000_000;

/** @param connected whether the address of the messages could be reached */
export async function checkHeaders(
  examined: Examined,
  connected: boolean,
): Promise<Check> {
  const { config, premises } = examined;
  const names = Object.keys(config.config.vendor.headers ?? {});
  const message = harmlessMessage(examined);
  const tried = `POST of an event of an unknown type, ${names.length === 0 ? "without headers of your own" : `with the headers ${names.join(", ")}`}`;
  if (!connected || message === undefined)
    return notPossible(name, tried, "the address cannot be reached");
  const { endpoints } = roles(
    premises.settings,
    config.config.profile,
  ).vendorTenant;
  const bodyText = variantOf("unknown-event", message.bodyText, {
    freshMessageId: premises.settings.firstMessageId + messageIdDistance,
  });
  const call = composeCall(message, endpoints, answerWithin(examined), {
    fault: "F6",
    description: "the check before the run",
    bodyText,
  });
  if (call === null)
    return notPossible(name, tried, "the address is no http or https address");
  const transport = new PooledTransport(examined.clock);
  await transport.load();
  const outcome = await transport.send(call);
  await transport.close();
  return { name, tried, ...judged(outcome, names) };
}

/** The last word on an order that was created and cancelled at once; undefined when the profile has no message for it. */
function harmlessMessage({
  config,
  premises,
  clock,
}: Examined): OutgoingMessage | undefined {
  const { oms } = premises.oms;
  const { marketplace, vendorTenant } = roles(
    premises.settings,
    config.config.profile,
  );
  const place = {
    orderCode: `${premises.codePrefix}-00-CHECK`,
    locationCode: "WH1",
    channelName: demoChannel,
  };
  const created = oms.execute({
    type: "createOutwardOrder",
    tenant: marketplace,
    body: plainOrder(
      place.orderCode,
      [{ channelSkuCode: "SKU-1", quantity: 1 }],
      { at: clock.now(), locationCode: place.locationCode },
    ),
  });
  const cancelled = oms.execute({
    type: "cancelOutwardOrder",
    tenant: marketplace,
    path: { orderCode: place.orderCode },
    body: {
      locationCode: place.locationCode,
      orderItems: (viewOrder(oms.state, place)?.lines ?? []).map(
        ({ channelSkuCode, orderItemCode, open }) => ({
          channelSkuCode,
          orderItemCode,
          cancelledQuantity: open,
        }),
      ),
    },
  });
  return [...created.messages, ...cancelled.messages]
    .filter(({ tenant }) => tenant === vendorTenant.authUsername)
    .at(-1);
}

type Judged = Omit<Check, "name" | "tried">;

function judged(outcome: Outcome, names: readonly string[]): Judged {
  const { ending, status } = outcome;
  if (ending !== "answered" || status === null)
    return {
      result: "warning",
      came: outcome.problem ?? "no answer",
      cause:
        "The vendor does not answer a message that it is to acknowledge; the messages of the run may fare no better.",
      advice: "Look into the vendor's log for what became of this message.",
    };
  const came = `answered ${status}`;
  if (status >= 200 && status <= 299) {
    const said = assessExchange({
      ending,
      status,
      responseBody: outcome.body,
    });
    return {
      result: "ok",
      came: said.acknowledged
        ? came
        : `${came}, and refused the message itself`,
    };
  }
  const known = causes(status, names);
  if (known !== undefined) return { came, ...known };
  return {
    result: "ok",
    came: `${came}: let in, and refused the message itself, as it may`,
  };
}

function causes(
  status: number,
  names: readonly string[],
): Omit<Judged, "came"> | undefined {
  const present =
    names.length === 0
      ? "no headers are configured"
      : `the headers ${names.join(", ")} were sent`;
  if (status === 401 || status === 407)
    return {
      result: "failed",
      cause: `The vendor wants credentials, and ${present}: every message of the run would be turned away.`,
      advice:
        "Write what the vendor expects under vendor.headers; a secret can come from the environment, as ${VENDOR_TOKEN}.",
      consequence: "vacuous",
    };
  if (status === 403)
    return {
      result: "warning",
      cause: `The vendor does not allow it, though ${present}: perhaps the credentials lack a right, perhaps only this message is refused.`,
      advice: "Check the rights of the credentials under vendor.headers.",
    };
  if (status === 404 || status === 405)
    return {
      result: "warning",
      cause:
        "Usually the path is wrong; a vendor may also answer so because it does not know the order.",
      advice: "Check the path of the address that Increff calls.",
    };
  if (status >= 300 && status <= 399)
    return {
      result: "warning",
      cause: "Increff does not follow redirects: such a message has failed.",
      advice: "Write the address that the redirect leads to.",
    };
  if (status === 415)
    return {
      result: "warning",
      cause: "The vendor does not take application/json.",
      advice: "Increff sends JSON only; let the address accept it.",
    };
  if (status >= 500)
    return {
      result: "warning",
      cause:
        "The vendor breaks on a message of an unknown type, or something behind it is missing.",
      advice: "Look into the vendor's log for what became of this message.",
    };
  return undefined;
}
