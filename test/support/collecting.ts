import { type Collected, type CollectRequest, collect } from '../../src/collect/collect.ts';
import type { Change } from '../../src/core/migration.ts';
import type { Repository } from './repository.ts';

/** Collects in a throwaway repository, with its environment. */
export function collectIn(repository: Repository, request: Partial<CollectRequest> = {}): Promise<Collected> {
  return collect({ directory: repository.directory, environment: repository.environment, ...request });
}

/** A change in one line: `renamed 2 migrations/2_b.sql <- migrations/1_a.sql`. */
export function inWords({ kind, version, path, previousPath, commentOnly }: Change): string {
  const from = previousPath === undefined ? '' : ` <- ${previousPath}`;
  return `${kind} ${version} ${path}${from}${commentOnly === true ? ' (comments only)' : ''}`;
}
