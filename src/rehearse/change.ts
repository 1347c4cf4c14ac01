import { lossesInWords } from '../core/account.ts';
import type { AssertionOutcome } from '../core/assertion.ts';
import type { Catalogue } from '../core/catalogue.ts';
import type { RehearsalOutcome } from '../core/outcome.ts';
import type { SchemaSnapshot } from '../core/snapshot.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { MigrationTrace } from '../core/trace.ts';
import { beginAccounting, finishAccounting } from './accounting/accounts.ts';
import { runAgain } from './again.ts';
import { applyTraced, type Stage } from './apply.ts';
import { rollBack, type Step } from './back.ts';
import { runAssertions } from './data/assertions.ts';
import type { Observer } from './observer.ts';
import { count, type RehearsalRequest, wholeStage } from './request.ts';
import { Session } from './session.ts';
import { diffSnapshots } from './snapshot/diff.ts';
import { invalidIndexes, unvalidatedConstraints } from './snapshot/flaws.ts';
import { formatDiff } from './snapshot/format.ts';
import { readSnapshot, type SnapshotOptions } from './snapshot/read.ts';
import type { Ask } from './snapshot/reading.ts';
import { Tracer } from './tracer.ts';

export interface ChangeResult {
  readonly migrations: readonly MigrationTrace[];
  /** Absent where a migration failed: the change then left nothing that a deploy would leave. */
  readonly outcome?: RehearsalOutcome;
  /** What the user's own queries found; absent as `outcome` is, or where there are none. */
  readonly assertions?: AssertionOutcome;
}

/**
 * Applies the change, traced; each migration a second time on its own result; and, when all passed, takes it back and
 * applies it again. The first failing migration ends it, as it ends a deploy.
 */
export async function rehearseChange(
  request: RehearsalRequest,
  observer: Observer,
  catalogue: Catalogue,
): Promise<ChangeResult> {
  await using session = await Session.open(request.database.owner, 'pg-rehearsal', request.limits);
  const run = new ChangeRun(request, observer, catalogue, session);
  return await run.apply();
}

class ChangeRun {
  private readonly request: RehearsalRequest;
  private readonly stage: Stage;
  private readonly observer: Observer;
  private readonly options: SnapshotOptions;

  constructor(request: RehearsalRequest, observer: Observer, catalogue: Catalogue, session: Session) {
    const { major } = request.server;
    this.request = request;
    this.observer = observer;
    this.stage = { ...wholeStage(request, session, observer), tracer: new Tracer(session, catalogue, major), major };
    this.options = request.ledger === undefined ? {} : { leaveOut: [request.ledger.table] };
  }

  async apply(): Promise<ChangeResult> {
    const { change } = this.request;
    const before = await this.snapshot();
    const opening = await beginAccounting(this.askOwner, this.options);
    const { migrations, steps, after } = await this.forward(before);
    if (migrations.some(({ status }) => status !== 'passed')) return { migrations };
    const end = after ?? (change.length === 0 ? before : await this.snapshot());
    const outcome: RehearsalOutcome = {
      schemaDifference: formatDiff(diffSnapshots(before, end)),
      unvalidatedConstraints: unvalidatedConstraints(before, end),
      invalidIndexes: invalidIndexes(before, end),
      accounts: await finishAccounting(this.askOwner, opening, { traces: migrations }),
    };
    const assertions = await this.assert();
    return {
      migrations: await this.backward(migrations, steps),
      outcome,
      ...(assertions === undefined ? {} : { assertions }),
    };
  }

  /** In a session of its own: what migrations SET holds no longer when a program starts anew. */
  private async assert(): Promise<AssertionOutcome | undefined> {
    const { assertions = [], database, limits, progress, showValues } = this.request;
    if (assertions.length === 0) return undefined;
    progress.step(`Running ${count(assertions.length, 'file')} of assertions`);
    await using session = await Session.open(database.owner, 'pg-rehearsal', limits);
    const stage = { session, observer: this.observer, limits, showValues: showValues !== false };
    return await runAssertions(stage, assertions);
  }

  /** Every migration of the change; snapshots in between only where a down file will be held against them. */
  private async forward(before: SchemaSnapshot) {
    const { change, progress, runTwice, rollBack: back } = this.request;
    const withSteps = back === true && (this.request.down ?? []).length > 0;
    const migrations: MigrationTrace[] = [];
    const steps: Step[] = [];
    let schema: SchemaSnapshot | undefined = before;
    for (const [at, up] of change.entries()) {
      const { path } = up.migration;
      if (migrations.some(({ status }) => status === 'failed')) {
        migrations.push({ path, status: 'not-reached', statements: [] });
        continue;
      }
      progress.detail(`${at + 1} of ${change.length}, ${path}`);
      const trace = await applyTraced(this.stage, up.migration, up.script);
      const secondRun =
        trace.status === 'passed' && runTwice === true ? await runAgain(this.stage, up, this.options) : undefined;
      migrations.push(secondRun === undefined ? trace : { ...trace, secondRun });
      const from: SchemaSnapshot | undefined = schema;
      schema = withSteps && trace.status === 'passed' ? await this.snapshot() : undefined;
      const down = this.downOf(up);
      // The way back is as long as the last migrations have down files without a gap.
      if (down === undefined || from === undefined || schema === undefined) steps.length = 0;
      else steps.push({ up, down, before: from, after: schema });
    }
    return { migrations, steps, after: schema };
  }

  private async backward(
    migrations: readonly MigrationTrace[],
    steps: readonly Step[],
  ): Promise<readonly MigrationTrace[]> {
    if (steps.length === 0) return migrations;
    this.request.progress.step('Rolling back, and forward again');
    const results = await rollBack({
      stage: this.stage,
      steps,
      snapshot: () => this.snapshot(),
      countLosses: async () => {
        const opening = await beginAccounting(this.askOwner, this.options);
        return async () => (await finishAccounting(this.askOwner, opening, { examples: false })).flatMap(lossesInWords);
      },
    });
    return migrations.map((trace) => {
      const rolled = results.get(trace.path);
      return rolled === undefined ? trace : { ...trace, rollBack: rolled };
    });
  }

  /** Rows are read as the owner: planning a question on a table can run functions of the user's. */
  private readonly askOwner: Ask = (sql, values = []) => this.stage.session.query({ text: sql, values });

  private downOf({ migration }: ParsedMigration): ParsedMigration | undefined {
    return this.request.down?.find((down) => down.migration.version === migration.version);
  }

  private snapshot(): Promise<SchemaSnapshot> {
    return readSnapshot((sql, values) => this.observer.ask(sql, values), this.options);
  }
}
