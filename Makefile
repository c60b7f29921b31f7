# The developer's door. A student needs only pip and `python -m pytest`: see README.md.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
# nbgrader, for `make bench` to compare with: apart, so that its plugins never meet our suite
PEERS := $(VENV)/peers
PEERS_BIN := $(subst $(VENV),$(PEERS),$(BIN))
# Python keeps what it has compiled: the suite starts the kit some thousand times.
unexport PYTHONDONTWRITEBYTECODE
SITE := -c "import sysconfig; print(sysconfig.get_path('purelib'))"

.PHONY: demo test quick generate lint bench bench-cluster fuzz soak clean

demo: $(VENV)/kit       ## a student's screens, then a sample class
	$(BIN)/python -m grader demo

test: $(VENV)/tools     ## the suite, but for what takes minutes by itself: see soak
	$(BIN)/python -m pytest tests -q -n auto --dist loadfile -m "not long"

quick: $(VENV)/tools    ## what takes under a minute, for people at work
	$(BIN)/python -m pytest tests -q -m "not slow"

generate: $(VENV)/tools ## all that is made from solutions/: the stubs, the library of mistakes
	$(BIN)/python -m grader.authoring.generate
	$(BIN)/python -m grader.authoring.signatures

mistakes: $(VENV)/kit   ## the library of mistakes that ships, made anew from solutions/
	$(BIN)/python -m grader.authoring.signatures

lint: $(VENV)/tools     ## style and types
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy

bench: $(PEERS)/tools   ## the numbers, all from one run; ARGS="--full --json FILE" for more
	$(BIN)/python tests/benchmarks/bench.py --peers $(PEERS_BIN)/python $(ARGS)

bench-cluster: $(VENV)/tools ## a cluster's numbers, all from one run; ARGS="--full" for its real sizes
	$(BIN)/python tests/benchmarks/cluster_bench.py $(ARGS)

fuzz: $(VENV)/tools     ## other bytes for every reader, for some minutes; ARGS="--minutes 60"
	$(BIN)/python -m tests.soak.fuzz $(ARGS)

soak: $(VENV)/tools     ## 2,000 submissions, killed twice on the way; ARGS="--kills 100" for more
	$(BIN)/python -m pytest tests -q -n auto --dist loadfile -m long
	$(BIN)/python -m tests.soak.hosts
	$(BIN)/python -m tests.soak.pages || test $$? -eq 3
	$(BIN)/python -m tests.soak.soak $(ARGS)

$(VENV)/python-is-there:
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/kit: $(VENV)/python-is-there pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/tools: $(VENV)/kit
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[test]"
	@touch $@

# It sees what is in $(VENV), torch above all. Without nbgrader the bench says so and goes on.
$(PEERS)/tools: $(VENV)/tools
	$(BIN)/python -m venv $(PEERS)
	$(BIN)/python $(SITE) > "$$($(PEERS_BIN)/python $(SITE))/kit.pth"
	$(PEERS_BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[bench]" \
		&& touch $@ || echo "nbgrader could not be installed; the bench goes on without it"

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache
