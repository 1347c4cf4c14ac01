"use strict";
exports.id = 184;
exports.ids = [184,685];
exports.modules = {

/***/ 85184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  I: () => (/* binding */ exitCode)
});

// EXTERNAL MODULE: ./build/check/judgement.js + 3 modules
var check_judgement = __webpack_require__(62075);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
;// CONCATENATED MODULE: ./build/collect/fixtures.js



/** Larger fixtures belong in a dump that is restored. */
const LARGEST_FIXTURE_BYTES = 256 * 1024 * 1024;
/**
 * Reads the files that globs name, in the order of their paths.
 * @throws ConfigError when a glob finds nothing, or a file leaves the directory, is too large or is not UTF-8.
 */
async function readFixtures(directory, globs) {
    if (globs.length === 0)
        return [];
    const { glob } = await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 73382));
    const paths = new Set();
    for (const pattern of globs) {
        const found = await glob(pattern, { cwd: directory, dot: true, onlyFiles: true, expandDirectories: false });
        if (found.length === 0)
            throw new errors/* ConfigError */.xL(`The fixtures glob ${pattern} finds no file in ${directory}.`);
        for (const path of found)
            paths.add(path);
    }
    return Promise.all([...paths].toSorted().map((path) => readFixture(directory, path)));
}
async function readFixture(directory, path) {
    const file = (0,external_node_path_.join)(directory, path);
    const [real, root] = await Promise.all([(0,promises_.realpath)(file), (0,promises_.realpath)(directory)]);
    const inside = (0,external_node_path_.relative)(root, real);
    if (inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || inside === real) {
        throw new errors/* ConfigError */.xL(`The fixture ${path} is a link that leaves the working directory; copy the file there instead.`);
    }
    const { size } = await (0,promises_.stat)(real);
    if (size > LARGEST_FIXTURE_BYTES)
        throw new errors/* ConfigError */.xL(`The fixture ${path} has ${size} bytes; ${LARGEST_FIXTURE_BYTES} are the limit.`);
    const bytes = await (0,promises_.readFile)(real);
    try {
        return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) };
    }
    catch (cause) {
        throw new errors/* ConfigError */.xL(`The fixture ${path} is not UTF-8 text; convert it, for example with iconv.`, { cause });
    }
}

// EXTERNAL MODULE: ./build/core/private-values.js
var private_values = __webpack_require__(47115);
// EXTERNAL MODULE: ./build/core/statistics.js
var statistics = __webpack_require__(4148);
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






