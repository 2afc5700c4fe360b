import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { eventTypes } from "./events.js";

interface Document {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly enum?: string[] }>>;
  };
}

it.each([
  ["efs", "OutwardOrderEventType", eventTypes.outwardOrderEvent],
  ["efs", "ReturnOrderEventType", eventTypes.returnOrderEvent],
  ["erp", "OutwardSalesPostingEventType", eventTypes.outwardSalesPosting],
])(
  "the event types are those of %s.yaml, %s",
  async (document, name, types) => {
    const { components } = parse(
      await readFile(
        new URL(`../../openapi/${document}.yaml`, import.meta.url),
        "utf8",
      ),
    ) as Document;
    expect(components.schemas[name]?.enum).toEqual([...types]);
  },
);
