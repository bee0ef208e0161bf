#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fresh.sh LOG RELEASE [--quick] [--only CASE]…: tries the project's first two commands, `./dev run`
# and `./dev test`, on machines that have nothing: a minimal installation of RELEASE in a folder
# (debootstrap, minbase, with git and ca-certificates), with a clone of HEAD. A case is who the user
# is, whether there is a display, and which command comes first; each case gets a machine of its
# own. Prints a line per step; the last one says how many failed, and the exit status is 0 if none
# did. The output of the commands goes into LOG.
#
# --quick leaves the sanitizers' round out of `./dev test`; --only names the cases to run. Must be
# run as root. The base is kept for the next time in $XUSHI_FRESH (/var/tmp/xushi-fresh); delete it
# to have it rebuilt.

# Most functions are called through step (), and the clone's commands are expanded in the machine.
# shellcheck disable=SC2317,SC2016

set -uo pipefail

log=$1 release=$2
shift 2
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
store=${XUSHI_FRESH:-/var/tmp/xushi-fresh}
base=$store/$release
machine=$store/$release-machine
packages=$store/$release-packages
pictures=$top/build-log/fresh-$release
cases=(root-run-test root-test-run display-run-test display-test-run sudo-run-test sudo-test-run)
quick=() wanted=()
wrong=0 programs=

while [ $# -gt 0 ]; do
  case $1 in
    --quick) quick=(--quick) ;;
    --only) shift; wanted+=("$1") ;;
    *) echo "fresh.sh: $1?" >&2; exit 64 ;;
  esac
  shift
