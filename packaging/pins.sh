#!/bin/sh
# Turn packaging/requirements/*.in into hashed .txt files, for every system and every Python that the program supports.
# No address and no option of this computer's package settings may get into them.
set -eu
cd "$(dirname "$0")/requirements"
for name in run dev bench; do
  echo "pinning $name"
  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
    --no-emit-index-url --no-emit-find-links "$@" --output-file "$name.txt" "$name.in"
done
