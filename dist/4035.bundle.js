"use strict";
exports.id = 4035;
exports.ids = [4035];
exports.modules = {

/***/ 34035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFix: () => (/* binding */ runFix)
});

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 1 modules
var create = __webpack_require__(85725);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/check.js + 7 modules
var check = __webpack_require__(23196);
;// CONCATENATED MODULE: ./build/collect/next-name.js
/** What a series' names begin with: letters, a version of digits, and what parts it from the description. */
const NAME = /^([A-Za-z]*)(\d+)([_.-]+)/;
/** Versions that are a moment, by their number of digits: as many digits of year, month, day, hour, minute, second. */
const MOMENTS = [8, 12, 14];
/**
 * Names for files that come after all others, in the series' own manner: counted up in the same width, or the time of day
 * where the versions are times.
 * @param after the up files of the series, in any order.
 * @param suffix such as `.up.sql`.
 * @param stems what the files do, such as `validate_orders_total`.
 * @returns undefined where the last name has no number that could be counted up.
 */
function nextNames(tool, after, suffix, stems, now) {
    const last = after.toSorted((a, b) => tool.compareVersions(a.version, b.version)).at(-1);
    const [, letters = '', digits, separator = '_'] = NAME.exec(baseName(last?.path ?? '')) ?? [];
    if (last === undefined || digits === undefined)
        return undefined;
    const first = firstFree(digits, now);
    const names = stems.map((stem, at) => {
        const version = String(first + BigInt(at)).padStart(digits.length, '0');
        return `${letters}${version}${separator}${stem}${suffix}`;
    });
    // A version that grew a digit comes before the others where names are compared as texts.
    let before = last.version;
    for (const name of names) {
        const recognised = tool.recognise(name);
        if (recognised.kind !== 'migration' || tool.compareVersions(recognised.version, before) <= 0)
            return undefined;
        before = recognised.version;
    }
    return names;
}
function firstFree(digits, now) {
    const counted = BigInt(digits) + 1n;
    if (!MOMENTS.includes(digits.length) || !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])/.test(digits))
        return counted;
    const moment = BigInt(now.toISOString().replaceAll(/\D/g, '').slice(0, digits.length));
    return moment > counted ? moment : counted;
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
// EXTERNAL MODULE: ./build/lint/suggestions.js
var suggestions = __webpack_require__(77460);
;// CONCATENATED MODULE: ./build/lint/fixes.js


/**
 * Chooses the suggestions that can be followed together, each whole or not at all. Only files of the change are touched:
 * whatever is at base may be applied. `loadGrammar` must have been awaited.
 */
function planFixes(findings, change) {
    const left = [];
    const files = [];
    const texts = new Map(change.map(({ migration }) => [migration.path, migration.text]));
    for (const finding of findings) {
        if (texts.has(finding.path))
            continue;
        left.push({ finding, why: 'it is about a file that may be applied already, or about no file of the change' });
    }
    for (const [path, before] of texts) {
        const own = findings.filter((finding) => finding.path === path);
        const chosen = choose(own, left);
        if (chosen.length === 0)
            continue;
        const edits = unique(chosen.flatMap(({ suggestion }) => suggestion.edits ?? []));
        const after = withLineEndsOf(before, (0,suggestions/* applyEdits */.ct)(before, edits));
        if (!reads(after)) {
            for (const { finding } of chosen)
                left.push({ finding, why: 'PostgreSQL would not understand the file after it' });
            continue;
        }
        const following = chosen.flatMap(({ suggestion }) => suggestion.files ?? []);
        files.push({
            path,
            before,
            after,
            fixes: chosen,
            // What several must come before is written once, after the last of them.
            files: uniqueBy(following.toReversed(), ({ name, text }) => `${name}\n${text}`).toReversed(),
        });
    }
    return { files, left };
}
/** The first suggestion wins a place; others that touch it are for the next run, when the text is another one. */
function choose(findings, left) {
    const chosen = [];
    for (const finding of findings) {
        const { suggestion } = finding;
        if (suggestion === undefined || (suggestion.edits ?? []).length + (suggestion.files ?? []).length === 0) {
            left.push({ finding, why: 'it has no suggestion that is proven; `pg-rehearsal explain` says what to do' });
            continue;
        }
        const rival = chosen.find((other) => !same(other.suggestion, suggestion) && collide(other.suggestion, suggestion));
        if (rival === undefined)
            chosen.push({ finding, suggestion });
        else
            left.push({ finding, why: `the fix of ${rival.finding.ruleId} changes the same place; run fix again` });
    }
    return chosen;
}
function collide(a, b) {
    const taken = new Map((a.files ?? []).map(({ name, text }) => [name, text]));
    if ((b.files ?? []).some(({ name, text }) => (taken.get(name) ?? text) !== text))
        return true;
    // The same change twice is made once.
    return (a.edits ?? []).some((one) => (b.edits ?? []).some((other) => editKey(one) !== editKey(other) && touch(one, other)));
}
/** Edits that share a character, or where one is put in at the other's edge: their order would be a guess. */
function touch({ span: a }, { span: b }) {
    const empty = a.start === a.end || b.start === b.end;
    return empty ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}
