/** What the probe inside the mock writes. Bytes, and milliseconds. */
export type ProbeLine =
  | {
      readonly at: number;
      readonly heapUsed: number;
      readonly external: number;
      readonly loop: {
        readonly p50: number;
        readonly p99: number;
        readonly max: number;
      };
    }
  | {
      readonly at: number;
      /** The heap in use after a collection that was asked for. */
      readonly collected: number;
    };
