import { describe, expect, it } from 'vitest';
import { likeTemplate, regexTemplates } from '../../../src/rehearse/seed/generators/regex.ts';
import { type Template, templateGenerator } from '../../../src/rehearse/seed/generators/template.ts';
import { Session } from '../../../src/rehearse/session.ts';
import { sharedServer } from '../../support/postgres.ts';

/** Texts that a template stands for, made by the server. */
async function texts(templates: readonly Template[]): Promise<readonly string[]> {
  const { freshDatabase } = await sharedServer();
  await using database = await freshDatabase();
  await using session = await Session.open(database.owner, 'pg-rehearsal test');
  const generator = templateGenerator(templates);
  const rows = await session.query(
    `SELECT ${generator?.value('k')} AS text FROM generate_series(0::bigint, 99) AS k ORDER BY k`,
  );
  return rows.map(({ text }) => String(text));
}

describe('texts for a pattern', () => {
  it.each([
    '^[A-Z]{3}-[0-9]{4}$',
    '^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$',
    '^(https?|ftp)://[^/]+(/\\w+)*$',
    '^\\d{3,}(\\.\\d+)?( (kg|g))?$',
    '^[[:alpha:]][[:alnum:]_-]*$',
    '^(?:0x)?[0-9a-fA-F]{8}$',
    '^[+]?[1-9][0-9]{7,14}$',
    '^[\\w.%+-]+\\.(com|org)$',
    "^[a-z' -]{5}$",
    '^[^a-z0-9]+$',
    'in the middle',
    '^a{0}b?c*d+$',
    '^[]a]b[a^]$',
  ])('%s', async (pattern) => {
    const found = await texts(regexTemplates(pattern, { shortest: 0, longest: 60 }) ?? []);
    const matching = new RegExp(
      pattern.replaceAll('[[:alpha:]]', '[a-z]').replaceAll('[[:alnum:]_-]', '[a-z0-9_-]').replace('[]a]', '[\\]a]'),
    );
    expect(found.filter((text) => !matching.test(text))).toEqual([]);
    expect(found).toHaveLength(100);
  });

  it('are as long as they must be, and different from each other', async () => {
    const found = await texts(regexTemplates('^[a-z]+[0-9]*$', { shortest: 30, longest: 40 }) ?? []);
    expect(found.every((text) => text.length >= 30 && text.length <= 40)).toBe(true);
    expect(new Set(found).size).toBe(100);
  });

  it.each(['^(?=x)y$', '^(a)\\1$', '[a', '^\\p{L}$', '(a'])('%s is not understood', (pattern) => {
    expect(regexTemplates(pattern, { shortest: 0, longest: 60 })).toBeUndefined();
  });

  it('LIKE', async () => {
    const found = await texts([likeTemplate('in\\_v%-__%', 20)]);
    expect(found.every((text) => /^in_v[a-z0-9]+-[a-z]{2}$/.test(text))).toBe(true);
  });
});
