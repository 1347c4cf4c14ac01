exports.id = 3393;
exports.ids = [3393,8706];
exports.modules = {

/***/ 13393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_clean_up_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73381);
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38851);
/* harmony import */ var _cli_background_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41028);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88208);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64809);





async function main() {
    (0,_cli_background_js__WEBPACK_IMPORTED_MODULE_2__/* .compileInForeground */ .w)();
    const job = new AbortController();
    const cancel = () => job.abort(new Error('The job was cancelled.'));
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    const core = await __webpack_require__.e(/* import() */ 6421).then(__webpack_require__.bind(__webpack_require__, 96421));
    try {
        const failure = await (0,_action_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(core, process.env, job.signal);
        if (failure !== undefined)
            core.setFailed((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hidePasswords */ .XN)(failure));
    }
    catch (error) {
        const message = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hidePasswords */ .XN)(job.signal.aborted ? 'The job was cancelled.' : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error));
        const bug = !(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isKnownError */ .ux)(error) && !job.signal.aborted;
        if (bug && error instanceof Error)
            core.info((0,_github_log_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hidePasswords */ .XN)(error.stack ?? '')));
        core.setFailed(bug ? `pg-rehearsal has a bug: ${message}. Please report it with the lines above.` : message);
    }
    core.saveState(_action_clean_up_js__WEBPACK_IMPORTED_MODULE_0__/* .ENDED */ .h, 'true');
}
void main();


/***/ }),

/***/ 38851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ asSeen),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/check.js + 7 modules
var check = __webpack_require__(23196);
// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(59711);
// EXTERNAL MODULE: ./build/config/secrets.js
var secrets = __webpack_require__(77075);
// EXTERNAL MODULE: ./build/github/comment.js
var comment = __webpack_require__(15946);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/github/payload.js
var github_payload = __webpack_require__(21837);
// EXTERNAL MODULE: ./build/github/workflow-run.js
var workflow_run = __webpack_require__(26810);
;// CONCATENATED MODULE: ./build/github/event.js





/** GitHub cuts event payloads off at 25 MB; more than that is not from GitHub. */
const MOST_BYTES = 32 * 1024 * 1024;
/** No name that `git check-ref-format` forbids, and none with a leading hyphen, which would read as an option. */
const ref = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!-)(?!.*\.\.)[^ ~^:?*[\\]{1,250}$/, 'is not a branch'), dist/* check */.z6Y((name) => !hasControlCharacter(name), 'is not a branch'));
const login = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(100));
const repository = dist/* object */.Ikc({ full_name: dist/* string */.YjP(), default_branch: dist/* optional */.lqM(ref) });
const pullRequestPayload = dist/* object */.Ikc({
    action: dist/* optional */.lqM(dist/* string */.YjP()),
    label: dist/* optional */.lqM(dist/* object */.Ikc({ name: dist/* string */.YjP() })),
    sender: dist/* optional */.lqM(dist/* object */.Ikc({ login })),
    pull_request: dist/* object */.Ikc({
        number: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)),
        state: dist/* optional */.lqM(dist/* string */.YjP()),
        head: dist/* object */.Ikc({ sha: github_payload/* commit */.c, repo: dist/* nullable */.mee(dist/* object */.Ikc({ full_name: dist/* string */.YjP() })) }),
        base: dist/* object */.Ikc({ sha: github_payload/* commit */.c, ref, repo: dist/* object */.Ikc({ full_name: dist/* string */.YjP() }) }),
        user: dist/* nullable */.mee(dist/* object */.Ikc({ login })),
        labels: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP() })), []),
    }),
});
const mergeGroupPayload = dist/* object */.Ikc({
    merge_group: dist/* object */.Ikc({ head_sha: github_payload/* commit */.c, base_sha: github_payload/* commit */.c, base_ref: dist/* string */.YjP() }),
});
const pushPayload = dist/* object */.Ikc({ ref: dist/* string */.YjP(), before: github_payload/* commit */.c, forced: dist/* optional */.lqM(dist/* boolean */.zMY(), false), repository });
/**
 * Reads what started the run, as untrusted input.
 * @throws ConfigError for an event that is dangerous or does not go with the mode, and for a payload that GitHub does
 * not send.
 */
async function readEvent(environment, mode) {
    const name = environment.GITHUB_EVENT_NAME ?? '';
    if (name === 'pull_request_target')
        throw new errors/* ConfigError */.xL(`pg-rehearsal does not run on pull_request_target: ${DANGER}`);
    if (name === 'workflow_run' && mode !== 'comment')
        throw new errors/* ConfigError */.xL(`On workflow_run pg-rehearsal only comments (\`mode: comment\`): ${DANGER}`);
    if (name !== 'workflow_run' && mode === 'comment')
        throw new errors/* ConfigError */.xL('`mode: comment` is for a workflow on workflow_run (docs/workflows/); leave it out elsewhere.');
    const path = environment.GITHUB_EVENT_PATH ?? '';
    if (path === '')
        return { name };
    return eventOf(name, await readPayload(path));
}
const DANGER = 'such a run has secrets and a token that can write, and would execute SQL of the pull request. Check on pull_request; ' +
    'for comments on pull requests from forks add a second workflow on workflow_run with `mode: comment` (docs/workflows/).';
async function readPayload(path) {
    try {
        if ((await (0,promises_.stat)(path)).size > MOST_BYTES)
            throw new Error('it is larger than any that GitHub sends');
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new errors/* ConfigError */.xL(`The event payload (GITHUB_EVENT_PATH) cannot be read: ${error.message}.`);
    }
}
/** The event that a payload tells of. */
function eventOf(name, payload) {
    const given = typeof payload === 'object' && payload !== null ? payload : {};
    if ('pull_request' in given)
        return { name, pullRequest: pullRequestOf((0,github_payload/* parsePayload */.e)(pullRequestPayload, given, name)) };
    if (name === 'workflow_run')
        return { name, checkedRun: (0,workflow_run/* checkedRunOf */.IU)(given) };
    if (name === 'merge_group')
        return { name, base: (0,github_payload/* parsePayload */.e)(mergeGroupPayload, given, name).merge_group.base_sha };
    if (name === 'push')
        return { name, ...baseOfPush((0,github_payload/* parsePayload */.e)(pushPayload, given, name)) };
    return { name };
}
function pullRequestOf(payload) {
    const { pull_request: pull, action, label, sender } = payload;
    const fork = pull.head.repo?.full_name !== pull.base.repo.full_name;
    const labelled = action === 'labeled' && label !== undefined && sender !== undefined;
    return {
        number: pull.number,
        baseRef: pull.base.ref,
        baseSha: pull.base.sha,
        headSha: pull.head.sha,
        open: pull.state !== 'closed',
        readOnly: fork ? 'fork' : pull.user?.login === 'dependabot[bot]' ? 'dependabot' : undefined,
        labels: pull.labels.map((item) => item.name),
        ...(labelled ? { labelled: { label: label.name, by: sender.login } } : {}),
    };
}
/**
 * On the default branch a push is measured against what was there before it. On any other branch the merge base with the
 * default branch says more, and after a force-push the old commit may be gone.
 */
function baseOfPush(payload) {
    const onDefault = payload.ref === `refs/heads/${payload.repository.default_branch}`;
    return onDefault && !payload.forced && !/^0+$/.test(payload.before) ? { base: payload.before } : {};
}
/** Of ASCII: Git takes names of other bytes. */
function hasControlCharacter(name) {
    return Array.from(name, (character) => character.charCodeAt(0)).some((code) => code < 0x20 || code === 0x7f);
}

// EXTERNAL MODULE: ./build/github/inputs.js
var github_inputs = __webpack_require__(10218);
// EXTERNAL MODULE: ./build/github/log.js
var log = __webpack_require__(64809);
// EXTERNAL MODULE: ./build/github/outputs.js
var outputs = __webpack_require__(73585);
// EXTERNAL MODULE: ./build/github/publish.js + 5 modules
var publish = __webpack_require__(16992);
;// CONCATENATED MODULE: ./build/github/run.js