/** Rehearses the up files of a change, or says why not. Starts no server where there is nothing to rehearse. */
async function rehearseChange(request, collected, change) {
    const up = change.filter(({ migration }) => migration.direction === 'up');
    const skipped = (reason) => ({ rehearsal: { status: 'skipped', reason }, unchecked: [] });
    if (up.length === 0)
        return skipped('the change adds no migration that goes forward');
    if (!request.settings.rehearse) {
        return { ...skipped('it was switched off'), unchecked: ['Nothing was rehearsed: rehearse is off.'] };
    }
    try {
        return await rehearseOnEngine(request, collected, change, uncheckedOf(request, collected, change));
    }
    catch (error) {
        if (!(error instanceof errors/* EngineError */.NJ || error instanceof errors/* PreparationError */.ys))
            throw error;
        return { ...skipped(error.message), failure: error.message };
    }
}
function uncheckedOf({ settings }, { history }, change) {
    const unchecked = [];
    if (settings.fixtures.length === 0 && settings.seed === 'none') {
        unchecked.push('Tables were empty, since no fixtures are set: failures that need data and how long locks last could not show.');
    }
    if (settings['postgres-version'] === undefined && settings['database-url'] === undefined) {
        unchecked.push('postgres-version is not set: production may run another major version than the one rehearsed on.');
    }
    for (const { path, kind, inChange } of history.problems) {
        if (kind === 'unreadable' && !inChange)
            unchecked.push(`${path} could not be read, so the base was rehearsed without it.`);
    }
    if (!settings['run-twice'])
        unchecked.push('Migrations were not run a second time: run-twice is off.');
    const down = change.some(({ migration }) => migration.direction === 'down');
    if (down && !settings['roll-back'])
        unchecked.push('Down files were read but not run: roll-back is off.');
    return unchecked;
}
async function rehearseOnEngine(request, { history, tool }, change, unchecked) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings, progress } = request;
        const fixtures = await readFixtures(request.directory, settings.fixtures);
        const statistics = settings.statistics === undefined ? undefined : await readSizes(request.directory, settings.statistics);
        const began = performance.now();
        const limit = __addDisposableResource(env_1, timeLimit(request.signal, settings['rehearsal-timeout']), true);
        progress.step('Starting PostgreSQL');
        const [{ chooseEngine }, { rehearse }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(626)]).then(__webpack_require__.bind(__webpack_require__, 73626)),
            Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(194), __webpack_require__.e(774)]).then(__webpack_require__.bind(__webpack_require__, 89774)),
        ]);
        const engineRequest = engineRequestOf(request, limit.signal);
        const { engine, why } = await chooseEngine(settings.engine, engineRequest);
        progress.detail(`${engine.id}: ${why}`);
        const server = __addDisposableResource(env_1, await engine.start(engineRequest), true);
        const database = __addDisposableResource(env_1, await server.createDatabase(), true);
        const engineMs = performance.now() - began;
        const rehearsal = {
            server,
            database,
            ...(tool.ledger === undefined ? {} : { ledger: tool.ledger }),
            base: history.atBase.filter(({ direction }) => direction === 'up'),
            fixtures,
            change: change.filter(({ migration }) => migration.direction === 'up'),
            down: change.filter(({ migration }) => migration.direction === 'down'),
            ...(settings.seed === 'auto' ? { seedRows: settings['seed-rows'] } : {}),
            showValues: settings['show-values'],
            trustBase: settings['trust-base'],
            runTwice: settings['run-twice'],
            rollBack: settings['roll-back'],
            limits: {
                statementMs: settings['statement-timeout'] * 1_000,
                diskBytes: settings['disk-limit'] * 1_048_576,
                signal: limit.signal,
            },
            progress,
        };
        const withReason = async (error) => {
            throw await withServersReason(server, error);
        };
        const result = await rehearse(rehearsal).catch(withReason);
        const costs = statistics === undefined ? undefined : await costsOf(rehearsal, result, statistics, settings).catch(withReason);
        const told = settings['show-values'] ? result : (0,private_values/* withoutValues */.l)(result);
        return {
            catalogue: result.catalogue,
            ...(statistics === undefined ? {} : { statistics }),
            ...(costs === undefined ? {} : { costs }),
            madeTables: (result.seeded?.filled ?? []).map(({ table }) => table),
            unchecked: [...unchecked, ...(database.limitations ?? []), ...unfilledInWords(result.seeded)],
            rehearsal: {
                status: result.migrations.every(({ status }) => status === 'passed') ? 'passed' : 'failed',
                engine: engine.id,
                serverVersion: server.version,
                durationMs: performance.now() - began,
                timings: { engineMs, ...result.timings },
                migrations: told.migrations,
                ...(told.outcome === undefined ? {} : { outcome: told.outcome }),
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
async function readSizes(directory, path) {
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(directory, path), 'utf8').catch((error) => {
        throw new errors/* ConfigError */.xL(`The statistics file ${path} cannot be read (${(0,errors/* errorMessage */.gJ)(error)}). Write it with \`pg-rehearsal stats\`, or leave out \`statistics\`.`);
    });
    return (0,statistics/* parseStatistics */.Nr)(text, path);
}
async function costsOf(rehearsal, { migrations, catalogue }, statistics, settings) {
    const { estimateCosts } = await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(642), __webpack_require__.e(52), __webpack_require__.e(194), __webpack_require__.e(173)]).then(__webpack_require__.bind(__webpack_require__, 85173));
    const estimates = await estimateCosts({ rehearsal, migrations, catalogue, statistics });
    return { estimates, budgetMs: settings['lock-budget'] * 1_000 };
}
function unfilledInWords(seeded) {
    return (seeded?.unfilled ?? []).map(({ table, reason }) => `${table} stayed empty, since no data could be made for it: ${reason}.`);
}
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
    const reason = await server.whyGone?.();
    return reason === undefined ? error : new errors/* EngineError */.NJ(`${(0,errors/* errorMessage */.gJ)(error)} ${reason}`, { cause: error });
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
    const { settings, progress } = request;
    progress.step('Collecting migrations');
    const { collect } = await __webpack_require__.e(/* import() */ 860).then(__webpack_require__.bind(__webpack_require__, 76860));
    const collected = await collect(collectRequest(request));
    const change = await parseChange(collected.history);
    const rehearsed = await rehearseChange(request, collected, change);
    progress.step('Judging');
    const judgement = await (0,check_judgement/* lintAndJudge */.o)(settings, collected, change, rehearsed);
    progress.done();
    const { history } = collected;
    return (0,assemble/* assembleReport */.x)({
        migrationTool: history.tool,
        directory: history.directory,
        history,
        migrations: change,
        ...judgement,
        unchecked: rehearsed.unchecked,
        rehearsal: rehearsed.rehearsal,
        failOn: settings['fail-on'],
        ...(rehearsed.failure === undefined ? {} : { notChecked: rehearsed.failure }),
    });
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

