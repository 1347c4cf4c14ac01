exports.id = 440;
exports.ids = [440,706];
exports.modules = {

/***/ 17440:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {

"use strict";

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/check.js + 2 modules
var check = __webpack_require__(85184);
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
;// CONCATENATED MODULE: ./build/github/payload.js


/** A commit's name, SHA-1 or SHA-256. */
const commit = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a commit'));
/**
 * Takes an event's payload, which a runner gives but a stranger may have had a hand in, through a schema.
 * @throws ConfigError naming the first field that does not fit.
 */
function parsePayload(schema, payload, event) {
    const { success, output, issues } = dist/* safeParse */.xLC(schema, payload, { abortEarly: true });
    if (success)
        return output;
    const [issue] = issues;
    throw new errors/* ConfigError */.xL(`The payload of the event ${event} is not one that GitHub sends: ${dist/* getDotPath */.BuJ(issue) ?? 'the whole'}: ${issue.message}.`);
}

;// CONCATENATED MODULE: ./build/github/workflow-run.js



const payloadSchema = dist/* object */.Ikc({
    workflow_run: dist/* object */.Ikc({
        id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)),
        run_attempt: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)), 1),
        event: dist/* string */.YjP(),
        head_sha: commit,
        head_branch: dist/* nullable */.mee(dist/* string */.YjP()),
        head_repository: dist/* nullish */.cl6(dist/* object */.Ikc({ full_name: dist/* string */.YjP() })),
        actor: dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* string */.YjP() })),
    }),
});
/** @throws ConfigError where the run was not one for a pull request. */
function checkedRunOf(payload) {
    const { workflow_run: run } = parsePayload(payloadSchema, payload, 'workflow_run');
    if (run.event !== 'pull_request') {
        throw new errors/* ConfigError */.xL(`The run ${run.id} was started by ${run.event}, not by pull_request, so there is no pull request to comment on. ` +
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

;// CONCATENATED MODULE: ./build/github/event.js





/** GitHub cuts event payloads off at 25 MB; more than that is not from GitHub. */
const MOST_BYTES = 32 * 1024 * 1024;
/** The characters that `git check-ref-format` forbids, and a leading hyphen, which would read as an option. */
const ref = dist/* pipe */.FsL(dist/* string */.YjP(), 
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is kept out.
dist/* regex */.yGV(/^(?!-)(?!.*\.\.)[^\u0000-\u0020\u007f~^:?*[\\]{1,250}$/, 'is not a branch'));
const login = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(100));
const repository = dist/* object */.Ikc({ full_name: dist/* string */.YjP(), default_branch: dist/* optional */.lqM(ref) });
const pullRequestPayload = dist/* object */.Ikc({
    action: dist/* optional */.lqM(dist/* string */.YjP()),
    label: dist/* optional */.lqM(dist/* object */.Ikc({ name: dist/* string */.YjP() })),
    sender: dist/* optional */.lqM(dist/* object */.Ikc({ login })),
    pull_request: dist/* object */.Ikc({
        number: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)),
        state: dist/* optional */.lqM(dist/* string */.YjP()),
        head: dist/* object */.Ikc({ sha: commit, repo: dist/* nullable */.mee(dist/* object */.Ikc({ full_name: dist/* string */.YjP() })) }),
        base: dist/* object */.Ikc({ sha: commit, ref, repo: dist/* object */.Ikc({ full_name: dist/* string */.YjP() }) }),
        user: dist/* nullable */.mee(dist/* object */.Ikc({ login })),
        labels: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP() })), []),
    }),
});
const mergeGroupPayload = dist/* object */.Ikc({
    merge_group: dist/* object */.Ikc({ head_sha: commit, base_sha: commit, base_ref: dist/* string */.YjP() }),
});
const pushPayload = dist/* object */.Ikc({ ref: dist/* string */.YjP(), before: commit, forced: dist/* optional */.lqM(dist/* boolean */.zMY(), false), repository });
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
        return { name, pullRequest: event_pullRequestOf(parsePayload(pullRequestPayload, given, name)) };
    if (name === 'workflow_run')
        return { name, checkedRun: checkedRunOf(given) };
    if (name === 'merge_group')
        return { name, base: parsePayload(mergeGroupPayload, given, name).merge_group.base_sha };
    if (name === 'push')
        return { name, ...baseOfPush(parsePayload(pushPayload, given, name)) };
    return { name };
}
function event_pullRequestOf(payload) {
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

;// CONCATENATED MODULE: ./build/github/inputs.js

/** Inputs of the action that are no settings: they say how the action itself works. */
const OWN_INPUTS = (/* unused pure expression or super */ null && ([
    'github-token',
    'mode',
    'name',
    'config',
    'working-directory',
    'allow-edits-with-label',
    'allow-destructive-with-label',
]));
/**
 * `check` is the action's work; `comment` publishes what an earlier run without rights found; `summary` joins what the
 * other jobs of the same run found.
 */
const MODES = ['check', 'comment', 'summary'];
/**
 * Reads the inputs as a runner hands them over: `INPUT_` and the name in capitals, hyphens kept; one left out is empty
 * (https://docs.github.com/actions/sharing-automations/creating-actions/metadata-syntax-for-github-actions#inputs).
 * @throws ConfigError where one of the action's own does not fit; settings are judged by their schema.
 */
function readInputs(environment, settings) {
    const mode = readInput(environment, 'mode') ?? 'check';
    if (!isMode(mode))
        throw new errors/* ConfigError */.xL(`input \`mode\` is \`${mode}\`; it must be one of ${MODES.join(', ')}.`);
    const name = readInput(environment, 'name') ?? 'default';
    if (!/^[\w. -]{1,60}$/.test(name))
        throw new errors/* ConfigError */.xL('input `name` may have letters, digits, dots, hyphens, underscores and spaces, at most 60.');
    const given = settings.map((setting) => [setting, readInput(environment, setting)]);
    return {
        token: readInput(environment, 'github-token'),
        mode,
        name,
        config: readInput(environment, 'config'),
        workingDirectory: readInput(environment, 'working-directory') ?? '.',
        labels: {
            edits: readInput(environment, 'allow-edits-with-label'),
            destructive: readInput(environment, 'allow-destructive-with-label'),
        },
        values: Object.fromEntries(given.filter((entry) => entry[1] !== undefined)),
    };
}
function isMode(text) {
    return MODES.includes(text);
}
function readInput(environment, name) {
    const value = environment[`INPUT_${name.toUpperCase()}`]?.trim();
    return value === '' ? undefined : value;
}
/** The environment for what the action runs: nothing there has a use for inputs, and one of them is the token. */
function withoutInputs(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_')));
}
/** What must never be shown of a connection URL: the whole, its password as written, and as a server gets it. */
function secretsOf(databaseUrl) {
    if (databaseUrl === '')
        return [];
    const found = [databaseUrl];
    const written = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@?#]*:([^\s]*)@/i.exec(databaseUrl)?.[1];
    const query = /(?:^|[\s?&])password\s*=\s*([^&\s]+)/i.exec(databaseUrl)?.[1];
    for (const password of [written, query]) {
        if (password === undefined || password === '')
            continue;
        found.push(password);
        try {
            found.push(decodeURIComponent(password));
        }
        catch {
            // Not percent-encoded after all: as written is all there is.
        }
    }
    return [...new Set(found)];
}

// EXTERNAL MODULE: ./build/github/log.js
var log = __webpack_require__(64809);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/core/report.js
var core_report = __webpack_require__(44641);
;// CONCATENATED MODULE: ./build/github/outputs.js




const OUTPUTS = (/* unused pure expression or super */ null && (['verdict', 'errors', 'warnings', 'report-path']));
/** The action's outputs, by name. */
function outputsOf(report, reportPath) {
    const { errors, warnings } = (0,core_report/* countBySeverity */.Ot)(report);
    return { verdict: report.verdict, errors: String(errors), warnings: String(warnings), 'report-path': reportPath };
}
/**
 * Writes the report as JSON into a folder of its own, since a job may run the action several times.
 * @returns the absolute path of the file; the runner removes it with the job.
 */
async function writeReport(json, environment) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'pg-rehearsal-'));
    const path = (0,external_node_path_.join)(folder, 'report.json');
    await (0,promises_.writeFile)(path, json);
    return path;
}
/** Why the step fails, as one sentence; `undefined` where it passes. */
function failureOfReport(report) {
    if (report.verdict === 'pass')
        return undefined;
    if (report.verdict === 'not-checked')
        return `The migrations were not checked: ${report.reason ?? 'no reason is known'}`;
    const { errors, warnings, notes } = (0,core_report/* countBySeverity */.Ot)(report);
    const counts = [plural(errors, 'error'), plural(warnings, 'warning')].filter((part) => part !== undefined);
    return `${counts.length === 0 ? (plural(notes, 'note') ?? 'Problems') : counts.join(' and ')} in the migrations of this change.`;
}
function plural(count, word) {
    return count === 0 ? undefined : `${count} ${word}${count === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./build/core/finding.js
var finding = __webpack_require__(49250);
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
function messageOf({ message, evidence, reason, suggestion }) {
    const measured = evidence === undefined ? [] : [`Measured: ${evidence.summary}`];
    const unproven = reason === undefined ? [] : [`Unproven: ${reason}`];
    const instead = suggestion === undefined ? [] : [`Instead: ${suggestion.description}`];
    return [message, ...measured, ...unproven, ...instead].join('\n');
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



/** GitHub takes 50 annotations a request, and 65,535 characters of summary. */
const MOST_PER_REQUEST = 50;
const LONGEST_CHECK_SUMMARY = 65_535;
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
;// CONCATENATED MODULE: ./build/github/suggestions.js


/** Suggestions for the findings whose edits lie within what the diff shows; findings of the same lines share one. */
function lineSuggestions(findings, shown) {
    const edited = findings.filter(hasEdits);
    return [...shown].flatMap(([path, lines]) => clusters(edited.filter((finding) => finding.path === path)).flatMap((cluster) => suggestionOf(path, cluster, lines) ?? []));
}
function hasEdits({ suggestion }) {
    return suggestion?.edits !== undefined && suggestion.edits.length > 0;
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
    const edits = compatible(worstFirst.flatMap(editsOf));
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
    const text = apply(edits, old, startLine);
    const rules = worstFirst.map(({ ruleId }) => ruleId);
    const key = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([path, rules, old, text]))
        .digest('hex')
        .slice(0, 16);
    return { path, startLine, line, text, findings: worstFirst, key };
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
function apply(edits, lines, firstLine) {
    const offset = (line, column) => lines.slice(0, line - firstLine).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    let text = lines.join('\n');
    for (const edit of edits.toSorted((a, b) => b.line - a.line || b.column - a.column))
        text = text.slice(0, offset(edit.line, edit.column)) + edit.text + text.slice(offset(edit.endLine, edit.endColumn));
    return text;
}

;// CONCATENATED MODULE: ./build/github/review.js




/** More than anybody clicks through; the comment has all findings. */
const MOST_SUGGESTIONS = 30;
/** GitHub lists 3,000 files of a pull request, 100 a page, and no more. */
const MOST_PAGES = 30;
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
    let left = MOST_PAGES;
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
    const marked = [];
    const place = { owner: repository.owner, repo: repository.name, pull_number: pullRequest, per_page: 100 };
    let left = MOST_PAGES;
    for await (const { data } of api.paginate.iterator(api.rest.pulls.listReviewComments, place)) {
        for (const { id, user, body } of data) {
            const [, of, key, state] = MARKER.exec(body) ?? [];
            if (of === (0,marker/* encodeName */.aA)(name) && key !== undefined && state !== undefined)
                marked.push({ id, key, state, author: user?.login });
        }
        left -= 1;
        if (left === 0)
            break;
    }
    const own = await (0,authors/* ownAuthors */.b)(api, marked.map(({ author }) => author));
    return marked.filter(({ author }) => own.has(author));
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
    const path = await writeReport(json, environment);
    for (const [name, value] of Object.entries(outputsOf(report, path)))
        core.setOutput(name, value);
}
/** As a check run where the token may, else as workflow commands. */
async function annotate(core, publication, api) {
    const { report, run, pullRequest, name, comment: summary } = publication;
    const headSha = pullRequest?.headSha ?? run.sha;
    const failure = failureOfReport(report);
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

;// CONCATENATED MODULE: ./build/github/run.js

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
    };
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
function httpUrl(text) {
    return text !== undefined && /^https?:\/\/[^\s<>"'`]+$/.test(text) ? text.replace(/\/+$/, '') : undefined;
}