function same(a, b) {
    return keyOf(a) === keyOf(b);
}
function keyOf({ edits = [], files = [] }) {
    return JSON.stringify([edits.map(editKey), files]);
}
function editKey({ span, text }) {
    return `${span.start} ${span.end} ${text}`;
}
function unique(edits) {
    return uniqueBy(edits, editKey);
}
function uniqueBy(items, key) {
    return [...new Map(items.map((item) => [key(item), item])).values()];
}
/** What was put into a file whose lines all end with CRLF ends with it, too. */
function withLineEndsOf(before, after) {
    const allCrlf = before.includes('\r\n') && !/(?<!\r)\n/.test(before);
    return allCrlf ? after.replace(/(?<!\r)\n/g, '\r\n') : after;
}
function reads(text) {
    return (0,parse/* parse */.q)(text).error === undefined;
}

// EXTERNAL MODULE: ./build/sql/alter.js
var alter = __webpack_require__(13024);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/sql/nodes.js
var nodes = __webpack_require__(40821);
;// CONCATENATED MODULE: ./build/sql/take-back.js




/**
 * The down file of a file that a suggestion makes; undefined where taking it back would take knowing what was there
 * before. `loadGrammar` must have been awaited.
 */
function takeBack(text) {
    const { statements } = (0,parse/* parse */.q)(text);
    const [statement] = statements;
    if (statement === undefined || statements.length > 1)
        return undefined;
    // What stands before the statement says how the tool is to run it.
    const header = text.slice(0, statement.span.start);
    const index = (0,nodes/* nodeAs */.hK)(statement.node, 'IndexStmt');
    if (index?.concurrent === true && index.idxname !== undefined) {
        const { schemaname } = index.relation ?? {};
        const name = (0,names/* qualifiedName */.OL)(schemaname === undefined ? [index.idxname] : [schemaname, index.idxname]);
        return `${header}DROP INDEX CONCURRENTLY IF EXISTS ${(0,names/* quoteName */.AB)(name)};\n`;
    }
    if ((0,nodes/* nodeAs */.hK)(statement.node, 'ReindexStmt') !== undefined)
        return '-- An index that was rebuilt needs no taking back.\n';
    const commands = (0,alter/* alterCommands */.$f)(statement);
    const onlyValidates = commands.length > 0 && commands.every(({ subtype }) => subtype === 'AT_ValidateConstraint');
    return onlyValidates ? '-- A constraint that was validated needs no taking back.\n' : undefined;
}

;// CONCATENATED MODULE: ./build/check/fix.js





