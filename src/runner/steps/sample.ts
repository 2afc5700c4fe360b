/** The documented sample posting, delivered byte for byte. */
import { createHash } from "node:crypto";
import type { OutgoingMessage } from "../../simulator/message.js";
import type { Stage } from "../stage.js";

export async function postSample(stage: Stage): Promise<void> {
  const { oms, readSample, vendorTenant, history } = stage.ground;
  const bodyText = await readSample();
  const body = JSON.parse(bodyText) as {
    orderCode: string;
    locationCode: string;
    channelName: string;
    messageId: number;
  };
  const message: OutgoingMessage = {
    key: `sample-${stage.scenario.slug}`,
    family: "posting",
    operation: "outwardSalesPosting",
    tenant: vendorTenant.authUsername,
    eventType: "OUTWARD_ORDER_COMPLETE",
    messageId: body.messageId,
    orderCode: body.orderCode,
    locationCode: body.locationCode,
    channelName: body.channelName,
    bodyText,
  };
  history.append({
    kind: "mark",
    mark: {
      type: "subject",
      scenario: stage.scenario.slug,
      orderCode: body.orderCode,
      locationCode: body.locationCode,
      alias: "sample",
    },
  });
  oms.dispatcher.enqueue(message, { held: true });
  await oms.dispatcher.attempt(message.key, {
    fault: "F6",
    description: "the documented sample posting, byte for byte",
    parameters: {
      variant: "sample",
      sha256: createHash("sha256").update(bodyText).digest("hex"),
    },
  });
}
