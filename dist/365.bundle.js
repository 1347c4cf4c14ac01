"use strict";
exports.id = 365;
exports.ids = [365];
exports.modules = {

/***/ 42365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runEngines: () => (/* binding */ runEngines)
/* harmony export */ });
/* harmony import */ var _engines_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73626);
/* harmony import */ var _reporters_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35683);
/* harmony import */ var _reporters_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23114);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88864);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65868);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40049);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9892);







/** The command `engines`: exit code 0 when at least one can give a Postgres. */
async function runEngines(invocation, options) {
    const { process, signal } = invocation;
    const { settings } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsOf */ .f)(invocation, options, _options_js__WEBPACK_IMPORTED_MODULE_2__/* .ENGINES_FLAGS */ .Cu);
    const major = settings['postgres-version'];
    const image = settings['postgres-image'];
    const databaseUrl = settings['database-url'];
    const request = {
        ...(major === undefined ? {} : { major }),
        ...(image === undefined ? {} : { image }),
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
        allowRemoteServer: settings['allow-remote-server'],
        environment: process.env,
        signal,
        report() { },
    };
    const offers = await (0,_engines_choose_js__WEBPACK_IMPORTED_MODULE_0__.listOffers)(request);
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .write */ .M9)(process.stdout, offersText(offers, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .reporterOptions */ .Q8)(process.stdout, process.env).width));
    return offers.some(({ available }) => available) ? 0 : _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodeOfFailure */ .Bu;
}
function offersText(offers, width) {
    const [, ...heads] = (0,_reporters_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .columns */ .YB)([
        ['', '', ''],
        ...offers.map(({ engine, available, version }) => [
            available ? '✓' : '✗',
            engine,
            available ? `PostgreSQL ${version ?? 'of unknown version'}` : 'not available',
        ]),
    ]);
    const items = offers.map(({ detail }, index) => `${heads[index] ?? ''}\n${(0,_reporters_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)((0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .visibleLine */ .P8)(detail), width, '    ')}`);
    return (0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutCommands */ .Df)(`${items.join('\n')}\n`);
}


/***/ }),

/***/ 40049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70588);
/* harmony import */ var _config_resolve_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96454);
/* harmony import */ var _config_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77075);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88208);
/* harmony import */ var _lint_lint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55765);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65868);








/** Settings out of the file, the environment and the flags, each stronger than the one before. */
async function settingsOf({ process }, options, flags) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(textOf(options, 'C') ?? '.');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigError */ .xL(`There is no directory ${directory}. Correct -C.`);
    const file = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSettingsFile */ .w)({ directory, path: textOf(options, 'config'), ruleIds: _lint_lint_js__WEBPACK_IMPORTED_MODULE_4__.RULE_IDS });
    const environment = {
        values: { 'database-url': process.env[_config_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .DATABASE_URL_VARIABLE */ .l] },
        nameOf: () => _config_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .DATABASE_URL_VARIABLE */ .l,
    };
    return { directory, settings: (0,_config_resolve_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveSettings */ .M)(file, environment, (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .givenFlags */ .rd)(options, flags)) };
}
/** An option's value, where it is a text and was given. */
function textOf(options, name) {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
}


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
    return [...(0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)].length;
}
/** A text wrapped at words to a width, each line after an indent; words that are too long, such as paths, stay whole. */
function wrap(text, width, indent = '') {
    const room = Math.max(20, width - widthOf(indent));
    const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
    return lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
}
function wrapParagraph(paragraph, room) {
    const lines = [''];
    for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
        const line = lines.at(-1) ?? '';
        if (line === '')
            lines[lines.length - 1] = word;
        else if (widthOf(line) + 1 + widthOf(word) <= room)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}
/** A label and a text beside it, the text hanging in its own column. */
function labelled(label, text, width, indent) {
    const hanging = indent + ' '.repeat(widthOf(label) + 1);
    return `${indent}${label} ${wrap(text, width, hanging).slice(hanging.length)}`;
}
/** The text, or its beginning and an ellipsis; never half a character. */
function clip(text, width) {
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