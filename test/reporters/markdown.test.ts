import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { renderMarkdown, reportMarkdown } from '../../src/reporters/markdown.ts';
import { hugeReport, report, reportNames } from './reports.ts';

/** As GitHub would render it before its sanitiser: raw HTML passes, so that none of a stranger's can hide. */
function render(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

describe.each(reportNames)('the Markdown of %s, rendered', (name) => {
  const html = render(reportMarkdown(report(name)));

  it('has no elements but the ones that the reporter makes', () => {
    const elements = new Set([...html.matchAll(/<([a-z0-9]+)/gi)].map(([, element]) => element));
    const known = ['h2', 'h3', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'code', 'pre'];
    expect(
      [...elements].filter((element) => ![...known, 'ul', 'li', 'br', 'details', 'summary'].includes(element!)),
    ).toEqual([]);
  });

  it('closes every fold that it opens', () => {
    const opened = [...html.matchAll(/<details>/g)].length;
    expect([...html.matchAll(/<\/details>/g)]).toHaveLength(opened);
    expect(opened).toBeGreaterThan(0);
  });

  it('has one cell for each column in every row of the table', () => {
    const rows = html.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
    expect(rows.map((row) => row.match(/<t[dh]/g)?.length)).toEqual(rows.map(() => 7));
    const shown = report(name).changes.filter(({ direction }) => direction === 'up').length;
    expect(rows).toHaveLength(shown === 0 ? 0 : shown + 1);
  });

  it('has no live mention, issue reference or address outside code', () => {
    const prose = html.replaceAll(/<(pre|code)\b[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, '');
    expect(prose.match(/@\w|#\d|GH-\d|:\/\/|www\.\w/gi)).toBeNull();
  });

  it('shows hostile text as it is', () => {
    if (name !== 'hostile-names') return expect(html).not.toContain('octocat');
    const shown = html.replaceAll('\u200b', '');
    expect(shown).toContain('@octocat &lt;img src=x onerror=alert(1)&gt; [click](https://evil.example/)');
    expect(shown).toContain('<code>migrations/0013_@octocat|&lt;b&gt;`x`.up.sql</code>');
    expect(shown).toContain(
      "SELECT '```' AS &quot;@octocat&quot;, '&lt;/details&gt;&lt;script&gt;alert(1)&lt;/script&gt;'",
    );
    expect(shown).toContain('<td align="left">0014_a\\|b.up.sql</td>');
  });
});

describe('a Markdown report that is too long', () => {
  it('is cut to fit a comment, errors last, and says what is missing', () => {
    const huge = hugeReport(700);
    const text = reportMarkdown(huge);
    expect(text.length).toBeLessThanOrEqual(64_000);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text).toMatch(/_Left out because the report is too long for a comment: .*\d+ notes.*\. The JSON report has/);
    expect(text).toContain('## ❌ Fail: 500 errors, 100 warnings, 100 notes in 7 changed files');
    expect(text).not.toContain('**note**');
    expect(text).toContain('**error**');
  });

  it('keeps everything where there is room', () => {
    const text = renderMarkdown(hugeReport(700), 1_000_000);
    expect(text).not.toContain('Left out');
    expect(text.match(/\*\*(?:error|warning|note)\*\*/g)).toHaveLength(700);
  });

  it('is whole in its parts, whatever the limit', () => {
    const huge = hugeReport(7);
    const whole = renderMarkdown(huge, 1_000_000).length;
    for (let limit = 1_500; limit < whole; limit += 7) {
      const text = renderMarkdown(huge, limit);
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text).toMatch(/^## ❌ Fail: /);
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
      expect((text.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
    }
  });

  it('does not drop what can be shortened', () => {
    const one = report('one-finding');
    const finding = { ...one.findings[0]!, source: `SELECT ${'x'.repeat(100_000)}` };
    const text = reportMarkdown({ ...one, findings: [finding] });
    expect(text).toMatch(/```sql\nSELECT x{3992}…\n```/);
    expect(text).not.toContain('Left out');
  });

  it('is not made too long by one hostile message', () => {
    const one = report('one-finding');
    const message = '##['.repeat(100_000);
    const finding = { ...one.findings[0]!, message, source: '`'.repeat(300_000) };
    const text = reportMarkdown({ ...one, findings: [finding], unchecked: Array.from({ length: 90 }, () => message) });
    expect(text.length).toBeLessThanOrEqual(64_000);
    expect(text).toContain('blocking-index-build');
  });
});
