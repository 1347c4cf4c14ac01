"use strict";
exports.id = 2713;
exports.ids = [2713];
exports.modules = {

/***/ 92713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   severitiesOf: () => (/* binding */ severitiesOf)
/* harmony export */ });
/* unused harmony export PRESET_NAMES */
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23757);

/** Sets of rules to begin with; the configuration may then change single rules. */
const PRESETS = {
    recommended: 'Every rule but the advice that teams choose, each at its own severity.',
    strict: 'Every rule, advice included, each at its own severity.',
    'history-only': 'Only what protects applied migrations, and whatever the rehearsal finds.',
};
const PRESET_NAMES = Object.keys(PRESETS);
/** Severities by rule id for a preset, with the configuration's own on top. */
function severitiesOf(preset, own = {}, rules = _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.RULES) {
    const chosen = rules.map(({ id, severity, optIn, category }) => {
        const kept = category === 'history' || category === 'rehearsal';
        if (preset === 'history-only')
            return [id, kept && optIn !== true ? severity : 'off'];
        return [id, optIn === true && preset !== 'strict' ? 'off' : severity];
    });
    // A rule's own severity is not written down: a rule may give some of its findings another one.
    const changed = chosen.filter(([id, severity]) => {
        const rule = rules.find((one) => one.id === id);
        return severity === 'off' || rule?.optIn === true;
    });
    return { ...Object.fromEntries(changed), ...own };
}


/***/ })

};
;