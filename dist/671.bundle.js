"use strict";
exports.id = 671;
exports.ids = [671];
exports.modules = {

/***/ 90710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fingerprints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What stays the same for a finding while the lines around it move, in the order of the findings: rule, file and the SQL
 * it is about, and a number where those are the same. 32 hex digits each.
 */
function fingerprints(findings) {
    const seen = new Map();
    return findings.map(({ ruleId, path, source, message }) => {
        const about = (source ?? message).replaceAll(/\s+/g, ' ').trim();
        const base = JSON.stringify([ruleId, path, about]);
        const occurrence = (seen.get(base) ?? 0) + 1;
        seen.set(base, occurrence);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${base}${occurrence}`).digest('hex').slice(0, 32);
    });
}


/***/ }),

/***/ 2296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
/**
 * Data as JSON, indented. What a terminal, a runner's log or an old parser might act on is written as `\uXXXX`: it can
 * only stand inside strings, so the data stays the same.
 */
function jsonText(data) {
    const text = JSON.stringify(data, undefined, 2)
        .replaceAll(/[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu, escapeUnit)
        .replaceAll('##[', '##\\u005b');
    return `${text}\n`;
}
function escapeUnit(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 70671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportSarif: () => (/* binding */ reportSarif)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49250);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90710);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2296);



/**
 * GitHub shows the 5,000 worst results of a run, and takes 25,000
 * (https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit).
 */
const MOST_RESULTS = 5_000;
/** The findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning and editors. */
function reportSarif(report, { rules = [] }) {
    const findings = _core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .o.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
    const shown = findings.slice(0, MOST_RESULTS);
    const suppressed = (report.suppressed ?? []).slice(0, MOST_RESULTS - shown.length);
    const ids = [...new Set([...shown, ...suppressed].map(({ ruleId }) => ruleId))].toSorted();
    const prints = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprints */ .W)(shown);
    return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: report.tool.name,
                        semanticVersion: report.tool.version,
                        rules: ids.map((id) => descriptorOf(id, rules.find((rule) => rule.id === id))),
                    },
                },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
                invocations: [invocationOf(report, findings.length - shown.length)],
                results: [
                    ...shown.map((finding, index) => resultOf(finding, ids.indexOf(finding.ruleId), prints[index] ?? '')),
                    ...suppressed.map((one) => suppressedResult(one, ids.indexOf(one.ruleId))),
                ],
            },
        ],
    });
}
function descriptorOf(id, rule) {
    if (rule === undefined)
        return { id };
    const { summary, why, instead, severity, category, references } = rule;
    const links = references.map((link) => `- <${link}>`).join('\n');
    return {
        id,
        shortDescription: { text: `${summary}.` },
        fullDescription: { text: why },
        help: {
            text: `${why}\n\nInstead: ${instead}`,
            markdown: `${why}\n\n**Instead:** ${instead}${links === '' ? '' : `\n\n${links}`}`,
        },
        ...(references[0] === undefined ? {} : { helpUri: references[0] }),
        defaultConfiguration: { level: severity },
        properties: { tags: [category] },
    };
}
/** Whether the check could be made, and what it did not look at. */
function invocationOf({ verdict, reason, unchecked }, left) {
    const note = (text) => ({ level: 'note', message: { text } });
    const failure = reason === undefined ? [] : [{ level: 'error', message: { text: reason } }];
    const cut = left > 0 ? [note(`${left} more findings are left out: code scanning shows ${MOST_RESULTS}.`)] : [];
    return {
        executionSuccessful: verdict !== 'not-checked',
        toolExecutionNotifications: [...failure, ...unchecked.map(note), ...cut],
    };
}
function resultOf(finding, ruleIndex, fingerprint) {
    const { ruleId, severity, path, status, suggestion } = finding;
    return {
        ruleId,
        ruleIndex,
        level: severity,
        message: { text: messageOf(finding) },
        locations: [{ physicalLocation: { artifactLocation: artifact(path), region: regionOf(finding) } }],
        partialFingerprints: { 'pgRehearsal/v1': fingerprint },
        ...(suggestion?.edits === undefined || suggestion.edits.length === 0 ? {} : { fixes: [fixOf(path, suggestion)] }),
        properties: { status },
    };
}
/** What a comment in the SQL allows: code scanning lists it as dismissed, with the reason. */
function suppressedResult({ ruleId, path, line, message, reason }, ruleIndex) {
    return {
        ruleId,
        ruleIndex,
        level: 'note',
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: artifact(path), region: { startLine: line } } }],
        suppressions: [{ kind: 'inSource', justification: reason }],
    };
}
function messageOf({ message, evidence, reason, suggestion }) {
    const measured = evidence === undefined ? [] : [`Measured: ${evidence.summary}`];
    const unproven = reason === undefined ? [] : [`Unproven: ${reason}`];
    const instead = suggestion === undefined || suggestion.description === '' ? [] : [`Instead: ${suggestion.description}`];
    return [message, ...measured, ...unproven, ...instead].join('\n');
}
function fixOf(path, { description, edits = [] }) {
    const replacements = edits.map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } }));
    const text = description === '' ? 'The safe form.' : description;
    return { description: { text }, artifactChanges: [{ artifactLocation: artifact(path), replacements }] };
}
/** A path as a relative URI: what has a meaning in a URI is percent-encoded. */
function artifact(path) {
    return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
function regionOf(region) {
    const { line, column, endLine, endColumn } = region;
    return { startLine: line, startColumn: column, endLine, endColumn };
}


/***/ })

};
;