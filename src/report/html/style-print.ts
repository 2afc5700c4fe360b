/** On paper: light, without navigation, with the evidence of findings laid open. */
export const print = `
@media print {
  :root {
    --page: #ffffff; --card: #ffffff; --sunk: #ffffff; --text: #000000; --muted: #444444; --line: #bbbbbb; --accent: #000000;
    --fail: #9b1c1c; --fail-soft: #ffffff; --warn: #6b4000; --warn-soft: #ffffff; --inconclusive: #43358f; --inconclusive-soft: #ffffff;
    --pass: #12522d; --pass-soft: #ffffff; --none: #444444; --none-soft: #ffffff; --harness: #6f1f5f; --harness-soft: #ffffff; --shadow: none;
  }
  html { font-size: 10pt; }
  body { font-size: 1rem; }
  main, footer, .top { max-width: none; padding-inline: 0; }
  .top { position: static; }
  .requirements { font-size: 8.5pt; }
  .requirements th, .requirements td { padding: 0.3rem 0.5rem; }
  .requirements th[scope="row"] { width: 44%; }
  .scenario { padding: 0.5rem 0.8rem; margin-bottom: 0.4rem; }
  .scenario .tags { float: right; margin: 0; }
  .scenario > .course:not([open]) { display: none; }
  .top nav, .skip, .curl, .requirements details { display: none; }
  .badge, .compare > div, .pill { border: 1px solid currentColor; }
  .compare > div { border-color: var(--tone); }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  pre { max-height: none; }
  h2, h3, h4, h5, summary, .tags, .lanes, .family { break-after: avoid; }
  .compare, .verdict, .counts, .row:not(.proof), .row > details > summary, tr { break-inside: avoid; }
  .row > details > summary { break-after: avoid; }
  .lane { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .row > details > .detail, .row > details[open] > .detail { margin: 0; border: 0; padding: 0.4rem 0.6rem; }
  .detail, .messages, .message { display: block; }
  .message + .message, .touches { margin-top: 0.5rem; }
  .message pre { columns: 2; column-gap: 1.5rem; font-size: 7pt; border: 0; padding: 0.3rem 0; }
  .proof { box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .proof .position strong { background: none; border: 1.5px solid var(--mark); color: var(--mark); }
  .detail > .note, .proofs { display: none; }
  .finding .proof > details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .long > .timeline { content-visibility: visible; }
}
`;
