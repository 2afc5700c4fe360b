/** Light, dark, or as the system has it; remembered in this browser. */
import { signal } from "@preact/signals";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "increff-kit-theme";

export const theme = signal<Theme>(
  themes.find((one) => one === localStorage.getItem(key)) ?? "system",
);

export function applyTheme(): void {
  const { dataset } = document.documentElement;
  if (theme.value === "system") delete dataset["theme"];
  else dataset["theme"] = theme.value;
}

export function nextTheme(): void {
  const index = (themes.indexOf(theme.value) + 1) % themes.length;
  theme.value = themes[index] ?? "system";
  localStorage.setItem(key, theme.value);
  applyTheme();
}
