"use strict";
exports.id = 3196;
exports.ids = [3196];
exports.modules = {

/***/ 23196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  kk: () => (/* binding */ checkCollected),
  hI: () => (/* binding */ collectChange),
  sb: () => (/* binding */ examine),
  I$: () => (/* binding */ exitCode)
});

// EXTERNAL MODULE: ./build/check/baseline.js
var check_baseline = __webpack_require__(48441);
// EXTERNAL MODULE: ./build/check/judgement.js + 4 modules
var check_judgement = __webpack_require__(34816);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
;// CONCATENATED MODULE: ./build/collect/fixtures.js



/** The table of contents of a directory that `pg_dump -Fd` wrote. */
const CONTENTS = 'toc.dat';
/**
 * Finds the files that globs name, in the order of their paths. A directory that pg_dump wrote is one file of data.
 * @param setting the name of the setting that holds the globs, for messages.
 * @throws ConfigError when a glob finds nothing, or a file is a link that leaves the directory.
 */
async function findFiles(directory, globs, setting) {
    if (globs.length === 0)
        return [];
    const { glob } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(3382)]).then(__webpack_require__.bind(__webpack_require__, 73382));
    const paths = new Set();
    const archives = new Set();
    for (const pattern of globs) {
        const options = { cwd: directory, dot: true, onlyFiles: false, expandDirectories: false };
        const found = (await glob(pattern.replace(/\/+$/, ''), options)).map((path) => path.replace(/\/+$/, ''));
        const kinds = await Promise.all(found.map((path) => kindOf(directory, path)));
        const usable = found.filter((_, index) => kinds[index] !== 'directory');
        if (usable.length === 0)
            throw nothingFound(directory, pattern, setting, found[0]);
        for (const path of usable)
            paths.add(path);
        for (const [index, path] of found.entries())
            if (kinds[index] === 'archive')
                archives.add(path);
    }
    const inArchive = (path) => [...archives].some((archive) => path.startsWith(`${archive}/`));
    const wanted = [...paths].filter((path) => !inArchive(path)).toSorted();
    return Promise.all(wanted.map((path) => inside(directory, path, setting)));
}
function nothingFound(directory, pattern, setting, found) {
    return new errors/* ConfigError */.xL(found === undefined
        ? `The ${setting} glob ${pattern} finds no file in ${directory}.`
        : `The ${setting} glob ${pattern} finds only the directory ${found}, which is no dump of \`pg_dump -Fd\`: name the files in it, such as ${found}/*.sql.`);
}
/** A link is what it leads to. */
async function kindOf(directory, path) {
    const location = (0,external_node_path_.join)(directory, path);
    const found = await (0,promises_.stat)(location).catch(() => undefined);
    if (found === undefined)
        throw new errors/* ConfigError */.xL(`${path} is a link that leads nowhere, or cannot be read.`);
    if (!found.isDirectory())
        return 'file';
    return (await (0,promises_.readdir)(location)).includes(CONTENTS) ? 'archive' : 'directory';
}
async function inside(directory, path, setting) {
    const location = (0,external_node_path_.join)(directory, path);
    const [real, root] = await Promise.all([(0,promises_.realpath)(location), (0,promises_.realpath)(directory)]);
    const way = (0,external_node_path_.relative)(root, real);
    if (way === '..' || way.startsWith(`..${external_node_path_.sep}`) || way === real)
        throw new errors/* ConfigError */.xL(`${path}, which ${setting} names, is a link that leaves the working directory; copy the file there instead.`);
    return { path, location: real };
}

// EXTERNAL MODULE: ./build/core/private-values.js
var private_values = __webpack_require__(47115);
;// CONCATENATED MODULE: ./build/check/assertions.js




/**
 * Reads the files of `assertions` from the work tree.
 * @param root the repository's root, absolute: findings name files relative to it.
 * @throws ConfigError when a glob finds nothing, or a file is not text.
 */
