#!/usr/bin/env bash
# Builds ringbook_adapter.so, the engine as a contestant of the public consensus harness (README.md beside this file).
#
#   benchmarks/challenge/build.sh HARNESS/api [OUTPUT.so]
#
#   JAVA_HOME   the JDK to build for and run with; else that of the java on the PATH (17 or newer)
#   CC          the C compiler (cc)
set -euo pipefail

fail()
{
    printf 'build.sh: %s\n' "$*" >&2
    exit 2
}

[[ $# -ge 1 && $# -le 2 ]] || fail "expected the directory of the harness's matching_engine_api.h, and an output file"
header_dir=$1
here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd -P "$here/../.." && pwd)
output=${2:-$home/benchmarks/target/ringbook_adapter.so}
[[ -r $header_dir/matching_engine_api.h ]] || fail "no matching_engine_api.h in $header_dir"

if [[ -n ${JAVA_HOME:-} ]]
then
    java_home=$JAVA_HOME
else
    java=$(command -v java) || fail "needs a JDK 17 or newer; set JAVA_HOME"
    java=$(readlink -f "$java")
    java_home=${java%/bin/java}
fi
[[ -r $java_home/include/jni.h ]] || fail "no include/jni.h in $java_home; set JAVA_HOME to a JDK 17 or newer"
jvm=$(find -L "$java_home/lib" "$java_home/jre/lib" -name libjvm.so -path '*server*' -print -quit 2> /dev/null || true)
[[ -n $jvm ]] || fail "no libjvm.so below $java_home/lib"

version=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$java_home/release")
(( ${version:-0} >= 17 )) || fail "needs a JDK 17 or newer (found ${version:-an unknown version} at $java_home)"

mkdir -p "$(dirname "$output")"
# nodelete: the harness unloads its engine, but a virtual machine cannot be unloaded.
"${CC:-cc}" -std=c11 -O3 -Wall -Wextra -Werror -fPIC -shared -fvisibility=hidden \
    -I "$header_dir" -I "$java_home/include" -I "$java_home/include/linux" \
    -DRINGBOOK_DEFAULT_HOME="\"$home\"" -DRINGBOOK_JAVA_MAJOR="$version" \
    -o "$output" "$here/ringbook_adapter.c" \
    -L "${jvm%/libjvm.so}" -ljvm -Wl,-rpath,"${jvm%/libjvm.so}" -Wl,-z,nodelete
printf '%s\n' "$output"
