import type { Database, EngineId, Server } from '../core/engine.ts';
import { withConnection } from './connect.ts';

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

const PLACES: Readonly<Record<EngineId, string>> = {
  embedded: 'in the embedded server',
  local: 'in the server that is installed here',
  docker: 'in the image that runs here',
  server: 'in the server that `database-url` names',
};

/**
 * Which of the wanted extensions a server does not have, all at once, before anything runs.
 * @param wanted names as in CREATE EXTENSION; repeated ones count once.
 * @returns what is missing and what to set, in the order of `wanted`; nothing when all are there.
 */
export async function explainMissingExtensions(
  { engine, major }: Pick<Server, 'engine' | 'major'>,
  database: Database,
  wanted: readonly string[],
): Promise<string | undefined> {
  const names = [...new Set(wanted)];
  if (names.length === 0) return undefined;
  const { rows } = await withConnection(database.owner, (client) =>
    client.query<{ name: string }>('SELECT name FROM pg_catalog.pg_available_extensions'),
  );
  const known = new Set(rows.map(({ name }) => name));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return undefined;
  const images = [...new Set(missing.map((name) => imageOf(name, major) ?? ''))];
  const [image = ''] = images;
  const how =
    images.length === 1 && image !== ''
      ? `set \`postgres-image: ${image}\``
      : `set \`postgres-image\` to an image that has ${missing.length === 1 ? 'it' : 'all of them'}${examples(images)}`;
  return `${inWords(missing)} not ${PLACES[engine]} (PostgreSQL ${major}): ${how}, or \`database-url\` to a server that has ${missing.length === 1 ? 'it' : 'them'}.`;
}

function imageOf(name: string, major: number): string | undefined {
  return IMAGES.find(({ extensions }) => extensions.includes(name))?.image.replace('<major>', String(major));
}

/** Where several images would be needed, each is a place to begin one's own from. */
function examples(images: readonly string[]): string {
  const known = images.filter((image) => image !== '');
  return known.length === 0 ? '' : `, for example one that is made from ${known.join(' or ')}`;
}

/** "vector is", "vector and postgis are". */
function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length === 1 ? `${last} is` : `${names.slice(0, -1).join(', ')} and ${last} are`;
}
