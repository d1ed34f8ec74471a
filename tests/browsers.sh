#!/bin/sh
# Browsers and fonts from Debian: installed when missing and allowed, else named.
set -eu

missing=""
want() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }

want chromium chromium
want chromedriver chromium-driver
want firefox-esr firefox-esr
want WebKitWebDriver webkit2gtk-driver
want Xvfb xvfb
fc-list 2>/dev/null | grep -q CJK || missing="$missing fonts-noto-cjk"

[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -q
  # shellcheck disable=SC2086 # a list of words on purpose
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
else
  echo "make test needs these packages, please install them:$missing" >&2
  exit 1
fi
