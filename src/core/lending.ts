/** Kinds of statements that may be run with a superuser's rights, each for itself, though nothing else is. */
export const LENDABLE_KINDS = ['extensions', 'event-triggers', 'publications', 'roles', 'system-triggers'] as const;
export type LendableKind = (typeof LENDABLE_KINDS)[number];

/**
 * What managed services let their users do. Switching the triggers of foreign keys off is not among it
 * (https://repost.aws/knowledge-center/rds-postgresql-foreign-keys), event triggers and publications are
 * (https://cloud.google.com/sql/docs/postgres/features).
 */
export const LENT_BY_DEFAULT: readonly LendableKind[] = ['extensions', 'event-triggers', 'publications', 'roles'];
