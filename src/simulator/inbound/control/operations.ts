/** Every operation of control.yaml and what carries it out. */
import type { ControlHandler } from "./handler.js";
import { addFault, clearFaults, listFaults } from "./faults.js";
import { listHistory } from "./history.js";
import { listMessages, redeliverMessage } from "./messages.js";
import { generateOrders, getOrder, listOrders } from "./orders.js";
import { getHealth, resetSession } from "./session.js";
import {
  createSession,
  deleteSession,
  getSession,
  listSessions,
} from "./sessions.js";
import {
  deleteSnapshot,
  listSnapshots,
  restoreSnapshot,
  takeSnapshot,
} from "./snapshots.js";
import {
  deliverShipment,
  dispatchShipment,
  listShipments,
} from "./shipments.js";
import {
  listInventory,
  listManifests,
  listPicklists,
  listReturns,
} from "./stock.js";

export const controlOperations = {
  getHealth,
  listOrders,
  generateOrders,
  getOrder,
  listMessages,
  redeliverMessage,
  listHistory,
  listInventory,
  listPicklists,
  listShipments,
  dispatchShipment,
  deliverShipment,
  listManifests,
  listReturns,
  listFaults,
  addFault,
  clearFaults,
  resetSession,
  listSessions,
  createSession,
  getSession,
  deleteSession,
  listSnapshots,
  takeSnapshot,
  deleteSnapshot,
  restoreSnapshot,
} as const satisfies Readonly<Record<string, ControlHandler>>;

export function controlOperation(id: string): ControlHandler | undefined {
  return Object.hasOwn(controlOperations, id)
    ? controlOperations[id as keyof typeof controlOperations]
    : undefined;
}
