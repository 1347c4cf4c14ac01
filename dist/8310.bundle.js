"use strict";
exports.id = 8310;
exports.ids = [8310];
exports.modules = {

/***/ 48441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   O5: () => (/* binding */ withoutKnown),
/* harmony export */   Uj: () => (/* binding */ readKnown)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);



/** The file of `baseline`, or undefined where there is no such setting. @throws ConfigError where it cannot be read. */
async function readKnown({ directory, settings: { baseline: file }, }) {
    if (file === undefined)
        return undefined;
    const { readBaseline } = await __webpack_require__.e(/* import() */ 8478).then(__webpack_require__.bind(__webpack_require__, 38478));
    return { file, baseline: readBaseline(textOf(directory, file), file) };
}
function textOf(directory, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, file), 'utf8');
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`The baseline ${file} cannot be read. Record it with \`pg-rehearsal baseline\`, or take \`baseline\` out of the settings.`);
    }
}
/** Takes the findings that a baseline knows out of those that count, and says which it knows in vain. */
async function withoutKnown(judged, known, { texts, rehearsal, paths }) {
    if (known === undefined)
        return judged;
    const [{ compareWithBaseline }, { ruleOf }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8478).then(__webpack_require__.bind(__webpack_require__, 38478)),
        __webpack_require__.e(/* import() */ 9498).then(__webpack_require__.bind(__webpack_require__, 59498)),
    ]);
    const compared = compareWithBaseline(judged.findings, known.baseline, texts);
    // What only a rehearsal finds is not gone where there was none.
    const sought = compared.gone.filter(({ rule, path }) => paths?.has(path) !== false && (rehearsal.status !== 'skipped' || ruleOf(rule)?.on !== 'rehearsal'));
    const gone = sought.map(({ rule, path }) => ({ ruleId: rule, path }));
    return { ...judged, findings: compared.fresh, baselined: { file: known.file, known: compared.known, gone } };
}
/** The text of a file that findings may be about, by its path. */
function textsOf(change, others = new Map()) {
    const own = new Map(change.map(({ migration }) => [migration.path, migration.text]));
    return (path) => own.get(path) ?? others.get(path);
}


/***/ }),

/***/ 34816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ lintAndJudge)
});

