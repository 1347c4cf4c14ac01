"use strict";
exports.id = 2243;
exports.ids = [2243,2366,9985];
exports.modules = {

/***/ 82366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isTouched),
/* harmony export */   V: () => (/* binding */ collectDatabases),
/* harmony export */   checkDatabases: () => (/* binding */ checkDatabases)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23196);
/* harmony import */ var _core_progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9948);
/* harmony import */ var _not_checked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3637);




/** A server with made data and its caches, and what this process keeps of a rehearsal. */
const BYTES_PER_REHEARSAL = 512 * 1_048_576;
/**
 * Checks several databases of one repository: all are collected, and those that the change touches are rehearsed side by
 * side, as many as cores and memory allow. What keeps one from being checked keeps no other.
 * @returns a report for each, in the order given.
 */
async function checkDatabases(request) {
    const collected = await collectDatabases(request);
    const touched = collected.filter(isTouched).length;
    const tell = sharedProgress(request.progress, touched);
    const reports = await sideBySide(collected, howMany(touched), async (one) => {
        const { name, settings } = one;
        if ('error' in one)
            return { name, report: (0,_not_checked_js__WEBPACK_IMPORTED_MODULE_3__/* .notChecked */ .l)(one.error) };
        const mine = isTouched(one) ? tell(name) : { progress: _core_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .SILENT */ .q, ended() { } };
        try {
            return { name, report: await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .checkCollected */ .kk)({ ...request, settings, progress: mine.progress }, one.collected) };
        }
        catch (error) {
            request.signal.throwIfAborted();
            request.failed?.(name, error);
            return { name, report: (0,_not_checked_js__WEBPACK_IMPORTED_MODULE_3__/* .notChecked */ .l)(error) };
        }
        finally {
            mine.ended();
        }
    });
    request.progress.done();
    return reports;
}
/**
 * What each database has at base and at head. One after the other: Git's own lock lets only one fetch in.
 * @throws only where the request was aborted.
 */
async function collectDatabases(request) {
    const { databases, progress, signal } = request;
    progress.step('Collecting migrations');
    const quiet = { ...progress, step: () => undefined };
    const all = [];
    for (const database of databases) {
        progress.detail(database.name);
        const { settings } = database;
        try {
            all.push({ ...database, collected: await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .collectChange */ .hI)({ ...request, settings, progress: quiet }) });
        }
        catch (error) {
            signal.throwIfAborted();
            request.failed?.(database.name, error);
            all.push({ ...database, error });
        }
    }
    return all;
}
/** Whether there is anything to check. What could not be collected counts: nobody knows. */
function isTouched(database) {
    if ('error' in database)
        return true;
    const { changes, problems } = database.collected.history;
    return changes.length > 0 || problems.some(({ inChange }) => inChange);
}
function howMany(touched) {
    const byMemory = Math.floor((0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)() / BYTES_PER_REHEARSAL);
    return Math.max(1, Math.min(touched, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), byMemory));
}
/** Progress of several checks on one line: whose step it is, and how many are through. */
function sharedProgress(progress, count) {
    let through = 0;
    progress.step(`Checking ${count} ${count === 1 ? 'database' : 'databases'}`);
    return (name) => ({
        progress: {
            step: (label) => progress.detail(`${name}: ${label} (${through} of ${count} done)`),
            detail: (text) => progress.detail(`${name}: ${text} (${through} of ${count} done)`),
            done() { },
        },
        ended() {
            through += 1;
        },
    });
}
/** Works on items side by side, at most `limit` at once, and waits for all, so that nothing goes on after a failure. */
async function sideBySide(items, limit, work) {
    const results = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    const ended = await Promise.allSettled(Array.from({ length: limit }, worker));
    for (const one of ended)
        if (one.status === 'rejected')
            throw one.reason;
    return results;
}


/***/ }),

/***/ 3637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ notChecked)
/* harmony export */ });
/* harmony import */ var _core_assemble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31331);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);


