# Sourced by ./limen and by bench/: find_jdk prints the folder of a JDK 25 or newer, or says what to install and exits.
wanted=25

# The major version of the JDK in a folder, from its release file; empty if it is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_recent() { local version; version=$(jdk_version "$1"); [ -n "$version" ] && [ "$version" -ge "$wanted" ]; }

# The first recent JDK of: its own variable, JAVA_HOME, the one on the PATH, the usual folders.
find_jdk() {
  local candidate on_path
  if [ -n "${LIMEN_JAVA_HOME:-}" ] && ! is_recent "$LIMEN_JAVA_HOME"; then
    printf '%s\n' "LIMEN_JAVA_HOME is $LIMEN_JAVA_HOME, which is no JDK $wanted or newer; looking elsewhere." >&2
  fi
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${LIMEN_JAVA_HOME:-}" "${JAVA_HOME:-}" "$on_path" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/*; do
    if [ -n "$candidate" ] && is_recent "$candidate"; then
      printf '%s' "$candidate"
      return
    fi
  done
  printf '%s\n' "Limen needs a JDK $wanted or newer (for instance Eclipse Temurin $wanted): install one, or point LIMEN_JAVA_HOME to it." >&2
  exit 1
}