// EXTERNAL MODULE: ./build/github/artifact.js
var artifact = __webpack_require__(16537);
;// CONCATENATED MODULE: ./build/github/second-stage.js







/** Comments that one run can make. */
const MOST_REPORTS = 20;
/** Said under every comment of the second stage: who opened the pull request may have written that report. */
const ORIGIN = "Reported by the pull request's own workflow run, which its author can change.";
/**
 * Comments on a pull request what an earlier run without rights found.
 * @throws ConfigError where it cannot be done, with what to change.
 */
async function commentForRun(core, stage) {
    const { checked, run, token, signal } = stage;
    if (!wasReadOnly(checked, run.repository)) {
        core.info(`Run ${checked.id} could comment itself.`);
        return;
    }
    const api = await (0,github_api/* tryConnect */.K)(core, { token, run, signal });
    if (api === undefined)
        throw new errors/* ConfigError */.xL('The input github-token is empty, so nothing can be commented.');
    try {
        await second_stage_comment(core, api, stage);
    }
    catch (error) {
        const failure = (0,retry/* failureOf */.g5)(error);
        if (failure === undefined || !(0,permissions/* isMissingRight */.H0)(failure))
            throw error;
        const block = (0,permissions/* permissionBlock */.hL)(['actions: read', 'pull-requests: write']);
        throw new errors/* ConfigError */.xL(`The token may not read the report or comment. Add this to the job:\n\n${block}`);
    }
}
async function second_stage_comment(core, api, stage) {
    const { checked, run, mode } = stage;
    const pullRequest = await pullRequestOf(api, run.repository, checked);
    if (pullRequest === undefined) {
        core.info(`No open pull request is at ${checked.headSha.slice(0, 7)} any more.`);
        return;
    }
    const reports = await (0,artifact/* findReports */.z)(api, run.repository, checked.id, MOST_REPORTS);
    if (reports.length === 0)
        core.info(`Run ${checked.id} kept no report as an artifact named pg-rehearsal.`);
    for (const found of reports) {
        if ('problem' in found) {
            core.warning(`The report of run ${checked.id} (${found.name}) was not used: ${found.problem}.`);
            continue;
        }
        const outcome = await (0,comment/* writeComment */.HF)({
            api,
            repository: run.repository,
            pullRequest,
            mode,
            marker: {
                name: found.name,
                run: checked.id,
                attempt: checked.attempt,
                head: checked.headSha,
                state: (0,comment/* stateOf */.L4)(found.report),
            },
            relevant: found.report.verdict !== 'pass' || found.report.changes.length > 0,
            body: stage.render(found.report),
            summaryUrl: run.url.replace(/\d+$/, String(checked.id)),
            origin: ORIGIN,
        });
        core.info((0,comment/* outcomeInWords */.Lz)(outcome));
    }
}

// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/reporters/json.js
var json = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/reporters/markdown.js + 3 modules
var markdown = __webpack_require__(40460);
// EXTERNAL MODULE: ./build/reporters/text.js + 2 modules
var reporters_text = __webpack_require__(41936);
// EXTERNAL MODULE: ./build/config/load.js
var load = __webpack_require__(70588);
// EXTERNAL MODULE: ./build/config/resolve.js + 1 modules
var resolve = __webpack_require__(96454);
// EXTERNAL MODULE: ./build/lint/lint.js + 13 modules
var lint = __webpack_require__(55765);
;// CONCATENATED MODULE: ./build/action/settings.js




/**
 * Settings out of the file, the environment and the inputs, each stronger than the one before.
 * @throws ConfigError naming every one that does not fit.
 */
async function readSettings(directory, { config, values }, environment) {
    const file = await (0,load/* loadSettingsFile */.w)({ directory, path: config, ruleIds: lint.RULE_IDS });
    const variable = {
        values: { 'database-url': environment[secrets/* DATABASE_URL_VARIABLE */.l] },
        nameOf: () => secrets/* DATABASE_URL_VARIABLE */.l,
    };
    return (0,resolve/* resolveSettings */.M)(file, variable, { values, nameOf: (name) => `input \`${name}\`` });
}

