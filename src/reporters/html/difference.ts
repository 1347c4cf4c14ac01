import { type Html, html } from '../html-text.ts';
import { clip } from '../layout.ts';

const LONGEST = 100_000;

/** A unified diff, its lines coloured; the signs at their beginning say the same. */
export function differenceBlock(text: string): Html {
  const lines = clip(text.trimEnd(), LONGEST).split('\n').map(differenceLine);
  return html`<pre class="diff" tabindex="0"><code>${lines}</code></pre>`;
}

function differenceLine(line: string): Html {
  const kind = /^\+(?!\+\+ )/.test(line) ? 'added' : /^-(?!-- )/.test(line) ? 'removed' : 'same';
  return html`<span class="${kind}">${line}</span>`;
}
