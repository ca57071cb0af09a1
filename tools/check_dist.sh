#!/bin/sh
# Builds the wheel and the sdist, installs each into a fresh environment outside the checkout, and asks it.
# Usage: check_dist.sh PYTHON (one that has the checkout's tools)
set -eu
python=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$work/dist" .
"$python" -m build --sdist --outdir "$work/dist" . >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }

for archive in "$work"/dist/*.whl "$work"/dist/*.tar.gz; do
  echo "== $(basename "$archive")"
  rm -rf "$work/venv"
  "$python" -m venv "$work/venv"
  "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$archive"
  (
    cd "$work"
    COSTARS_HOME="$work/home"
    export COSTARS_HOME
    rm -rf "$COSTARS_HOME"
    venv/bin/costars link "Kevin Bacon" "Judd Hirsch" | grep "2 degrees"
    venv/bin/costars together "Kevin Bacon" "Kyra Sedgwick" --as-of 2024-01-30 | grep "Cop Car"
    venv/bin/costars check --demo --date 2024-01-30 | grep "CONTRADICTED.*last together in 2004"
    venv/bin/costars search "kira sedgwik" --json | grep '"p:kyra-sedgwick-1965"'
    venv/bin/python -c 'import costars, pathlib; assert (pathlib.Path(costars.__file__).parent / "py.typed").is_file()'
  )
done
