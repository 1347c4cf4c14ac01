/** The user can fix it: the message says how. Shown without a stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** No Postgres, or it went away: the message says what is missing and how to get it. Shown without a stack. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** Base or fixtures do not apply, so nothing can be said about the change. Shown without a stack. */
export class PreparationError extends Error {
  override readonly name = 'PreparationError';
}

/** Whether an error is one of ours to explain; anything else is a bug in pg-rehearsal. */
export function isKnownError(error: unknown): error is ConfigError | EngineError | PreparationError {
  return error instanceof ConfigError || error instanceof EngineError || error instanceof PreparationError;
}

export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Replaces the password of every URL in a text; safe to call on any text that goes out. */
export function hidePasswords(text: string): string {
  return text.replace(URL_PASSWORD, '://$1:***@').replace(/([?&]password=)[^&\s]*/gi, '$1***');
}

/** Looks for the signs that every URL has, and then back at its scheme: words, which might be one, are many more. */
const URL_PASSWORD = /(?<=\b[a-z][a-z0-9+.-]*):\/\/([^\s:/@?#]*):[^\s]*@/gi;
