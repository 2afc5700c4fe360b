/** Sequence diagrams: three lifelines, and arrows between them; and the scenarios that they stand in. */
export const sequence = `
.sequence { --oms: 9.4rem; --place: 8.6rem; margin-top: 0.6rem; }
.lanes { position: relative; display: flex; justify-content: space-between; margin-left: calc(var(--place) + 0.5rem); font-size: 0.8rem; font-weight: 600; color: var(--muted); }
.lanes > span::first-letter { text-transform: uppercase; }
.lanes span:nth-child(2) { position: absolute; left: calc(var(--oms) - 0.2rem); }
.lanes span span { position: static; }
.timeline { list-style: none; padding: 0 0 0.6rem; }
.row { --tone: var(--accent); }
.long > .timeline { padding: 0; content-visibility: auto; contain-intrinsic-size: auto 140rem; }
.row.inbound { --tone: var(--pass); }
.row.whole { --tone: var(--muted); }
.row.bad { --tone: var(--fail); }
.row.fault { --tone: var(--warn); --soft: var(--warn-soft); }
.row.vendor { --tone: var(--none); --soft: var(--none-soft); }
.row > details > summary, .mark { display: grid; grid-template-columns: var(--place) minmax(0, 1fr); column-gap: 0.5rem; list-style: none; }
.row > details > summary::-webkit-details-marker { display: none; }
.row > details > summary:hover .lane { background-color: var(--sunk); }
.position { position: relative; padding: 0.5rem 0 0.5rem 1rem; font-size: 0.78rem; color: var(--muted); font-variant-numeric: tabular-nums; white-space: nowrap; }
.position b { color: var(--text); }
summary > .position::before { content: ""; position: absolute; left: 0.1rem; top: 0.92rem; width: 0.38rem; height: 0.38rem; border: solid var(--muted); border-width: 0 1.5px 1.5px 0; transform: rotate(-45deg); }
details[open] > summary > .position::before { transform: rotate(45deg); }
.lane { position: relative; display: block; min-width: 0; padding: 0.45rem 0.9rem 0.45rem calc(var(--oms) + 0.9rem); border-inline: 2px solid var(--line); background: linear-gradient(var(--line), var(--line)) var(--oms) 0 / 2px 100% no-repeat; font-size: 0.88rem; overflow-wrap: anywhere; }
.ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.ends .title { font-family: var(--mono); font-size: 0.92em; }
.ends .end { color: var(--tone); font-weight: 600; font-variant-numeric: tabular-nums; }
.arrow { position: relative; display: block; margin: 0.25rem calc(-0.9rem - 1px) 0.25rem -0.9rem; border-top: 2px solid var(--tone); }
.whole .arrow { border-top-style: dashed; margin-left: calc(-0.9rem - var(--oms)); }
.arrow::after { content: ""; position: absolute; top: -6px; border: 5px solid transparent; }
.outbound .arrow::after { right: 0; border-left: 9px solid var(--tone); border-right: 0; }
.inbound .arrow::after { left: 0; border-right: 9px solid var(--tone); border-left: 0; }
.pill { display: block; width: fit-content; max-width: 100%; margin-inline: auto; padding: 0.2rem 0.9rem; border-radius: 1rem; color: var(--tone); background: var(--soft); font-size: 0.85rem; font-weight: 600; }
.vendor .pill { margin-right: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.mark .lane { color: var(--muted); font-size: 0.84rem; }
.mark-step .lane::first-letter, .mark-scenario-start .lane::first-letter, .mark-scenario-end .lane::first-letter { text-transform: uppercase; }
.mark-step { --tone: var(--text); }
.mark-step .lane { color: var(--text); font-weight: 650; padding-block: 0.8rem 0.3rem; }
.mark-step .note { font-weight: 400; white-space: nowrap; }
.mark-step .arrow { position: absolute; left: 0; top: 1.35rem; width: var(--oms); margin: 0; }
.mark-step .arrow::after { right: 0; border-left: 9px solid var(--tone); border-right: 0; }
.gap .lane { padding-block: 0.3rem; font-style: italic; }
.gap .position { padding-block: 0.3rem; }
.row > details[open] > .detail { margin: 0 0 0.8rem calc(var(--place) + 0.5rem); padding: 0.8rem 0.9rem 0.9rem; border: 1px solid var(--line); border-top: 0; border-radius: 0 0 8px 8px; background: var(--sunk); }

.proof { --mark: var(--fail); --under: var(--fail-soft); margin-block: 0.3rem; border: 1px solid var(--mark); border-left: 6px solid var(--mark); border-radius: 6px; background: var(--under); }
.proof.warn { --mark: var(--warn); --under: var(--warn-soft); }
.proof.waived { --mark: var(--waived); --under: var(--waived-soft); }
.proof > details > summary, .proof > .mark { margin-left: -7px; margin-right: -1px; }
.proof > details > summary:hover .lane { background-color: transparent; }
.proof .position { padding-left: 1.4rem; }
.proof .position strong { display: block; width: fit-content; margin-top: 0.2rem; padding: 0.05rem 0.5rem; border-radius: 4px; background: var(--mark); color: var(--card); font-weight: 650; white-space: nowrap; }
.proof summary > .position::before { left: 0.55rem; }
.proof .digest { color: var(--text); }
.proof > details[open] > .detail { margin-right: 0.6rem; }
.proofs { padding: 0.3rem 0.8rem 0 calc(var(--place) + var(--oms) + 1.3rem); font-size: 0.82rem; }

.detail { display: grid; gap: 0.8rem; }
.facts { display: flex; flex-wrap: wrap; gap: 0.15rem 1.2rem; font-size: 0.86rem; overflow-wrap: anywhere; }
.facts i { color: var(--muted); font-style: normal; }
.facts i::after { content: ":"; }
.messages { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.9rem; align-items: start; }
.message { display: grid; gap: 0.3rem; min-width: 0; }
.message pre span { color: var(--muted); }
.message-title { font-size: 0.84rem; font-weight: 600; }
.state { --tone: var(--muted); color: var(--tone); font-size: 0.82rem; }
.state.kept { --tone: var(--pass); }
.state.coerced { --tone: var(--warn); }
.state.broken { --tone: var(--fail); }
.touches { list-style: none; padding: 0; font-size: 0.86rem; }
.touches .icon { color: var(--tone); }

.scenario { margin-bottom: 1rem; }
.scenario > .place { margin-top: 0.3rem; }
.scenario > ul { padding-left: 1.2rem; margin-top: 0.6rem; }
.notice { margin-bottom: 1rem; }
.course { margin-top: 0.8rem; }
.course > summary { padding-inline: 0; color: var(--accent); font-size: 0.92rem; }

@media (max-width: 44rem) {
  .sequence { --oms: 2.1rem; --place: 0rem; }
  .lanes { margin-left: 0; }
  .wide { display: none; }
  .row > details > summary, .mark { grid-template-columns: minmax(0, 1fr); }
  .position { padding: 0.35rem 0.6rem 0.1rem calc(var(--oms) + 1.6rem); border-inline: 2px solid var(--line); background: linear-gradient(var(--line), var(--line)) var(--oms) 0 / 2px 100% no-repeat; }
  summary > .position::before { left: calc(var(--oms) + 0.7rem); top: 0.72rem; }
  .mark .position { display: none; }
  .lane { padding: 0.1rem 0.6rem 0.45rem calc(var(--oms) + 0.6rem); }
  .mark .lane { padding-block: 0.35rem; }
  .mark-step .lane { padding-block: 0.8rem 0.3rem; }
  .arrow { margin-inline: -0.6rem calc(-0.6rem - 1px); }
  .whole .arrow { margin-left: calc(-0.6rem - var(--oms)); }
  .proof .position { padding-left: calc(var(--oms) + 1.6rem); }
  .proof .position strong { display: inline-block; margin: 0 0 0 0.5rem; }
  .proof summary > .position::before { left: calc(var(--oms) + 0.7rem); }
  .proofs { padding-left: calc(var(--oms) + 0.6rem); }
  .row > details[open] > .detail { margin-left: 0; padding: 0.7rem 0.6rem; }
  .messages { grid-template-columns: minmax(0, 1fr); }
}
`;
