/**
 * The console on the mock's own port: the page at `/`, what it loads under `/console`, and nothing read or compiled before
 * somebody opens it.
 */
import type { Express, RequestHandler } from "express";

export interface ConsoleOptions {
  /** What a call must carry; see `controlToken` of the mock. */
  readonly token?: string;
}

/** To be given to the mock as its `mount`. */
export function consoleFor(
  options: ConsoleOptions = {},
): (app: Express) => void {
  let router: Promise<RequestHandler> | undefined;
  return (app) => {
    app.use(async (request, response, next) => {
      // Programs that ask for `/` get the words of the mock; a browser gets the page.
      const forPage = request.path === "/" && wantsPage(request.headers.accept);
      if (!forPage && !request.path.startsWith("/console/")) {
        next();
        return;
      }
      router ??= import("./router.js").then(({ consoleRouter }) =>
        consoleRouter(options),
      );
      const serve = await router;
      await serve(request, response, next);
    });
  };
}

function wantsPage(accept: string | undefined): boolean {
  return /\btext\/html\b/i.test(accept ?? "");
}
