#!/usr/bin/env bash
# The evidence engine beside R: analyses per second of processor time on one core, in turns in one run, and how far each
# side's numbers are from references. One person's 60 days, 50 people of 28 days, mixed models, answers in steps and yes
# or no. Prints Markdown rows for docs/benchmarks.md.
#
#   bench/evidence.sh
#
# Needs JDK 25, awk, Rscript, and shared/reference/statistics beside this repository, or LIMEN_SHARED. From Debian
# r-cran-nlme, r-cran-lme4, r-cran-mass and r-cran-brms; it says which of them are not there. TURNS=3 may be set.
set -euo pipefail
cd "$(dirname "$0")/.."

turns=${TURNS:-3}
shared=${LIMEN_SHARED:-../shared}/reference/statistics
own=inference/src/test/resources/reference
[ -f "$shared/nof1_bank200.csv" ] || { echo "no $shared/nof1_bank200.csv; set LIMEN_SHARED to the shared folder" >&2; exit 1; }

. .mvn/find-jdk.sh
JAVA_HOME=$(find_jdk)
export JAVA_HOME
MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow ./mvnw -q --batch-mode --no-transfer-progress -Dlimen.run -Dmaven.test.skip=true --projects bench --also-make package \
    dependency:build-classpath -Dmdep.outputFile=target/classpath

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# One collector thread: what it takes is part of the processor time that is measured.
limen() {
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "bench/target/classes:$(cat bench/target/classpath)" \
        limen.bench.EvidenceBenchmark "$1" "$shared" "$own"
}
r() { Rscript bench/r/evidence.R "$1" "$shared" "$own"; }
quietly() { "$@" 2> "$folder/complaints" || { cat "$folder/complaints" >&2; exit 1; }; }

load_before=$(cut -d ' ' -f 1-3 /proc/loadavg)
quietly r versions > "$folder/versions"
{ quietly limen errors; quietly r errors; } > "$folder/errors"
for ((turn = 1; turn <= turns; turn++)); do
    { quietly limen speeds; quietly r speeds; } | sed "s/^/$turn /" >> "$folder/speeds"
done
installed() { ! grep -q "^$1 missing" "$folder/versions"; }
if installed brms; then quietly r brms > "$folder/brms"; else : > "$folder/brms"; fi

# One figure per turn, the median of its rounds, so that turns can be paired: "turn name speed".
sort -k 1,1n -k 2,2 -k 3,3g "$folder/speeds" | awk '
    function finish() { if (n) print key, n % 2 ? x[(n + 1) / 2] : (x[n / 2] + x[n / 2 + 1]) / 2 }
    { if (key != $1 " " $2) { finish(); key = $1 " " $2; n = 0 } x[++n] = $3 }
    END { finish() }' > "$folder/turns"

# median [smallest to largest] of the numbers coming in
spread() {
    sort -g | awk '{ x[NR] = $1 }
        function shown(v) { return v < 10 ? sprintf("%.2f", v) : v < 100 ? sprintf("%.1f", v) : sprintf("%.0f", v) }
        END { m = NR % 2 ? x[(NR + 1) / 2] : (x[NR / 2] + x[NR / 2 + 1]) / 2
              printf "%s [%s to %s]", shown(m), shown(x[1]), shown(x[NR]) }'
}
speed() { awk -v name="$1" '$2 == name { print $3 }' "$folder/turns" | spread; }
ratio() {
    awk -v ours="$1" -v theirs="$2" '$2 == ours { a[$1] = $3 } $2 == theirs { b[$1] = $3 }
        END { for (turn in a) print a[turn] / b[turn] }' "$folder/turns" | spread
}
error() { awk -v name="$1" '$1 == name { print $2 }' "$folder/errors"; }
ours() { echo "| $1 | Limen, $2 | $(speed "$3") | 1 | $(error "$3") $4 |"; }
# theirs PACKAGE WORK ENGINE NAME OURS UNIT
theirs() {
    if installed "$1"; then
        echo "| $2 | $3 | $(speed "$4") | $(ratio "$5" "$4") | $(error "$4") $6 |"
    else
        echo "| $2 | $3 | not installed: r-cran-$(echo "$1" | tr '[:upper:]' '[:lower:]') | | |"
    fi
}
brms() {
    if installed brms; then
        awk -v ours="$(awk '$2 == "series_conditional" { print $3 }' "$folder/turns" | sort -g | sed -n "$(((turns + 1) / 2))p")" '
            { x[$1] = $2 }
            END { printf "| | brms, the same posterior, 4 x (1000 + 1000), compiled before | %s | %.0f | %s sd (six series) |\n",
                         x["brms_speed"], ours / x["brms_speed"], x["brms_error"] }' "$folder/brms"
    else
        echo "| | brms | not installed: r-cran-brms | | |"
    fi
}

echo "Machine: $(uname -srm), $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores," \
     "load $load_before before and $(cut -d ' ' -f 1-3 /proc/loadavg) after"
echo "Date: $(date -u +%Y-%m-%dT%H:%MZ)   Commit: $(git rev-parse --short HEAD)$(git diff --quiet HEAD || echo ' with changes')"
echo "Command: TURNS=$turns bench/evidence.sh"
echo "Java: $("$JAVA_HOME/bin/java" -version 2>&1 | sed -n 2p)"
echo "R: $(Rscript -e 'cat(as.character(getRversion()))'), $(paste -sd ',' "$folder/versions" | sed 's/ ,/, /g')"
echo
echo "Analyses per second of processor time on one core; median [smallest to largest] of $turns turns, each the median of 3"
echo "rounds. Errors: the largest of all estimates, in posterior standard deviations (sd) or standard errors (se)."
echo
echo "| work | engine | per second | Limen is faster, times | largest error |"
echo "|---|---|---|---|---|"
ours "One person, 60 days, 100 series" "posterior, stationary: five coefficients" series_stationary "sd"
ours "" "posterior, conditional" series_conditional "sd"
brms
ours "" "REML, AR1" reml_series "se"
theirs nlme "" "nlme \`gls\`, corAR1, REML" gls reml_series "se"
ours "50 people of 28 days" "posterior of 58 quantities" hierarchical \
    "sd (coefficients, people); $(error hierarchical_hyper) (spreads, quantiles)"
ours "" "REML, level and effect, AR1" reml_serial_lines "se"
theirs nlme "" "nlme \`lme\`, the same" lme reml_serial_lines "se"
ours "" "REML, level and effect" reml_lines "se"
theirs lme4 "" "lme4 \`lmer\`, the same" lmer reml_lines "se"
ours "60 answers in five steps" "maximum likelihood" ordinal "se"
theirs MASS "" "MASS \`polr\`, with Hessian" polr ordinal "se"
ours "50 people of 28 days, yes or no" "maximum likelihood, 25 points" binary "se"
theirs lme4 "" "lme4 \`glmer\`, nAGQ = 25" glmer binary "se"
echo
installed nlme && echo "The posterior beside REML, another answer to the same question: one person $(ratio series_stationary gls)" \
    "times as many as \`gls\`, 50 people $(ratio hierarchical lme) times as many as \`lme\`."
installed lme4 && echo "50 people: $(ratio hierarchical lmer) times as many posteriors as \`lmer\` fits, which has no serial correlation."
echo "Effects of the 100 series, REML against the kept results of \`gls\`: $(error reml_series_bank) se."
