import type { Api } from './api.ts';

/** The login of every workflow's own token; no user can take it. */
const WORKFLOW_BOT = 'github-actions[bot]';

/** Pages of 100 that are read of a list; nobody reads further, and of a pull request's files GitHub gives no more. */
export const MOST_PAGES = 30;

interface Written {
  readonly user: { readonly login: string } | null;
}

/**
 * What `read` makes of the texts in a list that this token, or a workflow's, has written, in the order of the list.
 * @param read gives `undefined` for what does not bear our marker
 */
export async function findOwn<Text extends Written, Found>(
  api: Api,
  pages: AsyncIterable<{ readonly data: readonly Text[] }>,
  read: (text: Text) => Found | undefined,
): Promise<Found[]> {
  const marked: { readonly found: Found; readonly author: string | undefined }[] = [];
  let left = MOST_PAGES;
  for await (const { data } of pages) {
    for (const text of data) {
      const found = read(text);
      if (found !== undefined) marked.push({ found, author: text.user?.login });
    }
    left -= 1;
    if (left === 0) break;
  }
  const own = await ownAuthors(
    api,
    marked.map(({ author }) => author),
  );
  return marked.filter(({ author }) => own.has(author)).map(({ found }) => found);
}

/**
 * Tells what this token, or a workflow's, has written. A marker in a text proves nothing: anybody can write one.
 * @param authors logins in question; GitHub is only asked who we are where one of them is not a workflow
 */
async function ownAuthors(
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