/** The report of a check that could not begin: it says why, and that nothing was checked. */
function notChecked(error) {
    const message = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hidePasswords */ .XN)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error));
    const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnownError */ .ux)(error) ? message : `pg-rehearsal itself failed: ${message}`;
    return (0,_core_assemble_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleReport */ .x)({
        migrationTool: 'sqlx',
        directory: '',
        migrations: [],
        findings: [],
        cleared: [],
        unchecked: ['Nothing was checked.'],
        rehearsal: { status: 'skipped', reason: 'the check could not begin' },
        failOn: 'error',
        notChecked: reason,
    });
}


/***/ }),

/***/ 82937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ planDatabases),
/* harmony export */   l: () => (/* binding */ matrixOf)
/* harmony export */ });
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82366);

/** Jobs that one matrix of GitHub Actions may have. */
const MOST_JOBS = 256;
/** Which databases a change touches, in the order given. Starts no server. */
async function planDatabases(request) {
    const collected = await (0,_databases_js__WEBPACK_IMPORTED_MODULE_0__/* .collectDatabases */ .V)(request);
    request.progress.done();
    return collected.map((one) => ({
        name: one.name,
        touched: (0,_databases_js__WEBPACK_IMPORTED_MODULE_0__/* .isTouched */ .D)(one),
        changes: 'error' in one ? 0 : one.collected.history.changes.length,
    }));
}
/**
 * The matrix for a job per database that is touched; where that makes more than GitHub takes
 * (https://docs.github.com/actions/reference/limits), jobs get several.
 */
function matrixOf(planned) {
    const names = planned.filter(({ touched }) => touched).map(({ name }) => name);
    const size = Math.ceil(names.length / MOST_JOBS);
    const jobs = [];
    for (let at = 0; at < names.length; at += size) {
        const [first = '', ...others] = names.slice(at, at + size);
        const name = others.length === 0 ? first : `${first.slice(0, 40)}-and-${others.length}-more`;
        jobs.push({ name, database: [first, ...others].join(',') });
    }
    return { include: jobs };
}


/***/ }),

/***/ 42243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPlan: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _check_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82937);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88208);
/* harmony import */ var _reporters_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23114);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88864);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71915);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40049);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9892);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







/** The command `plan`: exit code 0 also where nothing is to be checked. */
async function runPlan(invocation, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { process, signal } = invocation;
        const { directory, ...resolved } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .projectsFor */ .KB)(invocation, options, ['base']);
        if (!('databases' in resolved))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('The settings file names no `databases`, so there is nothing to plan: run `pg-rehearsal check`.');
        const progress = __addDisposableResource(env_1, await (0,_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .createProgress */ .m)(process.stderr, process.env, signal), false);
        const planned = await (0,_check_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDatabases */ .U)({
            directory,
            databases: resolved.databases,
            environment: process.env,
            progress,
            signal,
            failed: (name, error) => (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .printFailure */ .eV)(error, process, name),
        });
        const text = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(options, 'format') === 'matrix' ? JSON.stringify((0,_check_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixOf */ .l)(planned)) : tableOf(planned);
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .write */ .M9)(process.stdout, `${text}\n`);
        return 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function tableOf(planned) {
    const rows = planned.map(({ name, touched, changes }) => [
        touched ? 'check' : 'skip',
        name,
        changes === 0 ? (touched ? 'could not be read' : 'no migration changed') : `${changes} changed`,
    ]);
    return (0,_reporters_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .columns */ .YB)([['', 'database', 'migrations'], ...rows]).join('\n');
}


/***/ }),

/***/ 71915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ createProgress)
/* harmony export */ });
/* harmony import */ var _reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35683);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9892);