;// CONCATENATED MODULE: ./build/action/run.js

















/** One run of the action. @returns why the step fails, in one sentence, if it does. */
async function run(core, environment, signal) {
    const inputs = readInputs(environment, Object.keys(schema/* settingsSchema */.dP.entries));
    const databaseUrl = inputs.values['database-url'] ?? environment[secrets/* DATABASE_URL_VARIABLE */.l] ?? '';
    for (const secret of secretsOf(databaseUrl))
        core.setSecret(secret);
    const { pullRequest, base, checkedRun } = await readEvent(environment, inputs.mode);
    const directory = (0,external_node_path_.resolve)(environment.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
    const settings = await readSettings(directory, inputs, environment);
    const common = { run: readRun(environment), token: inputs.token, mode: settings.comment, signal };
    if (checkedRun !== undefined) {
        const render = (report) => (0,markdown.renderMarkdown)(report, comment/* LONGEST_BODY */._l);
        await commentForRun(core, { ...common, checked: checkedRun, render });
        return undefined;
    }
    if (inputs.mode === 'summary') {
        const { joinReports } = await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.bind(__webpack_require__, 70686));
        return joinReports(core, { ...common, name: inputs.name, pullRequest, render: markdown.renderMarkdown });
    }
    const checked = await (0,check/* check */.z)({
        directory,
        settings: { ...(base === undefined ? {} : { base }), ...settings },
        ...(pullRequest === undefined ? {} : { pullRequest }),
        environment: withoutInputs(environment),
        progress: (0,log/* logProgress */.s)(core.info),
        signal,
    });
    // A report on a server that was stopped halfway is nobody's business.
    signal.throwIfAborted();
    let report = checked;
    if (pullRequest !== undefined && checked.changes.length > 0) {
        const { seenOnPullRequest } = await __webpack_require__.e(/* import() */ 98).then(__webpack_require__.bind(__webpack_require__, 23098));
        const view = { core, pullRequest, inputs, run: common.run, failOn: settings['fail-on'], signal };
        report = await seenOnPullRequest(checked, view);
    }
    core.info((0,log/* plainText */.w)((0,reporters_text.reportText)(report, { colour: true, width: 120 })));
    await publish(core, {
        ...common,
        report,
        json: (0,json.reportJson)(report),
        comment: (0,markdown.renderMarkdown)(report, comment/* LONGEST_BODY */._l),
        summary: (0,markdown.renderMarkdown)(report, LONGEST_SUMMARY),
        prose: reporters_escape/* markdownText */.p7,
        pullRequest,
        name: inputs.name,
        environment,
    });
    return failureOfReport(report);
}

