import { describe, expect, it } from 'vitest';
import { collectIn, inWords } from '../support/collecting.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

const ONE = { 'migrations/1_a.sql': 'SELECT 1;' };
const TWO = { 'migrations/2_b.sql': 'SELECT 2;' };
const THREE = { 'migrations/3_c.sql': 'SELECT 3;' };

/** `main` has 1, then 3; `feature` left it in between and has 2. HEAD is on `feature`. */
async function forked(): Promise<Repository & { readonly fork: string; readonly tip: string }> {
  const repository = await makeRepository(ONE);
  const fork = await repository.git('rev-parse', 'HEAD');
  const tip = await repository.commit(THREE);
  await repository.branch('feature', fork);
  await repository.commit(TWO);
  return { ...repository, fork, tip };
}

describe('in a pull request', () => {
  it.each(['2', '0'])('fetches the true first parent into a shallow checkout (Git protocol %s)', async (protocol) => {
    await using origin = await forked();
    const pull = await origin.pullRequest('feature');
    await origin.git(
      'branch',
      '--force',
      'main',
      await origin.git('commit-tree', '-m', 'newer', `${origin.tip}^{tree}`),
    );
    await using clone = await origin.clone({ depth: 1, ref: pull.ref });
    await clone.git('config', 'protocol.version', protocol);
    const before = Number(await countObjects(clone));
    const { history } = await collectIn(clone, { pullRequest: { ...pull, baseSha: origin.fork } });
    expect(history.base).toEqual({
      ref: 'main',
      sha: origin.tip,
      how: "first parent of the pull request's merge commit",
    });
    expect(history.atBase.map(({ version }) => version)).toEqual(['1', '3']);
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql']);
    if (protocol === '2') expect(Number(await countObjects(clone)) - before).toBeLessThanOrEqual(3);
    expect(await clone.git('config', '--list', '--local')).not.toContain('promisor');
  });

  it('works in a partial clone, which has fewer files than it shows', async () => {
    await using origin = await forked();
    await origin.git('config', 'uploadpack.allowFilter', 'true');
    const pull = await origin.pullRequest('feature');
    await using clone = await origin.clone({ depth: 1, ref: pull.ref });
    await clone.git('fetch', '--quiet', '--no-tags', '--depth=1', '--filter=blob:none', 'origin', origin.tip);
    expect(await clone.git('config', 'remote.origin.promisor')).toBe('true');
    await origin.branch('other', origin.tip);
    const base = await origin.commit({ 'migrations/3_c.sql': 'SELECT 33;' });
    const { history } = await collectIn(clone, { pullRequest: pull, base });
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql', 'edited 3 migrations/3_c.sql']);
    expect(history.changes[1]?.base?.text).toBe('SELECT 33;');
  });

  it('recognises the merge by its message where the event is stale', async () => {
    await using origin = await forked();
    const pull = await origin.pullRequest('feature');
    await using clone = await origin.clone({ depth: 1, ref: pull.ref });
    const stale = { baseRef: 'main', baseSha: origin.fork, headSha: origin.fork };
    expect((await collectIn(clone, { pullRequest: stale })).history.base.sha).toBe(origin.tip);
    expect((await collectIn(clone)).history.base).toMatchObject({ ref: 'HEAD^1', sha: origin.tip });
  });

  it('recognises the merge by its parent whatever its message is', async () => {
    await using repository = await forked();
    const headSha = await repository.git('rev-parse', 'HEAD');
    await repository.git('checkout', '--quiet', '--detach', 'main');
    await repository.git('merge', '--quiet', '--no-ff', '--message=anything', 'feature');
    await repository.git('branch', '--force', 'main', repository.fork);
    const pullRequest = { baseRef: 'main', baseSha: repository.fork, headSha };
    expect((await collectIn(repository, { pullRequest })).history.base.sha).toBe(repository.tip);
  });

  it('is not deceived by a branch that ends in a merge with such a message', async () => {
    await using repository = await forked();
    const bad = await repository.commit({ 'migrations/4_bad.sql': 'SELECT 4;' });
    const message = `--message=Merge ${repository.tip} into ${bad}`;
    await repository.git('merge', '--quiet', '--no-ff', message, repository.tip);
    const headSha = await repository.git('rev-parse', 'HEAD');
    const pullRequest = { baseRef: 'main', baseSha: repository.tip, headSha };
    const { history } = await collectIn(repository, { pullRequest });
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql', 'added 4 migrations/4_bad.sql']);
  });

  it("takes the remote's branch, not an old local one of its name", async () => {
    await using origin = await forked();
    await origin.git('merge', '--quiet', '--no-ff', '--message=catch up', 'main');
    const headSha = await origin.git('rev-parse', 'HEAD');
    await using clone = await origin.clone();
    await clone.git('branch', '--force', 'main', origin.fork);
    const pullRequest = { baseRef: 'main', baseSha: origin.fork, headSha };
    expect((await collectIn(clone, { pullRequest })).history.base.sha).toBe(origin.tip);
  });

  it('does not look at the work tree', async () => {
    await using origin = await forked();
    const pull = await origin.pullRequest('feature');
    await using clone = await origin.clone({ depth: 1, ref: pull.ref });
    await clone.write({ 'migrations/4_d.sql': 'SELECT 4;', 'migrations/1_a.sql': null });
    const { history } = await collectIn(clone, { pullRequest: pull });
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql']);
  });

  it('takes the merge-base where HEAD is the branch itself, even one that ends in a merge', async () => {
    await using origin = await forked();
    await origin.git('merge', '--quiet', '--no-ff', '--message=catch up', origin.tip);
    const headSha = await origin.git('rev-parse', 'HEAD');
    await using clone = await origin.clone({ ref: 'refs/heads/feature', depth: 1 });
    const { history } = await collectIn(clone, { pullRequest: { baseRef: 'main', baseSha: origin.fork, headSha } });
    expect(history.base).toEqual({ ref: 'main', sha: origin.tip, how: 'main, which HEAD contains' });
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql']);
  });

  it.each([undefined, 1])('takes the merge-base of a branch that is behind (depth %s)', async (depth) => {
    await using origin = await forked();
    const headSha = await origin.git('rev-parse', 'HEAD');
    await using clone = await origin.clone({ ref: 'refs/heads/feature', ...(depth === undefined ? {} : { depth }) });
    const { history } = await collectIn(clone, { pullRequest: { baseRef: 'main', baseSha: origin.tip, headSha } });
    expect(history.base).toEqual({ ref: 'main', sha: origin.fork, how: 'merge-base of main and HEAD' });
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql']);
  });

  it("takes the event's commit where the base branch is gone", async () => {
    await using origin = await forked();
    const headSha = await origin.git('rev-parse', 'HEAD');
    await using clone = await origin.clone({ ref: 'refs/heads/feature' });
    const pullRequest = { baseRef: 'release', baseSha: origin.tip, headSha };
    const { history } = await collectIn(clone, { pullRequest });
    expect(history.base).toMatchObject({ ref: 'release', sha: origin.tip });
    expect(history.base.how).toContain("named by the pull request's event");
  });

  it('refuses a checkout of the base branch, where nothing would be found', async () => {
    await using origin = await forked();
    const headSha = await origin.git('rev-parse', 'feature');
    await using clone = await origin.clone({ ref: 'refs/heads/main', depth: 1 });
    const pullRequest = { baseRef: 'main', baseSha: origin.tip, headSha };
    await expect(collectIn(clone, { pullRequest })).rejects.toThrow(
      /^The checkout is \w{12} of main, without the commits of the pull request.*check out the pull request/,
    );
  });
});

