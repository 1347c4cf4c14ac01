import type { Environment } from '../core/engine.ts';
import type { History, MigrationTool, ToolId } from '../core/migration.ts';
import { findBase, type PullRequestHint } from './base.ts';
import { findDirectory } from './directory.ts';
import { compare, wantedBlobs } from './history.ts';
import { movedFrom } from './moved.ts';
import { type Content, readBlobs } from './read.ts';
import { openRepository, type Repository } from './repository.ts';
import { guessTool, toolById } from './tools/index.ts';
import { filesAt } from './tree.ts';
import { overlayWorkTree } from './worktree.ts';

export type { PullRequestHint } from './base.ts';

export interface CollectRequest {
  /** A directory inside a Git work tree. */
  readonly directory: string;
  /** The migrations directory, relative to `directory`; found where absent. */
  readonly migrations?: string;
  readonly tool?: ToolId;
  /** A commit, branch or tag that the user named. */
  readonly base?: string;
  /** In a pull request; then the work tree is not looked at. */
  readonly pullRequest?: PullRequestHint;
  /** The process environment, read at the edge: Git needs PATH and HOME. Inherited as it is where absent. */
  readonly environment?: Environment;
  /** Says what takes time, such as "fetching the base commit". */
  report?(activity: string): void;
  readonly signal?: AbortSignal;
}

export interface Collected {
  /** Absolute path of the repository's root. */
  readonly root: string;
  readonly history: History;
  readonly tool: MigrationTool;
}

/**
 * Finds base, migrations directory and tool, and reads the migrations at base and at head from Git's objects; without
 * a pull request uncommitted files count as head, too.
 * @throws ConfigError where one of them cannot be had, with what to do about it.
 */
export async function collect(request: CollectRequest): Promise<Collected> {
  const { signal, tool: toolId, migrations, pullRequest } = request;
  const report = (activity: string) => request.report?.(activity);
  const repository = await openRepository(request);
  const base = await findBase(repository, { base: request.base, pullRequest, report });
  const wished = toolId === undefined ? undefined : toolById(toolId);
  const local = pullRequest === undefined;
  const directory = await findDirectory(repository, base, { migrations, tool: wished, local });
  report('reading the migrations at base and head');
  const { files: atHead, contents } = await filesAtHead(repository, directory, local);
  const { git, root } = repository;
  const atBase = (await filesAt(git, base.sha, directory)) ?? (await movedFrom(repository, base.sha, atHead)) ?? [];
  // What was there before tells the tool: a change that adds badly named files does not make it another one.
  const tool = wished ?? guessTool((atBase.length > 0 ? atBase : atHead).map(({ name }) => name));
  const wanted = [...atBase, ...atHead].filter(({ oid }) => !contents.has(oid));
  const blobs = new Map([...contents, ...(await readBlobs(git, wantedBlobs(tool, wanted)))]);
  signal?.throwIfAborted();
  const compared = await compare(tool, atBase, atHead, blobs);
  return { root, tool, history: { base, directory: directory === '' ? '.' : directory, tool: tool.id, ...compared } };
}

async function filesAtHead(repository: Repository, directory: string, local: boolean) {
  const files = (await filesAt(repository.git, repository.head.sha, directory)) ?? [];
  if (!local) return { files, contents: new Map<string, Content>() };
  return overlayWorkTree(repository, directory, files);
}
