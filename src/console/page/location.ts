/** Where the page is: a path and a query behind the `#`, so that every view has an address that can be sent to a colleague. */
import { signal } from "@preact/signals";

export interface Place {
  /** `/orders/WH1/DEMO/WEB-1` in its decoded parts. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export const place = signal<Place>(read());

addEventListener("hashchange", () => {
  place.value = read();
});

function read(): Place {
  const [path = "", query = ""] = location.hash.replace(/^#/, "").split("?");
  return {
    path: path.split("/").filter(Boolean).map(decoded),
    query: new URLSearchParams(query),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address inside the page. */
export function to(
  path: readonly string[],
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") search.set(name, String(value));
  const text = search.toString();
  return `#/${path.map(encodeURIComponent).join("/")}${text === "" ? "" : `?${text}`}`;
}

/** The page of one order. */
export function orderAddress({
  locationCode,
  channelName,
  orderCode,
}: {
  readonly locationCode?: string | null | undefined;
  readonly channelName?: string | null | undefined;
  readonly orderCode?: string | null | undefined;
}): string {
  return to(["orders", locationCode ?? "", channelName ?? "", orderCode ?? ""]);
}

export function go(address: string): void {
  location.hash = address;
}

/** The same view with another query; the way back leads past it. */
export function refine(changes: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams(place.value.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  history.replaceState(
    null,
    "",
    to(place.value.path, Object.fromEntries(query)),
  );
  place.value = read();
}