/** As `@actions/http-client` reads them. */
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/** @throws ConfigError where the environment is not a runner's. */
function readRun(environment) {
    const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(environment.GITHUB_REPOSITORY ?? '') ?? [];
    if (owner === undefined || name === undefined)
        throw new errors/* ConfigError */.xL('GITHUB_REPOSITORY is not set to owner/name. Run this as a GitHub Action, or use the CLI.');
    const id = wholeNumber(environment.GITHUB_RUN_ID) ?? 0;
    const site = httpUrl(environment.GITHUB_SERVER_URL) ?? 'https://github.com';
    return {
        repository: { owner, name },
        id,
        attempt: wholeNumber(environment.GITHUB_RUN_ATTEMPT) ?? 1,
        url: `${site}/${owner}/${name}/actions/runs/${id}`,
        apiUrl: httpUrl(environment.GITHUB_API_URL) ?? 'https://api.github.com',
        sha: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(environment.GITHUB_SHA ?? '') ? environment.GITHUB_SHA : undefined,
        proxied: PROXIES.some((name) => (environment[name] ?? '') !== ''),
    };
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
function httpUrl(text) {
    return text !== undefined && /^https?:\/\/[^\s<>"'`]+$/.test(text) ? text.replace(/\/+$/, '') : undefined;
}

// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/reporters/json.js
var json = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/reporters/markdown.js + 3 modules
var markdown = __webpack_require__(40460);
// EXTERNAL MODULE: ./build/reporters/text.js + 2 modules
var reporters_text = __webpack_require__(41936);
// EXTERNAL MODULE: ./build/action/settings.js
var settings = __webpack_require__(69657);
;// CONCATENATED MODULE: ./build/action/run.js
















/** One run of the action. @returns why the step fails, in one sentence, if it does. */
async function run(core, environment, signal) {
    const inputs = (0,github_inputs/* readInputs */.Ko)(environment, Object.keys(schema/* settingsSchema */.dP.entries));
    const databaseUrl = inputs.values['database-url'] ?? environment[secrets/* DATABASE_URL_VARIABLE */.l] ?? '';
    for (const secret of (0,github_inputs/* secretsOf */.Fj)(databaseUrl))
        core.setSecret(secret);
    const event = await readEvent(environment, inputs.mode);
    const directory = (0,external_node_path_.resolve)(environment.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
    const { common, projects } = await (0,settings/* readSettings */.s)(directory, inputs, environment);
    const { pullRequest, base, checkedRun } = event;
    const ours = readRun(environment);
    const speech = { run: ours, token: inputs.token, mode: common.comment, signal };
    if (checkedRun !== undefined || inputs.mode === 'summary') {
        const { publishEarlier } = await __webpack_require__.e(/* import() */ 9574).then(__webpack_require__.bind(__webpack_require__, 59574));
        return await publishEarlier(core, { ...speech, name: inputs.name, pullRequest, checkedRun });
    }
    const action = {
        core,
        inputs,
        event,
        environment,
        run: ours,
        speech,
        request: {
            directory,
            ...(pullRequest === undefined ? {} : { pullRequest }),
            environment: (0,github_inputs/* withoutInputs */.i$)(environment),
            progress: (0,log/* logProgress */.s)(core.info),
            signal,
        },
    };
    const based = (settings) => ({ ...(base === undefined ? {} : { base }), ...settings });
    if ('settings' in projects && inputs.mode !== 'plan')
        return await checkOne(action, based(projects.settings));
    const { checkSeveral, plan } = await __webpack_require__.e(/* import() */ 708).then(__webpack_require__.bind(__webpack_require__, 80708));
    const named = 'databases' in projects ? projects.databases : [];
    const databases = named.map(({ name, settings }) => ({ name, settings: based(settings) }));
    return inputs.mode === 'plan' ? await plan(action, databases) : await checkSeveral(action, databases);
}
async function checkOne(action, settings) {
    const { core, request, speech, inputs, environment, event } = action;
    const checked = await (0,check.check)({ ...request, settings });
    // A report on a server that was stopped halfway is nobody's business.
    request.signal.throwIfAborted();
    const report = await asSeen(action, checked, settings);
    core.info((0,log/* plainText */.w)((0,reporters_text.reportText)(report, { colour: true, width: 120 })));
    await (0,publish/* publish */.m)(core, {
        ...speech,
        report,
        json: (0,json.reportJson)(report),
        comment: (0,markdown.renderMarkdown)(report, comment/* LONGEST_BODY */._l),
        summary: (0,markdown.renderMarkdown)(report, publish/* LONGEST_SUMMARY */.q),
        prose: reporters_escape/* markdownText */.p7,
        pullRequest: event.pullRequest,
        name: inputs.name,
        environment,
    });
    return (0,outputs/* failureOfReport */.iF)(report);
}
/** The report as it reads on its pull request, where there is one and the change has migrations. */
async function asSeen({ core, inputs, run: ours, event: { pullRequest }, request: { signal } }, report, settings) {
    if (pullRequest === undefined || report.changes.length === 0)
        return report;
    const { seenOnPullRequest } = await __webpack_require__.e(/* import() */ 690).then(__webpack_require__.bind(__webpack_require__, 20690));
    return await seenOnPullRequest(report, { core, pullRequest, inputs, run: ours, settings, signal });
}


/***/ }),

/***/ 41028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ compileInForeground)
/* harmony export */ });
/* unused harmony export foregroundFlags */
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Keeps V8's quick compilers from putting code into the heap on threads of their own. Such a thread may wait for the main
 * thread to collect garbage, while the main thread waits for it before the process ends: rarely, a run hangs when it is
 * done (https://github.com/nodejs/node/issues/54918).
 */
function compileInForeground() {
    for (const flag of foregroundFlags(Number.parseInt(process.versions.node, 10)))
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag);
}
/**
 * From 22 on, Maglev can be told to leave code and what belongs to it to the main thread (`MaglevCodeGenerator::Assemble`,
 * deps/v8/src/maglev/maglev-code-generator.cc); elsewhere it is off, since V8 complains to standard error about flags that
 * it does not know.
 * @param major of Node.js, such as 24.
 */
function foregroundFlags(major) {
    const maglev = major >= 22 && major <= 26
        ? ['--no-maglev-build-code-on-background', '--no-maglev-deopt-data-on-background']
        : ['--no-maglev'];
    return [...maglev, '--no-concurrent-sparkplug'];
}


/***/ }),

/***/ 37486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withFirstRow)
/* harmony export */ });
const LONGEST_VALUE = 80;
const MOST_COLUMNS = 8;
/** A message, and the first of the rows that show it where there are any: for formats that have no tables. */
function withFirstRow({ message, sample, }) {
    const row = sample?.rows[0];
    if (sample === undefined || row === undefined)
        return message;
    const pairs = row
        .slice(0, MOST_COLUMNS)
        .map((value, at) => `${sample.columns[at] ?? '?'} = ${shorten(value ?? 'NULL')}`);
    const rest = row.length > MOST_COLUMNS ? ', …' : '';
    return `${message} The first: ${pairs.join(', ')}${rest}.`;
}
function shorten(value) {
    const characters = [...value];
    return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : value;
}


/***/ }),

/***/ 53139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ tryConnect)
/* harmony export */ });
/* unused harmony export connect */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64809);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14745);



/**
 * GitHub's API, loaded only when there is something to write. Calls are tried again after server errors, broken
 * connections and rate limits, within a bound. Own code and not octokit's retry and throttling plug-ins: those queue
 * every write a second apart and put no bound on the waits together.
 */
async function connect(options) {
    const { token, apiUrl, signal, report, proxied = false, timeoutMs = 20_000 } = options;
    const { getOctokit } = await __webpack_require__.e(/* import() */ 2413).then(__webpack_require__.bind(__webpack_require__, 92413));
    const quiet = () => { };
    const api = getOctokit(token, {
        baseUrl: apiUrl,
        userAgent: 'pg-rehearsal',
        // Node's own is there already; the one that comes with @actions/github also knows proxies, and takes long to load.
        ...(proxied ? {} : { request: { fetch } }),
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    });
    let waited = 0;
    api.hook.wrap('request', async (request, options) => {
        for (let attempt = 1;; attempt += 1) {
            signal.throwIfAborted();
            const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
            try {
                // Octokit's own hook for the token keeps the object it was given first: a copy with the signal would be lost.
                options.request = { ...options.request, signal: limited };
                return await request(options);
            }
            catch (error) {
                signal.throwIfAborted();
                const failure = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error);
                const wait = failure === undefined ? undefined : (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .waitBefore */ .fI)(failure, attempt, waited, Date.now());
                if (failure === undefined || wait === undefined)
                    throw error;
                waited += wait;
                const what = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(failure) ? 'asks to slow down' : `answered ${failure.status}`;
                report(`GitHub's API ${what}; trying again in ${Math.ceil(wait / 1000)} s.`);
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait, undefined, { signal });
            }
        }
    });
    return api;
}
/** The API for a run, its waits told in the log; `undefined` without a token. */
async function tryConnect(core, { token, run, signal }) {
    if (token === undefined)
        return undefined;
    return connect({
        token,
        apiUrl: run.apiUrl,
        proxied: run.proxied,
        signal,
        report: (line) => core.info((0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(line)),
    });
}


/***/ }),

/***/ 25715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ MOST_PAGES),
/* harmony export */   g: () => (/* binding */ findOwn)
/* harmony export */ });
/** The login of every workflow's own token; no user can take it. */
const WORKFLOW_BOT = 'github-actions[bot]';
/** Pages of 100 that are read of a list; nobody reads further, and of a pull request's files GitHub gives no more. */
const MOST_PAGES = 30;
/**
 * What `read` makes of the texts in a list that this token, or a workflow's, has written, in the order of the list.
 * @param read gives `undefined` for what does not bear our marker
 */
async function findOwn(api, pages, read) {
    const marked = [];
    let left = MOST_PAGES;
    for await (const { data } of pages) {
        for (const text of data) {
            const found = read(text);
            if (found !== undefined)
                marked.push({ found, author: text.user?.login });
        }
        left -= 1;
        if (left === 0)
            break;
    }
    const own = await ownAuthors(api, marked.map(({ author }) => author));
    return marked.filter(({ author }) => own.has(author)).map(({ found }) => found);
}
/**
 * Tells what this token, or a workflow's, has written. A marker in a text proves nothing: anybody can write one.
 * @param authors logins in question; GitHub is only asked who we are where one of them is not a workflow
 */
async function ownAuthors(api, authors) {
    const own = new Set([WORKFLOW_BOT]);
    if (authors.some((author) => author !== WORKFLOW_BOT))
        own.add(await viewer(api));
    own.delete(undefined);
    return own;
}
/** Who the token belongs to. REST's `GET /user` is closed to the tokens of workflows and apps; GraphQL answers all. */
async function viewer(api) {
    try {
        const { viewer: found } = await api.graphql('query { viewer { login } }');
        return found.login;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 15946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ writeComment),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Lz: () => (/* binding */ outcomeInWords),
/* harmony export */   _l: () => (/* binding */ LONGEST_BODY)
/* harmony export */ });
/* unused harmony export LONGEST_COMMENT */
/* harmony import */ var _authors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25715);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19857);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14745);



/** Characters that GitHub takes of a comment; beyond them it answers 422. */
const LONGEST_COMMENT = 65_536;
/** Kept free for what stands around the body: the marker, the word that all is resolved, the link to the summary. */
const FRAME = 1_536;
const LONGEST_BODY = LONGEST_COMMENT - FRAME;
/** Whether a report leaves something to complain of. */
function stateOf({ verdict, findings }) {
    return verdict === 'pass' && findings.length === 0 ? 'clean' : 'open';
}
/** For the log. */
function outcomeInWords(outcome) {
    if (outcome.kind === 'unneeded')
        return 'No comment is needed.';
    if (outcome.kind === 'outdated')
        return `A later run has commented: ${outcome.url}`;
    return `Comment ${outcome.kind}: ${outcome.url}`;
}
/**
 * Writes the one comment of a pull request: created once, then updated in place.
 * @throws the API's error where GitHub refuses.
 */
