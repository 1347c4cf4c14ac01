"use strict";
exports.id = 895;
exports.ids = [895];
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

/***/ 14895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportGitlab: () => (/* binding */ reportGitlab)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90710);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2296);


const SEVERITY = { error: 'critical', warning: 'minor', note: 'info' };
/** The findings for GitLab's merge-request widget (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
function reportGitlab({ findings }) {
    const prints = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprints */ .W)(findings);
    return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(findings.map(({ ruleId, severity, status, message, evidence, path, line, endLine }, index) => ({
        description: `${message}${evidence === undefined ? '' : ` Measured: ${evidence.summary}`}`,
        check_name: `${ruleId} (${status})`,
        fingerprint: prints[index],
        severity: SEVERITY[severity],
        location: { path, lines: { begin: line, end: endLine } },
    })));
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


/***/ })

};
;