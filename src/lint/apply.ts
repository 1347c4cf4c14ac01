import type { CreateFunctionStmt, IndexStmt, Node, RenameStmt } from '@pgsql/types';
import { named } from '../core/named.ts';
import { namePart, partName, sameName } from '../core/names.ts';
import type { KnownIndex, KnownType, ObjectKind, Origin } from '../core/schema.ts';
import { FILE_START } from '../core/span.ts';
import type { Statement, StatementKind } from '../core/statement.ts';
import { columnsIn } from '../sql/columns.ts';
import { defaultIndexName } from '../sql/default-names.ts';
import { joinName, objectName, qualifiedName, splitName, strings, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs, readStatement, type StatementReaders } from '../sql/nodes.ts';
import { searchPathOf } from '../sql/search-path.ts';
import { readType } from '../sql/types.ts';
import { applyAlter } from './apply-alter.ts';
import { dropColumn, renameColumn } from './apply-columns.ts';
import { applyCreateTable } from './apply-create.ts';
import { alterDomain, newDomain } from './apply-domains.ts';
import { isType, moveType, moveTypes, renameType } from './apply-types.ts';
import type { SchemaModel } from './schema.ts';
import { emptyTable } from './table-model.ts';

/** Brings a schema up to date with one statement; statements that change nothing it knows are passed over. */
export function applyStatement(schema: SchemaModel, statement: Statement, origin: Origin): void {
  if (statement.kind === 'AlterTableStmt') applyAlter(schema, statement, origin);
  else if ('CreateFunctionStmt' in statement.node)
    applyFunction(schema, statement, statement.node.CreateFunctionStmt, origin);
  else readStatement(CHANGES, statement, schema, origin);
  const path = searchPathOf(statement);
  if (path !== undefined) schema.setSearchPath(path.schemas, path.local);
}

const CHANGES: StatementReaders<[schema: SchemaModel, origin: Origin], void> = {
  CreateStmt: (create, schema, origin) => applyCreateTable(schema, create, origin),
  IndexStmt: (index, schema, origin) => applyIndex(schema, index, origin),
  DropStmt: ({ objects = [], removeType, behavior }, schema) => {
    for (const object of objects) drop(schema, removeType, object, behavior === 'DROP_CASCADE');
  },
  RenameStmt: (statement, schema, origin) => rename(schema, statement, origin),
  CreateTableAsStmt: ({ into, objtype }, schema, origin) => {
    const kind = objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table';
    const temporary = into?.rel?.relpersistence === 't';
    schema.addTable({ ...emptyTable(tableName(into?.rel), kind, origin, false), temporary });
  },
  SelectStmt: ({ intoClause }, schema, origin) => {
    if (intoClause !== undefined) schema.addTable(emptyTable(tableName(intoClause.rel), 'table', origin, false));
  },
  ViewStmt: ({ view }, schema, origin) => {
    const name = tableName(view);
    if (schema.table(name) === undefined) schema.addTable(emptyTable(name, 'view', origin, false));
  },
  CreateEnumStmt: ({ typeName }, schema, origin) => addType(schema, origin, qualifiedName(strings(typeName)), 'enum'),
  CreateDomainStmt: (create, schema, origin) => {
    const type = newDomain(create, origin);
    schema.addType(type);
    made(schema, origin, 'type', type.name);
  },
  AlterDomainStmt: (alter, schema) => alterDomain(schema, alter),
  CompositeTypeStmt: ({ typevar }, schema, origin) => addType(schema, origin, tableName(typevar), 'composite'),
  CreateRangeStmt: ({ typeName }, schema, origin) => addType(schema, origin, qualifiedName(strings(typeName)), 'range'),
  CreateSchemaStmt: ({ schemaname = '', schemaElts = [] }, schema, origin) => {
    made(schema, origin, 'schema', joinName(undefined, schemaname));
    schema.inSchema(schemaname, () => {
      for (const node of schemaElts) {
        const kind = Object.keys(node)[0] as StatementKind;
        applyStatement(schema, { kind, node, sql: '', span: FILE_START, index: 0 }, origin);
      }
    });
  },
  CreateSeqStmt: ({ sequence }, schema, origin) => made(schema, origin, 'sequence', tableName(sequence)),
  CreateRoleStmt: ({ role = '' }, schema, origin) => made(schema, origin, 'role', joinName(undefined, role)),
  CreateExtensionStmt: ({ extname = '' }, schema, origin) =>
    made(schema, origin, 'extension', joinName(undefined, extname)),
  CreateTrigStmt: ({ relation, trigname = '', funcname }, schema, origin) => {
    const table = schema.table(tableName(relation));
    if (table !== undefined) {
      const others = table.triggers.filter(({ name }) => name !== trigname);
      schema.change(table).triggers = [...others, { name: trigname, function: qualifiedName(strings(funcname)) }];
    }
    made(schema, origin, 'trigger', partName(tableName(relation), trigname));
  },
  CreatePolicyStmt: ({ table, policy_name = '' }, schema, origin) => {
    schema.tableOrStub(tableName(table)).policies += 1;
    made(schema, origin, 'policy', partName(tableName(table), policy_name));
  },
  AlterObjectSchemaStmt: ({ relation, object, newschema = '', objectType }, schema, origin) => {
    if (isType(objectType)) moveType(schema, objectName(object), newschema, origin);
    const table = isRelation(objectType) ? schema.removeTable(tableName(relation)) : undefined;
    if (table !== undefined) schema.addTable({ ...table, name: joinName(newschema, splitName(table.name).name) });
  },
  TransactionStmt: ({ kind }, schema) => {
    if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_PREPARE')
      schema.endLocalSearchPath();
  },
};