async function writeComment(request) {
    const { mode, marker, relevant } = request;
    if (mode === 'never')
        return { kind: 'unneeded' };
    const ours = await findOurs(request);
    const newest = ours.toSorted((a, b) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .compareRuns */ .qB)(b.marker, a.marker))[0];
    if (newest !== undefined && (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .compareRuns */ .qB)(newest.marker, marker) > 0)
        return { kind: 'outdated', url: newest.url };
    const [first, ...duplicates] = ours;
    if (first === undefined) {
        const wanted = relevant && (mode === 'always' || marker.state === 'open');
        return wanted ? create(request) : { kind: 'unneeded' };
    }
    const resolved = marker.state === 'clean' && ours.some(({ marker: old }) => old.state === 'open');
    const url = await update(request, first, resolved);
    await remove(request, duplicates);
    return url === undefined ? create(request) : { kind: 'updated', url };
}
async function create(request) {
    const { api, repository, pullRequest } = request;
    const { data } = await api.rest.issues.createComment({
        ...at(repository),
        issue_number: pullRequest,
        body: bodyOf(request, false),
    });
    // Another run may have created one at the same moment: both see both, and both keep the later run's.
    const ours = (await findOurs(request)).toSorted((a, b) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .compareRuns */ .qB)(b.marker, a.marker) || a.id - b.id);
    const [kept, ...duplicates] = ours;
    await remove(request, duplicates);
    if (kept !== undefined && kept.id !== data.id)
        return { kind: 'outdated', url: kept.url };
    return { kind: 'created', url: data.html_url };
}
/** `undefined` where somebody has deleted the comment meanwhile. */
async function update(request, { id }, resolved) {
    const { api, repository } = request;
    try {
        const body = bodyOf(request, resolved);
        const { data } = await api.rest.issues.updateComment({ ...at(repository), comment_id: id, body });
        return data.html_url;
    }
    catch (error) {
        if (isGone(error))
            return undefined;
        throw error;
    }
}
async function remove({ api, repository }, duplicates) {
    for (const { id } of duplicates) {
        try {
            await api.rest.issues.deleteComment({ ...at(repository), comment_id: id });
        }
        catch (error) {
            if (!isGone(error))
                throw error;
        }
    }
}
/** Our comments, oldest first. */
async function findOurs({ api, repository, pullRequest, marker }) {
    const place = { ...at(repository), issue_number: pullRequest, per_page: 100 };
    const pages = api.paginate.iterator(api.rest.issues.listComments, place);
    return (0,_authors_js__WEBPACK_IMPORTED_MODULE_2__/* .findOwn */ .g)(api, pages, ({ id, html_url: url, body }) => {
        const found = (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t7)(body ?? '');
        return found?.name === marker.name ? { id, url, marker: found } : undefined;
    });
}
function bodyOf({ marker, body, summaryUrl, origin }, resolved) {
    const news = resolved ? '**Resolved.** What an earlier run found here is gone.\n\n' : '';
    const foot = `<sub>Commit ${marker.head.slice(0, 7)}, [job summary](${summaryUrl})${origin === undefined ? '' : `. ${origin}`}</sub>`;
    const project = marker.name === 'default' ? '' : `Project \`${marker.name}\`\n\n`;
    return `${(0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .writeMarker */ .en)(marker)}\n${project}${news}${body.trimEnd()}\n\n${foot}\n`;
}
function at({ owner, name }) {
    return { owner, repo: name };
}
function isGone(error) {
    const status = (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error)?.status;
    return status === 404 || status === 410;
}


/***/ }),

/***/ 19857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aA: () => (/* binding */ encodeName),
/* harmony export */   en: () => (/* binding */ writeMarker),
/* harmony export */   qB: () => (/* binding */ compareRuns),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
const PATTERN = /^<!-- pg-rehearsal comment name=(\S{1,300}) run=(\d{1,15}) attempt=(\d{1,6}) head=([0-9a-f]{40,64}) state=(open|clean) -->(?:\r?\n|$)/;
function writeMarker({ name, run, attempt, head, state }) {
    return `<!-- pg-rehearsal comment name=${encodeName(name)} run=${run} attempt=${attempt} head=${head} state=${state} -->`;
}
/** A name may hold anything; encoded, it cannot end the HTML comment. */
function encodeName(name) {
    return encodeURIComponent(name).replaceAll('-', '%2D');
}
/** The marker on a comment's first line, if there is one. */
function readMarker(body) {
    const [, name, run, attempt, head, state] = PATTERN.exec(body) ?? [];
    if (name === undefined || head === undefined)
        return undefined;
    const decoded = decode(name);
    if (decoded === undefined)
        return undefined;
    return {
        name: decoded,
        run: Number(run),
        attempt: Number(attempt),
        head,
        state: state === 'open' ? 'open' : 'clean',
    };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
/** Positive when `a` comes from a later run than `b`. */
function compareRuns(a, b) {
    return a.run - b.run || a.attempt - b.attempt;
}


/***/ }),

/***/ 73585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   iF: () => (/* binding */ failureOfReport),
/* harmony export */   u5: () => (/* binding */ writeReport)
/* harmony export */ });
/* unused harmony export OUTPUTS */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44641);




const OUTPUTS = (/* unused pure expression or super */ null && (['verdict', 'errors', 'warnings', 'report-path', 'matrix', 'touched']));
/** The action's outputs, by name. */
function outputsOf(report, reportPath) {
    const { errors, warnings } = (0,_core_report_js__WEBPACK_IMPORTED_MODULE_3__/* .countBySeverity */ .Ot)(report);
    return { verdict: report.verdict, errors: String(errors), warnings: String(warnings), 'report-path': reportPath };
}
/**
 * Writes the report as JSON into a folder of its own, since a job may run the action several times.
 * @returns the absolute path of the file; the runner removes it with the job.
 */
