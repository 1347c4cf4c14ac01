"use strict";
exports.id = 78;
exports.ids = [78];
exports.modules = {

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
/** Says on stderr what went wrong: a sentence for what the user can mend, everything there is for a bug of ours. */
function printFailure(error, process) {
    process.stderr.write(`${(0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(explainFailure(error))}\n`);
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
// EXTERNAL MODULE: ./build/cli/failure.js
var failure = __webpack_require__(88864);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(51143);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(65868);
;// CONCATENATED MODULE: ./build/cli/program.js



const EXIT_CODES = `
Exit codes: 0 nothing found, 1 findings at or above --fail-on, 2 could not check.
The environment variable PG_REHEARSAL_DATABASE_URL gives --database-url without showing it to other users.`;
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
        .action(async (options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(145), __webpack_require__.e(184), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 97331))).runCheck(invocation, options)));
    for (const option of [...(0,options/* reportOptions */.lt)(), ...options/* CHECK_FLAGS */.P8.map(options/* settingOption */.Ox)])
        check.addOption(option);
    const lint = program
        .command('lint')
        .description('Check loose files by their text alone, without Git and without Postgres.')
        .argument('<files...>', 'Migration files.')
        .action(async (files, options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(145), __webpack_require__.e(184), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 66572))).runLint(invocation, files, options)));
    for (const option of [...(0,options/* reportOptions */.lt)(), ...options/* LINT_FLAGS */.YP.map(options/* settingOption */.Ox)])
        lint.addOption(option);
    const engines = program
        .command('engines')
        .description('List where a Postgres can be had on this machine.')
        .action(async (options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(145), __webpack_require__.e(626), __webpack_require__.e(365)]).then(__webpack_require__.bind(__webpack_require__, 42365))).runEngines(invocation, options)));
    for (const option of options/* ENGINES_FLAGS */.Cu.map(options/* settingOption */.Ox))
        engines.addOption(option);
    program
        .command('stats')
        .description('Write how large the tables of a live database are, to a file for check. Reads catalogues, writes nothing.')
        .option('--database-url <url>', 'URL of the live database; any user who may connect will do.')
        .option('--output <file>', 'Write to a file instead of stdout.')
        .action(async (options) => finish(await (await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(145), __webpack_require__.e(137)]).then(__webpack_require__.bind(__webpack_require__, 5137))).runStats(invocation, options)));
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
/* harmony export */   Ox: () => (/* binding */ settingOption),
/* harmony export */   P8: () => (/* binding */ CHECK_FLAGS),
/* harmony export */   YP: () => (/* binding */ LINT_FLAGS),
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
    fixtures: 'glob',
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
/** The options that every command with a report has. */
function reportOptions() {
    return [
        new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('-C <dir>', 'Work in this directory instead of the current one.'),
        new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--config <file>', 'Settings file instead of .pg-rehearsal.yml, relative to the working directory.'),
        new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--format <name>', `Format of the report: ${_core_report_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR.join(', ')}; text if not given.`),
        new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--output <file>', 'Write the report to a file instead of stdout.'),
    ];
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
/* harmony export */   Q8: () => (/* binding */ reporterOptions),
/* harmony export */   RP: () => (/* binding */ quietPipe)
/* harmony export */ });
/* unused harmony export wantsColour */
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


/***/ })

};
;