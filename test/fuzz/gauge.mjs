// Loaded into the mock's process before the mock: says how much memory is in use once everything that can go is gone.
import { getHeapCodeStatistics } from "node:v8";

process.on("message", (id) => {
  globalThis.gc();
  // What finalizers let go of is only free after another round.
  setImmediate(() => {
    globalThis.gc();
    const { rss, heapUsed } = process.memoryUsage();
    const code = getHeapCodeStatistics();
    // The engine goes on compiling for very long; what it compiled is not what the mock keeps.
    const compiled =
      code.code_and_metadata_size + code.bytecode_and_metadata_size;
    process.send({ id, rss, heap: heapUsed - compiled, compiled });
  });
});
// The gauge keeps no process alive.
process.channel?.unref();
