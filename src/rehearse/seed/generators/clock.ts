/**
 * Where made dates lie: fixed, so that the same seed makes the same data tomorrow. It is in the past, so that
 * `CHECK (born <= now())` holds.
 */
export const ANCHOR_SECONDS = BigInt(Date.UTC(2025, 0, 1) / 1_000);
/** Stands for the clock where values must lie after it. */
export const FAR_FUTURE_SECONDS = BigInt(Date.UTC(2099, 0, 1) / 1_000);

export const DAY = 86_400n;

const MOMENT =
  /^(\d{4,6})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:([+-])(\d\d)(?::?(\d\d))?)?( BC)?$/;

/** Seconds since 1970 of a date or timestamp as PostgreSQL prints it with DateStyle ISO, in UTC. */
export function secondsOfMoment(text: string): bigint | undefined {
  const [whole, year, month, day, hour = '0', minute = '0', second = '0', sign, hours = '0', minutes = '0', era] =
    MOMENT.exec(text.trim()) ?? [];
  if (whole === undefined || era !== undefined) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const local = date.getTime() / 1_000 + Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  const offset = (Number(hours) * 3_600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
  return Number.isSafeInteger(local) ? BigInt(local - offset) : undefined;
}

const UNITS: readonly (readonly [RegExp, bigint])[] = [
  [/(-?\d+) years?/, 365n * DAY],
  [/(-?\d+) mons?/, 30n * DAY],
  [/(-?\d+) days?/, DAY],
  [/(-?\d+) hours?/, 3_600n],
  [/(-?\d+) (?:mins?|minutes?)/, 60n],
  [/(-?\d+) (?:secs?|seconds?)/, 1n],
];

/** Seconds of an interval as PostgreSQL prints it with IntervalStyle postgres; a month counts 30 days. */
export function secondsOfInterval(text: string): bigint | undefined {
  let seconds = 0n;
  let known = false;
  for (const [pattern, unit] of UNITS) {
    const number = pattern.exec(text)?.[1];
    if (number === undefined) continue;
    seconds += BigInt(number) * unit;
    known = true;
  }
  const [whole, sign, hours = '0', minutes = '0', rest = '0'] = /([+-]?)(\d+):(\d\d)(?::(\d\d))?/.exec(text) ?? [];
  if (whole === undefined) return known ? seconds : undefined;
  const time = BigInt(hours) * 3_600n + BigInt(minutes) * 60n + BigInt(rest);
  return seconds + (sign === '-' ? -time : time);
}
