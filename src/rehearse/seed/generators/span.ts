import type { Hints } from '../hints.ts';
import type { Axis } from './axis.ts';
import { type Generator, greatest, least, type Wish } from './generator.ts';

/** A stretch of an axis, both ends included. */
export interface Span {
  readonly low: bigint;
  readonly high: bigint;
  /** Whether a condition or the type itself set the end, so that it must not be passed. */
  readonly lowIsHard: boolean;
  readonly highIsHard: boolean;
}

/** Room that there should be between bounds, lest all values are the same. */
const ROOM = 100n;

/** Values of the first axis that has room for them. */
export function axisGenerator(
  axes: readonly Axis[],
  wish: Wish,
  usual?: readonly [bigint, bigint],
): Generator | undefined {
  const found = axisAndSpan(axes, wish, usual);
  if (found === undefined) return undefined;
  const { axis, span } = found;
  const size = span.high - span.low + 1n;
  return { size, value: (k) => axis.value(`${span.low} + (${k}) % ${size}`) };
}

export function axisAndSpan(
  axes: readonly Axis[],
  wish: Wish,
  usual?: readonly [bigint, bigint],
): { readonly axis: Axis; readonly span: Span } | undefined {
  const wanted = greatest(wish.need, ROOM);
  let best: { readonly axis: Axis; readonly span: Span } | undefined;
  for (const axis of axes) {
    const span = spanOf(axis, wish, usual);
    if (span === undefined) continue;
    best = { axis, span };
    if (span.high - span.low + 1n >= wanted) break;
  }
  return best;
}

/** Where values may lie: within the bounds, and where they leave it open, where such values usually lie. */
export function spanOf(axis: Axis, { hints, need }: Wish, usual?: readonly [bigint, bigint]): Span | undefined {
  const { low, high } = boundsOf(axis, hints);
  const [usualLow, usualHigh] = usual === undefined ? axis.usual : scaled(axis, usual);
  const width = greatest(usualHigh - usualLow, need);
  let from = low ?? (high !== undefined && high < usualLow ? high - width : usualLow);
  let to = high ?? (low !== undefined && low + width > usualHigh ? low + width : usualHigh);
  if (to - from + 1n < need && high === undefined) to = from + need;
  if (to - from + 1n < need && low === undefined) from = to - need;
  from = greatest(from, axis.lowest);
  to = least(to, axis.highest);
  return from > to ? undefined : { low: from, high: to, lowIsHard: low !== undefined, highIsHard: high !== undefined };
}

/** Names speak of whole numbers: a `price` of 1 to 500 is 100 to 50,000 cents. */
function scaled(axis: Axis, [low, high]: readonly [bigint, bigint]): readonly [bigint, bigint] {
  const one = axis.read({ text: '1' }, 'up') ?? 1n;
  return low * one > axis.highest ? axis.usual : [low * one, least(high * one, axis.highest)];
}

function boundsOf(axis: Axis, { bounds }: Hints): { readonly low?: bigint; readonly high?: bigint } {
  let low: bigint | undefined;
  let high: bigint | undefined;
  for (const { operator, constant } of bounds) {
    if (operator === '<>' || operator === '=') continue;
    const isLow = operator === '>' || operator === '>=';
    const isStrict = operator === '>' || operator === '<';
    const at =
      constant === 'now'
        ? axis.clock?.[isLow ? 'after' : 'before']
        : axis.read(constant, isLow === isStrict ? 'down' : 'up');
    if (at === undefined) continue;
    const step = isStrict ? 1n : 0n;
    if (isLow) low = greatest(low ?? axis.lowest, at + step);
    else high = least(high ?? axis.highest, at - step);
  }
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}
