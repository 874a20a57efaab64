#!/bin/sh
# Makes installer/target/image/viewra: the program with a Java runtime of its own, for machines without Java.
set -eu
usage="usage: installer/package.sh [--try]    makes installer/target/image/viewra; --try starts and stops it, too"
case "${1-}" in
    -h | --help) echo "$usage"; exit 0 ;;
    '' | --try) try=${1-} ;;
    *) echo "$usage" >&2; exit 2 ;;
esac

root=$(cd "$(dirname "$0")/.." && pwd -P)
java_home=$("$root/scripts/jdk")
target=$root/installer/target
dist=$target/viewra
if [ ! -d "$dist/lib" ]; then
    echo "There is no $dist yet. Make it with: mvn -pl installer -am package" >&2
    exit 1
fi
version=$(sed -n 's/.*<version>\([0-9.]*\)-SNAPSHOT<.*/\1/p' "$root/pom.xml" | head -n 1)

# JavaFX goes into the runtime as modules; the rest is on the class path and may use any part of Java SE.
# The jdk.* modules bring TLS curves, zip file systems, character sets and the formats of the languages.
modules=java.se,javafx.controls,javafx.media
modules=$modules,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.management

# jpackage takes each of our Java options as an argument of its own.
# shellcheck disable=SC2016 # APPDIR is for the packaged program
set -- --java-options '-Dviewra.plugins=$APPDIR/plugins'
while read -r option; do
    case "$option" in -*) set -- "$@" --java-options "$option" ;; esac
done <"$dist/java.options"
if [ "$(uname -s)" = Linux ]; then set -- "$@" --icon "$root/assets/icons/viewra-512.png"; fi

input=$target/image-input
rm -rf "$target/runtime" "$target/image" "$input"
mkdir -p "$target/image"
cp -R "$dist/lib" "$input"
cp -R "$dist/plugins" "$input/plugins"

set -x
"$java_home/bin/jlink" --module-path "$dist/javafx" --add-modules "$modules" --include-locales en,de \
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$target/runtime"
"$java_home/bin/jpackage" --type app-image --name viewra --app-version "$version" --vendor Viewra \
    --description "Media center" --runtime-image "$target/runtime" --input "$input" \
    --main-jar "$(basename "$input"/app-*.jar)" --main-class com.viewra.Viewra "$@" --dest "$target/image"
set +x
rm -rf "$input" "$target/runtime"
if [ "$(uname -s)" = Linux ]; then cp "$root/installer/viewra.desktop" "$target/image/viewra/lib/"; fi

# A first start notes what Java had to load and prepare; with that at hand all later ones take less than half the time.
# The option must not be there while it is noted, and the cache is good for this very image alone.
image=$target/image/viewra
options=$(find "$image" -name viewra.cfg)
cache=$(dirname "$options")/viewra.aot
JAVA_TOOL_OPTIONS=-XX:AOTCacheOutput=$cache "$root/installer/start-once.sh" "$image/bin/viewra"
# shellcheck disable=SC2016 # APPDIR is for the packaged program; the options of Java end its file
printf 'java-options=%s\n' '-XX:AOTCache=$APPDIR/viewra.aot' '-Xlog:aot*=off' >>"$options"
du -sh "$target/image"/viewra*
[ -n "$try" ] || exit 0
"$root/installer/start-once.sh" "$image/bin/viewra"
