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
SITE_URL ?= http://localhost:$(PORT)/
# Node.js comes with the Python packages; npm and the tools of the scripts look for it on the path.
NODE := PATH="$(abspath $(BIN)):$$PATH"
PACKAGES := node_modules/.package-lock.json
# Neighbouring tests go to one core, so that what they share is made once; who is done takes over from the other's end.
CORES := -n auto --dist worksteal

export SITE_URL
export PYTHONPATH := .
export DISABLE_MKDOCS_2_WARNING := true
export NO_MKDOCS_2_WARNING := true
# Every process reads the bytecode that the first one kept, whatever the machine is set to.
unexport PYTHONDONTWRITEBYTECODE
# The day of the last commit, so that two builds of one commit give the same bytes.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1700000000)

.PHONY: help serve edit check scripts test validate lock schema icons types host-configurations golden stats links pages export build publish-check precompress lint bench clean

help: ## Show this list
	@echo "make TARGET, where TARGET is one of:"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1|\2/' | column -t -s '|'

serve: $(VENV)/ready $(PACKAGES) ## Build the pages of all languages with search, then serve them (PORT=8000); files are made when asked for
	$(BIN)/python -m macros serve --port $(PORT)

edit: $(VENV)/ready $(PACKAGES) ## Live preview of one language: make edit GUIDE_LANG=en
	$(BIN)/python -m macros edit --port $(PORT) --lang $(GUIDE_LANG)

check: $(VENV)/dev $(PACKAGES) ## All that needs neither a browser nor a build: data, style, types, layers, unit tests, tests of the content
	@$(MAKE) -j2 -O check-units check-rest

.PHONY: check-units check-rest
check-units:
	@$(BIN)/python -m pytest -q $(CORES) tests/unit tests/content
check-rest:
	@$(BIN)/python -m macros validate
	@$(BIN)/ruff check -q . && $(BIN)/ruff format -q --check .
	@$(BIN)/mypy | tail -n 1
	@$(BIN)/lint-imports --no-logo | tail -n 3
	@$(MAKE) scripts

scripts: $(PACKAGES) ## Check the scripts of the browser: style, types, unit tests (FIX=1 puts the style right)
	@$(NODE) node_modules/.bin/biome $(if $(FIX),check --write,ci) --colors=off --log-level=warn .
	@$(NODE) node_modules/.bin/tsc
	@$(NODE) node --test --test-isolation=none --test-reporter=dot "scripts/test/*.test.js"

test: ## Build everything and run all tests (installs Chromium, LibreOffice, Java; unpacks nginx, Caddy)
	@$(MAKE) -j2 whole-build no-build-tests chromium office java hosts
	$(BIN)/python -m pytest $(CORES) tests/mutations tests/site tests/files tests/browser

# A build leaves a core free half of its time, the setting up more. What needs no build fills it and shows its outcome
# whole; so do the packages of the system, one after the other, as they share a lock.
.PHONY: whole-build no-build-tests
whole-build: | $(PACKAGES)
	$(BIN)/python -m macros build
no-build-tests: | $(VENV)/dev $(PACKAGES)
	@$(MAKE) -O scripts check-units
chromium: | $(VENV)/bin/python
office: | chromium
java: | office
hosts: | java

validate: $(VENV)/ready ## Check all data and pages and name every fault
	$(BIN)/python -m macros validate

lock: $(VENV)/ready ## Write new ids of entries and pages into data/ids.lock, new questions for codes of answers
	$(BIN)/python -m macros lock

schema: $(VENV)/ready ## Write data/schema/guide.schema.json from the model
	$(BIN)/python -m macros schema

icons: $(VENV)/ready ## Fetch the set of icons and write the shapes of those that overrides/icons.yaml names
	@$(NODE) npm install --silent --no-save --prefix .cache/icons "$$(sed -n 's/^package: //p' overrides/icons.yaml)"
	$(BIN)/python -m macros icons

types: $(VENV)/ready ## Write scripts/types/data.d.ts from the types of what scripts read
	$(BIN)/python -m macros types

host-configurations: $(VENV)/ready ## Write the configurations for nginx and Caddy (macros/site/hosts/) from what our own server sends
	$(BIN)/python -m macros host-configurations

golden: $(VENV)/dev ## Make the golden samples of the tests anew
	$(BIN)/python -m tests.unit.golden

stats: $(VENV)/ready ## Count entries by collection and words by chapter
	$(BIN)/python -m macros stats

