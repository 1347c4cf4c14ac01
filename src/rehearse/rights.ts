import type { Node } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import type { Observer } from './observer.ts';
import type { Outcome, Session } from './session.ts';

/**
 * Extensions that any owner of a database may create: `trusted = true` in their control files
 * (https://www.postgresql.org/docs/current/contrib.html).
 */
const TRUSTED_EXTENSIONS: ReadonlySet<string> = new Set([
  'btree_gin', 'btree_gist', 'citext', 'cube', 'dict_int', 'fuzzystrmatch', 'hstore', 'intarray', 'isn', 'jsonb_plperl',
  'lo', 'ltree', 'pgcrypto', 'pg_trgm', 'plperl', 'plpgsql', 'pltcl', 'seg', 'tablefunc', 'tcn', 'tsm_system_rows',
  'tsm_system_time', 'unaccent', 'uuid-ossp',
]); // biome-ignore format: a list

/**
 * Untrusted extensions that managed services let their users create and that reach neither the host's files nor the
 * network (RDS: "Extension versions for Amazon RDS for PostgreSQL"; Cloud SQL: "Configure PostgreSQL extensions").
 */
export const LENT_EXTENSIONS: readonly string[] = [
  'bloom', 'earthdistance', 'hypopg', 'intagg', 'pageinspect', 'pg_buffercache', 'pg_cron', 'pg_freespacemap', 'pg_hint_plan', 'pg_partman',
  'pg_prewarm', 'pg_repack', 'pg_stat_statements', 'pg_visibility', 'pgaudit', 'pgrowlocks', 'pgstattuple', 'pgvector', 'postgis',
  'postgis_raster', 'postgis_topology', 'sslinfo', 'timescaledb', 'vector', 'xml2',
]; // biome-ignore format: a list

/** What a statement needs beyond the owner's rights, and whether it may have it. */
export interface ExtraRights {
  readonly allowed: boolean;
  /** In words: "extension pg_stat_statements". */
  readonly what: string;
  /** A role that the statement makes, which the owner may then act as. */
  readonly newRole?: string;
}

/**
 * Superuser rights for one statement are the host's: only kinds whose whole effect is known from the parse tree get
 * them, and never once an event trigger exists, since its function would run with them too.
 */
export function extraRights({ node }: Statement, ownRole: string, ownsServer: boolean): ExtraRights | undefined {
  if ('CreateExtensionStmt' in node) {
    const name = node.CreateExtensionStmt.extname ?? '';
    if (TRUSTED_EXTENSIONS.has(name)) return undefined;
    return { allowed: LENT_EXTENSIONS.includes(name), what: `extension ${name}` };
  }
  if ('CreatePublicationStmt' in node) {
    const { for_all_tables: all, pubobjects } = node.CreatePublicationStmt;
    return all === true || (pubobjects ?? []).some(isSchemaPublication)
      ? { allowed: true, what: 'publication of all tables' }
      : undefined;
  }
  // A login trigger would run in the sessions of others, the observer's included.
  if ('CreateEventTrigStmt' in node)
    return { allowed: node.CreateEventTrigStmt.eventname !== 'login', what: 'event trigger' };
  if ('AlterTableStmt' in node && isTriggerSwitch(node.AlterTableStmt.cmds))
    return { allowed: true, what: 'system triggers' };
  if ('CreateRoleStmt' in node) {
    const { role = '', options } = node.CreateRoleStmt;
    return { allowed: ownsServer && isHarmlessRole(role, options, ownRole), what: `role ${role}`, newRole: role };
  }
  return undefined;
}

/** Runs a statement with the rights that it needs and may have. */
export async function runWithRights(
  { observer, session }: { readonly observer: Observer; readonly session: Session },
  rights: ExtraRights | undefined,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  if (rights?.allowed !== true || !observer.canLendRights) return run();
  if (session.transaction === 'failed') return run();
  const [eventTrigger] = await session.query('SELECT 1 FROM pg_catalog.pg_event_trigger LIMIT 1');
  if (eventTrigger !== undefined) return run();
  return observer.lendRights(session, run);
}

/** DISABLE TRIGGER ALL and its kin reach the triggers of foreign keys, which are the system's. */
function isTriggerSwitch(commands: readonly Node[] | undefined): boolean {
  const all: readonly (string | undefined)[] = ['AT_EnableTrigAll', 'AT_DisableTrigAll'];
  return (
    (commands ?? []).length > 0 &&
    (commands ?? []).every((one) => 'AlterTableCmd' in one && all.includes(one.AlterTableCmd.subtype))
  );
}

function isSchemaPublication(node: Node): boolean {
  return 'PublicationObjSpec' in node && node.PublicationObjSpec.pubobjtype !== 'PUBLICATIONOBJ_TABLE';
}

const HARMLESS_ROLE_OPTIONS: ReadonlySet<string> = new Set([
  'canlogin',
  'inherit',
  'password',
  'connectionlimit',
  'validUntil',
  'createdb',
]);

function isHarmlessRole(role: string, options: readonly Node[] | undefined, ownRole: string): boolean {
  if (role === ownRole || role.startsWith('pg_')) return false;
  return (options ?? []).every((option) => {
    if (!('DefElem' in option)) return false;
    const { defname = '', arg } = option.DefElem;
    const off = arg !== undefined && 'Boolean' in arg && arg.Boolean.boolval !== true;
    return HARMLESS_ROLE_OPTIONS.has(defname) || off;
  });
}
