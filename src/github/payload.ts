import * as v from 'valibot';
import { ConfigError } from '../core/errors.ts';

/** A commit's name, SHA-1 or SHA-256. */
export const commit = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a commit'));

/**
 * Takes an event's payload, which a runner gives but a stranger may have had a hand in, through a schema.
 * @throws ConfigError naming the first field that does not fit.
 */
export function parsePayload<const T extends v.GenericSchema>(
  schema: T,
  payload: unknown,
  event: string,
): v.InferOutput<T> {
  const { success, output, issues } = v.safeParse(schema, payload, { abortEarly: true });
  if (success) return output;
  const [issue] = issues;
  throw new ConfigError(
    `The payload of the event ${event} is not one that GitHub sends: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`,
  );
}
