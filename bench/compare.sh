#!/usr/bin/env bash
# Runs `./limen analyze` and R on the same trial table, in turns, and prints how long each took and how far their
# numbers are apart. A speed counts only beside an agreement of the same run.
#
#   bench/compare.sh FILE.csv        FILE has the columns of first_week.csv; one row per participant and outcome
#
# Needs ./limen built, Rscript with emmeans, bash and awk. PAIRS=7, WARM_UPS=1 and CALLS=15 may be set.
set -euo pipefail
cd "$(dirname "$0")/.."

file=${1:?expected the trial table: bench/compare.sh FILE.csv}
pairs=${PAIRS:-7}
warm_ups=${WARM_UPS:-1}
calls=${CALLS:-15}
limit=1e-8

plan=(--participant subject_id --session tp --outcome scale --value delta_score
      --allocation condition --guess guess --active AC --placebo PL --primary PANAS)

# Our analysis as a library: reads $file once, analyses it $calls times in one process, prints milliseconds a line each.
. .mvn/find-jdk.sh
JAVA_HOME=$(find_jdk)
export JAVA_HOME
MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow ./mvnw -q --batch-mode --no-transfer-progress -Dlimen.run -Dmaven.test.skip=true --projects bench --also-make package \
    dependency:build-classpath -Dmdep.outputFile=target/classpath

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

limen_process() { ./limen analyze "$file" --out "$folder/limen" "${plan[@]}"; }
r_process() { Rscript bench/r/analyze.R "$file" "$folder/r"; }
r_lean_process() { Rscript bench/r/analyze.R "$file" "$folder/r_lean" --lean; }
limen_library() {
    "$JAVA_HOME/bin/java" -cp "bench/target/classes:$(cat bench/target/classpath)" \
        limen.bench.AnalysisCalls "$file" "$calls"
}
r_library() { Rscript bench/r/analyze.R "$file" --repeat "$calls"; }
r_lean_library() { Rscript bench/r/analyze.R "$file" --repeat "$calls" --lean; }

# timed NAME COMMAND: one line "wall cpu" in milliseconds is added to the name's file.
timed() {
    local TIMEFORMAT='%3R %3U %3S'
    { time "$2" > "$folder/output" 2> "$folder/error"; } 2> "$folder/time" || {
        echo "$1 failed:" >&2
        cat "$folder/error" "$folder/output" >&2
        exit 1
    }
    awk '{ printf "%.0f %.0f\n", 1000 * $1, 1000 * ($2 + $3) }' "$folder/time" >> "$folder/$1.times"
}

# median FILE COLUMN, and the smallest and largest value in brackets
median() {
    sort -n -k "$2,$2" "$1" | awk -v c="$2" '{ x[NR] = $c }
        END { m = NR % 2 ? x[(NR + 1) / 2] : (x[NR / 2] + x[NR / 2 + 1]) / 2
              f = m < 100 ? "%.2f [%.2f to %.2f]" : "%.0f [%.0f to %.0f]"; printf f, m, x[1], x[NR] }'
}

# median of the ratios of wall times, pair by pair
ratio() {
    paste -d ' ' "$1" "$2" | awk '{ print $1 / $3 }' > "$folder/ratios"
    median "$folder/ratios" 1
}

echo "Machine: $(uname -srm), $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores," \
     "load $(cut -d ' ' -f 1-3 /proc/loadavg)"
echo "Date: $(date -u +%Y-%m-%dT%H:%MZ)   Commit: $(git rev-parse --short HEAD)$(git diff --quiet HEAD || echo ' with changes')"
echo "Limen: $(./limen --version | paste -sd ' ' -)${JAVA_HOME:+   JAVA_HOME: $JAVA_HOME}"
echo "R: $(Rscript -e 'cat(as.character(getRversion()), "emmeans", as.character(packageVersion("emmeans")))')"
echo "Table: $(basename "$file"), $(($(wc -l < "$file") - 1)) rows, sha256 $(sha256sum "$file" | cut -c 1-16)"
echo

for ((i = 0; i < warm_ups; i++)); do
    limen_process > "$folder/output" 2>&1 || { cat "$folder/output" >&2; exit 1; }
    r_process > "$folder/output" 2>&1 || { cat "$folder/output" >&2; exit 1; }
    r_lean_process > "$folder/output" 2>&1 || { cat "$folder/output" >&2; exit 1; }
done
for ((i = 0; i < pairs; i++)); do
    timed limen limen_process
    timed r r_process
    timed r_lean r_lean_process
done