async function readAssertions({ directory, settings }, root) {
    const files = await findFiles(directory, settings.assertions, 'assertions');
    const top = await (0,promises_.realpath)(root);
    return Promise.all(files.map(async ({ path, location }) => ({
        path: (0,external_node_path_.relative)(top, location).split(external_node_path_.sep).join('/'),
        text: await textOf(path, location),
    })));
}
async function textOf(path, location) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await (0,promises_.readFile)(location));
    }
    catch (error) {
        throw new errors/* ConfigError */.xL(`The assertions ${path} are not UTF-8 text, or cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}.`);
    }
}

// EXTERNAL MODULE: ./build/core/statistics.js
var statistics = __webpack_require__(4148);
;// CONCATENATED MODULE: ./build/check/costs.js




/** @throws ConfigError where the file of statistics cannot be read. */
async function readSizes(directory, path) {
    if (path === undefined)
        return undefined;
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(directory, path), 'utf8').catch((error) => {
        throw new errors/* ConfigError */.xL(`The statistics file ${path} cannot be read (${(0,errors/* errorMessage */.gJ)(error)}). Write it with \`pg-rehearsal stats\`, or leave out \`statistics\`.`);
    });
    return (0,statistics/* parseStatistics */.Nr)(text, path);
}
/** Measures at two sizes what the change will cost in production. */
async function estimate(rehearsal, { migrations, catalogue }, statistics, settings) {
    if (statistics === undefined)
        return { unchecked: [] };
    const { estimateCosts } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(1642), __webpack_require__.e(6901), __webpack_require__.e(2620), __webpack_require__.e(9052), __webpack_require__.e(3053), __webpack_require__.e(5173)]).then(__webpack_require__.bind(__webpack_require__, 85173));
    try {
        const estimates = await estimateCosts({ rehearsal, migrations, catalogue, statistics });
        return { costs: { estimates, budgetMs: settings['lock-budget'] * 1_000 }, unchecked: [] };
    }
    catch (error) {
        // With a dump, the base need not apply to an empty database, which is where the two sizes begin.
        if (!(error instanceof errors/* PreparationError */.ys))
            throw error;
        return { unchecked: [`For how long locks will block production was not measured: ${error.message}`] };
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/check/ending.js


/** A signal that the user's abort or the time limit ends; the limit's reason is an EngineError that names the setting. */
function timeLimit(user, seconds) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new errors/* EngineError */.NJ(`The rehearsal took longer than ${seconds} s (rehearsal-timeout) and was stopped.`)), seconds * 1_000);
    return {
        signal: AbortSignal.any([user, controller.signal]),
        async [Symbol.asyncDispose]() {
            clearTimeout(timer);
        },
    };
}
/** Where the server is gone, its own last words say more than a broken connection does. */
async function withServersReason(server, error) {
    if (!(error instanceof errors/* EngineError */.NJ))
        return error;
    let reason = await server.whyGone?.();
    // Its sessions end a moment before it does.
    for (let looks = 0; reason === undefined && looks < 10; looks += 1) {
        await (0,external_node_timers_promises_.setTimeout)(100);
        reason = await server.whyGone?.();
    }
    return reason === undefined ? error : new errors/* EngineError */.NJ(`${(0,errors/* errorMessage */.gJ)(error)} ${reason}`, { cause: error });
}

// EXTERNAL MODULE: ./build/lint/silenced.js
var silenced = __webpack_require__(30080);
// EXTERNAL MODULE: ./build/lint/suggestions.js
var suggestions = __webpack_require__(77460);
// EXTERNAL MODULE: ./build/check/lint-change.js
var lint_change = __webpack_require__(67104);
;// CONCATENATED MODULE: ./build/check/proof.js




/** More than anybody reads; each takes a copy of the database. */
const MOST_SUGGESTIONS = 50;
/** Where running them takes longer than this, in milliseconds, the rest is not shown. */
const PATIENCE_MS = 20_000;
/** A copy is as large as the database, and each suggestion takes one. */
const LARGEST_COPY = 512 * 1_048_576;
/**
 * Proves the suggestions of a change on the server that rehearses it: `beforeChange` lints and keeps a copy of the
 * database where there is something to prove; `prove` runs what is suggested.
 */
