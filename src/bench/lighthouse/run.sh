#!/bin/sh
# Lighthouse's four marks (mobile) for the main pages of a baked site, each looked at three times.
# Needs Node 18 or later, npm and a Chromium; Lighthouse itself is fetched from npm into target/.
#   src/bench/lighthouse/run.sh [SITE]        SITE: a baked site; target/site without one
set -eu
here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
home=$(CDPATH='' cd -P "$here/../../.." && pwd -P)
tools=$home/target/lighthouse
mkdir -p "$tools"
cp "$here/package.json" "$here/run.mjs" "$tools/"
[ -d "$tools/node_modules/lighthouse" ] || (cd "$tools" && npm install --no-audit --no-fund --ignore-scripts)
exec node "$tools/run.mjs" "${1:-$home/target/site}"
