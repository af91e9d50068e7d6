#!/usr/bin/env bash
# How long a small site takes by the launcher, cold: nothing of the site exists, the class-data archive does.
#
#   src/bench/startup.sh [PAGES] [RUNS]
#
# Takes the first PAGES (default 30) pages of the sample content. Prints wall and CPU seconds of each run.
set -euo pipefail
pages=${1:-30}
runs=${2:-5}
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/content"
(cd "$top/content" && find . -name '*.md' | LC_ALL=C sort | head -n "$pages" | while IFS= read -r page; do
  mkdir -p "$work/content/$(dirname "$page")" && cp "$page" "$work/content/$page"
done)
"$top/touyan" build -s "$work" --quiet >/dev/null 2>&1 || true # builds the jar and the archive when needed
for run in $(seq "$runs"); do
  rm -rf "$work/site"
  /usr/bin/time -f "run $run: wall %e s, cpu %U + %S s, peak %M KB" "$top/touyan" build -s "$work" --quiet >/dev/null 2>"$work/log" || true
  tail -n 1 "$work/log"
done
