#!/usr/bin/env bash
# Compares a whole build with `hugo && pagefind` on the same pages, in turn, in one run, because only ratios hold on a
# machine that others use too.
#
#   src/bench/compare.sh CONTENT [RUNS]
#
# CONTENT is a folder of Markdown pages with front matter. Needs: hugo, node with npm (fetches pagefind), GNU time.
# Prints a line a run: CPU seconds (user + system, all threads), wall seconds and peak memory of each, then the ratios.
set -euo pipefail
content=$(cd "$1" && pwd)
runs=${2:-3}
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
time=$(command -v gtime || echo /usr/bin/time)
[ -x "$time" ] || { echo "GNU time is needed (Debian: apt-get install time)" >&2; exit 3; }
command -v hugo >/dev/null || { echo "hugo is needed (Debian: apt-get install hugo)" >&2; exit 3; }
[ -x "$here/node_modules/.bin/pagefind" ] || (cd "$here" && npm install --silent --no-audit --no-fund)

mkdir -p "$work/hugo/layouts/_default" "$work/ours"
# Hugo takes a folder with index.md for one page and its siblings for attachments: there it must be called _index.md.
cp -R "$content" "$work/hugo/content"
find "$work/hugo/content" -name index.md -execdir mv index.md _index.md ';'
ln -s "$content" "$work/ours/content"
cat >"$work/hugo/hugo.toml" <<'TOML'
baseURL = "/"
languageCode = "zh-CN"
title = "bench"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
TOML
cp "$work/hugo/hugo.toml" "$work/hugo/config.toml"
cat >"$work/hugo/layouts/_default/single.html" <<'HTML'
<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
HTML
cat >"$work/hugo/layouts/_default/list.html" <<'HTML'
<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
HTML

# measured NAME COMMAND…: sets cpu_NAME, wall_NAME, peak_NAME (MB) from the operating system's accounting.
measured() {
  local name=$1
  shift
  "$time" -o "$work/$name.time" -f '%U %S %e %M' "$@" >"$work/$name.log" 2>&1 || true
  read -r user sys wall peak < <(tail -n 1 "$work/$name.time")
  eval "cpu_$name=$(echo "$user + $sys" | bc) wall_$name=$wall peak_$name=$((peak / 1024))"
}

# Builds the jar and writes the class-data archive when needed: neither belongs to a build.
"$top/touyan" build -s "$top" -d "$work/warm" --quiet >/dev/null 2>&1 || true
pages=$(find -L "$content" -name '*.md' | wc -l)
echo "pages $pages"
for run in $(seq "$runs"); do
  rm -rf "$work/ours/site" "$work/hugo/public"
  measured ours "$top/touyan" build -s "$work/ours" -d "$work/ours/site" --quiet
  measured hugo hugo --quiet -s "$work/hugo" -d "$work/hugo/public"
  measured pagefind "$here/node_modules/.bin/pagefind" --site "$work/hugo/public"
  made=$(find "$work/ours/site" -name "*.html" | wc -l)
  theirs=$(find "$work/hugo/public" -name "*.html" | wc -l)
  echo "run $run: touyan cpu $cpu_ours wall $wall_ours peak ${peak_ours}MB html $made against $theirs | hugo cpu $cpu_hugo wall $wall_hugo peak ${peak_hugo}MB | pagefind cpu $cpu_pagefind wall $wall_pagefind peak ${peak_pagefind}MB | cpu ratio $(echo "scale=3; $cpu_ours / ($cpu_hugo + $cpu_pagefind)" | bc)"
done
