#!/bin/sh
# Proves that the same content gives the same bytes on two JDKs, in several locales and time zones, with one thread and
# with many, on another day, and from a folder with another name whose files were made in another order.
#
#   JDK_A=FOLDER JDK_B=FOLDER src/bench/same-bytes.sh [CONTENT]
#
# JDK_A and JDK_B are two installed JDKs (the folder above bin/java), say 17 and the newest; without JDK_B only the
# first is used, without both the java of the PATH. CONTENT is a content folder with a site.yml (without one the title is
# the name of the folder, which differs here); default: the one of this project.
# Prints a line a build. Exit code 0: all sites are the same; 1: they differ (the first differences are shown);
# 3: a build could not run.
set -u
top=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd) || exit 3
content=$(CDPATH='' cd -- "${1:-$top/content}" && pwd) || exit 3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT

# The same files under another name, the last one made first.
mkdir -p "$work/one" "$work/另一个 folder/content"
cp -R "$content" "$work/one/content"
(cd "$content" && find . -type d) | while IFS= read -r folder; do mkdir -p "$work/另一个 folder/content/$folder"; done
(cd "$content" && find . -type f) | LC_ALL=C sort -r | while IFS= read -r file; do
  cp "$content/$file" "$work/另一个 folder/content/$file"
done

number=0
failed=0
build() { # JDK, LC_ALL, TZ, threads, day, project folder
  number=$((number + 1))
  site=$work/site-$number
  if [ -n "$1" ]; then JAVA_HOME=$1 && export JAVA_HOME; fi
  language=${2%%[_.]*} # said to the JVM itself too: the locale may not be installed here
  [ "$language" = C ] && language=en
  LC_ALL=$2 TZ=$3 TOUYAN_JAVA_OPTS="-Duser.language=$language" "$top/touyan" build -s "$work/$6" -d "$site" --jobs "$4" --clock "$5" --quiet >"$work/log" 2>&1 </dev/null
  code=$?
  if [ "$code" -gt 1 ] || [ ! -f "$site/manifest.json" ]; then
    cat "$work/log" >&2
    echo "same-bytes: the build ended with $code" >&2
    exit 3
  fi
  sum=$(cksum <"$site/manifest.json")
  echo "$sum  ${1:-java of the PATH}  LC_ALL=$2  TZ=$3  --jobs $4  --clock $5  $6"
  diff -r "$work/site-1" "$site" >"$work/diff" 2>&1 || {
    head -n 20 "$work/diff" | cut -c1-200 >&2
    failed=1
  }
}

for jdk in "${JDK_A:-}" "${JDK_B:-}"; do
  if [ -z "$jdk" ] && [ "$number" -gt 0 ]; then continue; fi
  build "$jdk" C.UTF-8 UTC 1 2026-11-21 one
  build "$jdk" zh_CN.UTF-8 Asia/Shanghai 2 2026-11-21 one
  build "$jdk" tr_TR.UTF-8 Pacific/Kiritimati 8 1999-12-31 '另一个 folder'
  build "$jdk" th_TH.UTF-8 Pacific/Niue 3 2099-01-01 one
  build "$jdk" C Asia/Urumqi 8 2026-11-21 '另一个 folder'
done

if [ "$failed" -ne 0 ]; then
  echo "same-bytes: the sites differ"
  exit 1
fi
echo "same-bytes: $number builds, all sites the same"