done
[ ${#wanted[@]} -gt 0 ] || wanted=("${cases[@]}")

# step TEXT COMMAND…: one line, with the seconds it took.
step () {
  local text=$1 began=$SECONDS
  shift
  printf '%s … ' "$text"
  printf '\n==== %s\n' "$text" >>"$log"
  if "$@" >>"$log" 2>&1 </dev/null; then
    printf '%s s%s\n' "$((SECONDS - began))" "${said:+, $said}"
    said=
    return 0
  fi
  printf '未成 · FAILED%s (%s)\n' "${said:+: $said}" "$log"
  said=
  wrong=$((wrong + 1))
  return 1
}

# What a step adds to its line.
said=

unmount () {
  local place
  # The innermost first.
  for place in var/cache/apt/archives tmp/.X11-unix dev/pts dev/shm dev proc; do
    ! mountpoint -q "$machine/$place" || umount -l "$machine/$place"
  done
}

# Never across a mount: what is mounted there does not belong to the machine.
clean_machine () {
  unmount
  if mount | grep -qF " $machine/"; then
    echo "something is still mounted below $machine"
    return 1
  fi
  rm -rf --one-file-system "$machine"
}

clean_up () {
  clean_machine
  [ -z "${server:-}" ] || kill "$server" 2>/dev/null
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# Ubuntu's signatures can only be checked if their keys are installed; and an older debootstrap does
# not know the newer releases, which are set up like the others of their family.
make_base () {
  local options=("--variant=minbase" "--include=git,ca-certificates") scripts=
  [ ! -d "$base" ] || return 0
  mkdir -p "$store"
  if [ ! -e "/usr/share/debootstrap/scripts/$release" ]; then
    scripts=$(mktemp -d)
    cp -a /usr/share/debootstrap/. "$scripts"
    ln -s gutsy "$scripts/scripts/$release"
    export DEBOOTSTRAP_DIR=$scripts
    if [ ! -e /usr/share/keyrings/ubuntu-archive-keyring.gpg ]; then options+=(--no-check-gpg); fi
    options+=("--components=main,universe")
  fi
  debootstrap "${options[@]}" "$release" "$base.part" && mv "$base.part" "$base"
}

# A machine of its own: a copy of the base, with the kernel's folders, and a user who may use sudo.
make_machine () {
  local user=$1
  clean_machine && cp -a --reflink=auto "$base" "$machine" || return
  mkdir -p "$packages/partial" "$machine/tmp/.X11-unix"
  # Devices as they are here; the file systems below them are the machine's own.
  mount -t proc proc "$machine/proc" && mount --bind /dev "$machine/dev" \
    && mount -t tmpfs tmpfs "$machine/dev/shm" && mount -t devpts devpts "$machine/dev/pts" \
    || return
  # So that each package is fetched only once for all machines.
  mount --bind "$packages" "$machine/var/cache/apt/archives" || return
  mount --bind /tmp/.X11-unix "$machine/tmp/.X11-unix" || return
  cp /etc/resolv.conf /etc/hosts "$machine/etc/" 2>/dev/null
  # Such a machine need not survive a power failure.
  echo force-unsafe-io >"$machine/etc/dpkg/dpkg.cfg.d/unsafe-io"
  if [ "$user" != root ]; then
    chroot "$machine" sh -c "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install \
      -y -q --no-install-recommends sudo && useradd -m -s /bin/bash $user \
      && echo '$user ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/$user" || return
  fi
  git clone -q "$top" "$machine$(home_of "$user")/xushi" \
    && chroot "$machine" chown -R "$user:" "$(home_of "$user")"
}

home_of () {
  if [ "$1" = root ]; then echo /root; else echo "/home/$1"; fi
}

# within USER COMMAND…: runs it in the machine's clone, with only this in the environment.
within () {
  local user=$1 home
  shift
  home=$(home_of "$user")
  env -i HOME="$home" USER="$user" LOGNAME="$user" TERM=dumb ${display:+DISPLAY="$display"} \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    chroot --userspec="$user" "$machine" bash -c 'cd "$HOME/xushi" && exec "$@"' - "$@"
}

# Without a display: the pages are made, and are where the command says.
try_print () {
  local user=$1 printed=$machine/tmp/printed pdf
  within "$user" ./dev run >"$printed" 2>&1 || { cat "$printed"; return 1; }
  cat "$printed"
  pdf=$(sed -n 's/^The sample.s meeting pages (PDF) lie in: //p' "$printed")
  if [ -z "$pdf" ] || [ "$(head -c 5 "$machine$pdf")" != %PDF- ]; then
    said="no PDF at: $pdf"
    return 1
  fi
  no_warnings "$printed" && said=$pdf
}

no_warnings () {
  local warned
  warned=$(grep -m 1 -E '(WARNING|CRITICAL|ERROR) \*\*' "$1") || return 0
  said=$warned
  return 1
}

# By the title that a window manager shows; xdotool's name is an older property.
window_of_sample () {
  local window
  for window in $(DISPLAY=$display xdotool search --onlyvisible --class xushi 2>/dev/null); do
    if DISPLAY=$display LC_ALL=C.UTF-8 xprop -id "$window" _NET_WM_NAME 2>/dev/null \
      | grep -q 德清县2016年; then
      echo "$window"
      return
    fi
  done
}

# With a display: a window shows the sample, and is closed by its key.
try_window () {
  local user=$1 printed=$machine/tmp/printed window='' runner status=0 late=$((SECONDS + 1800))
  within "$user" ./dev run >"$printed" 2>&1 &
  runner=$!
  while kill -0 "$runner" 2>/dev/null; do
    window=$(window_of_sample)
    if [ -n "$window" ] || [ "$SECONDS" -gt "$late" ]; then break; fi
    sleep 1
  done
  if [ -z "$window" ]; then
    cat "$printed"
    kill "$runner" 2>/dev/null
    said="no window came"
    return 1
  fi
  sleep 2
  DISPLAY=$display import -window root "$pictures-$name.png"
  DISPLAY=$display xdotool windowfocus "$window" key ctrl+q
  wait "$runner" || status=$?
  cat "$printed"
  [ "$status" -eq 0 ] || said="the window's program ended with $status"
  [ "$status" -eq 0 ] && no_warnings "$printed" && said="window seen, $pictures-$name.png"
}

try_run () {
  if [ -n "$display" ]; then try_window "$1"; else try_print "$1"; fi
}

# Whether the tests pass, and whether as many programs ran as in every other case.
try_test () {
  local user=$1 printed=$machine/tmp/tested status=0 last ran
  within "$user" env CI=true ./dev test "${quick[@]}" >"$printed" 2>&1 || status=$?
  cat "$printed"
  last=$(tail -n 1 "$printed")
  # Meson's own totals, for each round.
  ran=$(awk '/^(Ok|Expected Fail|Fail|Unexpected Pass|Skipped|Timeout): / { n += $NF }
    END { print n + 0 }' "$printed")
  said="$last, $ran programs"
  [[ $last == *" passed, 0 failed"* ]] || status=1
  programs=${programs:-$ran}
  if [ "$ran" != "$programs" ]; then
    said+=", but $programs before"
    status=1
  fi
  return "$status"
}

run_case () {
  local name=$1 user=root display='' first second rest
  rest=${name#*-}
  first=${rest%-*} second=${rest#*-}
  case $name in
    display-*) display=$screen ;;
    sudo-*) user=clerk display=$screen ;;
  esac
  step "$release $name: 新系统 · a new system" make_machine "$user" || return
  step "$release $name: ./dev $first" "try_$first" "$user"
  step "$release $name: ./dev $second" "try_$second" "$user"
}

# The display of the cases that have one; it runs on the machine that runs this script.
start_display () {
  local number=
  exec 3<> <(:)
  Xvfb -displayfd 3 -screen 0 1366x860x24 -ac -nolisten tcp -noreset >/dev/null 2>&1 &
  server=$!
  read -r -t 30 -u 3 number || return
  screen=:$number
}

[ "$(id -u)" -eq 0 ] || { echo "fresh.sh: 须为 root · to be run as root" >&2; exit 1; }
mkdir -p "$(dirname "$pictures")" /tmp/.X11-unix
server='' screen='' display=''
step "$release: 最小系统 · a minimal system" make_base || exit 1
start_display || { echo "fresh.sh: Xvfb does not start" >&2; exit 1; }
for one in "${wanted[@]}"; do
  run_case "$one"
done
if [ "$wrong" -eq 0 ]; then
  echo "$release: 全部成功 · all of it works (${#wanted[@]} cases)"
else
  echo "$release: $wrong 处失败 · $wrong steps failed, see $log"
fi
exit "$((wrong > 0))"
