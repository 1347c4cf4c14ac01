import { type Statement as OtherStatement, parse as parseOtherwise } from 'pgsql-ast-parser';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/core/statement.ts';
import { RULES } from '../../src/rules/index.ts';
import { alterCommands, columnConstraint } from '../../src/sql/alter.ts';
import { typedColumns } from '../../src/sql/columns.ts';
import { creationOf } from '../../src/sql/creations.ts';
import { dropsOf } from '../../src/sql/drops.ts';
import { joinName, tableName } from '../../src/sql/names.ts';
import { nodeAs, nodesAs } from '../../src/sql/nodes.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';

await loadGrammar();

/** What our readers take from a statement, as lines that the other parser's tree can be turned into as well. */
function ours(statement: Statement): readonly string[] {
  const { node } = statement;
  const made = creationOf(statement);
  const facts: string[] = [];
  if (made !== undefined && made.type !== 'OBJECT_FUNCTION') {
    facts.push(`create ${made.what.toLowerCase()} ${made.name} guarded=${made.guarded}`);
  }
  if ('CreateStmt' in node)
    for (const { table, name, definition } of typedColumns(statement))
      facts.push(`column ${table} ${name} required=${columnConstraint(definition, 'CONSTR_NOTNULL') !== undefined}`);
  if ('IndexStmt' in node) {
    const { relation, unique, concurrent, accessMethod, whereClause } = node.IndexStmt;
    facts.push(`index on ${tableName(relation)} unique=${unique === true} concurrently=${concurrent === true}`);
    facts.push(`index method ${accessMethod} partial=${whereClause !== undefined}`);
    for (const { name } of nodesAs(node.IndexStmt.indexParams, 'IndexElem'))
      facts.push(`key ${name ?? '(expression)'}`);
  }
  if ('DropStmt' in node)
    for (const drop of dropsOf(statement))
      facts.push(`drop ${drop.name} guarded=${drop.guarded} cascade=${node.DropStmt.behavior === 'DROP_CASCADE'}`);
  for (const { table, subtype, command, column } of alterCommands(statement)) {
    const guarded = command.missing_ok === true;
    if (subtype === 'AT_AddColumn') facts.push(`add column ${table} ${column?.colname} guarded=${guarded}`);
    else if (subtype === 'AT_DropColumn') facts.push(`drop column ${table} ${command.name} guarded=${guarded}`);
    else facts.push(`alter ${table}`);
  }
  if ('TruncateStmt' in node)
    for (const relation of nodesAs(node.TruncateStmt.relations, 'RangeVar'))
      facts.push(`truncate ${tableName(relation)}`);
  if ('DeleteStmt' in node)
    facts.push(`delete ${tableName(node.DeleteStmt.relation)} where=${node.DeleteStmt.whereClause !== undefined}`);
  if ('UpdateStmt' in node) {
    facts.push(`update ${tableName(node.UpdateStmt.relation)} where=${node.UpdateStmt.whereClause !== undefined}`);
    for (const { name } of nodesAs(node.UpdateStmt.targetList, 'ResTarget')) facts.push(`set ${name}`);
  }
  if ('InsertStmt' in node)
    facts.push(
      `insert ${tableName(node.InsertStmt.relation)} conflict=${node.InsertStmt.onConflictClause !== undefined}`,
    );
  if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_COLUMN')
    facts.push(`alter ${tableName(node.RenameStmt.relation)}`);
  const renamed = 'RenameStmt' in node ? node.RenameStmt.renameType : undefined;
  if (renamed === 'OBJECT_TABLE' || renamed === 'OBJECT_TABCONSTRAINT')
    facts.push(`alter ${tableName(nodeAs(node, 'RenameStmt')?.relation)}`);
  const refresh = nodeAs(node, 'RefreshMatViewStmt');
  if (refresh !== undefined)
    facts.push(`refresh ${tableName(refresh.relation)} concurrently=${refresh.concurrent === true}`);
  return facts.sort();
}

interface OtherName {
  readonly schema?: string;
  readonly name: string;
}
const named = ({ schema, name }: OtherName) => joinName(schema, name);

