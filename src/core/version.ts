/** pg-rehearsal's own version; a test holds it to package.json, which is not at hand where the bundle runs alone. */
export const VERSION = '0.1.0';
