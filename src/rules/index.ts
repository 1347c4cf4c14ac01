// Made by `npm run generate` from this folder's files; do not edit.
import type { Rule } from '../core/rule.ts';
import addColumnWithoutIfNotExists from './add-column-without-if-not-exists.ts';
import assertionFails from './assertion-fails.ts';
import autovacuumDisabled from './autovacuum-disabled.ts';
import blockedOverBudget from './blocked-over-budget.ts';
import blockingIndexBuild from './blocking-index-build.ts';
import blockingIndexDrop from './blocking-index-drop.ts';
import blockingMatviewRefresh from './blocking-matview-refresh.ts';
import blockingPartitionAttach from './blocking-partition-attach.ts';
import blockingPartitionDetach from './blocking-partition-detach.ts';
import blockingReindex from './blocking-reindex.ts';
import blockingTrigger from './blocking-trigger.ts';
import changedResultType from './changed-result-type.ts';
import changesWhenRunTwice from './changes-when-run-twice.ts';
import charType from './char-type.ts';
import checkOverTime from './check-over-time.ts';
import checkValidation from './check-validation.ts';
import columnTypeRewrite from './column-type-rewrite.ts';
import commitInsideTransaction from './commit-inside-transaction.ts';
import concurrentIndexBehindAdvisoryLock from './concurrent-index-behind-advisory-lock.ts';
import concurrentIndexHiddenByIfNotExists from './concurrent-index-hidden-by-if-not-exists.ts';
import concurrentIndexOnPartitionedTable from './concurrent-index-on-partitioned-table.ts';
import concurrentlyInTransaction from './concurrently-in-transaction.ts';
import constrainedDomainRewrite from './constrained-domain-rewrite.ts';
import constraintLeftUnvalidated from './constraint-left-unvalidated.ts';
import createWithoutIfNotExists from './create-without-if-not-exists.ts';
import dataLoss from './data-loss.ts';
import deleteWithoutWhere from './delete-without-where.ts';
import deletedMigration from './deleted-migration.ts';
import disableTriggerAll from './disable-trigger-all.ts';
import domainConstraintScan from './domain-constraint-scan.ts';
import downDoesNotRestore from './down-does-not-restore.ts';
import downFails from './down-fails.ts';
import dropCascade from './drop-cascade.ts';
import dropColumn from './drop-column.ts';
import dropConstraint from './drop-constraint.ts';
import dropDatabase from './drop-database.ts';
import dropDefault from './drop-default.ts';
import dropIndexOfConstraint from './drop-index-of-constraint.ts';
import dropNotNull from './drop-not-null.ts';
import dropOwned from './drop-owned.ts';
import dropPrimaryKey from './drop-primary-key.ts';
import dropSchema from './drop-schema.ts';
import dropTable from './drop-table.ts';
import dropUniqueConstraint from './drop-unique-constraint.ts';
import dropViewInUse from './drop-view-in-use.ts';
import dropWithoutIfExists from './drop-without-if-exists.ts';
import duplicateIndex from './duplicate-index.ts';
import duplicateVersion from './duplicate-version.ts';
import editedMigration from './edited-migration.ts';
import exclusionConstraintBuild from './exclusion-constraint-build.ts';
import expiredSuppression from './expired-suppression.ts';
import explicitLockTable from './explicit-lock-table.ts';
import extensionNotOnYourHost from './extension-not-on-your-host.ts';
import failsWhenRunTwice from './fails-when-run-twice.ts';
import floatForMoney from './float-for-money.ts';
import foreignKeyValidation from './foreign-key-validation.ts';
import functionLeftBroken from './function-left-broken.ts';
import functionLost from './function-lost.ts';
import grantToPublic from './grant-to-public.ts';
import identifierTooLong from './identifier-too-long.ts';
import insertWithoutOnConflict from './insert-without-on-conflict.ts';
import intPrimaryKey from './int-primary-key.ts';
import invalidIndexLeftBehind from './invalid-index-left-behind.ts';
import jsonInsteadOfJsonb from './json-instead-of-jsonb.ts';
import lockHeldAcrossStatements from './lock-held-across-statements.ts';
import lockTimeoutBreaksNoTransaction from './lock-timeout-breaks-no-transaction.ts';
import longDataChangeUnderLock from './long-data-change-under-lock.ts';
import maintenanceRewrite from './maintenance-rewrite.ts';
import migrationFails from './migration-fails.ts';
import missingDownMigration from './missing-down-migration.ts';
import missingLockTimeout from './missing-lock-timeout.ts';
import mixedCaseName from './mixed-case-name.ts';
import moneyType from './money-type.ts';
import narrowedType from './narrowed-type.ts';
import narrowerForeignKey from './narrower-foreign-key.ts';
import needsSuperuser from './needs-superuser.ts';
import nestedTransaction from './nested-transaction.ts';
import newEnumValueUsedInTransaction from './new-enum-value-used-in-transaction.ts';
import outOfOrderVersion from './out-of-order-version.ts';
import passwordInMigration from './password-in-migration.ts';
import policyAlwaysTrue from './policy-always-true.ts';
import policyWithoutRowSecurity from './policy-without-row-security.ts';
import primaryKeyBuild from './primary-key-build.ts';
import protectedTable from './protected-table.ts';
import publicationLosesTable from './publication-loses-table.ts';
import publishedWithoutIdentity from './published-without-identity.ts';
import renameColumn from './rename-column.ts';
import renameEnumValue from './rename-enum-value.ts';
import renameSchema from './rename-schema.ts';
import renameTable from './rename-table.ts';
import renamedMigration from './renamed-migration.ts';
import replicaIdentityLost from './replica-identity-lost.ts';
import requiredColumnWithoutDefault from './required-column-without-default.ts';
import reservedWordName from './reserved-word-name.ts';
import revokedRightInUse from './revoked-right-in-use.ts';
import rightToGrant from './right-to-grant.ts';
import roundedTimestamp from './rounded-timestamp.ts';
import rowSecuritySwitchedOff from './row-security-switched-off.ts';
import rowSecurityWithoutPolicy from './row-security-without-policy.ts';
import ruleOnTable from './rule-on-table.ts';
import securityDefinerWithoutSearchPath from './security-definer-without-search-path.ts';
import sequenceBehindRows from './sequence-behind-rows.ts';
import serialOrIdentityRewrite from './serial-or-identity-rewrite.ts';
import serialType from './serial-type.ts';
import setNotNullScan from './set-not-null-scan.ts';
import settingLeftBehind from './setting-left-behind.ts';
import severalChangesInOneMigration from './several-changes-in-one-migration.ts';
import severalTablesLocked from './several-tables-locked.ts';
import silentNoOp from './silent-no-op.ts';
import storedGeneratedRewrite from './stored-generated-rewrite.ts';
import suppressionWithoutReason from './suppression-without-reason.ts';
import syntaxError from './syntax-error.ts';
import tableAlteredElsewhere from './table-altered-elsewhere.ts';
import tableInheritance from './table-inheritance.ts';
import tableWithoutPrimaryKey from './table-without-primary-key.ts';
import timestampWithoutTimeZone from './timestamp-without-time-zone.ts';
import timetzType from './timetz-type.ts';
import truncate from './truncate.ts';
import typeLost from './type-lost.ts';
import typeStopsUpgrade from './type-stops-upgrade.ts';
import unannouncedExclusiveLock from './unannounced-exclusive-lock.ts';
import unannouncedTableRewrite from './unannounced-table-rewrite.ts';
import unbatchedBackfill from './unbatched-backfill.ts';
import unclosedTransaction from './unclosed-transaction.ts';
import unguardedConstraint from './unguarded-constraint.ts';
import unguardedPolicyOrTrigger from './unguarded-policy-or-trigger.ts';
import unguardedRename from './unguarded-rename.ts';
import unguardedRole from './unguarded-role.ts';
import unguardedType from './unguarded-type.ts';
import unindexedForeignKey from './unindexed-foreign-key.ts';
import uniqueConstraintBuild from './unique-constraint-build.ts';
import unknownSuppression from './unknown-suppression.ts';
import unloggedTable from './unlogged-table.ts';
import unnamedIndex from './unnamed-index.ts';
import unreadableFile from './unreadable-file.ts';
import unrecognisedFile from './unrecognised-file.ts';
import unusedSuppression from './unused-suppression.ts';
import updateWithoutWhere from './update-without-where.ts';
import validationInSameTransaction from './validation-in-same-transaction.ts';
import varcharLimit from './varchar-limit.ts';
import versionGap from './version-gap.ts';
import versionTakenElsewhere from './version-taken-elsewhere.ts';
import viewBypassesRowSecurity from './view-bypasses-row-security.ts';
import volatileDefaultRewrite from './volatile-default-rewrite.ts';

