#!/bin/sh
# The main job, on the starter graph. Usage: demo.sh PATH_OF_COSTARS
set -eu
costars=$1

ask() {
  echo
  printf '$ costars'
  for word in "$@"; do
    case $word in
      *' '*) printf ' "%s"' "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n\n'
  "$costars" "$@"
}

echo "How did two people connect when a story of 30 January 2024 named them both?"
ask link "Kevin Bacon" "Judd Hirsch" --as-of 2024-01-30

echo
echo "The story says of two actors that they last acted together in 2004. Did they?"
ask together "Kevin Bacon" "Kyra Sedgwick" --as-of 2024-01-30
