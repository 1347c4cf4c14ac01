"use strict";
exports.id = 3078;
exports.ids = [3078];
exports.modules = {

/***/ 41028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 88864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ exitCodeOfFailure),
/* harmony export */   eV: () => (/* binding */ printFailure)
/* harmony export */ });
/* unused harmony export explainFailure */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);
/* harmony import */ var _reporters_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35683);


/** The exit code of everything that kept a check from being done. */
const exitCodeOfFailure = 2;
const DEEPEST_CAUSE = 8;
/** Says on stderr what went wrong, and with which database: a sentence for what the user can mend, all there is of a bug. */
function printFailure(error, process, about) {
    const text = explainFailure(error);
    process.stderr.write(`${(0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(about === undefined ? text : `${about}: ${text}`)}\n`);
}
/** As `printFailure` says it, without passwords and control characters. */
function explainFailure(error) {
    if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnownError */ .ux)(error))
        return clean(error.message);
    const parts = ['pg-rehearsal itself failed; this is a bug in it.', stackOf(error)];
    let cause = causeOf(error);
    // A cause may be its own cause.
    for (let depth = 0; cause !== undefined && depth < DEEPEST_CAUSE; depth += 1, cause = causeOf(cause))
        parts.push(`Caused by: ${stackOf(cause)}`);
    parts.push('Please report it where you got pg-rehearsal, with the lines above and the command that you ran.');
    return clean(parts.join('\n'));
}
function stackOf(error) {
    return error instanceof Error && error.stack !== undefined ? error.stack : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error);
}
function causeOf(error) {
    return error instanceof Error ? error.cause : undefined;
}
function clean(text) {
    return (0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hidePasswords */ .XN)(text));
}


/***/ }),

/***/ 73078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/cli/background.js
var background = __webpack_require__(41028);
// EXTERNAL MODULE: ./build/cli/failure.js
var failure = __webpack_require__(88864);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(51143);
// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(65868);
;// CONCATENATED MODULE: ./build/cli/program.js