/** Checks the change, and works out what following its suggestions makes of it. Writes nothing. @throws as `check` does. */
async function workOutFixes(request, now) {
    const collected = await (0,check/* collectChange */.hI)(request);
    const { change, rehearsed, judgement } = await (0,check/* examine */.sb)(request, collected);
    await (0,parse/* loadGrammar */.o)();
    const plan = planFixes(judgement.findings, change);
    const left = [...plan.left];
    const { tool, history, root } = collected;
    const series = history.atHead.filter(({ direction }) => direction === 'up');
    const files = [];
    for (const file of plan.files) {
        const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
        const suffix = UP.exec(file.path)?.[0] ?? '.sql';
        const stems = file.files.map(({ name }) => name.replace(/\.sql$/, ''));
        const made = files.flatMap(({ created }) => created.map(({ path }) => madeMigration(tool, path)));
        const names = stems.length === 0 ? [] : nextNames(tool, [...series, ...made], suffix, stems, now);
        if (names === undefined) {
            left.push(...file.fixes.map(({ finding }) => ({ finding, why: NO_VERSION })));
            continue;
        }
        const written = file.files.map(({ text }, at) => ({ path: `${folder}${names[at] ?? ''}`, text }));
        const created = written.flatMap((up) => (isPaired(file.path, history.atHead) ? [up, ...downOf(up)] : [up]));
        files.push({ path: file.path, before: file.before, after: file.after, fixes: file.fixes, created });
    }
    const { notes } = judgement;
    return { root, files, left, notes, ...(rehearsed.failure === undefined ? {} : { failure: rehearsed.failure }) };
}
/** Whether a migration has a down file beside it, as then its followers are to have. */
function isPaired(path, atHead) {
    const version = atHead.find((one) => one.path === path)?.version;
    return UP.test(path) && atHead.some((one) => one.direction === 'down' && one.version === version);
}
function downOf({ path, text }) {
    const down = takeBack(text);
    return down === undefined ? [] : [{ path: path.replace(UP, '.down.sql'), text: down }];
}
const UP = /\.up\.sql$/i;
/** As much of a migration that is yet to be written as its name tells. */
function madeMigration(tool, path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const recognised = tool.recognise(name);
    const version = recognised.kind === 'migration' ? recognised.version : name;
    return { path, version, name, direction: 'up', transaction: 'per-migration', text: '' };
}
const NO_VERSION = 'it needs a file that comes later, and the names of the migrations have no number to count up';

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/reporters/words.js
var words = __webpack_require__(83107);
// EXTERNAL MODULE: ./build/cli/options.js
var cli_options = __webpack_require__(65868);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(71915);
// EXTERNAL MODULE: ./build/cli/settings.js
var cli_settings = __webpack_require__(40049);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(9892);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/cli/output.js
var output = __webpack_require__(56497);
;// CONCATENATED MODULE: ./build/cli/write-fixes.js




const BYTE_ORDER_MARK = '\ufeff';
/** Writes a file's fixes, and the files that come after it. @returns why it did not, as the end of a sentence. */
async function writeFixes(root, { path, before, after, created }) {
    const file = (0,external_node_path_.join)(root, path);
    const entry = await (0,promises_.lstat)(file).catch(() => undefined);
    if (entry?.isFile() !== true)
        return 'it is not a regular file';
    const written = asWritten(await (0,promises_.readFile)(file, 'utf8'), before, after);
    if (written === undefined)
        return 'it has changed since it was read; run fix again';
    for (const one of created) {
        if ((await (0,promises_.lstat)((0,external_node_path_.join)(root, one.path)).catch(() => undefined)) !== undefined)
            return `${one.path} is there already; run fix again`;
    }
    const made = [];
    try {
        for (const one of created) {
            await (0,promises_.writeFile)((0,external_node_path_.join)(root, one.path), one.text, { flag: 'wx' });
            made.push(one.path);
        }
        await (0,output/* writeWhole */.f8)(file, written);
        await (0,promises_.chmod)(file, entry.mode);
        return undefined;
    }
    catch (error) {
        // Followed by half, a suggestion is another change.
        for (const one of made)
            await (0,promises_.rm)((0,external_node_path_.join)(root, one), { force: true });
        return `it cannot be written (${(0,errors/* errorMessage */.gJ)(error)})`;
    }
}
/**
 * The new text as the file is kept on disk: Git may show line ends of its own there, and the migration tool leaves out a
 * byte order mark. Undefined where the file is not what was read.
 */
function asWritten(onDisk, before, after) {
    const mark = onDisk.startsWith(BYTE_ORDER_MARK) && !before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    const text = onDisk.slice(mark.length);
    if (text === before)
        return mark + after;
    if (text.replaceAll('\r\n', '\n') === before)
        return mark + after.replaceAll('\n', '\r\n');
    return undefined;
}

;// CONCATENATED MODULE: ./build/cli/fix.js
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











