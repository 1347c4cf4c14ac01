/** The page's style sheet: the reader's own colours and fonts where possible, light and dark, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #10151c); --text: light-dark(#1b2330, #e6eaf0); --faint: light-dark(#55606f, #9aa7b8);
  --line: light-dark(#d6dce4, #2c3644); --panel: light-dark(#f5f7fa, #18202b);
  --bad: light-dark(#b3261e, #ff8a80); --caution: light-dark(#8a5300, #ffc46b); --good: light-dark(#1a6b3a, #7fd8a0);
  --note: light-dark(#2a5d9f, #8fbcff); --added: light-dark(#e2f4e7, #16321f); --removed: light-dark(#fbe5e3, #3a1b1a);
  --bar-strong: light-dark(#c4453b, #d9655b); --bar-weak: light-dark(#c88719, #b9862f); --bar-faint: light-dark(#6d8bb3, #55759f);
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
a { color: var(--note); } a:focus-visible, summary:focus-visible, input:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--note); outline-offset: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: .875em; }
code { overflow-wrap: anywhere; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .75rem; overflow-x: auto; margin: .5rem 0; }
.facts { color: var(--faint); margin: .25rem 0; padding: 0; list-style: none; }
.good { color: var(--good); } .caution, .warning { color: var(--caution); } .bad, .error { color: var(--bad); }
.unknown, .note { color: var(--note); }
article { border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; padding: .75rem 1rem; margin: .75rem 0; }
article.error { border-left-color: var(--bad); color: inherit; } article.warning { border-left-color: var(--caution); color: inherit; }
article.note { border-left-color: var(--note); color: inherit; }
h4 { font-size: 1rem; margin: 0 0 .5rem; } article p, p.error { margin: .5rem 0; white-space: pre-line; } article .label { font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; } td.figure, th.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td pre { margin: 0; max-width: 40rem; white-space: pre-wrap; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .35rem 0; font-weight: 600; overflow-wrap: anywhere; }
.added { background: var(--added); } .removed { background: var(--removed); } .diff span { display: block; min-height: 1.5em; }
.zoom { display: flex; align-items: center; gap: .75rem; } .zoom input { flex: 0 1 20rem; }
.lanes { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
.lanes > div { width: calc(100% * var(--zoom, 1)); padding: .5rem; }
.lane { margin: 0 0 .75rem; } .lane h3 { margin: 0; position: sticky; left: .5rem; width: max-content; max-width: 100%; }
.lane ul { list-style: none; margin: 0; padding: 0; }
.lane li { height: 1.6rem; }
.lane a { display: block; height: 1.35rem; min-width: 4px; border-radius: 3px; padding: 0 .3rem; overflow: hidden; white-space: nowrap;
  text-overflow: ellipsis; color: #fff; text-decoration: none; font-size: .75rem; line-height: 1.35rem; background: var(--bar-faint);
  margin-left: calc(100% * var(--start)); width: calc(100% * var(--length)); text-shadow: 0 0 2px #000; }
.lane a.strong { background: var(--bar-strong); } .lane a.weak { background: var(--bar-weak); }
.axis { display: flex; position: relative; color: var(--faint); font-size: .75rem; font-variant-numeric: tabular-nums; }
.axis span { flex: 1 1 0; width: 0; white-space: nowrap; border-left: 1px solid var(--line); padding-left: .2rem; }
.axis .end { flex: none; position: absolute; right: 0; width: auto; border: 0; border-right: 1px solid var(--line); padding: 0 .2rem 0 0; }
.axis :is(.level1, .level2, .level3, .level4, .level5) { display: none; }
${[1, 2, 3, 4, 5].map((level) => `.lanes[data-doubled~="${level}"] .level${level} { display: block; }`).join('\n')}
@media print {
  :root { color-scheme: light; } body { max-width: none; padding: 0; } nav, .zoom { display: none; }
  article, tr { break-inside: avoid; } pre { white-space: pre-wrap; } .lanes > div { width: 100%; }
  .axis span:not(.level0, .end) { display: none !important; }
}
`;

/** Zooms the timeline, and opens what is folded before it is printed. The page is whole without it. */
export const SCRIPT = `
const zoom = document.querySelector('.zoom input');
const lanes = document.querySelector('.lanes > div');
zoom?.addEventListener('input', () => {
  lanes.style.setProperty('--zoom', zoom.value);
  lanes.parentElement.dataset.doubled = [1, 2, 3, 4, 5].filter((level) => zoom.value >= 2 ** level).join(' ');
  zoom.setAttribute('aria-valuetext', zoom.value + ' times');
});
addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });
`;