const EXIT_CODES = `
Exit codes: 0 nothing found, 1 findings at or above --fail-on, 2 could not check.
The environment variable PG_REHEARSAL_DATABASE_URL gives --database-url without showing it to other users.`;
/** A glob without quotes is a list of files by the time that it arrives, and the flag takes only the first. */
function noFiles(file) {
    return (`check takes flags, and ${(0,reporters_escape/* visibleLine */.P8)(file)} is none. Put a glob into quotes, such as --fixtures 'fixtures/*.sql'; ` +
        'to check loose files use `pg-rehearsal lint`.');
}
/** The command line; what a command needs is loaded when it runs. `finish` is called with the exit code. */
function createProgram(invocation, finish) {
    const program = new esm/* Command */.uB('pg-rehearsal')
        .description('Rehearses the PostgreSQL migrations that a change adds, on a throwaway server, and reports what they do.')
        .version(version/* VERSION */.x)
        .showHelpAfterError('(pg-rehearsal --help shows what there is)')
        .addHelpText('after', EXIT_CODES)
        .exitOverride();
    const check = program
        .command('check')
        .description('Check the migrations that the change in this working directory adds.')
        .allowExcessArguments()
        .action(async (options, { args: [file] }) => {
        if (file !== undefined)
            throw new errors/* ConfigError */.xL(noFiles(file));
        finish(await (await Promise.all(/* import() */[__webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8310), __webpack_require__.e(3196), __webpack_require__.e(5217), __webpack_require__.e(4070)]).then(__webpack_require__.bind(__webpack_require__, 44070))).runCheck(invocation, options));
    });
    for (const option of [...(0,options/* reportOptions */.lt)(), (0,options/* databaseOption */.ZW)(), ...options/* CHECK_FLAGS */.P8.map(options/* settingOption */.Ox)])
        check.addOption(option);
    const plan = program
        .command('plan')
        .description('List the databases of the settings file that the change touches: a job for each, in a workflow.')
        .addOption(new esm/* Option */.c$('--format <name>', 'text for people, matrix as JSON for a strategy of GitHub Actions.')
        .choices(['text', 'matrix'])
        .default('text'))
        .action(async (options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8310), __webpack_require__.e(3196), __webpack_require__.e(2243)]).then(__webpack_require__.bind(__webpack_require__, 42243))).runPlan(invocation, options)));
    for (const option of [...(0,options/* placeOptions */.Gb)(), (0,options/* settingOption */.Ox)('base')])
        plan.addOption(option);
    const baseline = program
        .command('baseline')
        .description('Check the change once and record what it finds in the file of `baseline`: from then on only other findings count.')
        .action(async (options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8310), __webpack_require__.e(3196), __webpack_require__.e(5217), __webpack_require__.e(6501)]).then(__webpack_require__.bind(__webpack_require__, 96501))).runBaseline(invocation, options)));
    for (const option of [...(0,options/* placeOptions */.Gb)(), (0,options/* databaseOption */.ZW)(), ...options/* CHECK_FLAGS */.P8.map(options/* settingOption */.Ox)])
        baseline.addOption(option);
    const fix = program
        .command('fix')
        .description('Check the change and follow its suggestions: edit its new migrations, and add the files that must follow.')
        .option('--dry-run', 'Show what would change, as a diff, and write nothing.')
        .action(async (options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(2824), __webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8310), __webpack_require__.e(3196), __webpack_require__.e(5217), __webpack_require__.e(4035)]).then(__webpack_require__.bind(__webpack_require__, 34035))).runFix(invocation, options)));
    for (const option of [...(0,options/* placeOptions */.Gb)(), (0,options/* databaseOption */.ZW)(), ...options/* CHECK_FLAGS */.P8.map(options/* settingOption */.Ox)])
        fix.addOption(option);
    const lint = program
        .command('lint')
        .description('Check loose files by their text alone, without Git and without Postgres.')
        .argument('<files...>', 'Migration files.')
        .action(async (files, options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8310), __webpack_require__.e(3196), __webpack_require__.e(5217), __webpack_require__.e(361)]).then(__webpack_require__.bind(__webpack_require__, 50361))).runLint(invocation, files, options)));
    for (const option of [...(0,options/* reportOptions */.lt)(), ...options/* LINT_FLAGS */.YP.map(options/* settingOption */.Ox)])
        lint.addOption(option);
    const engines = program
        .command('engines')
        .description('List where a Postgres can be had on this machine.')
        .action(async (options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8074), __webpack_require__.e(905), __webpack_require__.e(2365)]).then(__webpack_require__.bind(__webpack_require__, 42365))).runEngines(invocation, options)));
    for (const option of options/* ENGINES_FLAGS */.Cu.map(options/* settingOption */.Ox))
        engines.addOption(option);
    program
        .command('stats')
        .description('Write how large the tables of a live database are, to a file for check. Reads catalogues, writes nothing.')
        .option('--database-url <url>', 'URL of the live database; any user who may connect will do.')
        .option('--output <file>', 'Write to a file instead of stdout.')
        .action(async (options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(5217), __webpack_require__.e(5137)]).then(__webpack_require__.bind(__webpack_require__, 5137))).runStats(invocation, options)));
    program
        .command('explain')
        .description('Say what a rule means, what was measured of it, and what to do instead.')
        .argument('<rule>', 'Id of a rule, such as set-not-null-scan.')
        .option('--format <name>', 'text or markdown; text if not given.')
        .action(async (id, options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8132), __webpack_require__.e(4229)]).then(__webpack_require__.bind(__webpack_require__, 34229))).runExplain(invocation, id, options)));
    const rules = program
        .command('rules')
        .description('List every rule with the severity that it has here, by preset and settings.')
        .action(async (options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8132), __webpack_require__.e(5821)]).then(__webpack_require__.bind(__webpack_require__, 45821))).runRules(invocation, options)));
    for (const option of [...(0,options/* placeOptions */.Gb)(), ...options/* RULES_FLAGS */.YN.map(options/* settingOption */.Ox)])
        rules.addOption(option);
    rules.option('--format <name>', 'text, json or markdown; text if not given.');
    return program;
}

