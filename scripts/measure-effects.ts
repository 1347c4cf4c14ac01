// Runs each rule's first bad example on PostgreSQL 14 to 18 and writes what it did to docs/rules/measured.json. With ids,
// only those rules: `npm run measure -- set-not-null-scan`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from '../src/lint/measured-table.ts';
import { measure } from './generate/measure.ts';

const MAJORS = [14, 15, 16, 17, 18];
const FILE = join(import.meta.dirname, '../docs/rules/measured.json');

const ids = process.argv.slice(2);
const known = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Record<string, Measured>>;
const measured: Record<string, Record<string, Measured>> = {};
for (const major of MAJORS) {
  console.log(`PostgreSQL ${major}`);
  for (const [id, effect] of await measure(major, ids)) {
    measured[id] ??= {};
    const ofRule = measured[id];
    ofRule[major] = effect;
  }
}
const all = ids.length === 0 ? measured : { ...known, ...measured };
const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`Wrote docs/rules/measured.json. Now: npm run generate`);
