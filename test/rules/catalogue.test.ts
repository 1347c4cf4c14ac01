import { describe, expect, it } from 'vitest';
import { severitiesOf } from '../../src/lint/presets.ts';
import { NEVER_SILENT } from '../../src/lint/suppressions.ts';
import { RULES } from '../../src/rules/index.ts';

/** Ids are a promise: settings and comments in other people's repositories name them. */
const IDS: Readonly<Record<string, string>> = {
  history: `edited-migration deleted-migration renamed-migration duplicate-version out-of-order-version unrecognised-file
    unreadable-file syntax-error missing-down-migration version-gap several-changes-in-one-migration
    version-taken-elsewhere table-altered-elsewhere`,
  idempotency: `create-without-if-not-exists drop-without-if-exists add-column-without-if-not-exists fails-when-run-twice
    changes-when-run-twice unguarded-constraint unguarded-type unguarded-policy-or-trigger unguarded-role unguarded-rename
    insert-without-on-conflict unnamed-index concurrent-index-hidden-by-if-not-exists`,
  destruction: `drop-table drop-column drop-schema truncate delete-without-where data-loss drop-database drop-cascade
    drop-owned drop-view-in-use drop-primary-key update-without-where narrowed-type protected-table`,
  locking: `blocking-index-build set-not-null-scan column-type-rewrite concurrently-in-transaction blocking-index-drop
    blocking-reindex foreign-key-validation check-validation validation-in-same-transaction unique-constraint-build
    primary-key-build exclusion-constraint-build volatile-default-rewrite stored-generated-rewrite
    serial-or-identity-rewrite maintenance-rewrite blocking-partition-attach blocking-partition-detach
    concurrent-index-on-partitioned-table blocking-matview-refresh blocking-trigger domain-constraint-scan
    explicit-lock-table missing-lock-timeout lock-timeout-breaks-no-transaction lock-held-across-statements
    several-tables-locked long-data-change-under-lock unbatched-backfill nested-transaction unclosed-transaction
    new-enum-value-used-in-transaction concurrent-index-behind-advisory-lock disable-trigger-all`,
  compatibility: `rename-column rename-table rename-schema rename-enum-value required-column-without-default drop-not-null
    drop-default replica-identity-lost`,
  schema: `int-primary-key timestamp-without-time-zone char-type varchar-limit json-instead-of-jsonb money-type serial-type
    float-for-money table-without-primary-key unindexed-foreign-key duplicate-index identifier-too-long reserved-word-name`,
  security: `security-definer-without-search-path grant-to-public row-security-without-policy password-in-migration
    needs-superuser extension-not-on-your-host`,
  suppression: 'suppression-without-reason unknown-suppression unused-suppression expired-suppression',
};

const words = (text = '') => text.split(/\s+/).filter((word) => word !== '');

describe('the catalogue', () => {
  it.each(Object.entries(IDS))('has the rules about %s, and no name of theirs was changed', (category, text) => {
    const there = RULES.filter((rule) => rule.category === category).map(({ id }) => id);
    expect(there).toEqual(expect.arrayContaining(words(text)));
  });

  it('leaves advice on the schema, and on numbering, to the strict preset', () => {
    const advice = [...words(IDS.schema), 'version-gap'].sort();
    expect(RULES.filter(({ optIn }) => optIn === true).map(({ id }) => id)).toEqual(expect.arrayContaining(advice));
    for (const id of advice) {
      expect([id, severitiesOf('recommended')[id], severitiesOf('strict')[id]]).toEqual([id, 'off', 'note']);
    }
  });

  it('calls a lock that is held for a moment a note, and what goes wrong seldom', () => {
    const notes = `blocking-trigger blocking-index-drop blocking-partition-detach several-tables-locked
      concurrent-index-hidden-by-if-not-exists concurrent-index-behind-advisory-lock several-changes-in-one-migration`;
    const severities = new Map(RULES.map(({ id, severity }) => [id, severity]));
    expect(words(notes).filter((id) => severities.get(id) !== 'note')).toEqual([]);
    const errors = `blocking-index-build set-not-null-scan column-type-rewrite edited-migration drop-table migration-fails`;
    expect(words(errors).filter((id) => severities.get(id) !== 'error')).toEqual([]);
  });

  it('lets no comment allow what protects applied migrations, or what fails', () => {
    const never = `edited-migration deleted-migration renamed-migration duplicate-version out-of-order-version
      unrecognised-file unreadable-file syntax-error migration-fails assertion-fails`;
    expect([...NEVER_SILENT]).toEqual(expect.arrayContaining(words(never)));
  });

  it('asks once per file for a lock timeout', () => {
    expect(RULES.filter(({ oncePerFile }) => oncePerFile === true).map(({ id }) => id)).toContain(
      'missing-lock-timeout',
    );
  });
});
