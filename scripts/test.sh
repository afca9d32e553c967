#!/usr/bin/env bash
# The whole gate: the checks, the tests on SQLite and on PostgreSQL, the browser tests.
#
#   make test
#
# Goes on after a failure and says at the end what failed. PostgreSQL is a server of our own that
# lives as long as its tests (tests/postgres.py). All that is written on the way goes with it.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh test

# What a caller's shell says about an install of his must not reach the tests; and what one of many
# processes has compiled, the others take.
unset DATABASE_URL DATABASE_URL_FILE DJANGO_SETTINGS_MODULE "${!THIDUA_@}" PYTHONDONTWRITEBYTECODE
python=.venv/bin/python

work="$(mktemp -d)"
# The server runs as another person when we are root: he passes through, without looking.
chmod 711 "$work"
trap 'rm -rf "$work"' EXIT
export TMPDIR="$work"
# What one of the runs has printed, the next ones take (tests/remembered.py).
mkdir "$work/remembered"
export TESTS_REMEMBERED="$work/remembered"

failed=0
summary=()

tests() {
    local name="$1" log="$work/pytest.log" code=0
    shift
    printf "\n== %s\n" "$name"
    # Whoever ends this script ends the tests with it, and so the server; what hangs ends by itself.
    setpriv --pdeathsig TERM timeout --foreground 38m "$@" 2>&1 | tee "$log" || code=$?
    # No test found (pytest's 5) is a failure too: `code` is then not 0.
    [ "$code" -eq 0 ] || failed=1
    summary+=("== $name: $([ "$code" -eq 0 ] && echo "đạt" || echo "KHÔNG ĐẠT (mã $code)")")
    summary+=("$(grep -E "^(=+ )?([0-9]+ [a-z]+|no tests ran).* in [0-9.]+s" "$log" | tail -n 1 ||
        echo "pytest không chạy tới cuối")")
}

# Both cores work from the first to the last: a file of tests goes to one worker, and who has done
# his takes from the other.
workers=(-n 2 --dist worksteal)
tests "SQLite" "$python" -m pytest -m "not browser" "${workers[@]}"
tests "PostgreSQL" "$python" -m tests.postgres run -- \
    "$python" -m pytest -m "not browser" "${workers[@]}"
# The browser leaves a core free, and mypy uses no more than one: they run side by side.
setpriv --pdeathsig TERM scripts/check.sh >"$work/check.log" 2>&1 &
checks=$!
tests "Trình duyệt" "$python" -m pytest -m browser

printf "\n== make check\n"
if wait "$checks"; then
    summary+=("== make check: đạt")
else
    failed=1
    summary+=("== make check: KHÔNG ĐẠT")
fi
cat "$work/check.log"

printf "\n"
printf "%s\n" "${summary[@]}"
exit "$failed"
