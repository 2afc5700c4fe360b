/** A vendor that was started inside this process. */
export interface RunningVendor {
  /** Stops it where it is; what it had promised is in its database. */
  stop(): void;
}