;// CONCATENATED MODULE: ./build/action.js



async function main() {
    const job = new AbortController();
    const cancel = () => job.abort(new Error('The job was cancelled.'));
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 96421));
    try {
        const failure = await run(core, process.env, job.signal);
        if (failure !== undefined)
            core.setFailed((0,errors/* hidePasswords */.XN)(failure));
    }
    catch (error) {
        const message = (0,errors/* hidePasswords */.XN)(job.signal.aborted ? 'The job was cancelled.' : (0,errors/* errorMessage */.gJ)(error));
        const bug = !(0,errors/* isKnownError */.ux)(error) && !job.signal.aborted;
        if (bug && error instanceof Error)
            core.info((0,log/* plainText */.w)((0,errors/* hidePasswords */.XN)(error.stack ?? '')));
        core.setFailed(bug ? `pg-rehearsal has a bug: ${message}. Please report it with the lines above.` : message);
    }
}
void main();


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
async function connect({ token, apiUrl, signal, report, timeoutMs = 20_000 }) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const quiet = () => { };
    const api = getOctokit(token, {
        baseUrl: apiUrl,
        userAgent: 'pg-rehearsal',
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
    return connect({ token, apiUrl: run.apiUrl, signal, report: (line) => core.info((0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(line)) });
}


/***/ }),

