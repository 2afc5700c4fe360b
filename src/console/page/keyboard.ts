/** Keys for those who keep their hands there. None works while somebody types, and none takes one from the browser. */
import { asked, show } from "./asked.js";
import { go, to } from "./location.js";
import { nextTheme } from "./theme.js";

const views: Readonly<Record<string, string>> = {
  o: "orders",
  t: "traffic",
  m: "messages",
  s: "stock",
  h: "shipments",
  r: "returns",
  f: "faults",
};

/** After `g`, the next key names a view. */
let going = false;

export function listenToKeys(): void {
  addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || asked.value !== null)
      return;
    if (target instanceof HTMLElement && typesInto(target)) {
      if (key === "Escape") target.blur();
      return;
    }
    if (handled(key)) event.preventDefault();
  });
}

function handled(key: string): boolean {
  const view = views[key];
  if (going && view !== undefined) {
    going = false;
    go(to([view]));
    return true;
  }
  going = key === "g";
  switch (key) {
    case "/":
      return focus(".search");
    case "n":
      show({ kind: "order" });
      return true;
    case "?":
      show({ kind: "help" });
      return true;
    case "d":
      nextTheme();
      return true;
    case "j":
      return step(1);
    case "k":
      return step(-1);
    default:
      return false;
  }
}

function typesInto(element: HTMLElement): boolean {
  return (
    /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName) &&
    !(element instanceof HTMLInputElement && element.type === "checkbox")
  );
}

function focus(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== null;
}

/** To the next row or arrow, from the one that has the focus. */
function step(by: 1 | -1): boolean {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      "main a.row, main .row > a, button.arrow-button",
    ),
  ];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[now < 0 ? (by > 0 ? 0 : stops.length - 1) : now + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}