/** In a log, details come this often at most, in milliseconds: a line for each of a thousand files helps nobody. */
const DETAIL_EVERY_MS = 3_000;
/** Progress as it suits the stream: a list that lives on a terminal, plain lines elsewhere; nothing after an interrupt. */
async function createProgress(stream, environment, signal) {
    const progress = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .isLive */ .DG)(stream, environment) ? await liveProgress(stream) : plainProgress(stream);
    signal.addEventListener('abort', () => progress[Symbol.dispose](), { once: true });
    return {
        step(label) {
            if (!signal.aborted)
                progress.step(label);
        },
        detail(text) {
            if (!signal.aborted)
                progress.detail(text);
        },
        done: () => progress.done(),
        [Symbol.dispose]: () => progress[Symbol.dispose](),
    };
}
function plainProgress(stream) {
    let spokenAt = 0;
    const say = (text) => {
        spokenAt = Date.now();
        stream.write(`${(0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)((0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(text))}\n`);
    };
    return {
        step: (label) => say(`${label} …`),
        detail(text) {
            if (Date.now() - spokenAt >= DETAIL_EVERY_MS)
                say(`  ${text}`);
        },
        done() { },
        [Symbol.dispose]() { },
    };
}
async function liveProgress(stream) {
    const { default: yoctoSpinner } = await __webpack_require__.e(/* import() */ 6540).then(__webpack_require__.bind(__webpack_require__, 36540));
    let current;
    const finish = (end) => {
        if (current === undefined)
            return;
        const seconds = ((Date.now() - current.began) / 1_000).toFixed(1);
        if (end === 'success')
            current.spinner.success(`${current.label} ${seconds} s`);
        else
            current.spinner.stop();
        current = undefined;
    };
    return {
        step(text) {
            finish('success');
            const label = (0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(text);
            // The spinner would end the process by itself on a signal, and clean-up with it.
            const spinner = yoctoSpinner({ text: label, stream, handleSignals: false }).start();
            current = { label, spinner, began: Date.now() };
        },
        detail(text) {
            if (current !== undefined)
                current.spinner.text = `${current.label}: ${(0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(text)}`;
        },
        done: () => finish('success'),
        [Symbol.dispose]: () => finish('stop'),
    };
}


/***/ }),

/***/ 40049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ projectFor),
/* harmony export */   KB: () => (/* binding */ projectsFor),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   f5: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _config_projects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51750);
/* harmony import */ var _config_sources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29640);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88208);
/* harmony import */ var _lint_lint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76646);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65868);







/** Settings out of the file, the environment and the flags, each stronger than the one before. */
async function settingsOf({ process }, options, flags) {
    const { directory, file } = placeOf(options);
    return { directory, settings: await (0,_config_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsFrom */ .m)(file, process.env, (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .givenFlags */ .rd)(options, flags)) };
}
/** The same for every database of the settings file, or those that `--database` names. A flag holds for each of them. */
async function projectsFor({ process }, options, flags) {
    const { directory, file } = placeOf(options);
    const given = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .givenFlags */ .rd)(options, flags);
    const { projects } = await (0,_config_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .projectsFrom */ .T)(file, process.env, given, namesOf(options, 'database'));
    return { directory, ...projects };
}
/**
 * The same for a command that is about one database.
 * @throws ConfigError where the settings file has several and `--database` does not say which.
 */
async function projectFor(invocation, options, flags) {
    const { directory, ...projects } = await projectsFor(invocation, options, flags);
    return { directory, settings: (0,_config_projects_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsOfOne */ .Lo)(projects) };
}
function placeOf(options) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(textOf(options, 'C') ?? '.');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigError */ .xL(`There is no directory ${directory}. Correct -C.`);
    return { directory, file: { directory, path: textOf(options, 'config'), ruleIds: _lint_lint_js__WEBPACK_IMPORTED_MODULE_4__/* .RULE_IDS */ .Iu } };
}
/** An option that may be repeated, or hold several names with commas. */
function namesOf(options, name) {
    const value = options[name];
    return Array.isArray(value) ? value.flatMap((item) => String(item).split(',')) : [];
}
/** An option's value, where it is a text and was given. */
function textOf(options, name) {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 89057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ orList),
/* harmony export */   Jp: () => (/* binding */ explainIssue),
/* harmony export */   WI: () => (/* binding */ echo),
/* harmony export */   cM: () => (/* binding */ andList)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67741);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75241);



