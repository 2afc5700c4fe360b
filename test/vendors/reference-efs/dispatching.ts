/**
 * Manifest and handover: parcels are listed for their carrier, then given to it. Both need packed
 * orders; a parcel that is on a list which the OMS has not confirmed yet is not handed over.
 */
import { type Fields, Refusal, fields, text } from "../shared/fields.js";
import type { Answer } from "../shared/http-server.js";
import {
  type Asker,
  type Desk,
  begin,
  knownOrder,
  laneOf,
  refuse,
} from "./desk.js";
import { type Order, isPacked } from "./order-book.js";

/** The body of POST /usp/manifest and of POST /usp/handover. */
interface DispatchBody {
  readonly [more: string]: unknown;
  readonly locationCode: string;
  readonly channelName: string;
  readonly transporter: string;
  readonly orderCodes: readonly string[];
}

type Step = "manifest" | "handover";

export class Dispatching {
  constructor(protected readonly desk: Desk) {
    for (const step of ["manifest", "handover"] as const) {
      desk.outbox.register(step, {
        method: "POST",
        path: `/usp/${step}`,
        done: (body) => {
          this.book(step, body as DispatchBody);
        },
      });
    }
  }

  manifest(request: unknown, asker?: Asker): Answer {
    return this.dispatch(
      "manifest",
      readDispatch(request),
      (order) => {
        this.checkManifest(order);
      },
      asker,
    );
  }

  handover(request: unknown, asker?: Asker): Answer {
    return this.dispatch(
      "handover",
      readDispatch(request),
      (order) => {
        this.checkHandover(order);
      },
      asker,
    );
  }

  protected checkManifest(order: Order): void {
    this.checkPacked(order);
    if (order.manifested || this.isOwed("manifest", order))
      refuse("it is manifested already");
    if (order.handedOver || this.isOwed("handover", order))
      refuse("it is handed over already");
  }

  protected checkHandover(order: Order): void {
    this.checkPacked(order);
    if (this.isOwed("manifest", order))
      refuse("its manifest is not confirmed yet");
    if (order.handedOver || this.isOwed("handover", order))
      refuse("it is handed over already");
  }

  private checkPacked(order: Order): void {
    if (!isPacked(order)) refuse(`order ${order.orderCode} is not packed`);
    if (this.desk.outbox.owed("pack", laneOf(order)).length > 0) {
      refuse(`order ${order.orderCode} is still being packed`);
    }
  }

  private dispatch(
    step: Step,
    body: DispatchBody,
    check: (order: Order) => void,
    asker?: Asker,
  ): Answer {
    const { locationCode, channelName, transporter, orderCodes } = body;
    const meaning = [
      locationCode,
      channelName,
      transporter,
      [...orderCodes].sort(),
    ];
    return begin(
      this.desk,
      { task: step, meaning, body },
      () => {
        for (const orderCode of orderCodes) {
          check(
            knownOrder(this.desk, { locationCode, channelName, orderCode }),
          );
        }
      },
      asker,
    );
  }

  private isOwed(step: Step, order: Order): boolean {
    return (this.desk.outbox.owed(step) as DispatchBody[]).some(
      (body) =>
        body.locationCode === order.locationCode &&
        body.channelName === order.channelName &&
        body.orderCodes.includes(order.orderCode),
    );
  }

  private book(step: Step, body: DispatchBody): void {
    const { locationCode, channelName } = body;
    for (const orderCode of body.orderCodes) {
      const key = { locationCode, channelName, orderCode };
      const flag = step === "manifest" ? "manifested" : "handed_over";
      this.desk.orders.mark(this.desk.orders.open(key), flag);
      this.desk.orderChanged(this.desk.orders.open(key));
    }
  }
}

function readDispatch(request: unknown): DispatchBody {
  const given = fields(request, "dispatch");
  const known = Object.entries(given).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(known),
    locationCode: text(given, "locationCode"),
    channelName: text(given, "channelName"),
    transporter: text(given, "transporter"),
    orderCodes: readCodes(given),
  };
}

function readCodes(given: Fields): string[] {
  const codes = given["orderCodes"];
  if (!Array.isArray(codes) || codes.length === 0) {
    throw new Refusal(400, "orderCodes: must be a list that is not empty");
  }
  return [
    ...new Set(codes.map((code) => text({ orderCodes: code }, "orderCodes"))),
  ];
}
