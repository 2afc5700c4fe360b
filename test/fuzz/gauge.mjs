// Loaded into the mock's process before the mock: says how much memory is in use once everything that can go is gone.
process.on("message", (id) => {
  globalThis.gc();
  // What finalizers let go of is only free after another round.
  setImmediate(() => {
    globalThis.gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ id, rss, heapUsed, external });
  });
});
// The gauge keeps no process alive.
process.channel?.unref();
