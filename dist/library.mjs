import bundle from './bundle.js';

export const { ConfigError, EngineError, FORMATS, PreparationError, VERSION, check, checkAll, isKnownError, lint, render, renderSet } = await bundle.library();
