// Made by `npm run generate` from this folder's files; do not edit.
import type { Rule } from '../core/rule.ts';
import blockingIndexBuild from './blocking-index-build.ts';
import syntaxError from './syntax-error.ts';

/** Every rule, by id in alphabetical order. */
export const RULES: readonly Rule[] = [blockingIndexBuild, syntaxError];