class SuggestionProof {
    settings;
    collected;
    change;
    linted;
    candidates = [];
    copy;
    notes = [];
    elapsedMs = 0;
    constructor(settings, collected, change) {
        this.settings = settings;
        this.collected = collected;
        this.change = change;
    }
    async beforeChange({ server, database }, catalogue) {
        const linted = await (0,lint_change/* lintChange */.W)(this.settings, this.collected, this.change, server.major, catalogue);
        this.linted = linted;
        const { input } = linted;
        const suggested = linted.suspicions.filter(({ suggestion }) => suggestion !== undefined);
        const standing = (0,silenced/* silenced */.I)(input, suggested.slice(0, MOST_SUGGESTIONS));
        this.candidates = [...standing].map((suspicion) => ({
            suspicion,
            path: suspicion.path,
            files: (0,suggestions/* followedFiles */.Qp)(input, suspicion).map(({ migration }) => migration),
        }));
        if (suggested.length > MOST_SUGGESTIONS)
            this.notes.push(`Of ${suggested.length} suggestions the first ${MOST_SUGGESTIONS} were run; others are not shown.`);
        if (this.candidates.length === 0)
            return;
        const { sizeOf } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(6651)]).then(__webpack_require__.bind(__webpack_require__, 66651));
        if ((await sizeOf(database)) > LARGEST_COPY) {
            this.notes.push('Suggestions are not shown: the database is too large to copy it for each, to run them.');
            return;
        }
        await this.unlessKnown(async () => {
            this.copy = await database.copy();
        });
    }
    /** The suspicions, with those suggestions that are proven, and what a reader should know, sentences. */
    async prove(rehearsal, { migrations }) {
        const { copy, candidates, linted } = this;
        if (linted === undefined)
            return undefined;
        let proven = new Set();
        if (copy !== undefined) {
            rehearsal.progress.step('Running suggestions');
            const { proveAlternatives } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(2620), __webpack_require__.e(2940)]).then(__webpack_require__.bind(__webpack_require__, 62940));
            await this.unlessKnown(async () => {
                const request = { rehearsal, before: copy, migrations, alternatives: candidates, patienceMs: PATIENCE_MS };
                const proofs = await proveAlternatives(request);
                proven = proofs.proven;
                if (proofs.notBegun > 0)
                    this.notes.push(`${proofs.notBegun} of ${candidates.length} suggestions are not shown: running the others took ${PATIENCE_MS / 1_000} s.`);
            });
        }
        const shown = new Set([...proven].map(({ suspicion }) => suspicion));
        return { ...linted, suspicions: (0,suggestions/* withSuggestions */.GV)(linted.suspicions, shown, true), notes: this.notes };
    }
    /** What copying and running took, in milliseconds; nothing where there was nothing to run. */
    get timing() {
        return this.candidates.length === 0 ? {} : { suggestionsMs: this.elapsedMs };
    }
    async [Symbol.asyncDispose]() {
        await this.copy?.[Symbol.asyncDispose]();
    }
    /** What a suggestion meets must not take the report of the change away. */
    async unlessKnown(run) {
        const began = performance.now();
        try {
            await run();
        }
        catch (error) {
            if (!(0,errors/* isKnownError */.ux)(error))
                throw error;
            this.notes.push(`Suggestions could not be run, so they are not shown: ${(0,errors/* errorMessage */.gJ)(error)}`);
        }
        finally {
            this.elapsedMs += performance.now() - began;
        }
    }
}