const LONGEST_ECHO = 60;
/** What is wrong with a value, as the rest of a sentence that begins with the setting's name. */
function explainIssue(issue) {
    const setting = (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeSetting */ .w5)(String(issue.path?.[0]?.key));
    const wrongType = typeof issue.input === 'string' && issue.type !== 'picklist' && setting?.type !== 'text' ? 'the text ' : '';
    const got = setting?.name === 'database-url' ? '' : `, not ${wrongType}${echo(issue.input)}`;
    if (issue.type === 'picklist') {
        const choices = setting?.choices ?? [];
        const hint = typeof issue.input === 'string' ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(issue.input, choices) : undefined;
        return `must be ${orList(choices)}${got}${hint === undefined ? '' : `; ${hint}`}`;
    }
    if (issue.type === 'boolean')
        return `must be \`true\` or \`false\`${got}`;
    if (issue.type === 'array')
        return `must be a list, one item a line, each after a dash${got}`;
    if (issue.type === 'record')
        return `must be a mapping of rule ids to severities${got}`;
    if (issue.type === 'string')
        return `must be a text${got}`;
    return `${issue.message}${got}`;
}
/** `a`, `b` or `c`. */
function orList(names) {
    return list(names, 'or');
}
/** `a`, `b` and `c`. */
function andList(names) {
    return list(names, 'and');
}
function list(names, joint) {
    const quoted = names.map((name) => `\`${name}\``);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1)}`;
}
/** A value as its writer would know it again: short, on one line, without passwords. */
function echo(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    const text = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hidePasswords */ .XN)(String(value)).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}`]+/gu, ' ');
    const short = text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
    return `\`${short}\``;
}


/***/ }),

/***/ 79884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Problems),
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88208);

/** Gathers what is wrong with a text, so that one run names everything. */
class Problems {
    #name;
    #lines;
    #found = [];
    constructor(name, lines) {
        this.#name = name;
        this.#lines = lines;
    }
    /** `at` is an offset into the text; the message has no full stop. */
    add(at, message) {
        this.#found.push({ at, message });
    }
    /** @throws ConfigError with a line `file:line:column: problem.` for each, in the text's order, where there is any. */
    throwIfAny() {
        if (this.#found.length === 0)
            return;
        const report = this.#found
            .toSorted((a, b) => a.at - b.at)
            .map(({ at, message }) => {
            const { line, col } = this.#lines.linePos(at);
            return `${this.#name}:${Math.max(1, line)}:${Math.max(1, col)}: ${sentence(message)}`;
        });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePasswords */ .XN)(report.join('\n')));
    }
}
/** Ends a text with a full stop, unless it ends as a question. */
function sentence(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}


/***/ }),

/***/ 51750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ commonSettings),
/* harmony export */   Lo: () => (/* binding */ settingsOfOne),
/* harmony export */   UW: () => (/* binding */ projectsOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89057);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75241);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96454);




/** The settings that hold for all databases. */
function commonSettings({ databases: _, ...common }) {
    return common;
}
/**
 * What there is to check: the databases of a settings file in its order, each with the settings for all under its own
 * (`rules` and `rules-for-paths` are joined key by key), and what is stronger than the file over both.
 * @param asked the databases that are asked for, all where there are none (a single one is as a file without databases),
 *   and settings that have their types already.
 * @throws ConfigError where a name is none of the file's, or a source does not fit.
 */
