import type { Database } from '../core/engine.ts';
import { withConnection } from './connect.ts';

/** An extension that migrations ask for and this server cannot create. */
export interface MissingExtension {
  readonly name: string;
  /** A sentence: what is missing and what to set. */
  readonly message: string;
}

/** Public images that bring an extension; `<major>` stands for the version. Each is on Docker Hub under this name. */
const IMAGES: readonly { readonly extensions: readonly string[]; readonly image: string }[] = [
  { extensions: ['vector'], image: 'pgvector/pgvector:pg<major>' },
  {
    extensions: ['postgis', 'postgis_raster', 'postgis_topology', 'postgis_tiger_geocoder', 'address_standardizer'],
    image: 'postgis/postgis:<major>-3.5',
  },
  { extensions: ['timescaledb', 'timescaledb_toolkit'], image: 'timescale/timescaledb-ha:pg<major>' },
  { extensions: ['citus'], image: 'citusdata/citus:latest' },
  { extensions: ['pg_search'], image: 'paradedb/paradedb:latest-pg<major>' },
  { extensions: ['age'], image: 'apache/age:latest' },
];

/**
 * Which of the wanted extensions a server does not have, all at once, before anything runs.
 * @param wanted names as in CREATE EXTENSION; repeated ones count once.
 * @returns in the order of `wanted`; empty when all are there.
 */
export async function missingExtensions(
  database: Database,
  wanted: readonly string[],
): Promise<readonly MissingExtension[]> {
  const names = [...new Set(wanted)];
  if (names.length === 0) return [];
  return await withConnection(database.owner, async (client) => {
    const { rows: available } = await client.query<{ name: string }>('SELECT name FROM pg_available_extensions');
    const known = new Set(available.map(({ name }) => name));
    const { rows } = await client.query<{ major: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS major",
    );
    const major = rows[0]?.major ?? 0;
    return names.filter((name) => !known.has(name)).map((name) => ({ name, message: explain(name, major) }));
  });
}

function explain(name: string, major: number): string {
  const image = IMAGES.find(({ extensions }) => extensions.includes(name))?.image.replace('<major>', String(major));
  const how = image === undefined ? 'set `postgres-image` to an image that has it' : `set \`postgres-image: ${image}\``;
  return `Extension ${name} is not in this PostgreSQL ${major}: ${how}, or \`database-url\` to a server that has it.`;
}
