/** Orders that have something to do with one another: each life says so, because rules see one order's life. */
import type { Stage, StageOrder } from "../stage.js";

/** The catalogue's F7 and F8: one order code at two locations, or two codes that look alike. Both lives say so. */
export function noteSharedCode(stage: Stage, order: StageOrder): void {
  const { codeOf, spelling } = order.definition;
  if (codeOf === undefined) return;
  const other = stage.order(codeOf);
  for (const one of [other, order])
    stage.ground.history.append({
      kind: "fault",
      ...(spelling === undefined
        ? {
            fault: "F7",
            description: `${order.orderCode} exists at ${other.locationCode} and at ${order.locationCode}`,
            parameters: { variant: "other-scope" },
          }
        : {
            fault: "F8",
            description: `${order.orderCode} and ${other.orderCode} are two orders`,
            parameters: { variant: "near-miss" },
          }),
      orderCode: one.orderCode,
      locationCode: one.locationCode,
    });
}

/** The catalogue's F13 and F17: what is told of another order is told of this one in another order of delivery. */
export function noteSameStory(stage: Stage, order: StageOrder): void {
  const { storyOf } = order.definition;
  if (storyOf === undefined) return;
  const { orderCode, locationCode } = order;
  const other = stage.order(storyOf);
  stage.ground.history.append({
    kind: "fault",
    fault: "F13",
    description: `the messages about ${other.orderCode}, in another order of delivery`,
    orderCode,
    locationCode,
    parameters: { variant: "same-story", storyOf: other.orderCode },
  });
}
