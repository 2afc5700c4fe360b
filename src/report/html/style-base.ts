/** The frame of the page, and the verdict. */
export const base = `
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif; }
main, footer, .top { max-width: 68rem; margin-inline: auto; padding-inline: 1.25rem; }
h1, h2, h3, h4, h5, p, ul, ol, dl, dd { margin: 0; }
h1, h2, h3, h4 { line-height: 1.25; letter-spacing: -0.011em; }
h2 { font-size: 1.4rem; margin: 3rem 0 1rem; }
h3 { font-size: 1.12rem; }
h4 { font-size: 1rem; }
p, dd, h3, h4, li, th, td { overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, pre:focus-visible, .grid:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
code, pre { font: 0.86em/1.5 var(--mono); }
b { font-weight: 650; }
.unseen, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: fixed; z-index: 3; top: 0.6rem; left: 0.6rem; padding: 0.5rem 0.9rem; background: var(--card); border-radius: 8px; }
.note, .source, .place { color: var(--muted); font-size: 0.9rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); padding: 1.25rem 1.4rem; }
.icon { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; vertical-align: -0.13em; flex: none; }
.badge, .tag { display: inline-flex; align-items: center; gap: 0.35em; padding: 0.12rem 0.6rem; border-radius: 99px; font-size: 0.8rem; font-weight: 600; line-height: 1.5; }
.badge { color: var(--tone); background: var(--soft); white-space: nowrap; }
.tag { color: var(--muted); border: 1px solid var(--line); font-weight: 500; }
.tags { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-bottom: 0.6rem; }
summary { cursor: pointer; }
:target { outline: 2px solid var(--accent); outline-offset: 2px; }
#fix > h2 { margin-top: 2rem; }
main > section:not(.card):target { outline: 0; }

.top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.3rem 1.5rem; padding-block: 0.9rem; position: sticky; top: 0; z-index: 2; background: var(--page); }
.brand span { color: var(--muted); }
.top nav { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; font-size: 0.92rem; }
.top nav a { color: var(--muted); text-decoration: none; }
.top nav a:hover { color: var(--accent); text-decoration: underline; }
footer { margin-top: 3rem; padding-block: 1.5rem 3rem; color: var(--muted); font-size: 0.85rem; }

.verdict { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 1.2rem 1.5rem; align-items: center; padding: 1.3rem 1.75rem; border-top: 4px solid var(--tone); }
.seal { display: grid; place-items: center; width: 4.2rem; height: 4.2rem; border-radius: 50%; color: var(--tone); background: var(--soft); font-size: 2rem; }
.eyebrow { color: var(--muted); font-size: 0.78rem; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; }
.verdict h1 { font-size: 2.1rem; color: var(--tone); margin: 0.05rem 0 0.35rem; }
.verdict .note { margin-top: 0.5rem; }
.run { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.2rem 1.4rem; font-size: 0.86rem; border-top: 1px solid var(--line); padding-top: 0.9rem; }
.run div { display: flex; gap: 0.4rem; }
.run dt { color: var(--muted); white-space: nowrap; }

.counts { margin-top: 1rem; }
.bar { display: block; width: 100%; height: 8px; border-radius: 99px; overflow: hidden; }
.bar rect { fill: var(--tone); }
.bar .not-applicable { opacity: 0.45; }
.counts ul { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.75rem; margin-top: 0.75rem; }
.counts li { display: flex; align-items: baseline; gap: 0.5rem; padding: 0.5rem 0.9rem; }
.counts li b { font-size: 1.25rem; line-height: 1.2; font-variant-numeric: tabular-nums; color: var(--tone); }
.counts li span { font-size: 0.88rem; color: var(--tone); white-space: nowrap; }
.counts .none b, .counts .none span { color: var(--muted); }

@media (max-width: 36rem) {
  main, footer, .top { padding-inline: 0.8rem; }
  .top { position: static; }
  html { scroll-padding-top: 0.8rem; }
  .card { padding: 1rem; border-radius: 10px; }
  .verdict { gap: 1rem; padding: 1.1rem; }
  .seal { width: 3rem; height: 3rem; font-size: 1.4rem; align-self: start; }
  .verdict h1 { font-size: 1.6rem; }
  .counts ul { grid-template-columns: repeat(2, 1fr); gap: 0.4rem; }
}
main > .verdict + .verdict { margin-top: 1rem; }
`;