;// CONCATENATED MODULE: ./build/check/requests.js
/** What is asked of an engine, out of the settings. */
function engineRequestOf({ settings, environment, progress }, signal) {
    const major = settings['postgres-version'];
    const image = settings['postgres-image'];
    const databaseUrl = settings['database-url'];
    return {
        ...(major === undefined ? {} : { major }),
        ...(image === undefined ? {} : { image }),
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
        allowRemoteServer: settings['allow-remote-server'],
        environment,
        signal,
        report: (activity) => progress.detail(activity),
    };
}
/** How the rehearsal is to be done, out of the settings. */
function mannersOf({ settings, environment }, signal) {
    const { PGBIN } = environment;
    return {
        clientPrograms: { environment, directories: PGBIN === undefined || PGBIN === '' ? [] : [PGBIN] },
        ...(settings.seed === 'auto' ? { seedRows: settings['seed-rows'] } : {}),
        showValues: settings['show-values'],
        trustBase: settings['trust-base'],
        lendRights: settings['lend-rights'],
        runTwice: settings['run-twice'],
        rollBack: settings['roll-back'],
        limits: {
            statementMs: settings['statement-timeout'] * 1_000,
            diskBytes: settings['disk-limit'] * 1_048_576,
            signal,
        },
    };
}

// EXTERNAL MODULE: ./build/check/unchecked.js
var check_unchecked = __webpack_require__(98100);
;// CONCATENATED MODULE: ./build/check/rehearsal.js
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