// EXTERNAL MODULE: ./build/core/engine.js
var engine = __webpack_require__(85753);
// EXTERNAL MODULE: ./build/core/locks.js
var core_locks = __webpack_require__(27351);
// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(59203);
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
/** "held AccessExclusiveLock on public.orders for 12 ms (blocks reads and writes); rewrote the table; read 5,000 rows; changed 3". */
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
    const changed = changedRows(trace)
        .filter(({ relation: its }) => about === undefined || its === about)
        .reduce((sum, { updated, deleted }) => sum + updated + deleted, 0);
    if (changed > 0)
        parts.push(`changed ${(0,numbers/* grouped */.z)(changed)}`);
    if (parts.length === 1)
        parts.push('rewrote nothing, read no rows');
    return parts.join('; ');
}
/** Rows of existing tables that were updated or deleted. */
function changedRows({ written }) {
    return written.filter(({ existing, updated, deleted }) => existing && updated + deleted > 0);
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
        return { status: 'confirmed', ...suspicion, ...ownEvidence(suspicion, traces) };
    const unproven = (reason) => ({ status: 'unproven', reason, ...suspicion });
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
    if (suspicion.effect.changes === true && changedRows(trace).length === 0)
        return unproven('no row of the rehearsal’s data met its condition');
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
    const relation = tableLocks(trace).find((lock) => (0,names/* isNamed */.ev)(lock.relation, table))?.relation;
    return { evidence: evidenceOf(trace, relation) };
}
/** The relation that shows the whole claim; the named table first, then any other (a partition, a referenced table). */
function culpritOf(suspicion, trace) {
    const relations = [...new Set(tableLocks(trace).map(({ relation }) => relation))];
    const named = relations.filter((relation) => (0,names/* isNamed */.ev)(relation, suspicion.table));
    return [...named, ...relations].find((relation) => shows(relation, suspicion, trace));
}
function shows(relation, { effect }, trace) {
    if (effect === null)
        return false;
    const { lock, rewrites, scans, changes } = effect;
    const locked = tableLocks(trace).filter((held) => held.relation === relation);
    if (lock !== undefined && !locked.some(({ mode }) => (0,core_locks/* isAsStrong */.AI)(mode, lock)))
        return false;
    if (rewrites === true && !trace.rewrites.some(({ table, existing }) => existing && table === relation))
        return false;
    if (changes === true && !changedRows(trace).some((written) => written.relation === relation))
        return false;
    return scans !== true || trace.scans.some((scan) => scan.existing && scan.relation === relation);
}
/** Locks on an index count for its table through the table's own lock. */
function tableLocks({ locks }) {
    return locks.filter(({ existing, relationKind }) => existing && relationKind !== 'index');
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
var sql_names = __webpack_require__(7804);
;// CONCATENATED MODULE: ./build/rehearse/cost/tiny.js



/** Reading, sorting or rewriting this much takes milliseconds on any machine. */
const TINY = { rows: 1_000, bytes: 1_048_576 };
/**
 * Lowers to a note what the locking rules say of tables that are tiny in production, with the reason in the message. Only
 * claims of reading, rewriting or changing a table are lowered: how long a lock is waited for, or held through other statements,
 * does not depend on the table's size. A name that may mean several tables is tiny only where all of them are.
 * @param isChosen whether the user himself set the severity of a rule for a file: then it stays.
 */
function lowerForTinyTables(suspicions, { tables }, isChosen) {
    return suspicions.map((suspicion) => {
        const { ruleId, path, category, severity, effect, table } = suspicion;
        const depends = effect?.scans === true || effect?.rewrites === true || effect?.changes === true;
        if (category !== 'locking' || severity === 'note' || !depends || table === undefined)
            return suspicion;
        if (isChosen(ruleId, path))
            return suspicion;
        const meant = tables.filter((one) => (0,sql_names/* sameName */.q)((0,statistics/* nameOfTable */.LH)(one), table));
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
    return `Only a note, since production has ${size} in ${(0,sql_names/* code */.aY)(name)}.`;
}

// EXTERNAL MODULE: ./build/check/lint-change.js
var lint_change = __webpack_require__(67104);
// EXTERNAL MODULE: ./build/lint/silenced.js
var silenced = __webpack_require__(30080);
// EXTERNAL MODULE: ./build/lint/suggestions.js
var suggestions = __webpack_require__(77460);
;// CONCATENATED MODULE: ./build/check/text-proof.js


/** More than anybody reads. */
const MOST_SUGGESTIONS = 200;
/** Among more files than this a suggestion is looked at with its own file only, or the work would grow with their square. */
const FEW_FILES = 20;
const NOT_RUN = 'Suggestions were parsed and linted, but not run: nothing was rehearsed.';
/**
 * Keeps the suggestions that stand as far as texts tell, for a check that has no server by choice.
 * @param failure why a rehearsal that was asked for could not be done: then no suggestion is shown.
 */
function withTextProof(linted, failure) {
    const { input, suspicions } = linted;
    const suggested = suspicions.filter(({ suggestion }) => suggestion !== undefined);
    if (suggested.length === 0)
        return linted;
    if (failure !== undefined)
        return { ...linted, suspicions: (0,suggestions/* withSuggestions */.GV)(suspicions, new Set(), false) };
    const tried = suggested.slice(0, MOST_SUGGESTIONS);
    const kept = standing(input, tried);
    const notes = kept.size === 0 ? [] : [NOT_RUN];
    if (tried.length < suggested.length)
        notes.push(`Of ${suggested.length} suggestions the first ${tried.length} were looked at; others are not shown.`);
    return { ...linted, suspicions: (0,suggestions/* withSuggestions */.GV)(suspicions, kept, false), notes };
}
function standing(input, tried) {
    if (input.added.length <= FEW_FILES)
        return (0,silenced/* silenced */.I)(input, tried);
    const byPath = new Map(input.added.map((parsed) => [parsed.migration.path, parsed]));
    const perFile = (0,silenced/* groupBy */.$)(tried, ({ path }) => path).map((some) => {
        const own = byPath.get(some[0]?.path ?? '');
        return own === undefined ? [] : [...(0,silenced/* silenced */.I)({ ...input, added: [own] }, some)];
    });
    return new Set(perFile.flat());
}

// EXTERNAL MODULE: ./build/check/unchecked.js
var unchecked = __webpack_require__(98100);
;// CONCATENATED MODULE: ./build/check/judgement.js






/** What the rules suspect, what they measured, and the judge's word on all of it. */
async function lintAndJudge(settings, collected, change, { rehearsal, linted: known, catalogue, madeTables, statistics, costs, failure }) {
    const linted = known ?? withTextProof(await (0,lint_change/* lintChange */.W)(settings, collected, change, majorOf(rehearsal, settings)), failure);
    const { input, notes } = linted;
    if (rehearsal.status === 'skipped' || catalogue === undefined) {
        return {
            ...judge(linted.suspicions, rehearsal),
            suppressed: linted.suppressed,
            notes: [...notes, ...(0,unchecked/* unreadInWords */._7)(linted.unread)],
        };
    }
    const { lintRehearsal } = await __webpack_require__.e(/* import() */ 6092).then(__webpack_require__.bind(__webpack_require__, 26092));
    const context = {
        traces: rehearsal.migrations,
        migrations: change,
        // What a comment allows, or what is not told, was announced all the same.
        claims: [...linted.suspicions, ...linted.suppressed.map(({ suspicion }) => suspicion), ...linted.untold],
        catalogue,
        tool: collected.tool,
        ...(rehearsal.outcome === undefined ? {} : { outcome: rehearsal.outcome }),
        ...(rehearsal.assertions === undefined ? {} : { assertions: rehearsal.assertions }),
        ...(madeTables === undefined ? {} : { madeTables }),
        ...(costs === undefined ? {} : { costs }),
    };
    const measured = lintRehearsal(context, input);
    const claimed = statistics === undefined
        ? linted.suspicions
        : lowerForTinyTables(linted.suspicions, statistics, (id, path) => isChosen(settings, input, id, path));
    const suspicions = [...claimed, ...measured.suspicions];
    return { ...judge(suspicions, rehearsal), suppressed: [...linted.suppressed, ...measured.suppressed], notes };
}
/** Whether the settings name a rule for a file, beyond what a preset says. */
function isChosen({ rules }, { overrides = [] }, id, path) {
    return id in rules || overrides.some(({ severities, matches }) => id in severities && matches(path));
}
function majorOf(rehearsal, settings) {
    if (rehearsal.status !== 'skipped')
        return Number.parseInt(rehearsal.serverVersion, 10);
    return settings['postgres-version'] ?? engine/* NEWEST_MAJOR */.nD;
}


/***/ }),

/***/ 67104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ lintChange),
/* harmony export */   c: () => (/* binding */ choicesOf)
/* harmony export */ });
/** Lints a change as the settings say. Suggestions are as the rules made them, with no proof. */
async function lintChange(settings, { tool, history }, change, postgresVersion, catalogue) {
    const { lintAll } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 76646));
    const input = {
        tool,
        history,
        added: change,
        postgresVersion,
        ...(await choicesOf(settings)),
        ...(catalogue === undefined ? {} : { catalogue }),
    };
    return { ...lintAll(input), input, notes: [] };
}
/** The settings that choose rules, as lint takes them. */
async function choicesOf(settings) {
    const { severitiesOf } = await __webpack_require__.e(/* import() */ 2713).then(__webpack_require__.bind(__webpack_require__, 92713));
    const paths = Object.entries(settings['rules-for-paths']);
    const { default: picomatch } = paths.length === 0 ? { default: undefined } : await __webpack_require__.e(/* import() */ 4006).then(__webpack_require__.t.bind(__webpack_require__, 14006, 23));
    return {
        severities: severitiesOf(settings.preset, settings.rules),
        overrides: paths.map(([glob, severities]) => ({
            matches: picomatch?.(glob, { dot: true }) ?? (() => false),
            severities,
        })),
        options: {
            protectedTables: settings['protected-tables'],
            ...(settings.host === undefined ? {} : { host: settings.host }),
            extensions: settings.extensions,
        },
        today: new Date().toISOString().slice(0, 10),
    };
}