function projectsOf(file, { names = [], parsed = {} }, ...sources) {
    const all = Object.entries(file.databases ?? {});
    for (const name of names)
        refuseUnknown(name, all.map(([known]) => known));
    const common = commonSettings(file);
    const chosen = all.filter(([name]) => names.length === 0 || names.includes(name));
    const [only] = chosen;
    if (only === undefined)
        return { settings: (0,_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveSettings */ .M)({ ...common, ...parsed }, ...sources) };
    const settingsOf = (own) => (0,_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveSettings */ .M)({ ...joined(common, own), ...parsed }, ...sources);
    if (names.length > 0 && chosen.length === 1)
        return { settings: settingsOf(only[1]) };
    return { databases: chosen.map(([name, own]) => ({ name, settings: settingsOf(own) })) };
}
/** The settings of the one database that there is to work on. @throws ConfigError where there are several. */
function settingsOfOne(projects) {
    if ('settings' in projects)
        return projects.settings;
    const names = (0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .andList */ .cM)(projects.databases.map(({ name }) => name));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`The settings file has several databases, ${names}: say which one, with \`database\`.`);
}
function refuseUnknown(name, known) {
    if (known.includes(name))
        return;
    const what = known.length === 0
        ? ', since the settings file has no `databases`.'
        : `; ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, known) ?? `the settings file has ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .andList */ .cM)(known)}.`}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`There is no database ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .echo */ .WI)(name)}${what}`);
}
function joined(common, own) {
    return {
        ...common,
        ...own,
        rules: { ...common.rules, ...own.rules },
        'rules-for-paths': { ...common['rules-for-paths'], ...own['rules-for-paths'] },
    };
}


/***/ }),

/***/ 96454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ resolveSettings)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
;// CONCATENATED MODULE: ./build/config/coerce.js
/**
 * A text as the setting's type: `17` becomes a number, `true` a boolean, lines or a comma list an array. Blank means not
 * given (undefined): that is how an unset action input arrives. What does not fit stays a text for the schema to refuse.
 */
function coerce(value, { type }) {
    if (value === undefined || typeof value === 'boolean')
        return value;
    if (typeof value !== 'string') {
        const items = value.map((item) => item.trim()).filter((item) => item !== '');
        return items.length === 0 ? undefined : items;
    }
    const text = value.trim();
    if (text === '')
        return undefined;
    if (type === 'number' && /^\d+(?:\.\d+)?$/.test(text))
        return Number(text);
    if (type === 'boolean' && /^(?:true|false)$/i.test(text))
        return text.toLowerCase() === 'true';
    if (type === 'list')
        return splitList(text);
    return text;
}
/** Splits at line ends and at commas that are not inside the braces of a glob such as `{a,b}.sql`. */
function splitList(text) {
    const items = [''];
    let depth = 0;
    for (const character of text) {
        if (character === '\n' || (character === ',' && depth === 0)) {
            depth = 0;
            items.push('');
            continue;
        }
        if (character === '{')
            depth += 1;
        if (character === '}')
            depth = Math.max(0, depth - 1);
        items.push(`${items.pop() ?? ''}${character}`);
    }
    return items.map((item) => item.trim()).filter((item) => item !== '');
}

// EXTERNAL MODULE: ./build/config/describe.js
var describe = __webpack_require__(67741);
// EXTERNAL MODULE: ./build/config/explain.js
var explain = __webpack_require__(89057);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(79884);
// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(59711);
;// CONCATENATED MODULE: ./build/config/resolve.js







/**
 * Defaults, then the file, then each given source, the last one strongest.
 * @throws ConfigError naming every flag or input that does not fit.
 */
function resolveSettings(file, ...sources) {
    const problems = [];
    let merged = { ...file };
    for (const source of sources) {
        const values = coerceAll(source);
        const { issues } = dist/* safeParse */.xLC(schema/* settingsSchema */.dP, values);
        for (const issue of issues ?? [])
            problems.push((0,config_problems/* sentence */.e)(`${source.nameOf(String(issue.path?.[0]?.key))} ${(0,explain/* explainIssue */.Jp)(issue)}`));
        merged = { ...merged, ...values };
    }
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems.join('\n'));
    return dist/* parse */.qgA(schema/* settingsSchema */.dP, merged);
}
function coerceAll({ values }) {
    const coerced = {};
    for (const [name, given] of Object.entries(values)) {
        const setting = (0,describe/* describeSetting */.w5)(name);
        const value = setting === undefined ? undefined : coerce(given, setting);
        if (value !== undefined)
            coerced[name] = value;
    }
    return coerced;
}


/***/ }),

/***/ 77075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DATABASE_URL_VARIABLE),
/* harmony export */   o: () => (/* binding */ holdsPassword)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88208);

/** The environment variable for `database-url`, so that a password need not stand on a command line or in a file. */
const DATABASE_URL_VARIABLE = 'PG_REHEARSAL_DATABASE_URL';
/** Whether a connection string, as a URL or as `key=value` pairs, carries a password. */
function holdsPassword(connection) {
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePasswords */ .XN)(connection) !== connection || /(?:^|\s)password\s*=\s*\S/i.test(connection);
}


/***/ }),

/***/ 29640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ projectsFrom),
  m: () => (/* binding */ settingsFrom)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
;// CONCATENATED MODULE: ./build/config/load.js



/** The settings file of a working directory. */
const SETTINGS_FILE = '.pg-rehearsal.yml';
/** Longer than any sensible settings file; keeps a hostile one from taking memory. */
const MOST_BYTES = 256 * 1024;
/**
 * Reads the settings file; without one there are no settings. The YAML library is loaded only when there is a file.
 * @throws ConfigError with a line `file:line:column: problem` for every problem.
 */
async function loadSettingsFile({ directory, path, ruleIds }) {
    const name = path ?? SETTINGS_FILE;
    const file = (0,external_node_path_.resolve)(directory, name);
    if (!(0,external_node_fs_.existsSync)(file)) {
        if (path !== undefined)
            throw new errors/* ConfigError */.xL(`There is no settings file ${name} in ${directory}. Correct \`config\`, or leave it out.`);
        const misnamed = ['.pg-rehearsal.yaml', 'pg-rehearsal.yml'].find((other) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, other)));
        if (misnamed !== undefined)
            throw new errors/* ConfigError */.xL(`${misnamed} is not read. Rename it to ${SETTINGS_FILE}, or name it with \`config\`.`);
        return {};
    }
    const text = readText(file, name);
    if (path === undefined)
        refuseForeignLink(file, directory);
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5509)]).then(__webpack_require__.bind(__webpack_require__, 75509));
    return parseSettings({ text, name, ruleIds });
}
function readText(file, name) {
    const status = (0,external_node_fs_.statSync)(file);
    if (!status.isFile())
        throw new errors/* ConfigError */.xL(`${name} is not a file. Put the settings into a YAML file.`);
    if (status.size > MOST_BYTES)
        throw new errors/* ConfigError */.xL(`${name} is larger than ${MOST_BYTES / 1024} KiB, which no settings file needs to be.`);
    const bytes = bytesOf(file, name);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new errors/* ConfigError */.xL(`${name} is not UTF-8 text. Save it as UTF-8.`);
    }
}
function bytesOf(file, name) {
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        throw new errors/* ConfigError */.xL(`${name} cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}.`);
    }
}
/** A pull request could link the file to something outside the checkout and have messages quote it. */
function refuseForeignLink(file, directory) {
    const real = (0,external_node_fs_.realpathSync)(file);
    const root = (0,external_node_fs_.realpathSync)(checkoutOf(directory));
    const way = (0,external_node_path_.relative)(root, real);
    if (way.startsWith('..') || (0,external_node_path_.resolve)(way) === way)
        throw new errors/* ConfigError */.xL(`${SETTINGS_FILE} is a link out of the repository. Make it a file.`);
}
function checkoutOf(directory) {
    for (let at = (0,external_node_path_.resolve)(directory);; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if (at === (0,external_node_path_.dirname)(at))
            return directory;
    }
}

