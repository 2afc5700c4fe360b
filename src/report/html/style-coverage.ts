/** The tables of coverage, which scroll by themselves where there is little room. */
export const coverage = `
.grid { overflow-x: auto; margin-top: 1rem; }
.grid table { border-collapse: collapse; font-size: 0.88rem; width: 100%; }
.grid caption { text-align: left; font-weight: 650; padding-bottom: 0.4rem; }
.grid th, .grid td { text-align: right; vertical-align: top; font-weight: 400; padding: 0.35rem 0.6rem; border-top: 1px solid var(--line); font-variant-numeric: tabular-nums; }
.grid thead th { color: var(--muted); font-weight: 600; border-top: 0; }
.grid thead td { border-top: 0; }
.grid th:first-child, .grid td.words { text-align: left; }
.grid th span { display: block; color: var(--muted); font-size: 0.85em; }
.grid .gap { color: var(--muted); background: var(--sunk); }
.never { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 1rem; margin-top: 1rem; }
.never dt { font-weight: 650; }
.never dd { margin: 0.2rem 0 0; overflow-wrap: anywhere; }
.never ul { padding-left: 1.1rem; }
`;
