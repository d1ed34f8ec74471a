# make run    build the release and serve it at http://127.0.0.1:8080
# make test   set up and run every suite; the last line counts
# make dist   dist/site (any web server, any folder) and dist/议事簿.html (one file, opens from a disk)
# make speed  print how fast a book of 10,000 matters is in Chromium
#
# Needs Rust and Node; everything else goes into a cache outside the checkout.

CACHE  := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/minutebook
TOOLS  := $(CACHE)/tools
ADDRESS ?= 127.0.0.1:8080

TRUNK    := 0.21.14
BINDGEN  := 0.2.130
GECKO    := 0.37.1
BINARYEN := 132.0.0
ESBUILD := 0.28.2

export CARGO_TARGET_DIR ?= $(CACHE)/target
export PATH := $(TOOLS)/bin:$(CACHE)/binaryen-$(BINARYEN)/node_modules/.bin:$(CACHE)/esbuild-$(ESBUILD)/node_modules/.bin:$(PATH)
export MINUTEBOOK_CACHE := $(CACHE)
# Trunk reads NO_COLOR as a boolean; machines set it to 1.
unexport NO_COLOR

.PHONY: run test dist speed tools test-tools checkout
.DELETE_ON_ERROR:

run: dist
	@echo "议事簿已就绪，请在浏览器中打开：http://$(ADDRESS)/ （按 Ctrl+C 停止）"
	@$(CARGO_TARGET_DIR)/debug/press serve dist/site $(ADDRESS)

dist: tools checkout
	@trunk build --release --skip-version-check
	@$(CARGO_TARGET_DIR)/debug/press single dist/site "dist/议事簿.html"

# Figures, no verdict: they depend on the machine and on what else it does.
speed: dist test-tools
	@cargo run --quiet --release --example practice -- 10000 $(CACHE)/practice.yishibu funds
	@node tests/speed/measure.mjs $(CARGO_TARGET_DIR)/debug/press dist/site $(CACHE)/practice.yishibu
	@cargo test --quiet --test e2e -- --nocapture --test-threads=1 a_whole_meeting_is_held_by_keys_alone

test: tools test-tools checkout
	@node tests/run.mjs

# Cargo knows a source by its place in the checkout and its time: what another checkout built since would pass for ours.
checkout:
	@mkdir -p $(CARGO_TARGET_DIR)
	@test "$$(cat $(CARGO_TARGET_DIR)/checkout 2>/dev/null)" = "$(CURDIR)" || touch src/build.rs src/lib.rs src/main.rs src/bin/press/main.rs tests/*/*.rs
	@printf %s "$(CURDIR)" >$(CARGO_TARGET_DIR)/checkout

# One stamp a tool and version, so that a warm machine asks no registry.
tools: $(TOOLS)/wasm-target $(TOOLS)/trunk-$(TRUNK) $(TOOLS)/wasm-bindgen-$(BINDGEN) $(CACHE)/binaryen-$(BINARYEN)/ready $(CACHE)/esbuild-$(ESBUILD)/ready

test-tools: tools $(TOOLS)/geckodriver-$(GECKO) $(CACHE)/e2e/ready
	@sh tests/browsers.sh

$(TOOLS)/wasm-target:
	@mkdir -p $(TOOLS)
	@rustup target add wasm32-unknown-unknown
	@touch $@

$(TOOLS)/trunk-$(TRUNK):
	@mkdir -p $(TOOLS)
	@trunk --version 2>/dev/null | grep -qF "$(TRUNK)" || cargo install trunk@$(TRUNK) --locked --root $(TOOLS)
	@touch $@

# Without --locked: its locked dependencies cannot all be had any more.
$(TOOLS)/wasm-bindgen-$(BINDGEN):
	@mkdir -p $(TOOLS)
	@wasm-bindgen --version 2>/dev/null | grep -qF "$(BINDGEN)" || cargo install wasm-bindgen-cli@$(BINDGEN) --root $(TOOLS)
	@touch $@

$(TOOLS)/geckodriver-$(GECKO):
	@mkdir -p $(TOOLS)
	@geckodriver --version 2>/dev/null | grep -qF "$(GECKO)" || cargo install geckodriver@$(GECKO) --root $(TOOLS)
	@touch $@

$(CACHE)/binaryen-$(BINARYEN)/ready:
	@mkdir -p $(@D)
	@cd $(@D) && npm install --no-audit --no-fund --loglevel=error --prefix . binaryen@$(BINARYEN)
	@touch $@

$(CACHE)/esbuild-$(ESBUILD)/ready:
	@mkdir -p $(@D)
	@cd $(@D) && npm install --no-audit --no-fund --loglevel=error --prefix . esbuild@$(ESBUILD)
	@touch $@

# axe-core and two old Chromiums, unpacked by tests/e2e/old-chromium.mjs when first used.
$(CACHE)/e2e/ready: tests/e2e/package.json tests/e2e/package-lock.json
	@mkdir -p $(@D)
	@cp tests/e2e/package.json tests/e2e/package-lock.json $(@D)
	@cd $(@D) && npm ci --ignore-scripts --legacy-peer-deps --no-audit --no-fund --loglevel=error
	@touch $@
