/** Scenarios and their course: two lifelines, and arrows between them. */
export const timeline = `
.scenario { margin-bottom: 1rem; }
.scenario > .place { margin-top: 0.3rem; }
.scenario > ul { padding-left: 1.2rem; margin-top: 0.6rem; }
.notice { margin-bottom: 1rem; }
.course { margin-top: 0.8rem; }
.course > summary { padding-inline: 0; color: var(--accent); font-size: 0.92rem; }
.lanes { display: flex; justify-content: space-between; margin: 0.6rem 0 0 7.5rem; font-size: 0.8rem; font-weight: 600; color: var(--muted); }
.timeline { list-style: none; padding: 0 0 0.6rem; }
.row { --tone: var(--accent); }
.long > .row { content-visibility: auto; contain-intrinsic-size: auto 3.5rem; }
.row + .row { margin-top: -1px; }
.row.inbound { --tone: var(--pass); }
.row.dashed { --tone: var(--muted); }
.row.bad { --tone: var(--fail); }
.row.fault { --tone: var(--warn); --soft: var(--warn-soft); }
.row.vendor { --tone: var(--none); --soft: var(--none-soft); }
.row > details > summary, .mark { display: grid; grid-template-columns: 7rem minmax(0, 1fr); column-gap: 0.5rem; list-style: none; }
.row > details > summary::-webkit-details-marker { display: none; }
.row > details > summary:hover .lane { background: var(--sunk); }
.position { position: relative; padding: 0.5rem 0 0.5rem 1rem; font-size: 0.78rem; color: var(--muted); font-variant-numeric: tabular-nums; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.position b { color: var(--text); }
summary > .position::before { content: ""; position: absolute; left: 0.1rem; top: 0.92rem; width: 0.38rem; height: 0.38rem; border: solid var(--muted); border-width: 0 1.5px 1.5px 0; transform: rotate(-45deg); }
details[open] > summary > .position::before { transform: rotate(45deg); }
.lane { display: block; min-width: 0; padding: 0.45rem 0.9rem; border-inline: 2px solid var(--line); font-size: 0.88rem; overflow-wrap: anywhere; }
.ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.ends .title { font-family: var(--mono); font-size: 0.95em; }
.ends .end { color: var(--tone); font-weight: 600; font-variant-numeric: tabular-nums; }
.arrow { position: relative; display: block; margin: 0.25rem calc(-0.9rem - 1px); border-top: 2px solid var(--tone); }
.dashed .arrow { border-top-style: dashed; }
.arrow::after { content: ""; position: absolute; top: -6px; border: 5px solid transparent; }
.outbound .arrow::after { right: 0; border-left: 9px solid var(--tone); border-right: 0; }
.inbound .arrow::after { left: 0; border-right: 9px solid var(--tone); border-left: 0; }
.pill { display: block; width: fit-content; max-width: 100%; margin-inline: auto; padding: 0.2rem 0.9rem; border-radius: 99px; color: var(--tone); background: var(--soft); font-size: 0.85rem; font-weight: 600; }
.mark .lane { color: var(--muted); font-size: 0.84rem; }
.mark-step .lane::first-letter, .mark-scenario-start .lane::first-letter, .mark-scenario-end .lane::first-letter { text-transform: uppercase; }
.mark-step .lane { color: var(--text); font-weight: 650; padding-block: 0.7rem 0.3rem; }
.row > details[open] > .detail, .row > details[open] > pre { margin: 0 0 0.6rem 7.5rem; border: 1px solid var(--line); border-radius: 0 0 8px 8px; background: var(--sunk); }

@media (max-width: 44rem) {
  .lanes { margin-left: 0; }
  .row > details > summary, .mark { grid-template-columns: minmax(0, 1fr); }
  .position { padding-block: 0.35rem 0.1rem; padding-left: 1.7rem; border-inline: 2px solid var(--line); }
  summary > .position::before { left: 0.75rem; top: 0.72rem; }
  .mark .position { display: none; }
  .lane { padding-top: 0.1rem; }
  .row > details[open] > .detail, .row > details[open] > pre { margin-left: 0; }
}
`;
