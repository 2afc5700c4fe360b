/**
 * The colours in light and dark, the tone of each outcome, and the type: what every page of the kit shares. The names are the
 * contract: whatever is drawn takes its colour from `--tone` and `--soft`, which the class of an outcome sets.
 */
export const tokens = `
:root {
  color-scheme: light dark;
  --page: #f4f5f8; --card: #ffffff; --sunk: #f7f8fa; --text: #1b1f27; --muted: #596273; --line: #dde1e8; --accent: #2152c4;
  --fail: #ad1f17; --fail-soft: #fdeceb; --warn: #855000; --warn-soft: #fff2da; --inconclusive: #5645b0; --inconclusive-soft: #efecfc;
  --pass: #17683a; --pass-soft: #e4f4ea; --none: #596273; --none-soft: #edf0f4; --harness: #8c2878; --harness-soft: #fbe9f6; --waived: #0f6270; --waived-soft: #def3f6;
  --shadow: 0 1px 2px rgb(20 27 45 / 6%), 0 4px 14px rgb(20 27 45 / 4%);
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1217; --card: #171b22; --sunk: #12161c; --text: #e5e9f0; --muted: #9ba6b6; --line: #2a313c; --accent: #8db4ff;
    --fail: #ff9b92; --fail-soft: #391b1b; --warn: #f3c267; --warn-soft: #332612; --inconclusive: #bbb0ff; --inconclusive-soft: #26224a;
    --pass: #7ed69f; --pass-soft: #142e1f; --none: #9ba6b6; --none-soft: #222831; --harness: #f1a2df; --harness-soft: #371a32; --waived: #7fd0de; --waived-soft: #10303a;
    --shadow: none;
  }
}
.fail { --tone: var(--fail); --soft: var(--fail-soft); }
.warn { --tone: var(--warn); --soft: var(--warn-soft); }
.inconclusive { --tone: var(--inconclusive); --soft: var(--inconclusive-soft); }
.pass { --tone: var(--pass); --soft: var(--pass-soft); }
.not-applicable { --tone: var(--none); --soft: var(--none-soft); }
.waived { --tone: var(--waived); --soft: var(--waived-soft); }
.harness-error { --tone: var(--harness); --soft: var(--harness-soft); }
`;
