import { SCHEMA_PART_KINDS, type SchemaObject, type SchemaPart, type SchemaSnapshot } from '../../core/snapshot.ts';
import type { Row } from '../session.ts';
import { policies, rules, triggers } from './attached.ts';
import { columns } from './columns.ts';
import { COMMENTS } from './comments.ts';
import { constraints, indexes } from './constraints.ts';
import { defaultPrivileges, grants } from './grants.ts';
import { eventTriggers, extensions, schemas, statistics } from './others.ts';
import { publicationMembers, publications } from './publications.ts';
import { rarities } from './rarities.ts';
import { type Ask, readOnly } from './reading.ts';
import { relations } from './relations.ts';
import { aggregates, routines } from './routines.ts';
import { types } from './types.ts';

export interface SnapshotOptions {
  /** Tables to leave out with their sequences, as `name` or `schema.name` without quotes: the ledger. */
  readonly leaveOut?: readonly string[];
}

/** In the order in which objects are shown; `rarities` brings kinds of its own. */
const OBJECTS = [
  schemas,
  extensions,
  types,
  relations,
  statistics,
  routines,
  aggregates,
  eventTriggers,
  publications,
  defaultPrivileges,
  rarities,
];
const PARTS = [columns, constraints, indexes, triggers, rules, policies, publicationMembers, grants];

/** Objects stand in the order of these kinds, others after them; within a kind by name. */
const KIND_ORDER = [
  'schema',
  'extension',
  'type',
  'domain',
  'composite type',
  'sequence',
  'table',
  'foreign table',
  'view',
  'materialized view',
];

/**
 * Reads the schema of a database: all objects that are not the system's or an extension's, by some twenty questions
 * whatever its size. `ask` needs no right to read tables; a superuser may ask, since catalogues run no code of the user's.
 * It must lead to one session that is in no transaction.
 */
export async function readSnapshot(ask: Ask, options: SnapshotOptions = {}): Promise<SchemaSnapshot> {
  return readOnly(ask, async () => {
    const [row] = await ask(`SELECT current_setting('server_version_num')::int4 AS version`);
    const version = Number(row?.version);
    const left = new Set(options.leaveOut);
    const drafts = new Drafts();
    for (const { sql } of OBJECTS) {
      for (const found of await ask(sql(version))) if (!isLeftOut(found, left)) drafts.addObject(found);
    }
    for (const { sql } of PARTS) for (const found of await ask(sql(version))) drafts.addPart(found);
    for (const found of await ask(COMMENTS)) drafts.addComment(found);
    return { objects: drafts.objects() };
  });
}

function isLeftOut(row: Row, left: ReadonlySet<string>): boolean {
  const names = [row.relation, row.owned_by].filter((name) => typeof name === 'string');
  return names.some((name) => left.has(name) || left.has(name.slice(name.indexOf('.') + 1)));
}

interface Draft extends Omit<SchemaObject, 'parts'> {
  readonly parts: SchemaPart[];
}

/** Objects under way, found by `catalogue:oid` of themselves and of their parts. */
class Drafts {
  private readonly byOwn = new Map<string, { readonly draft: Draft; readonly label: string }>();
  private readonly all: Draft[] = [];

  addObject(row: Row): void {
    const { relation, definition } = row;
    const draft: Draft = {
      kind: String(row.kind),
      name: String(row.name),
      oid: Number(row.oid),
      ...(typeof relation === 'string' ? { relation } : {}),
      parents: textsOf(row.parents),
      parts: [],
    };
    const properties = row.properties as readonly (string | null)[];
    for (let at = 0; at < properties.length; at += 2) {
      const text = properties[at + 1];
      if (typeof text === 'string') draft.parts.push({ kind: 'property', name: properties[at] ?? '', text });
    }
    if (typeof definition === 'string') draft.parts.push({ kind: 'definition', name: '', text: definition });
    this.all.push(draft);
    this.byOwn.set(`${row.catalogue}:${row.oid}`, { draft, label: '' });
    if (typeof row.also === 'string') this.byOwn.set(row.also, { draft, label: '' });
  }

  /** Parts of objects that were left out are dropped. */
  addPart(row: Row): void {
    const kind = SCHEMA_PART_KINDS.find((known) => known === row.kind);
    const owner = this.byOwn.get(`${row.catalogue}:${row.oid}`);
    if (kind === undefined || owner === undefined) return;
    const { flaw, inherited } = row;
    owner.draft.parts.push({
      kind,
      name: String(row.name),
      text: String(row.text),
      ...(flaw === 'not validated' || flaw === 'invalid' ? { flaw } : {}),
      ...(inherited === true ? { inherited } : {}),
    });
    const own = Array.isArray(row.own) ? row.own : [];
    for (let at = 0; at < own.length; at += 2) {
      if (own[at] !== null) this.byOwn.set(String(own[at]), { draft: owner.draft, label: ` ON ${own[at + 1]}` });
    }
  }

  addComment(row: Row): void {
    const owner = this.byOwn.get(String(row.own));
    if (owner === undefined) return;
    const label = typeof row.column === 'string' ? ` ON COLUMN ${row.column}` : owner.label;
    owner.draft.parts.push({ kind: 'comment', name: label, text: `COMMENT${label} IS ${row.text}` });
  }

  objects(): readonly SchemaObject[] {
    for (const { parts } of this.all) parts.sort(byKindAndName);
    return this.all.sort((a, b) => rankOf(a) - rankOf(b) || compare(a.kind, b.kind) || compare(a.name, b.name));
  }
}

/** Columns, and the properties that a query gives, keep their order. */
function byKindAndName(a: SchemaPart, b: SchemaPart): number {
  const byKind = SCHEMA_PART_KINDS.indexOf(a.kind) - SCHEMA_PART_KINDS.indexOf(b.kind);
  if (byKind !== 0 || a.kind === 'column' || a.kind === 'property') return byKind;
  return compare(a.name, b.name);
}

function rankOf({ kind }: Draft): number {
  const at = KIND_ORDER.indexOf(kind);
  return at === -1 ? KIND_ORDER.length : at;
}

/** By code units: the same on every server and machine, unlike a collation. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