echo "Whole process: read the table, analyse, write the results. Milliseconds, median [smallest to largest] of $pairs"
echo "runs in turns. Limen also writes report.html; R does not."
echo
echo "| side | wall | CPU | wall, times Limen |"
echo "|---|---|---|---|"
echo "| ./limen analyze | $(median "$folder/limen.times" 1) | $(median "$folder/limen.times" 2) | 1 |"
for side in r r_lean; do
    label="R, lm and emmeans"
    [ $side = r ] || label="R, lm.fit and formulas (--lean)"
    echo "| $label | $(median "$folder/$side.times" 1) | $(median "$folder/$side.times" 2) |" \
         "$(ratio "$folder/$side.times" "$folder/limen.times") |"
done
echo

# The first third is dropped on both sides; Limen's virtual machine warms up for 200 calls and more before it prints any.
for ((i = 0; i < 3; i++)); do
    for side in limen r r_lean; do
        "${side}_library" > "$folder/output" 2> "$folder/error" || { cat "$folder/error" >&2; exit 1; }
        awk -v skip=$((calls / 3)) '/^[0-9.]+$/ && ++n > skip' "$folder/output" >> "$folder/$side.library"
    done
done
echo "Library call: the table in memory in, all results in memory out. Milliseconds, median [smallest to largest]"
echo "of 3 processes in turns, $((calls - calls / 3)) calls each, after $((calls / 3)) that warm up R and at least 200 that warm up Limen."
echo
echo "| side | per analysis | times Limen |"
echo "|---|---|---|"
echo "| Limen | $(median "$folder/limen.library" 1) | 1 |"
ours=$(median "$folder/limen.library" 1)
for side in r r_lean; do
    label="R, lm and emmeans"
    [ $side = r ] || label="R, lm.fit and formulas (--lean)"
    theirs=$(median "$folder/$side.library" 1)
    echo "| $label | $theirs | $(awk -v a="${theirs%% *}" -v b="${ours%% *}" 'BEGIN { printf "%.1f", a / b }') |"
done
echo

# Agreement: rows are matched by their key columns. Estimates and interval ends are compared in standard errors,
# standard errors and df relatively, statistics and p-values absolutely.
agreement() {
    awk -F, -v table="$1" -v keys="$2" '
        function near(x, y) { return x == y ? 0 : (x == "NA" || y == "NA" ? 9e99 : (x > y ? x - y : y - x)) }
        FNR == 1 { for (i = 1; i <= NF; i++) { name[FILENAME, i] = $i; at[FILENAME, $i] = i } ; next }
        { key = ""; for (i = 1; i <= keys; i++) key = key SUBSEP ($i ~ /^[0-9.]+$/ ? sprintf("%.6f", $i) : $i) }
        FILENAME == ARGV[1] { for (i = keys + 1; i <= NF; i++) ours[key, name[FILENAME, i]] = $i; known[key] = 1; rows++; next }
        {
            if (!(key in known)) { missing++; next }
            matched++
            se = $(at[FILENAME, "std_error"])
            for (i = keys + 1; i <= NF; i++) {
                column = name[FILENAME, i]
                if (!((key, column) in ours)) { absent[column] = 1; continue }
                d = near($i, ours[key, column])
                if (d > 0 && d < 9e99) {
                    if (column == "std_error" || column == "df") d /= $i
                    else if (column !~ /^(p_|statistic|n$)/) d /= se
                }
                if (d > worst) { worst = d; where = column }
            }
        }
        END {
            printf "| %s | %d | %d | %.1e%s |\n", table, matched, rows - matched + missing, worst, where == "" ? "" : " (" where ")"
            for (c in absent) { printf "column %s is on one side only\n", c > "/dev/stderr"; bad = 1 }
            exit (bad || missing || matched != rows || worst > '"$limit"')
        }' "$folder/limen/$1.csv" "$folder/$3/$1.csv"
}

echo "Agreement of this run's results (limit $limit; estimates in standard errors, p-values absolute):"
echo
status=0
for side in r r_lean; do
    echo "| Limen against ${side/_/ --} | rows matched | not matched | largest difference |"
    echo "|---|---|---|---|"
    agreement estimates 3 $side || status=1
    agreement strata 3 $side || status=1
    agreement contrasts 2 $side || status=1
    agreement guess_curve 2 $side || status=1
    agreement blinding 3 $side || status=1
    cut -d , -f 1,2 "$folder/limen/findings.csv" > "$folder/ours"
    cut -d , -f 1,2 "$folder/$side/findings.csv" > "$folder/theirs"
    different=$(diff "$folder/ours" "$folder/theirs" | grep -c '^>' || true)
    echo "| findings | $(($(wc -l < "$folder/theirs") - 1 - different)) | $different | |"
    [ "$different" = 0 ] || status=1
    echo
done
[ $status = 0 ] && echo "Both sides agree." || echo "The sides do not agree."
exit $status
