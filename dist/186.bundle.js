"use strict";
exports.id = 186;
exports.ids = [186];
exports.modules = {

/***/ 53186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportJunit: () => (/* binding */ reportJunit)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35683);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96094);


/**
 * Each changed file as a test case, which fails with its errors and warnings
 * (https://github.com/jenkinsci/xunit-plugin, junit-10.xsd). A check that could not be made is one case in error.
 */
function reportJunit(report) {
    const found = new Map((0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byFile */ .y9)(report, report.findings).map(({ path, items }) => [path, items]));
    const paths = [...new Set([...report.changes.map(({ path }) => path), ...found.keys()])];
    const cases = paths.map((path) => caseOf(path, found.get(path) ?? [], report));
    const { reason } = report;
    if (reason !== undefined)
        cases.push({
            xml: element('testcase', { name: 'check', classname: 'pg-rehearsal' }, problem('error', reason, reason)),
            failed: 0,
        });
    const failures = cases.filter(({ failed }) => failed > 0).length;
    const suite = {
        name: 'pg-rehearsal',
        tests: cases.length,
        failures,
        errors: reason === undefined ? 0 : 1,
        skipped: 0,
        time: (report.rehearsal.durationMs / 1000).toFixed(3),
    };
    const body = element('testsuite', suite, cases.map(({ xml }) => xml).join('\n'));
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)(`<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {}, body)}`)}\n`;
}
function caseOf(path, findings, { rehearsal }) {
    const serious = findings.filter(({ severity }) => severity !== 'note');
    const migration = rehearsal.migrations.find((candidate) => candidate.path === path);
    const ms = (migration?.statements ?? []).reduce((sum, { durationMs }) => sum + durationMs, 0);
    const text = serious.map(describe).join('\n\n');
    const headline = serious.map(({ ruleId }) => ruleId).join(', ');
    const failure = serious.length === 0 ? '' : problem('failure', headline, text);
    const attributes = { name: path, classname: 'migrations', time: (ms / 1000).toFixed(3) };
    return { xml: element('testcase', attributes, failure), failed: serious.length };
}
function describe({ severity, ruleId, status, line, message, evidence }) {
    const measured = evidence === undefined ? '' : `\nMeasured: ${evidence.summary}`;
    return `Line ${line}: ${severity} ${ruleId} (${status})\n${message}${measured}`;
}
function problem(kind, headline, text) {
    return element(kind, { message: headline, type: kind }, escapeXml(text));
}
function element(name, attributes, body) {
    const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
    return body === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>\n${body}\n</${name}>`;
}
/** XML 1.0 has no way to write most control characters, and no lone surrogates. */
function escapeXml(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text)
        .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll('\n', '&#10;');
}


/***/ }),

/***/ 96094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   _1: () => (/* binding */ shortPath),
/* harmony export */   y9: () => (/* binding */ byFile)
/* harmony export */ });
/** Things with a place, by file: the change's order first, then the others as they come; each file's by line. */
function byFile(report, items) {
    const paths = new Set([...report.changes.map(({ path }) => path), ...items.map(({ path }) => path)]);
    return [...paths].flatMap((path) => {
        const own = items.filter((item) => item.path === path);
        const sorted = own.toSorted((a, b) => a.line - b.line || a.column - b.column);
        return sorted.length === 0 ? [] : [{ path, items: sorted }];
    });
}
const SECOND_RUN = { unchanged: 'same', changed: 'differs', failed: 'fails', 'not-run': 'not run' };
const ROLL_BACK = { restored: 'restored', differs: 'differs', failed: 'fails', 'not-run': 'not run' };
/**
 * Every changed file and, where it was rehearsed, how that went, in the change's order. New down files that were not run
 * are left out: there is one beside every up file.
 */
function outcomes({ changes, rehearsal }) {
    const rehearsed = new Map(rehearsal.migrations.map((migration) => [migration.path, migration]));
    const changed = changes.flatMap(({ path, kind, direction }) => {
        const migration = rehearsed.get(path);
        if (migration === undefined && kind === 'added' && direction === 'down')
            return [];
        return [{ path, kind, ...outcomeOf(migration) }];
    });
    const known = new Set(changes.map(({ path }) => path));
    const others = rehearsal.migrations.filter(({ path }) => !known.has(path));
    return [...changed, ...others.map((migration) => ({ path: migration.path, ...outcomeOf(migration) }))];
}
function outcomeOf(migration) {
    if (migration === undefined)
        return { status: 'not-rehearsed', statements: [], secondRun: '', rollBack: '' };
    const { status, statements, secondRun, rollBack } = migration;
    return {
        status,
        statements,
        secondRun: secondRun === undefined ? '' : SECOND_RUN[secondRun.outcome],
        rollBack: rollBack === undefined ? '' : ROLL_BACK[rollBack.outcome],
    };
}
/** A path without the migrations directory, which all of them share. */
function shortPath(path, { directory }) {
    const prefix = directory === '' ? '' : `${directory.replace(/\/$/, '')}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}


/***/ })

};
;