async function writeReport(json, environment) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'pg-rehearsal-'));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'report.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, json);
    return path;
}
/** Why the step fails, as one sentence; `undefined` where it passes. */
function failureOfReport(report) {
    if (report.verdict === 'pass')
        return undefined;
    if (report.verdict === 'not-checked')
        return `The migrations were not checked: ${report.reason ?? 'no reason is known'}`;
    const { errors, warnings, notes } = (0,_core_report_js__WEBPACK_IMPORTED_MODULE_3__/* .countBySeverity */ .Ot)(report);
    const counts = [plural(errors, 'error'), plural(warnings, 'warning')].filter((part) => part !== undefined);
    return `${counts.length === 0 ? (plural(notes, 'note') ?? 'Problems') : counts.join(' and ')} in the migrations of this change.`;
}
function plural(count, word) {
    return count === 0 ? undefined : `${count} ${word}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 21837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ commit),
/* harmony export */   e: () => (/* binding */ parsePayload)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);


/** A commit's name, SHA-1 or SHA-256. */
const commit = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a commit'));
/**
 * Takes an event's payload, which a runner gives but a stranger may have had a hand in, through a schema.
 * @throws ConfigError naming the first field that does not fit.
 */
function parsePayload(schema, payload, event) {
    const { success, output, issues } = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, payload, { abortEarly: true });
    if (success)
        return output;
    const [issue] = issues;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`The payload of the event ${event} is not one that GitHub sends: ${valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'the whole'}: ${issue.message}.`);
}


/***/ }),

/***/ 84631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ permissionAdvice),
/* harmony export */   H0: () => (/* binding */ isMissingRight),
/* harmony export */   hL: () => (/* binding */ permissionBlock)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14745);

/** Whether GitHub refused for want of rights, and not because the thread is locked or the repository archived. */
function isMissingRight({ status, message }) {
    return status === 403 && /not accessible by|must have|permission/i.test(message);
}
/** The block for a workflow, as Markdown that shows it literally. */
function permissionBlock(rights) {
    return ['permissions:', ...['contents: read', ...rights].map((right) => `  ${right}`)]
        .map((line) => `    ${line}`)
        .join('\n');
}
/**
 * What to change so that the token may do it, as Markdown; `undefined` for an error of another kind.
 * @param what the purpose, such as `comment on the pull request`
 * @param wanted the right to name where GitHub's answer does not, such as `pull-requests: write`
 */
function permissionAdvice(error, what, wanted, readOnly) {
    const failure = (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error);
    if (failure === undefined || !isMissingRight(failure))
        return undefined;
    const accepted = failure.headers['x-accepted-github-permissions'];
    const right = acceptedRight(accepted === undefined ? '' : String(accepted), wanted) ?? wanted;
    const block = permissionBlock([right]);
    const advice = `The token may not ${what}. The result is in the annotations and in the job summary all the same.`;
    if (readOnly === undefined)
        return `${advice} Add this to the job:\n\n${block}`;
    const who = readOnly === 'fork' ? 'a pull request from a fork' : 'a pull request by Dependabot';
    return (`${advice} GitHub gives ${who} a token that can only read, whatever the job asks for. For a pull request from this ` +
        `repository the job needs:\n\n${block}\n\n` +
        'For comments on forks, add the second workflow (`workflow_run`) that docs/workflows describes.');
}
/** `issues=write; pull_requests=write` to the one that was meant, else the first. */
function acceptedRight(header, wanted) {
    const rights = header
        .split(/[;,]/)
        .map((part) => /^\s*([a-z_]+)=(read|write)\s*$/.exec(part))
        .flatMap((match) => (match === null ? [] : [`${match[1]?.replaceAll('_', '-')}: ${match[2]}`]));
    return rights.includes(wanted) ? wanted : rights[0];
}


/***/ }),

/***/ 16992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ LONGEST_SUMMARY),
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/core/finding.js
var finding = __webpack_require__(49250);
// EXTERNAL MODULE: ./build/core/row-sample.js
var row_sample = __webpack_require__(37486);
;// CONCATENATED MODULE: ./build/github/annotations.js


/** The runner keeps 10 annotations of each level per step, and drops the rest without a word. */
const MOST_PER_LEVEL = 10;
/** Characters of one annotation's message. */
const LONGEST_MESSAGE = 4096;
const LEVELS = { error: 'error', warning: 'warning', note: 'notice' };
/** The findings as annotations, worst first; `failed` leaves room for the error that says why the step failed. */
function annotationsOf(report, { failed }) {
    const all = allAnnotationsOf(report);
    const shown = Object.values(LEVELS).flatMap((level) => {
        const room = level === 'error' && failed ? MOST_PER_LEVEL - 1 : MOST_PER_LEVEL;
        return all.filter((annotation) => annotation.level === level).slice(0, room);
    });
    return { shown, left: all.length - shown.length };
}
/** Every finding as an annotation, worst first. */
function allAnnotationsOf(report) {
    return finding/* SEVERITIES */.o.flatMap((severity) => report.findings
        .filter((finding) => finding.severity === severity)
        .toSorted(worstFirst)
        .map(annotationOf));
}
/** Measured before suspected, then as the files go. */
function worstFirst(a, b) {
    if (a.status !== b.status)
        return a.status === 'confirmed' ? -1 : 1;
    if (a.path !== b.path)
        return a.path < b.path ? -1 : 1;
    return a.line - b.line || a.column - b.column;
}
function annotationOf(finding) {
    const { line, column, endLine, endColumn } = finding;
    // GitHub ignores columns of a region that spans lines.
    const columns = line === endLine ? { startColumn: column, endColumn } : {};
    return {
        level: LEVELS[finding.severity],
        message: cut(messageOf(finding), LONGEST_MESSAGE),
        properties: {
            title: `${finding.ruleId} (${finding.status})`,
            file: finding.path,
            startLine: line,
            endLine,
            ...columns,
        },
    };
}
function messageOf({ message, sample, evidence, reason, suggestion }) {
    const measured = evidence === undefined ? [] : [`Measured: ${evidence.summary}`];
    const unproven = reason === undefined ? [] : [`Unproven: ${reason}`];
    const instead = suggestion === undefined ? [] : [`Instead: ${suggestion.description}`];
    return [(0,row_sample/* withFirstRow */.f)({ message, sample }), ...measured, ...unproven, ...instead].join('\n');
}
function cut(text, most) {
    if (text.length <= most)
        return text;
    // Half a surrogate pair would become a replacement character.
    return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

// EXTERNAL MODULE: ./build/github/api.js
var github_api = __webpack_require__(53139);
// EXTERNAL MODULE: ./build/github/permissions.js
var permissions = __webpack_require__(84631);
// EXTERNAL MODULE: ./build/github/retry.js
var retry = __webpack_require__(14745);
;// CONCATENATED MODULE: ./build/github/check-run.js



/** GitHub takes no more annotations a request. */
const MOST_PER_REQUEST = 50;
/** Ten requests; whoever has more findings reads them elsewhere. */
const MOST_ANNOTATIONS = 500;
/**
 * Makes a check run with the report and every annotation, where the token has `checks: write`.
 * @returns whether it did: the annotations are then there, and workflow commands would only repeat them.
 * @throws the API's error where GitHub refuses for another reason than rights.
 */
async function createCheckRun(request) {
    const { api, repository, headSha, name, report, failure, summary, url } = request;
    const place = { owner: repository.owner, repo: repository.name };
    const [first = [], ...batches] = batchesOf(allAnnotationsOf(report).slice(0, MOST_ANNOTATIONS).map(check_run_annotationOf));
    const output = { title: failure ?? 'Nothing that would stop a deploy.', summary };
    let id;
    try {
        const { data } = await api.rest.checks.create({
            ...place,
            name: name === 'default' ? 'pg-rehearsal' : `pg-rehearsal (${name})`,
            head_sha: headSha,
            details_url: url,
            status: 'completed',
            conclusion: failure === undefined ? 'success' : 'failure',
            output: { ...output, annotations: first },
        });
        id = data.id;
    }
    catch (error) {
        const refused = (0,retry/* failureOf */.g5)(error);
        if (refused !== undefined && (0,permissions/* isMissingRight */.H0)(refused))
            return false;
        throw error;
    }
    for (const annotations of batches)
        await api.rest.checks.update({ ...place, check_run_id: id, output: { ...output, annotations } });
    return true;
}
function check_run_annotationOf({ level, message, properties }) {
    const { file, title, startLine, endLine, startColumn, endColumn } = properties;
    const columns = startColumn === undefined || endColumn === undefined ? {} : { start_column: startColumn, end_column: endColumn };
    return {
        path: file,
        start_line: startLine,
        end_line: endLine,
        ...columns,
        annotation_level: level === 'error' ? 'failure' : level,
        title,
        message,
    };
}
function batchesOf(items) {
    const batches = [];
    for (let at = 0; at < items.length; at += MOST_PER_REQUEST)
        batches.push(items.slice(at, at + MOST_PER_REQUEST));
    return batches;
}

// EXTERNAL MODULE: ./build/github/comment.js
var comment = __webpack_require__(15946);
// EXTERNAL MODULE: ./build/github/log.js
var log = __webpack_require__(64809);
// EXTERNAL MODULE: ./build/github/outputs.js
var outputs = __webpack_require__(73585);
// EXTERNAL MODULE: ./build/github/authors.js
var authors = __webpack_require__(25715);
;// CONCATENATED MODULE: ./build/github/diff.js
/** Reads a unified diff of one file, as GitHub's API gives it in `patch`: hunks alone, without file names. */
function shownLines(patch) {
    const lines = new Map();
    let at = 0;
    for (const line of patch.split('\n')) {
        const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
        if (start !== undefined)
            at = Number(start);
        else if (line.startsWith('+') || line.startsWith(' '))
            lines.set(at++, line.slice(1));
    }
    return lines;
}

// EXTERNAL MODULE: ./build/github/marker.js
var marker = __webpack_require__(19857);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/line-edits.js
var line_edits = __webpack_require__(81413);
;// CONCATENATED MODULE: ./build/github/suggestions.js



/**
 * Suggestions for the findings whose edits lie within what the diff shows. Only what was run is suggested, and only what
 * one click does whole: no files to add. Of several rules about the same lines the worst has its say, since their edits
 * were never run together; the others have theirs at the next push.
 */
function lineSuggestions(findings, shown) {
    const edited = findings.filter(hasEdits);
    return [...shown].flatMap(([path, lines]) => clusters(edited.filter((finding) => finding.path === path)).flatMap((cluster) => suggestionOf(path, cluster, lines) ?? []));
}
function hasEdits({ suggestion }) {
    const { proven = false, edits = [], files = [] } = suggestion ?? {};
    return proven && edits.length > 0 && files.length === 0;
}
function editsOf({ suggestion }) {
    return suggestion?.edits ?? [];
}
/** Findings whose edited lines overlap, from the top of the file. */
function clusters(findings) {
    const first = (finding) => Math.min(...editsOf(finding).map(({ line }) => line));
    const last = (finding) => Math.max(...editsOf(finding).map(({ endLine }) => endLine));
    const found = [];
    let end = 0;
    for (const finding of findings.toSorted((a, b) => first(a) - first(b))) {
        if (first(finding) <= end)
            found.at(-1)?.push(finding);
        else
            found.push([finding]);
        end = Math.max(end, last(finding));
    }
    return found;
}
/** `undefined` where the lines are not all in the diff, or no suggestion can be made of them. */
function suggestionOf(path, cluster, shown) {
    const worstFirst = cluster.toSorted((a, b) => finding/* SEVERITIES */.o.indexOf(a.severity) - finding/* SEVERITIES */.o.indexOf(b.severity));
    const findings = worstFirst.filter(({ ruleId }) => ruleId === worstFirst[0]?.ruleId);
    const edits = compatible(findings.flatMap(editsOf));
    const startLine = Math.min(...edits.map(({ line }) => line));
    const line = Math.max(...edits.map(({ endLine }) => endLine));
    const old = [];
    for (let number = startLine; number <= line; number += 1) {
        const text = shown.get(number);
        // GitHub strips carriage returns from suggestions: applying one would change the line ends.
        if (text === undefined || text.includes('\r'))
            return undefined;
        old.push(text);
    }
    const text = (0,line_edits/* editLines */.S)(old, startLine, edits);
    const rules = findings.map(({ ruleId }) => ruleId);
    const key = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([path, rules, old, text]))
        .digest('hex')
        .slice(0, 16);
    return { path, startLine, line, text, findings, key };
}
/** Without edits that touch what an earlier one replaces. */
function compatible(edits) {
    const kept = [];
    for (const edit of edits)
        if (!kept.some((other) => overlap(other, edit)))
            kept.push(edit);
    return kept;
}
function overlap(a, b) {
    const before = (line, column, otherLine, otherColumn) => line < otherLine || (line === otherLine && column <= otherColumn);
    return !before(a.endLine, a.endColumn, b.line, b.column) && !before(b.endLine, b.endColumn, a.line, a.column);
}

;// CONCATENATED MODULE: ./build/github/review.js




/** More than anybody clicks through; the comment has all findings. */
const MOST_SUGGESTIONS = 30;
/**
 * Posts the edits that lie within the diff as one review of suggestions. What was posted before is not repeated; what no
 * longer applies is marked as resolved. Does nothing where the pull request has moved on meanwhile.
 * @throws the API's error where GitHub refuses.
 */
async function reviewPullRequest(request) {
    const { api, repository, pullRequest, headSha, report } = request;
    const place = { owner: repository.owner, repo: repository.name, pull_number: pullRequest };
    const { data: pull } = await api.rest.pulls.get(place);
    if (pull.head.sha !== headSha || pull.state !== 'open')
        return { posted: 0, resolved: 0 };
    const edited = new Set(report.findings.filter(({ suggestion }) => suggestion?.edits !== undefined).map(({ path }) => path));
    const shown = edited.size === 0 ? new Map() : await diffOf(request, edited);
    const suggestions = lineSuggestions(report.findings, shown);
    const open = (await findPosted(request)).filter(({ state }) => state === 'open');
    const wanted = new Set(suggestions.map(({ key }) => key));
    // Where GitHub does not show a file's diff, nobody can tell what still applies to it.
    const gone = [...edited].every((path) => shown.has(path)) ? open.filter(({ key }) => !wanted.has(key)) : [];
    for (const { id, key } of gone) {
        const body = `${review_marker(request.name, key, 'resolved')}\n**Resolved.** This suggestion no longer applies.`;
        await api.rest.pulls.updateReviewComment({ owner: place.owner, repo: place.repo, comment_id: id, body });
    }
    const fresh = suggestions.filter(({ key }) => !open.some((other) => other.key === key)).slice(0, MOST_SUGGESTIONS);
    if (fresh.length > 0) {
        const comments = fresh.map((suggestion) => reviewComment(suggestion, request));
        await api.rest.pulls.createReview({ ...place, commit_id: headSha, event: 'COMMENT', comments });
    }
    return { posted: fresh.length, resolved: gone.length };
}
/** What the diff shows of some files. */
async function diffOf({ api, repository, pullRequest }, paths) {
    const wanted = new Set(paths);
    const shown = new Map();
    const place = { owner: repository.owner, repo: repository.name, pull_number: pullRequest, per_page: 100 };
    let left = authors/* MOST_PAGES */.L;
    for await (const { data } of api.paginate.iterator(api.rest.pulls.listFiles, place)) {
        for (const { filename, patch } of data) {
            // GitHub leaves the patch of a large file out.
            if (wanted.delete(filename) && patch !== undefined)
                shown.set(filename, shownLines(patch));
        }
        left -= 1;
        if (wanted.size === 0 || left === 0)
            break;
    }
    return shown;
}
async function findPosted({ api, repository, pullRequest, name }) {
    const place = { owner: repository.owner, repo: repository.name, pull_number: pullRequest, per_page: 100 };
    const pages = api.paginate.iterator(api.rest.pulls.listReviewComments, place);
    return (0,authors/* findOwn */.g)(api, pages, ({ id, body }) => {
        const [, of, key, state] = MARKER.exec(body) ?? [];
        return of === (0,marker/* encodeName */.aA)(name) && key !== undefined && state !== undefined ? { id, key, state } : undefined;
    });
}
const MARKER = /^<!-- pg-rehearsal suggestion name=(\S{1,300}) key=([0-9a-f]{16}) state=(open|resolved) -->(?:\r?\n|$)/;
function review_marker(name, key, state) {
    return `<!-- pg-rehearsal suggestion name=${(0,marker/* encodeName */.aA)(name)} key=${key} state=${state} -->`;
}
function reviewComment({ path, startLine, line, text, findings, key }, { name, prose }) {
    const reasons = findings.map(({ ruleId, message }) => `**${ruleId}**: ${prose(message)}`);
    const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    const body = [review_marker(name, key, 'open'), ...reasons, `${fence}suggestion\n${text}\n${fence}`]
        .join('\n\n')
        .replace('\n\n', '\n');
    const start = startLine < line ? { start_line: startLine, start_side: 'RIGHT' } : {};
    return { path, line, side: 'RIGHT', ...start, body };
}

;// CONCATENATED MODULE: ./build/github/publish.js









/**
 * UTF-16 units of a job summary. GitHub drops a step's summary whole when it is over 1 MiB, and a unit can take three
 * bytes.
 */
const LONGEST_SUMMARY = 330_000;
/** Puts a report where people look. No part of it that fails changes the verdict, or keeps another from being done. */
async function publish(core, publication) {
    const { report, json, summary, environment } = publication;
    await attempt(core, 'write the outputs', () => setOutputs(core, report, json, environment));
    await attempt(core, 'write the job summary', () => summarise(core, summary, environment));
    const api = await (0,github_api/* tryConnect */.K)(core, publication);
    await Promise.all([
        attempt(core, 'annotate the lines', () => annotate(core, publication, api)),
        attempt(core, 'comment on the pull request', () => speak(core, publication, api)),
    ]);
}
async function attempt(core, what, work) {
    try {
        await work();
    }
    catch (error) {
        core.warning((0,log/* plainText */.w)((0,errors/* hidePasswords */.XN)(`pg-rehearsal could not ${what}: ${(0,errors/* errorMessage */.gJ)(error)}`)));
    }
}
async function setOutputs(core, report, json, environment) {
    const path = await (0,outputs/* writeReport */.u5)(json, environment);
    for (const [name, value] of Object.entries((0,outputs/* outputsOf */.Yz)(report, path)))
        core.setOutput(name, value);
}
/** As a check run where the token may, else as workflow commands. */
async function annotate(core, publication, api) {
    const { report, run, pullRequest, name, comment: summary } = publication;
    const headSha = pullRequest?.headSha ?? run.sha;
    const failure = (0,outputs/* failureOfReport */.iF)(report);
    if (api !== undefined && headSha !== undefined) {
        let created = false;
        const { repository, url } = run;
        const request = { api, repository, headSha, name, report, failure, summary, url };
        await attempt(core, 'make a check run', async () => {
            created = await createCheckRun(request);
        });
        if (created)
            return;
    }
    const { shown, left } = annotationsOf(report, { failed: failure !== undefined });
    for (const { level, message, properties } of shown)
        core[level](message, properties);
    if (left > 0)
        core.info(`${left} more findings are in the job summary: GitHub shows 10 annotations of each level.`);
}
async function summarise(core, text, environment) {
    if (environment.GITHUB_STEP_SUMMARY)
        await core.summary.addRaw(text, true).write();
}
/** What is said on the pull request itself: the comment, and a review with suggestions. */
async function speak(core, publication, api) {
    const { pullRequest, environment, mode } = publication;
    if (pullRequest === undefined || mode === 'never')
        return;
    if (api === undefined) {
        core.info('No comment: the input github-token is empty.');
        return;
    }
    try {
        const outcome = await publish_comment(api, publication, pullRequest);
        core.info((0,comment/* outcomeInWords */.Lz)(outcome));
        // A later run speaks for itself; and where nothing was said before, there is nothing to resolve.
        const edits = publication.report.findings.some(({ suggestion }) => suggestion?.edits !== undefined);
        if (outcome.kind === 'updated' || (outcome.kind === 'created' && edits))
            await attempt(core, 'suggest edits', () => suggest(core, api, publication, pullRequest));
    }
    catch (error) {
        const { readOnly } = pullRequest;
        const advice = (0,permissions/* permissionAdvice */.Ew)(error, 'comment on the pull request', 'pull-requests: write', readOnly);
        if (advice === undefined)
            throw error;
        core.warning(advice);
        await summarise(core, `\n${advice}\n`, environment);
    }
}
function publish_comment(api, publication, pullRequest) {
    const { report, comment: body, run, mode, name } = publication;
    return (0,comment/* writeComment */.HF)({
        api,
        repository: run.repository,
        pullRequest: pullRequest.number,
        marker: { name, run: run.id, attempt: run.attempt, head: pullRequest.headSha, state: (0,comment/* stateOf */.L4)(report) },
        mode,
        relevant: report.verdict !== 'pass' || report.changes.length > 0 || report.findings.length > 0,
        body,
        summaryUrl: run.url,
    });
}
async function suggest(core, api, publication, { number, headSha }) {
    const { report, run, name, prose } = publication;
    const { repository } = run;
    const outcome = await reviewPullRequest({ api, repository, pullRequest: number, headSha, name, report, prose });
    if (outcome.posted + outcome.resolved > 0)
        core.info(`Suggestions: ${outcome.posted} new, ${outcome.resolved} resolved.`);
}


/***/ }),

/***/ 14745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   fI: () => (/* binding */ waitBefore),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/** Waits of a run together, in milliseconds: a comment is not worth more of a job's time. */
const LONGEST_WAIT_MS = 90_000;
const MOST_ATTEMPTS = 4;
/** Statuses that a healthy GitHub gives in a bad moment; 500 is also how octokit reports a broken connection. */
const PASSING = new Set([500, 502, 503, 504]);
/**
 * How long to wait before trying a failed call again, in milliseconds; `undefined` where trying again is of no use. After
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 * @param attempt how many calls were made, from 1
 * @param waited milliseconds that this run has waited before
 * @param now milliseconds since the epoch
 */
function waitBefore(failure, attempt, waited, now) {
    if (attempt >= MOST_ATTEMPTS)
        return undefined;
    const wait = rateLimitWait(failure, now) ?? (PASSING.has(failure.status) ? 500 * 2 ** (attempt - 1) : undefined);
    return wait === undefined || waited + wait > LONGEST_WAIT_MS ? undefined : wait;
}
/** Whether GitHub refused because of a rate limit, and not for want of rights; both are 403. */
function isRateLimit({ status, message, headers }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /rate limit/i.test(message));
}
function rateLimitWait(failure, now) {
    if (!isRateLimit(failure))
        return undefined;
    const { headers } = failure;
    const after = Number(headers['retry-after']);
    if (Number.isFinite(after))
        return Math.max(0, after) * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset))
        return Math.max(0, reset * 1000 - now);
    return 60_000;
}
/** What an error of a call says; `undefined` for an error that is not GitHub's. */
function failureOf(error) {
    if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number')
        return undefined;
    const response = 'response' in error ? error.response : undefined;
    return { status: error.status, message: error.message, headers: response?.headers ?? {} };
}


/***/ }),

/***/ 26810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ wasReadOnly),
/* harmony export */   IU: () => (/* binding */ checkedRunOf),
/* harmony export */   _n: () => (/* binding */ pullRequestOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21837);



const payloadSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1)),
        run_attempt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1)), 1),
        event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        head_sha: _payload_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .c,
        head_branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        head_repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
        actor: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    }),
});
/** @throws ConfigError where the run was not one for a pull request. */
function checkedRunOf(payload) {
    const { workflow_run: run } = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePayload */ .e)(payloadSchema, payload, 'workflow_run');
    if (run.event !== 'pull_request') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`The run ${run.id} was started by ${run.event}, not by pull_request, so there is no pull request to comment on. ` +
            "Give the job `if: github.event.workflow_run.event == 'pull_request'`.");
    }
    return {
        id: run.id,
        attempt: run.run_attempt,
        headSha: run.head_sha,
        headBranch: run.head_branch ?? '',
        headRepository: run.head_repository?.full_name,
        actor: run.actor?.login,
    };
}
/** Whether the run had a token that could only read, so that it could not comment itself. */
function wasReadOnly({ headRepository, actor }, { owner, name }) {
    return headRepository !== `${owner}/${name}` || actor === 'dependabot[bot]';
}
/**
 * The open pull request that a run was for: the event does not name it for forks, and the report may name any. Found by
 * the branch's repository, its name and the commit, all three of GitHub's own telling.
 * @returns `undefined` where the branch has moved on or the pull request is closed.
 */
async function pullRequestOf(api, { owner, name }, run) {
    const headOwner = run.headRepository?.split('/')[0];
    if (headOwner === undefined || run.headBranch === '')
        return undefined;
    const head = `${headOwner}:${run.headBranch}`;
    const { data } = await api.rest.pulls.list({ owner, repo: name, state: 'open', head, per_page: 100 });
    const found = data.find((pull) => pull.head.sha === run.headSha &&
        pull.head.ref === run.headBranch &&
        pull.head.repo?.full_name === run.headRepository);
    return found?.number;
}


/***/ }),

/***/ 2296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
/**
 * Data as JSON, indented. What a terminal, a runner's log or an old parser might act on is written as `\uXXXX`: it can
 * only stand inside strings, so the data stays the same.
 */
function jsonText(data) {
    const text = JSON.stringify(data, undefined, 2)
        .replaceAll(/[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu, escapeUnit)
        .replaceAll('##[', '##\\u005b');
    return `${text}\n`;
}
function escapeUnit(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 8706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportJson: () => (/* binding */ reportJson),
/* harmony export */   reportSetJson: () => (/* binding */ reportSetJson)
/* harmony export */ });
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2296);

/** The report as data. */
function reportJson(report) {
    return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(report);
}
/** The reports of several databases as data. */
function reportSetJson(set) {
    return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(set);
}


/***/ }),

/***/ 40460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MARKDOWN_LIMIT: () => (/* binding */ MARKDOWN_LIMIT),
  renderMarkdown: () => (/* binding */ renderMarkdown),
  reportMarkdown: () => (/* binding */ reportMarkdown)
});

// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/reporters/words.js
var words = __webpack_require__(83107);
;// CONCATENATED MODULE: ./build/reporters/fit.js

const NOTE_ROOM = 400;
/**
 * The sections as one text of at most `limit` UTF-16 units: where it is too long, the least important blocks are left
 * out, the last of them first, and a sentence at the end says how many of what.
 */
function fitInto(sections, limit) {
    const whole = render(sections, () => true);
    if (whole.length <= limit)
        return whole;
    const blocks = sections.flatMap((section) => section.blocks).toReversed();
    const dropped = new Set();
    let excess = whole.length + NOTE_ROOM - limit;
    for (const block of blocks.toSorted((a, b) => a.importance - b.importance)) {
        if (excess <= 0)
            break;
        dropped.add(block);
        excess -= block.text.length;
    }
    return `${render(sections, (block) => !dropped.has(block))}\n\n${note([...dropped])}`;
}
function render(sections, keep) {
    return sections
        .flatMap(({ before, blocks, after, separator }) => {
        const kept = blocks.filter(keep).map(({ text }) => text);
        if (kept.length === 0)
            return [];
        return [[before, ...kept, after].filter((part) => part !== undefined).join(separator)];
    })
        .join('\n\n');
}
function note(dropped) {
    const counts = new Map();
    for (const { noun } of dropped)
        counts.set(noun, (counts.get(noun) ?? 0) + 1);
    const parts = [...counts].map(([noun, count]) => (0,words/* counted */.hS)(count, noun));
    return `_Left out because the report is too long for a comment: ${parts.join(', ')}. The JSON report has everything._`;
}

// EXTERNAL MODULE: ./build/reporters/layout.js
var layout = __webpack_require__(23114);
// EXTERNAL MODULE: ./build/reporters/excerpt.js
var reporters_excerpt = __webpack_require__(12823);
// EXTERNAL MODULE: ./build/reporters/sample.js
var reporters_sample = __webpack_require__(39458);
;// CONCATENATED MODULE: ./build/reporters/markdown-finding.js





/** Longest texts that a finding may bring, in characters: a message can quote a whole row. */
const LONGEST_PROSE = 2_000;
const LONGEST_CODE = 4_000;
const MOST_LINES = 12;
/** What is left out first is not what the reader came for: cleared, then the safe form, then the SQL, then evidence. */
const IMPORTANCE = {
    cleared: 1,
    suggestion: 2,
    source: 3,
    evidence: 4,
    note: 5,
    migration: 6,
    warning: 7,
    error: 8,
    always: 9,
};
const SEVERITY_ICONS = { error: '❌', warning: '⚠️', note: 'ℹ️' };
/** A finding in blocks: what is wrong, the SQL, what was measured, what to do. */
function findingBlocks(finding, report) {
    const { severity, ruleId, line, status, evidence, suggestion } = finding;
    const title = `${SEVERITY_ICONS[severity]} **${severity}** ${(0,reporters_escape/* markdownCode */.D9)(ruleId)} at line ${line}, ${status}`;
    const blocks = [
        { text: `${title}\n\n${prose(finding.message)}`, importance: IMPORTANCE[severity], noun: severity },
    ];
    const excerpt = (0,reporters_excerpt/* excerptOf */.z)(report, finding, MOST_LINES);
    if (excerpt !== undefined) {
        const lines = [...excerpt.lines, ...(excerpt.cut ? ['-- …'] : [])];
        blocks.push({ text: code(dedent(lines), 'sql'), importance: IMPORTANCE.source, noun: 'SQL excerpt' });
    }
    if (finding.sample !== undefined)
        blocks.push({ text: sampleText(finding.sample), importance: IMPORTANCE.evidence, noun: 'table of rows' });
    if (evidence !== undefined) {
        const text = `**Measured:** ${prose(evidence.summary)}`;
        blocks.push({ text, importance: IMPORTANCE.evidence, noun: 'measurement' });
    }
    if (status === 'unproven') {
        const text = `**Unproven:** ${prose((0,words/* unprovenInWords */.CZ)(finding, report))}`;
        blocks.push({ text, importance: IMPORTANCE.evidence, noun: 'measurement' });
    }
    if (suggestion !== undefined)
        blocks.push({
            text: suggestionText(finding, suggestion, report),
            importance: IMPORTANCE.suggestion,
            noun: 'suggestion',
        });
    return blocks;
}
/** A suspicion that measurement cleared, as an item of a list. */
function clearedBlock({ path, line, ruleId, reason }) {
    const text = `- ${(0,reporters_escape/* markdownCode */.D9)(`${path}:${line}`)} ${(0,reporters_escape/* markdownCode */.D9)(ruleId)}: ${prose(reason).replaceAll(/\s*\n/g, ' ')}`;
    return { text, importance: IMPORTANCE.cleared, noun: 'cleared suspicion' };
}
/** Rows that show it, as a table. */
function sampleText(sample) {
    const { head, rows, rest } = (0,reporters_sample/* sampleTable */.B)(sample);
    const line = (cells) => `| ${cells.map(reporters_escape/* markdownCell */.UZ).join(' | ')} |`;
    const table = [line(head), `|${head.map(() => ':--').join('|')}|`, ...rows.map(line)].join('\n');
    return rest === undefined ? table : `${table}\n\n${rest}`;
}
function suggestionText(finding, { description, edits = [], files = [] }, report) {
    const edited = (0,reporters_excerpt/* editedLines */.b)(report, finding, edits);
    const pieces = edited === undefined
        ? edits.map(({ text, line, endLine }) => {
            const where = line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`;
            return text.trim() === '' ? `Delete from ${where}.` : `At ${where}:\n\n${code(text.split('\n'), 'sql')}`;
        })
        : [code(dedent(edited), 'sql')];
    const texts = [
        ...pieces,
        ...files.map(({ name, text }) => `${(0,reporters_escape/* markdownCode */.D9)(name)}:\n\n${code(text.split('\n'), 'sql')}`),
    ];
    const instead = `**Instead:** ${prose((0,words/* cureInWords */.KA)(finding.message, description, texts.length > 0))}`.trimEnd();
    if (texts.length === 0)
        return instead;
    return [instead, '<details>\n<summary>The safe form</summary>', ...texts, '</details>'].join('\n\n');
}
function prose(text) {
    return (0,reporters_escape/* markdownText */.p7)((0,layout/* clip */.$Q)(text.trim(), LONGEST_PROSE));
}
function code(lines, language) {
    return (0,reporters_escape/* markdownFence */.p0)((0,layout/* clip */.$Q)(lines.join('\n'), LONGEST_CODE), language);
}
/** Without the white space that all lines begin with. */
function dedent(lines) {
    const margins = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    const margin = Math.min(...margins);
    return lines.map((line) => (/^\s*$/.test(line.slice(0, margin)) ? line.slice(margin) : line));
}

