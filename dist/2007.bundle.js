"use strict";
exports.id = 2007;
exports.ids = [2007];
exports.modules = {

/***/ 32007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
;// CONCATENATED MODULE: ./build/collect/fetch.js

/** Seconds for one conversation with a remote. */
const PATIENCE = 120;
/** Commits of history to ask for, in turn, until two histories meet. */
const DEPTHS = [50, 500, 5000];
/** `origin`, or the first remote there is. */
async function remoteName(git) {
    const names = ((await git.ask('remote')) ?? '').split('\n').filter((name) => name !== '');
    return names.includes('origin') ? 'origin' : names[0];
}
async function isShallow(git) {
    return (await git.ask('rev-parse', '--is-shallow-repository')) === 'true';
}
async function hasCommit(git, sha) {
    return (await git.run(['cat-file', '-e', `${sha}^{tree}`])).code === 0;
}
/** What a branch or tag is at the remote now; `sha` is absent where the remote has none of that name. */
async function remoteTip(git, remote, name) {
    const short = name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name;
    const refs = [`refs/heads/${short}`, `refs/tags/${short}^{}`, `refs/tags/${short}`];
    const { code, stdout, stderr } = await git.run(['ls-remote', '--quiet', remote, ...refs], { timeout: PATIENCE });
    if (code !== 0)
        return { trouble: stderr };
    const lines = stdout.toString('utf8').trim().split('\n');
    const tips = new Map(lines.map((line) => [line.split('\t')[1], line.split('\t')[0]]));
    return { sha: refs.map((ref) => tips.get(ref)).find((sha) => sha !== undefined) };
}
/**
 * Makes a commit's files readable here, without its history. No filter: a server sends only what the shallow checkout
 * lacks, a handful of objects, while `--filter=blob:none` would turn the clone into a partial one for good.
 * @returns undefined where the commit is here afterwards, else why not.
 */
async function fetchCommit({ git, head }, sha) {
    if (await hasCommit(git, sha))
        return undefined;
    const remote = await remoteName(git);
    if (remote === undefined)
        return 'this clone has no remote to fetch it from';
    const shallow = await isShallow(git);
    const first = await fetch(git, remote, shallow ? ['--depth=1'] : [], [sha]);
    if (await hasCommit(git, sha))
        return undefined;
    // An old server gives only what a ref names: HEAD is one more often than its parent.
    if (shallow && head.parents.includes(sha))
        await fetch(git, remote, ['--depth=2'], [head.sha]);
    return (await hasCommit(git, sha)) ? undefined : first.stderr || 'the remote does not have it';
}
/**
 * The best common ancestor of a commit and HEAD; a shallow clone is deepened, within bounds, until there is one.
 * @returns undefined where the two histories never meet.
 * @throws ConfigError where the clone is too shallow and cannot be deepened.
 */
async function mergeBase({ git, head }, sha, report) {
    const find = () => git.ask('merge-base', sha, head.sha);
    const found = await find();
    if (found !== undefined || !(await isShallow(git)))
        return found;
    const remote = await remoteName(git);
    let reason = 'it has no remote';
    for (const depth of remote === undefined ? [] : DEPTHS) {
        report(`fetching ${depth} commits of history from ${remote}`);
        const { code, stderr } = await fetch(git, remote ?? '', [`--depth=${depth}`], [sha, head.sha]);
        const deeper = await find();
        if (deeper !== undefined || !(await isShallow(git)))
            return deeper;
        reason = code === 0 ? `no common ancestor is within ${depth} commits` : stderr;
        if (code !== 0)
            break;
    }
    throw new errors/* ConfigError */.xL(`This clone is too shallow to tell where HEAD left ${sha.slice(0, 12)}, and it cannot be deepened: ${reason}. ` +
        'Check out with `fetch-depth: 0`, run `git fetch --unshallow`, or name the exact base commit with `base`.');
}
function fetch(git, remote, depth, shas) {
    return git.run(['fetch', '--quiet', '--no-tags', ...depth, remote, ...shas], { timeout: PATIENCE });
}

;// CONCATENATED MODULE: ./build/collect/nearest.js
/** At most five of the names, the most alike first; for "did you mean" in messages. */
function nearestNames(wanted, names) {
    const scored = names.map((name) => ({ name, score: likeness(wanted, name) }));
    return scored
        .sort((a, b) => b.score - a.score)
        .slice(0, 5)
        .map(({ name }) => name);
}
/** The share of two-letter pieces that two names have in common (Dice's coefficient), 0 to 1. */
function likeness(a, b) {
    const left = pieces(a);
    const right = pieces(b);
    const common = [...left].filter((piece) => right.has(piece)).length;
    return (2 * common) / (left.size + right.size);
}
function pieces(name) {
    const padded = ` ${name.toLowerCase()} `;
    return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}

;// CONCATENATED MODULE: ./build/collect/refs.js



function isFullSha(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text);
}
/**
 * The commit that a name stands for: in this clone, else at its remote (which is then not fetched yet). A branch that
 * only the remote-tracking refs have is found by its short name; with `remoteFirst` those win over a local branch,
 * which may be old.
 * @throws ConfigError with the nearest branches where nothing has that name.
 */
