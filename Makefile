# Tahsil: what a newcomer, an author and an engineer type. `make demo` and `make test` need nothing but the Swift
# toolchain: `setup` fetches the system libraries that are missing.

POLICY ?= Policies/standard
SCRATCH ?= .build
BUILD = swift build --scratch-path $(SCRATCH)
TAHSIL = $(SCRATCH)/debug/tahsil
STRICT = --explicit-target-dependency-import-check error
FORMATTED = Package.swift Sources Tests Examples Scripts

.PHONY: help setup demo build test sanitize sanitize-address sanitize-thread bench bench-build bench-smoke fuzz libfuzzer lint format release fields lessons picture stories embedding ci clean

help:
	@echo "make demo       build, make an example ledger, run a pass over it"
	@echo "make test       build and run all tests"
	@echo "make sanitize   all tests under the address and the thread sanitizer"
	@echo "make release    the optimised program, .build/release/tahsil"
	@echo "make bench      measure 1,000,000 invoices beside yardsticks, and growth to 5,000,000: about an hour"
	@echo "make bench-smoke  the same for 100,000 in minutes; fails where a row is much worse than it was"
	@echo "make fuzz       feed the readers of files with FUZZ_INPUTS=1000000 broken inputs, from FUZZ_SEED=1"
	@echo "make lint       formatting, file sizes"
	@echo "make fields     write docs/fields.md, docs/findings.md, their Arabic pages and the files for editors again"
	@echo "make lessons    write the outputs in Policies/README.md and README.ar.md again"
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

# Leaks are looked for with the addresses. Each has its own build folder, since everything is compiled in another way.
# There are no tests of XCTest, whose runner leaks. TESTS is a part of them, such as 'LuaSandboxTests|LuaPoliciesTests'.
TESTS ?= .
# The thread sanitizer notes where C functions begin and end. Errors of Lua jump over their ends, by a function that it
# does not know, and after some ten thousand of them its notes overflow.
NO_FUNCTION_ENTRY = -Xcc -mllvm -Xcc -tsan-instrument-func-entry-exit=0
# It would take an hour over this test, which asks one thread the same some ten thousand times.
NO_MUTATIONS = --skip 'stands on both sides of each number'
sanitize: sanitize-address sanitize-thread

sanitize-address: setup
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.txt:print_suppressions=0 \
	  swift test --disable-xctest --sanitize address --scratch-path .build-address $(STRICT) --filter '$(TESTS)'

# One process for each folder of tests: its runtime ends itself after some half an hour of the whole suite in one.
THREAD_TESTS ?= ReceivablesTests PolicySyntaxTests CollectionRunsTests LedgerStoreTests MeasuresTests ReportsTests SampleLedgersTests \
  HostileInputTests LuaSandboxTests LuaPoliciesTests EndToEndTests TahsilTests
sanitize-thread: setup
	for tests in $(THREAD_TESTS); do \
	  swift test --disable-xctest --sanitize thread $(NO_FUNCTION_ENTRY) --scratch-path .build-thread $(STRICT) \
	    --filter "$$tests" $(NO_MUTATIONS) || exit; \
	done

# The readers of files, fed with bytes that nobody meant to write: so many inputs in all, the same for the same seed.
FUZZING = Tests/Fuzzing
FUZZ_SCRATCH ?= $(FUZZING)/.build
FUZZ_INPUTS ?= 1000000
FUZZ_SEED ?= 1
FUZZ_BUILD = swift build --package-path $(FUZZING) --configuration release --product fuzz

fuzz: setup
	$(FUZZ_BUILD) --scratch-path $(FUZZ_SCRATCH)
	cd $(FUZZING) && $(abspath $(FUZZ_SCRATCH))/release/fuzz run $(FUZZ_INPUTS) $(FUZZ_SEED)

# The same readers under libFuzzer, one after the other, which looks for inputs that reach new code. Its build is one of
# its own; gold, the usual linker, fails on it.
LIBFUZZER_SCRATCH ?= $(FUZZING)/.build/libfuzzer
LIBFUZZER = $(LIBFUZZER_SCRATCH)/release/fuzz libfuzzer

libfuzzer: setup
	$(FUZZ_BUILD) --scratch-path $(LIBFUZZER_SCRATCH) -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld \
	  -Xswiftc -DLIBFUZZER -Xcc -fsanitize=fuzzer-no-link -Xcxx -fsanitize=fuzzer-no-link
	for name in csv profile manifest cases; do \
	  mkdir -p $(LIBFUZZER_SCRATCH)/found/$$name; \
	  SWIFT_BACKTRACE=enable=no $(LIBFUZZER) $$name $(LIBFUZZER_SCRATCH)/found/$$name $(FUZZING)/Corpus/$$name \
	    -runs=$$(( $(FUZZ_INPUTS) / 4 )) -seed=$(FUZZ_SEED) -max_len=16384 -timeout=10 -print_final_stats=1 || exit; \
	done

lint:
	swift format lint --strict --recursive $(FORMATTED)
	Scripts/check-file-sizes

format:
	swift format --in-place --recursive $(FORMATTED)

release: setup
	$(BUILD) --configuration release --product tahsil

# The program, the stopwatch around its parts and the rules in C, all optimised. BENCH_OPTIONS are options of bench.py,
# such as '--size 100000 --rows questions,csv --pairs 1'.
BENCHMARKS = Tests/Benchmarks
BENCH_SCRATCH ?= $(BENCHMARKS)/.build
BENCH_RULES = $(BENCH_SCRATCH)/rules
BENCH_GROWTH ?= 100000,1000000,5000000
BENCH = $(BENCHMARKS)/bench.py --tahsil $(SCRATCH)/release/tahsil --phases $(BENCH_SCRATCH)/release/phases \
  --c-rules $(BENCH_RULES)

bench-build: release
	@Scripts/setup bench
	swift build --package-path $(BENCHMARKS) --scratch-path $(BENCH_SCRATCH) --configuration release --product phases
	cc -O2 -Wall -Wextra -Werror -o $(BENCH_RULES) $(BENCHMARKS)/yardsticks/rules.c

bench: bench-build
	$(BENCH) --growth $(BENCH_GROWTH) --out $(BENCHMARKS)/results $(BENCH_OPTIONS)

bench-smoke: bench-build
	$(BENCH) --size 100000 --post-size 50000 --history-size 10000 --history-days 30 --pairs 2 --thresholds $(BENCHMARKS)/thresholds.json $(BENCH_OPTIONS)

fields: build
	$(TAHSIL) policy fields --lang en > docs/fields.md
	$(TAHSIL) policy fields --lang ar > docs/fields.ar.md
	$(TAHSIL) policy fields --format lua --output Policies
	$(TAHSIL) policy findings --lang en > docs/findings.md
	$(TAHSIL) policy findings --lang ar > docs/findings.ar.md

# What is printed under each command of the lessons; look at the difference before it goes in.
lessons: setup
	TAHSIL_WRITE_LESSONS=1 swift test --scratch-path $(SCRATCH) $(STRICT) --filter 'LessonTests'

picture:
	Scripts/picture --write

stories: build
	for story in technology manufacturer retailer wholesaler; do \
	  $(TAHSIL) generate Examples/stories/$$story --story $$story || exit; \
	done

embedding: setup
	swift run --package-path Examples/embedding proposal Policies/standard

ci:
	.ci/run

clean:
	swift package --scratch-path $(SCRATCH) clean