describe('with a base that was named', () => {
  it('takes the merge-base of a branch and says so', async () => {
    await using repository = await forked();
    const { history } = await collectIn(repository, { base: 'main' });
    expect(history.base).toEqual({ ref: 'main', sha: repository.fork, how: 'merge-base of main and HEAD' });
  });

  it('takes a full object name as it is', async () => {
    await using repository = await forked();
    const { history } = await collectIn(repository, { base: repository.tip });
    expect(history.base).toEqual({ ref: repository.tip, sha: repository.tip, how: 'the commit that was named' });
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql', 'deleted 3 migrations/3_c.sql']);
  });

  it.each(['HEAD~1', 'v1', 'feature~1'])('takes %s', async (base) => {
    await using repository = await forked();
    await repository.git('tag', '--annotate', '--message=one', 'v1', repository.fork);
    const { history } = await collectIn(repository, { base });
    expect(history.base).toEqual({ ref: base, sha: repository.fork, how: `${base}, which HEAD contains` });
  });

  it('wins over the merge of a pull request', async () => {
    await using origin = await forked();
    const pull = await origin.pullRequest('feature');
    await using clone = await origin.clone({ ref: pull.ref, depth: 1 });
    const { history } = await collectIn(clone, { pullRequest: pull, base: origin.fork });
    expect(history.base.sha).toBe(origin.fork);
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql', 'added 3 migrations/3_c.sql']);
  });

  it('finds a branch among the remote-tracking ones without asking the remote', async () => {
    await using origin = await forked();
    await using clone = await origin.clone();
    await clone.git('remote', 'set-url', 'origin', `${origin.directory}/gone`);
    const { history } = await collectIn(clone, { base: 'main' });
    expect(history.base).toEqual({ ref: 'main', sha: origin.fork, how: 'merge-base of main and HEAD' });
  });

  it.each([
    ['main', 'merge-base of main and HEAD'],
    ['origin/main', 'merge-base of origin/main and HEAD'],
    ['v1', 'v1, which HEAD contains'],
  ])('finds %s at the remote of a checkout that lacks it', async (base, how) => {
    await using origin = await forked();
    await origin.git('tag', '--annotate', '--message=one', 'v1', origin.fork);
    await using clone = await origin.clone({ ref: 'refs/heads/feature', depth: 1 });
    expect((await collectIn(clone, { base })).history.base).toEqual({ ref: base, sha: origin.fork, how });
  });

  it('deepens a shallow clone step by step until the histories meet', async () => {
    await using origin = await forked();
    for (let at = 0; at < 55; at += 1) await origin.commit({}, `${at}`);
    await using clone = await origin.clone({ ref: 'refs/heads/feature', depth: 1 });
    const activities: string[] = [];
    const report = (activity: string) => activities.push(activity);
    const { history } = await collectIn(clone, { base: 'main', report });
    expect(history.base).toEqual({ ref: 'main', sha: origin.fork, how: 'merge-base of main and HEAD' });
    expect(activities).toEqual([
      'fetching 50 commits of history from origin',
      'fetching 500 commits of history from origin',
      'reading the migrations at base and head',
    ]);
  });

  it('takes a base without common history as it is', async () => {
    await using repository = await makeRepository(ONE);
    await repository.git('checkout', '--quiet', '--orphan', 'fresh');
    await repository.commit(TWO);
    const { history } = await collectIn(repository, { base: 'main' });
    const sha = await repository.git('rev-parse', 'main');
    expect(history.base).toEqual({ ref: 'main', sha, how: 'main itself, which shares no history with HEAD' });
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql']);
  });
});

