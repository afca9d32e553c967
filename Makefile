# `make` alone lists what there is. Everything else is in scripts/.
PYTHON := .venv/bin/python
SETUP := scripts/setup.sh

.DEFAULT_GOAL := help
.PHONY: help run fresh test test-fast check bench-deadline bench-board bench-papers papers-gallery format screenshots lock vendor clean

help: ## Danh sách này
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' Makefile

run: ## Chạy cổng thi đua với số liệu mẫu ở http://127.0.0.1:8000 (PORT=… để đổi cổng)
	@scripts/run.sh

fresh: ## Như run, nhưng xoá mọi số liệu trong var/ để bắt đầu lại từ đầu
	@scripts/run.sh --fresh

test: ## Mọi kiểm tra và mọi test: SQLite, PostgreSQL, trình duyệt
	@scripts/test.sh

test-fast: ## Chỉ test trên SQLite, không trình duyệt (PYTEST="-k tên" để chọn)
	@$(SETUP) test
	@$(PYTHON) -m pytest -m "not browser" -n 2 --dist worksteal $(PYTEST)

check: ## Các kiểm tra không phải test: ruff, import-linter, mypy, Django
	@$(SETUP) test
	@scripts/check.sh

bench-deadline: ## 1.200 người của 60 đơn vị nộp đăng ký trong 60 giây, trên SQLite và PostgreSQL
	@$(SETUP) test
	@$(PYTHON) -m tests.bench.deadline
	@$(PYTHON) -m tests.postgres run --durable -- $(PYTHON) -m tests.bench.deadline

bench-board: ## Bảng chấm điểm với 100, 2.000, 10.000 đối tượng, trên SQLite và PostgreSQL
	@$(SETUP) test
	@$(PYTHON) -m tests.bench.board
	@$(PYTHON) -m tests.postgres run --durable -- $(PYTHON) -m tests.bench.board

bench-papers: ## Tốc độ và bộ nhớ khi in văn bản, so với WeasyPrint thường và LibreOffice
	@$(SETUP) test
	@$(PYTHON) -m tests.bench.papers

papers-gallery: ## Vẽ mọi văn bản của số liệu mẫu thành ảnh trong docs/papers/
	@$(SETUP) test
	@$(PYTHON) -m tests.papers.gallery

format: ## Sắp xếp lại mã nguồn
	@$(SETUP) test
	@$(PYTHON) -m ruff format .
	@$(PYTHON) -m ruff check --fix .

screenshots: ## Chụp các trang chính vào screenshots/
	@$(SETUP) test
	@$(PYTHON) -m tests.browser.screenshots

lock: ## Ghi lại requirements*.txt từ requirements*.in (mới nhất mà .in cho phép)
	@$(SETUP) test
	@$(PYTHON) -m uv pip compile --quiet --upgrade --generate-hashes --no-header \
		requirements.in --output-file requirements.txt
	@$(PYTHON) -m uv pip compile --quiet --upgrade --generate-hashes --no-header \
		--constraint requirements.txt requirements-dev.in --output-file requirements-dev.txt

vendor: ## Lấy Bootstrap 5.3 mới nhất vào static/vendor/ (cần npm)
	@scripts/vendor.sh

clean: ## Xoá .venv và mọi thứ sinh ra, trừ số liệu trong var/
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis screenshots
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