// EXTERNAL MODULE: ./build/config/projects.js
var projects = __webpack_require__(51750);
// EXTERNAL MODULE: ./build/config/resolve.js + 1 modules
var resolve = __webpack_require__(96454);
// EXTERNAL MODULE: ./build/config/secrets.js
var secrets = __webpack_require__(77075);
;// CONCATENATED MODULE: ./build/config/sources.js




/**
 * Settings out of the file, the environment and what is given, each stronger than the one before; those that hold for all
 * databases, where the file has several.
 * @throws ConfigError naming every one that does not fit.
 */
async function settingsFrom(file, environment, given) {
    return (0,resolve/* resolveSettings */.M)((0,projects/* commonSettings */.JC)(await loadSettingsFile(file)), variableIn(environment), given);
}
/**
 * The same for each database of the file that is asked for.
 * @param names all where there are none
 * @param parsed settings that have their types already, as strong as what is given
 * @throws ConfigError naming every one that does not fit, and a database that the file does not have.
 */
async function projectsFrom(file, environment, given, names, parsed = {}) {
    const loaded = await loadSettingsFile(file);
    const sources = [variableIn(environment), given];
    return {
        common: (0,resolve/* resolveSettings */.M)({ ...(0,projects/* commonSettings */.JC)(loaded), ...parsed }, ...sources),
        projects: (0,projects/* projectsOf */.UW)(loaded, { names, parsed }, ...sources),
    };
}
function variableIn(environment) {
    return {
        values: { 'database-url': environment[secrets/* DATABASE_URL_VARIABLE */.l] },
        nameOf: () => secrets/* DATABASE_URL_VARIABLE */.l,
    };
}


