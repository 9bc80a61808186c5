#!/usr/bin/env bash
# Builds the benchmarks and runs them on a table with the columns of first_week.csv: bench/jmh.sh FILE.csv [JMH options]
set -euo pipefail
file=$(realpath "${1:?expected the trial table: bench/jmh.sh FILE.csv}")
shift
cd "$(dirname "$0")/.."
. .mvn/find-jdk.sh
JAVA_HOME=$(find_jdk)
export JAVA_HOME
MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow ./mvnw -q --batch-mode --no-transfer-progress -Dlimen.run -Dmaven.test.skip=true --projects bench --also-make package \
  dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -cp "bench/target/classes:$(cat bench/target/classpath)" org.openjdk.jmh.Main \
  -p "file=$file" "$@" limen.bench
