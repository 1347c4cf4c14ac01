/**
 * Rules after the page's own: long names break before a narrow window does; the names on the bars have a contrast of 5 to
 * the bar, and the bars one of 3 to the ground, in light and dark; what is folded is printed even where no script runs.
 */
export const MORE_STYLE = `
:root { --bar-strong: #c0352c; --bar-weak: #8f5f0a; --bar-faint: #4a6a96; }
.lane a { text-shadow: none; }
h1, p, li { overflow-wrap: break-word; }
header > ul li { margin: .25rem 0; }
th[scope="row"] { font-weight: 400; min-width: 14rem; }
@media print { details::details-content { content-visibility: visible; block-size: auto; } }
`;
