import { createColors } from 'picocolors';
import { choicesOf } from '../check/lint-change.ts';
import { CATEGORIES } from '../core/rule.ts';
import { type RuleSummary, ruleSummaries, ruleTable } from '../lint/explain.ts';
import { labelled, wrap } from '../reporters/layout.ts';
import { pickFormat } from './format.ts';
import type { Invocation } from './invocation.ts';
import { RULES_FLAGS } from './options.ts';
import { type Options, settingsOf, textOf } from './settings.ts';
import { reporterOptions, write } from './terminal.ts';

const RULES_FORMATS = ['text', 'json', 'markdown'] as const;

/** The command `rules`: every rule with the severity that it has here, by preset and settings. */
export async function runRules(invocation: Invocation, options: Options): Promise<number> {
  const { process } = invocation;
  const format = pickFormat(textOf(options, 'format'), RULES_FORMATS);
  const { settings } = await settingsOf(invocation, options, RULES_FLAGS);
  const rules = ruleSummaries((await choicesOf(settings)).severities);
  const text = {
    json: () => `${JSON.stringify(rules, null, 2)}\n`,
    markdown: () => `${ruleTable(rules)}\n`,
    text: () => listText(rules, process),
  }[format]();
  await write(process.stdout, text);
  return 0;
}

/** Narrower, and summaries stand below the names. */
const WIDE = 100;

function listText(rules: readonly RuleSummary[], process: NodeJS.Process): string {
  const { colour, width } = reporterOptions(process.stdout, process.env);
  const colours = createColors(colour);
  const paint = { error: colours.red, warning: colours.yellow, note: colours.cyan, off: colours.dim };
  const longest = Math.max(...rules.map(({ id }) => id.length));
  const line = ({ id, configured, summary }: RuleSummary) => {
    const severity = paint[configured](configured.padEnd('warning'.length));
    if (width < WIDE) return `  ${severity}  ${id}\n${wrap(summary, width, '           ')}`;
    return labelled(`${id.padEnd(longest)}  ${severity} `, summary, width, '  ');
  };
  const groups = CATEGORIES.flatMap((category) => {
    const own = rules.filter((rule) => rule.category === category);
    return own.length === 0 ? [] : [[colours.bold(category), ...own.map(line)].join('\n')];
  });
  const on = rules.filter(({ configured }) => configured !== 'off').length;
  const foot = `${rules.length} rules, ${on} of them on here. \`pg-rehearsal explain <rule>\` says more of one.`;
  return `${[...groups, colours.dim(foot)].join('\n\n')}\n`;
}
