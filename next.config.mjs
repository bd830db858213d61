import { SECURITY_HEADERS } from "./lib/security-headers.ts";

const securityHeaders = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // Off: three CVEs in the image route, and no image here needs resizing.
  images: { unoptimized: true },
  // `npm run check` has judged them, tests and all; a start need not.
  typescript: { ignoreBuildErrors: true },
  experimental: { turbopackFileSystemCacheForBuild: true },
  // Nobody gets a page whose title comes after it: a screen reader would read out the address.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ["pg", "@prisma/adapter-pg"],
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // A worker that is out of date is to be known as such at the next visit.
    { source: "/sw.js", headers: [{ key: "Cache-Control", value: "no-cache" }] },
  ],
};
