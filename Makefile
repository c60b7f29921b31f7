# The developer's door. A student needs only pip and `python -m pytest`: see README.md.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

.PHONY: demo test quick lint bench clean

demo: $(VENV)/kit       ## a student's screens, then a sample class
	$(BIN)/python -m grader demo

test: $(VENV)/tools     ## the whole suite
	$(BIN)/python -m pytest tests

quick: $(VENV)/tools    ## what takes under a minute, for people at work
	$(BIN)/python -m pytest tests -q -m "not slow"

lint: $(VENV)/tools     ## style and types
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy

bench: $(VENV)/tools    ## the numbers, all from one run
	$(BIN)/python tests/benchmarks/bench.py

$(VENV)/python-is-there:
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/kit: $(VENV)/python-is-there pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/tools: $(VENV)/kit
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[test]"
	@touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache
