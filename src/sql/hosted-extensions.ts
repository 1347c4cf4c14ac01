/** Hosting services whose extensions are known. */
export const HOSTS = ['rds', 'cloud-sql', 'azure', 'supabase', 'neon'] as const;
export type Host = (typeof HOSTS)[number];

export function isHost(name: string): name is Host {
  return (HOSTS as readonly string[]).includes(name);
}

interface Hosting {
  readonly title: string;
  /** Where the service keeps its list. */
  readonly list: string;
  readonly extensions: ReadonlySet<string>;
}

/** Extensions of PostgreSQL's own contrib directory, and a few others, that most of these services have. */
const COMMON = `btree_gin btree_gist citext cube dict_int earthdistance fuzzystrmatch hstore intarray isn lo ltree
  pg_buffercache pg_prewarm pg_stat_statements pg_trgm pgcrypto pgrowlocks pgstattuple plpgsql postgres_fdw
  refint tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp autoinc insert_username moddatetime
  amcheck bloom dblink dict_xsyn intagg pageinspect pg_visibility pg_freespacemap
  address_standardizer address_standardizer_data_us postgis postgis_raster postgis_sfcgal postgis_tiger_geocoder
  postgis_topology pgrouting vector hypopg pgaudit pg_cron pg_repack plv8 pgtap pg_hint_plan ip4r hll rum pg_partman`;

function hosting(title: string, list: string, names: string): Hosting {
  return { title, list, extensions: new Set(names.split(/\s+/)) };
}

/**
 * Rather too long than too short: a list of all majors together, where the service's own differs by major.
 * - `rds`: https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-extensions.html, all of its tables for
 *   majors 9.6 to 14 as of March 2022, and what came since
 * - `cloud-sql`: https://cloud.google.com/sql/docs/postgres/extensions, its list as of 2023 to the letter P, and what is known to
 *   have come since
 * - `azure`: https://learn.microsoft.com/en-us/azure/postgresql/extensions/concepts-extensions-versions, as of June 2026
 * - `supabase`: https://supabase.com/docs/guides/database/extensions, and what its servers let users create
 *   (`supautils.privileged_extensions`)
 * - `neon`: https://neon.com/docs/extensions/pg-extensions; it has no sslinfo and no file_fdw, and says why
 */
export const HOSTING: Readonly<Record<Host, Hosting>> = {
  rds: hosting(
    'Amazon RDS',
    'SHOW rds.extensions',
    `${COMMON} sslinfo aws_commons aws_lambda aws_s3 bool_plperl flow_control h3 h3_postgis jsonb_plperl hstore_plperl
    log_fdw mysql_fdw old_snapshot tds_fdw oracle_fdw orafce pg_bigm pg_proctab pg_similarity pg_tle pg_transport pg_walinspect
    pgactive pglogical plcoffee plls plperl plprofiler pltcl plrust prefix rdkit rds_tools seg test_parser tsearch2`,
  ),
  'cloud-sql': hosting(
    'Cloud SQL',
    'https://cloud.google.com/sql/docs/postgres/extensions',
    `${COMMON} sslinfo anon chkpass google_db_advisor google_ml_integration oracle_fdw orafce pg_background pg_bigm
    pg_fincore pg_ivm pg_proctab pg_similarity pg_squeeze pg_stat_kcache pg_wait_sampling pg_walinspect pgfincore
    pglogical pgtt plpgsql_check plprofiler plproxy prefix semver tds_fdw temporal_tables`,
  ),
  azure: hosting(
    'Azure Database for PostgreSQL',
    'SHOW azure.extensions',
    `address_standardizer address_standardizer_data_us age amcheck anon azure_ai azure_local_ai azure_storage bloom
    btree_gin btree_gist citext credcheck cube dblink dict_int dict_xsyn earthdistance fuzzystrmatch hll hstore hypopg
    intagg intarray ip4r isn lo login_hook ltree oracle_fdw orafce pageinspect pg_buffercache pg_cron pg_diskann
    pg_duckdb pg_failover_slots pg_freespacemap pg_hint_plan pg_ivm pg_partman pg_prewarm pg_repack pg_squeeze
    pg_stat_statements pg_trgm pg_visibility pgaudit pgcrypto pglogical pgrouting pgrowlocks pgstattuple plpgsql plv8
    postgis postgis_raster postgis_sfcgal postgis_tiger_geocoder postgis_topology postgres_fdw postgres_protobuf semver
    session_variable sslinfo tablefunc tdigest tds_fdw temporal_tables timescaledb topn tsm_system_rows tsm_system_time
    unaccent uuid-ossp vector`,
  ),
  supabase: hosting(
    'Supabase',
    'https://supabase.com/docs/guides/database/extensions',
    `address_standardizer address_standardizer_data_us amcheck autoinc bloom btree_gin btree_gist citext cube dblink
    dict_int dict_xsyn earthdistance fuzzystrmatch hstore http hypopg index_advisor insert_username intarray isn lo ltree
    moddatetime old_snapshot orioledb pg_buffercache pg_cron pg_freespacemap pg_graphql pg_hashids pg_jsonschema pg_net
    pg_partman pg_prewarm pg_repack pg_stat_monitor pg_stat_statements pg_surgery pg_tle pg_trgm pg_walinspect pgaudit
    pgcrypto pgjwt pgmq pgroonga pgroonga_database pgrouting pgrowlocks pgsodium pgstattuple pgtap plcoffee pljava plls
    plpgsql plpgsql_check plv8 postgis postgis_raster postgis_sfcgal postgis_tiger_geocoder postgis_topology postgres_fdw
    refint rum seg sslinfo supabase_vault supautils tablefunc tcn timescaledb tsm_system_rows tsm_system_time unaccent
    uuid-ossp vector wrappers`,
  ),
  neon: hosting(
    'Neon',
    'https://neon.com/docs/extensions/pg-extensions',
    `${COMMON} anon h3 h3_postgis lakebase_text lakebase_tokenizer lakebase_vector neon neon_utils online_advisor
    pg_duckdb pg_graphql pg_hashids pg_ivm pg_jsonschema pg_mooncake pg_search pg_session_jwt pg_tiktoken pg_uuidv7 pgjwt
    plcoffee plls plpgsql_check prefix rag rag_bge_small_en_v15 rag_jina_reranker_v1_tiny_en rdkit roaringbitmap seg
    semver timescaledb ulid unit xml2`,
  ),
};
