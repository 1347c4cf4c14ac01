// The list of what is generated: adding a file is one line here.
import { actionMetadata } from './action-metadata.ts';
import { documents } from './documents.ts';
import { ruleIndex } from './rule-index.ts';
import { measuredEffects, rulePages } from './rule-pages.ts';
import { schemas } from './schemas.ts';

/** A file as it should be: its path from the repository's root, and its whole text. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

export type Producer = () => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

/** In order: the rules' index comes first because others read the rules through it. */
export const PRODUCERS: readonly Producer[] = [
  ruleIndex,
  actionMetadata,
  documents,
  measuredEffects,
  rulePages,
  schemas,
];
