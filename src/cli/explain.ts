import { createColors } from 'picocolors';
import { didYouMean } from '../config/nearest.ts';
import { ConfigError } from '../core/errors.ts';
import { ruleOf, rulePage } from '../lint/explain.ts';
import { MEASURED } from '../lint/generated/measured.ts';
import { RULE_IDS } from '../lint/lint.ts';
import { measuredTable } from '../lint/measured-table.ts';
import { visibleLine } from '../reporters/escape.ts';
import { pickFormat } from './format.ts';
import type { Invocation } from './invocation.ts';
import { pageText } from './page.ts';
import { type Options, textOf } from './settings.ts';
import { reporterOptions, write } from './terminal.ts';

const EXPLAIN_FORMATS = ['text', 'markdown'] as const;

/** The command `explain`: what a rule means, with what was measured and its examples. */
export async function runExplain({ process }: Invocation, id: string, options: Options): Promise<number> {
  const format = pickFormat(textOf(options, 'format'), EXPLAIN_FORMATS);
  const rule = ruleOf(id);
  if (rule === undefined) {
    const hint = didYouMean(id, RULE_IDS) ?? '`pg-rehearsal rules` prints all of them.';
    throw new ConfigError(`There is no rule \`${visibleLine(id)}\`; ${hint}`);
  }
  const page = rulePage(rule, measuredTable(MEASURED[id]));
  const { colour, width } = reporterOptions(process.stdout, process.env);
  await write(process.stdout, format === 'markdown' ? page : pageText(page, createColors(colour), width));
  return 0;
}