describe('on a branch', () => {
  it("takes the merge-base with the remote's default branch, whatever it is called", async () => {
    await using origin = await makeRepository(ONE);
    const fork = await origin.git('rev-parse', 'HEAD');
    await origin.git('branch', '--move', 'trunk');
    await using clone = await origin.clone();
    await clone.branch('feature');
    await clone.commit(TWO);
    const { history } = await collectIn(clone);
    expect(history.base).toEqual({ ref: 'origin/trunk', sha: fork, how: 'origin/trunk, which HEAD contains' });
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql']);
  });

  it('asks origin, whatever other remotes there are', async () => {
    await using origin = await makeRepository(ONE);
    await origin.git('branch', '--move', 'trunk');
    await using clone = await origin.clone();
    await clone.git('remote', 'add', 'another', `${clone.directory}/nowhere`);
    await clone.branch('feature');
    expect((await collectIn(clone)).history.base.ref).toBe('origin/trunk');
    await clone.git('remote', 'rename', 'origin', 'upstream');
    await clone.git('remote', 'remove', 'another');
    expect((await collectIn(clone)).history.base.ref).toBe('upstream/trunk');
  });

  it('counts commits of the default branch that were not pushed', async () => {
    await using origin = await makeRepository(ONE);
    await using clone = await origin.clone();
    await clone.commit(TWO);
    expect((await collectIn(clone)).history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql']);
  });

  it.each(['main', 'master'])('falls back to the local branch %s', async (name) => {
    await using repository = await forked();
    await repository.git('branch', '--move', 'main', 'other');
    await repository.git('branch', '--move', 'other', name);
    const { history } = await collectIn(repository);
    expect(history.base).toEqual({ ref: name, sha: repository.fork, how: `merge-base of ${name} and HEAD` });
  });

  it('says that only uncommitted files count where HEAD is the default branch', async () => {
    await using repository = await makeRepository(ONE);
    await repository.write(TWO);
    const { history } = await collectIn(repository);
    expect(history.base).toEqual({
      ref: 'main',
      sha: await repository.git('rev-parse', 'HEAD'),
      how: 'HEAD itself, which has no commits that main lacks: only uncommitted files are a change',
    });
    expect(history.changes.map(inWords)).toEqual(['added 2 migrations/2_b.sql']);
  });
});

async function countObjects(repository: Repository): Promise<string> {
  const text = await repository.git('count-objects', '-v');
  const [, loose, packed] = /count: (\d+)[\s\S]*in-pack: (\d+)/.exec(text) ?? [];
  return String(Number(loose) + Number(packed));
}
