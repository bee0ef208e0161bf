#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# same-output.sh OLD [NEW]: whether two revisions give the same output. Builds the programs of both
# (NEW is the working tree by default), and compares byte by byte what `status`, `export` and
# `print` make of the sample plan, in every month and format. For commits that change the structure
# and nothing that a user sees.
#
# Exit status 0 if everything is the same, 1 if something differs or cannot be built; what differs
# is named and kept in the folder named at the end.

set -u
if [ $# -lt 1 ] || [ $# -gt 2 ]; then
  sed -n '4,10s/^# \{0,1\}//p' "$0" >&2
  exit 64
fi

top=$(git -C "$(dirname "$0")" rev-parse --show-toplevel) || exit 1
work=$(mktemp -d)
trap 'git -C "$top" worktree prune' EXIT

# build NAME [REVISION]: leaves the command line program of the revision as NAME/build/src/xushi-cli.
build () {
  local source=$top
  mkdir -p "$work/$1"
  if [ -n "${2:-}" ]; then
    source=$work/$1/source
    git -C "$top" worktree add --quiet --detach "$source" "$2" || return 1
  fi
  if ! { meson setup -Dtests=false "$work/$1/build" "$source" && ninja -C "$work/$1/build" \
           src/xushi-cli; } >"$work/$1/log" 2>&1; then
    tail -n 25 "$work/$1/log" >&2
    return 1
  fi
}

# say NAME: everything that is compared, as files in NAME/out. What a program prints is written with
# its exit status.
say () {
  local cli=$work/$1/build/src/xushi-cli out=$work/$1/out month format
  mkdir -p "$out"
  cd "$out" || return 1
  export LANGUAGE=zh_CN:zh XUSHI_USER=tester TZ=UTC
  "$cli" new ../sample.xushi --sample --demo-values >new.txt 2>&1 || return 1
  "$cli" new ../empty.xushi --sample >>new.txt 2>&1 || return 1
  for month in 1 2 3 4 5 6 7 8 9 10 11 12; do
    for format in text tsv json; do
      "$cli" status ../sample.xushi --month "$month" --format "$format" >"status-$month.$format" 2>&1
      echo "exit status $?" >>"status-$month.$format"
    done
    "$cli" check ../sample.xushi --month "$month" >"check-$month.txt" 2>&1
    echo "exit status $?" >>"check-$month.txt"
  done
  for format in csv tsv; do
    "$cli" export ../sample.xushi -o "plan.$format" >export.txt 2>&1
    "$cli" export ../sample.xushi -o "values.$format" --values >>export.txt 2>&1
  done
  pages a4.pdf ../sample.xushi 9
  pages empty.pdf ../empty.xushi 1
  pages a3.pdf ../sample.xushi 12 --paper A3 --orientation portrait
  pages mono.pdf ../sample.xushi 6 --mono --quotes --signature
  pages page.svg ../sample.xushi 9 --quotes
  pages page.png ../sample.xushi 9 --parts overview
}

# pages FILE PLAN MONTH [OPTION…]: all parts, or those that the options name.
pages () {
  local file=$1 plan=$2 month=$3
  shift 3
  "$cli" print "$plan" --month "$month" -o "$file" --date 2016-10-08 \
    --parts overview,areas,flags,departments "$@" >"$file.txt" 2>&1
  echo "exit status $?" >>"$file.txt"
}

for side in old new; do
  [ "$side" = old ] && revision=$1 || revision=${2:-}
  if ! build "$side" "$revision" || ! (say "$side"); then
    echo "$side: cannot be built or run" >&2
    exit 1
  fi
done
# Both sides having no output at all would not count as the same.
count=$(find "$work/old/out" -type f -size +0 | wc -l)
[ "$count" -ge 60 ] || { echo "only $count files were made; see $work" >&2; exit 1; }
if diff -rq "$work/old/out" "$work/new/out"; then
  echo "the same: $count files"
  for side in old new; do
    [ ! -d "$work/$side/source" ] || git -C "$top" worktree remove --force "$work/$side/source"
  done
  rm -rf "$work"
  exit 0
fi
echo "different; both are in $work"
exit 1
