import { readFileSync } from 'node:fs';

/** What a server's log says of its end, as ` Its log: …`, or nothing. The worst lines tell more than the last ones. */
export function tellingLines(log: string): string {
  const lines = log
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^[\d-]+ [\d:.]+ UTC \[\d+\] /, ''));
  const worst = lines.filter((line) => /^(?:PANIC|FATAL):|was terminated by signal/.test(line));
  const told = (worst.length > 0 ? worst : lines).slice(-2).join(' | ');
  if (log.includes('No space left on device')) return ` The disk is full: ${told}`;
  return told === '' ? '' : ` Its log: ${told}`;
}

/** The end of a server's log, or nothing. */
export function logOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(-64 * 1024);
  } catch {
    return '';
  }
}
