import type { IndexStmt, Node, RenameStmt } from '@pgsql/types';
import { namePart, partName } from '../core/names.ts';
import type { KnownIndex, KnownType, ObjectKind, Origin } from '../core/schema.ts';
import type { Statement, StatementKind } from '../core/statement.ts';
import { columnsIn } from '../sql/columns.ts';
import { joinName, objectName, qualifiedName, splitName, strings, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { searchPathOf } from '../sql/search-path.ts';
import { applyAlter } from './apply-alter.ts';
import { renameColumn } from './apply-columns.ts';
import { applyCreateTable } from './apply-create.ts';
import { defaultIndexName } from './default-names.ts';
import { emptyTable, type SchemaModel } from './schema.ts';

/** Brings a schema up to date with one statement; statements that change nothing it knows are passed over. */
export function applyStatement(schema: SchemaModel, statement: Statement, origin: Origin): void {
  const { node } = statement;
  const made = (kind: ObjectKind, name: string) => {
    if (origin === 'change') schema.made(kind, name);
  };
  const addType = (name: string, kind: KnownType['kind']) => {
    schema.addType({ name, kind, origin });
    made('type', name);
  };
  if ('CreateStmt' in node) applyCreateTable(schema, node.CreateStmt, origin);
  else if ('AlterTableStmt' in node) applyAlter(schema, statement, origin);
  else if ('IndexStmt' in node) applyIndex(schema, node.IndexStmt, origin);
  else if ('DropStmt' in node) {
    for (const object of node.DropStmt.objects ?? []) drop(schema, node.DropStmt.removeType, object);
  } else if ('RenameStmt' in node) rename(schema, node.RenameStmt);
  else if ('CreateTableAsStmt' in node) {
    const { into, objtype } = node.CreateTableAsStmt;
    const kind = objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table';
    const temporary = into?.rel?.relpersistence === 't';
    schema.addTable({ ...emptyTable(tableName(into?.rel), kind, origin, false), temporary });
  } else if ('SelectStmt' in node && node.SelectStmt.intoClause !== undefined) {
    schema.addTable(emptyTable(tableName(node.SelectStmt.intoClause.rel), 'table', origin, false));
  } else if ('ViewStmt' in node) {
    const name = tableName(node.ViewStmt.view);
    if (schema.table(name) === undefined) schema.addTable(emptyTable(name, 'view', origin, false));
  } else if ('CreateEnumStmt' in node) addType(qualifiedName(strings(node.CreateEnumStmt.typeName)), 'enum');
  else if ('CreateDomainStmt' in node) addType(qualifiedName(strings(node.CreateDomainStmt.domainname)), 'domain');
  else if ('CompositeTypeStmt' in node) addType(tableName(node.CompositeTypeStmt.typevar), 'composite');
  else if ('CreateRangeStmt' in node) addType(qualifiedName(strings(node.CreateRangeStmt.typeName)), 'range');
  else if ('CreateFunctionStmt' in node) {
    const name = qualifiedName(strings(node.CreateFunctionStmt.funcname));
    const option = nodesAs(node.CreateFunctionStmt.options, 'DefElem').find(({ defname }) => defname === 'volatility');
    const declared = nodeAs(option?.arg, 'String')?.sval;
    const volatility = declared === 'immutable' || declared === 'stable' ? declared : 'volatile';
    schema.addFunction({ name, volatility, origin });
    made('function', name);
  } else if ('CreateSchemaStmt' in node) {
    const { schemaname = '', schemaElts = [] } = node.CreateSchemaStmt;
    made('schema', joinName(undefined, schemaname));
    const path = schema.searchPath;
    schema.searchPath = [schemaname, ...path];
    for (const element of schemaElts)
      applyStatement(schema, { ...statement, kind: Object.keys(element)[0] as StatementKind, node: element }, origin);
    schema.searchPath = path;
  } else if ('CreateSeqStmt' in node) made('sequence', tableName(node.CreateSeqStmt.sequence));
  else if ('CreateRoleStmt' in node) made('role', joinName(undefined, node.CreateRoleStmt.role ?? ''));
  else if ('CreateExtensionStmt' in node)
    made('extension', joinName(undefined, node.CreateExtensionStmt.extname ?? ''));
  else if ('CreateTrigStmt' in node) {
    made('trigger', partName(tableName(node.CreateTrigStmt.relation), node.CreateTrigStmt.trigname ?? ''));
  } else if ('CreatePolicyStmt' in node) {
    const table = tableName(node.CreatePolicyStmt.table);
    schema.tableOrStub(table).policies += 1;
    made('policy', partName(table, node.CreatePolicyStmt.policy_name ?? ''));
  } else if ('AlterObjectSchemaStmt' in node) {
    const { relation, newschema, objectType } = node.AlterObjectSchemaStmt;
    const table = isRelation(objectType) ? schema.removeTable(tableName(relation)) : undefined;
    if (table !== undefined) schema.addTable({ ...table, name: joinName(newschema, splitName(table.name).name) });
  } else if ('TransactionStmt' in node) {
    const { kind } = node.TransactionStmt;
    if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK') schema.endLocalSearchPath();
  } else {
    const path = searchPathOf(statement);
    if (path !== undefined) schema.setSearchPath(path.schemas, path.local);
  }
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
  const name = given ?? defaultIndexName(table, elements);
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
  if (name !== undefined && table.indexes.some((other) => other.name === name)) return;
  schema.addIndex(table, known);
  if (origin === 'change' && name !== undefined) schema.made('index', joinName(splitName(table.name).schema, name));
}

function drop(schema: SchemaModel, type: string | undefined, object: Node): void {
  const name = objectName(object);
  if (isRelation(type)) schema.removeTable(name);
  if (type === 'OBJECT_SCHEMA')
    for (const table of schema.tablesIn(splitName(name).name)) schema.removeTable(table.name);
  if (type === 'OBJECT_POLICY') {
    const table = schema.table(qualifiedName(strings(nodeAs(object, 'List')?.items).slice(0, -1)));
    if (table !== undefined) table.policies = Math.max(0, table.policies - 1);
  }
  if (type === 'OBJECT_INDEX') {
    const index = schema.index(name);
    const table = index === undefined ? undefined : schema.table(index.table);
    if (table !== undefined) table.indexes = table.indexes.filter((other) => other !== index);
  }
}

function rename(schema: SchemaModel, statement: RenameStmt): void {
  const { renameType, relation, subname = '', newname = '' } = statement;
  const name = tableName(relation);
  if (isRelation(renameType)) {
    const table = schema.removeTable(name);
    if (table !== undefined) schema.addTable({ ...table, name: joinName(splitName(table.name).schema, newname) });
  } else if (renameType === 'OBJECT_COLUMN') {
    const table = schema.table(name);
    if (table !== undefined) renameColumn(table, subname, newname);
  } else if (renameType === 'OBJECT_SCHEMA') {
    for (const { name: moved } of schema.tablesIn(subname)) {
      const table = schema.removeTable(moved);
      if (table !== undefined) schema.addTable({ ...table, name: joinName(newname, splitName(moved).name) });
    }
    if (schema.madeByChange('schema', namePart(subname))) schema.made('schema', namePart(newname));
  } else if (renameType === 'OBJECT_TABCONSTRAINT') {
    const constraint = schema.table(name)?.constraints.find((other) => other.name === subname);
    if (constraint !== undefined) constraint.name = newname;
  } else if (renameType === 'OBJECT_INDEX') {
    const index = schema.index(name);
    const table = index === undefined ? undefined : schema.table(index.table);
    if (table !== undefined && index !== undefined) schema.renameIndex(table, index, newname);
  }
}
