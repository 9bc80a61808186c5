#!/usr/bin/env bash
# Durable appends per second, and how long each waits, with 1, 32 and 128 writers: a bare SQLite loop, Limen on SQLite,
# pgbench, and Limen on the same PostgreSQL; then the start from a million entries and the audit of them.
#
#   bench/log.sh [FOLDER]        FOLDER on the disk to be measured; a new one under /var/tmp unless told
#
# Needs Debian's postgresql (initdb, pg_ctl, pgbench) and, as root, its account "postgres".
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp -d /var/tmp/limen-log.XXXXXX)}
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
port=${PORT:-54329}
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

. .mvn/find-jdk.sh
JAVA_HOME=$(find_jdk)
export JAVA_HOME
MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow ./mvnw -q --batch-mode --no-transfer-progress -Dlimen.run -Dmaven.test.skip=true --projects bench --also-make package \
    dependency:build-classpath -Dmdep.outputFile=target/classpath
limen() { "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "bench/target/classes:$(cat bench/target/classpath)" "$@"; }

chmod 711 "$folder"
mkdir -p "$folder/pg"
if [ "$(id -u)" = 0 ]; then chown postgres "$folder/pg"; fi
as "$bin/initdb" -D "$folder/pg/data" -A trust -U postgres > /dev/null
as "$bin/pg_ctl" -D "$folder/pg/data" -o "-p $port -c listen_addresses=127.0.0.1 -k $folder/pg -c max_connections=200" \
    -l "$folder/pg/log" -w start > /dev/null
trap 'as "$bin/pg_ctl" -D "$folder/pg/data" -m fast stop > /dev/null' EXIT

limen limen.bench.LogBenchmark bare "$folder/bare"
limen limen.bench.LogBenchmark sqlite "$folder/sqlite"
psql="$bin/psql -q -h 127.0.0.1 -p $port -U postgres"
$psql -c "create table bare (position bigserial primary key, payload bytea not null)"
echo "insert into bare (payload) values (decode(repeat('5a', 540), 'hex'));" > "$folder/insert.sql"
for writers in 1 32 128; do
    rm -f "$folder"/pgbench_log*
    (cd "$folder" && "$bin/pgbench" -h 127.0.0.1 -p "$port" -U postgres -n -f insert.sql -c "$writers" -j 2 -T 8 -l postgres > /dev/null 2>&1)
    sort -n -k3 "$folder"/pgbench_log* | awk -v w="$writers" '
        { waits[NR] = $3 }
        END { h = int(NR / 2); n = int(NR * 0.99)
              printf "%-10s %4d writers  %8.0f per second  p50 %7.2f ms  p99 %7.2f ms\n", "pgbench", w, NR / 8, waits[h] / 1e3, waits[n] / 1e3 }'
done
limen limen.bench.LogBenchmark postgres "jdbc:postgresql://127.0.0.1:$port/postgres?user=postgres"
limen limen.bench.ColdStartBenchmark "$folder/cold"