/***/ 62075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ lintAndJudge)
});

// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(59711);
// EXTERNAL MODULE: ./build/core/locks.js
var core_locks = __webpack_require__(27351);
// EXTERNAL MODULE: ./build/core/numbers.js
var numbers = __webpack_require__(1685);
;// CONCATENATED MODULE: ./build/judge/evidence.js


/** What bears on a claim, with a sentence for people. `relation` is the one that the sentence is about. */
function evidenceOf(trace, relation) {
    const { durationMs, rows, rewrites, scans, observed } = trace;
    const locks = trace.locks.filter(({ existing }) => existing);
    return {
        durationMs,
        ...(rows === undefined ? {} : { rows }),
        locks,
        rewrites,
        scans,
        observed,
        summary: summarise(trace, relation),
    };
}
/** "held AccessExclusiveLock on public.orders for 12 ms (blocks reads and writes); read 5,000 rows; rewrote the table". */
function summarise(trace, relation) {
    const lock = strongestLock(trace, relation);
    const about = relation ?? lock?.relation;
    const parts = [];
    if (lock === undefined)
        parts.push('locked nothing that existed before');
    else
        parts.push(`held ${lock.mode} on ${lock.relation} for ${milliseconds(lock.heldMs)} (blocks ${(0,core_locks/* blocksInWords */.$z)(lock.mode)})`);
    const rewritten = trace.rewrites.filter(({ existing, table }) => existing && (about === undefined || table === about));
    const tables = rewritten.filter(({ relationKind }) => relationKind !== 'index');
    if (tables.length > 0)
        parts.push('rewrote the table');
    else if (rewritten.length > 0)
        parts.push(`rebuilt ${rewritten.length === 1 ? 'an index' : `${rewritten.length} indexes`}`);
    const scanned = trace.scans.filter(({ existing, relation: its }) => existing && (about === undefined || its === about));
    const read = scanned.reduce((sum, { rows }) => sum + rows, 0);
    if (scanned.length > 0)
        parts.push(`read ${(0,numbers/* grouped */.z)(read)} ${read === 1 ? 'row' : 'rows'}`);
    if (parts.length === 1)
        parts.push('rewrote nothing, read no rows');
    return parts.join('; ');
}
/** The lock that hurts most among those on existing tables. */
function strongestLock({ locks }, relation) {
    return locks
        .filter((lock) => lock.existing && lock.relationKind !== 'index' && (relation === undefined || lock.relation === relation))
        .toSorted((a, b) => (0,core_locks/* compareLockModes */.tc)(b.mode, a.mode))[0];
}
/** "0.4 ms", "12 ms", "3.2 s". */
function milliseconds(value) {
    if (value >= 1_000)
        return `${(value / 1_000).toFixed(1)} s`;
    return value >= 10 ? `${Math.round(value)} ms` : `${value.toFixed(1)} ms`;
}

;// CONCATENATED MODULE: ./build/judge/judge.js


/**
 * Holds every suspicion against what PostgreSQL did. A claim is confirmed when one relation that existed before the
 * change shows all of it (the lock, the rewrite, the scan); cleared when the statement ran in sight and none does;
 * unproven when it was not seen, with the reason. One mechanism for all rules.
 */
