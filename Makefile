# Works on a fresh machine that has make and Python 3.11 or newer, nothing else.
PYTHON ?= python3
BIN := .venv/bin
ALPHA := .venv-alpha
DATASETTE_ALPHA ?= 1.0a41
SITE_TESTS := $(wildcard tests/test_site*.py)
SAMPLES := $(wildcard corpus/samples/*.docx)
READY := .venv/.ready
READY_ALPHA := $(ALPHA)/.ready
PIP := -m pip install --quiet --quiet --disable-pip-version-check

.PHONY: demo test lint bench accuracy mutants wheel clean

demo: $(READY)
	mkdir -p demo
	$(BIN)/doisoat publish $(SAMPLES) --db demo/plans.db
	$(BIN)/doisoat check $(SAMPLES) --fail-on never
	@if [ "$(DEMO_SERVE)" != 0 ]; then exec $(BIN)/doisoat serve --db demo/plans.db; fi

test: $(READY) $(READY_ALPHA)
	$(ALPHA)/bin/python -m pytest -q $(SITE_TESTS)
	$(BIN)/python -m pytest -q -n 2

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python -m tests.bench

accuracy: $(READY)
	$(BIN)/python -m tests.accuracy

mutants: $(READY)
	$(BIN)/python -m tests.mutants

wheel: $(READY)
	$(BIN)/python -m build --wheel

clean:
	rm -rf .venv $(ALPHA) build dist demo .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps make a second run free: pip runs again only when what is asked for has changed.
$(READY): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python $(PIP) --constraint constraints.txt --editable '.[dev]'
	touch $@

$(READY_ALPHA): pyproject.toml constraints.txt
	test -x $(ALPHA)/bin/python || $(PYTHON) -m venv $(ALPHA)
	grep -v '^datasette==' constraints.txt > $(ALPHA)/constraints.txt
	$(ALPHA)/bin/python $(PIP) --constraint $(ALPHA)/constraints.txt --editable '.[dev]' 'datasette==$(DATASETTE_ALPHA)'
	touch $@