function applyFunction(schema: SchemaModel, create: Statement, node: CreateFunctionStmt, origin: Origin): void {
  const { funcname, options, returnType } = node;
  const name = qualifiedName(strings(funcname));
  // A function of the session's own is gone with it.
  if (origin === 'base' && splitName(name).schema === 'pg_temp') return;
  const option = nodesAs(options, 'DefElem').find(({ defname }) => defname === 'volatility');
  const declared = nodeAs(option?.arg, 'String')?.sval;
  const volatility = declared === 'immutable' || declared === 'stable' ? declared : 'volatile';
  const forTriggers = /^(?:event_)?trigger$/.test(strings(returnType?.names).at(-1) ?? '');
  schema.addFunction({ name, volatility, forTriggers, create, origin });
  made(schema, origin, 'function', name);
}

function made(schema: SchemaModel, origin: Origin, kind: ObjectKind, name: string): void {
  if (origin === 'change') schema.made(kind, name);
}

function addType(schema: SchemaModel, origin: Origin, name: string, kind: KnownType['kind']): void {
  schema.addType({ name, kind, origin });
  made(schema, origin, 'type', name);
}

/** What the model keeps as tables. */
function isRelation(type: string | undefined): boolean {
  return (
    type === 'OBJECT_TABLE' || type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW' || type === 'OBJECT_FOREIGN_TABLE'
  );
}

function applyIndex(schema: SchemaModel, index: IndexStmt, origin: Origin): void {
  const table = schema.tableOrStub(tableName(index.relation));
  const elements = nodesAs(index.indexParams, 'IndexElem');
  const given = index.idxname === undefined || index.idxname === '' ? undefined : index.idxname;
  const name = given ?? defaultIndexName(table, index);
  const known: KnownIndex = {
    table: table.name,
    method: index.accessMethod ?? 'btree',
    columns: elements.map((element) => element.name ?? ''),
    mentions: columnsIn(...elements.map(({ expr }) => expr), index.whereClause),
    unique: index.unique === true,
    primary: false,
    partial: index.whereClause !== undefined,
    origin,
    ...(name === undefined ? {} : { name }),
  };
  if (name !== undefined && named(table.indexes, name) !== undefined) return;
  schema.addIndex(table, known);
  if (name !== undefined) made(schema, origin, 'index', joinName(splitName(table.name).schema, name));
}

function drop(schema: SchemaModel, type: string | undefined, object: Node, cascade: boolean): void {
  const name = objectName(object);
  if (isRelation(type)) schema.removeTable(name);
  if (type === 'OBJECT_SCHEMA')
    for (const table of schema.tablesIn(splitName(name).name)) schema.removeTable(table.name);
  if (cascade && isType(type)) {
    for (const table of schema.tables())
      for (const column of [...table.columns.values()])
        if (sameName(readType(column.type).base, name)) dropColumn(schema.change(table), column.name);
  }
  if (type === 'OBJECT_FUNCTION' || type === 'OBJECT_PROCEDURE' || type === 'OBJECT_ROUTINE')
    schema.removeFunction(name);
  if (isType(type)) schema.removeType(name);
  if (type === 'OBJECT_TRIGGER') {
    const parts = strings(nodeAs(object, 'List')?.items);
    const table = schema.table(qualifiedName(parts.slice(0, -1)));
    if (table !== undefined)
      schema.change(table).triggers = table.triggers.filter((trigger) => trigger.name !== parts.at(-1));
  }
  if (type === 'OBJECT_POLICY') {
    const table = schema.table(qualifiedName(strings(nodeAs(object, 'List')?.items).slice(0, -1)));
    if (table !== undefined) schema.change(table).policies = Math.max(0, table.policies - 1);
  }
  if (type === 'OBJECT_INDEX') {
    const index = schema.index(name);
    const table = index === undefined ? undefined : schema.table(index.table);
    if (table !== undefined) schema.change(table).indexes = table.indexes.filter((other) => other !== index);
  }
}

function rename(schema: SchemaModel, statement: RenameStmt, origin: Origin): void {
  const { renameType: kind, relation, object, subname = '', newname = '' } = statement;
  const name = tableName(relation);
  if (isType(kind)) renameType(schema, objectName(object), newname, origin);
  else if (isRelation(kind)) {
    const table = schema.removeTable(name);
    if (table !== undefined) schema.addTable({ ...table, name: joinName(splitName(table.name).schema, newname) });
  } else if (kind === 'OBJECT_COLUMN') {
    const table = schema.table(name);
    if (table !== undefined) renameColumn(schema.change(table), subname, newname);
  } else if (kind === 'OBJECT_SCHEMA') {
    for (const { name: moved } of schema.tablesIn(subname)) {
      const table = schema.removeTable(moved);
      if (table !== undefined) schema.addTable({ ...table, name: joinName(newname, splitName(moved).name) });
    }
    moveTypes(schema, subname, newname, origin);
    if (schema.madeByChange('schema', namePart(subname))) schema.made('schema', namePart(newname));
  } else if (kind === 'OBJECT_TABCONSTRAINT') {
    const table = schema.table(name);
    const constraint = table && named(schema.change(table).constraints, subname);
    if (table !== undefined && constraint !== undefined)
      table.constraints = table.constraints.map((one) => (one === constraint ? { ...one, name: newname } : one));
  } else if (kind === 'OBJECT_INDEX') {
    const index = schema.index(name);
    const table = index === undefined ? undefined : schema.table(index.table);
    if (table !== undefined && index !== undefined) schema.renameIndex(table, index, newname);
  }
}
