#!/usr/bin/env bash
# Makes this checkout ready: Debian packages, .venv, Python packages. A second run finds all in place.
#
#   scripts/setup.sh [run|test]
#
# `run` is what the portal needs, `test` also what the checks and tests need. As root it installs
# missing Debian packages itself; otherwise it says in one line which command does. Python packages
# come with pip (which every Python has, and which knows the machine's own index) from the lock file:
# every one pinned, every download compared with its hash.
set -euo pipefail
cd "$(dirname "$0")/.."

aim="${1:-run}"
case "$aim" in
    run) lock=requirements.txt ;;
    test) lock=requirements-dev.txt ;;
    *) echo "scripts/setup.sh [run|test]" >&2; exit 2 ;;
esac

say() { echo "• $*" >&2; }
stop() { echo "✗ $*" >&2; exit 1; }

# --- what is installed already

stamp=.venv/installed
# Two lines: this folder (a virtualenv does not survive being moved); the list and its content.
mark() { printf "%s\n%s\n" "$PWD" "$(sha256sum "$1")"; }

packages_installed() {
    [ -r "$stamp" ] && .venv/bin/python -c "" 2>/dev/null || return 1
    local installed
    installed="$(cat "$stamp")"
    [ "$installed" = "$(mark "$lock")" ] && return
    # The list of the tests holds all that `run` needs.
    [ "$aim" = run ] && [ "$installed" = "$(mark requirements-dev.txt)" ]
}

find_python() {
    local candidate
    for candidate in python3.11 python3 python3.12 python3.13; do
        if "$candidate" -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# --- Debian packages: looked for by what is used of them, not by name

PATH="$PATH:/usr/sbin:/sbin"
libraries="$(ldconfig -p)"
needed=()   # without these it does not work
helpful=()  # without these it is only slower

library() { [[ "$libraries" == *"$1"* ]]; }
library libpango-1.0.so.0 || needed+=(libpango-1.0-0)
library libpangoft2-1.0.so.0 || needed+=(libpangoft2-1.0-0)
library libharfbuzz-subset.so.0 || helpful+=(libharfbuzz-subset0)

if [ "$aim" = test ]; then
    command -v chromium >/dev/null || needed+=(chromium)
    library libatomic.so.1 || needed+=(libatomic1)  # the Node.js inside Playwright
    command -v pdftoppm >/dev/null || needed+=(poppler-utils)
    compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || command -v initdb >/dev/null ||
        needed+=(postgresql)
fi

ready=1
python=""
if ! packages_installed; then
    ready=0
    if ! python="$(find_python)"; then
        needed+=(python3 python3-venv)
    elif ! "$python" -c "import ensurepip, venv" 2>/dev/null; then
        needed+=("$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')")
    fi
fi

missing=(${needed[@]+"${needed[@]}"} ${helpful[@]+"${helpful[@]}"})
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Cài gói Debian: ${missing[*]}"
        export DEBIAN_FRONTEND=noninteractive
        if ! output="$({ apt-get update -qq && apt-get install -y -qq --no-install-recommends \
            -o DPkg::Lock::Timeout=120 "${missing[@]}"; } </dev/null 2>&1)"; then
            echo "$output" >&2
            [ ${#needed[@]} -eq 0 ] || stop "apt-get không cài được: ${missing[*]}"
            say "Chưa cài được ${missing[*]}: vẫn chạy được, chỉ in PDF chậm hơn."
        fi
    elif [ ${#needed[@]} -gt 0 ]; then
        stop "Thiếu gói Debian. Hãy chạy rồi thử lại: sudo apt-get update && sudo apt-get install -y ${missing[*]}"
    else
        say "In PDF sẽ nhanh hơn nếu cài thêm: sudo apt-get update && sudo apt-get install -y ${missing[*]}"
    fi
fi
[ "$ready" = 1 ] && exit 0

# --- Python packages

[ -n "$python" ] || python="$(find_python)" ||
    stop "Cần Python 3.11 trở lên; máy này có $(python3 --version 2>&1 || true)."

# Somebody else's environment is not ours to clear.
[ ! -L .venv ] || stop ".venv là liên kết tới $(readlink .venv). Hãy xóa liên kết đó rồi chạy lại."
home="$(head -n 1 "$stamp" 2>/dev/null || true)"
if ! .venv/bin/python -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null ||
    [ "${home:-$PWD}" != "$PWD" ]; then
    say "Tạo .venv bằng $("$python" --version)"
    "$python" -m venv --clear .venv
elif ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    "$python" -m venv .venv
fi

say "Cài các gói Python trong $lock (khoảng nửa phút)"
rm -f "$stamp"
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-input \
    --require-hashes --no-deps -r "$lock" </dev/null ||
    stop "pip không cài được $lock."
mark "$lock" >"$stamp"
