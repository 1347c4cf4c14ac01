import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../src/reporters/text.ts';
import { report, reportNames } from './reports.ts';

const CODE = /^ {4,}(?:\d* ?\||\+|\d+ \|)|^[✗!i✓] |^ {6}\S/;

describe.each(reportNames)('the text of %s', (name) => {
  it.each([60, 120])('keeps prose and tables within %i columns', (width) => {
    const lines = reportText(report(name), { colour: false, width }).split('\n');
    // Paths and suggested SQL stay whole, so that they can be opened and copied.
    expect(lines.filter((line) => [...line].length > width && !CODE.test(line))).toEqual([]);
  });

  it('is the same with colours, colours aside', () => {
    const plain = reportText(report(name), { colour: false, width: 80 });
    const coloured = reportText(report(name), { colour: true, width: 80 });
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it('holds no character that a terminal acts on', () => {
    expect(reportText(report(name), { colour: false, width: 80 })).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  });
});

describe('the text report', () => {
  it('shows the SQL line and marks the place', () => {
    const lines = reportText(report('many'), { colour: false, width: 80 }).split('\n');
    const at = lines.findIndex((line) => line.includes('set-not-null-scan'));
    expect(lines.slice(at, at + 3)).toEqual([
      '✗ migrations/0015_require_placed_at.up.sql:4:3 error set-not-null-scan',
      '    4 |   ALTER COLUMN placed_at SET NOT NULL;',
      '      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ]);
  });

  it('takes the SQL from the rehearsal where a finding brings none', () => {
    expect(reportText(report('failed-rehearsal'), { colour: false, width: 80 })).toContain(
      '    2 | CREATE UNIQUE INDEX IF NOT EXISTS customers_email_key ON customers (ema…\n      | ^^^^',
    );
  });

  it('shows a small edit as the line that it makes', () => {
    expect(reportText(report('failed-rehearsal'), { colour: false, width: 80 })).toContain(
      '      + ALTER TABLE customers ADD COLUMN IF NOT EXISTS points int;\n',
    );
  });

  it('does not call safe what was not rehearsed', () => {
    expect(reportText(report('not-rehearsed'), { colour: false, width: 80 })).toMatch(/^! Pass on the text alone: /);
    expect(reportText(report('clean'), { colour: false, width: 80 })).toMatch(
      /^✓ Pass: no findings in 2 changed files\n/,
    );
    expect(reportText(report('no-change'), { colour: false, width: 80 })).toMatch(/^✓ Pass: no migration changed\n/);
  });
});