// EXTERNAL MODULE: ./build/reporters/timeline.js
var timeline = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/reporters/mermaid.js

/** Shorter than this nobody notices a lock: a picture of it would say less than the table. */
const NOTICEABLE_MS = 10;
/** The longest; more would not be readable. */
const MOST_BARS = 20;
/**
 * The locks that an application would notice, as a Gantt chart of Mermaid, a section for each table; `undefined` where
 * there is none. GitHub draws it (https://mermaid.js.org/syntax/gantt.html).
 */
function mermaidTimeline(report) {
    const { locks, lengthMs } = (0,timeline/* timelineOf */.h)(report);
    const felt = locks.filter(timeline/* isFelt */.i);
    if (!felt.some(({ startMs, endMs }) => endMs - startMs >= NOTICEABLE_MS))
        return undefined;
    const longest = felt.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs)).slice(0, MOST_BARS);
    const shown = felt.filter((lock) => longest.includes(lock));
    const relations = [...new Set(shown.map(({ relation }) => relation))];
    const sections = relations.flatMap((relation) => [
        `  section ${plain(relation)}`,
        ...shown.filter((lock) => lock.relation === relation).map(bar),
    ]);
    const axis = lengthMs < 60_000 ? '%S.%L s' : '%M:%S';
    return ['```mermaid', 'gantt', '  dateFormat x', `  axisFormat ${axis}`, ...sections, '```'].join('\n');
}
function bar({ mode, blocks, path, line, startMs, endMs }) {
    const start = Math.round(startMs);
    const end = Math.max(start + 1, Math.round(endMs));
    const file = path.slice(path.lastIndexOf('/') + 1);
    const emphasis = blocks === 'reads and writes' ? 'crit, ' : '';
    return `    ${mode} (${plain(file)} line ${line}) :${emphasis}${start}, ${end}`;
}
/** Names are a stranger's: nothing that has a meaning to Mermaid or Markdown stays in them. */
function plain(name) {
    return [...name.replaceAll(/[^\p{L}\p{N}_. -]/gu, '_')].slice(0, 60).join('');
}

