/** Why no server could be started. `code` is the system's: EADDRINUSE, EACCES, EADDRNOTAVAIL … */
export class StartError extends Error {
  override readonly name = "StartError";
  constructor(
    message: string,
    readonly code: string,
    readonly host: string,
    readonly port: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
