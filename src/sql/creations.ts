import type { ObjectType, RangeVar } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { joinName, qualifiedName, strings, tableName } from './names.ts';
import { readStatement, type StatementReaders } from './nodes.ts';

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
export function creationOf(statement: Statement): Creation | undefined {
  return readStatement(CREATIONS, statement);
}

const CREATIONS: StatementReaders<[], Creation | undefined> = {
  CreateStmt: ({ relation, if_not_exists }) =>
    isTemporary(relation)
      ? undefined
      : made('OBJECT_TABLE', 'TABLE', tableName(relation), if_not_exists, ['create', 'unlogged?', 'table']),
  CreateForeignTableStmt: ({ base }) =>
    made('OBJECT_FOREIGN_TABLE', 'FOREIGN TABLE', tableName(base?.relation), base?.if_not_exists, [
      'create',
      'foreign',
      'table',
    ]),
  CreateTableAsStmt: ({ into, objtype, if_not_exists }) => {
    if (isTemporary(into?.rel)) return undefined;
    const name = tableName(into?.rel);
    return objtype === 'OBJECT_MATVIEW'
      ? made('OBJECT_MATVIEW', 'MATERIALIZED VIEW', name, if_not_exists, ['create', 'materialized', 'view'])
      : made('OBJECT_TABLE', 'TABLE', name, if_not_exists, ['create', 'unlogged?', 'table']);
  },
  SelectStmt: ({ intoClause }) =>
    intoClause === undefined || isTemporary(intoClause.rel)
      ? undefined
      : made('OBJECT_TABLE', 'TABLE', tableName(intoClause.rel), false),
  IndexStmt: ({ idxname = '', relation, if_not_exists }) => {
    const schema = relation?.schemaname;
    const name = idxname === '' ? '' : joinName(schema, idxname);
    return made('OBJECT_INDEX', 'INDEX', name, if_not_exists, ['create', 'unique?', 'index', 'concurrently?']);
  },
  CreateSeqStmt: ({ sequence, if_not_exists }) =>
    isTemporary(sequence)
      ? undefined
      : made('OBJECT_SEQUENCE', 'SEQUENCE', tableName(sequence), if_not_exists, ['create', 'unlogged?', 'sequence']),
  CreateSchemaStmt: ({ schemaname = '', authrole, if_not_exists, schemaElts = [] }) => {
    const name = joinName(undefined, schemaname === '' ? (authrole?.rolename ?? '') : schemaname);
    // With things inside, the grammar takes no guard.
    return made(
      'OBJECT_SCHEMA',
      'SCHEMA',
      name,
      if_not_exists,
      schemaElts.length > 0 ? undefined : ['create', 'schema'],
    );
  },
  CreateExtensionStmt: ({ extname = '', if_not_exists }) =>
    made('OBJECT_EXTENSION', 'EXTENSION', joinName(undefined, extname), if_not_exists, ['create', 'extension']),
  CreateStatsStmt: ({ defnames, if_not_exists }) =>
    defnames === undefined
      ? undefined
      : made('OBJECT_STATISTIC_EXT', 'STATISTICS', qualifiedName(strings(defnames)), if_not_exists, [
          'create',
          'statistics',
        ]),
  ViewStmt: ({ view, replace }) =>
    isTemporary(view) ? undefined : replaced('OBJECT_VIEW', 'VIEW', tableName(view), replace),
  CreateFunctionStmt: ({ funcname, is_procedure, replace }) => {
    const name = qualifiedName(strings(funcname));
    return is_procedure === true
      ? replaced('OBJECT_PROCEDURE', 'PROCEDURE', name, replace)
      : replaced('OBJECT_FUNCTION', 'FUNCTION', name, replace);
  },
  DefineStmt: ({ kind, defnames, replace }) =>
    kind === 'OBJECT_AGGREGATE'
      ? replaced('OBJECT_AGGREGATE', 'AGGREGATE', qualifiedName(strings(defnames)), replace)
      : undefined,
};

function isTemporary(relation: RangeVar | undefined): boolean {
  return relation?.relpersistence === 't';
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

/** A new type or domain; for them there is no guard to write. */
export interface TypeCreation {
  readonly type: 'OBJECT_TYPE' | 'OBJECT_DOMAIN';
  /** As SQL calls it. */
  readonly what: 'TYPE' | 'DOMAIN';
  readonly name: string;
}

export function typeCreationOf(statement: Statement): TypeCreation | undefined {
  return readStatement(TYPE_CREATIONS, statement);
}

const TYPE_CREATIONS: StatementReaders<[], TypeCreation> = {
  CreateEnumStmt: ({ typeName }) => newType(qualifiedName(strings(typeName))),
  CreateRangeStmt: ({ typeName }) => newType(qualifiedName(strings(typeName))),
  CompositeTypeStmt: ({ typevar }) => newType(tableName(typevar)),
  CreateDomainStmt: ({ domainname }) => {
    return { type: 'OBJECT_DOMAIN', what: 'DOMAIN', name: qualifiedName(strings(domainname)) };
  },
};

function newType(name: string): TypeCreation {
  return { type: 'OBJECT_TYPE', what: 'TYPE', name };
}
