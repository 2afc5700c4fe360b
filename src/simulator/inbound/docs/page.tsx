/** The pages around the contracts, as text. Whatever is put into them is escaped by the rendering library. */
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { DocumentHead } from "./heads.js";

/** Addresses of what the pages load. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
  readonly redoc: string;
}

/** The list of the documents. */
export function listPage(
  heads: readonly DocumentHead[],
  assets: Pick<PageAssets, "style">,
): string {
  return pageOf(
    <Frame title="The contracts of the mock OMS" style={assets.style}>
      <body>
        <Bar />
        <main class="list">
          <h1>The contracts</h1>
          <p>
            Every call and every message, with its fields, its errors and an
            example.
          </p>
          <ul>
            {heads.map(({ name, title, summary }) => (
              <li key={name}>
                <a href={`/docs/${name}`}>{title}</a>
                <p>{summary}</p>
                <p class="note">
                  As a file: <a href={fileOf(name)}>{fileOf(name)}</a>
                </p>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </Frame>,
  );
}

/** One document, drawn in the browser. */
export function documentPage(head: DocumentHead, assets: PageAssets): string {
  return pageOf(
    <Frame title={`${head.title} · contracts of the mock OMS`} {...assets}>
      <body class="drawn">
        <Bar>
          <a href="/docs">All contracts</a>
          <a href={fileOf(head.name)}>{head.name}.yaml</a>
        </Bar>
        <main id="redoc" data-contract={fileOf(head.name)}>
          <p class="waiting" role="status">
            Drawing {head.title} …
          </p>
          <noscript>
            <p class="waiting">
              This page is drawn by a script. Without scripts, read{" "}
              <a href={fileOf(head.name)}>the file</a>.
            </p>
          </noscript>
        </main>
      </body>
    </Frame>,
  );
}

function Frame({
  title,
  style,
  script,
  redoc,
  children,
}: Partial<PageAssets> & {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={style} />
        {redoc === undefined ? null : <script defer src={redoc} />}
        {script === undefined ? null : <script defer src={script} />}
      </head>
      {children}
    </html>
  );
}

function Bar({ children }: { readonly children?: ComponentChildren }) {
  return (
    <header class="bar">
      <p>
        <a href="/">Mock OMS</a>
      </p>
      {children === undefined ? null : (
        <nav aria-label="Contracts">{children}</nav>
      )}
    </header>
  );
}

function fileOf(name: string): string {
  return `/openapi/${name}.yaml`;
}

function pageOf(page: Parameters<typeof renderToString>[0]): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}