const ASSERTIONS_NOT_RUN = 'Assertions were not run, since a migration failed.';
/** Rehearses the up files of a change, or says why not. Starts no server where there is nothing to rehearse. */
async function rehearseChange(request, collected, change) {
    const up = change.filter(({ migration }) => migration.direction === 'up');
    const skipped = (reason) => ({ rehearsal: { status: 'skipped', reason }, unchecked: [] });
    if (up.length === 0)
        return { ...skipped('the change adds no migration that goes forward'), unchecked: (0,check_unchecked/* notTakenBack */.Uq)(change) };
    if (!request.settings.rehearse) {
        return { ...skipped('it was switched off'), unchecked: ['Nothing was rehearsed: rehearse is off.'] };
    }
    try {
        return await rehearseOnEngine(request, collected, change, (0,check_unchecked/* uncheckedOf */.E6)(request, collected, change));
    }
    catch (error) {
        if (!(error instanceof errors/* EngineError */.NJ || error instanceof errors/* PreparationError */.ys))
            throw error;
        return { ...skipped(error.message), failure: error.message };
    }
}
const NO_TRUST_ON_GIVEN_SERVER = 'trust-base would run base migrations as a superuser of the whole server that database-url names, where what they make (roles, settings) would outlive the rehearsal: take another engine (postgres-image runs any image), or leave out trust-base.';
async function rehearseOnEngine(request, collected, change, unchecked) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings, progress } = request;
        const { history, tool, root } = collected;
        if (settings['trust-base'] && settings['database-url'] !== undefined)
            throw new errors/* ConfigError */.xL(NO_TRUST_ON_GIVEN_SERVER);
        const fixtures = await findFiles(request.directory, settings.fixtures, 'fixtures');
        const assertions = await readAssertions(request, root);
        const statistics = await readSizes(request.directory, settings.statistics);
        const began = performance.now();
        const limit = __addDisposableResource(env_1, timeLimit(request.signal, settings['rehearsal-timeout']), true);
        progress.step('Starting PostgreSQL');
        const [{ chooseEngine }, { rehearse }, { requireExtensions }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(8074), __webpack_require__.e(905)]).then(__webpack_require__.bind(__webpack_require__, 80905)),
            Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(6901), __webpack_require__.e(2620), __webpack_require__.e(3053), __webpack_require__.e(7341)]).then(__webpack_require__.bind(__webpack_require__, 17341)),
            Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(821)]).then(__webpack_require__.bind(__webpack_require__, 821)),
        ]);
        const engineRequest = engineRequestOf(request, limit.signal);
        const { engine, why } = await chooseEngine(settings.engine, engineRequest);
        progress.detail(`${engine.id}: ${why}`);
        const server = __addDisposableResource(env_1, await engine.start(engineRequest), true);
        const database = __addDisposableResource(env_1, await server.createDatabase(), true);
        const suggestions = __addDisposableResource(env_1, new SuggestionProof(settings, collected, change), true);
        const engineMs = performance.now() - began;
        const rehearsal = {
            server,
            database,
            ...(tool.ledger === undefined ? {} : { ledger: tool.ledger }),
            base: history.atBase.filter(({ direction }) => direction === 'up'),
            fixtures,
            assertions,
            change: change.filter(({ migration }) => migration.direction === 'up'),
            down: change.filter(({ migration }) => migration.direction === 'down'),
            ...mannersOf(request, limit.signal),
            progress,
            beforeChange: (catalogue) => suggestions.beforeChange(rehearsal, catalogue),
        };
        await requireExtensions(rehearsal);
        const withReason = async (error) => {
            throw await withServersReason(server, error);
        };
        const result = await rehearse(rehearsal).catch(withReason);
        const { costs, unchecked: notKnown } = await estimate(rehearsal, result, statistics, settings).catch(withReason);
        const linted = await suggestions.prove(rehearsal, result);
        const told = settings['show-values'] ? result : (0,private_values/* withoutValues */.l)(result);
        return {
            catalogue: result.catalogue,
            ...(linted === undefined ? {} : { linted }),
            ...(statistics === undefined ? {} : { statistics }),
            ...(costs === undefined ? {} : { costs }),
            texts: new Map(assertions.map(({ path, text }) => [path, text])),
            madeTables: (result.seeded?.filled ?? []).map(({ table }) => table),
            unchecked: [
                ...unchecked,
                ...result.notes,
                ...(assertions.length > 0 && result.assertions === undefined ? [ASSERTIONS_NOT_RUN] : []),
                ...notKnown,
                ...(database.limitations ?? []),
                ...(0,check_unchecked/* unfilledInWords */.EY)(result.seeded),
            ],
            rehearsal: {
                status: result.migrations.every(({ status }) => status === 'passed') ? 'passed' : 'failed',
                engine: engine.id,
                serverVersion: server.version,
                durationMs: performance.now() - began,
                timings: { engineMs, ...result.timings, ...suggestions.timing },
                migrations: told.migrations,
                ...(told.outcome === undefined ? {} : { outcome: told.outcome }),
                ...(result.assertions === undefined ? {} : { assertions: result.assertions }),
                ...(costs === undefined ? {} : { estimates: costs.estimates }),
            },
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./build/core/assemble.js
var assemble = __webpack_require__(31331);
// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
;// CONCATENATED MODULE: ./build/check.js





/**
 * Collects the migrations that a change adds, lints them, rehearses them, and judges every suspicion.
 * @returns a report; its verdict is `not-checked` with the reason where base, fixtures or the engine failed.
 * @throws ConfigError where there is nothing to report on (no repository, no such directory, unknown base).
 */
async function check(request) {
    return await checkCollected(request, await collectChange(request));
}
/**
 * The migrations at base and at head, out of Git.
 * @throws ConfigError as `check` does.
 */
async function collectChange(request) {
    request.progress.step('Collecting migrations');
    const { collect } = await __webpack_require__.e(/* import() */ 2007).then(__webpack_require__.bind(__webpack_require__, 32007));
    return await collect(collectRequest(request));
}
/** The rest of `check`, where the migrations have been collected. */
async function checkCollected(request, collected) {
    const baseline = await (0,check_baseline/* readKnown */.Uj)(request);
    const { change, rehearsed, judgement } = await examine(request, collected);
    const looked = { texts: (0,check_baseline/* textsOf */.CB)(change, rehearsed.texts), rehearsal: rehearsed.rehearsal };
    const { notes, ...counted } = await (0,check_baseline/* withoutKnown */.O5)(judgement, baseline, looked);
    const { history } = collected;
    return (0,assemble/* assembleReport */.x)({
        migrationTool: history.tool,
        directory: history.directory,
        history,
        migrations: change,
        ...counted,
        ...(rehearsed.texts === undefined ? {} : { texts: rehearsed.texts }),
        unchecked: [...rehearsed.unchecked, ...notes],
        rehearsal: rehearsed.rehearsal,
        failOn: request.settings['fail-on'],
        ...(rehearsed.failure === undefined ? {} : { notChecked: rehearsed.failure }),
    });
}
/** All of a check but its report. */
async function examine(request, collected) {
    const { settings, progress } = request;
    const change = await parseChange(collected.history);
    const rehearsed = await rehearseChange(request, collected, change);
    progress.step('Judging');
    const judgement = await (0,check_judgement/* lintAndJudge */.o)(settings, collected, change, rehearsed);
    progress.done();
    return { change, rehearsed, judgement };
}
function collectRequest({ directory, settings, pullRequest, environment, progress, signal }) {
    const { migrations, tool, base } = settings;
    return {
        directory,
        environment,
        signal,
        report: (activity) => progress.detail(activity),
        ...(migrations === undefined ? {} : { migrations }),
        ...(tool === undefined ? {} : { tool }),
        ...(base === undefined ? {} : { base }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}
/** The new files of a change, in the order in which the tool applies them. The grammar is loaded only for them. */
async function parseChange(history) {
    const added = new Set(history.changes.filter(({ kind }) => kind === 'added').map(({ path }) => path));
    if (added.size === 0)
        return [];
    await (0,parse/* loadGrammar */.o)();
    return history.atHead
        .filter(({ path }) => added.has(path))
        .map((migration) => ({ migration, script: (0,parse/* parse */.q)(migration.text) }));
}
/** 0 clean, 1 findings at or above `fail-on`, 2 could not check. */
function exitCode({ verdict }) {
    if (verdict === 'not-checked')
        return 2;
    return verdict === 'fail' ? 1 : 0;
}


/***/ }),

/***/ 47115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ errorWithoutValues),
/* harmony export */   l: () => (/* binding */ withoutValues)
/* harmony export */ });
/**
 * Takes values of rows out of what a rehearsal tells: details of errors, quoted values in messages about data (SQLSTATE
 * classes 22 and 23), and examples of changed values. Names of tables, columns and constraints stay, as do figures.
 */
