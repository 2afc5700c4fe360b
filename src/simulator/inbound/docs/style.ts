/** The look of the pages around the drawn contracts; Redoc brings its own look for what it draws. */
export const style = `
:root { color-scheme: light dark; --page: #f4f5f8; --card: #fff; --text: #1b1f27; --muted: #596273; --line: #dde1e8; --accent: #2152c4; }
@media (prefers-color-scheme: dark) {
  :root { --page: #0f1217; --card: #171b22; --text: #e5e9f0; --muted: #9ba6b6; --line: #2a313c; --accent: #8db4ff; }
}
* { box-sizing: border-box; }
/* A link to an operation must not end behind the bar. */
html { scroll-padding-top: 3.5rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }

.bar { position: sticky; top: 0; z-index: 10; display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.1rem 1.5rem; padding: 0.6rem 1.25rem; background: var(--card); border-bottom: 1px solid var(--line); font-size: 0.92rem; }
.bar p { margin: 0; }
.bar nav { display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; }

main.list { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { margin: 0 0 0.4rem; font-size: 1.6rem; line-height: 1.25; }
.list p { margin: 0.2rem 0 0; overflow-wrap: anywhere; }
.list ul { display: grid; gap: 0.8rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.list li { padding: 1rem 1.2rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.list li > a { font-size: 1.1rem; font-weight: 600; }
.note { color: var(--muted); font-size: 0.9rem; }

/* What Redoc draws is light, whatever the reader prefers. */
body.drawn { color-scheme: light; --page: #fff; --card: #fff; --text: #1b1f27; --muted: #596273; --line: #dde1e8; --accent: #2152c4; }
.waiting, .failed { max-width: 48rem; margin: 2rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
.failed { color: #ad1f17; }
`;
