#!/usr/bin/env bash
# Brings Bootstrap's stylesheet into static/vendor/ (needs npm; only for who raises the version).
#
#   make vendor
#
# Takes the newest 5.3.x. Afterwards name the new folder in templates/base.html and remove the old
# one. Bootstrap 6 drops browsers that our readers still have: stay below it. Only the stylesheet
# is taken (with its map, which the manifest of static files asks for): no Bootstrap JavaScript.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v npm >/dev/null || { echo "Cần npm để lấy Bootstrap." >&2; exit 1; }

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

npm install --prefix "$work" --ignore-scripts --no-save --no-audit --no-fund --silent \
    "bootstrap@~5.3.0" </dev/null
package="$work/node_modules/bootstrap"
version="$(sed -n 's/^ *"version": "\([^"]*\)".*/\1/p' "$package/package.json" | head -n 1)"

folder="static/vendor/bootstrap-$version"
mkdir -p "$folder"
install -m 0644 "$package/dist/css/bootstrap.min.css" "$package/dist/css/bootstrap.min.css.map" \
    "$package/LICENSE" "$folder/"
echo "$folder"
