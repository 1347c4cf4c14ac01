import type { Node } from '@pgsql/types';
import type { LendableKind } from '../core/lending.ts';
import type { Statement } from '../core/statement.ts';
import { INSUFFICIENT_PRIVILEGE } from './errors.ts';
import type { Observer } from './observer.ts';
import type { Outcome, Session } from './session.ts';

/**
 * Extensions that any owner of a database may create: `trusted = true` in their control files
 * (https://www.postgresql.org/docs/current/contrib.html).
 */
const TRUSTED_EXTENSIONS: ReadonlySet<string> = new Set([
  'btree_gin',
  'btree_gist',
  'citext',
  'cube',
  'dict_int',
  'fuzzystrmatch',
  'hstore',
  'intarray',
  'isn',
  'jsonb_plperl',
  'lo',
  'ltree',
  'pgcrypto',
  'pg_trgm',
  'plperl',
  'plpgsql',
  'pltcl',
  'seg',
  'tablefunc',
  'tcn',
  'tsm_system_rows',
  'tsm_system_time',
  'unaccent',
  'uuid-ossp',
]);

/**
 * Untrusted extensions that managed services let their users create and that reach neither the host's files nor the
 * network (RDS: "Extension versions for Amazon RDS for PostgreSQL"; Cloud SQL: "Configure PostgreSQL extensions").
 */
const LENT_EXTENSIONS: readonly string[] = [
  'bloom',
  'earthdistance',
  'hypopg',
  'intagg',
  'pageinspect',
  'pg_buffercache',
  'pg_cron',
  'pg_freespacemap',
  'pg_hint_plan',
  'pg_partman',
  'pg_prewarm',
  'pg_repack',
  'pg_stat_statements',
  'pg_visibility',
  'pgaudit',
  'pgrowlocks',
  'pgstattuple',
  'pgvector',
  'postgis',
  'postgis_raster',
  'postgis_topology',
  'sslinfo',
  'timescaledb',
  'vector',
  'xml2',
];

/** What a statement needs beyond the owner's rights, and whether it may have it. */
export interface ExtraRights {
  readonly allowed: boolean;
  /** Why not, as a sentence. */
  readonly refusal?: string;
  /** A role that the statement makes, which the owner may then act as. */
  readonly newRole?: string;
}

/** On whose server, for whom and to which kinds of statements rights are lent. */
export interface Lending {
  /** The owner's name. */
  readonly ownRole: string;
  /** Whether the server is ours alone, so that roles may be made in it. */
  readonly ownsServer: boolean;
  /** Every kind where absent. */
  readonly lend?: readonly LendableKind[];
}

/**
 * Superuser rights for one statement are the host's: only kinds whose whole effect is known from the parse tree get
 * them, and never once an event trigger exists, since its function would run with them too.
 */
export function extraRights(statement: Statement, lending: Lending): ExtraRights | undefined {
  const needed = neededRights(statement, lending);
  if (needed === undefined) return undefined;
  const { kind, refusal, newRole } = needed;
  const why =
    refusal ?? (lending.lend?.includes(kind) === false ? `\`lend-rights\` does not name ${kind}.` : undefined);
  return { allowed: why === undefined, ...(why && { refusal: why }), ...(newRole && { newRole }) };
}

interface NeededRights {
  readonly kind: LendableKind;
  readonly refusal?: string | undefined;
  readonly newRole?: string;
}

function neededRights({ node }: Statement, { ownRole, ownsServer }: Lending): NeededRights | undefined {
  if ('CreateExtensionStmt' in node) {
    const name = node.CreateExtensionStmt.extname ?? '';
    if (TRUSTED_EXTENSIONS.has(name)) return undefined;
    return { kind: 'extensions', refusal: LENT_EXTENSIONS.includes(name) ? undefined : UNKNOWN_EXTENSION };
  }
  if ('CreatePublicationStmt' in node) {
    const { for_all_tables: all, pubobjects } = node.CreatePublicationStmt;
    return all === true || (pubobjects ?? []).some(isSchemaPublication) ? { kind: 'publications' } : undefined;
  }
  if ('CreateEventTrigStmt' in node)
    return {
      kind: 'event-triggers',
      refusal: node.CreateEventTrigStmt.eventname === 'login' ? LOGIN_TRIGGER : undefined,
    };
  if ('AlterTableStmt' in node && isTriggerSwitch(node.AlterTableStmt.cmds)) return { kind: 'system-triggers' };
  if ('CreateRoleStmt' in node) {
    const { role = '', options } = node.CreateRoleStmt;
    const refusal = ownsServer ? undefined : GIVEN_SERVER;
    return {
      kind: 'roles',
      refusal: refusal ?? (isHarmlessRole(role, options, ownRole) ? undefined : MIGHTY_ROLE),
      newRole: role,
    };
  }
  return undefined;
}

const UNKNOWN_EXTENSION =
  'Rights are lent only for extensions that managed services let their users create, and that reach neither files nor the network.';
const LOGIN_TRIGGER = 'A trigger on login would run in the sessions of others, so no rights are lent for it.';
const MIGHTY_ROLE = 'Rights are lent only for roles that may log in, create databases and inherit, and nothing more.';
const GIVEN_SERVER =
  'Roles belong to the whole server, and this one is given by `database-url`: none are made in it. Rehearse on another engine.';
const NO_SUPERUSER = 'The user of `database-url` is not a superuser and has no rights to lend.';
const EVENT_TRIGGER = 'Once there is an event trigger no rights are lent, since its function would run with them.';

/** Runs a statement with the rights that it needs and may have; an error for want of them says why it had none. */
export async function runWithRights(
  { observer, session }: { readonly observer: Observer; readonly session: Session },
  rights: ExtraRights | undefined,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  if (rights === undefined || session.transaction === 'failed') return run();
  const refusal = rights.refusal ?? (await refusalNow(observer, session));
  if (refusal === undefined) return observer.lendRights(session, run);
  const outcome = await run();
  if (outcome.error?.code !== INSUFFICIENT_PRIVILEGE) return outcome;
  return { ...outcome, error: { ...outcome.error, hint: refusal, rightsRefused: true } };
}

/** What the statement's surroundings have against lending now. */
async function refusalNow(observer: Observer, session: Session): Promise<string | undefined> {
  if (!observer.canLendRights) return NO_SUPERUSER;
  const [eventTrigger] = await session.query('SELECT 1 FROM pg_catalog.pg_event_trigger LIMIT 1');
  return eventTrigger === undefined ? await observer.whoElseHasRights() : EVENT_TRIGGER;
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
