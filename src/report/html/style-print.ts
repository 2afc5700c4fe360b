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
  .top nav, .skip, .curl, .requirements details { display: none; }
  .badge, .compare > div, .pill { border: 1px solid currentColor; }
  .compare > div { border-color: var(--tone); }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  pre { max-height: none; }
  h2, h3, h4, h5, summary, .tags, .lanes, .family { break-after: avoid; }
  .compare, .verdict, .counts, .row, tr, .message > pre { break-inside: avoid; }
  .detail > .note, .proofs { display: none; }
  .finding .proof > details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .long > .timeline { content-visibility: visible; }
}
`;
