import type { Severity, Suspicion } from '../core/finding.ts';
import type { Match, Rule } from '../core/rule.ts';
import type { Span } from '../core/span.ts';
import type { ParsedMigration, Statement } from '../core/statement.ts';
import { covers, type Suppression } from './suppressions.ts';

export type SeverityOf = (ruleId: string, path: string) => Severity | 'off' | undefined;

/** Collects what rules yield, as suspicions; leaves out what is off or suppressed. */
export class Sink {
  readonly #severityOf: SeverityOf;
  readonly #found: Suspicion[] = [];
  readonly #suppressed: SuppressedSuspicion[] = [];
  readonly #unread: UnreadPlace[] = [];
  readonly #untold: Suspicion[] = [];
  readonly #once = new Set<string>();
  readonly #told = new Set<string>();
  readonly #used = new Map<Suppression, Set<string>>();
  readonly #suppressions = new Map<string, readonly Suppression[]>();

  constructor(severityOf: SeverityOf) {
    this.#severityOf = severityOf;
  }

  /** Call before the first finding in a file. */
  suppress(path: string, suppressions: readonly Suppression[]): void {
    this.#suppressions.set(path, suppressions);
  }

  /** The rules of a suppression that found nothing to be silenced, though they looked. */
  unusedRules(suppression: Suppression, path: string): readonly string[] {
    const used = this.#used.get(suppression);
    return suppression.rules.filter((id) => used?.has(id) !== true && this.#severityOf(id, path) !== 'off');
  }

  /** `idle`: nothing is left of the work that the rule is about, so that there is nothing to tell. */
  add(rule: Rule, match: Match, path: string, statement?: Statement, nested = false, idle = false): void {
    const asked = this.#severityOf(rule.id, path);
    if (asked === 'off') return;
    const suspicion: { -readonly [Key in keyof Suspicion]: Suspicion[Key] } = {
      ruleId: rule.id,
      category: rule.category,
      severity: asked ?? match.severity ?? rule.severity,
      message: match.message,
      path,
      span: match.span,
      effect: match.effect === undefined ? rule.effect : match.effect,
    };
    if (statement !== undefined) suspicion.statementIndex = statement.index;
    if (match.table !== undefined) suspicion.table = match.table;
    // Inside a body, an edit would change another language's text.
    if (match.suggestion !== undefined && !nested) suspicion.suggestion = match.suggestion;
    if (idle || (statement !== undefined && this.#isRepeated(suspicion))) {
      this.#untold.push(suspicion);
      return;
    }
    const suppression = this.#suppressionOf(suspicion);
    if (suppression !== undefined) {
      this.#used.set(suppression, (this.#used.get(suppression) ?? new Set()).add(rule.id));
      this.#suppressed.push({ suspicion, reason: suppression.reason });
      return;
    }
    if (rule.oncePerFile === true || rule.oncePerChange === true) {
      const key = rule.oncePerChange === true ? rule.id : `${rule.id}\n${path}`;
      if (this.#once.has(key)) {
        this.#untold.push(suspicion);
        return;
      }
      this.#once.add(key);
    }
    this.#found.push(suspicion);
  }

  addUnread(place: UnreadPlace): void {
    this.#unread.push(place);
  }

  get unread(): readonly UnreadPlace[] {
    return this.#unread;
  }

  get suppressed(): readonly SuppressedSuspicion[] {
    return this.#suppressed;
  }

  /** What is not worth telling, or was told once: the text says it all the same. */
  get untold(): readonly Suspicion[] {
    return this.#untold;
  }

  /** In the order of the files, then of their lines. */
  sorted(added: readonly ParsedMigration[]): Suspicion[] {
    const place = new Map(added.map(({ migration }, at) => [migration.path, at]));
    const rank = (path: string) => place.get(path) ?? -1;
    return this.#found.sort(
      (a, b) =>
        rank(a.path) - rank(b.path) ||
        compare(a.path, b.path) ||
        a.span.start - b.span.start ||
        compare(a.ruleId, b.ruleId),
    );
  }

  /** What runs twice, such as a statement that was prepared, is told once. */
  #isRepeated({ ruleId, path, span, message }: Suspicion): boolean {
    const key = `${ruleId}\n${path}\n${span.start}\n${message}`;
    if (this.#told.has(key)) return true;
    this.#told.add(key);
    return false;
  }

  #suppressionOf({ ruleId, path, span }: Suspicion): Suppression | undefined {
    return this.#suppressions.get(path)?.find((one) => covers(one, ruleId, span));
  }
}

/** A suspicion that a comment in the SQL allows, with its reason. */
export interface SuppressedSuspicion {
  readonly suspicion: Suspicion;
  readonly reason: string;
}

/** Code that nobody could read. */
export interface UnreadPlace {
  readonly path: string;
  readonly span: Span;
  /** What it is, as the beginning of a sentence. */
  readonly what: string;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
