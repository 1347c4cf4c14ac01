/** The first that has all that is used: `Symbol.asyncDispose`, `Array.prototype.toSorted`, `AbortSignal.any`. */
const OLDEST = [20, 9] as const;

/** A sentence when this version of Node.js (such as `18.20.4`) is too old to run on. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `pg-rehearsal needs Node.js ${OLDEST.join('.')} or newer, and this is ${version}. Install a newer one from https://nodejs.org.`;
}
