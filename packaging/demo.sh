#!/bin/sh
# Makes the encrypted passport of a sample person in demo/, prints their summary, reads the printed code back with an
# independent decoder, and opens the window on that passport if there is a screen.
set -eu
cd "$(dirname "$0")/.."
passport=.venv/bin/health-passport
person=${PERSON:-P3}

rm -rf demo
mkdir demo
# A passphrase for made-up people only; a real one is never written to a file.
echo "correct horse battery staple" >demo/passphrase.txt
"$passport" demo demo/passport --person "$person" --passphrase-file demo/passphrase.txt
"$passport" summary demo/passport --for gp --language en --with ur --format pdf --output demo/summary.pdf \
  --passphrase-file demo/passphrase.txt
"$passport" summary demo/passport --for gp --language en --format qr-text --output demo/qr \
  --passphrase-file demo/passphrase.txt >demo/qr.txt
echo
echo "Made: demo/passport (encrypted), demo/summary.pdf, demo/qr (pictures). The passphrase is in demo/passphrase.txt."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "The window opens next. Close it to end."
fi
echo
.venv/bin/python -I packaging/read_qr.py demo/summary.pdf
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$passport" --folder demo/passport
fi