async function resolveRef(repository, ref, remoteFirst = false) {
    const { git } = repository;
    let where = 'in this clone';
    // What begins with a hyphen would be an option to Git; neither that nor a control character can be in a name.
    if (/^[^\s-]\P{Cc}*$/u.test(ref)) {
        const remote = await remoteName(git);
        const tracking = remote === undefined ? [] : [`refs/remotes/${remote}/${ref}`];
        for (const name of remoteFirst ? [...tracking, ref] : [ref, ...tracking]) {
            const sha = await git.ask('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
            if (sha !== undefined)
                return sha;
        }
        if (remote !== undefined) {
            const { sha, trouble } = await remoteTip(git, remote, ref);
            if (sha !== undefined)
                return sha;
            where += trouble === undefined ? ` or at ${remote}` : `, and ${remote} could not be asked (${trouble})`;
        }
    }
    const near = nearestNames(ref, await branchNames(repository));
    const hint = near.length === 0 ? '' : ` The nearest branches are ${near.join(', ')}.`;
    throw new errors/* ConfigError */.xL(`There is no commit, branch or tag \`${ref}\` ${where}: give \`base\` one that exists.${hint}`);
}
/** Short names of local and remote-tracking branches. */
async function branchNames({ git }) {
    const format = '--format=%(refname:short) %(symref)';
    const lines = ((await git.ask('for-each-ref', format, 'refs/heads', 'refs/remotes')) ?? '').split('\n');
    return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.includes(' '));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/collect/git.js


/** `core.fsmonitor` could start a daemon, `gc` and `maintenance` a process that outlives the run. */
const GLOBAL_ARGUMENTS = [
    '--literal-pathspecs',
    '--no-optional-locks',
    ...[
        'core.quotepath=off',
        'core.fsmonitor=',
        'gc.auto=0',
        'maintenance.auto=false',
        'fetch.recurseSubmodules=false',
    ].flatMap((setting) => ['-c', setting]),
];
/** Set inside Git hooks; they would win over the directory. Those of `git rev-parse --local-env-vars` that name places. */
const HOOK_VARIABLES = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_COMMON_DIR',
    'GIT_INDEX_FILE',
    'GIT_PREFIX',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_SHALLOW_FILE',
    'GIT_GRAFT_FILE',
    'GIT_NAMESPACE',
];
/** @throws ConfigError, at the first run, when there is no Git on the PATH. */
function openGit(settings) {
    const run = (args, options = {}) => runGit(settings, args, options);
    return {
        run,
        async ask(...args) {
            const { code, stdout } = await run(args);
            return code === 0 ? stdout.toString('utf8').trim() : undefined;
        },
        async need(args, options) {
            const { code, stdout, stderr } = await run(args, options);
            if (code === 0)
                return stdout;
            throw new errors/* ConfigError */.xL(`\`git ${args[0]}\` failed: ${stderr || `exit code ${code}`}. Check the repository with \`git fsck\`.`);
        },
    };
}
/** Git cleans up its lock files when it is asked to end; after this many milliseconds it is not asked. */
const GRACE_MS = 2000;
function runGit(settings, args, options) {
    const { directory, signal } = settings;
    const limit = options.timeout === undefined ? undefined : AbortSignal.timeout(options.timeout * 1000);
    return new Promise((resolve, reject) => {
        if (signal?.aborted === true)
            return reject(signal.reason);
        const child = (0,external_node_child_process_.spawn)('git', [...GLOBAL_ARGUMENTS, ...args], {
            cwd: directory,
            env: settings.environment === undefined ? undefined : quiet(settings.environment),
            // A group of its own takes along what Git started, and has no terminal on which ssh could ask.
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
        const stdout = [];
        const stderr = [];
        let failure;
        let killer;
        const stop = (reason) => {
            failure ??= reason;
            kill(child, 'SIGTERM');
            killer ??= setTimeout(() => kill(child, 'SIGKILL'), GRACE_MS);
        };
        const onAbort = () => stop(signal?.reason);
        const onLimit = () => stop(new errors/* ConfigError */.xL(`\`git ${args[0]}\` got no answer within ${options.timeout} seconds: try again.`));
        const end = () => {
            clearTimeout(killer);
            signal?.removeEventListener('abort', onAbort);
            limit?.removeEventListener('abort', onLimit);
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        limit?.addEventListener('abort', onLimit, { once: true });
        child.stdout.on('data', (chunk) => stdout.push(chunk));
        child.stderr.on('data', (chunk) => stderr.push(chunk));
        // Git may close its end early; its exit code tells what happened.
        child.stdin.on('error', () => { });
        child.stdin.end(options.input ?? '');
        child.on('error', (error) => {
            end();
            reject(failure ?? cannotStart(error));
        });
        child.on('close', (code) => {
            end();
            if (failure !== undefined)
                return reject(failure);
            const words = (0,errors/* hidePasswords */.XN)(Buffer.concat(stderr).toString('utf8').trim());
            resolve({ code: code ?? -1, stdout: Buffer.concat(stdout), stderr: words });
        });
    });
}
function kill(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // It is gone already.
    }
}
function quiet(environment) {
    const own = { ...environment, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
    for (const name of HOOK_VARIABLES)
        delete own[name];
    return own;
}
function cannotStart(error) {
    if (error.code === 'ENOENT')
        return new errors/* ConfigError */.xL('Git was not found on the PATH: install it (https://git-scm.com/downloads) and try again.');
    return new errors/* ConfigError */.xL(`Git could not be started: ${(0,errors/* errorMessage */.gJ)(error)}.`);
}

;// CONCATENATED MODULE: ./build/collect/repository.js




/** @throws ConfigError where the directory is no work tree of Git, Git refuses it, or nothing was ever committed. */
async function openRepository(settings) {
    const directory = (0,external_node_path_.resolve)(settings.directory);
    const entry = await (0,promises_.stat)(directory).catch(() => undefined);
    if (entry?.isDirectory() !== true)
        throw new errors/* ConfigError */.xL(`There is no directory ${directory}: check the path.`);
    const { code, stdout, stderr } = await openGit({ ...settings, directory }).run([
        'rev-parse',
        '--show-toplevel',
        '--show-prefix',
    ]);
    if (code !== 0)
        throw refused(directory, stderr);
    const [root = '', prefix = ''] = stdout.toString('utf8').split('\n');
    const git = openGit({ ...settings, directory: root });
    const head = await readCommit(git, 'HEAD');
    if (head === undefined)
        throw new errors/* ConfigError */.xL(`The repository ${root} has no commits, so there is no base: commit something first.`);
    return { git, root, prefix: prefix.replace(/\/$/, ''), head };
}
/** Undefined where there is no such commit here. */
async function readCommit(git, name) {
    const stdout = await git.need(['cat-file', '--batch'], { input: `${name}^{commit}\n` });
    const [first = '', ...rest] = stdout.toString('utf8').split('\n');
    const [sha = '', type] = first.split(' ');
    if (type !== 'commit')
        return undefined;
    const blank = rest.indexOf('');
    const parents = rest.slice(0, blank).flatMap((line) => (line.startsWith('parent ') ? [line.slice(7)] : []));
    return { sha, parents, message: rest.slice(blank + 1).join('\n') };
}
function refused(directory, stderr) {
    // Git 2.35.2 said "unsafe repository", later versions "dubious ownership".
    if (/dubious ownership|unsafe repository/.test(stderr))
        return new errors/* ConfigError */.xL(`Git refuses to read ${directory} because another user owns it. If you trust it, run ` +
            `\`git config --global --add safe.directory ${directory}\` and try again.`);
    if (stderr.includes('must be run in a work tree'))
        return new errors/* ConfigError */.xL(`${directory} is a bare repository: run in a work tree (\`git worktree add\`).`);
    if (stderr.includes('not a git repository'))
        return new errors/* ConfigError */.xL(`${directory} is not in a Git repository, so there is no base to compare with: run inside one, or check loose ` +
            'files with `pg-rehearsal lint <files>`.');
    return new errors/* ConfigError */.xL(`Git cannot read ${directory}: ${stderr}.`);
}

;// CONCATENATED MODULE: ./build/collect/base.js




/**
 * The commit that the change is measured against. Fetches it where the clone is shallow; its files are readable then.
 * @throws ConfigError where there is none, or it cannot be had.
 */
async function findBase(repository, request) {
    if (request.base !== undefined)
        return namedBase(repository, request.base, request);
    const { pullRequest } = request;
    if (isPullRequestMerge(repository.head, pullRequest))
        return firstParent(repository, request);
    return pullRequest === undefined
        ? defaultBase(repository, request)
        : pullRequestBase(repository, pullRequest, request);
}
async function namedBase(repository, ref, { report }) {
    const { git } = repository;
    if (isFullSha(ref)) {
        report(`looking for the base commit ${ref.slice(0, 12)}`);
        const trouble = await fetchCommit(repository, ref);
        if (trouble !== undefined)
            throw cannotFetch(ref, trouble);
        return { ref, sha: (await readCommit(git, ref))?.sha ?? ref, how: 'the commit that was named' };
    }
    return since(repository, ref, await resolveRef(repository, ref), report);
}
/** The true first parent of a merge of a pull request: the base branch as it was when GitHub made the merge. */
async function firstParent(repository, { pullRequest, report }) {
    const [sha = ''] = repository.head.parents;
    report(`fetching the base commit ${sha.slice(0, 12)}`);
    const trouble = await fetchCommit(repository, sha);
    if (trouble !== undefined)
        throw cannotFetch(sha, trouble);
    const ref = pullRequest?.baseRef ?? 'HEAD^1';
    return { ref, sha, how: "first parent of the pull request's merge commit" };
}
/** HEAD is the pull request's own branch: the base is where that left the base branch. */
async function pullRequestBase(repository, hint, { report }) {
    const { baseRef, baseSha, headSha } = hint;
    let base;
    try {
        base = await since(repository, baseRef, await resolveRef(repository, baseRef, true), report);
    }
    catch (error) {
        const usable = error instanceof errors/* ConfigError */.xL && isFullSha(baseSha);
        if (!usable || (await fetchCommit(repository, baseSha)) !== undefined)
            throw error;
        const how = "base commit named by the pull request's event, because this clone does not show where HEAD left it";
        base = { ref: baseRef, sha: baseSha, how };
    }
    if (base.sha === repository.head.sha && headSha !== undefined && headSha !== base.sha)
        throw new errors/* ConfigError */.xL(`The checkout is ${base.sha.slice(0, 12)} of ${baseRef}, without the commits of the pull request, so there is ` +
            'nothing to check: check out the pull request, such as `ref: refs/pull/<number>/merge`.');
    return base;
}
async function defaultBase(repository, { report }) {
    const { git } = repository;
    const remote = (await remoteName(git)) ?? 'origin';
    const remoteHead = await git.ask('symbolic-ref', '--quiet', '--short', `refs/remotes/${remote}/HEAD`);
    const candidates = [...(remoteHead === undefined ? [] : [remoteHead]), `${remote}/main`, `${remote}/master`];
    for (const ref of [...candidates, 'main', 'master']) {
        const sha = await git.ask('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
        if (sha !== undefined)
            return since(repository, ref, sha, report);
    }
    const branches = await branchNames(repository);
    throw new errors/* ConfigError */.xL(`No default branch was found (looked for ${remote}/HEAD, main and master), so there is no base: name one with ` +
        `\`base\`${branches.length === 0 ? '' : `, such as ${branches.slice(0, 5).join(', ')}`}.`);
}
/** The merge-base of a ref and HEAD, in words that say which. */
async function since(repository, ref, tip, report) {
    const trouble = await fetchCommit(repository, tip);
    if (trouble !== undefined)
        throw cannotFetch(tip, trouble);
    const sha = await mergeBase(repository, tip, report);
    if (sha === undefined)
        return { ref, sha: tip, how: `${ref} itself, which shares no history with HEAD` };
    if (sha === repository.head.sha)
        return {
            ref,
            sha,
            how: `HEAD itself, which has no commits that ${ref} lacks: only uncommitted files are a change`,
        };
    return { ref, sha, how: sha === tip ? `${ref}, which HEAD contains` : `merge-base of ${ref} and HEAD` };
}
/**
 * Whether HEAD is GitHub's test merge and not the pull request's branch (which may end in a merge, too): its second
 * parent is the branch's tip, or its message is the one that GitHub writes.
 */
function isPullRequestMerge({ sha, parents, message }, hint) {
    const [base, head, ...more] = parents;
    if (base === undefined || head === undefined || more.length > 0 || sha === hint?.headSha)
        return false;
    return head === hint?.headSha || message.trim() === `Merge ${head} into ${base}`;
}
function cannotFetch(sha, reason) {
    return new errors/* ConfigError */.xL(`The base commit ${sha} is not in this clone and could not be fetched: ${reason.replace(/\.$/, '')}. Check out ` +
        'with `fetch-depth: 0`, or name a base that is here with `base`.');
}

// EXTERNAL MODULE: ./build/collect/tools/index.js
var tools = __webpack_require__(14926);
;// CONCATENATED MODULE: ./build/collect/directory.js




/**
 * The migrations directory, relative to the repository's root (empty for the root). It may be at head only (the first
 * migration) or at base only (all deleted).
 * @throws ConfigError where it does not exist, none is found, or several could be meant.
 */
async function findDirectory(repository, base, request) {
    if (request.migrations !== undefined)
        return givenDirectory(repository, base, request.migrations, request);
    for await (const paths of pathsInTurn(repository, base, request)) {
        const [first, ...others] = candidates(paths, request.tool);
        if (first === undefined)
            continue;
        if (others.length === 0)
            return first;
        const names = [first, ...others].map((directory) => shown(repository, directory));
        throw new errors/* ConfigError */.xL(`Several directories could hold the migrations: ${names.join(', ')}. Set \`migrations\` to the one to check.`);
    }
    throw new errors/* ConfigError */.xL(`No migrations directory was found${repository.prefix === '' ? '' : ` below ${repository.prefix}`}: there is no ` +
        'directory with files such as `0001_create_users.sql`, nor one called `migrations` with `.sql` files, at HEAD or ' +
        `at the base (${base.ref}). Set \`migrations\` to the directory.`);
}
async function givenDirectory(repository, base, given, request) {
    const { git, head, root, prefix } = repository;
    const slashed = given.replaceAll('\\', '/');
    const inside = (0,external_node_path_.isAbsolute)(given) ? (0,external_node_path_.relative)(root, given).replaceAll('\\', '/') : external_node_path_.posix.join(prefix, slashed);
    const directory = external_node_path_.posix.normalize(inside).replace(/^\.?\/|^\.$|\/$/g, '');
    if (directory.startsWith('..'))
        throw new errors/* ConfigError */.xL(`The migrations directory ${given} is outside the repository ${root}: set one inside it.`);
    if (directory === '')
        return directory;
    const modes = await Promise.all([modeAt(repository, head.sha, directory), modeAt(repository, base.sha, directory)]);
    if (modes.includes('040000'))
        return directory;
    if (request.local && (await git.ask('ls-files', '--others', '--exclude-standard', '--', `${directory}/`)))
        return directory;
    const what = modes.map((mode) => KINDS[mode ?? '']).find((kind) => kind !== undefined);
    if (what !== undefined)
        throw new errors/* ConfigError */.xL(`The migrations directory ${given} is ${what}.`);
    const near = [];
    for await (const paths of pathsInTurn(repository, base, request))
        near.push(...nearestNames(given, [...sqlDirectories(paths).keys()].map((found) => shown(repository, found))));
    const hint = near.length === 0 ? '' : ` Directories with SQL files are ${[...new Set(near)].slice(0, 5).join(', ')}.`;
    throw new errors/* ConfigError */.xL(`There is no directory ${given} at HEAD or at the base (${base.ref}): set \`migrations\` to the right one, ` +
        `relative to ${prefix === '' ? 'the repository' : prefix}.${hint}`);
}
const KINDS = {
    '120000': 'a symbolic link: set `migrations` to the directory that it leads to',
    '160000': 'a submodule: run pg-rehearsal in the repository that it comes from',
    '100644': 'a file: set `migrations` to a directory',
    '100755': 'a file: set `migrations` to a directory',
};
async function modeAt({ git }, commit, directory) {
    return (await git.ask('ls-tree', '--full-tree', commit, '--', directory))?.split(' ')[0];
}
/** Every path below the asked directory: at HEAD, then uncommitted, then at base. Each list is made only when asked for. */
async function* pathsInTurn({ git, head, prefix }, base, { local }) {
    const below = prefix === '' ? [] : ['--', `${prefix}/`];
    const list = async (...args) => (await git.need([...args, ...below])).toString('utf8').split('\0');
    const tree = ['ls-tree', '-r', '-z', '--full-tree', '--name-only'];
    yield await list(...tree, head.sha);
    if (local)
        yield await list('ls-files', '-z', '--others', '--exclude-standard');
    if (base.sha !== head.sha)
        yield await list(...tree, base.sha);
}
/** Part of a path that says that its files are never deployed. */
const FOR_TESTS = /(?:^|[/_-])(?:tests?|testdata|fixtures?|examples?|benches)(?=$|[/_-])/i;
/**
 * Directories called `migrations` or something that ends so come first; a good name is worth more than good files.
 * Where there are several, those for tests and examples are not meant.
 */
function candidates(paths, tool = (0,tools/* toolById */.J)('sqlx')) {
    const directories = [...sqlDirectories(paths)];
    const named = directories.filter(([directory]) => directory.toLowerCase().endsWith('migrations'));
    const fitting = ([, names]) => names.some((name) => tool.recognise(name).kind === 'migration');
    const tiers = [named.filter(fitting), named, directories.filter(fitting)];
    const found = (tiers.find((tier) => tier.length > 0) ?? []).map(([directory]) => directory);
    const deployed = found.filter((directory) => !FOR_TESTS.test(directory));
    return deployed.length > 0 ? deployed : found;
}
/** Directories with SQL files, and the names of these. */
function sqlDirectories(paths) {
    const directories = new Map();
    for (const path of paths) {
        if (!path.endsWith('.sql'))
            continue;
        const cut = path.lastIndexOf('/');
        const directory = path.slice(0, Math.max(cut, 0));
        const names = directories.get(directory);
        if (names === undefined)
            directories.set(directory, [path.slice(cut + 1)]);
        else
            names.push(path.slice(cut + 1));
    }
    return directories;
}
/** As the user would write it: relative to the asked directory. */
function shown({ prefix }, directory) {
    return external_node_path_.posix.relative(prefix, directory) || '.';
}

// EXTERNAL MODULE: ./build/sql/grammar.js
var grammar = __webpack_require__(10633);
;// CONCATENATED MODULE: ./build/sql/tokens.js

/** PostgreSQL's scanner does about 1 MB a second here, and gives up without a word when its tokens fill its memory. */
const LONGEST = 1_000_000;
/**
 * Whether two SQL texts differ in comments and white space only, as PostgreSQL's own scanner sees it. A string, a
 * function's body included, is one token: a comment inside it is part of what the server stores.
 * @returns undefined where a text is too long to tell in reasonable time (1 MB); false where one cannot be scanned.
 */
async function sameTokens(a, b) {
    if (a === b)
        return true;
    if (a.length > LONGEST || b.length > LONGEST)
        return undefined;
    await (0,grammar/* loadGrammar */.oS)();
    const left = significantTokens(a);
    const right = significantTokens(b);
    if (left === undefined || right === undefined)
        return false;
    return left.length === right.length && left.every((token, index) => token === right[index]);
}
function significantTokens(text) {
    if (text.trim() === '')
        return [];
    if (text.includes('\0'))
        return undefined;
    const bytes = Buffer.from(text);
    try {
        const tokens = (0,grammar/* loadedGrammar */.TT)().scan(text);
        if (tokens.length === 0)
            return undefined;
        return tokens
            .filter(({ tokenName }) => tokenName !== 'SQL_COMMENT' && tokenName !== 'C_COMMENT')
            .map(({ start, end }) => bytes.toString('utf8', start, end));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/collect/migration.js
var migration = __webpack_require__(18502);
// EXTERNAL MODULE: ./build/collect/order.js
var collect_order = __webpack_require__(44678);
;// CONCATENATED MODULE: ./build/collect/history.js



/** Object names of the files whose content matters: those that the tool would run. */
function wantedBlobs(tool, files) {
    return files
        .filter(({ name, problem }) => problem === undefined && tool.recognise(name).kind === 'migration')
        .map(({ oid }) => oid);
}
/** The migrations on both sides, in order, and what changed; files are told apart by their names in the directory. */
async function compare(tool, base, head, contents) {
    const order = (0,collect_order/* applicationOrder */.D)(tool);
    const known = new Map();
    const versioned = (files) => files
        .flatMap((file) => {
        const found = known.get(`${file.oid} ${file.path}`) ?? versionedFile(tool, file, contents);
        if (found === undefined)
            return [];
        known.set(`${file.oid} ${file.path}`, found);
        return [found];
    })
        .sort(order);
    const before = versioned(base);
    const after = versioned(head);
    const changes = [];
    for (const pair of pairUp(before, after)) {
        const change = await changeOf(pair);
        if (change !== undefined)
            changes.push(change);
    }
    const migrations = (files) => files.flatMap(({ migration }) => (migration === undefined ? [] : [migration]));
    return {
        atBase: migrations(before),
        atHead: migrations(after),
        changes,
        problems: problems(tool, base, head, contents),
    };
}
function versionedFile(tool, file, contents) {
    const recognition = tool.recognise(file.name);
    if (recognition.kind !== 'migration')
        return undefined;
    const { version, direction, name } = recognition;
    const text = file.problem === undefined ? contents.get(file.oid)?.text : undefined;
    const versioned = { ...file, version, direction, description: name };
    return text === undefined ? versioned : { ...versioned, migration: (0,migration/* migrationOf */.I)(tool, file.path, recognition, text) };
}
/**
 * What makes two files of base and head the same migration, the strongest tie first: the name, the version, the
 * content. Files without content say nothing by having the same.
 */
const TIES = [
    ({ name }) => name,
    ({ version, direction, oid }) => `${version} ${direction} ${oid}`,
    ({ version, direction }) => `${version} ${direction}`,
    (file) => (isBlank(file) ? undefined : `${file.direction} ${file.oid} ${file.description}`),
    (file) => (isBlank(file) ? undefined : `${file.direction} ${file.oid}`),
];
function isBlank({ migration }) {
    return migration === undefined || migration.text.trim() === '';
}
/** Every file of both sides once: those at head in their order, then the deleted ones. */
function pairUp(base, head) {
    const partner = new Map();
    const taken = new Set();
    for (const tie of TIES) {
        const free = new Map();
        for (const file of base) {
            if (taken.has(file))
                continue;
            const key = tie(file);
            free.set(key, [...(free.get(key) ?? []), file]);
        }
        for (const file of head) {
            const key = tie(file);
            const match = partner.has(file) || key === undefined ? undefined : free.get(key)?.shift();
            if (match === undefined)
                continue;
            partner.set(file, match);
            taken.add(match);
        }
    }
    const deleted = base.filter((file) => !taken.has(file)).map((file) => ({ base: file }));
    const present = head.map((file) => {
        const match = partner.get(file);
        return match === undefined ? { head: file } : { base: match, head: file };
    });
    return [...present, ...deleted];
}
async function changeOf({ base, head }) {
    const sides = {
        ...(base?.migration === undefined ? {} : { base: base.migration }),
        ...(head?.migration === undefined ? {} : { head: head.migration }),
    };
    const file = head ?? base;
    if (file === undefined)
        return undefined;
    const { path, version } = file;
    if (base === undefined)
        return head?.migration === undefined ? undefined : { kind: 'added', path, version, ...sides };
    if (head === undefined)
        return { kind: 'deleted', path, version, ...sides };
    const previous = base.path === path ? {} : { previousPath: base.path };
    if (base.name !== head.name)
        return { kind: 'renamed', path, version, ...previous, ...sides };
    if (base.oid === head.oid || (base.migration === undefined && head.migration === undefined))
        return undefined;
    const commentOnly = await isCommentOnly(base.migration, head.migration);
    return {
        ...{ kind: 'edited', path, version, ...previous, ...sides },
        ...(commentOnly === undefined ? {} : { commentOnly }),
    };
}
/** A comment can be an order to the tool: one that changes the transaction is more than a comment. */
async function isCommentOnly(base, head) {
    if (base === undefined || head === undefined)
        return undefined;
    return base.transaction === head.transaction && (await sameTokens(base.text, head.text));
}
function problems(tool, base, head, contents) {
    const before = new Map(base.map(({ name, oid }) => [name, oid]));
    return head.flatMap((file) => {
        const { path, name, oid } = file;
        const problem = problemOf(tool, file, contents);
        return problem === undefined ? [] : [{ path, ...problem, inChange: before.get(name) !== oid }];
    });
}
function problemOf(tool, { name, oid, problem, submodule, broken }, contents) {
    if (problem !== undefined && broken === true && tool.refusesBrokenLinks === true)
        return { kind: 'unreadable', reason: problem };
    const recognition = tool.recognise(name);
    if (recognition.kind === 'unrecognised')
        return { kind: 'unrecognised', reason: recognition.reason };
    if (recognition.kind === 'ignored' && submodule === undefined)
        return undefined;
    const reason = problem ?? contents.get(oid)?.problem;
    return reason === undefined ? undefined : { kind: 'unreadable', reason };
}

;// CONCATENATED MODULE: ./build/collect/tree.js
/** `a/b` and `c` to `a/b/c`; the root is an empty string. */
function joinPath(directory, name) {
    return directory === '' ? name : `${directory}/${name}`;
}
/** The files of a directory at a commit, subdirectories aside; undefined where there is no such directory. */
async function filesAt(git, commit, directory) {
    const { code, stdout } = await git.run(['ls-tree', '-z', `${commit}:${directory}`]);
    if (code !== 0)
        return undefined;
    const files = [];
    const links = [];
    for (const entry of stdout.toString('utf8').split('\0')) {
        const [, mode, oid = '', name = ''] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(entry) ?? [];
        const file = { name, path: joinPath(directory, name), oid };
        if (mode === '120000')
            links.push(file);
        else if (mode === '160000')
            files.push({ ...file, problem: SUBMODULE, submodule: true });
        else if (mode?.startsWith('100'))
            files.push(file);
    }
    return links.length === 0 ? files : [...files, ...(await followLinks(git, commit, links))];
}
const SUBMODULE = 'It is a submodule, whose files belong to another repository: move it out of the directory.';
function brokenLink(target) {
    return `It is a symbolic link to ${target}: put the file itself there.`;
}
function leadsNowhere(target) {
    return { problem: brokenLink(target), broken: true };
}
/** Git itself follows the links inside the commit's tree, and says which leave it. */
async function followLinks(git, commit, links) {
    const followed = [];
    const askable = links.filter(({ path }) => !path.includes('\n'));
    for (const link of links)
        if (!askable.includes(link))
            followed.push({ ...link, problem: brokenLink('an unknown place') });
    const input = askable.map(({ path }) => `${commit}:${path}\n`).join('');
    const stdout = await git.need(['cat-file', '--batch-check', '--follow-symlinks'], { input });
    let at = 0;
    const line = () => {
        const end = stdout.indexOf(10, at);
        const text = stdout.toString('utf8', at, end);
        at = end + 1;
        return text;
    };
    for (const link of askable) {
        const answer = line().split(' ');
        const [first = '', second] = answer;
        if (second === 'blob') {
            followed.push({ ...link, oid: first });
        }
        else if (first === 'symlink') {
            const target = stdout.toString('utf8', at, at + Number(second));
            at += Number(second) + 1;
            followed.push({ ...link, problem: brokenLink(`\`${target}\`, which leaves the repository`) });
        }
        else if (first === 'dangling' || first === 'loop' || first === 'notdir') {
            at += Number(second) + 1;
            followed.push({ ...link, ...leadsNowhere(first === 'loop' ? 'itself' : 'a file that does not exist') });
        }
        else if (answer.at(-1) === 'missing') {
            followed.push({ ...link, ...leadsNowhere('a file that does not exist') });
        }
    }
    return followed;
}

;// CONCATENATED MODULE: ./build/collect/moved.js

/**
 * Where the migrations were at base when their directory is new at head: the directory that is gone and shares the most
 * files with it. To a tool that knows files by their names, moving the directory changes nothing.
 */
async function movedFrom({ git, head }, base, atHead) {
    const known = new Set(atHead.map(({ name, oid }) => `${oid} ${name}`));
    const shared = new Map();
    const stdout = await git.need(['ls-tree', '-r', '-z', '--full-tree', base]);
    for (const entry of stdout.toString('utf8').split('\0')) {
        const [, oid = '', path = ''] = /^100\d+ blob (\w+)\t(.*)$/s.exec(entry) ?? [];
        const cut = path.lastIndexOf('/');
        if (!known.has(`${oid} ${path.slice(cut + 1)}`))
            continue;
        const directory = path.slice(0, Math.max(cut, 0));
        shared.set(directory, (shared.get(directory) ?? 0) + 1);
    }
    for (const [directory] of [...shared].sort(([, a], [, b]) => b - a))
        if ((await filesAt(git, head.sha, directory)) === undefined)
            return filesAt(git, base, directory);
    return undefined;
}

// EXTERNAL MODULE: ./build/collect/read.js
var read = __webpack_require__(11412);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/collect/worktree.js






/** Lays uncommitted, untracked (unless ignored) and deleted files over those of HEAD. Only changed files are read. */
async function overlayWorkTree(repository, directory, atHead) {
    const files = new Map(atHead.map((file) => [file.name, file]));
    const contents = new Map();
    const changed = await changedNames(repository, directory);
    const objects = await objectNames(repository, changed.flatMap(({ name, gone }) => (gone ? [] : [joinPath(directory, name)])));
    for (const { name, gone } of changed) {
        files.delete(name);
        const path = joinPath(directory, name);
        const found = gone ? undefined : await readUncommitted(repository.root, path, objects.get(path));
        if (found === undefined)
            continue;
        const { content, ...file } = found;
        files.set(name, { name, path, ...file });
        if (content !== undefined)
            contents.set(file.oid, content);
    }
    return { files: [...files.values()], contents };
}
/** Names directly in the directory that differ from HEAD; `gone` where a file left the index and is not untracked. */
async function changedNames({ git }, directory) {
    const stdout = await git.need([
        ...['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignore-submodules=all'],
        ...(directory === '' ? [] : ['--', directory]),
    ]);
    const prefix = directory === '' ? '' : `${directory}/`;
    const gone = new Map();
    for (const record of stdout.toString('utf8').split('\0')) {
        const path = record.slice(3);
        const name = path.slice(prefix.length);
        if (path.startsWith(prefix) && name !== '' && !name.includes('/'))
            gone.set(name, record.startsWith('D '));
    }
    return [...gone].map(([name, isGone]) => ({ name, gone: isGone }));
}
/** What bytes become that are not UTF-8. */
const REPLACEMENT = '\ufffd';
async function readUncommitted(root, path, committed) {
    const file = (0,external_node_path_.join)(root, path);
    // No object has these names: a problem is always a difference.
    const oid = `uncommitted:${path}`;
    const entry = await (0,promises_.lstat)(file).catch(() => undefined);
    // Git knows it by bytes that are no text, so nothing has the name that was made of them.
    if (entry === undefined && path.includes(REPLACEMENT))
        return { oid, problem: 'Its name is not UTF-8: rename it.' };
    if (entry?.isSymbolicLink() === true) {
        const target = await (0,promises_.realpath)(file).catch(() => undefined);
        const problem = brokenLink(`\`${await (0,promises_.readlink)(file)}\`, which is not in the repository`);
        if (target === undefined)
            return { oid, problem, broken: true };
        if (isOutside(await (0,promises_.realpath)(root), target))
            return { oid, problem };
    }
    const size = entry === undefined ? undefined : await (0,promises_.stat)(file).catch(() => undefined);
    if (size?.isFile() !== true)
        return undefined;
    if (size.size >= read/* MAX_FILE_BYTES */.gZ)
        return { oid, content: (0,read/* tooLarge */.g$)(size.size) };
    try {
        return { oid: committed ?? oid, content: (0,read/* decode */.D4)(asCommitted(await (0,promises_.readFile)(file), committed)) };
    }
    catch (error) {
        return { oid, problem: `It cannot be read (${(0,errors/* errorMessage */.gJ)(error)}): check its permissions.` };
    }
}
function isOutside(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way.startsWith('..') || (0,external_node_path_.isAbsolute)(way);
}
/** The object names that files would have if committed, line endings converted as the configuration says. */
async function objectNames({ git, root }, paths) {
    const askable = [];
    for (const path of paths) {
        const entry = await (0,promises_.lstat)((0,external_node_path_.join)(root, path)).catch(() => undefined);
        if (entry?.isFile() === true && entry.size < read/* MAX_FILE_BYTES */.gZ && !path.includes('\n'))
            askable.push(path);
    }
    if (askable.length === 0)
        return new Map();
    const input = askable.map((path) => `${path}\n`).join('');
    const { code, stdout } = await git.run(['hash-object', '--stdin-paths'], { input });
    // Git gives up at a file that it may not read; reading it will say so.
    if (code !== 0)
        return new Map();
    const lines = stdout.toString('latin1').split('\n');
    return new Map(askable.map((path, index) => [path, lines[index] ?? '']));
}
/** A checksum counts line endings, so what matters is what Git would store, not what an editor on Windows shows. */
function asCommitted(bytes, oid) {
    if (oid === undefined || objectName(bytes, oid.length) === oid)
        return bytes;
    const converted = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    return objectName(converted, oid.length) === oid ? converted : bytes;
}
function objectName(bytes, digits) {
    const hash = (0,external_node_crypto_.createHash)(digits === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./build/collect/collect.js









/**
 * Finds base, migrations directory and tool, and reads the migrations at base and at head from Git's objects; without
 * a pull request uncommitted files count as head, too.
 * @throws ConfigError where one of them cannot be had, with what to do about it.
 */
async function collect(request) {
    const { signal, tool: toolId, migrations, pullRequest } = request;
    const report = (activity) => request.report?.(activity);
    const repository = await openRepository(request);
    const base = await findBase(repository, { base: request.base, pullRequest, report });
    const wished = toolId === undefined ? undefined : (0,tools/* toolById */.J)(toolId);
    const local = pullRequest === undefined;
    const directory = await findDirectory(repository, base, { migrations, tool: wished, local });
    report('reading the migrations at base and head');
    const { files: atHead, contents } = await filesAtHead(repository, directory, local);
    const { git, root } = repository;
    const atBase = (await filesAt(git, base.sha, directory)) ?? (await movedFrom(repository, base.sha, atHead)) ?? [];
    // What was there before tells the tool: a change that adds badly named files does not make it another one.
    const tool = wished ?? (0,tools/* guessTool */.M)((atBase.length > 0 ? atBase : atHead).map(({ name }) => name));
    const wanted = [...atBase, ...atHead].filter(({ oid }) => !contents.has(oid));
    const blobs = new Map([...contents, ...(await (0,read/* readBlobs */.b4)(git, wantedBlobs(tool, wanted)))]);
    signal?.throwIfAborted();
    const compared = await compare(tool, atBase, atHead, blobs);
    return { root, tool, history: { base, directory: directory === '' ? '.' : directory, tool: tool.id, ...compared } };
}
async function filesAtHead(repository, directory, local) {
    const files = (await filesAt(repository.git, repository.head.sha, directory)) ?? [];
    if (!local)
        return { files, contents: new Map() };
    return overlayWorkTree(repository, directory, files);
}


/***/ }),

/***/ 18502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ migrationOf)
/* harmony export */ });
const BYTE_ORDER_MARK = '\ufeff';
/** A migration out of a file that the tool has recognised, with its text as the tool sends it. */
function migrationOf(tool, path, { version, name, direction }, content) {
    const dropsMark = tool.dropsByteOrderMark === true && content.startsWith(BYTE_ORDER_MARK);
    const text = dropsMark ? content.slice(BYTE_ORDER_MARK.length) : content;
    return { path, version, name, direction, transaction: tool.transactionMode(text), text };
}


/***/ }),

/***/ 44678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ applicationOrder),
/* harmony export */   X: () => (/* binding */ compareBytes)
/* harmony export */ });
/** Order of the UTF-8 bytes, which is the order of the code points. */
function compareBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** The order in which a tool applies files; an up file before the down file of its version. */
function applicationOrder(tool) {
    return (a, b) => tool.compareVersions(a.version, b.version) ||
        (a.direction === b.direction ? compareBytes(a.path, b.path) : a.direction === 'up' ? -1 : 1);
}


