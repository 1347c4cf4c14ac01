"use strict";
exports.id = 7658;
exports.ids = [7658];
exports.modules = {

/***/ 57658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadReporter: () => (/* binding */ loadReporter),
/* harmony export */   loadSetReporter: () => (/* binding */ loadSetReporter)
/* harmony export */ });
/** Loads the reporter of a format; the others stay unread. */
async function loadReporter(format) {
    switch (format) {
        case 'text':
            return (await Promise.all(/* import() */[__webpack_require__.e(5405), __webpack_require__.e(1936)]).then(__webpack_require__.bind(__webpack_require__, 41936))).reportText;
        case 'json':
            return (await __webpack_require__.e(/* import() */ 8706).then(__webpack_require__.bind(__webpack_require__, 8706))).reportJson;
        case 'markdown':
            return (await Promise.all(/* import() */[__webpack_require__.e(5405), __webpack_require__.e(5184)]).then(__webpack_require__.bind(__webpack_require__, 40460))).reportMarkdown;
        case 'sarif':
            return (await __webpack_require__.e(/* import() */ 671).then(__webpack_require__.bind(__webpack_require__, 70671))).reportSarif;
        case 'gitlab':
            return (await __webpack_require__.e(/* import() */ 4895).then(__webpack_require__.bind(__webpack_require__, 14895))).reportGitlab;
        case 'junit':
            return (await __webpack_require__.e(/* import() */ 3186).then(__webpack_require__.bind(__webpack_require__, 53186))).reportJunit;
        case 'github':
            return (await __webpack_require__.e(/* import() */ 6839).then(__webpack_require__.bind(__webpack_require__, 36839))).reportGithub;
        case 'html':
            return (await Promise.all(/* import() */[__webpack_require__.e(5405), __webpack_require__.e(4982)]).then(__webpack_require__.bind(__webpack_require__, 84982))).reportHtml;
    }
}
/** Loads the reporter of a format for several databases at once; `html` has none, since a page is about one database. */
async function loadSetReporter(format) {
    switch (format) {
        case 'text':
            return (await Promise.all(/* import() */[__webpack_require__.e(5405), __webpack_require__.e(9936)]).then(__webpack_require__.bind(__webpack_require__, 29936))).reportSetText;
        case 'json':
            return (await __webpack_require__.e(/* import() */ 8706).then(__webpack_require__.bind(__webpack_require__, 8706))).reportSetJson;
        case 'markdown':
            return (await Promise.all(/* import() */[__webpack_require__.e(5405), __webpack_require__.e(4690)]).then(__webpack_require__.bind(__webpack_require__, 85158))).reportSetMarkdown;
        case 'sarif':
            return (await __webpack_require__.e(/* import() */ 671).then(__webpack_require__.bind(__webpack_require__, 70671))).reportSetSarif;
        case 'gitlab':
            return (await __webpack_require__.e(/* import() */ 4895).then(__webpack_require__.bind(__webpack_require__, 14895))).reportSetGitlab;
        case 'junit':
            return (await __webpack_require__.e(/* import() */ 3186).then(__webpack_require__.bind(__webpack_require__, 53186))).reportSetJunit;
        case 'github':
            return (await __webpack_require__.e(/* import() */ 6839).then(__webpack_require__.bind(__webpack_require__, 36839))).reportSetGithub;
    }
}


/***/ })

};
;