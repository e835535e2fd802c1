#!/usr/bin/env bash
# Makes sure that the browser tests find a Chromium: one on the path, the one that CHROMIUM names, or Debian's package.
set -u
found() {
  [ -x "${CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null
}
found && exit 0
root=""  # No array: bash 3 on a Mac takes an empty one for unset.
[ "$(id -u)" = 0 ] || root="sudo -n"
if command -v apt-get >/dev/null; then
  echo "No Chromium found: installing Debian's package."
  $root apt-get update -qq && $root apt-get install -y -qq chromium >/dev/null
fi
found && exit 0
echo "No Chromium found. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path, then try again." >&2
exit 1
