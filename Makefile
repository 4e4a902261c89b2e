# Every command makes its own set-up first; `make help` lists them.
SHELL := /bin/sh
BIN := .venv/bin
PY := $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help run demo test soak check check-format check-lint check-types check-layers check-catalogs check-dead-code format bench screenshots package catalogs people vectors reader pins setup-run setup-demo setup-test setup-bench

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do printf '%-20s %s\n' "$$name" "$$text"; done

run: setup-run ## open the window
	@$(BIN)/health-passport

demo: setup-demo ## make a sample person's passport, summary and QR in demo/, read the QR back, open the window
	@sh packaging/demo.sh

test: setup-test ## run all tests, with coverage
	@$(PY) -m pytest --cov --cov-report=term

soak: setup-test ## run the long tests: many kills, many rounds, everything typed searched for afterwards
	@$(PY) -m pytest tests/soak -q

check: check-format check-lint check-types check-layers check-catalogs check-dead-code ## format, lint, types, layers, catalogs, dead code

check-format: setup-test
	@$(PY) -m ruff format --check --output-format=concise .

check-lint: setup-test
	@$(PY) -m ruff check --output-format=concise .

check-types: setup-test
	@$(PY) -m mypy
	@MYPYPATH=packaging:packaging/people $(PY) -m mypy --no-namespace-packages --no-explicit-package-bases packaging/*.py packaging/people/*.py

check-layers: setup-test
	@$(BIN)/lint-imports --no-logo

check-catalogs: setup-test
	@$(PY) packaging/catalogs.py check

check-dead-code: setup-test
	@$(PY) packaging/dead_code.py

format: setup-test ## put the code into its usual form
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

bench: setup-bench ## measure against bare yardsticks in the same run
	@xvfb-run -a $(PY) -m tests.bench.run

screenshots: setup-test ## every page as a picture, into screenshots/
	@xvfb-run -a $(PY) -m tests.screenshots.run

package: setup-test ## build the wheel, into dist/
	@$(PY) -m build --no-isolation --wheel --outdir dist

catalogs: setup-test ## carry new sentences into the message catalogs
	@$(PY) packaging/catalogs.py extract
	@$(PY) packaging/catalogs.py compile

people: setup-test ## write the sample people anew, with the same bytes every time
	@$(PY) packaging/people/generate.py

vectors: setup-test ## write the test vectors of the reader's codes anew
	@$(PY) packaging/hpq1_vectors.py

reader: setup-test ## build the page for the clinic, resources/reader/reader.html
	@node resources/reader/build.mjs

pins: ## pin the Python packages anew, with hashes
	@sh packaging/pins.sh

setup-run setup-demo setup-test setup-bench:
	@sh packaging/setup.sh $(@:setup-%=%)
