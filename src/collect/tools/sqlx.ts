import { createRequire } from 'node:module';
import type { MigrationTool, Recognition } from '../../core/migration.ts';

const TABLE = '_sqlx_migrations';
const I64_MIN = -(2n ** 63n);
const I64_MAX = 2n ** 63n - 1n;

/** sqlx-core/src/migrate/source.rs: only a file that starts with it, at byte 0, opts out. */
const NO_TRANSACTION = '-- no-transaction';

export const sqlx: MigrationTool = {
  id: 'sqlx',
  title: 'sqlx',
  source: 'https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/source.rs',
  recognise,
  transactionMode: (text) => (text.startsWith(NO_TRANSACTION) ? 'one-query' : 'per-migration'),
  compareVersions(a, b) {
    const difference = BigInt(a) - BigInt(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  },
  checksums: true,
  refusesMissing: true,
  // sqlx-core/src/migrate/source.rs asks for the metadata of every entry before it looks at the name.
  refusesBrokenLinks: true,
  outsideTransaction: `alone in a file that starts with \`${NO_TRANSACTION}\``,
  // sqlx-postgres/src/migrate.rs
  ledger: {
    table: TABLE,
    setup: `CREATE TABLE IF NOT EXISTS ${TABLE} (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMPTZ NOT NULL DEFAULT now(),
    success BOOLEAN NOT NULL,
    checksum BYTEA NOT NULL,
    execution_time BIGINT NOT NULL
)`,
    record: (migration, durationNs) => ({
      text: `INSERT INTO ${TABLE} ( version, description, success, checksum, execution_time ) VALUES ( $1, $2, TRUE, $3, $4 )`,
      values: [migration.version, migration.name, checksum(migration.text), Math.round(durationNs)],
    }),
    remove: (migration) => ({ text: `DELETE FROM ${TABLE} WHERE version = $1`, values: [migration.version] }),
    applied: `SELECT version::text, pg_catalog.encode(checksum, 'hex') AS checksum, success FROM ${TABLE}`,
    checksum: ({ text }) => Buffer.from(checksum(text)).toString('hex'),
  },
};

/** SHA-384 of the text's UTF-8 bytes: line endings and byte order mark count. */
function checksum(text: string): Uint8Array {
  const { createHash } = loadCrypto();
  return createHash('sha384').update(text, 'utf8').digest();
}

/** Loading it takes a tenth of the time that linting a file does, which needs no checksum. */
function loadCrypto(): Pick<typeof import('node:crypto'), 'createHash'> {
  const load: (name: string) => unknown = createRequire(import.meta.url);
  return load('node:crypto') as ReturnType<typeof loadCrypto>;
}

/** The name is cut at its first underscore: an `i64` before it, a description that ends in `.sql` after it. */
function recognise(fileName: string): Recognition {
  const cut = fileName.indexOf('_');
  const prefix = fileName.slice(0, Math.max(cut, 0));
  const rest = fileName.slice(cut + 1);
  if (!fileName.endsWith('.sql')) {
    if (!/\.sql$/i.test(fileName)) return { kind: 'ignored' };
    return unrecognised('sqlx ignores it, because only a lower-case `.sql` counts: rename it');
  }
  if (cut === -1)
    return unrecognised(
      'sqlx ignores it, because there is no underscore after a version: name it like `0001_description.sql`, ' +
        'or move it elsewhere if it is no migration',
    );
  if (!/^[+-]?[0-9]+$/.test(prefix)) {
    const found = prefix === '' ? 'nothing stands' : `\`${prefix}\` stands`;
    return unrecognised(
      `every deploy would refuse to start, because sqlx wants a whole number before the first underscore and ${found} ` +
        'there: name it like `0001_description.sql`, or move it elsewhere if it is no migration',
    );
  }
  const version = BigInt(prefix.replace(/^\+/, ''));
  if (version < I64_MIN || version > I64_MAX)
    return unrecognised(
      `every deploy would refuse to start, because the version ${prefix} does not fit into 64 bits: use a smaller number`,
    );
  const suffix = ['.up.sql', '.down.sql'].find((ending) => rest.endsWith(ending)) ?? '.sql';
  return {
    kind: 'migration',
    version: version.toString(),
    name: trimEnd(rest, suffix).replaceAll('_', ' '),
    direction: suffix === '.down.sql' ? 'down' : 'up',
  };
}

function unrecognised(reason: string): Recognition {
  return { kind: 'unrecognised', reason: `${reason}.` };
}

/** Takes the suffix off as often as it is there, as Rust's `trim_end_matches` does. */
function trimEnd(text: string, suffix: string): string {
  let end = text.length;
  while (text.slice(0, end).endsWith(suffix)) end -= suffix.length;
  return text.slice(0, end);
}