/** Every rule, by id in alphabetical order. */
export const RULES: readonly Rule[] = [
  addColumnWithoutIfNotExists,
  assertionFails,
  autovacuumDisabled,
  blockedOverBudget,
  blockingIndexBuild,
  blockingIndexDrop,
  blockingMatviewRefresh,
  blockingPartitionAttach,
  blockingPartitionDetach,
  blockingReindex,
  blockingTrigger,
  changedResultType,
  changesWhenRunTwice,
  charType,
  checkOverTime,
  checkValidation,
  columnTypeRewrite,
  commitInsideTransaction,
  concurrentIndexBehindAdvisoryLock,
  concurrentIndexHiddenByIfNotExists,
  concurrentIndexOnPartitionedTable,
  concurrentlyInTransaction,
  constrainedDomainRewrite,
  constraintLeftUnvalidated,
  createWithoutIfNotExists,
  dataLoss,
  deleteWithoutWhere,
  deletedMigration,
  disableTriggerAll,
  domainConstraintScan,
  downDoesNotRestore,
  downFails,
  dropCascade,
  dropColumn,
  dropConstraint,
  dropDatabase,
  dropDefault,
  dropIndexOfConstraint,
  dropNotNull,
  dropOwned,
  dropPrimaryKey,
  dropSchema,
  dropTable,
  dropUniqueConstraint,
  dropViewInUse,
  dropWithoutIfExists,
  duplicateIndex,
  duplicateVersion,
  editedMigration,
  exclusionConstraintBuild,
  expiredSuppression,
  explicitLockTable,
  extensionNotOnYourHost,
  failsWhenRunTwice,
  floatForMoney,
  foreignKeyValidation,
  functionLeftBroken,
  functionLost,
  grantToPublic,
  identifierTooLong,
  insertWithoutOnConflict,
  intPrimaryKey,
  invalidIndexLeftBehind,
  jsonInsteadOfJsonb,
  lockHeldAcrossStatements,
  lockTimeoutBreaksNoTransaction,
  longDataChangeUnderLock,
  maintenanceRewrite,
  migrationFails,
  missingDownMigration,
  missingLockTimeout,
  mixedCaseName,
  moneyType,
  narrowedType,
  narrowerForeignKey,
  needsSuperuser,
  nestedTransaction,
  newEnumValueUsedInTransaction,
  outOfOrderVersion,
  passwordInMigration,
  policyAlwaysTrue,
  policyWithoutRowSecurity,
  primaryKeyBuild,
  protectedTable,
  publicationLosesTable,
  publishedWithoutIdentity,
  renameColumn,
  renameEnumValue,
  renameSchema,
  renameTable,
  renamedMigration,
  replicaIdentityLost,
  requiredColumnWithoutDefault,
  reservedWordName,
  revokedRightInUse,
  rightToGrant,
  roundedTimestamp,
  rowSecuritySwitchedOff,
  rowSecurityWithoutPolicy,
  ruleOnTable,
  securityDefinerWithoutSearchPath,
  sequenceBehindRows,
  serialOrIdentityRewrite,
  serialType,
  setNotNullScan,
  settingLeftBehind,
  severalChangesInOneMigration,
  severalTablesLocked,
  silentNoOp,
  storedGeneratedRewrite,
  suppressionWithoutReason,
  syntaxError,
  tableAlteredElsewhere,
  tableInheritance,
  tableWithoutPrimaryKey,
  timestampWithoutTimeZone,
  timetzType,
  truncate,
  typeLost,
  typeStopsUpgrade,
  unannouncedExclusiveLock,
  unannouncedTableRewrite,
  unbatchedBackfill,
  unclosedTransaction,
  unguardedConstraint,
  unguardedPolicyOrTrigger,
  unguardedRename,
  unguardedRole,
  unguardedType,
  unindexedForeignKey,
  uniqueConstraintBuild,
  unknownSuppression,
  unloggedTable,
  unnamedIndex,
  unreadableFile,
  unrecognisedFile,
  unusedSuppression,
  updateWithoutWhere,
  validationInSameTransaction,
  varcharLimit,
  versionGap,
  versionTakenElsewhere,
  viewBypassesRowSecurity,
  volatileDefaultRewrite,
];
