# Two commands for a fresh machine with Python 3.11 or newer: `make demo` and `make test`.
# Everything is installed into .venv; nothing outside this folder is touched.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test test-kernels lint docs docs-check bench bench-reader dist-check clean clean-kernels help

help:
	@echo "make demo    install, and ask the starter graph real questions"
	@echo "make test    install, and run the tests"
	@echo "make lint    ruff, and mypy in strict mode"
	@echo "make docs    write the parts of docs/ that come from the code"
	@echo "make bench   all benchmarks (the largest need 25 GB of disk); writes docs/benchmarks.md"
	@echo "make bench-reader  how well and how fast articles are read; writes docs/reader.md"
	@echo "make clean-kernels  remove what numba has compiled; needed when a kernel that others call has changed"
	@echo "make clean   remove .venv and everything generated"

# Each set of requirements has its stamp, so that the demo does not install the test tools.
$(VENV)/pip.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "costars needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing (on Debian: apt install python3-venv)." >&2; exit 1; }
	@touch $@

$(VENV)/demo.stamp: $(VENV)/pip.stamp pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/pip.stamp pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,lint]'
	@touch $@ $(VENV)/demo.stamp

demo: $(VENV)/demo.stamp
	@sh tools/demo.sh $(BIN)/costars

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest

# What compiled kernels do, done by Python, and by kernels that notice an index outside.
KERNEL_TESTS := $(addprefix tests/test_,engine.py web.py reach.py kernels.py networks.py search_slow.py)
test-kernels: $(VENV)/dev.stamp
	NUMBA_DISABLE_JIT=1 $(BIN)/python -m pytest -q $(KERNEL_TESTS) -k "not random"
	NUMBA_BOUNDSCHECK=1 NUMBA_CACHE_DIR=$(VENV)/checked-kernels $(BIN)/python -m pytest -q $(KERNEL_TESTS) -k "not random"

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(VENV)/dev.stamp
	$(BIN)/python tools/write_docs.py
	$(BIN)/python tools/compare_starter.py

docs-check: $(VENV)/dev.stamp
	$(BIN)/python tools/write_docs.py --check
	$(BIN)/python tools/compare_starter.py --check

$(VENV)/bench.stamp: $(VENV)/dev.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,bench]'
	@touch $@

bench: $(VENV)/bench.stamp
	$(BIN)/python bench/report.py --write docs/benchmarks.md

bench-reader: $(VENV)/dev.stamp
	$(BIN)/python bench/reader --write docs/reader.md

dist-check: $(VENV)/dev.stamp
	sh tools/check_dist.sh $(BIN)/python

clean:
	rm -rf $(VENV) dist build .hypothesis .pytest_cache .mypy_cache .ruff_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

clean-kernels:
	find src -name "*.nb[ic]" -delete
