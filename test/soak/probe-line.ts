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
      /** A second after the engine has compacted its heap, which the probe lets it do. */
      readonly settled: Settled;
    }
  | {
      readonly at: number;
      /** Of the heap after a collection that was asked for, what the engine has not compiled. */
      readonly collected: number;
      /** The rest: machine code and bytecode, of which the engine makes more for very long. */
      readonly compiled: number;
    };

export interface Settled {
  readonly rss: number;
  /** Of the heap, without compiled code. */
  readonly kept: number;
  readonly compiled: number;
  /** What the engine's heap has of the system's memory, with the holes in it. */
  readonly pages: number;
  /** What the engine has of it beside its heap, such as for compiling. */
  readonly malloced: number;
}