/** The command `fix`: follows the suggestions for the new migrations, or shows what that would change. */
async function runFix(invocation, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { process, signal } = invocation;
        const { directory, settings } = await (0,cli_settings/* projectFor */.JQ)(invocation, options, cli_options/* CHECK_FLAGS */.P8);
        const progress = __addDisposableResource(env_1, await (0,cli_progress/* createProgress */.m)(process.stderr, process.env, signal), false);
        const request = { directory, settings, environment: process.env, progress, signal };
        const fixes = await workOutFixes(request, new Date());
        signal.throwIfAborted();
        // What a rehearsal would clear needs no fix.
        if (fixes.failure !== undefined)
            throw new errors/* EngineError */.NJ(`Nothing was changed: ${fixes.failure} Give --no-rehearse to go by the text alone.`);
        const dry = options.dryRun === true;
        const refused = dry ? new Map() : await writeAll(fixes);
        const { bold, dim, green, red } = (0,picocolors.createColors)((0,terminal/* wantsColour */.Ml)(process.stdout, process.env));
        const say = (text) => (0,terminal/* write */.M9)(process.stdout, (0,reporters_escape/* withoutCommands */.Df)(text));
        for (const file of fixes.files) {
            const why = refused.get(file.path);
            const [mark, verb] = why === undefined ? [green('✓'), dry ? 'would change' : 'changed'] : [red('✗'), 'left'];
            await say(`${mark} ${verb} ${bold((0,reporters_escape/* visibleLine */.P8)(file.path))}${why === undefined ? '' : `: ${(0,reporters_escape/* visibleLine */.P8)(why)}`}\n`);
            for (const { finding, suggestion } of file.fixes)
                await say(`    ${finding.span.line} ${finding.ruleId}: ${(0,reporters_escape/* visibleLine */.P8)(suggestion.description)}\n`);
            if (why === undefined)
                for (const { path } of file.created)
                    await say(`    ${dry ? 'would add' : 'added'} ${(0,reporters_escape/* visibleLine */.P8)(path)}\n`);
            if (dry)
                await say(`\n${diffOf(file, { green, red })}\n`);
        }
        for (const { finding, why } of fixes.left)
            await say(`${dim('-')} left ${placeOf(finding)}: ${(0,reporters_escape/* visibleLine */.P8)(why)}\n`);
        for (const note of fixes.notes)
            await say(`${(0,reporters_escape/* visibleLine */.P8)(note)}\n`);
        await say(`${summary(fixes, refused, dry)}\n`);
        return refused.size > 0 ? 1 : 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** By path, why a file was not written. */
async function writeAll({ root, files }) {
    const refused = new Map();
    for (const file of files) {
        const why = await writeFixes(root, file);
        if (why !== undefined)
            refused.set(file.path, why);
    }
    return refused;
}
function diffOf({ path, before, after, created }, { green, red }) {
    const changes = [
        { path, before, after },
        ...created.map((one) => ({ path: one.path, before: undefined, after: one.text })),
    ];
    const patches = changes.map((one) => (0,create/* createTwoFilesPatch */.ss)(one.before === undefined ? '/dev/null' : `a/${one.path}`, `b/${one.path}`, one.before ?? '', one.after).replace(/^=+\n/, ''));
    const paint = (line) => (line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line);
    const lines = patches.join('').replace(/\n$/, '').split('\n');
    return lines.map((line) => paint(exactly(line))).join('\n');
}
/** A line of a patch, with the carriage return before its line feed: `git apply` compares it. */
function exactly(line) {
    return line.endsWith('\r') ? `${(0,reporters_escape/* visible */.RK)(line.slice(0, -1))}\r` : (0,reporters_escape/* visible */.RK)(line);
}
function placeOf({ path, span, ruleId }) {
    return (0,reporters_escape/* visibleLine */.P8)(`${path}:${span.line} ${ruleId}`);
}
function summary({ files, left }, refused, dry) {
    const done = files.filter(({ path }) => !refused.has(path));
    if (files.length === 0 && left.length === 0)
        return 'Nothing to fix.';
    const fixed = done.reduce((sum, one) => sum + one.fixes.length, 0);
    const rest = left.length + files.reduce((sum, one) => sum + one.fixes.length, 0) - fixed;
    const tail = rest === 0 ? '' : `, ${rest} left`;
    if (dry)
        return `${(0,words/* counted */.hS)(fixed, 'finding')} would be fixed in ${(0,words/* counted */.hS)(done.length, 'file')}${tail}. Nothing was written.`;
    const again = fixed === 0 ? '' : ' Run check again: the rehearsal has the last word.';
    return `${(0,words/* counted */.hS)(fixed, 'finding')} fixed in ${(0,words/* counted */.hS)(done.length, 'file')}${tail}.${again}`;
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

/***/ 83107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ estimateLines),
/* harmony export */   CZ: () => (/* binding */ unprovenInWords),
/* harmony export */   Ee: () => (/* binding */ suppressedLines),
/* harmony export */   KA: () => (/* binding */ cureInWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Ue: () => (/* binding */ baselineInWords),
/* harmony export */   Vk: () => (/* binding */ totalMs),
/* harmony export */   Xb: () => (/* binding */ circumstances),
/* harmony export */   cd: () => (/* binding */ dataLines),
/* harmony export */   fp: () => (/* binding */ strongestLock),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rR: () => (/* binding */ tone),
/* harmony export */   vD: () => (/* binding */ shortRelation),
/* harmony export */   xo: () => (/* binding */ baselineLines)
/* harmony export */ });
/* harmony import */ var _core_locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27351);
/* harmony import */ var _core_numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1685);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44641);



