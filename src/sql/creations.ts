import type { ObjectType } from '@pgsql/types';
import { joinName } from '../core/names.ts';
import type { Statement } from '../core/statement.ts';
import { qualifiedName, strings, tableName } from './names.ts';

/** What a CREATE makes, and whether it minds that the thing is there already. */
export interface Creation {
  readonly type: ObjectType;
  /** As SQL calls it: `TABLE`, `MATERIALIZED VIEW`. */
  readonly what: string;
  readonly name: string;
  readonly guard: 'IF NOT EXISTS' | 'OR REPLACE';
  readonly guarded: boolean;
  /** Words after which the guard goes, for `afterWords`; none where it cannot simply be put in. */
  readonly lead?: readonly string[];
}

/** What a statement creates, for the kinds of things that have a guard; temporary ones aside, which go by themselves. */
export function creationOf({ node }: Statement): Creation | undefined {
  if ('CreateStmt' in node) {
    const { relation, if_not_exists } = node.CreateStmt;
    if (relation?.relpersistence === 't') return undefined;
    return made('OBJECT_TABLE', 'TABLE', tableName(relation), if_not_exists, ['create', 'unlogged?', 'table']);
  }
  if ('CreateForeignTableStmt' in node) {
    const base = node.CreateForeignTableStmt.base;
    return made('OBJECT_FOREIGN_TABLE', 'FOREIGN TABLE', tableName(base?.relation), base?.if_not_exists, [
      'create',
      'foreign',
      'table',
    ]);
  }
  if ('CreateTableAsStmt' in node) {
    const { into, objtype, if_not_exists } = node.CreateTableAsStmt;
    if (into?.rel?.relpersistence === 't') return undefined;
    const name = tableName(into?.rel);
    return objtype === 'OBJECT_MATVIEW'
      ? made('OBJECT_MATVIEW', 'MATERIALIZED VIEW', name, if_not_exists, ['create', 'materialized', 'view'])
      : made('OBJECT_TABLE', 'TABLE', name, if_not_exists, ['create', 'unlogged?', 'table']);
  }
  if ('SelectStmt' in node && node.SelectStmt.intoClause !== undefined) {
    const target = node.SelectStmt.intoClause.rel;
    return target?.relpersistence === 't' ? undefined : made('OBJECT_TABLE', 'TABLE', tableName(target), false);
  }
  if ('IndexStmt' in node) {
    const { idxname = '', relation, if_not_exists } = node.IndexStmt;
    const schema = relation?.schemaname;
    const name = idxname === '' ? '' : joinName(schema, idxname);
    return made('OBJECT_INDEX', 'INDEX', name, if_not_exists, ['create', 'unique?', 'index', 'concurrently?']);
  }
  if ('CreateSeqStmt' in node) {
    const { sequence, if_not_exists } = node.CreateSeqStmt;
    if (sequence?.relpersistence === 't') return undefined;
    return made('OBJECT_SEQUENCE', 'SEQUENCE', tableName(sequence), if_not_exists, ['create', 'unlogged?', 'sequence']);
  }
  if ('CreateSchemaStmt' in node) {
    const { schemaname = '', authrole, if_not_exists, schemaElts } = node.CreateSchemaStmt;
    const lead = (schemaElts?.length ?? 0) > 0 ? undefined : ['create', 'schema'];
    return made(
      'OBJECT_SCHEMA',
      'SCHEMA',
      joinName(undefined, schemaname === '' ? (authrole?.rolename ?? '') : schemaname),
      if_not_exists,
      lead,
    );
  }
  if ('CreateExtensionStmt' in node) {
    const { extname = '', if_not_exists } = node.CreateExtensionStmt;
    return made('OBJECT_EXTENSION', 'EXTENSION', joinName(undefined, extname), if_not_exists, ['create', 'extension']);
  }
  if ('CreateStatsStmt' in node) {
    const { defnames, if_not_exists } = node.CreateStatsStmt;
    if (defnames === undefined) return undefined;
    return made('OBJECT_STATISTIC_EXT', 'STATISTICS', qualifiedName(strings(defnames)), if_not_exists, [
      'create',
      'statistics',
    ]);
  }
  if ('ViewStmt' in node) {
    const { view, replace } = node.ViewStmt;
    return view?.relpersistence === 't' ? undefined : replaced('OBJECT_VIEW', 'VIEW', tableName(view), replace);
  }
  if ('CreateFunctionStmt' in node) {
    const { funcname, is_procedure, replace } = node.CreateFunctionStmt;
    const name = qualifiedName(strings(funcname));
    return is_procedure === true
      ? replaced('OBJECT_PROCEDURE', 'PROCEDURE', name, replace)
      : replaced('OBJECT_FUNCTION', 'FUNCTION', name, replace);
  }
  if ('DefineStmt' in node && node.DefineStmt.kind === 'OBJECT_AGGREGATE')
    return replaced(
      'OBJECT_AGGREGATE',
      'AGGREGATE',
      qualifiedName(strings(node.DefineStmt.defnames)),
      node.DefineStmt.replace,
    );
  return undefined;
}

function made(
  type: ObjectType,
  what: string,
  name: string,
  guarded: boolean | undefined,
  lead?: readonly string[],
): Creation {
  return {
    type,
    what,
    name,
    guard: 'IF NOT EXISTS',
    guarded: guarded === true,
    ...(lead === undefined ? {} : { lead }),
  };
}

function replaced(type: ObjectType, what: string, name: string, guarded: boolean | undefined): Creation {
  return { type, what, name, guard: 'OR REPLACE', guarded: guarded === true, lead: ['create'] };
}
