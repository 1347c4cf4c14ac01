import { durationInWords } from '../../core/estimate.ts';
import { grouped } from '../../core/numbers.ts';
import { code } from '../../sql/names.ts';
import type { Component } from './component.ts';
import { isFlat } from './fit.ts';

/** Statements that are told one by one; the others are counted. */
const TOLD = 2;

/** How a range was got, out of the statements that make it up, as a sentence without a full stop. */
export function explainComponents(components: readonly Component[]): string {
  const growing = components
    .filter(({ growth }) => growth !== undefined)
    .toSorted((a, b) => b.highMs - a.highMs)
    .slice(0, TOLD);
  if (growing.length === 0) return explainMoment(components);
  const several = components.length > 1;
  const told = growing.map((one) => `${several ? `${one.place}: ` : ''}${explainGrowth(one)}`);
  const others = components.length - growing.length;
  const rest = others === 0 ? [] : [others === 1 ? 'one more statement' : `${others} more statements`];
  return [...told, ...rest].join('; ');
}

/** "10,000 rows took 12 ms and 100,000 rows 95 ms, so 0.9 µs a row; production has 48,000,000 rows in `orders`". */
function explainGrowth({ growth, smallMs, largeMs, cancelled }: Component): string {
  if (growth === undefined) return '';
  const { fit, tables } = growth;
  const names = tables.map(({ name, rows }) => `${grouped(rows)} rows in ${code(name)}`).join(' and ');
  if (isFlat(fit)) return `${grouped(fit.large.rows)} rows took ${durationInWords(largeMs)}; production has ${names}`;
  const large = `${grouped(fit.large.rows)} rows ${cancelled ? 'more than ' : ''}${durationInWords(largeMs)}`;
  const measured = `${grouped(fit.small.rows)} rows took ${durationInWords(smallMs)} and ${large}`;
  const faster = fit.exponent > 1 ? ', and more the more there are' : '';
  return `${measured}, so ${perRow(fit.perRow.likely)} a row${faster}; production has ${names}`;
}

function explainMoment(components: readonly Component[]): string {
  const sum = (of: (component: Component) => number) => components.reduce((total, one) => total + of(one), 0);
  const [small, large] = [sum(({ smallMs }) => smallMs), sum(({ largeMs }) => largeMs)];
  return `the same with few rows (${durationInWords(small)}) and with many (${durationInWords(large)}), since it reads and writes none of them`;
}

function perRow(milliseconds: number): string {
  if (milliseconds >= 1) return durationInWords(milliseconds);
  const [value, unit] = milliseconds >= 1e-3 ? [milliseconds * 1e3, 'µs'] : [milliseconds * 1e6, 'ns'];
  return `${value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
}
