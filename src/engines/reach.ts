import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { ConnectionSettings } from '../core/engine.ts';
import { EngineError } from '../core/errors.ts';
import { errorCode, explainConnection, withConnection } from './connect.ts';
import type { ServerAddress } from './url.ts';

const STARTING_UP_TRIES = 20;

/** What a server answered, and the settings with which it let us in. */
export interface Reached<T> {
  readonly settings: ConnectionSettings;
  readonly answer: T;
}

/**
 * Connects as a URL says and asks something: with `sslmode=prefer` or `allow`, encryption is what the server makes of it;
 * a server that is starting up gets a while.
 * @throws EngineError that says in plain words why the server cannot be used.
 */
export async function reach<T>(
  { settings, preferSsl, place }: ServerAddress,
  signal: AbortSignal,
  question: (client: pg.Client) => Promise<T>,
): Promise<Reached<T>> {
  let attempt = settings;
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    try {
      return { settings: attempt, answer: await withConnection(attempt, question) };
    } catch (error) {
      if (preferSsl && wantsOtherEncryption(error, attempt)) {
        attempt = { ...attempt, ssl: attempt.ssl === false ? { rejectUnauthorized: false } : false };
        if (tries <= 2) continue;
      }
      if (errorCode(error) === '57P03' && tries < STARTING_UP_TRIES) await sleep(500);
      else throw new EngineError(explainConnection(error, attempt, place), { cause: error });
    }
  }
}

function wantsOtherEncryption(error: unknown, { ssl }: ConnectionSettings): boolean {
  if (!(error instanceof Error)) return false;
  if (ssl !== false) return /does not support SSL/i.test(error.message);
  return errorCode(error) === '28000' && /no encryption|SSL off/i.test(error.message);
}