/** The same facts out of pgsql-ast-parser's tree; undefined for statements that say none of them. */
function theirs(statement: OtherStatement): readonly string[] | undefined {
  const facts: string[] = [];
  switch (statement.type) {
    case 'create table':
      if (statement.temporary === true) return undefined;
      facts.push(`create table ${named(statement.name)} guarded=${statement.ifNotExists === true}`);
      for (const column of statement.columns) {
        if (column.kind !== 'column') continue;
        const required = column.constraints?.some(({ type }) => type === 'not null') === true;
        facts.push(`column ${named(statement.name)} ${column.name.name} required=${required}`);
      }
      break;
    case 'create index':
      facts.push(
        `create index ${statement.indexName === undefined ? '' : joinName(statement.table.schema, statement.indexName.name)} guarded=${statement.ifNotExists === true}`,
      );
      facts.push(
        `index on ${named(statement.table)} unique=${statement.unique === true} concurrently=${statement.concurrently === true}`,
      );
      facts.push(`index method ${statement.using?.name ?? 'btree'} partial=${statement.where !== undefined}`);
      for (const { expression } of statement.expressions)
        facts.push(`key ${expression.type === 'ref' ? expression.name : '(expression)'}`);
      break;
    case 'create schema':
      facts.push(`create schema ${statement.name.name} guarded=${statement.ifNotExists === true}`);
      break;
    case 'create extension':
      facts.push(`create extension ${statement.extension.name} guarded=${statement.ifNotExists === true}`);
      break;
    case 'create sequence':
      facts.push(`create sequence ${named(statement.name)} guarded=${statement.ifNotExists === true}`);
      break;
    case 'create view':
      facts.push(`create view ${named(statement.name)} guarded=${statement.orReplace === true}`);
      break;
    case 'create materialized view':
      facts.push(`create materialized view ${named(statement.name)} guarded=${statement.ifNotExists === true}`);
      break;
    case 'drop table':
    case 'drop index':
    case 'drop sequence':
    case 'drop type':
      for (const name of statement.names)
        facts.push(
          `drop ${named(name)} guarded=${statement.ifExists === true} cascade=${statement.cascade === 'cascade'}`,
        );
      break;
    case 'alter table':
      for (const change of statement.changes) {
        const table = named(statement.table);
        if (change.type === 'add column')
          facts.push(`add column ${table} ${change.column.name.name} guarded=${change.ifNotExists === true}`);
        else if (change.type === 'drop column')
          facts.push(`drop column ${table} ${change.column.name} guarded=${change.ifExists === true}`);
        else facts.push(`alter ${table}`);
      }
      break;
    case 'truncate table':
      for (const table of statement.tables) facts.push(`truncate ${named(table)}`);
      break;
    case 'delete':
      facts.push(`delete ${named(statement.from)} where=${statement.where != null}`);
      break;
    case 'update':
      facts.push(`update ${named(statement.table)} where=${statement.where != null}`);
      for (const { column } of statement.sets) facts.push(`set ${column.name}`);
      break;
    case 'insert':
      facts.push(`insert ${named(statement.into)} conflict=${statement.onConflict != null}`);
      break;
    case 'refresh materialized view':
      facts.push(`refresh ${named(statement.name)} concurrently=${statement.concurrently === true}`);
      break;
    default:
      return undefined;
  }
  return facts.sort();
}

function otherwise(sql: string): readonly OtherStatement[] | undefined {
  try {
    return parseOtherwise(sql);
  } catch {
    return undefined;
  }
}

/** How many statements of a text both could read and had facts of. */
function compare(text: string): number {
  const { statements } = parse(text);
  let compared = 0;
  for (const statement of statements) {
    // PostgreSQL cuts long names off, and the other parser does not.
    if (/\w{64}/.test(statement.sql)) continue;
    const [other] = otherwise(statement.sql) ?? [];
    const expected = other === undefined ? undefined : theirs(other);
    if (expected === undefined) continue;
    expect(ours(statement), statement.sql).toEqual(expected);
    compared += 1;
  }
  return compared;
}

