#!/bin/sh
# The main job, on the starter graph and the article that comes with the package. Usage: demo.sh PATH_OF_COSTARS
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

echo "A story of 30 January 2024 says of two actors that they last acted together in 2004. Did they?"
ask check --demo --date 2024-01-30

echo
echo "How did two of its people connect on that day?"
ask link "Kevin Bacon" "Judd Hirsch" --as-of 2024-01-30

echo
echo "Everything that the two leads had made together:"
ask together "Kevin Bacon" "Kyra Sedgwick" --as-of 2024-01-30
