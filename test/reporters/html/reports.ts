// Reports that no fixture holds: every text hostile, and very many statements.
import type { Report, ReportStatement } from '../../../src/core/report.ts';
import { report } from '../reports.ts';

/** What a name, SQL or a message may bring, and must stay text. */
export const PAYLOADS = [
  '</script><script>alert(1)</script>',
  '</style></title></textarea><img src=x onerror=alert(2)>',
  `" onmouseover="alert(3)" autofocus onfocus="alert(4)" x='`,
  `' style='position:fixed' onclick='alert(5)`,
  '<a href="javascript:alert(6)">javascript:alert(6)</a>',
  '`<svg onload=alert(7)>` <iframe srcdoc="<script>alert(8)</script>"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">',
  '<!-- --><![CDATA[ ]]><form action="https://evil.example/"><input autofocus>',
  '\u202eright\u2066left\u2069 \u0000 \u001b[31m \ud800 &lt;b&gt; &#60;b&#62;',
] as const;

/** Texts that are words of ours, which the schema holds to a list. */
const WORDS = new Set(
  'verdict severity status mode blocks migrationTool kind direction engine outcome upAgain observed fate'.split(' '),
);

/** The report with a payload in the place of every text that somebody else wrote. */
export function hostile(name: string, payload: string): Report {
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return WORDS.has(key) ? value : payload;
    if (Array.isArray(value)) return value.map((item) => replace(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, replace(item, inner)]));
  };
  return replace(report(name), '') as Report;
}

/** A change of so many statements, each of `size` characters, with two locks and a notice. */
export function long(count: number, size: number): Report {
  const given = report('many');
  const template = given.rehearsal.migrations.flatMap(({ statements }) => statements)[0]!;
  const lock = {
    relation: 'public.orders',
    mode: 'AccessExclusiveLock' as const,
    blocks: 'reads and writes',
    existing: true,
    acquired: true,
    heldMs: 3,
  };
  const statements = Array.from(
    { length: count },
    (_, at): ReportStatement => ({
      ...template,
      line: at + 1,
      endLine: at + 1,
      sql: `SELECT '${'x'.repeat(size)}'`,
      locks: [lock, { ...lock, relation: `public.table_${at}` }],
      notices: [{ severity: 'NOTICE', code: '00000', message: 'relation "x" already exists, skipping' }],
    }),
  );
  return {
    ...given,
    rehearsal: { ...given.rehearsal, migrations: [{ path: 'migrations/2_x.sql', status: 'passed', statements }] },
  };
}
