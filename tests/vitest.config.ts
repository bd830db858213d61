import { defineConfig } from "vitest/config";

/** The pure code must answer the same whatever the host's zone: these have, among them, no change of the clock, and both hemispheres'. */
const HOST_ZONES = ["UTC", "America/Bogota", "America/New_York", "Pacific/Auckland"];

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    projects: HOST_ZONES.map((zone) => ({
      test: {
        name: `unit ${zone}`,
        include: ["tests/unit/**/*.test.ts"],
        env: { TZ: zone, HOST_ZONE: zone },
      },
    })),
  },
});
