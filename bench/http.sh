#!/usr/bin/env bash
# Durable writes over HTTP by people who signed in, with encryption and chain: per second, and how long each waits.
#
#   bench/http.sh [WRITERS] [SECONDS] [FOLDER]     FOLDER on the disk to be measured; a new one under /var/tmp unless told
#
# Needs Debian's wrk. What the log gained is printed beside what was answered, and after it the same without any entry. The
# compiler of the virtual machine takes a third of what the server takes for the first tens of thousands of requests:
# WARM=60000 pages are written before anything is measured.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${3:-$(mktemp -d /var/tmp/limen-http.XXXXXX)}

. .mvn/find-jdk.sh
JAVA_HOME=$(find_jdk)
export JAVA_HOME
MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow ./mvnw -q --batch-mode --no-transfer-progress -Dlimen.run -Dmaven.test.skip=true --projects bench --also-make package \
    dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "bench/target/classes:$(cat bench/target/classpath)" \
    limen.bench.HttpBenchmark "$folder/study" web/src/main/resources/limen/web/demo.yaml "${1:-32}" "${2:-15}" "${PORT:-8143}" bench/http.lua "${WARM:-60000}"
