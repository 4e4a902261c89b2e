#!/bin/sh
# Makes everything that `make demo` or `make test` needs, and nothing the second time: system libraries, the virtual
# environment with its hash-pinned packages, the program's own command in it, and the message catalogs. For the tests also
# two browsers, and in .node/ what builds and drives the page for the clinic.
#
#   packaging/setup.sh run|demo|test|bench
set -eu
cd "$(dirname "$0")/.."
root=$(pwd -P)
kind=${1:-run}
venv=$root/.venv

# What is looked for, and the Debian package that brings it.
offscreen="lib:libGL.so.1=libgl1 lib:libEGL.so.1=libegl1 lib:libxkbcommon.so.0=libxkbcommon0 lib:libdbus-1.so.3=libdbus-1-3
  lib:libfontconfig.so.1=libfontconfig1 lib:libglib-2.0.so.0=libglib2.0-0"
screen="lib:libxcb-cursor.so.0=libxcb-cursor0 lib:libxcb-icccm.so.4=libxcb-icccm4 lib:libxcb-keysyms.so.1=libxcb-keysyms1
  lib:libxkbcommon-x11.so.0=libxkbcommon-x11-0 lib:libxcb-shape.so.0=libxcb-shape0"
tools="cmd:Xvfb=xvfb cmd:xauth=xauth cmd:dbus-run-session=dbus file:/usr/libexec/at-spi-bus-launcher=at-spi2-core
  cmd:openbox=openbox cmd:xdotool=xdotool cmd:xprop=x11-utils cmd:gnome-keyring-daemon=gnome-keyring cmd:setxkbmap=x11-xkb-utils cmd:zbarimg=zbar-tools cmd:pdfinfo=poppler-utils cmd:strace=strace
  cmd:chromium=chromium cmd:firefox-esr=firefox-esr cmd:node=nodejs cmd:npm=npm"
html="lib:libpangoft2-1.0.so.0=libpangoft2-1.0-0"

fail() {
  echo "$*" >&2
  exit 1
}

present() {
  case $1 in
    lib:*) { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q -F "${1#lib:} " ;;
    cmd:*) command -v "${1#cmd:}" >/dev/null 2>&1 ;;
    file:*) [ -e "${1#file:}" ] ;;
  esac
}

missing_packages() {
  for item in "$@"; do
    present "${item%%=*}" || printf '%s ' "${item#*=}"
  done
}

system_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  # shellcheck disable=SC2086 # the lists are meant to fall apart into words
  missing=$(missing_packages $wanted)
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null 2>&1 || fail "Please install what these Debian packages bring, then try again: $missing"
  [ "$(id -u)" = 0 ] || fail "Please install these first: sudo apt-get install --no-install-recommends $missing"
  echo "Installing system packages: $missing"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  { apt-get update -q && apt-get install -q -y --no-install-recommends $missing; } >"$venv.apt.log" 2>&1 </dev/null ||
    { tail -n 20 "$venv.apt.log" >&2; fail "These system packages could not be installed: $missing"; }
  rm -f "$venv.apt.log"
}

usable() {
  "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' >/dev/null 2>&1
}

find_python() {
  for candidate in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11; do
    if usable "$candidate"; then
      echo "$candidate"
      return 0
    fi
  done
  fail "Python 3.11, 3.12 or 3.13 with pip and venv is needed. On Debian: apt-get install python3 python3-pip python3-venv"
}

environment() {
  stamp=$venv/.ready-$kind
  now=$(cd packaging && cat setup.sh $requirements | cksum)
  now="$now $root"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
    return 0
  fi
  # The environment holds its own absolute path, so one that was moved is made anew.
  if [ ! -x "$venv/bin/python" ] || ! grep -q -F -x "$root" "$venv/.where" 2>/dev/null || ! usable "$venv/bin/python"; then
    python=$(find_python)
    echo "Making the virtual environment with $("$python" --version)"
    "$python" -m venv --clear "$venv"
    echo "$root" >"$venv/.where"
  fi
  echo "Installing Python packages (the first time takes a few minutes)"
  set --
  for file in $requirements; do
    set -- "$@" --requirement "packaging/$file"
  done
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --only-binary :all: "$@"
  own_command
  echo "$now" >"$stamp"
}

# The lock names the exact version and the SHA-512 of each package and no place to get it from: any registry will do.
page_tools() {
  stamp=.node/.ready
  now=$(cat packaging/node/package.json packaging/node/package-lock.json | cksum)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
    return 0
  fi
  echo "Installing what the page for the clinic is built and tested with"
  mkdir -p .node
  cp packaging/node/package.json packaging/node/package-lock.json .node/
  (cd .node && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || fail "The Node packages could not be installed."
  echo "$now" >"$stamp"
}

# The program itself is used where it stands: no build step, so that it works without a network.
own_command() {
  site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
  echo "$root" >"$site/health_passport.pth"
  cat >"$venv/bin/health-passport" <<'END'
#!/bin/sh
# -I: nothing in the folder that this is started from can take the place of a module.
exec "$(dirname "$(readlink -f "$0")")/python" -I -c 'import sys; from ui.entry import main; sys.exit(main())' "$@"
END
  chmod +x "$venv/bin/health-passport"
}

case $kind in
  run) wanted="$offscreen $screen" requirements="requirements/run.txt" ;;
  demo) wanted=$offscreen requirements="requirements/run.txt" ;;
  test) wanted="$offscreen $screen $tools" requirements="requirements/run.txt requirements/dev.txt" ;;
  bench) wanted="$offscreen $screen $tools $html"
    requirements="requirements/run.txt requirements/dev.txt requirements/bench.txt" ;;
  *) fail "usage: packaging/setup.sh run|demo|test|bench" ;;
esac
if [ "$kind" = demo ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  wanted="$wanted $screen"
fi
system_libraries
environment
case $kind in
  test | bench) page_tools ;;
esac
"$venv/bin/python" -I packaging/catalogs.py compile
