#!/usr/bin/env bash
# Makes sure that the tests find Chromium, Firefox and WebKit, and the servers nginx and Caddy: what is on the path or named by CHROMIUM, or Debian's packages.
set -u
missing() {
  [ -x "${CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null || echo chromium
  command -v firefox-esr firefox >/dev/null || echo firefox-esr
  command -v WebKitWebDriver >/dev/null || echo webkit2gtk-driver
  command -v Xvfb >/dev/null || echo xvfb
  command -v nginx /usr/sbin/nginx >/dev/null || echo nginx-light
  command -v caddy >/dev/null || echo caddy
}
lacking=$(missing | tr '\n' ' ')
[ -z "$lacking" ] && exit 0
root=""  # No array: bash 3 on a Mac takes an empty one for unset.
[ "$(id -u)" = 0 ] || root="sudo -n"
if command -v apt-get >/dev/null; then
  echo "Not found: $lacking. Installing Debian's packages."
  # shellcheck disable=SC2086 # Each word is a package.
  $root apt-get update -qq && $root apt-get install -y -qq $lacking >/dev/null
fi
lacking=$(missing | tr '\n' ' ')
[ -z "$lacking" ] && exit 0
echo "The browser tests lack: $lacking. Install them (Debian: apt-get install $lacking), then try again." >&2
exit 1
