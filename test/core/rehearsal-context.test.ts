import { describe, expect, it } from 'vitest';
import { statementNaming } from '../../src/core/rehearsal-context.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { migrationOf } from '../support/rehearsal.ts';

await loadGrammar();

function change(...texts: readonly [name: string, direction: 'up' | 'down', text: string][]) {
  const migrations = texts.map(([path, direction, text]) => ({
    migration: { ...migrationOf(path, text), direction },
    script: parse(text),
  }));
  return { migrations };
}

describe('the statement that names a thing', () => {
  const UP = 'DROP TABLE a; ALTER TABLE t ADD CONSTRAINT c CHECK (x > 0) NOT VALID;';

  it('is the last one on the way forward, wherever the way back names it', () => {
    const context = change(['1.sql', 'up', UP], ['1.down.sql', 'down', 'ALTER TABLE t DROP CONSTRAINT c;']);
    expect(statementNaming(context, 'c')).toEqual({ path: '1.sql', statementIndex: 1 });
    const later = change(['1.sql', 'up', UP], ['2.sql', 'up', 'ALTER TABLE t VALIDATE CONSTRAINT c;']);
    expect(statementNaming(later, 'c')?.path).toBe('2.sql');
  });

  it('is nowhere where only the way back names it', () => {
    expect(statementNaming(change(['1.down.sql', 'down', UP]), 'c')).toBeUndefined();
  });
});
