# Every target sets up what it needs. Start with: make help
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PORT ?= 8000
GUIDE_LANG ?= ru
COPY := docs/ru/downloads/site/involvement-guide-offline.zip
SITE_URL ?= http://localhost:$(PORT)/

export SITE_URL
export SITE_URL_EN := $(SITE_URL)en/
export PYTHONPATH := .
export DISABLE_MKDOCS_2_WARNING := true
export NO_MKDOCS_2_WARNING := true
# The day of the last commit, so that two builds of one commit give the same bytes.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1700000000)

.PHONY: help serve test edit validate lock schema golden stats links export offline build lint bench clean

help: ## Show this list
	@echo "make TARGET, where TARGET is one of:"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1|\2/' | column -t -s '|'

serve: build ## Build both languages with downloads and search, and serve them (PORT=8000)
	$(BIN)/python -m macros serve --port $(PORT)

test: $(VENV)/dev build | chromium office java ## Run all tests (installs what they need: Chromium, LibreOffice, Java)
	$(BIN)/python -m pytest -n auto

edit: $(VENV)/ready ## Live preview of one language: make edit GUIDE_LANG=en
	$(BIN)/python -m macros export
	@test -f $(COPY) || $(MAKE) copy
	CSP= $(BIN)/mkdocs serve -f $(if $(filter en,$(GUIDE_LANG)),mkdocs.en.yml,mkdocs.yml) -a 127.0.0.1:$(PORT)

validate: $(VENV)/ready ## Check all data files and name every fault
	$(BIN)/python -m macros validate

lock: $(VENV)/ready ## Write new ids of entries and pages into data/ids.lock
	$(BIN)/python -m macros lock

schema: $(VENV)/ready ## Write data/schema/guide.schema.json from the model
	$(BIN)/python -m macros schema

golden: $(VENV)/dev ## Make the golden samples of the tests anew
	$(BIN)/python -m tests.golden

stats: $(VENV)/ready ## Count entries by collection and words by chapter
	$(BIN)/python -m macros stats

links: $(VENV)/ready ## List the links that lead out (CHECK=1 asks them; needs the internet)
	$(BIN)/python -m macros links $(if $(CHECK),--check)

export: validate ## Make the files that the pages link to
	$(BIN)/python -m macros export

offline: export ## Make the ZIP for computers without internet (when anything in it changed)
	@$(BIN)/python -m macros packed || $(MAKE) copy

build: offline ## Build both languages into site/
	@rm -rf site build
	$(call both,site)
	@rmdir build
	@echo "The site is in site/"

# The site lists the size of the ZIP, so that one is made first.
.PHONY: copy
copy:
	@rm -rf build
	export OFFLINE=true; $(call both,build/offline,--offline)
	$(BIN)/python -m macros pack build/offline
	@rm -rf build

# Both languages into the folder $(1). Two processes; the Russian build cleans its folder, so the English one is moved in.
define both
( SITE_DIR=$(1) $(BIN)/mkdocs build -f mkdocs.yml && $(BIN)/python -m macros finish $(1) ru $(2) ) & russian=$$!; \
( SITE_DIR_EN=build/en $(BIN)/mkdocs build -f mkdocs.en.yml && $(BIN)/python -m macros finish build/en en $(2) ) & english=$$!; \
wait $$russian && wait $$english && mv build/en $(1)/en
endef

lint: $(VENV)/dev ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/dev build | chromium ## Measure the budgets beside plain Material on the same pages
	$(BIN)/python -m tests.bench

clean: ## Delete everything that can be made again
	rm -rf site build .cache $(VENV) docs/*/data docs/*/downloads overrides/partials/guide.html
	find . -name __pycache__ -prune -exec rm -rf {} +

# ---------------------------------------------------------------- setting up

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (found: $$($(PYTHON) --version 2>&1))"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(call apt,python3-venv)
	$(PYTHON) -m venv $(VENV)

$(VENV)/ready: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install -q --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	$(BIN)/pip install -q --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/ready

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || $(call apt,chromium)

# Opens the Word and Excel files once more in the tests.
.PHONY: office
office:
	@command -v soffice >/dev/null || $(call apt,libreoffice-writer-nogui libreoffice-calc-nogui)

# EPUBCheck and veraPDF are written in Java.
.PHONY: java
java:
	@command -v java >/dev/null || $(call apt,default-jre-headless)

# Install a Debian or Ubuntu package when we may, otherwise say what to install.
define apt
{ if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1); \
  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1); \
  else echo "Please install: $(1) (on Debian or Ubuntu: sudo apt-get install $(1))"; exit 1; fi; }
endef
