/**
 * The documented sample posting, delivered byte for byte.
 *
 * It is about an order that the ERP has not heard of, and an ERP may refuse such a posting until it has; so a creation of the
 * same order, made from the sample, goes before it.
 */
import { createHash } from "node:crypto";
import type { OutgoingMessage } from "../../simulator/message.js";
import type { Stage } from "../stage.js";

interface Sample {
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly eventType: string;
  readonly messageId: number;
}

export async function postSample(stage: Stage): Promise<void> {
  const { oms, readSample, history } = stage.ground;
  const bodyText = await readSample();
  const sample = JSON.parse(bodyText) as Sample;
  const { orderCode, locationCode } = sample;
  history.append({
    kind: "mark",
    mark: {
      type: "subject",
      scenario: stage.scenario.slug,
      orderCode,
      locationCode,
      alias: "sample",
    },
  });
  const creation = {
    ...sample,
    messageId: sample.messageId - 1,
    eventType: "OUTWARD_ORDER_CREATE",
    shipments: [],
  };
  const before = message(stage, "creation", creation, JSON.stringify(creation));
  oms.dispatcher.enqueue(before, { held: true });
  await oms.dispatcher.attempt(before.key);
  const posting = message(stage, "sample", sample, bodyText);
  oms.dispatcher.enqueue(posting, { held: true });
  await oms.dispatcher.attempt(posting.key, {
    fault: "F6",
    description: "the documented sample posting, byte for byte",
    parameters: {
      variant: "sample",
      sha256: createHash("sha256").update(bodyText).digest("hex"),
    },
  });
}

function message(
  stage: Stage,
  name: string,
  { orderCode, locationCode, channelName, eventType, messageId }: Sample,
  bodyText: string,
): OutgoingMessage {
  return {
    key: `${name}-${stage.scenario.slug}`,
    family: "posting",
    operation: "outwardSalesPosting",
    tenant: stage.ground.vendorTenant.authUsername,
    eventType,
    messageId,
    orderCode,
    locationCode,
    channelName,
    bodyText,
  };
}
