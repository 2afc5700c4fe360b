/** Every operation of control.yaml and what carries it out. */
import type { ControlHandler } from "./handler.js";
import { followChanges } from "./changes.js";
import {
  getManifest,
  getPicklist,
  listManifests,
  listPicklists,
} from "./collections.js";
import { getDelivery, replayMessages, setDelivery } from "./delivery.js";
import { addFault, clearFaults, listFaults, removeFault } from "./faults.js";
import { getHistoryEntry, listHistory, streamHistory } from "./history.js";
import {
  getMessage,
  listMessages,
  redeliverMessage,
  releaseMessage,
  retryMessage,
} from "./messages.js";
import {
  cancelOrder,
  handOverOrder,
  packOrderInHouse,
  releaseOrderHold,
  triggerEvent,
} from "./order-actions.js";
import { createOrder, generateOrders, getOrder, listOrders } from "./orders.js";
import {
  cancelReturn,
  createReturn,
  getReturn,
  listReturns,
  updateReturn,
} from "./returns.js";
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
  getShipment,
  listShipments,
} from "./shipments.js";
import { listInventory, setInventory } from "./stock.js";

export const controlOperations = {
  getHealth,
  followChanges,
  listOrders,
  createOrder,
  generateOrders,
  getOrder,
  cancelOrder,
  releaseOrderHold,
  packOrderInHouse,
  handOverOrder,
  triggerEvent,
  listMessages,
  replayMessages,
  getMessage,
  redeliverMessage,
  releaseMessage,
  retryMessage,
  getDelivery,
  setDelivery,
  listHistory,
  getHistoryEntry,
  streamHistory,
  listInventory,
  setInventory,
  listPicklists,
  getPicklist,
  listShipments,
  getShipment,
  dispatchShipment,
  deliverShipment,
  listManifests,
  getManifest,
  listReturns,
  createReturn,
  getReturn,
  updateReturn,
  cancelReturn,
  listFaults,
  addFault,
  removeFault,
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
