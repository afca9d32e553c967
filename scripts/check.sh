#!/usr/bin/env bash
# Every check that is no test. Goes on after a failure, so that one run shows them all.
#
#   make check
set -uo pipefail
cd "$(dirname "$0")/.." || exit

# What a caller's shell says about an install of his must not change the answer.
unset DATABASE_URL DATABASE_URL_FILE DJANGO_SETTINGS_MODULE "${!THIDUA_@}"
python=.venv/bin/python
data="$(mktemp -d)"
trap 'rm -rf "$data"' EXIT
export THIDUA_DATA_DIR="$data"

failed=()
check() {
    local name="$1" output
    shift
    if output="$("$@" 2>&1)"; then
        echo "✓ $name"
    else
        failed+=("$name")
        printf "✗ %s\n%s\n" "$name" "$output"
    fi
}

# The rules are typed strictly; what they import is followed, but only they are reported.
types() {
    local modules
    mapfile -t modules < <(
        find . -path ./.venv -prune -o \
            \( -name states.py -o -name permissions.py -o -name services.py -o -path "*/services/*.py" \
            -o -path "*/permissions/*.py" -o -path "*/states/*.py" \) -print | sort
    )
    "$python" -m mypy --follow-imports=silent core audit "${modules[@]}"
}

# As `manage.py check --deploy` would answer on a server that is set up as the handbook says.
deploy() {
    THIDUA_ENV=production \
        THIDUA_SECRET_KEY="$("$python" -c 'import secrets; print(secrets.token_urlsafe(64))')" \
        THIDUA_ALLOWED_HOSTS=thidua.example.vn \
        DATABASE_URL=postgres://thidua@127.0.0.1/thidua \
        "$python" manage.py check --deploy --fail-level WARNING
}

check "ruff format" "$python" -m ruff format --check .
check "ruff check" "$python" -m ruff check .
check "lint-imports" "$python" -m importlinter.cli lint-imports
check "mypy" types
check "manage.py check" "$python" manage.py check --fail-level WARNING
check "manage.py check --deploy" deploy
check "makemigrations --check" "$python" manage.py makemigrations --check --dry-run

[ ${#failed[@]} -eq 0 ] || exit 1