links: $(VENV)/ready ## List the links that lead out (CHECK=1 asks them; needs the internet)
	$(BIN)/python -m macros links $(if $(CHECK),--check)

pages: $(VENV)/ready $(PACKAGES) ## Build the pages of all languages with search into site/
	$(BIN)/python -m macros pages

export: pages ## Make all files to take away from the built pages
	$(BIN)/python -m macros export

build: $(VENV)/ready $(PACKAGES) ## Build everything for publishing into site/: pages, files, the copy for a disk
	$(BIN)/python -m macros build

publish-check: $(VENV)/ready ## Say whether the built site is fit to be published: made for an address of the web, and whole
	$(BIN)/python -m macros publish-check

precompress: $(VENV)/ready ## After make build: brotli and gzip forms beside every text, for nginx and Caddy (macros/site/hosts/)
	$(BIN)/python -m macros precompress

lint: $(VENV)/dev ## Check style, types and layers, of the scripts too
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(MAKE) scripts

bench: $(VENV)/dev build | chromium ## Measure the budgets beside plain Material on the same pages
	$(BIN)/python -m tests.bench

clean: ## Delete everything that can be made again
	rm -rf site .cache $(VENV) node_modules overrides/partials/guide.html overrides/assets overrides/stylesheets/tokens.css
	find . -name __pycache__ -prune -exec rm -rf {} +

# ---------------------------------------------------------------- setting up

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (found: $$($(PYTHON) --version 2>&1))"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(call apt,python3-venv)
	$(PYTHON) -m venv $(VENV)

# Python keeps the bytecode of what it runs: a third of the time would go into that of what nobody runs.
$(VENV)/ready: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install -q --disable-pip-version-check --no-compile -r requirements.txt
	@touch $@

# After the others, never beside them: a build can begin meanwhile.
$(VENV)/dev: requirements.txt requirements-dev.txt | $(VENV)/ready
	$(BIN)/pip install -q --disable-pip-version-check --no-compile -r requirements-dev.txt
	@touch $@

# Set up beside and then moved: without a network what is there already goes on working.
$(PACKAGES): package.json package-lock.json | $(VENV)/ready
	@rm -rf .cache/npm && mkdir -p .cache/npm && cp package.json package-lock.json .cache/npm
	@if $(NODE) npm ci --prefix .cache/npm --ignore-scripts --no-audit --no-fund --silent --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000; \
	then rm -rf node_modules && mv .cache/npm/node_modules node_modules; \
	elif [ -d node_modules ]; then echo "npm could not fetch the new Node packages (no network?); going on with those of before"; \
	else echo "npm could not fetch the Node packages that build the scripts; with a network, run: make scripts"; exit 1; fi

# Chromium without a window does the tests in half the time: asked for once, and where a system has no package of it,
# the whole browser does the same.
.PHONY: chromium
chromium: .cache/chromium
.cache/chromium:
	@mkdir -p .cache
	@command -v chromium-headless-shell >/dev/null || ($(call apt,chromium-headless-shell)) >/dev/null 2>&1 || \
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || $(call apt,chromium)
	@touch $@

# Opens the Word and Excel files once more in the tests.
.PHONY: office
office:
	@command -v soffice >/dev/null || $(call apt,libreoffice-writer-nogui libreoffice-calc-nogui)

# EPUBCheck and veraPDF are written in Java.
.PHONY: java
java:
	@command -v java >/dev/null || $(call apt,default-jre-headless)

# nginx and Caddy for the tests of their configurations: unpacked, not installed, so that no web server starts here.
.PHONY: hosts
hosts: .cache/hosts/ready
.cache/hosts/ready:
	@mkdir -p .cache/hosts/packages && cd .cache/hosts/packages && \
	if command -v dpkg >/dev/null && { $(fetch) || { [ "$$(id -u)" = 0 ] && apt-get update -qq && $(fetch); }; }; \
	then for package in *.deb; do dpkg -x "$$package" ..; done; touch ../ready; \
	else echo "nginx and Caddy cannot be fetched here: the tests of their configurations are skipped"; fi
fetch := apt-get download -qq nginx libnginx-mod-http-brotli-static caddy 2>/dev/null

# Install a Debian or Ubuntu package when we may, otherwise say what to install.
define apt
{ if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1); \
  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1); \
  else echo "Please install: $(1) (on Debian or Ubuntu: sudo apt-get install $(1))"; exit 1; fi; }
endef