/***/ }),

/***/ 98100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ uncheckedOf),
/* harmony export */   EY: () => (/* binding */ unfilledInWords),
/* harmony export */   Uq: () => (/* binding */ notTakenBack),
/* harmony export */   _7: () => (/* binding */ unreadInWords)
/* harmony export */ });
/* harmony import */ var _core_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1685);

/** What a rehearsal with these settings will not look at, a sentence for each. */
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
    if (!down || settings['roll-back'])
        unchecked.push(...notTakenBack(change));
    else
        unchecked.push('Down files were read but not run: roll-back is off.');
    return unchecked;
}
/** Only what the change itself applied is taken back; a down file of a migration on the base is not run. */
function notTakenBack(change) {
    const migrations = change.map(({ migration }) => migration);
    const applied = new Set(migrations.flatMap(({ direction, version }) => (direction === 'up' ? [version] : [])));
    const [first, ...more] = migrations.filter(({ direction, version }) => direction === 'down' && !applied.has(version));
    if (first === undefined)
        return [];
    const others = more.length === 0 ? '' : ` and ${(0,_core_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(more.length)} more`;
    return [`Down files were read but not run where the change has no up file of their version: ${first.path}${others}.`];
}
/** Tables for which no data could be made, and why. */
function unfilledInWords(seeded) {
    return (seeded?.unfilled ?? []).map(({ table, reason }) => `${table} stayed empty, since no data could be made for it: ${reason}.`);
}
/** Code that texts do not tell and nothing ran: whatever it does, no rule has seen it. */
function unreadInWords(places) {
    const [first, ...more] = places;
    if (first === undefined)
        return [];
    const others = more.length === 0 ? '' : `, nor was such code in ${(0,_core_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(more.length)} more places`;
    return [`${first.what} at ${first.path}:${first.span.line} was not read${others}: only a rehearsal can tell.`];
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
    const texts = new Map(parts.texts);
    for (const { migration } of parts.migrations)
        texts.set(migration.path, migration.text);
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
        findings: parts.findings.map((finding) => {
            const { status, reason } = finding;
            return placed(finding, texts, { status, ...(reason === undefined ? {} : { reason }) });
        }),
        cleared: parts.cleared.map((one) => placed(one, texts, { reason: one.reason })),
        ...(suppressed.length === 0 ? {} : { suppressed: suppressed.map(suppressedOf) }),
        ...(parts.baselined === undefined ? {} : { baseline: baselineOf(parts.baselined) }),
        unchecked: [...parts.unchecked],
        rehearsal: rehearsalOf(parts.rehearsal, parts.migrations),
    };
}
function baselineOf({ file, known, gone }) {
    const entries = known.map(({ ruleId, severity, path, span, message }) => {
        return { ruleId, severity, path, line: span.line, message };
    });
    return { file, known: entries, gone: gone.map(({ ruleId, path }) => ({ ruleId, path })) };
}
function suppressedOf({ suspicion: { ruleId, path, span, message }, reason }) {
    return { ruleId, path, line: span.line, message, reason };
}
/** `fail` where a finding is at least as severe as what a change may fail on. */
function verdictOf(findings, failOn) {
    const failing = failOn === 'never' ? [] : failOn === 'error' ? ['error'] : ['error', 'warning'];
    return findings.some(({ severity }) => failing.includes(severity)) ? 'fail' : 'pass';
}
/** A suspicion at its place, with what became of it. */
function placed(suspicion, texts, verdict) {
    const { ruleId, severity, message, path, span, table, evidence, suggestion, sample } = suspicion;
    const source = linesOf(texts.get(path), span);
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
        ...(sample === undefined ? {} : { sample: sampleOf(sample) }),
        ...verdict,
    };
}
/** The whole lines that a span touches, as long as a report may have them; undefined for an empty span. */
function linesOf(text, { start, end, column }) {
    if (text === undefined || end <= start)
        return undefined;
    const from = start - column + 1;
    const to = text.indexOf('\n', end);
    return text.slice(from, Math.min(to === -1 ? text.length : to, from + LONGEST_SQL));
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
function sampleOf({ columns, rows, more }) {
    return { columns: [...columns], rows: rows.map((row) => [...row]), more };
}
function suggestionOf({ description, edits, files, proven }) {
    return {
        description,
        ...(edits === undefined ? {} : { edits: edits.map(({ span, text }) => ({ ...regionOf(span), text })) }),
        ...(files === undefined ? {} : { files: files.map(({ name, text }) => ({ name, text })) }),
        ...(proven === true ? { proven } : {}),
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
            ...(timings.suggestionsMs === undefined ? {} : { suggestionsMs: rounded(timings.suggestionsMs) }),
        },
        migrations: rehearsal.migrations.map((trace) => migrationOf(trace, texts.get(trace.path))),
        ...(rehearsal.estimates === undefined
            ? {}
            : { estimates: rehearsal.estimates.map((one) => estimateOf(one, texts.get(one.path))) }),
        ...(rehearsal.assertions === undefined ? {} : { assertions: assertionsOf(rehearsal.assertions) }),
        ...(rehearsal.outcome === undefined
            ? {}
            : {
                schemaDifference: rehearsal.outcome.schemaDifference,
                data: rehearsal.outcome.accounts.filter((one) => (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .losesData */ .X7)(one) || one.unread !== undefined).map(accountOf),
            }),
    };
}
function assertionsOf({ checked, failed }) {
    return { checked, failed: failed.length };
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


/***/ }),