/***/ 16537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findReports)
/* harmony export */ });
/* unused harmony export parseReport */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44641);


/** What the first stage names its artifacts: this, or this with `-` and the project's name. */
const PREFIX = 'pg-rehearsal';
/** Bytes of an artifact as stored, and of the report in it. */
const MOST_STORED = 4 * 1024 * 1024;
const MOST_UNPACKED = 16 * 1024 * 1024;
/**
 * The reports that a run kept as artifacts, by project. Whoever opened the pull request may have made them: nothing is
 * believed.
 * @param most how many to take at the most
 */
async function findReports(api, { owner, name: repo }, run, most) {
    const byProject = new Map();
    const place = { owner, repo, run_id: run, per_page: 100 };
    for await (const { data } of api.paginate.iterator(api.rest.actions.listWorkflowRunArtifacts, place)) {
        for (const artifact of data) {
            const project = projectOf(artifact.name);
            if (project === undefined || (byProject.size >= most && !byProject.has(project)))
                continue;
            // A job that is run again keeps its report again: the later artifact has the higher number.
            if ((byProject.get(project)?.id ?? 0) < artifact.id)
                byProject.set(project, artifact);
        }
    }
    const found = [];
    for (const [name, artifact] of byProject) {
        const problem = unusable(artifact);
        if (problem !== undefined) {
            found.push({ name, problem });
            continue;
        }
        const archive = { owner, repo, artifact_id: artifact.id, archive_format: 'zip' };
        const { data: zip } = await api.rest.actions.downloadArtifact(archive);
        found.push({ name, ...(await readArchive(zip)) });
    }
    return found;
}
/** `pg-rehearsal-billing` to `billing`, `pg-rehearsal` to `default`. */
function projectOf(artifact) {
    if (artifact === PREFIX)
        return 'default';
    const name = artifact.startsWith(`${PREFIX}-`) ? artifact.slice(PREFIX.length + 1) : '';
    return /^[\w. -]{1,60}$/.test(name) ? name : undefined;
}
function unusable({ size_in_bytes: size, expired }) {
    if (expired)
        return 'the artifact has expired';
    return size > MOST_STORED ? `the artifact has ${size} bytes, more than a report needs` : undefined;
}
async function readArchive(zip) {
    if (!(zip instanceof ArrayBuffer) || zip.byteLength > MOST_STORED)
        return { problem: 'the artifact is no archive' };
    const { unzipSync } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 51306));
    let packed;
    try {
        // The size that the archive states bounds what is unpacked: more than that is cut off.
        const files = unzipSync(new Uint8Array(zip), {
            filter: ({ name, originalSize }) => name === 'report.json' && originalSize <= MOST_UNPACKED,
        });
        packed = files['report.json'];
    }
    catch {
        return { problem: 'the artifact is no archive' };
    }
    if (packed === undefined)
        return { problem: 'the artifact has no report.json of a sensible size' };
    return parseReport(packed);
}
/** Takes a report of unknown origin through the schema. */
function parseReport(bytes) {
    let data;
    try {
        data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return { problem: 'the report is no JSON' };
    }
    const { success, output, issues } = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(_core_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh, data, { abortEarly: true });
    if (success)
        return { report: output };
    return { problem: `the report does not fit its schema at ${valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issues[0]) ?? 'the top'}` };
}


