import type { Collected } from '../collect/collect.ts';
import type { Settings } from '../config/schema.ts';
import type { Catalogue } from '../core/catalogue.ts';
import type { Database } from '../core/engine.ts';
import { errorMessage, isKnownError } from '../core/errors.ts';
import type { Suspicion } from '../core/finding.ts';
import type { ParsedMigration } from '../core/statement.ts';
import { silenced } from '../lint/silenced.ts';
import { followedFiles, withSuggestions } from '../lint/suggestions.ts';
import type { Alternative } from '../rehearse/proof/prove.ts';
import type { RehearsalRequest, RehearsalResult } from '../rehearse/rehearse.ts';
import { type Linted, lintChange } from './lint-change.ts';

/** More than anybody reads; each takes a copy of the database. */
const MOST_SUGGESTIONS = 50;
/** Where running them takes longer than this, in milliseconds, the rest is not shown. */
const PATIENCE_MS = 20_000;
/** A copy is as large as the database, and each suggestion takes one. */
const LARGEST_COPY = 512 * 1_048_576;

interface Candidate extends Alternative {
  readonly suspicion: Suspicion;
}

/**
 * Proves the suggestions of a change on the server that rehearses it: `beforeChange` lints and keeps a copy of the
 * database where there is something to prove; `prove` runs what is suggested.
 */
export class SuggestionProof implements AsyncDisposable {
  private readonly settings: Settings;
  private readonly collected: Pick<Collected, 'tool' | 'history'>;
  private readonly change: readonly ParsedMigration[];
  private linted: Linted | undefined;
  private candidates: readonly Candidate[] = [];
  private copy: Database | undefined;
  private readonly notes: string[] = [];
  private elapsedMs = 0;

  constructor(settings: Settings, collected: Pick<Collected, 'tool' | 'history'>, change: readonly ParsedMigration[]) {
    this.settings = settings;
    this.collected = collected;
    this.change = change;
  }

  async beforeChange({ server, database }: RehearsalRequest, catalogue: Catalogue): Promise<void> {
    const linted = await lintChange(this.settings, this.collected, this.change, server.major, catalogue);
    this.linted = linted;
    const { input } = linted;
    const suggested = linted.suspicions.filter(({ suggestion }) => suggestion !== undefined);
    const standing = silenced(input, suggested.slice(0, MOST_SUGGESTIONS));
    this.candidates = [...standing].map((suspicion) => ({
      suspicion,
      path: suspicion.path,
      files: followedFiles(input, suspicion).map(({ migration }) => migration),
    }));
    if (suggested.length > MOST_SUGGESTIONS)
      this.notes.push(
        `Of ${suggested.length} suggestions the first ${MOST_SUGGESTIONS} were run; others are not shown.`,
      );
    if (this.candidates.length === 0) return;
    const { sizeOf } = await import('../rehearse/proof/size.ts');
    if ((await sizeOf(database)) > LARGEST_COPY) {
      this.notes.push('Suggestions are not shown: the database is too large to copy it for each, to run them.');
      return;
    }
    await this.unlessKnown(async () => {
      this.copy = await database.copy();
    });
  }

  /** The suspicions, with those suggestions that are proven, and what a reader should know, sentences. */
  async prove(rehearsal: RehearsalRequest, { migrations }: RehearsalResult): Promise<Linted | undefined> {
    const { copy, candidates, linted } = this;
    if (linted === undefined) return undefined;
    let proven: ReadonlySet<Candidate> = new Set();
    if (copy !== undefined) {
      rehearsal.progress.step('Running suggestions');
      const { proveAlternatives } = await import('../rehearse/proof/prove.ts');
      await this.unlessKnown(async () => {
        const request = { rehearsal, before: copy, migrations, alternatives: candidates, patienceMs: PATIENCE_MS };
        const proofs = await proveAlternatives(request);
        proven = proofs.proven;
        if (proofs.notBegun > 0)
          this.notes.push(
            `${proofs.notBegun} of ${candidates.length} suggestions are not shown: running the others took ${PATIENCE_MS / 1_000} s.`,
          );
      });
    }
    const shown = new Set([...proven].map(({ suspicion }) => suspicion));
    return { ...linted, suspicions: withSuggestions(linted.suspicions, shown, true), notes: this.notes };
  }

  /** What copying and running took, in milliseconds; nothing where there was nothing to run. */
  get timing(): { readonly suggestionsMs?: number } {
    return this.candidates.length === 0 ? {} : { suggestionsMs: this.elapsedMs };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.copy?.[Symbol.asyncDispose]();
  }

  /** What a suggestion meets must not take the report of the change away. */
  private async unlessKnown(run: () => Promise<void>): Promise<void> {
    const began = performance.now();
    try {
      await run();
    } catch (error) {
      if (!isKnownError(error)) throw error;
      this.notes.push(`Suggestions could not be run, so they are not shown: ${errorMessage(error)}`);
    } finally {
      this.elapsedMs += performance.now() - began;
    }
  }
}
