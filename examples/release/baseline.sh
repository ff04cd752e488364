#!/bin/sh
# Builds the public jars of an earlier commit into examples/release/target/baseline, for the profile api-check to compare with.
# Usage: examples/release/baseline.sh [COMMIT], from a clone; the last tag unless named, and where there is no tag the commit below.
set -eu

# What callers had when the API was last reviewed as a whole, before the first release.
reviewed=6ae54e0a046d

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
tag=$(git -C "$root" describe --tags --abbrev=0 2>/dev/null) || tag=$reviewed
commit=$(git -C "$root" rev-parse -q --verify "${1:-$tag}^{commit}") || {
    echo "This clone has no commit ${1:-$tag}: name one that it has, or fetch the whole history" >&2
    exit 1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
target=$root/examples/release/target/baseline

git -C "$root" archive "$commit" | tar -x -C "$work"
# shellcheck disable=SC2086
(cd "$work" && mvn -B -ntp -q -DskipTests ${MAVEN_ARGS:-} package -pl rules-api/api,rules-engine/runtime -am)
rm -rf "$target"
mkdir -p "$target"
for module in rules-api/api rules-engine/runtime; do
    for jar in "$work/$module"/target/clearway-rules-*.jar; do
        name=$(basename "$jar")
        cp "$jar" "$target/${name%-[0-9]*}.jar"
    done
done
echo "$commit" >"$target/commit"
echo "The API of $commit is in $target"
