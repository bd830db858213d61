import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

/** The schema, from the root of the project. */
export const SCHEMA = "prisma/schema.prisma";

/** PostgreSQL's internal type "char", which Prisma's adapter rejects although the engine asks for it, and text. */
const CHAR = 18;
const TEXT = 25;

/**
 * Gives the use of Prisma's schema engine on a database. It leaves a timer of 10 s behind: whoever has used it ends
 * the process himself.
 * @throws what the engine threw, and a panic of the engine as an error
 */
export async function withEngine<T>(
  url: string,
  schema: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const message = (text: string) => {
    throw new Error(`Prisma's engine gave up: ${text}`);
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: message } });
  // Loaded here, because a start with nothing to migrate has no use for its megabytes.
  const { SchemaEngine } = await import("@prisma/schema-engine-wasm");
  const { factory, end } = catalogueAdapter(url);
  const datamodels: [string, string][] = [[SCHEMA, schema]];
  const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
  try {
    return await use(engine);
  } finally {
    engine.free();
    await end();
  }
}

/** Prisma's adapter, which is told that "char" is text and tells the engine that it is a character after all. */
function catalogueAdapter(url: string) {
  const pool = new pg.Pool({ connectionString: url });
  const chars = new Set<string>();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const asText = async (...args: unknown[]) => {
    const answer = await query(...args);
    for (const field of answer.fields ?? []) {
      if (field.dataTypeID !== CHAR) continue;
      chars.add(field.name);
      field.dataTypeID = TEXT;
    }
    return answer;
  };
  pool.query = asText as typeof pool.query;
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (asked) => {
      const answer = await queryRaw(asked);
      const isChar = (index: number) => chars.has(answer.columnNames[index] ?? "");
      const columnTypes = answer.columnTypes.map((type, index) =>
        type === ColumnTypeEnum.Text && isChar(index) ? ColumnTypeEnum.Character : type,
      );
      return { ...answer, columnTypes };
    };
    return adapter;
  };
  return { factory, end: () => pool.end() };
}
