#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh [-a] [-s SCREEN] COMMAND…: runs COMMAND on an X server of its own, and ends with
# its status. The options are those of xvfb-run; unlike there the server chooses its number by
# itself, so that tests that start at the same moment never get the same one.

set -u
screen='-screen 0 1280x1000x24'
while getopts 'as:' option; do
  case $option in
    a) ;;
    s) screen=$OPTARG ;;
    *) exit 64 ;;
  esac
done
shift $((OPTIND - 1))

folder=$(mktemp -d)
server=
# Called by the trap.
# shellcheck disable=SC2317
clean_up () {
  [ -z "$server" ] || kill "$server" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 143' INT TERM

mkfifo "$folder/number"
# The screen is several words.
# shellcheck disable=SC2086
Xvfb -displayfd 3 $screen -nolisten tcp -noreset 3>"$folder/number" >"$folder/log" 2>&1 &
server=$!
if ! read -r -t 60 number <"$folder/number"; then
  echo "with-display.sh: Xvfb does not start:" >&2
  cat "$folder/log" >&2
  exit 69
fi
export DISPLAY=":$number"
unset WAYLAND_DISPLAY XAUTHORITY
if [ -n "${ASAN_OPTIONS:-}" ]; then
  case "${XUSHI_LEAKS:-}" in
    # Stacks across libraries that keep no frame pointers, as deep as the suppressions need: three
    # times as slow.
    whole-stacks)
      export ASAN_OPTIONS="$ASAN_OPTIONS:fast_unwind_on_malloc=0:malloc_context_size=12" ;;
    names)
      if [ -n "${XUSHI_TEST_EVERY:-}" ]; then
        export ASAN_OPTIONS="$ASAN_OPTIONS:detect_leaks=0"
      else
        export ASAN_OPTIONS="$ASAN_OPTIONS:fast_unwind_on_malloc=0:malloc_context_size=12"
      fi ;;
    none) export ASAN_OPTIONS="$ASAN_OPTIONS:detect_leaks=0" ;;
  esac
fi
"$@"
