/** The scenario of their own that `init` writes. */
import type { Answers } from "./answers.js";

export const scenarioFolder = "conformance";

export function scenarioName(profile: Answers["profile"]): string {
  return profile === "efs" ? "our-first-order" : "our-first-sale";
}

export function scenarioText(profile: Answers["profile"]): string {
  return `# yaml-language-server: $schema=../node_modules/increff-conformance-kit/openapi/files/scenario.schema.json
# A scenario of your own. It runs beside those of the kit with \`npx increff-kit certify --scenarios ${scenarioFolder}\`, which
# are the best examples: node_modules/increff-conformance-kit/scenarios.

# The name of this file.
scenario: ${scenarioName(profile)}
profile: ${profile}
${profile === "efs" ? efs : erp}`;
}

const efs = `title: An order that is told twice
about: >
  The message about a new order comes again after your system has taken it. Both are acknowledged, and what was ordered is
  packed once.

# The requirements that this gives occasion to judge. \`npx increff-kit list\` shows all.
exercises: [EFS-IDEM-01, EFS-IDEM-03]

orders:
  A:
    lines:
      - { sku: SKU-1, quantity: 2 }

steps:
  # The marketplace sends the order, and Increff tells your system.
  - create: A
  # The same message, byte for byte.
  - { deliver: A.SUBORDER_CREATE }
  # Your system packs: by its driver where it has one, otherwise by itself.
  - { drive: pack, order: A }
  # What your system knows of the order now. Only an observer can say.
  - observe: A
`;

const erp = `title: A sale that is told twice
about: >
  The posting of a shipment comes again after your system has taken it. Both are acknowledged, and one sale is booked.

# The requirements that this gives occasion to judge. \`npx increff-kit list\` shows all.
exercises: [ERP-IDEM-01, ERP-IDEM-04]

orders:
  A:
    lines:
      - { sku: SKU-1, quantity: 2 }

steps:
  # An order is packed and leaves the warehouse; its posting is held back.
  - create: A
  - { fulfil: A, do: pack }
  - { fulfil: A, do: handOver, hold: true }
  # The posting, and the same posting again.
  - { deliver: A.OUTWARD_ORDER_SHIPMENT_DISPATCH, copies: 2 }
  # What your system has booked now. Only an observer can say.
  - observe: A
`;
