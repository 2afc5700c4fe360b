import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"],
    // Only a test that hangs may meet these: a busy machine is no failure.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000, interval: 10 } },
    // Threads start faster than processes, and two of them keep the smallest machine busy.
    pool: "threads",
    maxWorkers: 2,
  },
});
