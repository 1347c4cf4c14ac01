export const ENGINE_IDS = ['embedded', 'local', 'docker', 'server'] as const;
export type EngineId = (typeof ENGINE_IDS)[number];

/** 12 is the oldest server that runs everywhere the product is tested; 18 is the grammar's version. */
export const OLDEST_MAJOR = 12;
export const NEWEST_MAJOR = 18;

/** How to reach a database. The password is a secret: it never reaches output. */
export interface ConnectionSettings {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** `ca`: certificates to trust, in PEM form. */
  readonly ssl?: boolean | { readonly rejectUnauthorized: boolean; readonly ca?: string };
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the user asked for. */
export interface EngineRequest {
  /** The major version, such as 17; absent means any, and the engine's default is taken. */
  readonly major?: number;
  /** Docker image to run instead of `postgres:<major>`. */
  readonly image?: string;
  /** Connection URL of an existing server; a secret. */
  readonly databaseUrl?: string;
  readonly allowRemoteServer: boolean;
  /** The process environment, read at the edge: `PGBIN`, `DOCKER_HOST`, `XDG_CACHE_HOME`, proxies. Never handed to a server whole. */
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** Says what takes time, such as "pulling postgres:17". */
  report(activity: string): void;
}

/** Whether an engine can serve a request here, without starting anything. */
export interface Offer {
  readonly engine: EngineId;
  readonly available: boolean;
  /** The version that it would give, such as `17.10`, or as much as is known, such as `17`. */
  readonly version?: string;
  /** Why not, and how to get it; or where it was found. */
  readonly detail: string;
  /** Whether the server must be fetched first (a package or an image). */
  readonly needsDownload?: boolean;
}

/** A way to get a real Postgres. */
export interface Engine {
  readonly id: EngineId;
  offer(request: EngineRequest): Promise<Offer>;
  /** @throws EngineError saying what is missing and how to get it. */
  start(request: EngineRequest): Promise<Server>;
}

/** One running Postgres. Disposing stops it and removes what it left, whatever happened. */
export interface Server extends AsyncDisposable {
  readonly engine: EngineId;
  /** Such as `17.10`. */
  readonly version: string;
  readonly major: number;
  /** An empty database of its own, owned by a role that is not a superuser. */
  createDatabase(): Promise<Database>;
  /** Says in a sentence why the server is gone (killed, disk full); `undefined` while it answers. Never rejects. */
  whyGone?(): Promise<string | undefined>;
}

/** One database in a server. Disposing drops it, with connections and roles that it brought. */
export interface Database extends AsyncDisposable {
  readonly name: string;
  /** The owner: migrations and fixtures run as this role, which is not a superuser. */
  readonly owner: ConnectionSettings;
  /** The observer: reads `pg_locks` of other sessions, cancels and terminates them. */
  readonly observer: ConnectionSettings;
  /** Whether the observer is a superuser, so that it can lend rights for one vetted statement. */
  readonly observerIsSuperuser: boolean;
  /** What this database cannot give, each a sentence for the report: such as an owner that is not a role of its own. */
  readonly limitations?: readonly string[];
  /**
   * Another database with the same schema and rows, owned by the same role; dispose it before this one.
   * @throws EngineError, such as while anybody is connected to this one.
   */
  copy(): Promise<Database>;
}
