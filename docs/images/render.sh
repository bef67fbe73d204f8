#!/usr/bin/env bash
# Renders the pictures of mails in the documents with headless Chromium: "make pictures", or "bash docs/images/render.sh NAME" for one.
# The mails are the golden files of templates/, which its tests hold to be what Rapport sends.
set -euo pipefail
cd "$(dirname "$0")"

# picture, mail, width in pixels, dark or light, and its height at most where it is long
pictures='
invitation      invitation        720  light
proposal        match.proposal    720  light
session         session           720  light
check-in        checkin           720  light
read-back       session.noted     720  light
two-months      missed            720  light
phone           practice          360  light
dark            reflection        720  dark
year            closed            720  light  1235
'

chrome() {
  "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files --virtual-time-budget=4000 \
    "$@" 2>/dev/null
}

while read -r picture mail width scheme most; do
  [[ -n $picture && ( $# -eq 0 || " $* " == *" $picture "* ) ]] || continue
  page="file://$PWD/mail.html?mail=$mail&width=$width"
  colours=1; [[ $scheme == dark ]] && colours=0
  height=$(chrome --blink-settings=preferredColorScheme=$colours --window-size="$width,600" --dump-dom "$page" |
    sed -n 's/.*data-height="\([0-9]*\)".*/\1/p' | head -1)
  ((height <= ${most:-height})) || height=$most
  chrome --blink-settings=preferredColorScheme=$colours --window-size="$width,$height" --screenshot="$picture.png" "$page"
  echo "$picture.png: $width × $height pixels, $(($(wc -c <"$picture.png") / 1024)) kB"
done <<<"$pictures"
