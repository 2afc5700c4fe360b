/** What to fix: requirements that are open, and their findings. */
export const findings = `
.contents { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.5rem 0.7rem; margin-bottom: 1rem; list-style: none; }
.contents li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; }
.contents .badge { justify-self: start; }
.contents .id { font-family: var(--mono); font-size: 0.92em; text-decoration: none; }
.unjudged { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.35rem 1.2rem; font-size: 0.88rem; margin-top: 0.6rem; }
.unjudged dt { color: var(--muted); font-size: 0.8rem; }
.open { border-left: 4px solid var(--tone); margin-bottom: 1rem; }
.open .id { font-family: var(--mono); font-size: 0.92em; text-decoration: none; }
.open .id:hover { text-decoration: underline; }
.open .source { margin-top: 0.25rem; }
.open > .reason, .scenario > .reason { margin-top: 0.6rem; }
.finding { margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.finding h4 { font-size: 1.05rem; line-height: 1.4; }
.finding .place { margin-top: 0.2rem; }
.finding h5 { margin: 1.1rem 0 0.35rem; color: var(--muted); font-size: 0.78rem; font-weight: 600; letter-spacing: 0.05em; text-transform: uppercase; }
.explained { margin-top: 0.9rem; }
.explained h5 { margin: 0.9rem 0 0.2rem; color: var(--muted); font-size: 0.78rem; font-weight: 600; letter-spacing: 0.05em; text-transform: uppercase; }
.explained p { font-size: 0.92rem; }
.explained pre { margin: 0.35rem 0; font-size: 0.83rem; }
.compare { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin-top: 0.9rem; }
.compare > div { --tone: var(--pass); --soft: var(--pass-soft); background: var(--soft); border-radius: 8px; padding: 0.7rem 0.95rem 0.8rem; }
.compare > .actual { --tone: var(--fail); --soft: var(--fail-soft); }
.warn .compare > .actual { --tone: var(--warn); --soft: var(--warn-soft); }
.compare h5 { margin: 0 0 0.2rem; color: var(--tone); }
.tellings { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 0.88rem; }
.tellings th, .tellings td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.tellings td + td, .tellings th + th { border-left: 1px solid var(--line); }
.tellings tbody th { color: var(--muted); font-weight: 600; }
.tellings .differs td { background: var(--fail-soft); font-weight: 600; }
.course > summary, .more > summary, .curl > summary, .explained > summary { padding: 0.55rem 0.8rem; }
.digest { display: block; color: var(--muted); font-size: 0.83rem; line-height: 1.45; overflow-wrap: anywhere; }
.digest i { font-style: normal; font-weight: 600; }
.more > summary, .curl > summary, .explained > summary { padding-inline: 0; color: var(--accent); font-size: 0.92rem; }
pre { margin: 0; padding: 0.7rem 0.85rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); overflow: auto; max-height: 26rem; white-space: pre-wrap; overflow-wrap: anywhere; }
pre.copy { background: var(--sunk); user-select: all; -webkit-user-select: all; }
pre.copy + pre.copy { margin-top: 0.4rem; }

@media (max-width: 44rem) {
  .compare { grid-template-columns: minmax(0, 1fr); }
}
`;
