import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import {
  markdownCell,
  markdownCellCode,
  markdownCode,
  markdownFence,
  markdownText,
  visible,
  withoutCommands,
} from '../../src/reporters/escape.ts';

const render = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
const unescapeHtml = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const HOSTILE = [
  '@octocat and @org/team',
  '<img src=x onerror=alert(1)> <!-- </p>',
  '<!-- comment',
  '<script',
  '&lt;b&gt; &amp;copy; &#64;',
  '[a](https://evil.example) ![b](x) [c]: d <https://e.example>',
  '*a* **b** _c_ __d__ ~~e~~ ~f~',
  '# heading',
  '- item',
  '+ item',
  '=== rule',
  '1. item',
  '2) item',
  '> quote',
  '| a | b |',
  'a\\|b \\\\|c',
  '\\|',
  '``` fence',
  '~~~ fence',
  '` one backtick',
  '\\` \\* back\\slashes\\\\ \\',
  'https://evil.example www.evil.example mailto:a@evil.example',
  '#1 octo/cat#2 GH-3',
  '::error::x',
];

describe.each(HOSTILE)('%j', (text) => {
  it('is one paragraph of plain text in prose', () => {
    const html = render(markdownText(text)).replaceAll('\u200b', '');
    expect(html).toMatch(/^<p>[^<]*<\/p>$/);
    expect(unescapeHtml(html.slice(3, -4))).toBe(text);
  });

  it('is one cell in a table', () => {
    const html = render(`| a | b |\n|--|--|\n| ${markdownCell(text)} | ${markdownCellCode(text)} |`);
    const cells = [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell!.replaceAll('\u200b', ''));
    expect(cells.map((cell) => unescapeHtml(cell.replaceAll(/<\/?code>/g, '')))).toEqual([text, text]);
  });

  it('is code and nothing else as code', () => {
    const html = render(`x ${markdownCode(text)} y`);
    expect(html).toMatch(/^<p>x <code>[^<]*<\/code> y<\/p>$/);
    expect(unescapeHtml(html.slice('<p>x <code>'.length, -'</code> y</p>'.length))).toBe(text);
  });

  it('is one block as a fence', () => {
    const html = render(markdownFence(`${text}\n${text}`, 'sql'));
    expect(html).toMatch(/^<pre><code class="language-sql">[^<]*<\/code><\/pre>$/);
    expect(unescapeHtml(html)).toContain(`>${text}\n${text}\n<`);
  });
});

describe('markdownText', () => {
  it('keeps single backticks as code', () => {
    expect(render(markdownText('the table `a_b|<i>` is *big*'))).toBe(
      '<p>the table <code>a_b|&lt;i&gt;</code> is *big*</p>',
    );
  });

  it('keeps line ends', () => {
    expect(render(markdownText('one\n  two\n\n- three')).replaceAll('\u200b', '')).toBe(
      '<p>one<br />\ntwo<br />\n- three</p>',
    );
  });
});

describe('markdownCode', () => {
  it.each([
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['``', '``` `` ```'],
    ['a\nb', '`a b`'],
    ['', '`(blank)`'],
  ])('fences %j as %j', (text, expected) => {
    expect(markdownCode(text)).toBe(expected);
  });
});

describe('markdownFence', () => {
  it('is longer than any run of backticks inside', () => {
    expect(markdownFence('a ````` b', 'sql')).toBe('``````sql\na ````` b\n``````');
  });
});

describe('visible', () => {
  it.each([
    ['\u001b[31mred', '␛[31mred'],
    ['bell\u0007 nul\0', 'bell␇ nul␀'],
    ['\u009b31m', '⟨U+009B⟩31m'],
    ['\u202egnp.sql', '⟨U+202E⟩gnp.sql'],
    ['a\u2028b', 'a⟨U+2028⟩b'],
    ['\u007f', '␡'],
    ['a\r\nb\rc\td', 'a\nb␍c\td'],
    ['Zürich 数据 😀', 'Zürich 数据 😀'],
  ])('shows %j as %j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

describe('withoutCommands', () => {
  it('breaks what a runner obeys and nothing else', () => {
    const text = '::error::a\n  ::warning::b\nc ##[group]d\nSELECT 1::text;';
    expect(withoutCommands(text)).toBe('\u200b::error::a\n  \u200b::warning::b\nc ##\u200b[group]d\nSELECT 1::text;');
  });
});
