/** What a pull-request event says of its base; only a hint, since events go stale. */
export interface PullRequestHint {
    /** Branch that the pull request goes to, such as `main`. */
    readonly baseRef: string;
    readonly baseSha: string;
    readonly headSha?: string;
}
export type PartialSettings = {
    migrations?: string | undefined;
    tool?: "plain" | "sqlx" | undefined;
    fixtures?: string[] | undefined;
    assertions?: string[] | undefined;
    seed?: "auto" | "none" | undefined;
    'seed-rows'?: number | undefined;
    engine?: "auto" | "docker" | "embedded" | "local" | "server" | undefined;
    'postgres-version'?: number | undefined;
    'postgres-image'?: string | undefined;
    'database-url'?: string | undefined;
    'allow-remote-server'?: boolean | undefined;
    base?: string | undefined;
    rehearse?: boolean | undefined;
    'fail-on'?: "error" | "never" | "warning" | undefined;
    comment?: "always" | "never" | "on-findings" | undefined;
    'statement-timeout'?: number | undefined;
    'rehearsal-timeout'?: number | undefined;
    'disk-limit'?: number | undefined;
    'trust-base'?: boolean | undefined;
    'lend-rights'?: ("event-triggers" | "extensions" | "publications" | "roles" | "system-triggers")[] | undefined;
    'run-twice'?: boolean | undefined;
    'roll-back'?: boolean | undefined;
    'show-values'?: boolean | undefined;
    statistics?: string | undefined;
    'lock-budget'?: number | undefined;
    baseline?: string | undefined;
    preset?: "history-only" | "recommended" | "strict" | undefined;
    'protected-tables'?: string[] | undefined;
    host?: "azure" | "cloud-sql" | "neon" | "rds" | "supabase" | undefined;
    extensions?: string[] | undefined;
    rules?: {
        [x: string]: "error" | "note" | "off" | "warning";
    } | undefined;
    'rules-for-paths'?: {
        [x: string]: {
            [x: string]: "error" | "note" | "off" | "warning";
        };
    } | undefined;
};
/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;
/** Where long work says how far it is. The edges show it on stderr; tests listen. */
export interface Progress {
    /** A step began; it ends when the next begins or `done` is called. */
    step(label: string): void;
    /** The current step goes on: what it is at now. */
    detail(text: string): void;
    /** The last step ended well. */
    done(): void;
}
export declare const FORMATS: readonly ['text', 'json', 'markdown', 'sarif', 'gitlab', 'junit', 'github', 'html'];
export type Format = (typeof FORMATS)[number];
export type Report = {
    schemaVersion: 1;
    tool: {
        name: "pg-rehearsal";
        version: string;
    };
    verdict: "fail" | "not-checked" | "pass";
    reason?: string | undefined;
    migrationTool: "plain" | "sqlx";
    directory: string;
    base?: {
        ref: string;
        sha: string;
        how: string;
    } | undefined;
    changes: {
        path: string;
        previousPath?: string | undefined;
        version: string;
        kind: "added" | "deleted" | "edited" | "renamed";
        direction: "down" | "up";
        commentOnly?: boolean | undefined;
    }[];
    findings: {
        line: number;
        column: number;
        endLine: number;
        endColumn: number;
        ruleId: string;
        severity: "error" | "note" | "warning";
        message: string;
        path: string;
        source?: string | undefined;
        table?: string | undefined;
        evidence?: {
            summary: string;
            durationMs: number;
            rows?: number | undefined;
            locks: {
                relation: string;
                mode: "AccessExclusiveLock" | "AccessShareLock" | "ExclusiveLock" | "RowExclusiveLock" | "RowShareLock" | "ShareLock" | "ShareRowExclusiveLock" | "ShareUpdateExclusiveLock";
                blocks: string;
                existing: boolean;
                acquired: boolean;
                heldMs: number;
            }[];
            rewrites: string[];
            scans: {
                relation: string;
                rows: number;
            }[];
        } | undefined;
        suggestion?: {
            description: string;
            edits?: {
                line: number;
                column: number;
                endLine: number;
                endColumn: number;
                text: string;
            }[] | undefined;
            files?: {
                name: string;
                text: string;
            }[] | undefined;
            proven?: boolean | undefined;
        } | undefined;
        sample?: {
            columns: string[];
            rows: (string | null)[][];
            more: boolean;
        } | undefined;
        status: "confirmed" | "unproven";
        reason?: string | undefined;
    }[];
    cleared: {
        line: number;
        column: number;
        endLine: number;
        endColumn: number;
        ruleId: string;
        severity: "error" | "note" | "warning";
        message: string;
        path: string;
        source?: string | undefined;
        table?: string | undefined;
        evidence?: {
            summary: string;
            durationMs: number;
            rows?: number | undefined;
            locks: {
                relation: string;
                mode: "AccessExclusiveLock" | "AccessShareLock" | "ExclusiveLock" | "RowExclusiveLock" | "RowShareLock" | "ShareLock" | "ShareRowExclusiveLock" | "ShareUpdateExclusiveLock";
                blocks: string;
                existing: boolean;
                acquired: boolean;
                heldMs: number;
            }[];
            rewrites: string[];
            scans: {
                relation: string;
                rows: number;
            }[];
        } | undefined;
        suggestion?: {
            description: string;
            edits?: {
                line: number;
                column: number;
                endLine: number;
                endColumn: number;
                text: string;
            }[] | undefined;
            files?: {
                name: string;
                text: string;
            }[] | undefined;
            proven?: boolean | undefined;
        } | undefined;
        sample?: {
            columns: string[];
            rows: (string | null)[][];
            more: boolean;
        } | undefined;
        reason: string;
    }[];
    suppressed?: {
        ruleId: string;
        path: string;
        line: number;
        message: string;
        reason: string;
    }[] | undefined;
    baseline?: {
        file: string;
        known: {
            ruleId: string;
            severity: "error" | "note" | "warning";
            path: string;
            line: number;
            message: string;
        }[];
        gone: {
            ruleId: string;
            path: string;
        }[];
    } | undefined;
    unchecked: string[];
    rehearsal: {
        status: "failed" | "passed" | "skipped";
        reason?: string | undefined;
        engine?: "docker" | "embedded" | "local" | "server" | undefined;
        serverVersion?: string | undefined;
        durationMs: number;
        timings?: {
            engineMs: number;
            baseMs: number;
            fixturesMs: number;
            changeMs: number;
            suggestionsMs?: number | undefined;
        } | undefined;
        migrations: {
            path: string;
            status: "failed" | "not-reached" | "passed";
            error?: {
                message: string;
                code: string;
                detail?: string | undefined;
                hint?: string | undefined;
                table?: string | undefined;
                column?: string | undefined;
                constraint?: string | undefined;
                where?: string | undefined;
            } | undefined;
            statements: {
                line: number;
                column: number;
                endLine: number;
                endColumn: number;
                sql: string;
                durationMs: number;
                rows?: number | undefined;
                locks: {
                    relation: string;
                    mode: "AccessExclusiveLock" | "AccessShareLock" | "ExclusiveLock" | "RowExclusiveLock" | "RowShareLock" | "ShareLock" | "ShareRowExclusiveLock" | "ShareUpdateExclusiveLock";
                    blocks: string;
                    existing: boolean;
                    acquired: boolean;
                    heldMs: number;
                }[];
                rewrites: string[];
                scans: {
                    relation: string;
                    rows: number;
                }[];
                written: {
                    relation: string;
                    inserted: number;
                    updated: number;
                    deleted: number;
                }[];
                walBytes: number;
                notices: {
                    severity: string;
                    code: string;
                    message: string;
                }[];
                observed: "exact" | "none" | "sampled";
                notGiven?: string | undefined;
                error?: {
                    message: string;
                    code: string;
                    detail?: string | undefined;
                    hint?: string | undefined;
                    table?: string | undefined;
                    column?: string | undefined;
                    constraint?: string | undefined;
                    where?: string | undefined;
                } | undefined;
            }[];
            secondRun?: {
                outcome: "changed" | "failed" | "not-run" | "unchanged";
                reason?: string | undefined;
                failures: {
                    line: number;
                    error: {
                        message: string;
                        code: string;
                        detail?: string | undefined;
                        hint?: string | undefined;
                        table?: string | undefined;
                        column?: string | undefined;
                        constraint?: string | undefined;
                        where?: string | undefined;
                    };
                }[];
                changedTables: string[];
                difference?: string | undefined;
            } | undefined;
            rollBack?: {
                path: string;
                outcome: "differs" | "failed" | "not-run" | "restored";
                reason?: string | undefined;
                error?: {
                    message: string;
                    code: string;
                    detail?: string | undefined;
                    hint?: string | undefined;
                    table?: string | undefined;
                    column?: string | undefined;
                    constraint?: string | undefined;
                    where?: string | undefined;
                } | undefined;
                difference?: string | undefined;
                destroyed: string[];
                upAgain?: "differs" | "failed" | "same" | undefined;
            } | undefined;
        }[];
        schemaDifference?: string | undefined;
        estimates?: {
            path: string;
            line: number;
            relation: string;
            mode: "AccessExclusiveLock" | "AccessShareLock" | "ExclusiveLock" | "RowExclusiveLock" | "RowShareLock" | "ShareLock" | "ShareRowExclusiveLock" | "ShareUpdateExclusiveLock";
            blocks: string;
            lowMs?: number | undefined;
            highMs?: number | undefined;
            summary: string;
            how?: string | undefined;
        }[] | undefined;
        assertions?: {
            checked: number;
            failed: number;
        } | undefined;
        data?: {
            table: string;
            fate: "dropped" | "kept" | "renamed" | "replaced";
            rowsBefore: number;
            rowsAfter: number;
            exact: boolean;
            losses: string[];
            examples: string[];
            unread?: string | undefined;
        }[] | undefined;
    };
};
export type Verdict = Report['verdict'];
export type ReportSet = {
    schemaVersion: 1;
    tool: {
        name: "pg-rehearsal";
        version: string;
    };
    verdict: "fail" | "not-checked" | "pass";
    databases: {
        name: string;
        report: {
            schemaVersion: 1;
            tool: {
                name: "pg-rehearsal";
                version: string;
            };
            verdict: "fail" | "not-checked" | "pass";
            reason?: string | undefined;
            migrationTool: "plain" | "sqlx";
            directory: string;
            base?: {
                ref: string;
                sha: string;
                how: string;
            } | undefined;
            changes: {
                path: string;
                previousPath?: string | undefined;
                version: string;
                kind: "added" | "deleted" | "edited" | "renamed";
                direction: "down" | "up";
                commentOnly?: boolean | undefined;
            }[];
            findings: {
                line: number;
                column: number;
                endLine: number;
                endColumn: number;
                ruleId: string;
                severity: "error" | "note" | "warning";
                message: string;
                path: string;
                source?: string | undefined;
                table?: string | undefined;
                evidence?: {
                    summary: string;
                    durationMs: number;
                    rows?: number | undefined;
                    locks: {
                        relation: string;
                        mode: "AccessExclusiveLock" | "AccessShareLock" | "ExclusiveLock" | "RowExclusiveLock" | "RowShareLock" | "ShareLock" | "ShareRowExclusiveLock" | "ShareUpdateExclusiveLock";
                        blocks: string;
                        existing: boolean;
                        acquired: boolean;
                        heldMs: number;
                    }[];
                    rewrites: string[];
                    scans: {
                        relation: string;
                        rows: number;
                    }[];
                } | undefined;
                suggestion?: {
                    description: string;
                    edits?: {
                        line: number;
                        column: number;
                        endLine: number;
                        endColumn: number;
                        text: string;
                    }[] | undefined;
                    files?: {
                        name: string;
                        text: string;
                    }[] | undefined;
                    proven?: boolean | undefined;
                } | undefined;
                sample?: {
                    columns: string[];
                    rows: (string | null)[][];
                    more: boolean;
                } | undefined;
                status: "confirmed" | "unproven";
                reason?: string | undefined;
            }[];
            cleared: {
                line: number;
                column: number;
                endLine: number;
                endColumn: number;
                ruleId: string;
                severity: "error" | "note" | "warning";
                message: string;
                path: string;
                source?: string | undefined;
                table?: string | undefined;
                evidence?: {
                    summary: string;
                    durationMs: number;
                    rows?: number | undefined;
                    locks: {
                        relation: string;
                        mode: "AccessExclusiveLock" | "AccessShareLock" | "ExclusiveLock" | "RowExclusiveLock" | "RowShareLock" | "ShareLock" | "ShareRowExclusiveLock" | "ShareUpdateExclusiveLock";
                        blocks: string;
                        existing: boolean;
                        acquired: boolean;
                        heldMs: number;
                    }[];
                    rewrites: string[];
                    scans: {
                        relation: string;
                        rows: number;
                    }[];
                } | undefined;
                suggestion?: {
                    description: string;
                    edits?: {
                        line: number;
                        column: number;
                        endLine: number;
                        endColumn: number;
                        text: string;
                    }[] | undefined;
                    files?: {
                        name: string;
                        text: string;
                    }[] | undefined;
                    proven?: boolean | undefined;
                } | undefined;
                sample?: {
                    columns: string[];
                    rows: (string | null)[][];
                    more: boolean;
                } | undefined;
                reason: string;
            }[];
            suppressed?: {
                ruleId: string;
                path: string;
                line: number;
                message: string;
                reason: string;
            }[] | undefined;
            baseline?: {
                file: string;
                known: {
                    ruleId: string;
                    severity: "error" | "note" | "warning";
                    path: string;
                    line: number;
                    message: string;
                }[];
                gone: {
                    ruleId: string;
                    path: string;
                }[];
            } | undefined;
            unchecked: string[];
            rehearsal: {
                status: "failed" | "passed" | "skipped";
                reason?: string | undefined;
                engine?: "docker" | "embedded" | "local" | "server" | undefined;
                serverVersion?: string | undefined;
                durationMs: number;
                timings?: {
                    engineMs: number;
                    baseMs: number;
                    fixturesMs: number;
                    changeMs: number;
                    suggestionsMs?: number | undefined;
                } | undefined;
                migrations: {
                    path: string;
                    status: "failed" | "not-reached" | "passed";
                    error?: {
                        message: string;
                        code: string;
                        detail?: string | undefined;
                        hint?: string | undefined;
                        table?: string | undefined;
                        column?: string | undefined;
                        constraint?: string | undefined;
                        where?: string | undefined;
                    } | undefined;
                    statements: {
                        line: number;
                        column: number;
                        endLine: number;
                        endColumn: number;
                        sql: string;
                        durationMs: number;
                        rows?: number | undefined;
                        locks: {
                            relation: string;
                            mode: "AccessExclusiveLock" | "AccessShareLock" | "ExclusiveLock" | "RowExclusiveLock" | "RowShareLock" | "ShareLock" | "ShareRowExclusiveLock" | "ShareUpdateExclusiveLock";
                            blocks: string;
                            existing: boolean;
                            acquired: boolean;
                            heldMs: number;
                        }[];
                        rewrites: string[];
                        scans: {
                            relation: string;
                            rows: number;
                        }[];
                        written: {
                            relation: string;
                            inserted: number;
                            updated: number;
                            deleted: number;
                        }[];
                        walBytes: number;
                        notices: {
                            severity: string;
                            code: string;
                            message: string;
                        }[];
                        observed: "exact" | "none" | "sampled";
                        notGiven?: string | undefined;
                        error?: {
                            message: string;
                            code: string;
                            detail?: string | undefined;
                            hint?: string | undefined;
                            table?: string | undefined;
                            column?: string | undefined;
                            constraint?: string | undefined;
                            where?: string | undefined;
                        } | undefined;
                    }[];
                    secondRun?: {
                        outcome: "changed" | "failed" | "not-run" | "unchanged";
                        reason?: string | undefined;
                        failures: {
                            line: number;
                            error: {
                                message: string;
                                code: string;
                                detail?: string | undefined;
                                hint?: string | undefined;
                                table?: string | undefined;
                                column?: string | undefined;
                                constraint?: string | undefined;
                                where?: string | undefined;
                            };
                        }[];
                        changedTables: string[];
                        difference?: string | undefined;
                    } | undefined;
                    rollBack?: {
                        path: string;
                        outcome: "differs" | "failed" | "not-run" | "restored";
                        reason?: string | undefined;
                        error?: {
                            message: string;
                            code: string;
                            detail?: string | undefined;
                            hint?: string | undefined;
                            table?: string | undefined;
                            column?: string | undefined;
                            constraint?: string | undefined;
                            where?: string | undefined;
                        } | undefined;
                        difference?: string | undefined;
                        destroyed: string[];
                        upAgain?: "differs" | "failed" | "same" | undefined;
                    } | undefined;
                }[];
                schemaDifference?: string | undefined;
                estimates?: {
                    path: string;
                    line: number;
                    relation: string;
                    mode: "AccessExclusiveLock" | "AccessShareLock" | "ExclusiveLock" | "RowExclusiveLock" | "RowShareLock" | "ShareLock" | "ShareRowExclusiveLock" | "ShareUpdateExclusiveLock";
                    blocks: string;
                    lowMs?: number | undefined;
                    highMs?: number | undefined;
                    summary: string;
                    how?: string | undefined;
                }[] | undefined;
                assertions?: {
                    checked: number;
                    failed: number;
                } | undefined;
                data?: {
                    table: string;
                    fate: "dropped" | "kept" | "renamed" | "replaced";
                    rowsBefore: number;
                    rowsAfter: number;
                    exact: boolean;
                    losses: string[];
                    examples: string[];
                    unread?: string | undefined;
                }[] | undefined;
            };
        };
    }[];
};
/** The user can fix it: the message says how. Shown without a stack. */
export declare class ConfigError extends Error {
    readonly name = "ConfigError";
}
/** No Postgres, or it went away: the message says what is missing and how to get it. Shown without a stack. */
export declare class EngineError extends Error {
    readonly name = "EngineError";
}
/** Whether an error is one of ours to explain; anything else is a bug in pg-rehearsal. */
export declare function isKnownError(error: unknown): error is ConfigError | EngineError | PreparationError;
/** Base or fixtures do not apply, so nothing can be said about the change. Shown without a stack. */
export declare class PreparationError extends Error {
    readonly name = "PreparationError";
}
/** pg-rehearsal's own version; a test holds it to package.json, which is not at hand where the bundle runs alone. */
export declare const VERSION = "0.1.0";
/** Settings by the names that they have in the settings file; those left out have their defaults. */
export type Settings = PartialSettings;
export type Finding = Report['findings'][number];
export type Severity = Finding['severity'];
/** What both functions take; everything has a default. */
export interface Options {
    /** Directory that paths in settings are relative to; the current one unless given. */
    readonly directory?: string | undefined;
    /** Each is stronger than the settings file's. */
    readonly settings?: Settings | undefined;
    /** Settings file, relative to the directory; `.pg-rehearsal.yml`, where there is one, unless given. */
    readonly config?: string | undefined;
    /** Which of the `databases` in the settings file, where it has several. */
    readonly database?: string | undefined;
    /** The environment that Git and engines look into; this process's unless given. */
    readonly environment?: Environment | undefined;
}
export interface CheckOptions extends Options {
    /** The pull request that the work tree is a checkout of, where it is one. */
    readonly pullRequest?: PullRequestHint | undefined;
    /** Hears how far the work is; nobody does unless given. */
    readonly progress?: Progress | undefined;
    /** Stops the work; servers and databases that it started are gone when the promise rejects with the signal's reason. */
    readonly signal?: AbortSignal | undefined;
}
/**
 * Collects the migrations that a change adds, lints them, rehearses them on a throwaway Postgres, and judges every
 * suspicion by what the server did. The directory must lie in a Git work tree.
 * @returns a report; its verdict is `not-checked`, with the reason, where base, fixtures or the engine failed.
 * @throws ConfigError for settings that do not fit, and where there is nothing to report on.
 */
export declare function check(options?: CheckOptions): Promise<Report>;
/**
 * Checks every database of the settings file, those that the change touches side by side. What keeps one from being
 * checked keeps no other: its report says why.
 * @throws ConfigError for settings that do not fit, and where the settings file names no `databases`.
 */
export declare function checkAll(options?: CheckOptions): Promise<ReportSet>;
/**
 * Lints files by themselves: no Git, no Postgres, so that every suspicion with an effect stays unproven.
 * @param files paths relative to the directory
 * @throws ConfigError for settings that do not fit, and files that are not there.
 */
export declare function lint(files: readonly string[], options?: Options): Promise<Report>;
/** A report as a text in one of `FORMATS`. Colour and width, in columns, are for `text`. */
export declare function render(report: Report, format: Format, { colour, width }?: {
    readonly colour?: boolean;
    readonly width?: number;
}): Promise<string>;
/** The reports of several databases as one text; a page is about one database. */
export declare function renderSet(set: ReportSet, format: Exclude<Format, 'html'>, { colour, width }?: {
    readonly colour?: boolean;
    readonly width?: number;
}): Promise<string>;
