# Each command works from a fresh clone with only Python 3.11+, make and git: it makes .venv and does its job.
# Any make will do, macOS's 3.81 too; README.md says how to do without.
PYTHON ?= python3
BIN := .venv/bin
RUN := @$(BIN)/python tools
SET_UP := @$(PYTHON) tools/set_up.py
# Material's notice on the end of MkDocs 1; hooks/README.md says which way leads out.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve pdf zip downloads check test coverage browser cite links format messages addresses oracles clean requirements

site: ## Build the site into site/; any problem stops it.
	$(SET_UP) site
	$(BIN)/mkdocs build --strict

serve: ## Preview at http://127.0.0.1:8000/; pages and references reload as you save.
	$(SET_UP) site
	$(RUN)/preview.py

pdf: browser site ## Print the whole guide as tagged PDFs, normal and in large print, into site/downloads/.
	$(SET_UP) test
	$(RUN)/print_guide.py site

zip: ## Pack the guide into a zip that works from a folder on disk: site/downloads/guide.zip.
	$(SET_UP) site
	$(RUN)/zip_guide.py site/downloads/guide.zip

downloads: ## The site with its PDFs and its zip, and the links to them: what is deployed.
	@GUIDE_DOWNLOADS=true $(MAKE) --no-print-directory pdf zip

check: ## Name every mistake in one run, one line each; if there is none, run the tests that need no browser.
	$(SET_UP) test
	$(RUN)/check.py
	@$(BIN)/pytest --quiet --numprocesses auto tests/unit tests/promises tests/site

test: browser ## Every test, those in a real Chromium too.
	$(SET_UP) test tools
	$(RUN)/check.py
	$(BIN)/pytest --quiet --numprocesses auto --dist worksteal tests/unit tests/site tests/faults tests/promises tests/browser

coverage: ## Count which branches of hooks/ and tools/ the tests take that need no browser; too few fail.
	$(SET_UP) test
	@rm -rf .cache/coverage && mkdir -p .cache/coverage
	$(BIN)/coverage run -m pytest --quiet --numprocesses auto tests/unit tests/site tests/faults
	@$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

browser: ## Find Chromium, or install Debian's package where that is allowed.
	@bash tools/need_browsers.sh

cite: ## Add a work to references.bib: make cite ID=10.1002/ijc.20740 (a DOI, a PubMed number or its address).
	$(SET_UP) site
	$(RUN)/cite.py "$$ID"

links: site ## Ask every outside link of the site whether it still leads somewhere (needs the network).
	$(SET_UP) tools
	$(RUN)/check_links.py site --own-address "$$SITE_URL" --issue "$$ISSUE"

sources: ## Ask Crossref and PubMed whether each source still stands as references.bib says (needs the network).
	$(SET_UP) site
	$(RUN)/check_sources.py references.bib --issue "$$ISSUE"

due: ## List the pages whose review date is past.
	$(SET_UP) site
	$(RUN)/list_due_pages.py docs --issue "$$ISSUE"

format: ## Put references.bib, Markdown, Python and CSS into house form; what they say stays.
	$(SET_UP) test
	$(RUN)/format_references.py references.bib
	$(RUN)/tidy_line_ends.py docs hooks tools *.md
	$(BIN)/rumdl fmt --quiet --no-config --no-cache --flavor mkdocs --enable MD012,MD022,MD047 docs hooks tools *.md
	$(BIN)/ruff check --quiet --fix-only
	$(BIN)/ruff format --quiet
	$(BIN)/oxfmt --write 'docs/**/*.css' 'hooks/**/*.css' >/dev/null

messages: ## Write the list of messages in CONTRIBUTING.md anew from tests/faults/faults.yml.
	$(SET_UP) site
	$(RUN)/list_messages.py

addresses: ## Add the pages and headings of today to addresses.txt, which must never vanish again.
	$(SET_UP) site
	$(RUN)/list_addresses.py

oracles: ## Print where our references differ without a reason from pandoc's, in the official AMA style (BIB= adds files).
	$(SET_UP) site oracles
	@PYTHONPATH=hooks $(BIN)/python tests/oracles/compare.py $(BIB)

clean: ## Remove all that is made, .venv included.
	rm -rf .venv .cache site .pytest_cache .hypothesis .ruff_cache
	find hooks tests tools benchmarks -name __pycache__ -type d -exec rm -rf {} +

requirements: ## Compile requirements*.in into requirements*.txt, with hashes (for whoever changes a version).
	$(PYTHON) -m venv .cache/pip-tools
	.cache/pip-tools/bin/python -m pip install --quiet pip-tools==7.6.2
	for set in requirements requirements-test requirements-tools requirements-oracles; do \
	  .cache/pip-tools/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	    --no-header --no-emit-index-url --no-emit-options --output-file $$set.txt $$set.in; \
	done
