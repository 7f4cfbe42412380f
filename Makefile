# Tahsil: what a newcomer, an author and an engineer type. `make demo` and `make test` need nothing but the Swift
# toolchain: `setup` fetches the system libraries that are missing.

POLICY ?= Policies/standard
SCRATCH ?= .build
BUILD = swift build --scratch-path $(SCRATCH)
TAHSIL = $(SCRATCH)/debug/tahsil
STRICT = --explicit-target-dependency-import-check error
FORMATTED = Package.swift Sources Tests Examples Scripts

.PHONY: help setup demo build test lint format release fields picture stories embedding ci clean

help:
	@echo "make demo       build, make an example ledger, run a pass over it"
	@echo "make test       build and run all tests"
	@echo "make release    the optimised program, .build/release/tahsil"
	@echo "make lint       formatting, file sizes"
	@echo "make fields     write docs/fields.md and docs/fields.ar.md again"
	@echo "make picture    draw the targets in README.md again, from Package.swift"
	@echo "make stories    write the ledgers of Examples/stories again"
	@echo "make embedding  build and run the program of Examples/embedding"
	@echo "make ci         all that is checked before a change goes in"

setup:
	@Scripts/setup

build: setup
	$(BUILD) --product tahsil

demo: build
	$(TAHSIL) demo --policy $(POLICY)

test: setup
	swift test --scratch-path $(SCRATCH) $(STRICT)

lint:
	swift format lint --strict --recursive $(FORMATTED)
	Scripts/check-file-sizes

format:
	swift format --in-place --recursive $(FORMATTED)

release: setup
	$(BUILD) --configuration release --product tahsil

fields: build
	$(TAHSIL) policy fields --lang en > docs/fields.md
	$(TAHSIL) policy fields --lang ar > docs/fields.ar.md

picture:
	Scripts/picture --write

stories: build
	for story in technology manufacturer retailer; do \
	  $(TAHSIL) generate Examples/stories/$$story --story $$story || exit; \
	done

embedding: setup
	swift run --package-path Examples/embedding proposal Policies/standard

ci:
	.ci/run

clean:
	swift package --scratch-path $(SCRATCH) clean