function judge(suspicions, rehearsal) {
    const findings = [];
    const cleared = [];
    const traces = tracesByPath(rehearsal);
    for (const suspicion of suspicions) {
        const verdict = judgeOne(suspicion, rehearsal, traces);
        if ('status' in verdict)
            findings.push(verdict);
        else
            cleared.push(verdict);
    }
    return { findings, cleared };
}
/** Up files, and the down files that took them back. */
function tracesByPath(rehearsal) {
    const traces = new Map();
    for (const migration of rehearsal.status === 'skipped' ? [] : rehearsal.migrations) {
        traces.set(migration.path, migration);
        if (migration.rollBack?.trace !== undefined)
            traces.set(migration.rollBack.path, migration.rollBack.trace);
    }
    return traces;
}
function judgeOne(suspicion, rehearsal, traces) {
    if (suspicion.effect === null)
        return { ...suspicion, status: 'confirmed', ...ownEvidence(suspicion, traces) };
    const unproven = (reason) => ({ ...suspicion, status: 'unproven', reason });
    if (rehearsal.status === 'skipped')
        return unproven(`not rehearsed: ${rehearsal.reason}`);
    const migration = traces.get(suspicion.path);
    if (migration === undefined)
        return unproven(notRunBecause(rehearsal));
    if (migration.status === 'not-reached')
        return unproven('not reached: an earlier migration failed');
    const trace = migration.statements.find(({ index }) => index === suspicion.statementIndex);
    if (trace === undefined)
        return unproven('not reached: the migration failed before this statement');
    if (trace.error !== undefined)
        return unproven('the statement failed, so its effect could not be seen');
    if (trace.observed === 'none')
        return unproven('the statement ran out of sight');
    const culprit = culpritOf(suspicion, trace);
    if (culprit !== undefined)
        return { ...suspicion, status: 'confirmed', evidence: evidenceOf(trace, culprit) };
    if (trace.observed === 'sampled' && suspicion.effect.rewrites !== true && suspicion.effect.scans !== true) {
        return unproven('the lock was too short to be sampled');
    }
    return { ...suspicion, reason: clearedBecause(suspicion, trace), evidence: evidenceOf(trace) };
}
/** A file that has no trace is a down file: the way back is tried only when the way forward was. */
function notRunBecause({ status }) {
    return status === 'failed'
        ? 'not reached: a migration failed, so the way back was not tried'
        : 'the way back does not lead here, or was switched off';
}
/** What a measured finding was found in. A failed statement shows nothing: its locks went with its transaction. */
function ownEvidence({ measured, path, statementIndex, table }, traces) {
    const trace = measured === true ? traces.get(path)?.statements.find(({ index }) => index === statementIndex) : undefined;
    if (trace === undefined || trace.observed === 'none')
        return {};
    const relation = tableLocks(trace).find((lock) => isNamed(lock.relation, table))?.relation;
    return { evidence: evidenceOf(trace, relation) };
}
/** The relation that shows the whole claim; the named table first, then any other (a partition, a referenced table). */
function culpritOf(suspicion, trace) {
    const relations = [...new Set(tableLocks(trace).map(({ relation }) => relation))];
    const named = relations.filter((relation) => isNamed(relation, suspicion.table));
    return [...named, ...relations].find((relation) => shows(relation, suspicion, trace));
}
function shows(relation, { effect }, trace) {
    if (effect === null)
        return false;
    const { lock, rewrites, scans } = effect;
    const locked = tableLocks(trace).filter((held) => held.relation === relation);
    if (lock !== undefined && !locked.some(({ mode }) => (0,core_locks/* isAsStrong */.AI)(mode, lock)))
        return false;
    if (rewrites === true && !trace.rewrites.some(({ table, existing }) => existing && table === relation))
        return false;
    return scans !== true || trace.scans.some((scan) => scan.existing && scan.relation === relation);
}
/** Locks on an index count for its table through the table's own lock. */
function tableLocks({ locks }) {
    return locks.filter(({ existing, relationKind }) => existing && relationKind !== 'index');
}
/** `orders` names `public.orders`; `shop.orders` names only itself. */
function isNamed(relation, table) {
    return table !== undefined && (relation === table || relation.endsWith(`.${table}`));
}
function clearedBecause({ effect, table }, trace) {
    const subject = table ?? 'an existing table';
    const locks = tableLocks(trace);
    if (locks.length === 0)
        return `PostgreSQL locked no table that existed before the change`;
    const missing = [];
    if (effect?.rewrites === true && !trace.rewrites.some(({ existing }) => existing))
        missing.push('rewrote nothing');
    if (effect?.scans === true && !trace.scans.some(({ existing }) => existing))
        missing.push('read no rows of it');
    if (missing.length > 0)
        return `PostgreSQL changed ${subject} but ${missing.join(' and ')}`;
    return `PostgreSQL did not do this to ${subject}`;
}

