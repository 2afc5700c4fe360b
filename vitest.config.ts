import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"],
    testTimeout: 20_000,
    // Threads start faster than processes, and two of them keep the smallest machine busy.
    pool: "threads",
    maxWorkers: 2,
  },
});