/** `1 error`, `2 errors`, `5,000 rows`. */
function counted(count, noun) {
    return `${(0,_core_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** Milliseconds as a person says them: `0.4 ms`, `12 ms`, `1.2 s`, `2 min 5 s`. */
function duration(ms) {
    if (ms < 0.95)
        return `${Math.max(0.1, Math.round(ms * 10) / 10)} ms`;
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `5 errors, 2 warnings`, or `no findings`. */
function findingsInWords(report) {
    const { errors, warnings, notes } = (0,_core_report_js__WEBPACK_IMPORTED_MODULE_1__/* .countBySeverity */ .Ot)(report);
    const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')];
    const present = parts.filter((part) => !part.startsWith('0 '));
    return present.length === 0 ? 'no findings' : present.join(', ');
}
/** What colour or symbol a verdict deserves: a pass that nobody rehearsed is not `good`, nor one by a baseline's grace. */
function tone(report) {
    if (report.verdict === 'not-checked')
        return 'unknown';
    if (report.verdict === 'fail')
        return 'bad';
    if ((report.baseline?.known.length ?? 0) > 0)
        return 'caution';
    return report.rehearsal.status === 'skipped' && !nothingChanged(report) ? 'caution' : 'good';
}
function nothingChanged({ base, changes, findings }) {
    return base !== undefined && changes.length === 0 && findings.length === 0;
}
/** The verdict and why, in a few words: the first line of every report. */
function headline(report) {
    const { verdict, rehearsal } = report;
    if (verdict === 'not-checked')
        return `Not checked: ${report.reason ?? rehearsal.reason ?? 'no reason was given'}`;
    const found = findingsInWords(report);
    const known = report.baseline?.known.length ?? 0;
    const where = `${scope(report)}${known === 0 ? '' : `, ${(0,_core_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(known)} more known from the baseline`}`;
    if (verdict === 'fail')
        return `Fail: ${found} in ${where}`;
    if (nothingChanged(report))
        return 'Pass: no migration changed';
    if (rehearsal.status === 'skipped')
        return `Pass on the text alone: ${found} in ${where}, not rehearsed`;
    return `Pass: ${found} in ${where}`;
}
function scope(report) {
    if (report.base !== undefined)
        return counted(report.changes.length, 'changed file');
    const files = new Set(report.findings.map(({ path }) => path)).size;
    return report.findings.length === 0 ? 'the files' : counted(files, 'file');
}
/** The strongest lock that a statement took on a relation that was there before; the rest hurts nobody. */
function strongestLock(statements) {
    const locks = statements.flatMap((statement) => statement.locks).filter((lock) => lock.existing);
    return locks.toSorted((a, b) => (0,_core_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLockModes */ .tc)(b.mode, a.mode) || b.heldMs - a.heldMs)[0];
}
/** Why a finding is unproven; what holds for the whole report is said once, elsewhere. */
function unprovenInWords({ reason }, { rehearsal }) {
    if (reason === undefined)
        return 'not rehearsed';
    return rehearsal.reason !== undefined && reason.endsWith(rehearsal.reason) ? 'not rehearsed' : reason;
}
/** Sum of the statements' times, in milliseconds. */
function totalMs(statements) {
    return statements.reduce((sum, { durationMs }) => sum + durationMs, 0);
}
/** `public.orders` as `orders`: the schema that everybody means is left out. */
function shortRelation(relation) {
    return relation.startsWith('public.') ? relation.slice('public.'.length) : relation;
}
/** Base, server and time, each a sentence, for the foot of a report. Untrusted names are inside: escape what comes out. */
function circumstances(report) {
    const { base, rehearsal } = report;
    const lines = [];
    if (base !== undefined)
        lines.push(`Base: ${base.ref}${base.sha === '' ? '' : ` at ${base.sha.slice(0, 10)}`} (${base.how}).`);
    if (rehearsal.status === 'skipped') {
        const reason = rehearsal.reason ?? 'no reason was given';
        lines.push(reason === report.reason ? 'Not rehearsed, for the reason above.' : `Not rehearsed: ${sentence(reason)}`);
        return lines;
    }
    const server = [
        rehearsal.serverVersion && `PostgreSQL ${rehearsal.serverVersion}`,
        rehearsal.engine && `${rehearsal.engine} engine`,
    ];
    lines.push(`Rehearsed on ${server.filter(Boolean).join(', ')}, as ${report.migrationTool} would.`);
    const { timings } = rehearsal;
    const split = timings === undefined
        ? ''
        : `: engine ${duration(timings.engineMs)}, base ${duration(timings.baseMs)}, fixtures ${duration(timings.fixturesMs)}, change ${duration(timings.changeMs)}${suggestions(timings)}`;
    lines.push(`Took ${duration(rehearsal.durationMs)}${split}.`);
    return lines;
}
function suggestions({ suggestionsMs }) {
    return suggestionsMs === undefined ? '' : `, suggestions ${duration(suggestionsMs)}`;
}
/** The cure in words; nothing where SQL shows it and the message has said it already. */
function cureInWords(message, description, shown) {
    return shown && message.includes(description.replace(/\.$/, '')) ? '' : description;
}
function sentence(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}
/** What became of rows: a line for each table that lost some or could not be counted, for each down file that destroys some, and whether assertions hold. Untrusted names are in it. */
function dataLines({ rehearsal }) {
    const tables = (rehearsal.data ?? []).map(({ table, fate, exact, losses, examples, unread }) => {
        if (unread !== undefined)
            return `${table} could not be counted: ${unread}`;
        const fates = {
            kept: '',
            renamed: ' (renamed)',
            replaced: ' (replaced by another of its name)',
            dropped: ' (dropped)',
        };
        const sampled = exact ? '' : ', estimated from a sample';
        const shown = examples.length === 0 ? '' : `; for example ${examples.slice(0, 3).join(', ')}`;
        return `${table}${fates[fate]}: ${losses.join(', ')} gone or changed${sampled}${shown}`;
    });
    return [...tables, ...destroyedLines(rehearsal), ...assertionLine(rehearsal)];
}
/** What the way back costs, a line for each down file that destroyed data. */
function destroyedLines({ migrations }) {
    return migrations.flatMap(({ rollBack }) => rollBack === undefined || rollBack.destroyed.length === 0
        ? []
        : [`${rollBack.path} destroys ${rollBack.destroyed.join(', ')} when it takes its migration back`]);
}
/** "3 assertions hold", "2 of 3 assertions hold". */
function assertionLine({ assertions }) {
    if (assertions === undefined)
        return [];
    const { checked, failed } = assertions;
    const some = failed === 0 ? '' : `${(0,_core_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(checked - failed)} of `;
    return [`${some}${counted(checked, 'assertion')} hold${checked === 1 ? 's' : ''}`];
}
/** What comments in the SQL allow, a line each. Untrusted words are in it. */
function suppressedLines({ suppressed = [] }) {
    return suppressed.map(({ ruleId, path, line, reason }) => `${path}:${line} ${ruleId}, because ${reason}`);
}
/** How many findings a baseline keeps from counting, and how many it knows in vain; nothing where there is no baseline. */
function baselineInWords({ baseline }) {
    if (baseline === undefined)
        return undefined;
    const { file, known, gone } = baseline;
    const [are, do_] = known.length === 1 ? ['is', 'does'] : ['are', 'do'];
    const vain = gone.length === 0
        ? ''
        : ` ${counted(gone.length, 'finding')} of it ${gone.length === 1 ? 'is' : 'are'} gone: record it again with \`pg-rehearsal baseline\`.`;
    return `${counted(known.length, 'finding')} ${are} known from the baseline ${file} and ${do_} not count.${vain}`;
}
/** What a baseline knows, a line each, and what is gone. Untrusted words are in it. */
function baselineLines(report) {
    const summary = baselineInWords(report);
    if (summary === undefined || report.baseline === undefined)
        return [];
    const { known, gone } = report.baseline;
    return [
        summary,
        ...known.map(({ path, line, severity, ruleId }) => `${path}:${line} ${severity} ${ruleId}`),
        ...gone.map(({ path, ruleId }) => `gone: ${path} ${ruleId}`),
    ];
}
/** For how long production's tables will be blocked, a line for each lock that matters. Untrusted names are in it. */
function estimateLines({ rehearsal }) {
    return (rehearsal.estimates ?? []).map(({ path, line, relation, mode, blocks, summary }) => `${relation}, ${blocks} blocked by ${mode}: ${summary} (${path}:${line})`);
}


/***/ })

};
;