.PHONY: audit bars bars-full bench run test lint lock frontend matrix messages pictures screenshots

run: ## Install what is missing, fill the demo once, and serve.
	scripts/setup run
	scripts/run

test: ## Set up what the tests need, then lint, check types and run every test.
	scripts/setup test
	$(MAKE) --no-print-directory lint
	.venv/bin/pytest -n auto

lint:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

frontend: ## Build the styles and scripts anew; the built files are committed.
	npm ci --silent
	npm run --silent build

lock: ## Pin every dependency with its hashes.
	.tools/bin/uv pip compile pyproject.toml --extra postgres --universal \
	  --generate-hashes --no-emit-index-url --no-header --quiet -o requirements.lock
	.tools/bin/uv pip compile pyproject.toml --extra postgres --group dev --universal \
	  --generate-hashes --no-emit-index-url --no-header --quiet -o requirements-dev.lock

messages: ## Collect new strings into the catalogues.
	scripts/messages

matrix: ## Look at every page in every way with axe-core, and print the table (about ten minutes).
	scripts/setup test
	.venv/bin/python -m tests.browser.matrix --keep portal/client/tested.json

pictures: ## Photograph every page for translators into TO, and note which page shows which text.
	scripts/setup test
	.venv/bin/python -m tests.strings
	.venv/bin/python -m tests.browser.pictures $(or $(TO),pictures)

screenshots: ## Photograph the main pages into docs/screenshots.
	scripts/setup test
	scripts/screenshots

bench: ## Measure the receipt reader beside plain Tesseract, the desk, the check and what pages cost.
	.venv/bin/python -m bench.receipts
	.venv/bin/python -m bench.desk
	.venv/bin/python -m bench.completeness
	.venv/bin/python -m bench.pages

bars: ## Measure the fifteen bars of security and reliability, in minutes.
	.venv/bin/python -m bench.bars

bars-full: ## The same, with what takes long: 200 kills, 500 clients, a large restore.
	.venv/bin/python -m bench.bars --full

audit: ## Ask for known weaknesses in what we depend on, and write the list of it (SBOM).
	.venv/bin/python -m bench.audit --sbom sbom.json
	.venv/bin/python -m bench.audit