// EXTERNAL MODULE: ./build/core/statistics.js
var statistics = __webpack_require__(4148);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(7804);
;// CONCATENATED MODULE: ./build/rehearse/cost/tiny.js



/** Reading, sorting or rewriting this much takes milliseconds on any machine. */
const TINY = { rows: 1_000, bytes: 1_048_576 };
/**
 * Lowers to a note what the locking rules say of tables that are tiny in production, with the reason in the message. Only
 * claims of reading or rewriting a table are lowered: how long a lock is waited for, or held through other statements,
 * does not depend on the table's size. A name that may mean several tables is tiny only where all of them are.
 */
function lowerForTinyTables(suspicions, { tables }) {
    return suspicions.map((suspicion) => {
        const { category, severity, effect, table } = suspicion;
        const depends = effect?.scans === true || effect?.rewrites === true;
        if (category !== 'locking' || severity === 'note' || !depends || table === undefined)
            return suspicion;
        const meant = tables.filter((one) => (0,names/* sameName */.q)((0,statistics/* nameOfTable */.LH)(one), table));
        const largest = meant.toSorted((a, b) => (b.rows ?? 0) - (a.rows ?? 0))[0];
        if (largest === undefined || !meant.every(isTiny))
            return suspicion;
        return { ...suspicion, severity: 'note', message: `${suspicion.message} ${reason(largest, table)}` };
    });
}
function isTiny(table) {
    return table.rows !== null && table.rows < TINY.rows && (0,statistics/* totalBytes */.ob)(table) < TINY.bytes;
}
function reason(table, name) {
    const rows = table.rows ?? 0;
    const kilobytes = Math.ceil((0,statistics/* totalBytes */.ob)(table) / 1_024);
    const size = `${(0,numbers/* grouped */.z)(rows)} ${rows === 1 ? 'row' : 'rows'} (${(0,numbers/* grouped */.z)(kilobytes)} kB)`;
    return `Only a note, since production has ${size} in ${(0,names/* code */.aY)(name)}.`;
}

;// CONCATENATED MODULE: ./build/check/judgement.js



/** What the rules suspect, what they measured, and the judge's word on all of it. */
async function lintAndJudge(settings, { tool, history }, change, { rehearsal, catalogue, madeTables, statistics, costs }) {
    const [{ lintAll }, { lintRehearsal }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 55765)),
        __webpack_require__.e(/* import() */ 521).then(__webpack_require__.bind(__webpack_require__, 1521)),
    ]);
    const input = {
        tool,
        history,
        added: change,
        postgresVersion: majorOf(rehearsal, settings),
        ...(await choicesOf(settings)),
        ...(catalogue === undefined ? {} : { catalogue }),
    };
    const linted = lintAll(input);
    if (rehearsal.status === 'skipped' || catalogue === undefined) {
        return { ...judge(linted.suspicions, rehearsal), suppressed: linted.suppressed };
    }
    const context = {
        traces: rehearsal.migrations,
        migrations: change,
        // What a comment allows was announced all the same.
        claims: [...linted.suspicions, ...linted.suppressed.map(({ suspicion }) => suspicion)],
        catalogue,
        tool,
        ...(rehearsal.outcome === undefined ? {} : { outcome: rehearsal.outcome }),
        ...(madeTables === undefined ? {} : { madeTables }),
        ...(costs === undefined ? {} : { costs }),
    };
    const measured = lintRehearsal(context, input);
    const claimed = statistics === undefined ? linted.suspicions : lowerForTinyTables(linted.suspicions, statistics);
    const suspicions = [...claimed, ...measured.suspicions];
    return { ...judge(suspicions, rehearsal), suppressed: [...linted.suppressed, ...measured.suppressed] };
}
function majorOf(rehearsal, settings) {
    if (rehearsal.status !== 'skipped')
        return Number.parseInt(rehearsal.serverVersion, 10);
    return settings['postgres-version'] ?? schema/* NEWEST_MAJOR */.nD;
}
/** The settings that choose rules, as lint takes them. */
async function choicesOf(settings) {
    const { severitiesOf } = await __webpack_require__.e(/* import() */ 713).then(__webpack_require__.bind(__webpack_require__, 92713));
    const paths = Object.entries(settings['rules-for-paths']);
    const { default: picomatch } = paths.length === 0 ? { default: undefined } : await __webpack_require__.e(/* import() */ 6).then(__webpack_require__.t.bind(__webpack_require__, 14006, 23));
    return {
        severities: severitiesOf(settings.preset, settings.rules),
        overrides: paths.map(([glob, severities]) => ({
            matches: picomatch?.(glob, { dot: true }) ?? (() => false),
            severities,
        })),
        options: {
            protectedTables: settings['protected-tables'],
            ...(settings.host === undefined ? {} : { host: settings.host }),
        },
        today: new Date().toISOString().slice(0, 10),
    };
}


