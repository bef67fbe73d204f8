# "make" alone lists the targets. Nothing here is needed to use Rapport: go run and go test do all their own set-up.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
WORKFLOWCHECK := go.temporal.io/sdk/contrib/tools/workflowcheck@v0.6.0
FUZZTIME ?= 20s
MISSES ?= 0
DEMO ?= --pairs 12 --months 6 --seed 7
CAMPAIGN ?=
BENCH_MAIL ?=

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-18s %s\n", $$1, $$2 }' Makefile

.PHONY: check
check: lint test race ## Everything that a change must pass, but for fuzzing and the demo

.PHONY: lint
lint: ## gofmt, go vet, staticcheck, workflowcheck, go.mod
	@unformatted=$$(gofmt -l .); if [[ -n $$unformatted ]]; then echo "run gofmt -w on:" $$unformatted >&2; exit 1; fi
	go vet ./...
	go vet -tags histories ./workflows
	go vet -tags failpoints ./internal/failpoint ./cmd/rapport
	go run $(STATICCHECK) ./...
	go run $(WORKFLOWCHECK) ./workflows/...
	go mod tidy -diff

.PHONY: test
test: ## Every test
	go test ./...
	go test -tags failpoints ./internal/failpoint

# Temporal's server takes too long to build with the race detector, so packages that contain it are left out, and so is
# internal/interop, whose test only drives the built program.
.PHONY: race
race: ## The tests of every package without Temporal's server, under the race detector
	@packages=$$(go list -test -f '{{.ImportPath}}{{range .Deps}} {{.}}{{end}}' ./... \
		| awk '$$1 ~ /\.test$$/ && $$1 !~ /interop/ && !/ go\.temporal\.io\/server\// { sub(/\.test$$/, "", $$1); print $$1 }'); \
	echo go test -race $$packages; \
	go test -race -timeout 30m $$packages

.PHONY: long
long: ## The long variants of tests: 5,000 replies that cross reminders, 10,000 automatic replies at once
	RAPPORT_RACES=5000 RAPPORT_FLOOD=10000 go test -count=1 -timeout 30m -v -run 'TestRow50AReplyAndAReminderCross|TestAFloodOfAutomaticReplies' ./programme

.PHONY: attack
attack: ## 10,000 random programmes whose every summary is given to an attacker; what was worked out
	go test -count=1 -timeout 60m -v -run '^TestRow80NothingCanBeWorkedOut$$' ./summaries -attacked 10000

.PHONY: fuzz
fuzz: ## Every fuzz target for FUZZTIME each (20s)
	@grep -rEo --include='*_test.go' '^func Fuzz\w+' . | sort | while IFS=: read -r file target; do \
		target=$${target#func }; package=$$(dirname "$$file"); \
		echo "== $$package $$target"; \
		go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) "$$package" </dev/null; \
	done

.PHONY: histories
histories: ## Record workflow histories of whole runs, for the replay tests (see CONTRIBUTING.md)
	go test -tags histories -parallel 32 -run '^TestRecordHistories$$' -count=1 ./workflows

.PHONY: golden
golden: ## Write the golden files anew; review the difference as you would review a letter
	go test ./cohortfile ./config ./templates -update

.PHONY: bench
bench: ## The benchmarks of docs/benchmarks.md
	go run ./bench
	@$(MAKE) --no-print-directory bench-matching
	@$(MAKE) --no-print-directory bench-mail
	@$(MAKE) --no-print-directory bench-rehearsal
	@$(MAKE) --no-print-directory bench-status
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory bench-peers; \
	else echo "make bench-peers measures Rapport against others as well, but needs npm"; fi

.PHONY: bench-peers
bench-peers: ## How fast and how well the new text of a mail is found, against npm packages
	go run ./bench/peers

.PHONY: bench-mail
bench-mail: ## How fast mail comes in and goes out, against mbsync and smtp-source; leaves out what is not installed
	go run ./bench/mail $(BENCH_MAIL)

.PHONY: bench-rehearsal
bench-rehearsal: ## How long a rehearsal takes, against the same cohort at half its size
	go run ./bench/rehearsal

.PHONY: bench-status
bench-status: ## How long “rapport status” takes with 5,000 pairs, against psql and its own start-up
	go run ./bench/status

.PHONY: bench-matching
bench-matching: ## How fast the best pairs are found, against SciPy and LEMON where they are installed
	go run ./bench/matching

.PHONY: eval
eval: ## How well mail is understood, on mail whose meaning is known; fails when a figure fell
	go run ./eval -misses $(MISSES)

.PHONY: demo
demo: ## A whole programme by mail, on this machine, in minutes
	go run ./cmd/rapport demo $(DEMO)

.PHONY: erasure
erasure: ## Erase 1,000 people whose every field holds a word of its own, and search every column for the words
	RAPPORT_ERASURES=1000 go test ./programme -run TestRow89ManyErasuresLeaveNothing -count=1 -v -timeout 60m

.PHONY: campaign
campaign: ## A programme on real servers while everything goes wrong; what was lost or doubled (CAMPAIGN="--length 20m --seed 3")
	go run ./internal/campaign --report campaign.md $(CAMPAIGN)

.PHONY: campaign-mutations
campaign-mutations: ## Take out one guard after the other and hold that the campaign notices
	go run ./internal/campaign --mutations --length 1m $(CAMPAIGN)

.PHONY: up
up: ## PostgreSQL, Rapport and the trial post office in containers
	docker compose up --build --detach --wait

.PHONY: down
down: ## Stop the containers; the data stay
	docker compose down

.PHONY: pictures
pictures: ## Render the pictures of mails in docs/ with headless Chromium, from the golden files of templates/
	bash docs/images/render.sh

.PHONY: picture
picture: ## Render the picture in README.md with headless Chromium
	chromium --headless --no-sandbox --hide-scrollbars --allow-file-access-from-files --window-size=1296,1120 \
		--virtual-time-budget=4000 --screenshot=docs/images/mail-and-reply.png "file://$(CURDIR)/docs/images/mail-and-reply.html"