// EXTERNAL MODULE: ./build/reporters/order.js
var order = __webpack_require__(96094);
;// CONCATENATED MODULE: ./build/reporters/markdown.js







/** GitHub takes 65,536 characters of a comment; the rest is room for a marker and a footer around the report. */
const MARKDOWN_LIMIT = 64_000;
const LONGEST_REASON = 1_000;
const LONGEST_PATH = 200;
const LONGEST_REMARK = 300;
const LONGEST_DIFFERENCE = 16_000;
/** What was not looked at is said even in a report that is too long, but not without end. */
const KEPT_REMARKS = 5;
/** The report as GitHub's Markdown: the body of a pull request's comment and of the job summary. */
function reportMarkdown(report) {
    return renderMarkdown(report, MARKDOWN_LIMIT);
}
/** The same in at most `limit` UTF-16 units; a job summary has more room than a comment. */
function renderMarkdown(report, limit) {
    const sections = [
        section([`## ${ICONS[(0,words/* tone */.rR)(report)]} ${oneLine((0,words/* headline */.Pl)(report), LONGEST_REASON)}`]),
        reasons(report),
        migrationTable(report),
        ...(0,order/* byFile */.y9)(report, report.findings).map(({ path, items }) => ({
            before: `### ${(0,reporters_escape/* markdownCode */.D9)((0,layout/* clipMiddle */.e9)(path, LONGEST_PATH))}`,
            blocks: items.flatMap((finding) => findingBlocks(finding, report)),
            separator: '\n\n',
        })),
        lockSection(report),
        listSection('In production', (0,words/* estimateLines */.AA)(report), 'estimate'),
        listSection('Data', (0,words/* dataLines */.cd)(report), 'remark on data'),
        listSection('Allowed by a comment in the SQL', (0,words/* suppressedLines */.Ee)(report), 'exception'),
        baselineSection(report),
        uncheckedSection(report),
        {
            before: `<details>\n<summary>${(0,words/* counted */.hS)(report.cleared.length, 'suspicion')} cleared by measurement</summary>\n`,
            blocks: (0,order/* byFile */.y9)(report, report.cleared).flatMap(({ items }) => items.map(clearedBlock)),
            after: '\n</details>',
            separator: '\n',
        },
        schemaSection(report),
        circumstancesSection(report),
    ];
    return `${fitInto(sections.map(tame), limit - 1)}\n`;
}
/** Every part is whole lines, so that what is neutralised here stays so, and the limit holds. */
function tame({ before, blocks, after, separator }) {
    return {
        ...(before === undefined ? {} : { before: (0,reporters_escape/* withoutCommands */.Df)(before) }),
        blocks: blocks.map((block) => ({ ...block, text: (0,reporters_escape/* withoutCommands */.Df)(block.text) })),
        ...(after === undefined ? {} : { after }),
        separator,
    };
}
const ICONS = { good: '✅', caution: '⚠️', bad: '❌', unknown: '❔' };
function oneLine(text, most) {
    return (0,reporters_escape/* markdownText */.p7)((0,layout/* clip */.$Q)(text, most)).replaceAll(/\s*\n/g, ' ');
}
/** Why, before anything else: the worst findings in a line each. A single one stands close enough below. */
function reasons(report) {
    const worst = (0,order/* worstFirst */.md)(report);
    if (worst.length < 2)
        return section([]);
    const lines = worst.slice(0, order/* MOST_REASONS */.Qb).map(({ severity, path, line, message }) => {
        const place = (0,reporters_escape/* markdownCode */.D9)(`${(0,layout/* clipMiddle */.e9)((0,order/* shortPath */._1)(path, report), LONGEST_PATH)}:${line}`);
        return `- ${SEVERITY_ICONS[severity]} ${place} ${oneLine(message, LONGEST_REMARK)}`;
    });
    const more = worst.length - lines.length;
    return section([...lines, ...(more > 0 ? [`- and ${(0,words/* counted */.hS)(more, 'finding')} more, below`] : [])], {
        separator: '\n',
    });
}
function section(texts, around = {}) {
    const blocks = texts.map((text) => ({ text, importance: IMPORTANCE.always, noun: 'remark' }));
    return { separator: '\n\n', ...around, blocks };
}
/** A picture of who held what on which table, for locks that an application would notice. */
function lockSection(report) {
    const picture = mermaidTimeline(report);
    const blocks = picture === undefined ? [] : [{ text: picture, importance: IMPORTANCE.evidence, noun: 'picture' }];
    return { before: '**Locks on existing tables**', blocks, separator: '\n\n' };
}
function uncheckedSection({ unchecked }) {
    return {
        before: '**Not looked at**\n',
        blocks: unchecked.map((text, index) => ({
            text: `- ${oneLine(text, LONGEST_REMARK)}`,
            importance: index < KEPT_REMARKS ? IMPORTANCE.always : IMPORTANCE.evidence,
            noun: 'remark',
        })),
        separator: '\n',
    };
}
function listSection(title, lines, noun) {
    return {
        before: `**${title}**\n`,
        blocks: lines.map((line) => ({
            text: `- ${oneLine(line, LONGEST_REASON)}`,
            importance: IMPORTANCE.evidence,
            noun,
        })),
        separator: '\n',
    };
}
/** The count always stands; the list gives way where there is no room. */
function baselineSection(report) {
    const summary = (0,words/* baselineInWords */.Ue)(report) ?? '';
    return {
        before: '**Baseline**\n',
        blocks: (0,words/* baselineLines */.xo)(report).map((line) => ({
            text: `- ${oneLine(line, LONGEST_REASON)}`,
            importance: line === summary ? IMPORTANCE.always : IMPORTANCE.evidence,
            noun: 'known finding',
        })),
        separator: '\n',
    };
}
function migrationTable(report) {
    return {
        before: '| Migration | Change | Rehearsal | Second run | Roll back | Time | Strongest lock |\n|:--|:--|:--|:--|:--|--:|:--|',
        blocks: (0,order/* outcomes */.KI)(report).map((outcome) => ({
            text: `| ${cells(outcome, report).join(' | ')} |`,
            importance: IMPORTANCE.migration,
            noun: 'migration',
        })),
        separator: '\n',
    };
}
function cells({ path, kind, status, statements, secondRun, rollBack }, report) {
    const lock = (0,words/* strongestLock */.fp)(statements);
    return [
        (0,reporters_escape/* markdownCellCode */.Pr)((0,layout/* clipMiddle */.e9)((0,order/* shortPath */._1)(path, report), LONGEST_PATH)),
        kind ?? '',
        { passed: '✅ passed', failed: '❌ failed', 'not-reached': '⚠️ not reached', 'not-rehearsed': 'not rehearsed' }[status],
        withIcon(secondRun),
        withIcon(rollBack),
        statements.length === 0 ? '' : (0,words/* duration */.p0)((0,words/* totalMs */.Vk)(statements)),
        lock === undefined ? '' : `${lock.mode} on ${(0,reporters_escape/* markdownCellCode */.Pr)((0,layout/* clipMiddle */.e9)((0,words/* shortRelation */.vD)(lock.relation), 64))}`,
    ];
}
function withIcon(outcome) {
    if (outcome === 'same' || outcome === 'restored')
        return `✅ ${outcome}`;
    return outcome === 'differs' || outcome === 'fails' ? `❌ ${outcome}` : outcome;
}
function schemaSection({ rehearsal }) {
    const { schemaDifference = '' } = rehearsal;
    const text = (0,reporters_escape/* markdownFence */.p0)((0,layout/* clip */.$Q)(schemaDifference, LONGEST_DIFFERENCE), 'diff');
    return {
        before: '<details>\n<summary>What the change does to the schema</summary>',
        blocks: schemaDifference.trim() === '' ? [] : [{ text, importance: IMPORTANCE.source, noun: 'schema difference' }],
        after: '</details>',
        separator: '\n\n',
    };
}
function circumstancesSection(report) {
    const lines = report.verdict === 'not-checked' && report.base === undefined ? [] : (0,words/* circumstances */.Xb)(report);
    return section([...lines, `pg-rehearsal ${report.tool.version}`].map((line) => `- ${(0,reporters_escape/* markdownCell */.UZ)((0,layout/* clip */.$Q)(line, LONGEST_REASON))}`), { before: '<details>\n<summary>How this was measured</summary>\n', after: '\n</details>', separator: '\n' });
}