describe('names and flags, by two parsers', () => {
  it('are the same in the examples of all rules', () => {
    const texts = RULES.flatMap((rule) =>
      rule.on === 'history' || rule.on === 'elsewhere'
        ? []
        : [rule.examples.schema, ...rule.examples.bad, ...rule.examples.good].flat(),
    );
    const compared = texts.reduce((sum, text) => sum + compare(text), 0);
    expect(compared).toBeGreaterThan(400);
  });

  it('are the same in generated statements', () => {
    const random = generator(20_261_130);
    let compared = 0;
    for (let round = 0; round < 2_000; round += 1) compared += compare(generate(random));
    expect(compared).toBeGreaterThan(1_000);
  });
});

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function generate(random: () => number): string {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const maybe = (text: string) => (random() < 0.5 ? `${text} ` : '');
  const column = () => pick(['id', 'note', '"Note"', '"order"', 'äpfel', 'n$1', '_x', 'TOTAL']);
  const table = () =>
    `${pick(['', '', 'shop.', '"Shop".'])}${pick(['orders', '"Orders"', '"user"', 'items_2', 'ORDERS'])}`;
  const type = () => pick(['int', 'text', 'varchar(20)', 'numeric(10, 2)', 'timestamptz', 'jsonb', 'bigint[]']);
  const columns = () => `${column()} ${type()} ${maybe('NOT NULL')}`;
  const command = () =>
    pick([
      () => `ADD ${maybe('COLUMN')}${columns()}`,
      () => `ADD COLUMN IF NOT EXISTS ${columns()}`,
      () => `DROP COLUMN ${maybe('IF EXISTS')}${column()} ${maybe('CASCADE')}`,
      () => `ALTER COLUMN ${column()} SET NOT NULL`,
      () => `ALTER COLUMN ${column()} DROP NOT NULL`,
      () => `ALTER COLUMN ${column()} SET DEFAULT 1`,
      () => `ALTER COLUMN ${column()} TYPE ${type()}`,
    ])();
  return pick([
    () => `CREATE TABLE ${maybe('IF NOT EXISTS')}${table()} (${columns()}, ${columns()}, PRIMARY KEY (${column()}))`,
    () =>
      `CREATE ${maybe('UNIQUE')}INDEX ${maybe('CONCURRENTLY')}${pick(['', 'i ', 'IF NOT EXISTS "I" '])}ON ${table()} ${maybe('USING btree')}(${column()}, lower(${column()})) ${maybe('WHERE true')}`,
    () => `ALTER TABLE ${maybe('IF EXISTS')}${maybe('ONLY')}${table()} ${command()}, ${command()}`,
    () => `DROP TABLE ${maybe('IF EXISTS')}${table()}, ${table()} ${maybe('CASCADE')}`,
    () => `DROP INDEX ${maybe('CONCURRENTLY')}${maybe('IF EXISTS')}${table()} ${maybe('CASCADE')}`,
    () => `TRUNCATE ${table()}, ${table()} ${maybe('CASCADE')}`,
    () => `DELETE FROM ${table()} ${maybe(`WHERE ${column()} = 1`)}`,
    () => `UPDATE ${table()} SET ${column()} = 1, ${column()} = NULL ${maybe(`WHERE ${column()} IS NULL`)}`,
    () => `INSERT INTO ${table()} (${column()}) VALUES (1) ${maybe('ON CONFLICT DO NOTHING')}`,
    () => `CREATE ${maybe('OR REPLACE')}VIEW ${table()} AS SELECT 1`,
    () => `CREATE MATERIALIZED VIEW ${maybe('IF NOT EXISTS')}${table()} AS SELECT 1`,
    () => `REFRESH MATERIALIZED VIEW ${maybe('CONCURRENTLY')}${table()}`,
    () => `CREATE SCHEMA ${maybe('IF NOT EXISTS')}${column()}`,
    () => `CREATE SEQUENCE ${maybe('IF NOT EXISTS')}${table()}`,
  ])();
}
