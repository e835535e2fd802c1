# Each command works from a fresh clone with only Python 3.11+, make and git: it makes .venv and does its job.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
TOOL := PYTHONPATH=hooks $(BIN)/python tools

.PHONY: site serve pdf zip downloads check test browser cite links format messages clean requirements

site: .venv/site ## Build the site into site/; any problem stops it.
	$(BIN)/mkdocs build --strict

serve: .venv/site ## Preview at http://127.0.0.1:8000/; pages and references reload as you save.
	$(BIN)/mkdocs serve

pdf: .venv/test browser site ## Print the whole guide as tagged PDFs, normal and in large print, into site/downloads/.
	@$(BIN)/python tools/print_guide.py site

zip: .venv/site ## Pack the guide into a zip that works from a folder on disk: site/downloads/guide.zip.
	@$(BIN)/python tools/zip_guide.py site/downloads/guide.zip

downloads: export GUIDE_DOWNLOADS := true
downloads: pdf zip ## The site with its PDFs and its zip, and the links to them: what is deployed.

check: .venv/test ## Name every mistake in one run, one line each; if there is none, run the tests that need no browser.
	@$(BIN)/python tools/check.py
	@$(BIN)/pytest --quiet --numprocesses auto tests/unit tests/site

test: .venv/test .venv/tools browser ## Every test, those in a real Chromium too.
	@$(BIN)/python tools/check.py
	$(BIN)/pytest --quiet --numprocesses auto --dist worksteal tests/unit tests/site tests/faults tests/browser

browser: ## Find Chromium, or install Debian's package where that is allowed.
	@bash tools/need_chromium.sh

cite: .venv/site ## Add a work to references.bib: make cite ID=10.1002/ijc.20740 (a DOI, a PubMed number or its address).
	@$(TOOL)/cite.py "$$ID"

links: .venv/tools site ## Ask every outside link of the site whether it still leads somewhere (needs the network).
	@$(TOOL)/check_links.py site --own-address "$$SITE_URL" --issue "$$ISSUE"

sources: .venv/site ## Ask Crossref and PubMed whether each source still stands as references.bib says (needs the network).
	@$(TOOL)/check_sources.py references.bib --issue "$$ISSUE"

due: .venv/site ## List the pages whose review date is past.
	@$(TOOL)/list_due_pages.py docs --issue "$$ISSUE"

format: .venv/test ## Put references.bib, Markdown and Python into house form; what they say stays.
	@$(TOOL)/format_references.py references.bib
	@$(TOOL)/tidy_line_ends.py docs hooks tools *.md
	$(BIN)/rumdl fmt --quiet --no-config --no-cache --flavor mkdocs --enable MD012,MD022,MD047 docs hooks tools *.md
	$(BIN)/ruff check --quiet --fix-only
	$(BIN)/ruff format --quiet

messages: .venv/site ## Write the list of messages in CONTRIBUTING.md anew from tests/faults/faults.yml.
	@$(TOOL)/list_messages.py

clean: ## Remove all that is made, .venv included.
	rm -rf .venv .cache site .pytest_cache .hypothesis .ruff_cache
	find hooks tests tools benchmarks -name __pycache__ -type d -exec rm -rf {} +

.venv/site: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/test: .venv/site requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@

.venv/tools: .venv/site requirements-tools.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-tools.txt
	touch $@

requirements: ## Compile requirements*.in into requirements*.txt, with hashes (for whoever changes a version).
	$(PYTHON) -m venv .cache/pip-tools
	.cache/pip-tools/bin/python -m pip install --quiet pip-tools
	for set in requirements requirements-test requirements-tools; do \
	  .cache/pip-tools/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	    --no-header --no-emit-index-url --no-emit-options --output-file $$set.txt $$set.in; \
	done
