#!/bin/sh
# Starts a Viewra without a window in an empty home, uses it as a viewer does, and ends it.
# usage: installer/start-once.sh COMMAND...
set -eu
here=$(cd "$(dirname "$0")" && pwd)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export LC_ALL=C.UTF-8 # whoever builds may have none, and then the program does not open a library
echo "+ ... --headless --home $home --port 0 --bind 127.0.0.1"
"$@" --headless --home "$home" --port 0 --bind 127.0.0.1 >"$home/output" 2>&1 </dev/null &
program=$!
waited=0
until grep 'Viewra is ready: ' "$home/output"; do
    waited=$((waited + 1))
    if [ "$waited" -gt 60 ] || ! kill -0 "$program" 2>/dev/null; then
        cat "$home/output" >&2
        echo "The program did not get ready." >&2
        kill "$program" 2>/dev/null || true
        exit 1
    fi
    sleep 1
done
result=0
node "$here/rehearse.mjs" "$(sed -n 's/^Viewra is ready: //p' "$home/output")" "$home" || result=$?
kill "$program"
wait "$program" || true
exit "$result"
