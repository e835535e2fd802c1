#!/usr/bin/env bash
# What Orca says of a page of the guide, in Firefox on a screen that nobody sees. By hand, for a listener's ear: no test.
#
#   apt-get install orca xvfb at-spi2-core xdotool metacity dbus firefox-esr
#   make site && python3 -m http.server -d site 8000 &
#   benchmarks/read_aloud.sh http://127.0.0.1:8000/treatment-plan/ ctrl+Home lines:250   # the whole page, in two minutes
#   benchmarks/read_aloud.sh http://127.0.0.1:8000/treatment-plan/ ctrl+Home h Tab Tab   # then these keys
#   benchmarks/read_aloud.sh http://127.0.0.1:8000/family/ ctrl+Home b Return type:hospice Down   # the search: its name,
#                                                       # its field, "Focus mode", how many places, the first of them
#
# Keys are those of xdotool. Orca's own: h next heading, t table, k link, b button, r choice, e field; KP_Insert+a changes
# between reading and typing; "lines:250" goes down 250 lines, as KP_Add reads on only where a voice is installed;
# "type:feeding tube" types, "wait:60" listens for a minute.
# e goes to a field and stays in reading, on any page: press KP_Insert+a before you type, or letters go on as Orca's keys.
# A line for each thing said; "> h" before what follows a key.
# READ is how many seconds the page is read before the keys; a busy machine needs more.
# One reading at a time: Orca ends any other that the same user has started, which then writes down nothing.
set -u
address=$1
shift
if [ -z "${READ_ALOUD_INSIDE:-}" ]; then
  READ_ALOUD_INSIDE=$(mktemp -d) || exit 1
  export READ_ALOUD_INSIDE
  trap 'rm -rf "$READ_ALOUD_INSIDE"' EXIT
  dbus-run-session -- xvfb-run -a -s "-screen 0 1280x1024x24" "$0" "$address" "$@" 2>"$READ_ALOUD_INSIDE/complaints"
  exit
fi
folder=$READ_ALOUD_INSIDE
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run GTK_MODULES=gail:atk-bridge GNOME_ACCESSIBILITY=1
mkdir -p -m 700 "$HOME" "$XDG_RUNTIME_DIR" "$folder/profile"
: >"$folder/keys"
cat >"$folder/profile/user.js" <<'END'
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.newtab.preload", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
END
gsettings set org.gnome.desktop.interface toolkit-accessibility true
/usr/libexec/at-spi-bus-launcher --launch-immediately --a11y=1 --screen-reader=1 &
metacity --sm-disable &
sleep 1
orca --replace --debug-file="$folder/log" --disable=braille >"$folder/orca" &
orca=$!
sleep 4
firefox-esr --no-remote --profile "$folder/profile" "$address" >"$folder/firefox" &
firefox=$!
sleep "${READ:-60}"
xdotool key ctrl
for key in "$@"; do
  echo "$(date +%H:%M:%S.%N) - SPEECH OUTPUT: '> $key'{" >>"$folder/keys"
  case $key in
  type:*) xdotool type --delay 90 "${key#type:}" ;;
  wait:*) sleep "${key#wait:}" ;;
  lines:*) for _ in $(seq "${key#lines:}"); do xdotool key Down && sleep 0.4; done ;;
  KP_Insert+*) xdotool keydown KP_Insert key "${key#*+}" keyup KP_Insert ;;
  *) xdotool key "$key" ;;
  esac
  sleep 2
done
kill "$firefox" "$orca"
sort -s -k1,1 "$folder/log" "$folder/keys" | sed -nE "s/^[0-9:.]+ - SPEECH OUTPUT: '(.*)'\{.*/\1/p"