/***/ }),

/***/ 11412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** A file of this many bytes or more is not read: no migration is that long, and PostgreSQL's grammar would take minutes. */
const MAX_FILE_BYTES = 50_000_000;
function tooLarge(bytes) {
    const megabytes = Math.floor(bytes / 1_000_000);
    return {
        problem: `It has ${megabytes} MB and files of ${MAX_FILE_BYTES / 1_000_000} MB or more are not read: split it, or load its data another way.`,
    };
}
/**
 * Reads blobs by their object names, each once however often it is named: two processes for any number of them.
 * The sizes come first, so that a huge file is never loaded.
 */
async function readBlobs(git, oids) {
    const contents = new Map();
    const wanted = [...new Set(oids)];
    if (wanted.length === 0)
        return contents;
    const readable = [];
    for (const line of (await batch(git, '--batch-check', wanted)).toString('latin1').trimEnd().split('\n')) {
        const [oid = '', type, size] = line.split(' ');
        if (type !== 'blob')
            contents.set(oid, { problem: 'Its content is missing from this clone: run `git fetch`.' });
        else if (Number(size) >= MAX_FILE_BYTES)
            contents.set(oid, tooLarge(Number(size)));
        else
            readable.push(oid);
    }
    if (readable.length === 0)
        return contents;
    const stdout = await batch(git, '--batch', readable);
    let at = 0;
    for (const oid of readable) {
        const newline = stdout.indexOf(10, at);
        const size = Number(stdout.toString('latin1', at, newline).split(' ')[2]);
        contents.set(oid, decode(stdout.subarray(newline + 1, newline + 1 + size)));
        at = newline + 1 + size + 1;
    }
    return contents;
}
function batch(git, option, oids) {
    return git.need(['cat-file', option], { input: `${oids.join('\n')}\n` });
}
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const LFS_POINTER_TEXT = 'version https://git-lfs.github.com/spec/';
const LFS_POINTER = Buffer.from(LFS_POINTER_TEXT);
/** UTF-8 without NUL, kept byte for byte (a byte order mark and CR too); anything else, and what stands for a file, is a problem. */
function decode(bytes) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        return { problem: 'It is UTF-16, as PowerShell writes it: save it as UTF-8.' };
    if (bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER))
        return { problem: 'It is a pointer of Git LFS, whose content is not in the repository: keep SQL out of Git LFS.' };
    const nul = bytes.indexOf(0);
    if (nul !== -1)
        return { problem: `It is binary (NUL at ${placeOf(bytes, nul)}): a migration is SQL text, saved as UTF-8.` };
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { text: bytes.toString('utf8') };
    return { problem: `It is not UTF-8 (${placeOf(bytes, firstInvalid(bytes))}): save it as UTF-8.` };
}
/** What a small file holds, as `decode` tells. Node.js reads a text in one call; only what may be wrong is read again. */
function readText(file) {
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    const isSound = !text.includes('\uFFFD') && !text.includes('\0') && !text.startsWith(LFS_POINTER_TEXT);
    return isSound ? { text } : decode((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file));
}
/** The first byte that is no part of UTF-8. A line feed is never inside a character, so lines can be looked at alone. */
function firstInvalid(bytes) {
    for (let start = 0; start < bytes.length;) {
        const newline = bytes.indexOf(10, start);
        const end = newline === -1 ? bytes.length : newline + 1;
        const line = bytes.subarray(start, end);
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(line))
            return start + firstInvalidOfLine(line);
        start = end;
    }
    return bytes.length;
}
function firstInvalidOfLine(line) {
    let at = 0;
    for (const character of line.toString('utf8')) {
        const size = Buffer.byteLength(character);
        if (line.toString('utf8', at, at + size) !== character || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(line.subarray(at, at + size)))
            return at;
        at += size;
    }
    return at;
}
function placeOf(bytes, offset) {
    let line = 1;
    for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1))
        line += 1;
    return `byte ${offset + 1}, line ${line}`;
}