/***/ 30080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   I: () => (/* binding */ silenced)
/* harmony export */ });
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23757);
/* harmony import */ var _lint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76646);
/* harmony import */ var _suggestions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77460);



/**
 * The suspicions whose suggestions stand as far as texts tell: what a suggestion makes parses, and its rule finds less in
 * it. The other half of the proof, that it runs and leaves the same schema, is `rehearse/proof`'s.
 *
 * What one rule suggests for one file is followed at once where the edits lie apart: the file is then parsed once for the
 * rule, not for each of its findings. Where that does not silence all of them, each is followed alone.
 * @param suspected suspicions of `input`; those without a suggestion are never kept.
 * @returns those that stand, in the order given.
 */
function silenced(input, suspected) {
    const suggested = suspected.filter(({ suggestion }) => suggestion !== undefined);
    if (suggested.length === 0)
        return new Set();
    const rules = new Set(suggested.map(({ ruleId }) => ruleId));
    const before = countByRule(input, rules);
    const groups = groupBy(suggested, ({ ruleId, path }) => `${ruleId}\n${path}`);
    const stand = (some) => areSilenced(input, some, before);
    const kept = new Set(groups.flatMap((group) => (stand(group) ? group : group.length === 1 ? [] : group.filter((one) => stand([one])))));
    return new Set(suggested.filter((one) => kept.has(one)));
}
/** Whether following suggestions of one rule for one file, all at once, takes a finding away for each. */
function areSilenced(input, some, before) {
    const [first] = some;
    if (first === undefined)
        return false;
    const { ruleId, path } = first;
    const edits = some.flatMap(({ suggestion }) => suggestion?.edits ?? []);
    const files = some.flatMap(({ suggestion }) => suggestion?.files ?? []);
    // Files that come after are in an order of their own: those of several suggestions may need one another.
    if (some.length > 1 && (files.length > 0 || !lieApart(edits)))
        return false;
    const added = (0,_suggestions_js__WEBPACK_IMPORTED_MODULE_2__/* .followedChange */ .lC)(input, path, { description: '', edits, files });
    // What another file has wrong is not the suggestion's fault.
    const broken = added.filter(({ script }) => script.error !== undefined);
    if (!broken.every((one) => input.added.includes(one)))
        return false;
    const after = countByRule({ ...input, added }, new Set([ruleId])).get(ruleId) ?? 0;
    return (before.get(ruleId) ?? 0) - after >= some.length;
}
function countByRule(input, ids) {
    const rules = (input.rules ?? _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.RULES).filter(({ id }) => ids.has(id));
    const counts = new Map();
    for (const { ruleId } of (0,_lint_js__WEBPACK_IMPORTED_MODULE_1__.lintAll)({ ...input, rules }).suspicions)
        counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    return counts;
}
/** Two that insert at the same place are not apart: one may do what the other is for. */
function lieApart(edits) {
    const sorted = edits.map(({ span }) => span).sort((a, b) => a.start - b.start);
    return sorted.every(({ start }, at) => {
        const earlier = sorted[at - 1];
        return earlier === undefined || (start >= earlier.end && start > earlier.start);
    });
}
/** Groups in the order of their first items, and in each the order of its items. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return [...groups.values()];
}


/***/ }),

