"use strict";
exports.id = 4070;
exports.ids = [4070];
exports.modules = {

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

/***/ 44070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCheck: () => (/* binding */ runCheck)
/* harmony export */ });
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23196);
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60700);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88864);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65868);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56497);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71915);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67478);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40049);
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








/** The command `check`. */
async function runCheck(invocation, options) {
    const { process, signal } = invocation;
    const made = await (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportOrReason */ .O)(invocation, options, async (output) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const resolved = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .projectsFor */ .KB)(invocation, options, _options_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECK_FLAGS */ .P8);
            const progress = __addDisposableResource(env_1, await (0,_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .createProgress */ .m)(process.stderr, process.env, signal), false);
            const common = { directory: resolved.directory, environment: process.env, progress, signal };
            if ('settings' in resolved)
                return await (0,_check_js__WEBPACK_IMPORTED_MODULE_0__.check)({ ...common, settings: resolved.settings });
            const { databases } = resolved;
            if (output.format === 'html')
                for (const { name } of databases)
                    (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .pageOf */ .ZZ)(name, output);
            const { checkDatabases } = await __webpack_require__.e(/* import() */ 9985).then(__webpack_require__.bind(__webpack_require__, 82366));
            const failed = (name, error) => (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .eV)(error, process, name);
            return (0,_core_report_set_js__WEBPACK_IMPORTED_MODULE_1__/* .assembleReportSet */ .hK)(await checkDatabases({ ...common, databases, failed }));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    });
    return (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I$)(made);
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

/***/ 67478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reportOrReason)
/* harmony export */ });
/* harmony import */ var _check_not_checked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3637);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88864);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56497);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40049);




/**
 * Makes a report and writes it out. Where it cannot be made the reason goes to stderr, and those who asked for JSON or
 * Markdown get a valid report all the same, which says `not-checked`.
 */
async function reportOrReason({ process, signal }, options, make) {
    const format = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(options, 'format');
    const file = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(options, 'output');
    const output = (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .outputOf */ .jH)({
        ...(format === undefined ? {} : { format }),
        ...(file === undefined ? {} : { output: file }),
    });
    let report;
    try {
        report = await make(output);
        signal.throwIfAborted();
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .printFailure */ .eV)(error, process);
        report = (0,_check_not_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .notChecked */ .l)(error);
        if (output.format === 'text')
            return report;
    }
    await (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .deliver */ .cK)(report, output, process);
    return report;
}


/***/ })

};
;