/** Whether a number that lies between two units becomes the one below or the one above. */
export type Rounding = 'down' | 'up';

const DECIMAL = /^\s*([+-]?)\$?([\d,]*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*$/i;

/**
 * A decimal number in units of 10^-scale, without the rounding of floating point: `0.5` at scale 2 is 50n.
 * @returns `undefined` for what is not a number.
 */
export function decimalUnits(text: string, scale: number, rounding: Rounding): bigint | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (sign === undefined || (whole === '' && fraction === '')) return undefined;
  const digits = `${whole.replaceAll(',', '')}${fraction}`;
  const shift = scale - fraction.length + Number(exponent);
  const magnitude = BigInt(digits);
  const signed = sign === '-' ? -magnitude : magnitude;
  if (shift >= 0) return signed * 10n ** BigInt(shift);
  return divided(signed, 10n ** BigInt(-shift), rounding);
}

/** Division that rounds towards minus infinity (`down`) or plus infinity (`up`). */
export function divided(number: bigint, by: bigint, rounding: Rounding): bigint {
  const quotient = number / by;
  const exact = quotient * by === number;
  if (exact) return quotient;
  return rounding === 'down' ? (number < 0n ? quotient - 1n : quotient) : number > 0n ? quotient + 1n : quotient;
}
