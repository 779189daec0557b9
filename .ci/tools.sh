# shellcheck shell=bash
# What ./run, ./test and bench/run share: say, stop, find or install what is needed. To be sourced.

updated=no

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$*"
  exit 1
}

# Debian packages, installed when missing: as root by apt, otherwise named.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    stop "Missing: ${missing[*]}. Install them (on Debian: apt-get install ${missing[*]}), then start again."
  fi
  say "Installing ${missing[*]} ..."
  if [ "$updated" = no ]; then
    apt-get -q update >/dev/null || say "The package lists could not be refreshed; trying with those at hand."
    updated=yes
  fi
  DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "${missing[@]}" >/dev/null \
    || stop "apt-get could not install: ${missing[*]}"
}

# A program, by the package that brings it.
need_program() {
  command -v "$1" >/dev/null 2>&1 || need_packages "$2"
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25*; do
    if is_jdk_25 "$home"; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  need_packages openjdk-25-jdk-headless
  find_jdk || stop "No JDK 25 was found. Set JAVA_HOME to one."
}

# What it takes to build: JDK 25, Maven, Node 20 or later with npm.
need_build_tools() {
  need_jdk
  need_program mvn maven
  need_program node nodejs
  need_program npm npm
  local node
  node=$(node --version)
  node=${node#v}
  [ "${node%%.*}" -ge 20 ] || stop "Node 20 or later is needed; this is $node."
}
