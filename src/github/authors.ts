import type { Api } from './api.ts';

/** The login of every workflow's own token; no user can take it. */
const WORKFLOW_BOT = 'github-actions[bot]';

/**
 * Tells what this token, or a workflow's, has written. A marker in a text proves nothing: anybody can write one.
 * @param authors logins in question; GitHub is only asked who we are where one of them is not a workflow
 */
export async function ownAuthors(
  api: Api,
  authors: readonly (string | undefined)[],
): Promise<ReadonlySet<string | undefined>> {
  const own = new Set<string | undefined>([WORKFLOW_BOT]);
  if (authors.some((author) => author !== WORKFLOW_BOT)) own.add(await viewer(api));
  own.delete(undefined);
  return own;
}

/** Who the token belongs to. REST's `GET /user` is closed to the tokens of workflows and apps; GraphQL answers all. */
async function viewer(api: Api): Promise<string | undefined> {
  try {
    const { viewer: found } = await api.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return found.login;
  } catch {
    return undefined;
  }
}
