/** The table of requirements: a table where there is room, cards where there is not. */
export const tables = `
.requirements { width: 100%; border-collapse: separate; border-spacing: 0; padding: 0; overflow: hidden; font-size: 0.92rem; }
.requirements th, .requirements td { text-align: left; vertical-align: top; padding: 0.75rem 0.9rem; border-top: 1px solid var(--line); font-weight: 400; }
.requirements thead th { border-top: 0; color: var(--muted); font-size: 0.8rem; font-weight: 600; white-space: nowrap; overflow-wrap: normal; }
.requirements .family th { background: var(--sunk); font-weight: 650; padding-block: 0.45rem; }
.requirements th[scope="row"] { width: 34%; }
.requirements .id { display: block; font: 600 0.86rem/1.5 var(--mono); text-decoration: none; }
.requirements .id:hover { text-decoration: underline; }
.requirements .text { display: block; }
.requirements details { margin-top: 0.25rem; color: var(--muted); font-size: 0.85rem; }
.requirements .number { font-variant-numeric: tabular-nums; }
.requirements tr:target { outline-offset: -2px; }
.requirements + .note { margin-top: 0.6rem; }
.requirements td { overflow-wrap: normal; }
.requirements td:last-child { min-width: 12rem; }
.requirements .basis { display: block; color: var(--muted); font-size: 0.85rem; white-space: nowrap; }
.times { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; align-items: start; }
.times table { width: 100%; border-collapse: collapse; font-size: 0.92rem; }
.times caption { text-align: left; font-weight: 650; padding-bottom: 0.4rem; }
.times th, .times td { text-align: left; vertical-align: top; font-weight: 400; padding: 0.4rem 0; border-top: 1px solid var(--line); }
.times td { text-align: right; padding-left: 1rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.times th span { display: block; color: var(--muted); font-size: 0.85rem; }
.times .note { margin-top: 0.6rem; }
.scenarios { list-style: none; padding: 0; overflow-wrap: anywhere; }

@media screen and (max-width: 52rem) {
  .requirements thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .requirements, .requirements tbody, .requirements tr, .requirements th, .requirements td { display: block; width: auto; }
  .requirements th, .requirements td { border-top: 0; padding: 0.15rem 1rem; }
  .requirements th[scope="row"] { width: auto; padding-top: 0.9rem; padding-bottom: 0.4rem; }
  .requirements tr:not(.family) { border-top: 1px solid var(--line); padding-bottom: 0.9rem; }
  .requirements td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); justify-items: start; }
  .requirements td::before { content: attr(data-label); color: var(--muted); font-size: 0.85rem; }
}
`;
