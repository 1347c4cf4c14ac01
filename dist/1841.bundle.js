"use strict";
exports.id = 1841;
exports.ids = [1841];
exports.modules = {

/***/ 71841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_clean_up_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73381);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64809);



/** A Docker or a server that does not answer must not keep the job. */
const PATIENCE_MS = 60_000;
/** What the runner runs when the job is over, however it ended. It never fails the job. */
async function main() {
    const timer = setTimeout(() => process.exit(0), PATIENCE_MS);
    try {
        await (0,_action_clean_up_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanUp */ .n)(process.env);
    }
    catch (error) {
        const text = `pg-rehearsal could not clean up: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hidePasswords */ .XN)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error))}`;
        process.stdout.write(`${(0,_github_log_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(text)}\n`);
    }
    clearTimeout(timer);
    process.exit(0);
}
void main();


/***/ })

};
;