/***/ }),

/***/ 14926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ toolById),
/* harmony export */   M: () => (/* binding */ guessTool)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9570);
/* harmony import */ var _sqlx_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5512);


const TOOLS = { sqlx: _sqlx_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlx */ .l, plain: _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p };
function toolById(id) {
    return TOOLS[id];
}
/** The tool whose conventions most of the SQL files in a directory follow; without any, sqlx. */
function guessTool(fileNames) {
    const scripts = fileNames.filter((name) => _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p.recognise(name).kind === 'migration');
    const recognised = scripts.filter((name) => _sqlx_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlx */ .l.recognise(name).kind === 'migration');
    return scripts.length === 0 || recognised.length * 2 > scripts.length ? _sqlx_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlx */ .l : _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p;
}


/***/ }),

/***/ 9570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44678);

/** Any directory of `.sql` files, run in order of their names as `psql -f` would: each statement on its own. */
const plain = {
    id: 'plain',
    title: 'plain SQL files',
    source: 'https://www.postgresql.org/docs/current/app-psql.html',
    recognise(fileName) {
        if (!/\.sql$/i.test(fileName))
            return { kind: 'ignored' };
        const down = /\.down\.sql$/i.test(fileName);
        const stem = fileName.replace(/(?:\.(?:up|down))?\.sql$/i, '');
        return { kind: 'migration', version: fileName, name: stem, direction: down ? 'down' : 'up' };
    },
    transactionMode: () => 'per-statement',
    compareVersions: _order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X,
    // src/bin/psql/mainloop.c
    dropsByteOrderMark: true,
    checksums: false,
    refusesMissing: false,
    outsideTransaction: 'outside BEGIN and COMMIT',
};