/***/ }),

/***/ 41936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportText: () => (/* binding */ reportText)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/reporters/layout.js
var layout = __webpack_require__(23114);
// EXTERNAL MODULE: ./build/reporters/order.js
var order = __webpack_require__(96094);
// EXTERNAL MODULE: ./build/reporters/excerpt.js
var reporters_excerpt = __webpack_require__(12823);
// EXTERNAL MODULE: ./build/reporters/sample.js
var reporters_sample = __webpack_require__(39458);
// EXTERNAL MODULE: ./build/reporters/words.js
var words = __webpack_require__(83107);
;// CONCATENATED MODULE: ./build/reporters/text-finding.js





const INDENT = '    ';
const MOST_LINES = 4;
/** A finding: its place, the SQL, what is wrong, what was measured, what to do. */
function findingText(finding, context) {
    const { report, colours, width } = context;
    const paint = { error: colours.red, warning: colours.yellow, note: colours.blue }[finding.severity];
    const symbol = { error: '✗', warning: '!', note: 'i' }[finding.severity];
    const { evidence, suggestion } = finding;
    const parts = [
        `${paint(symbol)} ${colours.bold(placeText(finding))} ${paint(finding.severity)} ${finding.ruleId}`,
        ...excerptText(finding, context),
        (0,layout/* wrap */.LV)((0,reporters_escape/* visible */.RK)(finding.message), width, INDENT),
        ...sampleText(finding, context),
    ];
    if (evidence !== undefined)
        parts.push((0,layout/* labelled */.wW)(colours.bold('measured:'), (0,reporters_escape/* visibleLine */.P8)(evidence.summary), width, INDENT));
    if (finding.status === 'unproven')
        parts.push(unprovenText((0,words/* unprovenInWords */.CZ)(finding, report), context));
    if (suggestion !== undefined)
        parts.push(...suggestionText(finding, suggestion, context));
    return parts.join('\n');
}
function unprovenText(reason, { colours, width, blocks }) {
    const known = blocks.get(reason);
    if (known !== undefined)
        return known;
    const text = (0,layout/* labelled */.wW)(colours.yellow('unproven:'), (0,reporters_escape/* visibleLine */.P8)(reason), width, INDENT);
    blocks.set(reason, text);
    return text;
}
/** A suspicion that measurement cleared, in short. */
function clearedText(cleared, { colours, width }) {
    const place = `${colours.green('✓')} ${placeText(cleared)} ${cleared.ruleId}`;
    return `${place}\n${(0,layout/* wrap */.LV)((0,reporters_escape/* visible */.RK)(cleared.reason), width, INDENT)}`;
}
/** `path:line:column`, which terminals and editors open. */
function placeText({ path, line, column }) {
    return `${(0,reporters_escape/* visibleLine */.P8)(path)}:${line}:${column}`;
}
function excerptText(finding, { report, colours, width }) {
    const excerpt = (0,reporters_excerpt/* excerptOf */.z)(report, finding, MOST_LINES);
    if (excerpt === undefined)
        return [];
    const gutter = String(excerpt.firstLine + excerpt.lines.length - 1).length;
    const room = Math.max(20, width - INDENT.length - gutter - 3);
    const row = (number, text) => `${INDENT}${colours.dim(`${number.padStart(gutter)} |`)} ${text}`.trimEnd();
    const rows = excerpt.lines.map((line, index) => row(String(excerpt.firstLine + index), (0,layout/* clip */.$Q)((0,reporters_escape/* visible */.RK)(line).replaceAll('\t', ' '), room)));
    const { mark } = excerpt;
    if (mark !== undefined && mark.from < room)
        rows.push(row('', ' '.repeat(mark.from) + colours.red('^'.repeat(Math.min(mark.to, room) - mark.from))));
    if (excerpt.cut)
        rows.push(row('', '…'));
    return rows;
}
/** Rows that show it, under each other. */
function sampleText({ sample }, { colours, width }) {
    if (sample === undefined)
        return [];
    const { head, rows, rest } = (0,reporters_sample/* sampleTable */.B)(sample);
    const lines = (0,layout/* columns */.YB)([head, ...rows].map((row) => row.map(reporters_escape/* visibleLine */.P8)));
    return [
        ...lines.map((line, at) => {
            const text = (0,layout/* clip */.$Q)(line, width - INDENT.length - 2);
            return `${INDENT}  ${at === 0 ? colours.bold(text) : text}`.trimEnd();
        }),
        ...(rest === undefined ? [] : [`${INDENT}  ${rest}`]),
    ];
}
function suggestionText(finding, { description, edits = [], files = [] }, { report, colours, width }) {
    const code = (lines) => lines.map((line) => `${INDENT}  ${colours.green('+')} ${(0,reporters_escape/* visible */.RK)(line).replaceAll('\t', '  ')}`.trimEnd());
    const edited = (0,reporters_excerpt/* editedLines */.b)(report, finding, edits);
    const pieces = edited === undefined
        ? edits.flatMap(({ line, column, text }) => [
            `${INDENT}  at ${line}:${column}`,
            ...code(text === '' ? ['(nothing)'] : text.trimEnd().split('\n')),
        ])
        : code(edited);
    const shown = pieces.length + files.length > 0;
    return [
        (0,layout/* labelled */.wW)(colours.bold('instead:'), (0,reporters_escape/* visible */.RK)((0,words/* cureInWords */.KA)(finding.message, description, shown)), width, INDENT).trimEnd(),
        ...pieces,
        ...files.flatMap(({ name, text }) => [`${INDENT}  ${(0,reporters_escape/* visibleLine */.P8)(name)}`, ...code(text.trimEnd().split('\n'))]),
    ];
}

