/** Where the value of a setting came from. */
export type Source =
  | { readonly kind: "default" }
  | {
      readonly kind: "file";
      readonly file: string;
      /** Counted from 1. */
      readonly line: number;
    }
  | { readonly kind: "environment"; readonly variable: string }
  /** As a person writes it: `--port`, `--set`. */
  | { readonly kind: "flag"; readonly flag: string };

export const byDefault: Source = { kind: "default" };

/** `flag --port`, `INCREFF_KIT_OMS_PORT`, `increff-kit.yaml:7`, `default` */
export function sourceText(source: Source): string {
  switch (source.kind) {
    case "default":
      return "default";
    case "file":
      return `${source.file}:${source.line}`;
    case "environment":
      return source.variable;
    case "flag":
      return `flag ${source.flag}`;
  }
}
