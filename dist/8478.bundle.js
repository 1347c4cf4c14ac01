"use strict";
exports.id = 8478;
exports.ids = [8478];
exports.modules = {

/***/ 38478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareWithBaseline: () => (/* binding */ compareWithBaseline),
/* harmony export */   isKnowable: () => (/* binding */ isKnowable),
/* harmony export */   readBaseline: () => (/* binding */ readBaseline),
/* harmony export */   writeBaseline: () => (/* binding */ writeBaseline)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _suppressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85581);



/** Whether a baseline may know a finding: applied history and failures it never hides. */
function isKnowable({ ruleId }) {
    return !_suppressions_js__WEBPACK_IMPORTED_MODULE_1__/* .NEVER_SILENT */ .vo.has(ruleId);
}
/** A baseline of those findings that it may know, as the text of its file. */
function writeBaseline(findings, textOf) {
    const entries = findings.filter(isKnowable);
    const fingerprints = fingerprintsOf(entries, textOf);
    const baseline = {
        version: 1,
        findings: entries.map(({ ruleId, path }, at) => ({ rule: ruleId, path, fingerprint: fingerprints[at] ?? '' })),
    };
    return `${JSON.stringify(baseline, null, 2)}\n`;
}
/** @throws ConfigError where the text is no baseline. */
function readBaseline(text, path) {
    const read = parsed(text);
    if (!isBaseline(read))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${path} is not a baseline of pg-rehearsal. Record it again, or take it out of the configuration.`);
    return read;
}
/** Parts findings into those that the baseline knows and those that it does not. */
function compareWithBaseline(findings, { findings: entries }, textOf) {
    const left = new Set(entries.map(keyOf));
    const fingerprints = fingerprintsOf(findings, textOf);
    const known = new Set();
    for (const [at, finding] of findings.entries()) {
        if (!isKnowable(finding))
            continue;
        const key = keyOf({ rule: finding.ruleId, path: finding.path, fingerprint: fingerprints[at] ?? '' });
        if (left.delete(key))
            known.add(finding);
    }
    return {
        fresh: findings.filter((finding) => !known.has(finding)),
        known: findings.filter((finding) => known.has(finding)),
        gone: entries.filter((entry) => left.has(keyOf(entry))),
    };
}
function keyOf({ rule, path, fingerprint }) {
    return `${rule}\n${path}\n${fingerprint}`;
}
/** White space does not count, nor does the place; the second of two equal findings has another fingerprint. */
function fingerprintsOf(findings, textOf) {
    const seen = new Map();
    return findings.map(({ ruleId, path, span, table = '' }) => {
        const code = (textOf(path) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ').trim();
        const what = [ruleId, path, table, code].join('\n');
        const ordinal = seen.get(what) ?? 0;
        seen.set(what, ordinal + 1);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${what}\n${ordinal}`).digest('hex').slice(0, 16);
    });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isBaseline(value) {
    if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1)
        return false;
    if (!('findings' in value) || !Array.isArray(value.findings))
        return false;
    return value.findings.every((entry) => typeof entry === 'object' &&
        entry !== null &&
        ['rule', 'path', 'fingerprint'].every((key) => typeof entry[key] === 'string'));
}


/***/ })

};
;