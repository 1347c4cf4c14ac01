import type { ObjectType } from '@pgsql/types';
import type { Catalogue, CatalogueRelation } from '../core/catalogue.ts';
import type { History } from '../core/migration.ts';
import type { Statement, StatementKind } from '../core/statement.ts';
import { joinName, quoteIdentifier, quoteName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { parse } from '../sql/parse.ts';
import { partitionKeyColumns } from '../sql/partitions.ts';
import { type Undone, undoneIn } from '../sql/undone.ts';
import { applyStatement } from './apply.ts';
import { isType } from './apply-types.ts';
import { Functions } from './functions.ts';
import { SchemaModel } from './schema.ts';
import { emptyTable, type TableModel } from './table-model.ts';

/** What the migrations at base have made. */
export interface BaseState {
  readonly schema: SchemaModel;
  readonly functions: Functions;
}

/** The state before the change: from the rehearsal's catalogue, or as far as the migrations at base tell. */
export function baseState(catalogue: Catalogue | undefined, history: History | undefined): BaseState {
  const schema = new SchemaModel();
  const base: BaseState = { schema, functions: new Functions(schema.undo) };
  if (catalogue === undefined) {
    applyFiles(base.schema, filesAtBase(history), () => true, base.functions);
  } else {
    // What a catalogue does not hold is read from the migrations that made it: types first, since its columns have the
    // last ones already; and triggers last, since they are of its tables.
    const files = [...filesAtBase(history, (text) => NOT_IN_CATALOGUE.test(text))];
    applyFiles(base.schema, files, isAboutTypes, base.functions);
    fromCatalogue(base.schema, catalogue);
    applyFiles(base.schema, files, isAboutRoutines);
  }
  base.schema.resetSearchPath();
  return base;
}

/** Files with what a catalogue does not hold, or that change it. */
const NOT_IN_CATALOGUE =
  /\b(?:function|procedure|routine|trigger|rename|domain)\b|\b(?:create|drop)\s+type\b|\bset\s+schema\b/i;

const MAKES_TYPES: ReadonlySet<StatementKind> = new Set([
  'CreateDomainStmt',
  'AlterDomainStmt',
  'CreateEnumStmt',
  'CompositeTypeStmt',
  'CreateRangeStmt',
]);

function isAboutTypes({ kind, node }: Statement): boolean {
  if ('RenameStmt' in node) return isType(node.RenameStmt.renameType);
  if ('AlterObjectSchemaStmt' in node) return isType(node.AlterObjectSchemaStmt.objectType);
  return MAKES_TYPES.has(kind) || isType(nodeAs(node, 'DropStmt')?.removeType);
}

function isAboutRoutines({ kind, node }: Statement): boolean {
  if (kind === 'CreateFunctionStmt' || kind === 'CreateTrigStmt') return true;
  const type = nodeAs(node, 'DropStmt')?.removeType;
  return type !== undefined && ROUTINES_AND_TRIGGERS.has(type);
}

const ROUTINES_AND_TRIGGERS: ReadonlySet<ObjectType> = new Set([
  'OBJECT_FUNCTION',
  'OBJECT_PROCEDURE',
  'OBJECT_ROUTINE',
  'OBJECT_TRIGGER',
]);

interface FileAtBase {
  readonly statements: readonly Statement[];
  readonly undone: Undone;
}

/** The statements of each file; one that the change edits, deletes or renames was applied as the base has it. */
function* filesAtBase(
  history: History | undefined,
  matters: (text: string) => boolean = () => true,
): Generator<FileAtBase> {
  for (const { direction, text, transaction } of history?.atBase ?? []) {
    if (direction !== 'up' || !matters(text)) continue;
    const { statements } = parse(text);
    yield { statements, undone: undoneIn(statements, transaction) };
  }
}

function applyFiles(
  schema: SchemaModel,
  files: Iterable<FileAtBase>,
  counts: (statement: Statement) => boolean,
  functions?: Functions,
): void {
  for (const { statements, undone } of files) {
    schema.resetSearchPath();
    for (const statement of statements) {
      schema.undo.to(statement, undone);
      if (counts(statement)) applyStatement(schema, statement, 'base');
      functions?.remember(statement);
    }
    // An earlier deployment applied it, whose session is over.
    schema.endSession();
  }
}

function fromCatalogue(schema: SchemaModel, catalogue: Catalogue): void {
  schema.complete = true;
  const definitions: string[] = [];
  for (const relation of catalogue.relations.values()) {
    if (relation.kind === 'index' || relation.kind === 'sequence') continue;
    const name = joinName(relation.schema, relation.name);
    schema.addTable(emptyTable(name, relation.kind, 'base', true));
    const table = schema.table(name);
    if (table !== undefined && relation.partitionKey !== undefined)
      table.partitionKey = partitionKeyOf(relation.partitionKey);
    const rest = catalogue.relations.get(relation.defaultPartition ?? '');
    if (table !== undefined && rest !== undefined) table.defaultPartition = joinName(rest.schema, rest.name);
    if (table !== undefined) takeOver(table, relation);
    for (const { name: column, type, notNull, default: value, identity, collation = '' } of relation.columns) {
      const counted = identity === true || value?.startsWith('nextval(') === true;
      const hasDefault = value !== undefined || counted;
      table?.columns.set(column, { name: column, type, notNull, hasDefault, counted, collation, origin: 'base' });
    }
    definitions.push(...definitionsOf(relation, quoteName(name)));
  }
  const together = parse(definitions.join(';\n'));
  const scripts = together.error === undefined ? [together] : definitions.map((definition) => parse(definition));
  for (const { statements } of scripts) for (const statement of statements) applyStatement(schema, statement, 'base');
}

/** What no definition says: who may see the rows, and what logical replication tells them by. */
function takeOver(table: TableModel, { rowSecurity, policies, replicaIdentity, identityIndex }: CatalogueRelation) {
  table.rowSecurity = rowSecurity === true;
  table.policies = policies ?? 0;
  if (replicaIdentity === 'f') table.rowIdentity = 'full';
  if (replicaIdentity === 'n') table.rowIdentity = 'nothing';
  if (identityIndex !== undefined) table.replicaIdentity = identityIndex;
}

/** The columns in `RANGE (at, lower(kind))`. */
function partitionKeyOf(definition: string): readonly string[] {
  const [create] = parse(`CREATE TABLE t (c int) PARTITION BY ${definition}`).statements;
  return partitionKeyColumns(nodeAs(create?.node, 'CreateStmt')?.partspec);
}

/** Indexes first: a constraint that names one finds it there. */
function definitionsOf(relation: CatalogueRelation, name: string): string[] {
  const constraints = relation.constraints.filter(({ type }) => type !== 'trigger' && type !== 'not null');
  const backing = new Set(constraints.map((constraint) => constraint.name));
  return [
    ...relation.indexes.filter((index) => !backing.has(index.name)).map((index) => index.definition),
    ...constraints.map(
      (constraint) => `ALTER TABLE ${name} ADD CONSTRAINT ${quoteIdentifier(constraint.name)} ${constraint.definition}`,
    ),
  ];
}