;// CONCATENATED MODULE: ./build/cli/signals.js
/** How long clean-up may take after an interrupt before the process ends anyway, in milliseconds. */
const PATIENCE_MS = 15_000;
/** A spinner hides the cursor, and has no chance to bring it back when the process ends at once. */
const SHOW_CURSOR = '\u001b[?25h';
const signals_EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
/** The first signal aborts the work, so that it cleans up; the second ends the process at once. */
function watchSignals(process) {
    const controller = new AbortController();
    let exitCode;
    const quit = (code) => {
        exitCode = code;
        process.exitCode = code;
        controller.abort();
        setTimeout(() => process.exit(code), PATIENCE_MS).unref();
    };
    for (const [name, code] of Object.entries(signals_EXIT_CODES)) {
        process.on(name, () => {
            if (exitCode !== undefined) {
                if (process.stderr.isTTY)
                    process.stderr.write(SHOW_CURSOR);
                process.exit(exitCode);
            }
            process.stderr.write('Stopping and cleaning up; interrupt again to quit at once.\n');
            quit(code);
        });
    }
    return {
        signal: controller.signal,
        get exitCode() {
            return exitCode;
        },
        quit,
    };
}

// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(9892);
;// CONCATENATED MODULE: ./build/cli/main.js






/** Runs the command line of a process and ends the process. Nothing is thrown. */
async function main(process) {
    (0,background/* compileInForeground */.w)();
    const signals = watchSignals(process);
    const invocation = { process, signal: signals.signal };
    (0,terminal/* quietPipe */.RP)(process.stdout);
    (0,terminal/* quietPipe */.RP)(process.stderr);
    const failed = (error) => {
        (0,failure/* printFailure */.eV)(error, process);
        return failure/* exitCodeOfFailure */.Bu;
    };
    process.on('uncaughtException', (error) => signals.quit(failed(error)));
    const code = await run(invocation).catch((error) => (signals.exitCode === undefined ? failed(error) : 0));
    process.exit(signals.exitCode ?? code);
}
async function run(invocation) {
    let code = 0;
    const program = createProgram(invocation, (result) => {
        code = result;
    });
    try {
        await program.parseAsync(invocation.process.argv);
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        // Commander has said what is wrong, or given the help that was asked for.
        return error.exitCode === 0 ? 0 : failure/* exitCodeOfFailure */.Bu;
    }
    return code;
}


/***/ }),

/***/ 65868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ ENGINES_FLAGS),
/* harmony export */   Gb: () => (/* binding */ placeOptions),
/* harmony export */   Ox: () => (/* binding */ settingOption),
/* harmony export */   P8: () => (/* binding */ CHECK_FLAGS),
/* harmony export */   YN: () => (/* binding */ RULES_FLAGS),
/* harmony export */   YP: () => (/* binding */ LINT_FLAGS),
/* harmony export */   ZW: () => (/* binding */ databaseOption),
/* harmony export */   lt: () => (/* binding */ reportOptions),
/* harmony export */   rd: () => (/* binding */ givenFlags)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _config_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67741);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44641);



/** The settings that `check` takes as flags: all but the maps, which need a file, and `comment`, which is the action's. */
const CHECK_FLAGS = _config_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .settingDescriptions */ .mq
    .filter(({ name, type }) => type !== 'map' && name !== 'comment')
    .map(({ name }) => name);
