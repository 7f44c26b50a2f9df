#!/usr/bin/env bash
# postgis.sh FOLDER DATABASE REGISTRY: a PostgreSQL on a Unix socket in FOLDER; DATABASE with the parcels of REGISTRY.
set -euo pipefail
folder=$1 database=$2 registry=$3
tools=/usr/lib/postgresql/15/bin
as_postgres() { if [ "$(id -u)" = 0 ]; then su postgres -c "$1"; else bash -c "$1"; fi; }
if [ ! -d "$folder/data" ]; then
  mkdir -p "$folder"
  [ "$(id -u)" != 0 ] || chown postgres "$folder"
  as_postgres "$tools/initdb -D $folder/data -U peer -A trust -E UTF8 --locale=C.UTF-8"
  as_postgres "printf '%s\n' 'shared_buffers = 2GB' 'work_mem = 256MB' 'jit = off' 'random_page_cost = 1.1' >> $folder/data/postgresql.conf"
fi
as_postgres "$tools/pg_ctl -D $folder/data status" || as_postgres \
  "$tools/pg_ctl -D $folder/data -w -o \"-c listen_addresses='' -c unix_socket_directories=$folder\" -l $folder/log start"
here=(psql -q -h "$folder" -U peer)
[ -z "$("${here[@]}" -d postgres -t -A -c "SELECT 1 FROM pg_database WHERE datname = '$database'")" ] || exit 0
"${here[@]}" -d postgres -c "CREATE DATABASE $database"
"${here[@]}" -d "$database" -c "CREATE EXTENSION postgis"
ogr2ogr -f PostgreSQL "PG:host=$folder user=peer dbname=$database" "$registry" parcel -nln parcel -lco GEOMETRY_NAME=geom \
  --config PG_USE_COPY YES
"${here[@]}" -d "$database" -c "ALTER TABLE parcel ADD mercator geometry" \
  -c "UPDATE parcel SET mercator = ST_Transform(geom, 3857)" -c "CREATE INDEX ON parcel USING gist (mercator)" \
  -c "ALTER TABLE parcel ADD plane geometry" -c "UPDATE parcel SET plane = ST_Transform(geom, 32648)" \
  -c "CREATE INDEX ON parcel USING gist (plane)" -c "VACUUM ANALYZE parcel"
