#!/usr/bin/env bash
# Runs the portal with its demo on this machine: sets up what is missing, then the web server, the
# task worker and the reminders, until Ctrl-C. Data stay in var/; a second start changes none.
#
#   make run            http://127.0.0.1:8000
#   PORT=8001 make run  another port
#   make fresh          throws the data away first
set -euo pipefail
cd "$(dirname "$0")/.."

say() { echo "• $*" >&2; }
stop() { echo "✗ $*" >&2; exit 1; }

port="${PORT:-8000}"
if ! [[ "$port" =~ ^[1-9][0-9]{0,4}$ ]] || [ "$port" -gt 65535 ]; then
    stop "PORT phải là một số từ 1 đến 65535, không phải «$port»."
fi
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    stop "Cổng $port đang có chương trình khác dùng. Hãy chạy: PORT=$((port < 65535 ? port + 1 : 8000)) make run"
fi

scripts/setup.sh run

export THIDUA_DEMO="${THIDUA_DEMO:-1}" PYTHONUNBUFFERED=1
data="${THIDUA_DATA_DIR:-var}"
if [ "${1:-}" = --fresh ]; then
    [ -z "${DATABASE_URL:-}${THIDUA_DATA_DIR:-}" ] ||
        stop "make fresh chỉ xoá var/: hãy bỏ DATABASE_URL và THIDUA_DATA_DIR."
    say "Xoá số liệu cũ trong var/"
    rm -rf var
fi
mkdir -p "$data"
accounts="$(.venv/bin/python manage.py prepare_demo)"

# --- the web server, the worker and the reminders live and end together

children=()
# shellcheck disable=SC2317  # called by the trap
end() {
    trap "" INT TERM HUP
    trap - EXIT
    local again
    kill -TERM "${children[@]}" 2>/dev/null || true
    for again in {1..100}; do
        kill -0 "${children[@]}" 2>/dev/null || break
        [ "$again" -lt 100 ] || kill -KILL "${children[@]}" 2>/dev/null || true
        sleep 0.1
    done
    wait
}
trap end EXIT
trap 'say "Dừng."; exit 0' INT TERM HUP

start() {
    # Even `kill -9` of this script leaves nobody behind.
    setpriv --pdeathsig TERM .venv/bin/python "$@" &
    children+=($!)
}
start -m gunicorn thidua.wsgi --preload --worker-class gthread --workers 2 --threads 4 \
    --bind "127.0.0.1:$port" --graceful-timeout 5 --log-level warning --no-control-socket
start manage.py db_worker --queue-name "*" --no-startup-delay >"$data/worker.log" 2>&1
start manage.py send_reminders --every 10 >"$data/reminders.log" 2>&1

first_answer() {
    (
        exec 3<>"/dev/tcp/127.0.0.1/$port"
        printf "GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n" >&3
        read -r -t 20 line <&3
        echo "${line%$'\r'}"
    ) 2>/dev/null
}
until answer="$(first_answer)"; do
    kill -0 "${children[0]}" 2>/dev/null || stop "Máy chủ không chạy được (xem các dòng trên)."
    sleep 0.1
done
[[ "$answer" =~ ^HTTP/1\.[01]\ [23] ]] || stop "Máy chủ trả lời «$answer»."

echo
echo "Cổng thi đua đang chạy: http://127.0.0.1:$port  (Ctrl-C để dừng)"
[ -z "$accounts" ] || printf "\n%s\n" "$accounts"

ended=0
wait -n "${children[@]}" || ended=$?
tail -n 5 "$data/worker.log" "$data/reminders.log" >&2
stop "Một trong ba tiến trình đã tự dừng (mã $ended)."
