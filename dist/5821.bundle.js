"use strict";
exports.id = 5821;
exports.ids = [5821];
exports.modules = {

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

/***/ 45821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRules: () => (/* binding */ runRules)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57336);
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(picocolors__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var _check_lint_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67104);
/* harmony import */ var _core_rule_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38829);
/* harmony import */ var _lint_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59498);
/* harmony import */ var _reporters_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23114);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37203);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65868);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40049);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9892);









const RULES_FORMATS = ['text', 'json', 'markdown'];
/** The command `rules`: every rule with the severity that it has here, by preset and settings. */
async function runRules(invocation, options) {
    const { process } = invocation;
    const format = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .pickFormat */ .N)((0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(options, 'format'), RULES_FORMATS);
    const { settings } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .settingsOf */ .f5)(invocation, options, _options_js__WEBPACK_IMPORTED_MODULE_3__/* .RULES_FLAGS */ .YN);
    const rules = (0,_lint_explain_js__WEBPACK_IMPORTED_MODULE_0__.ruleSummaries)((await (0,_check_lint_change_js__WEBPACK_IMPORTED_MODULE_5__/* .choicesOf */ .c)(settings)).severities);
    const text = {
        json: () => `${JSON.stringify(rules, null, 2)}\n`,
        markdown: () => `${(0,_lint_explain_js__WEBPACK_IMPORTED_MODULE_0__.ruleTable)(rules)}\n`,
        text: () => listText(rules, process),
    }[format]();
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .write */ .M9)(process.stdout, text);
    return 0;
}
/** Narrower, and summaries stand below the names. */
const WIDE = 100;
function listText(rules, process) {
    const { colour, width } = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .reporterOptions */ .Q8)(process.stdout, process.env);
    const colours = (0,picocolors__WEBPACK_IMPORTED_MODULE_7__.createColors)(colour);
    const paint = { error: colours.red, warning: colours.yellow, note: colours.cyan, off: colours.dim };
    const longest = Math.max(...rules.map(({ id }) => id.length));
    const line = ({ id, configured, summary }) => {
        const severity = paint[configured](configured.padEnd('warning'.length));
        if (width < WIDE)
            return `  ${severity}  ${id}\n${(0,_reporters_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(summary, width, '           ')}`;
        return (0,_reporters_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .labelled */ .wW)(`${id.padEnd(longest)}  ${severity} `, summary, width, '  ');
    };
    const groups = _core_rule_js__WEBPACK_IMPORTED_MODULE_8__/* .CATEGORIES */ .R6.flatMap((category) => {
        const own = rules.filter((rule) => rule.category === category);
        return own.length === 0 ? [] : [[colours.bold(category), ...own.map(line)].join('\n')];
    });
    const on = rules.filter(({ configured }) => configured !== 'off').length;
    const foot = `${rules.length} rules, ${on} of them on here. \`pg-rehearsal explain <rule>\` says more of one.`;
    return `${[...groups, colours.dim(foot)].join('\n\n')}\n`;
}


/***/ })

};
;