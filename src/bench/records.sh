#!/usr/bin/env bash
# Merges what a county hands in and writes the report: 600 people, 60 units, 200,000 events in 120 files, with 512 MB of heap.
#
#   src/bench/records.sh [RUNS] [OPTION OF js/records.mjs …]
#
# Prints wall and CPU seconds and peak memory of each run. Each writes the report anew.
set -euo pipefail
runs=${1:-3}
[ $# -gt 0 ] && shift
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$top/touyan" build -s "$top" -d "$work/site" --quiet
node "$top/src/bench/js/records.mjs" "$work/site" "$work" "$@"
export TOUYAN_JAVA_OPTS=-Xmx512m
for run in $(seq "$runs"); do
  rm -rf "$work/report"
  /usr/bin/time -f "run $run: wall %e s, cpu %U + %S s, peak %M KB" "$top/touyan" records merge "$work/inbox" -s "$top" --roster "$work/roster.csv" \
    --attendance "$work/attendance.csv" --confirmed "$work/confirmed.csv" --clock 2026-11-21 -o "$work/report" 2>"$work/log"
  tail -n 1 "$work/log"
done