/***/ }),

/***/ 75241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The candidate that was most likely meant, or undefined where none is close: at most a third of the letters may differ.
 */
function nearest(text, candidates) {
    const wanted = plain(text);
    let best;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - wanted.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, plain(candidate));
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** ", did you mean `fail-on`?" or nothing. */
function didYouMean(text, candidates) {
    const candidate = nearest(text, candidates);
    return candidate === undefined ? undefined : `did you mean \`${candidate}\`?`;
}
function plain(text) {
    return text.toLowerCase().replaceAll(/[_\s]+/g, '-');
}
/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each count one. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            let distance = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
                distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
            current.push(distance);
        }
        [beforeLast, last] = [last, current];
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 9948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ SILENT)
/* harmony export */ });
const SILENT = { step() { }, detail() { }, done() { } };


/***/ }),

/***/ 23114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   e9: () => (/* binding */ clipMiddle),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   wW: () => (/* binding */ labelled)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** Columns that a text takes, colours aside: code points, which is right but for wide and combining characters. */
function widthOf(text) {
    return PLAIN.test(text) ? text.length : [...(0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)].length;
}
/** Printable ASCII: each unit is a column. Nearly all text is, and counting characters is slow. */
const PLAIN = /^[ -~]*$/;
/** A text wrapped at words to a width, each line after an indent; words that are too long, such as paths, stay whole. */
function wrap(text, width, indent = '') {
    const room = Math.max(20, width - widthOf(indent));
    const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
    return lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
}
function wrapParagraph(paragraph, room) {
    if (EVEN.test(paragraph))
        return wrapEven(paragraph, room);
    const lines = [];
    let line = '';
    let width = 0;
    for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
        const wordWidth = widthOf(word);
        const fits = width + 1 + wordWidth <= room;
        if (line !== '' && !fits)
            lines.push(line);
        width = line === '' || !fits ? wordWidth : width + 1 + wordWidth;
        line = line === '' || !fits ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
/** Printable ASCII with single spaces between the words: where its lines break can be told without taking it apart. */
const EVEN = /^(?:[!-~]+(?: [!-~]+)*)?$/;
function wrapEven(paragraph, room) {
    const lines = [];
    let from = 0;
    while (paragraph.length - from > room) {
        const last = paragraph.lastIndexOf(' ', from + room);
        const at = last > from ? last : paragraph.indexOf(' ', from + room);
        if (at === -1)
            break;
        lines.push(paragraph.slice(from, at));
        from = at + 1;
    }
    return [...lines, paragraph.slice(from)];
}
/** A label and a text beside it, the text hanging in its own column. */
function labelled(label, text, width, indent) {
    const hanging = indent + ' '.repeat(widthOf(label) + 1);
    return `${indent}${label} ${wrap(text, width, hanging).slice(hanging.length)}`;
}
/** The text, or its beginning and an ellipsis; never half a character. */
function clip(text, width) {
    // There are no more characters than UTF-16 units.
    if (text.length <= width)
        return text;
    const characters = [...text];
    return characters.length <= width ? text : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
}
/** The text, or both its ends around an ellipsis: what tells files apart is at both ends. */
function clipMiddle(text, width) {
    const characters = [...text];
    if (characters.length <= width)
        return text;
    const head = Math.ceil((width - 1) / 2);
    return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (width - 1 - head)).join('')}`;
}
/** A head and rows of cells under each other, two spaces between; a column of figures (`5`, `12 ms`) is set right. */
function columns(rows) {
    const layout = (rows[0] ?? []).map((_, column) => {
        const cells = rows.map((row) => row[column] ?? '');
        const body = cells.slice(1);
        return {
            width: Math.max(...cells.map(widthOf)),
            right: body.some((cell) => cell !== '') && body.every((cell) => /^(?:|[\d.,]+(?: \w+)?)$/.test(cell)),
        };
    });
    return rows.map((row) => row
        .map((cell, column) => {
        const { width = 0, right = false } = layout[column] ?? {};
        const padding = ' '.repeat(width - widthOf(cell));
        return right ? padding + cell : cell + padding;
    })
        .join('  ')
        .trimEnd());
}


/***/ })

};
;