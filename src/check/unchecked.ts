import type { CheckRequest } from '../check.ts';
import type { Collected } from '../collect/collect.ts';
import { grouped } from '../core/numbers.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { UnreadPlace } from '../lint/sink.ts';
import type { SeedResult } from '../rehearse/seed/seed.ts';

/** What a rehearsal with these settings will not look at, a sentence for each. */
export function uncheckedOf(
  { settings }: CheckRequest,
  { history }: Collected,
  change: readonly ParsedMigration[],
): readonly string[] {
  const unchecked: string[] = [];
  if (settings.fixtures.length === 0 && settings.seed === 'none') {
    unchecked.push(
      'Tables were empty, since no fixtures are set: failures that need data and how long locks last could not show.',
    );
  }
  if (settings['postgres-version'] === undefined && settings['database-url'] === undefined) {
    unchecked.push('postgres-version is not set: production may run another major version than the one rehearsed on.');
  }
  for (const { path, kind, inChange } of history.problems) {
    if (kind === 'unreadable' && !inChange)
      unchecked.push(`${path} could not be read, so the base was rehearsed without it.`);
  }
  if (!settings['run-twice']) unchecked.push('Migrations were not run a second time: run-twice is off.');
  const down = change.some(({ migration }) => migration.direction === 'down');
  if (!down || settings['roll-back']) unchecked.push(...notTakenBack(change));
  else unchecked.push('Down files were read but not run: roll-back is off.');
  return unchecked;
}

/** Only what the change itself applied is taken back; a down file of a migration on the base is not run. */
export function notTakenBack(change: readonly ParsedMigration[]): readonly string[] {
  const migrations = change.map(({ migration }) => migration);
  const applied = new Set(migrations.flatMap(({ direction, version }) => (direction === 'up' ? [version] : [])));
  const [first, ...more] = migrations.filter(({ direction, version }) => direction === 'down' && !applied.has(version));
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` and ${grouped(more.length)} more`;
  return [`Down files were read but not run where the change has no up file of their version: ${first.path}${others}.`];
}

/** Tables for which no data could be made, and why. */
export function unfilledInWords(seeded: SeedResult | undefined): readonly string[] {
  return (seeded?.unfilled ?? []).map(
    ({ table, reason }) => `${table} stayed empty, since no data could be made for it: ${reason}.`,
  );
}

/** Code that texts do not tell and nothing ran: whatever it does, no rule has seen it. */
export function unreadInWords(places: readonly UnreadPlace[]): readonly string[] {
  const [first, ...more] = places;
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : `, nor was such code in ${grouped(more.length)} more places`;
  return [`${first.what} at ${first.path}:${first.span.line} was not read${others}: only a rehearsal can tell.`];
}
