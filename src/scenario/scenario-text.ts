/** A scenario as the text of its file: in the order in which people read one, with comments, and each step in one line. */
import { Document, isMap, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import type { Need, ScenarioOrder } from "./scenario.js";
import type { Step } from "./step.js";

export interface ScenarioParts {
  readonly scenario: string;
  readonly profile: "efs" | "erp";
  readonly title: string;
  readonly about: string;
  readonly exercises: readonly string[];
  readonly needs: readonly Need[];
  readonly orders: Readonly<Record<string, ScenarioOrder>>;
  readonly steps: readonly Step[];
}

export interface ScenarioComments {
  /** Stands before everything; each of its lines should begin with a blank. */
  readonly head: string;
  /** One sentence for each step, without its number. */
  readonly steps: readonly string[];
}

const width = 100;

export function scenarioText(
  parts: ScenarioParts,
  comments: ScenarioComments,
): string {
  const { needs, orders, steps, ...head } = parts;
  const document = new Document(
    {
      ...head,
      ...(needs.length === 0 ? {} : { needs }),
      orders,
      steps,
    },
    // Lines that two orders share are written twice; nobody reads anchors.
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = comments.head;
  inOneLine(document.get("exercises", true));
  inOneLine(document.get("needs", true));
  const orderNodes = document.get("orders", true);
  if (isMap(orderNodes))
    for (const { value } of orderNodes.items) inOneLine(value);
  const stepNodes = document.get("steps", true);
  if (isSeq(stepNodes)) {
    for (const [index, step] of stepNodes.items.entries()) {
      inOneLine(step);
      if (isMap(step))
        step.commentBefore = ` ${index + 1}. ${comments.steps[index] ?? ""}`;
    }
  }
  const schema =
    "# yaml-language-server: $schema=../../openapi/files/scenario.schema.json\n";
  return `${schema}${document.toString({ lineWidth: width })}`;
}

function inOneLine(node: unknown): void {
  if (isMap(node) || isSeq(node)) {
    const collection: YAMLMap | YAMLSeq = node;
    collection.flow = true;
  }
}