function withoutValues(told) {
    const { migrations, outcome } = told;
    return {
        ...told,
        migrations: migrations.map(migrationWithout),
        ...(outcome === undefined ? {} : { outcome: outcomeWithout(outcome) }),
    };
}
function migrationWithout(trace) {
    const { statements, error, secondRun, rollBack } = trace;
    return {
        ...trace,
        statements: statements.map(statementWithout),
        ...(error === undefined ? {} : { error: errorWithoutValues(error) }),
        ...(secondRun === undefined ? {} : { secondRun: secondRunWithout(secondRun) }),
        ...(rollBack === undefined ? {} : { rollBack: rollBackWithout(rollBack) }),
    };
}
/** Notices are the migration's own words, and can hold anything that it read. */
function statementWithout(trace) {
    const { error } = trace;
    return { ...trace, notices: [], ...(error === undefined ? {} : { error: errorWithoutValues(error) }) };
}
function secondRunWithout(run) {
    return { ...run, failures: run.failures.map(({ index, error }) => ({ index, error: errorWithoutValues(error) })) };
}
function rollBackWithout(rollBack) {
    const { trace, upAgain } = rollBack;
    return {
        ...rollBack,
        ...(trace === undefined ? {} : { trace: migrationWithout(trace) }),
        ...(upAgain?.error === undefined ? {} : { upAgain: { ...upAgain, error: errorWithoutValues(upAgain.error) } }),
    };
}
function errorWithoutValues({ message, code, hint, table, column, constraint }) {
    const holdsData = code.startsWith('22') || code.startsWith('P0');
    return {
        message: holdsData ? message.replace(/"[^"]*"|'[^']*'/g, '"…"') : message,
        code,
        ...(hint === undefined || holdsData ? {} : { hint }),
        ...(table === undefined ? {} : { table }),
        ...(column === undefined ? {} : { column }),
        ...(constraint === undefined ? {} : { constraint }),
    };
}
function outcomeWithout(outcome) {
    const accounts = outcome.accounts.map((account) => ({
        ...account,
        changedColumns: account.changedColumns.map((column) => ({ ...column, examples: [] })),
    }));
    return { ...outcome, accounts };
}


/***/ })

};
;