import { defineConfig } from "prisma/config";

// No address of a database: migrations are ours (prisma/migrate.ts), since Prisma's engine cannot be downloaded everywhere.
export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
