/** JSON Pointers (RFC 6901), and the dotted field names that Increff's messages use instead of them. */

export function pointerTokens(pointer: string): string[] {
  const tokens = pointer.split("/").slice(1);
  return pointer.includes("~") ? tokens.map(unescaped) : tokens;
}

function unescaped(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

export function pointerTo(parent: string, key: string): string {
  return `${parent}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** What the pointer points to, own properties only; undefined when there is nothing. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const token of pointerTokens(pointer)) value = own(value, token);
  return value;
}

export function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
    return undefined;
  return (value as Record<string, unknown>)[key];
}

/**
 * `/orderItems/0/quantity` as `orderItems[0].quantity`. The root has no name.
 * Names that no contract would use come from the sender, so they are quoted and cut.
 */
export function fieldName(root: unknown, pointer: string): string {
  let value = root;
  let field = "";
  for (const token of pointerTokens(pointer)) {
    if (Array.isArray(value)) field += `[${token}]`;
    else if (/^[\w$-]{1,80}$/.test(token))
      field += field === "" ? token : `.${token}`;
    else field += `[${JSON.stringify(token.slice(0, 80))}]`;
    value = own(value, token);
  }
  return field;
}
