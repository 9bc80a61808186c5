#!/usr/bin/env bash
# Solves limen-ode-1 (2088 hours of six states, 29 doses, 2089 rows a subject) with Limen, Hipparchus, CVODE and deSolve,
# all at rtol 1e-6 and atol 1e-8, in turns on one core, and prints each one's error beside its speed.
#
#   bench/ode.sh
#
# Needs JDK 25, gcc, awk, R, and from Debian libsundials-dev and r-cran-desolve; the errors need
# shared/reference/pharmacology/limen_ode_1_reference.csv. TURNS=5, ROUNDS=3 and LANES=64 may be set.
set -euo pipefail
cd "$(dirname "$0")/.."

turns=${TURNS:-5}
rounds=${ROUNDS:-3}
lanes=${LANES:-64}

. .mvn/find-jdk.sh
JAVA_HOME=$(find_jdk)
export JAVA_HOME
MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow ./mvnw -q --batch-mode --no-transfer-progress -Dlimen.run \
    --projects pharmacology --also-make test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
class_path="pharmacology/target/test-classes:pharmacology/target/classes:$(cat pharmacology/target/classpath)"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
java_side() { "$JAVA_HOME/bin/java" -cp "$class_path" limen.pharmacology.solver.OdeBenchmark "$@"; }

gcc -O3 -march=native -o "$folder/cvode" bench/ode/cvode.c -lsundials_cvode -lsundials_nvecserial \
    -lsundials_sunmatrixdense -lsundials_sunlinsoldense -lsundials_sunnonlinsolfixedpoint -lm
cp bench/ode/desolve.c bench/ode/limen_ode_1.h "$folder"
(cd "$folder" && R CMD SHLIB -o limen_desolve.so desolve.c > compiled 2>&1) || { cat "$folder/compiled" >&2; exit 1; }
java_side subjects 64 "$folder/subjects.csv"

limen() { java_side limen "$lanes" 512 "$rounds" "$folder/limen.rows"; }
hipparchus() { java_side hipparchus 64 "$rounds" "$folder/hipparchus.rows"; }
cvode_adams() { "$folder/cvode" adams "$folder/subjects.csv" 32 "$rounds" "$folder/cvode_adams.rows"; }
cvode_bdf() { "$folder/cvode" bdf "$folder/subjects.csv" 32 "$rounds" "$folder/cvode_bdf.rows"; }
desolve() { Rscript bench/ode/desolve.R "$folder/limen_desolve.so" "$folder/subjects.csv" 64 "$rounds" "$folder/desolve.rows"; }

engines="limen hipparchus desolve cvode_bdf cvode_adams"
load_before=$(cut -d ' ' -f 1-3 /proc/loadavg)
for ((turn = 0; turn < turns; turn++)); do
    for engine in $engines; do
        $engine > "$folder/output" 2> "$folder/error" || { cat "$folder/error" >&2; exit 1; }
        # One figure per turn, the median of its rounds, so that the turns can be paired.
        sort -n "$folder/output" | awk '{ x[NR] = $1 } END { print x[int((NR + 1) / 2)] }' >> "$folder/$engine.speeds"
    done
done

# median [smallest to largest] of a file of numbers, with so many decimals
median() {
    sort -n "$1" | awk -v d="$2" '{ x[NR] = $1 }
        END { m = NR % 2 ? x[(NR + 1) / 2] : (x[NR / 2] + x[NR / 2 + 1]) / 2
              f = "%." d "f"; printf f " [" f " to " f "]", m, x[1], x[NR] }'
}

version() { dpkg-query -W -f '${Version}' "$1" 2> /dev/null || echo "version unknown"; }
name() {
    case $1 in
        limen) echo "Limen, plain Java, $lanes lanes" ;;
        hipparchus) echo "Hipparchus DormandPrince54" ;;
        desolve) echo "deSolve lsoda, compiled model" ;;
        cvode_bdf) echo "CVODE BDF, dense Newton" ;;
        cvode_adams) echo "CVODE Adams, fixed point" ;;
    esac
}

echo "Machine: $(uname -srm), $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores," \
     "load $load_before before and $(cut -d ' ' -f 1-3 /proc/loadavg) after"
echo "Date: $(date -u +%Y-%m-%dT%H:%MZ)   Commit: $(git rev-parse --short HEAD)$(git diff --quiet HEAD || echo ' with changes')"
echo "Java: $("$JAVA_HOME/bin/java" -version 2>&1 | sed -n 2p)"
echo "Hipparchus: $(grep -o 'hipparchus-ode-[0-9.]*[0-9]' pharmacology/target/classpath | head -1)"
echo "CVODE: libsundials-dev $(version libsundials-dev), $(gcc --version | head -1)"
echo "deSolve: $(Rscript -e 'cat(as.character(packageVersion("deSolve")), "on R", as.character(getRversion()))')"
echo
echo "Subjects per second of processor time on one core, each with all 2089 rows; median [smallest to largest] of"
echo "$turns turns, each the median of $rounds rounds. Errors over 32 subjects, 31 hours and six states."
echo
echo "| engine | subjects/s | Limen is faster, times | largest relative error |"
echo "|---|---|---|---|"
for engine in $engines; do
    paste "$folder/limen.speeds" "$folder/$engine.speeds" | awk '{ print $1 / $2 }' > "$folder/ratios"
    echo "| $(name "$engine") | $(median "$folder/$engine.speeds" 0) | $(median "$folder/ratios" 1) |" \
         "$(java_side error "$folder/$engine.rows") |"
done