/***/ 77460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ withSuggestions),
/* harmony export */   Qp: () => (/* binding */ followedFiles),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   lC: () => (/* binding */ followedChange)
/* harmony export */ });
/* unused harmony export follow */
/* harmony import */ var _sql_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16659);

/** A text with edits made, whatever their order. @throws Error when two of them overlap. */
function applyEdits(text, edits) {
    const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    let result = '';
    let at = 0;
    for (const { span, text: replacement } of sorted) {
        if (span.start < at)
            throw new Error('edits overlap');
        result += text.slice(at, span.start) + replacement;
        at = span.end;
    }
    return result + text.slice(at);
}
function follow(text, { edits = [], files = [] }) {
    return { text: applyEdits(text, edits), files };
}
/** The change with one suggestion followed; files that come after have versions that sort right behind. */
function followedChange(input, path, suggestion) {
    return input.added.flatMap((parsed) => parsed.migration.path === path ? followedFiles(input, { path, suggestion }) : [parsed]);
}
/** What stands in place of a file when a suggestion is followed: the file itself, and those that come after it. */
function followedFiles({ added, tool }, { path, suggestion = { description: '' } }) {
    const migration = added.find((one) => one.migration.path === path)?.migration;
    if (migration === undefined)
        return [];
    const { text, files } = follow(migration.text, suggestion);
    const own = { ...migration, text, transaction: tool.transactionMode(text) };
    const after = files.map((file, at) => laterFile(own, file, at, tool));
    return [own, ...after].map((one) => ({ migration: one, script: (0,_sql_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .q)(one.text) }));
}
/** Suspicions with the suggestions of only some of them, and whether those were run. */
function withSuggestions(suspicions, kept, proven) {
    return suspicions.map((suspicion) => {
        if (suspicion.suggestion === undefined)
            return suspicion;
        if (!kept.has(suspicion))
            return withoutSuggestion(suspicion);
        return proven ? { ...suspicion, suggestion: { ...suspicion.suggestion, proven } } : suspicion;
    });
}
function withoutSuggestion({ suggestion: _, ...rest }) {
    return rest;
}
function laterFile(before, { name, text }, at, { transactionMode }) {
    const direction = 'up';
    const version = `${before.version}${String(at + 1).padStart(3, '0')}`;
    return {
        path: `${before.path}+${at + 1}_${name}`,
        version,
        name,
        direction,
        transaction: transactionMode(text),
        text,
    };
}


/***/ })

};
;