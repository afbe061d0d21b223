# `make help` lists what there is. Set-up happens by itself, in .venv, the first time and when the lock changes.

PYTHON ?= python3
export PYTHON
MAKEFLAGS += --no-print-directory
# Compiled modules are kept, as in every installation: without them each run of govkit in a test compiles some thousand files anew.
unexport PYTHONDONTWRITEBYTECODE
BIN := .venv/bin

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help ready demo studio test test-near verify lint bare bench bench-keep bench-tools mutants mutate fuzz package lock clean

help: ## Say what each command does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

ready: ## Set everything up, if that has not been done
	@sh scripts/set-up

demo: ready ## Build the documents of the example partnership into out/
	@$(BIN)/govkit build --out out

studio: ready ## Open the example partnership in your browser
	@$(BIN)/govkit studio partners.yaml

test: ready ## Run the tests that say most in two minutes
	@$(BIN)/pytest --quiet --numprocesses auto --dist worksteal --ignore=tests/verify -m "not slow and not whole"

test-near: ready ## Run the tests of one file: make test-near govkit/dates/days.py
	@$(BIN)/python scripts/test-near $(NEAR)

# The files that follow are no targets of their own.
ifeq (test-near,$(firstword $(MAKECMDGOALS)))
NEAR := $(wordlist 2,$(words $(MAKECMDGOALS)),$(MAKECMDGOALS))
.PHONY: $(NEAR)
$(NEAR):
	@:
endif

verify: ready ## Run the other tests: whole partnerships, all facts one by one, LibreOffice, a browser, a run killed half-way
	@! command -v java >/dev/null || scripts/pdf-validator || echo "veraPDF could not be had, so it is not asked."
	@! command -v java >/dev/null || ! command -v npm >/dev/null || scripts/html-validator || echo "The Nu checker could not be had, so it is not asked."
	@$(BIN)/pytest --quiet --numprocesses auto --dist worksteal --ignore=tests/verify -m "slow or whole"
	@$(BIN)/pytest --quiet --numprocesses auto --dist worksteal tests/verify

lint: ready ## Check style and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy govkit tests scripts/mutants scripts/mutate $(wildcard benchmarks/*.py)

bare: ## Do what the README says first, on a bare Debian 12 and on a bare 13
	@scripts/bare

bench: ready ## Measure how fast govkit is; fails where it got slower
	@status=0; for benchmark in benchmarks/[a-z]*.py; do PYTHONPATH=. $(BIN)/python "$$benchmark" || status=1; done; exit $$status

bench-keep: ready ## Measure it, and keep the ratios for make bench to compare with
	@for benchmark in benchmarks/[a-z]*.py; do PYTHONPATH=. $(BIN)/python "$$benchmark" --keep || exit 1; done

bench-tools: ready ## Install the other tools that make bench measures against
	@sh scripts/bench-tools

mutants: ready ## Change the code in 300 small places, one at a time, and see that the tests notice; takes an hour
	@$(BIN)/python -m scripts.mutants $(MUTANTS)

fuzz: ready ## Try 2,000 inputs that nobody wrote; make fuzz FUZZ="--seed 7 --count 50000" tries more
	@nice $(BIN)/python -m tests.fuzz $(FUZZ)

mutate: ready ## Change each sentence, fact and condition of the templates, one at a time, and see that check notices
	@$(BIN)/python -m scripts.mutate $(MUTATE)

package: ready ## Build the wheel and the source archive into dist/
	@$(BIN)/python scripts/data
	@$(BIN)/python -m hatchling build --clean

lock: ## Choose the versions of all dependencies anew, in both locks
	@sh scripts/lock

clean: ## Remove all that make has made
	@rm -rf .venv out dist .pytest_cache .ruff_cache .mypy_cache .hypothesis
