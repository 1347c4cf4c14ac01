import type { BaseIssue } from 'valibot';
import { hidePasswords } from '../core/errors.ts';
import { describeSetting } from './describe.ts';
import { didYouMean } from './nearest.ts';

const LONGEST_ECHO = 60;

/** What is wrong with a value, as the rest of a sentence that begins with the setting's name. */
export function explainIssue(issue: BaseIssue<unknown>): string {
  const setting = describeSetting(String(issue.path?.[0]?.key));
  const wrongType =
    typeof issue.input === 'string' && issue.type !== 'picklist' && setting?.type !== 'text' ? 'the text ' : '';
  const got = setting?.name === 'database-url' ? '' : `, not ${wrongType}${echo(issue.input)}`;
  if (issue.type === 'picklist') {
    const choices = setting?.choices ?? [];
    const hint = typeof issue.input === 'string' ? didYouMean(issue.input, choices) : undefined;
    return `must be ${orList(choices)}${got}${hint === undefined ? '' : `; ${hint}`}`;
  }
  if (issue.type === 'boolean') return `must be \`true\` or \`false\`${got}`;
  if (issue.type === 'array') return `must be a list, one item a line, each after a dash${got}`;
  if (issue.type === 'record') return `must be a mapping of rule ids to severities${got}`;
  if (issue.type === 'string') return `must be a text${got}`;
  return `${issue.message}${got}`;
}

/** `a`, `b` or `c`. */
export function orList(names: readonly string[]): string {
  return list(names, 'or');
}

/** `a`, `b` and `c`. */
export function andList(names: readonly string[]): string {
  return list(names, 'and');
}

function list(names: readonly string[], joint: string): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1)}`;
}

/** A value as its writer would know it again: short, on one line, without passwords. */
export function echo(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = hidePasswords(String(value)).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}`]+/gu, ' ');
  const short = text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
  return `\`${short}\``;
}