const LINT_FLAGS = ['tool', 'postgres-version', 'fail-on'];
const RULES_FLAGS = ['preset'];
const ENGINES_FLAGS = [
    'postgres-version',
    'postgres-image',
    'database-url',
    'allow-remote-server',
];
const PLACEHOLDERS = {
    base: 'ref',
    migrations: 'dir',
    tool: 'name',
    baseline: 'file',
    fixtures: 'glob',
    assertions: 'glob',
    engine: 'name',
    'postgres-version': 'major',
    'postgres-image': 'image',
    'database-url': 'url',
    'fail-on': 'severity',
    'statement-timeout': 'seconds',
    'rehearsal-timeout': 'seconds',
    'disk-limit': 'megabytes',
};
/** A setting as a flag of its own name; its value stays a text for the settings to judge. */
function settingOption(name) {
    const setting = (0,_config_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSetting */ .w5)(name);
    if (setting === undefined)
        throw new Error(`${name} is no setting`);
    if (isOnByDefault(name))
        return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--no-${name}`, `Do not ${firstClause(setting.description)}.`);
    if (setting.type === 'boolean')
        return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${name}`, setting.description);
    const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${name} <${PLACEHOLDERS[name] ?? 'value'}>`, describe(setting));
    if (setting.type !== 'list')
        return option;
    return option.argParser((value, before) => [...(before ?? []), value]);
}
/** The options of every command that reads the settings file. */
function placeOptions() {
    return [
        new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('-C <dir>', 'Work in this directory instead of the current one.'),
        new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--config <file>', 'Settings file instead of .pg-rehearsal.yml, relative to the working directory.'),
    ];
}
/** The options that every command with a report has. */
function reportOptions() {
    return [
        ...placeOptions(),
        new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--format <name>', `Format of the report: ${_core_report_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR.join(', ')}; text if not given.`),
        new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--output <file>', 'Write the report to a file instead of stdout.'),
    ];
}
/** Which databases of the settings file. */
function databaseOption() {
    const text = 'Only this one of the `databases` in the settings file (may be repeated).';
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--database <name>', text).argParser((name, before) => [
        ...(before ?? []),
        name,
    ]);
}
/** The flags that were given, as a source of settings. */
function givenFlags(options, names) {
    const values = {};
    for (const name of names) {
        const value = options[attributeOf(name)];
        // Commander sets a `--no-` option to true when it is not given.
        if (value === true && isOnByDefault(name))
            continue;
        if (typeof value === 'string' || typeof value === 'boolean' || isTexts(value))
            values[name] = value;
    }
    return { values, nameOf: (name) => ((0,_config_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .isSettingName */ .s9)(name) ? `--${name}` : name) };
}
function isOnByDefault(name) {
    const setting = (0,_config_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSetting */ .w5)(name);
    return setting?.type === 'boolean' && setting.default === 'true';
}
/** Commander's name for an option's value: `failOn` of `fail-on`. */
function attributeOf(name) {
    return name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function describe({ description, choices, default: byDefault, type }) {
    const notes = [
        ...(choices === undefined ? [] : [`one of ${choices.join(', ')}`]),
        ...(byDefault === undefined ? [] : [`${byDefault} if not given`]),
        ...(type === 'list' ? ['may be repeated'] : []),
    ];
    return notes.length === 0 ? description : `${description} (${notes.join('; ')})`;
}
/** `apply the migrations` of `Apply the migrations; …`. */
function firstClause(text) {
    return text.charAt(0).toLowerCase() + text.slice(1).replace(/[;:.].*$/s, '');
}


/***/ }),

/***/ 9892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   M9: () => (/* binding */ write),
/* harmony export */   Ml: () => (/* binding */ wantsColour),
/* harmony export */   Q8: () => (/* binding */ reporterOptions),
/* harmony export */   RP: () => (/* binding */ quietPipe)
/* harmony export */ });
/** A log has no width; this one reads well. */
const WIDTH_WITHOUT_TERMINAL = 100;
/** Longer lines of prose are hard to read. */
const WIDEST = 120;
/** Colours only on a terminal, unless `NO_COLOR` (https://no-color.org) or `FORCE_COLOR` says otherwise. */
function wantsColour(stream, environment) {
    if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '')
        return false;
    const forced = environment.FORCE_COLOR;
    if (forced !== undefined && forced !== '')
        return forced !== '0' && forced !== 'false';
    return isLive(stream, environment);
}
/** Whether somebody watches who sees a line change. */
function isLive(stream, environment) {
    return stream.isTTY === true && environment.TERM !== 'dumb';
}
function reporterOptions(stream, environment) {
    const width = stream.isTTY === true ? Math.min(stream.columns, WIDEST) : WIDTH_WITHOUT_TERMINAL;
    return { colour: wantsColour(stream, environment), width };
}
/** A reader that went away (`| head`) is no error. */
function quietPipe(stream) {
    stream.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
}
/** Writes a text and waits until it is out, or nobody reads. */
function write(stream, text) {
    return new Promise((resolve) => {
        stream.write(text, () => resolve());
    });
}


/***/ }),

/***/ 35683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   Pr: () => (/* binding */ markdownCellCode),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   p0: () => (/* binding */ markdownFence),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/**
 * Everything that a stranger wrote — names, SQL, the server's messages — goes through here on its way into a report.
 * Markdown facts: https://github.github.com/gfm/; mentions, issue numbers and bare URLs become live in prose, not in code.
 */
/** Zero width space: breaks what would be live and shows as nothing. As an entity, so that the source stays readable. */
const BREAK = '&#8203;';
/**
 * A text with nothing in it that a terminal acts on or that hides: control characters and ANSI escapes become their
 * pictures (`␛`), bidirectional overrides their numbers. Line ends and tabs stay.
 */
function visible(text) {
    if (VISIBLE.test(text))
        return text;
    return text.replaceAll('\r\n', '\n').replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (character) => {
        if (character === '\n' || character === '\t')
            return character;
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20)
            return String.fromCodePoint(0x2400 + code);
        return code === 0x7f ? '␡' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    });
}
/** Printable ASCII with line ends and tabs, which is nearly all text: a look that costs less than a replacement. */
const VISIBLE = /^[ -~\n\t]*$/;
/** The same on one line: names, paths, table cells. */
function visibleLine(text) {
    return visible(text).replaceAll(/\s*\n\s*|\t/g, ' ');
}
/**
 * Untrusted prose as Markdown that shows it literally: no HTML, links, images, mentions, issue references or tables.
 * Spans between single backticks stay code, since messages name tables that way.
 */
function markdownText(text) {
    return visible(text)
        .split(/(`[^`\n]+`)/)
        .map((part, index) => (index % 2 === 1 ? markdownCode(part.slice(1, -1)) : escapeProse(part)))
        .join('');
}
function escapeProse(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[\\`*_[\]~|$]/g, '\\$&')
        .replaceAll(/[@#]/g, `$&${BREAK}`)
        .replaceAll(/^([ \t]*)([-+=:]|\d+(?=[.)]))/gm, `$1${BREAK}$2`)
        .replaceAll(/\bGH-(?=\d)/gi, `$&${BREAK}`)
        .replaceAll(/:(?=\/\/)|\b(?:www|mailto|xmpp)(?=[.:])/gi, `$&${BREAK}`)
        .replaceAll(/\n\s*/g, '  \n');
}
/** Untrusted text as inline code: a fence longer than any run of backticks inside. */
function markdownCode(text) {
    const line = visibleLine(text);
    if (line.trim() === '')
        return '`(blank)`';
    const fence = '`'.repeat(longestRun(line) + 1);
    const padding = /^[` ]|[` ]$/.test(line) ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
}
/** Inline code for a table's cell, where a pipe ends the cell even inside code. */
function markdownCellCode(text) {
    return /[|\\]/.test(text) ? markdownCell(text) : markdownCode(text);
}
/** Untrusted prose for a table's cell: one line, pipes escaped. */
function markdownCell(text) {
    return escapeProse(visibleLine(text));
}
/** Untrusted text as a fenced block, with a fence longer than any run of backticks inside. */
function markdownFence(text, language) {
    const body = visible(text).replace(/\s+$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
function longestRun(text) {
    return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
/**
 * A finished text in which no line is a workflow command: a runner takes a line that begins with `::` after white space,
 * and `##[…]` anywhere, for an order (actions/runner, ActionCommand.cs). A zero width space goes between.
 */
function withoutCommands(text) {
    return text.replaceAll(/^(\s*)::/gm, '$1\u200B::').replaceAll('##[', '##\u200B[');
}


/***/ })

};
;