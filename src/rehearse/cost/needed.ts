import type { Row } from '../session.ts';

/** Every table, and what points from one to another: foreign keys, and from a partition to what it is a part of. */
const TABLES_AND_LINKS = `
SELECT c.oid::int8 AS oid, n.nspname || '.' || c.relname AS name, NULL::int8 AS target
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'f') AND c.oid >= 16384
UNION ALL SELECT k.conrelid::int8, '', k.confrelid::int8 FROM pg_constraint k WHERE k.contype = 'f'
UNION ALL SELECT i.inhrelid::int8, '', i.inhparent::int8 FROM pg_inherits i`;

/**
 * Parts the tables of a database in those that are needed, with all that they point to, and the others.
 * @param wanted `schema.name`; those that are no tables are passed over.
 */
export async function neededTables(
  ask: (text: string) => Promise<readonly Row[]>,
  wanted: ReadonlySet<string>,
): Promise<{ readonly needed: readonly string[]; readonly leftOut: readonly string[] }> {
  const names = new Map<number, string>();
  const targets = new Map<number, number[]>();
  for (const { oid, name, target } of await ask(TABLES_AND_LINKS)) {
    if (target === null) names.set(Number(oid), String(name));
    else targets.set(Number(oid), [...(targets.get(Number(oid)) ?? []), Number(target)]);
  }
  const reached = new Set<number>();
  const next = [...names].filter(([, name]) => wanted.has(name)).map(([oid]) => oid);
  for (let oid = next.pop(); oid !== undefined; oid = next.pop()) {
    if (reached.has(oid)) continue;
    reached.add(oid);
    next.push(...(targets.get(oid) ?? []));
  }
  const part = (inside: boolean) => [...names].filter(([oid]) => reached.has(oid) === inside).map(([, name]) => name);
  return { needed: part(true), leftOut: part(false) };
}