/***/ }),

/***/ 25715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ownAuthors)
/* harmony export */ });
/** The login of every workflow's own token; no user can take it. */
const WORKFLOW_BOT = 'github-actions[bot]';
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
/** 100 comments each; nobody reads further either. */
const MOST_PAGES = 30;
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
    const marked = [];
    const pages = api.paginate.iterator(api.rest.issues.listComments, {
        ...at(repository),
        issue_number: pullRequest,
        per_page: 100,
    });
    let left = MOST_PAGES;
    for await (const { data } of pages) {
        for (const { id, html_url: url, user, body } of data) {
            const found = (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t7)(body ?? '');
            if (found?.name === marker.name)
                marked.push({ id, url, marker: found, author: user?.login });
        }
        left -= 1;
        if (left === 0)
            break;
    }
    const own = await (0,_authors_js__WEBPACK_IMPORTED_MODULE_2__/* .ownAuthors */ .b)(api, marked.map(({ author }) => author));
    return marked.filter(({ author }) => own.has(author));
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

/***/ 64809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ logProgress),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * A text that the runner takes as text. The runner obeys a line whose first characters are `::` (after white space), and
 * `##[` anywhere in a line
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs); a zero-width space breaks both.
 */
function plainText(text) {
    return text.replace(/^([\s\p{Cc}\p{Cf}]*:)(?=:)/gmu, '$1\u200b').replaceAll('##[', '#\u200b#[');
}
/** Progress as lines of the job's log; what a step is at now is left out. */
function logProgress(write) {
    return {
        step: (label) => write(plainText(label)),
        detail() { },
        done() { },
    };
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

/***/ 14745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   fI: () => (/* binding */ waitBefore),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* unused harmony exports LONGEST_WAIT_MS, MOST_ATTEMPTS */
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
/* harmony export */   reportJson: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2296);

/** The report as data. */
function reportJson(report) {
    return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(report);
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
    ];
    if (evidence !== undefined)
        parts.push((0,layout/* labelled */.wW)(colours.bold('measured:'), (0,reporters_escape/* visibleLine */.P8)(evidence.summary), width, INDENT));
    if (finding.status === 'unproven')
        parts.push((0,layout/* labelled */.wW)(colours.yellow('unproven:'), (0,reporters_escape/* visibleLine */.P8)((0,words/* unprovenInWords */.CZ)(finding, report)), width, INDENT));
    if (suggestion !== undefined)
        parts.push(...suggestionText(finding, suggestion, context));
    return parts.join('\n');
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
    const context = { report, colours: (0,picocolors.createColors)(colour), width: Math.max(NARROWEST, width) };
    const sections = [
        verdict(context),
        ...(0,order/* byFile */.y9)(report, report.findings).flatMap(({ items }) => items.map((finding) => findingText(finding, context))),
        ...migrationTable(context),
        ...list('In production', (0,words/* estimateLines */.AA)(report), context),
        ...list('Data', (0,words/* dataLines */.cd)(report), context),
        ...schema(context),
        ...cleared(context),
        ...list('Allowed by a comment in the SQL', (0,words/* suppressedLines */.Ee)(report), context),
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