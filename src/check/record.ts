import { type CheckRequest, collectChange, examine } from '../check.ts';
import type { Finding } from '../core/finding.ts';
import { isKnowable, writeBaseline } from '../lint/baseline.ts';
import { textsOf } from './baseline.ts';

export interface Recorded {
  /** The text of the baseline's file. */
  readonly text: string;
  readonly recorded: readonly Finding[];
  /** Those that no baseline may hold: failures, and what was done to applied migrations. */
  readonly left: readonly Finding[];
  /** Why the change could not be rehearsed though it should have been; then nothing is to be recorded. */
  readonly failure?: string;
}

/** Checks the change, and makes a baseline of what it finds. @throws ConfigError as `check` does. */
export async function record(request: CheckRequest): Promise<Recorded> {
  const { change, rehearsed, judgement } = await examine(request, await collectChange(request));
  const { findings } = judgement;
  return {
    text: writeBaseline(findings, textsOf(change, rehearsed.texts)),
    recorded: findings.filter(isKnowable),
    left: findings.filter((finding) => !isKnowable(finding)),
    ...(rehearsed.failure === undefined ? {} : { failure: rehearsed.failure }),
  };
}