/***/ }),

/***/ 31331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   x: () => (/* binding */ assembleReport)
/* harmony export */ });
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19712);
/* harmony import */ var _estimate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7381);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27351);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44641);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51143);





/** Statement text kept in a report; the file has the rest. */
const LONGEST_SQL = 4_000;
/** Puts a report together: plain data, with nothing that JSON could not hold. */
function assembleReport(parts) {
    const { history, notChecked, suppressed = [] } = parts;
    return {
        schemaVersion: _report_js__WEBPACK_IMPORTED_MODULE_2__/* .SCHEMA_VERSION */ .f$,
        tool: { name: 'pg-rehearsal', version: _version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x },
        verdict: notChecked !== undefined ? 'not-checked' : verdictOf(parts.findings, parts.failOn),
        ...(notChecked === undefined ? {} : { reason: notChecked }),
        migrationTool: parts.migrationTool,
        directory: parts.directory,
        ...(history === undefined ? {} : { base: { ...history.base } }),
        changes: (history?.changes ?? []).map(({ kind, path, previousPath, version, head, base, commentOnly }) => ({
            path,
            ...(previousPath === undefined ? {} : { previousPath }),
            version,
            kind,
            direction: (head ?? base)?.direction ?? 'up',
            ...(commentOnly === undefined ? {} : { commentOnly }),
        })),
        findings: parts.findings.map((finding) => ({
            ...placeOf(finding, parts.migrations),
            status: finding.status,
            ...(finding.reason === undefined ? {} : { reason: finding.reason }),
        })),
        cleared: parts.cleared.map((one) => ({ ...placeOf(one, parts.migrations), reason: one.reason })),
        ...(suppressed.length === 0 ? {} : { suppressed: suppressed.map(suppressedOf) }),
        unchecked: [...parts.unchecked],
        rehearsal: rehearsalOf(parts.rehearsal, parts.migrations),
    };
}
function suppressedOf({ suspicion: { ruleId, path, span, message }, reason }) {
    return { ruleId, path, line: span.line, message, reason };
}
/** `fail` where a finding is at least as severe as what a change may fail on. */
function verdictOf(findings, failOn) {
    const failing = failOn === 'never' ? [] : failOn === 'error' ? ['error'] : ['error', 'warning'];
    return findings.some(({ severity }) => failing.includes(severity)) ? 'fail' : 'pass';
}
function placeOf(suspicion, migrations) {
    const { ruleId, severity, message, path, span, table, evidence, suggestion } = suspicion;
    const source = linesOf(migrations.find(({ migration }) => migration.path === path)?.migration.text, span);
    return {
        ruleId,
        severity,
        message,
        path,
        ...regionOf(span),
        ...(source === undefined ? {} : { source }),
        ...(table === undefined ? {} : { table }),
        ...(evidence === undefined ? {} : { evidence: evidenceOf(evidence) }),
        ...(suggestion === undefined ? {} : { suggestion: suggestionOf(suggestion) }),
    };
}
/** The whole lines that a span touches, as long as a report may have them; undefined for an empty span. */
function linesOf(text, { start, end, line, endLine }) {
    if (text === undefined || end <= start)
        return undefined;
    const lines = text.split('\n', endLine).slice(line - 1);
    return lines.join('\n').slice(0, LONGEST_SQL);
}
function regionOf({ line, column, endLine, endColumn }) {
    return { line, column, endLine, endColumn };
}
function evidenceOf({ summary, durationMs, rows, locks, rewrites, scans }) {
    return {
        summary,
        durationMs: rounded(durationMs),
        ...(rows === undefined ? {} : { rows }),
        locks: locks.map(lockOf),
        rewrites: rewrites.map(({ relation }) => relation),
        scans: scans.map(({ relation, rows: read }) => ({ relation, rows: read })),
    };
}
function suggestionOf({ description, edits, files }) {
    return {
        description,
        ...(edits === undefined ? {} : { edits: edits.map(({ span, text }) => ({ ...regionOf(span), text })) }),
        ...(files === undefined ? {} : { files: files.map(({ name, text }) => ({ name, text })) }),
    };
}
function lockOf({ relation, mode, existing, acquired, heldMs }) {
    return { relation, mode, blocks: (0,_locks_js__WEBPACK_IMPORTED_MODULE_1__/* .blocksInWords */ .$z)(mode), existing, acquired, heldMs: rounded(heldMs) };
}
function rehearsalOf(rehearsal, migrations) {
    if (rehearsal.status === 'skipped')
        return { status: 'skipped', reason: rehearsal.reason, durationMs: 0, migrations: [] };
    const { status, engine, serverVersion, durationMs, timings } = rehearsal;
    const texts = new Map(migrations.map((parsed) => [parsed.migration.path, parsed]));
    return {
        status,
        engine,
        serverVersion,
        durationMs: rounded(durationMs),
        timings: {
            engineMs: rounded(timings.engineMs),
            baseMs: rounded(timings.baseMs),
            fixturesMs: rounded(timings.fixturesMs),
            changeMs: rounded(timings.changeMs),
        },
        migrations: rehearsal.migrations.map((trace) => migrationOf(trace, texts.get(trace.path))),
        ...(rehearsal.estimates === undefined
            ? {}
            : { estimates: rehearsal.estimates.map((one) => estimateOf(one, texts.get(one.path))) }),
        ...(rehearsal.outcome === undefined
            ? {}
            : {
                schemaDifference: rehearsal.outcome.schemaDifference,
                data: rehearsal.outcome.accounts.filter((one) => (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .losesData */ .X7)(one) || one.unread !== undefined).map(accountOf),
            }),
    };
}
function migrationOf({ path, status, error, statements, secondRun, rollBack }, parsed) {
    const sql = (index) => parsed?.script.statements[index]?.sql ?? '';
    return {
        path,
        status,
        ...(error === undefined ? {} : { error: { ...error } }),
        statements: statements.map((trace) => statementOf(trace, sql(trace.index))),
        ...(secondRun === undefined ? {} : { secondRun: secondRunOf(secondRun, parsed) }),
        ...(rollBack === undefined ? {} : { rollBack: rollBackOf(rollBack) }),
    };
}
function estimateOf(one, parsed) {
    const { path, statementIndex, relation, mode, blocks } = one;
    const known = 'unknown' in one ? {} : { lowMs: rounded(one.lowMs), highMs: rounded(one.highMs), how: one.how };
    const line = parsed?.script.statements[statementIndex]?.span.line ?? 1;
    return { path, line, relation, mode, blocks, summary: (0,_estimate_js__WEBPACK_IMPORTED_MODULE_0__/* .costInWords */ .M7)(one), ...known };
}
function accountOf(account) {
    const { table, fate, rowsBefore, rowsAfter, exact, changedColumns, unread } = account;
    return {
        table,
        fate,
        rowsBefore,
        rowsAfter,
        exact,
        losses: [...(0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .lossesInWords */ .o)(account)],
        examples: changedColumns.flatMap(_account_js__WEBPACK_IMPORTED_MODULE_4__/* .examplesOf */ .Li),
        ...(unread === undefined ? {} : { unread }),
    };
}
function secondRunOf({ outcome, reason, failures, changedTables, difference }, parsed) {
    return {
        outcome,
        ...(reason === undefined ? {} : { reason }),
        failures: failures.map(({ index, error }) => ({
            line: parsed?.script.statements[index]?.span.line ?? 1,
            error: { ...error },
        })),
        changedTables: [...changedTables],
        ...(difference === undefined ? {} : { difference }),
    };
}
function rollBackOf({ path, outcome, reason, trace, difference, destroyed, upAgain }) {
    const error = trace?.statements.find((statement) => statement.error !== undefined)?.error ?? trace?.error;
    return {
        path,
        outcome,
        ...(reason === undefined ? {} : { reason }),
        ...(error === undefined ? {} : { error: { ...error } }),
        ...(difference === undefined ? {} : { difference }),
        destroyed: [...destroyed],
        ...(upAgain === undefined ? {} : { upAgain: upAgain.outcome }),
    };
}
function statementOf(trace, sql) {
    const { span, durationMs, rows, locks, rewrites, scans, written, walBytes, notices, observed, notGiven, error } = trace;
    return {
        ...regionOf(span),
        sql: sql.length > LONGEST_SQL ? `${sql.slice(0, LONGEST_SQL)}…` : sql,
        durationMs: rounded(durationMs),
        ...(rows === undefined ? {} : { rows }),
        locks: locks.map(lockOf),
        rewrites: rewrites.map(({ relation }) => relation),
        scans: scans.map(({ relation, rows: read }) => ({ relation, rows: read })),
        written: written.map(({ relation, inserted, updated, deleted }) => ({ relation, inserted, updated, deleted })),
        walBytes,
        notices: notices.map((notice) => ({ ...notice })),
        observed,
        ...(notGiven === undefined ? {} : { notGiven }),
        ...(error === undefined ? {} : { error: { ...error } }),
    };
}
/** Milliseconds to three places: microseconds are noise. */
function rounded(milliseconds) {
    return Math.round(milliseconds * 1_000) / 1_000;
}


