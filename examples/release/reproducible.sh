#!/bin/sh
# Builds what is published twice, in two folders, with another time zone and language, and compares every file byte by byte.
# Usage: examples/release/reproducible.sh [COMMIT], from a clone; HEAD unless named. What is not committed is not built. Takes some minutes.
set -eu

# An archive keeps the modes of files, which come from this.
umask 022

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
commit=$(git -C "$root" rev-parse -q --verify "${1:-HEAD}^{commit}") || {
    echo "This clone has no commit ${1:-HEAD}" >&2
    exit 1
}
work=$(mktemp -d)
first=$work/first
second=$work/second/further/down

build() {
    mkdir -p "$1"
    git -C "$root" archive "$commit" | tar -x -C "$1"
    cd "$1"
    modules=$(grep -l '<release.skip>false<' */*/pom.xml | xargs -n 1 dirname | tr '\n' ',')rules-api/bom
    # shellcheck disable=SC2086
    mvn -B -ntp -q -Prelease -DskipTests ${MAVEN_ARGS:-} package -pl "$modules" -am >&2
    published "$modules"
}

# The files of the modules that are uploaded: jars, poms and bills of materials.
published() {
    echo "$1" | tr ',' '\n' | while read -r module; do
        find "$module/target" -maxdepth 1 \( -name 'clearway-*.jar' -o -name '.flattened-pom.xml' -o -name 'bom.json' -o -name 'bom.xml' \)
    done | sort
}

echo "Building $commit in $first"
(TZ=UTC LC_ALL=C build "$first") >"$work/first.txt"
echo "Building $commit in $second"
(TZ=Pacific/Auckland LC_ALL=de_DE.UTF-8 MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.language=de -Duser.country=DE" build "$second") >"$work/second.txt"
cmp "$work/first.txt" "$work/second.txt"
grep -q '/bom.json$' "$work/first.txt" || {
    echo "There are no bills of materials: Maven makes them only online" >&2
    exit 1
}

different=0
while read -r file; do
    if cmp -s "$first/$file" "$second/$file"; then
        echo "same       $(sha256sum "$first/$file" | cut -c 1-16)  $file"
    else
        echo "DIFFERENT  $file"
        different=$((different + 1))
    fi
done <"$work/first.txt"
total=$(wc -l <"$work/first.txt")
if [ "$different" -gt 0 ]; then
    echo "$different of $total files differ; both builds stay in $work"
    exit 1
fi
echo "All $total files are the same, byte by byte"
rm -rf "$work"