/***/ }),

/***/ 5512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ sqlx)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_0__);

const TABLE = '_sqlx_migrations';
const I64_MIN = -(2n ** 63n);
const I64_MAX = 2n ** 63n - 1n;
/** sqlx-core/src/migrate/source.rs: only a file that starts with it, at byte 0, opts out. */
const NO_TRANSACTION = '-- no-transaction';
const sqlx = {
    id: 'sqlx',
    title: 'sqlx',
    source: 'https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/source.rs',
    recognise,
    transactionMode: (text) => (text.startsWith(NO_TRANSACTION) ? 'one-query' : 'per-migration'),
    compareVersions(a, b) {
        const difference = BigInt(a) - BigInt(b);
        return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    },
    checksums: true,
    refusesMissing: true,
    // sqlx-core/src/migrate/source.rs asks for the metadata of every entry before it looks at the name.
    refusesBrokenLinks: true,
    outsideTransaction: `alone in a file that starts with \`${NO_TRANSACTION}\``,
    // sqlx-postgres/src/migrate.rs
    ledger: {
        table: TABLE,
        setup: `CREATE TABLE IF NOT EXISTS ${TABLE} (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMPTZ NOT NULL DEFAULT now(),
    success BOOLEAN NOT NULL,
    checksum BYTEA NOT NULL,
    execution_time BIGINT NOT NULL
)`,
        record: (migration, durationNs) => ({
            text: `INSERT INTO ${TABLE} ( version, description, success, checksum, execution_time ) VALUES ( $1, $2, TRUE, $3, $4 )`,
            values: [migration.version, migration.name, checksum(migration.text), Math.round(durationNs)],
        }),
        remove: (migration) => ({ text: `DELETE FROM ${TABLE} WHERE version = $1`, values: [migration.version] }),
        applied: `SELECT version::text, pg_catalog.encode(checksum, 'hex') AS checksum, success FROM ${TABLE}`,
        checksum: ({ text }) => Buffer.from(checksum(text)).toString('hex'),
    },
};
/** SHA-384 of the text's UTF-8 bytes: line endings and byte order mark count. */
function checksum(text) {
    const { createHash } = loadCrypto();
    return createHash('sha384').update(text, 'utf8').digest();
}
/** Loading it takes a tenth of the time that linting a file does, which needs no checksum. */
function loadCrypto() {
    const load = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)((__webpack_require__(73136).pathToFileURL)(__filename).href);
    return load('node:crypto');
}
/** The name is cut at its first underscore: an `i64` before it, a description that ends in `.sql` after it. */
function recognise(fileName) {
    const cut = fileName.indexOf('_');
    const prefix = fileName.slice(0, Math.max(cut, 0));
    const rest = fileName.slice(cut + 1);
    if (!fileName.endsWith('.sql')) {
        if (!/\.sql$/i.test(fileName))
            return { kind: 'ignored' };
        return unrecognised('sqlx ignores it, because only a lower-case `.sql` counts: rename it');
    }
    if (cut === -1)
        return unrecognised('sqlx ignores it, because there is no underscore after a version: name it like `0001_description.sql`, ' +
            'or move it elsewhere if it is no migration');
    if (!/^[+-]?[0-9]+$/.test(prefix)) {
        const found = prefix === '' ? 'nothing stands' : `\`${prefix}\` stands`;
        return unrecognised(`every deploy would refuse to start, because sqlx wants a whole number before the first underscore and ${found} ` +
            'there: name it like `0001_description.sql`, or move it elsewhere if it is no migration');
    }
    const version = BigInt(prefix.replace(/^\+/, ''));
    if (version < I64_MIN || version > I64_MAX)
        return unrecognised(`every deploy would refuse to start, because the version ${prefix} does not fit into 64 bits: use a smaller number`);
    const suffix = ['.up.sql', '.down.sql'].find((ending) => rest.endsWith(ending)) ?? '.sql';
    return {
        kind: 'migration',
        version: version.toString(),
        name: trimEnd(rest, suffix).replaceAll('_', ' '),
        direction: suffix === '.down.sql' ? 'down' : 'up',
    };
}
function unrecognised(reason) {
    return { kind: 'unrecognised', reason: `${reason}.` };
}
/** Takes the suffix off as often as it is there, as Rust's `trim_end_matches` does. */
function trimEnd(text, suffix) {
    let end = text.length;
    while (text.slice(0, end).endsWith(suffix))
        end -= suffix.length;
    return text.slice(0, end);
}


/***/ })

};
;