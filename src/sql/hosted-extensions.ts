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

/** Extensions of PostgreSQL's own contrib directory, and a few others, that all of these services have. */
const EVERYWHERE = `btree_gin btree_gist citext cube dict_int earthdistance fuzzystrmatch hstore intarray isn lo ltree
  pg_buffercache pg_prewarm pg_stat_statements pg_trgm pgcrypto pgrowlocks pgstattuple plpgsql postgres_fdw
  refint sslinfo tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp autoinc insert_username moddatetime
  amcheck bloom dblink dict_xsyn intagg pageinspect pg_visibility pg_freespacemap
  address_standardizer address_standardizer_data_us postgis postgis_raster postgis_sfcgal postgis_tiger_geocoder
  postgis_topology pgrouting vector hypopg pgaudit pg_cron pg_repack plv8 pgtap pg_hint_plan ip4r hll rum pg_partman`;

function hosting(title: string, list: string, more: string): Hosting {
  return { title, list, extensions: new Set(`${EVERYWHERE} ${more}`.split(/\s+/)) };
}

/** Rather too long than too short: what is not here is on no list that we know. */
export const HOSTING: Readonly<Record<Host, Hosting>> = {
  rds: hosting(
    'Amazon RDS',
    'SHOW rds.extensions',
    `aws_commons aws_lambda aws_s3 apg_plan_mgmt bool_plperl flow_control h3-pg h3 h3_postgis jsonb_plperl hstore_plperl
    log_fdw mysql_fdw tds_fdw oracle_fdw orafce pg_bigm pg_similarity pg_proctab pg_tle pg_transport pgactive pglogical
    pgrouting plcoffee plls plperl plprofiler pltcl plrust prefix rdkit rds_tools seg tds_fdw test_parser tsearch2
    wal2json decoderbufs postgresql-hll pg_walinspect pg_ivm plpgsql_check plr`,
  ),
  'cloud-sql': hosting(
    'Cloud SQL',
    'https://cloud.google.com/sql/docs/postgres/extensions',
    `google_ml_integration google_db_advisor oracle_fdw tds_fdw orafce pg_bigm pg_background pg_fincore pg_proctab
    pg_similarity pg_wait_sampling pgfincore pglogical pgtt plpgsql_check plprofiler plproxy prefix postgresql_anonymizer
    anon temporal_tables pg_squeeze pg_ivm pg_visibility pg_walinspect chkpass semver pg_stat_kcache`,
  ),
  azure: hosting(
    'Azure Database for PostgreSQL',
    'SHOW azure.extensions',
    `age anon azure_ai azure_local_ai azure_storage azure_maintenance login_hook oracle_fdw orafce pg_diskann
    pg_duckdb pg_failover_slots pg_qs pglogical postgres_protobuf semver session_variable tds_fdw timescaledb topn seg
    pg_squeeze credcheck ddlx pg_stat_kcache`,
  ),
  supabase: hosting(
    'Supabase',
    'https://supabase.com/docs/guides/database/extensions',
    `http index_advisor insert_username old_snapshot pg_graphql pg_hashids pg_jsonschema pg_net pg_plan_filter
    pg_stat_monitor pg_surgery pg_tle pg_walinspect pgjwt pgmq pgsodium plcoffee pljava plls plpgsql_check safeupdate seg
    supabase_vault timescaledb wrappers xml2 file_fdw supautils`,
  ),
  neon: hosting(
    'Neon',
    'https://neon.com/docs/extensions/pg-extensions',
    `anon h3 h3_postgis lakebase_vector neon neon_utils online_advisor pg_graphql pg_hashids pg_ivm pg_jsonschema pg_mooncake
    pg_roaringbitmap pg_search pg_session_jwt pg_tiktoken pg_uuidv7 pgjwt pgmq pgx_ulid plcoffee plls plpgsql_check
    pg_mustach prefix rag rdkit roaringbitmap seg semver timescaledb unit wal2json xml2 old_snapshot postgresql_anonymizer
    pg_walinspect pg_surgery test_parser wrappers pgrag pg_cron`,
  ),
};