// EXTERNAL MODULE: ./build/core/numbers.js
var numbers = __webpack_require__(1685);
;// CONCATENATED MODULE: ./build/reporters/text-table.js





const text_table_INDENT = '  ';
const LEAST_PATH = 16;
const STATEMENTS = { title: 'statements', cell: ({ statements }) => figure(statements.length) };
const TIME = {
    title: 'time',
    cell: ({ statements }) => (statements.length === 0 ? '' : (0,words/* duration */.p0)((0,words/* totalMs */.Vk)(statements))),
};
const SECOND_RUN = { title: 'twice', cell: ({ secondRun }) => secondRun };
const ROLL_BACK = { title: 'back', cell: ({ rollBack }) => rollBack };
const LOCK = { title: 'strongest lock', cell: ({ statements }) => (0,words/* strongestLock */.fp)(statements)?.mode ?? '' };
const LOCK_AND_RELATION = { title: LOCK.title, cell: lockAndRelation };
/** What became of each changed file, a line each, no wider than the terminal. */
function migrationTable({ report, colours, width }) {
    const all = (0,order/* outcomes */.KI)(report);
    if (all.length === 0)
        return [];
    const paths = all.map(({ path }) => (0,reporters_escape/* visibleLine */.P8)((0,order/* shortPath */._1)(path, report)));
    const rows = fittingRows(all, paths, width - text_table_INDENT.length);
    const paint = {
        passed: colours.green,
        failed: colours.red,
        'not-reached': colours.yellow,
        'not-rehearsed': colours.dim,
    };
    const [head = '', ...lines] = (0,layout/* columns */.YB)(rows);
    const painted = lines.map((line, index) => {
        const { status } = all[index] ?? { status: 'passed' };
        const end = (rows[index + 1]?.[0] ?? '').length;
        return `${text_table_INDENT}${paint[status](line.slice(0, end))}${line.slice(end)}`;
    });
    return [[`${text_table_INDENT}${colours.bold(head)}`, ...painted].join('\n')];
}
/** A head, and for each file status, path and as much else as the width allows; whole paths come before the rest. */
function fittingRows(all, paths, width) {
    const longest = Math.max(...paths.map(layout/* widthOf */.qz));
    const tries = [
        { beside: [STATEMENTS, TIME, SECOND_RUN, ROLL_BACK, LOCK_AND_RELATION], path: longest },
        { beside: [TIME, SECOND_RUN, ROLL_BACK, LOCK], path: longest },
        { beside: [TIME, SECOND_RUN, ROLL_BACK, LOCK], path: Math.min(longest, 32) },
        { beside: [TIME, LOCK], path: Math.min(longest, 24) },
        { beside: [LOCK], path: LEAST_PATH },
    ];
    const last = tries.length - 1;
    for (const [index, { beside, path }] of tries.entries()) {
        const room = width - Math.max(...(0,layout/* columns */.YB)(rowsOf(all, [], 0, beside)).map(layout/* widthOf */.qz));
        if (path <= room || index === last)
            return rowsOf(all, paths, Math.max(path, room), beside);
    }
    return [];
}
function rowsOf(all, paths, room, beside) {
    const used = beside.filter(({ cell }) => all.some((outcome) => cell(outcome) !== ''));
    const head = ['result', room === 0 ? '' : 'migration', ...used.map(({ title }) => title)];
    const rows = all.map((outcome, index) => [
        statusWord(outcome),
        (0,layout/* clipMiddle */.e9)(paths[index] ?? '', room),
        ...used.map(({ cell }) => cell(outcome)),
    ]);
    return [head, ...rows];
}
function statusWord({ status, kind }) {
    if (status === 'not-rehearsed')
        return kind === undefined || kind === 'added' ? 'not rehearsed' : kind;
    return status.replace('-', ' ');
}
function figure(count) {
    return count === 0 ? '' : (0,numbers/* grouped */.z)(count);
}
function lockAndRelation({ statements }) {
    const lock = (0,words/* strongestLock */.fp)(statements);
    return lock === undefined ? '' : `${lock.mode} on ${(0,layout/* clip */.$Q)((0,reporters_escape/* visibleLine */.P8)((0,words/* shortRelation */.vD)(lock.relation)), 40)}`;
}

;// CONCATENATED MODULE: ./build/reporters/text.js







const NARROWEST = 40;
const MOST_DIFFERENCE = 40;
/** The report for a terminal. */
function reportText(report, { colour, width }) {
    const context = {
        report,
        colours: (0,picocolors.createColors)(colour),
        width: Math.max(NARROWEST, width),
        blocks: new Map(),
    };
    const sections = [
        verdict(context),
        ...(0,order/* byFile */.y9)(report, report.findings).flatMap(({ items }) => items.map((finding) => findingText(finding, context))),
        ...migrationTable(context),
        ...list('In production', (0,words/* estimateLines */.AA)(report), context),
        ...list('Data', (0,words/* dataLines */.cd)(report), context),
        ...schema(context),
        ...cleared(context),
        ...list('Allowed by a comment in the SQL', (0,words/* suppressedLines */.Ee)(report), context),
        ...list('Baseline', (0,words/* baselineLines */.xo)(report), context),
        ...unchecked(context),
        foot(context),
    ];
    return (0,reporters_escape/* withoutCommands */.Df)(`${sections.filter((section) => section !== '').join('\n\n')}\n`);
}
function verdict({ report, colours, width }) {
    const [symbol, paint] = {
        good: ['✓', colours.green],
        caution: ['!', colours.yellow],
        bad: ['✗', colours.red],
        unknown: ['?', colours.yellow],
    }[(0,words/* tone */.rR)(report)];
    const text = (0,layout/* wrap */.LV)((0,reporters_escape/* visible */.RK)((0,words/* headline */.Pl)(report)), width, '  ').slice(2);
    return colours.bold(paint(`${symbol} ${text}`));
}
function list(title, lines, { colours, width }) {
    if (lines.length === 0)
        return [];
    return [[colours.bold(title), ...lines.map((line) => (0,layout/* labelled */.wW)('-', (0,reporters_escape/* visibleLine */.P8)(line), width, '  '))].join('\n')];
}
function schema({ report, colours }) {
    const { schemaDifference = '' } = report.rehearsal;
    if (schemaDifference.trim() === '')
        return [];
    const lines = (0,reporters_escape/* visible */.RK)(schemaDifference).trimEnd().split('\n');
    const shown = lines.slice(0, MOST_DIFFERENCE).map((line) => {
        const paint = line.startsWith('+') ? colours.green : line.startsWith('-') ? colours.red : String;
        return paint(`  ${line}`);
    });
    const more = lines.length - shown.length;
    const rest = more > 0 ? [`  … and ${(0,words/* counted */.hS)(more, 'line')} more; the JSON report has them`] : [];
    return [[colours.bold('Schema'), ...shown, ...rest].join('\n')];
}
function cleared(context) {
    const { report, colours } = context;
    if (report.cleared.length === 0)
        return [];
    const title = `Cleared by measurement: ${(0,words/* counted */.hS)(report.cleared.length, 'suspicion')}`;
    const items = (0,order/* byFile */.y9)(report, report.cleared).flatMap(({ items }) => items.map((item) => clearedText(item, context)));
    return [[colours.bold(title), ...items].join('\n')];
}
function unchecked({ report, colours, width }) {
    if (report.unchecked.length === 0)
        return [];
    const items = report.unchecked.map((text) => (0,layout/* labelled */.wW)('-', (0,reporters_escape/* visible */.RK)(text), width, '  '));
    return [[colours.bold('Not looked at'), ...items].join('\n')];
}
function foot({ report, colours, width }) {
    if (report.verdict === 'not-checked' && report.base === undefined)
        return '';
    return colours.dim((0,words/* circumstances */.Xb)(report)
        .map((line) => (0,layout/* wrap */.LV)((0,reporters_escape/* visibleLine */.P8)(line), width))
        .join('\n'));
}


/***/ }),

/***/ 21711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ timelineOf),
/* harmony export */   i: () => (/* binding */ isFelt)
/* harmony export */ });
/**
 * Who held what on which table, and when. Statements follow each other without a gap, since what the tool does between
 * them is not the database's.
 */
function timelineOf({ rehearsal }) {
    const statements = [];
    const locks = [];
    let now = 0;
    for (const migration of rehearsal.migrations) {
        const { path } = migration;
        for (const { line, durationMs, locks: taken } of migration.statements) {
            statements.push({ path, line, startMs: now, endMs: now + durationMs });
            for (const { relation, mode, blocks, existing, acquired, heldMs } of taken) {
                const held = { relation, mode, blocks, startMs: now, endMs: now + heldMs, path, line };
                if (existing && acquired)
                    locks.push(held);
            }
            now += durationMs;
        }
    }
    return { lengthMs: Math.max(1, now, ...locks.map(({ endMs }) => endMs)), statements, locks };
}
/** Whether a lock keeps out what an application does. */
function isFelt({ blocks }) {
    return blocks.includes('writes');
}


/***/ }),

/***/ 57336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ })

};
;