/***/ }),

/***/ 1685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** A whole number as people read it: 1234567 is `1,234,567`. */
function grouped(value) {
    return String(Math.round(value)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
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


/***/ }),

/***/ 4148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ tablesByName),
/* harmony export */   LH: () => (/* binding */ nameOfTable),
/* harmony export */   Nr: () => (/* binding */ parseStatistics),
/* harmony export */   hs: () => (/* binding */ STATISTICS_VERSION),
/* harmony export */   ob: () => (/* binding */ totalBytes)
/* harmony export */ });
/* unused harmony export statisticsSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);


/**
 * What `pg-rehearsal stats` writes about a live database: sizes and names, never a value out of a table.
 * `schemaVersion` rises when a field is removed or changes its meaning; new fields may come without it.
 */
const STATISTICS_VERSION = 1;
const count = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0));
const name = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1));
const tableStatistics = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: name,
    name,
    kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['table', 'partitioned table', 'materialized view']),
    /** The `schema.name` of the table that it is a partition of. */
    partitionOf: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** As the planner estimates them; of a partitioned table, those of its partitions. Null where nobody ever counted. */
    rows: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(count),
    /** Bytes of the table itself, without what is stored out of line. */
    tableBytes: count,
    /** Bytes of values stored out of line (TOAST), its index included. */
    toastBytes: count,
    /** Bytes of all its indexes. */
    indexBytes: count,
    /** When VACUUM ANALYZE, ANALYZE or autovacuum last counted it, in UTC. */
    analyzedAt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    indexes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name, bytes: count })),
    /** As `pg_stats` has them (https://www.postgresql.org/docs/current/view-pg-stats.html); none where it shows none. */
    columns: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name,
        nullFraction: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        /** Distinct values; negative: their share of all rows, so that -1 is unique. */
        distinct: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        /** Bytes. */
        averageWidth: count,
    })),
});
const statisticsSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATISTICS_VERSION),
    /** Such as `17.10`. */
    postgresVersion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** By schema and name. */
    tables: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(tableStatistics),
    /** What could not be seen, each a sentence. */
    limitations: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
/**
 * Reads a statistics file.
 * @param file its name, for the message.
 * @throws ConfigError saying what is wrong with it and how to make it anew.
 */
function parseStatistics(text, file) {
    const remedy = 'Write it anew with `pg-rehearsal stats --database-url … --output …`.';
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`The statistics file ${file} is not JSON. ${remedy}`);
    }
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(statisticsSchema, data);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const place = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'the whole';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`The statistics file ${file} is not one that this version of pg-rehearsal can read (${place}). ${remedy}`);
}
/** Tables by `schema.name`. */
function tablesByName({ tables }) {
    return new Map(tables.map((table) => [nameOfTable(table), table]));
}
function nameOfTable({ schema, name: table }) {
    return `${schema}.${table}`;
}
/** Bytes of a table with all that belongs to it. */
function totalBytes({ tableBytes, toastBytes, indexBytes }) {
    return tableBytes + toastBytes + indexBytes;
}


/***/ })

};
;