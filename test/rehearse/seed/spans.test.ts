import { describe, expect, it } from 'vitest';
import type { Comparison, Condition } from '../../../src/rehearse/seed/condition.ts';
import {
  type Axis,
  dateAxis,
  decimalAxis,
  integerAxis,
  timestampAxis,
} from '../../../src/rehearse/seed/generators/axis.ts';
import { secondsOfInterval, secondsOfMoment } from '../../../src/rehearse/seed/generators/clock.ts';
import { decimalUnits } from '../../../src/rehearse/seed/generators/decimal.ts';
import { spanOf } from '../../../src/rehearse/seed/generators/span.ts';
import { type Hints, NO_HINTS } from '../../../src/rehearse/seed/hints.ts';
import { groupConditions } from '../../../src/rehearse/seed/scenarios.ts';

const bounded = (...bounds: readonly (readonly [Comparison, string])[]): Hints => ({
  ...NO_HINTS,
  bounds: bounds.map(([operator, text]) => ({ operator, constant: { text } })),
});
const ends = (axis: Axis, hints: Hints, need = 0n) => {
  const span = spanOf(axis, { hints, name: 'x', need });
  return span && [span.low, span.high];
};
const cents = decimalAxis('numeric(10,2)', 8, 2);
const day = (text: string) => (secondsOfMoment(text) ?? 0n) / 86_400n;

describe('where values may lie', () => {
  it.each([
    [cents, bounded(['>', '1.005'], ['<', '2.005']), [101n, 200n]],
    [cents, bounded(['>=', '1.005'], ['<=', '2.005']), [101n, 200n]],
    [cents, bounded(['>', '1'], ['<', '2']), [101n, 199n]],
    [cents, bounded(['>=', '1'], ['<=', '2']), [100n, 200n]],
    [cents, bounded(['>=', '-1.5'], ['<=', '-0.5'], ['<>', '-1']), [-150n, -50n]],
    [dateAxis, bounded(['>', '2031-02-01'], ['<=', '2031-02-03']), [day('2031-02-02'), day('2031-02-03')]],
    [timestampAxis('timestamptz'), bounded(['>=', '1970-01-01 02:00:00+02'], ['<', '1970-01-01 00:00:10']), [0n, 9n]],
    [integerAxis('int4', 4), bounded(['>', '5'], ['<', '6']), undefined],
    [integerAxis('int2', 2), bounded(['>', '40000']), undefined],
  ])('%# is within the bounds', (axis, hints, expected) => {
    expect(ends(axis, hints)).toEqual(expected);
  });

  it('is where such values usually lie, and wider where more are needed', () => {
    const whole = integerAxis('int4', 4);
    expect(ends(whole, NO_HINTS)).toEqual([1n, 10_000n]);
    expect(ends(whole, NO_HINTS, 50_000n)).toEqual([1n, 50_001n]);
    expect(ends(whole, bounded(['<=', '7']), 50_000n)).toEqual([7n - 50_000n, 7n]);
    expect(ends(whole, bounded(['>=', '90'], ['<=', '99']), 50_000n)).toEqual([90n, 99n]);
    expect(ends(integerAxis('int2', 2), NO_HINTS, 50_000n)).toEqual([1n, 32_767n]);
  });

  it.each([
    ['12.345', 2, 1234n, 1235n],
    ['-12.345', 2, -1235n, -1234n],
    ['$1,000.50', 2, 100_050n, 100_050n],
    ['1e+3', 1, 10_000n, 10_000n],
    ['.5', 0, 0n, 1n],
  ])('reads %s at scale %i', (text, scale, down, up) => {
    expect(decimalUnits(text, scale, 'down')).toBe(down);
    expect(decimalUnits(text, scale, 'up')).toBe(up);
  });

  it('reads moments and intervals as PostgreSQL prints them', () => {
    expect(secondsOfMoment('2024-02-29 12:00:00.5+05:30')).toBe(BigInt(Date.UTC(2024, 1, 29, 6, 30) / 1_000));
    expect(secondsOfMoment('infinity')).toBeUndefined();
    expect(secondsOfInterval('1 mon 2 days 03:04:05')).toBe(32n * 86_400n + 11_045n);
    expect(secondsOfInterval('-00:00:10')).toBe(-10n);
    expect(secondsOfInterval('a while')).toBeUndefined();
  });
});

describe('scenarios', () => {
  const equal = (column: string, text: string): Condition => ({
    kind: 'compare',
    column,
    operator: '=',
    constant: { text },
  });
  const anything = { possible: () => true };

  it('are the ways to satisfy conditions that share columns, without those that contradict themselves', () => {
    const groups = groupConditions(
      [
        [[equal('a', '1')], [equal('a', '2')]],
        [[equal('a', '2'), equal('b', '3')], [equal('b', '4')]],
        [[equal('z', '9')]],
      ],
      anything,
    );
    expect(groups.map(({ columns, scenarios }) => [[...columns].toSorted(), scenarios.length])).toEqual([
      [['a', 'b'], 3],
      [['z'], 1],
    ]);
  });

  it('leave out what a column cannot be, and conditions that go with nothing', () => {
    const facts = { possible: (column: string, { oneOf }: Hints) => column !== 'a' || oneOf?.includes('2') === true };
    const [group] = groupConditions([[[equal('a', '1')], [equal('a', '2')]], [[equal('a', '7')]]], facts);
    expect(group?.scenarios.map(({ hints }) => hints.get('a')?.oneOf)).toEqual([['2']]);
  });
});
