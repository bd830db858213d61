import { fileURLToPath } from "node:url";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

/** Pure code answers the same wherever the host stands: without a clock that is moved, and moved in either hemisphere. */
const HOST_ZONES = ["UTC", "America/Bogota", "America/New_York", "Pacific/Auckland"];

/** A second opinion from libraries that read the host's zone is asked for where they can give one. */
const ONLY_IN_BOGOTA = "**/*.bogota.test.ts";

/** Makes "server-only" and pg both resolve; nothing else that was tried did. */
const SERVER_CONDITIONS = {
  conditions: ["react-server", ...defaultServerConditions],
  externalConditions: ["react-server", "node"],
};

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    projects: [
      ...HOST_ZONES.map((zone) => ({
        test: {
          name: `unit ${zone}`,
          include: ["tests/unit/**/*.test.ts"],
          exclude: zone === "America/Bogota" ? [] : [ONLY_IN_BOGOTA],
          // Only a process of its own has a zone of its own: in a worker thread TZ comes too late.
          pool: "forks" as const,
          env: { TZ: zone },
        },
      })),
      { test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"] } },
      {
        ssr: { resolve: SERVER_CONDITIONS },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          pool: "forks" as const,
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
