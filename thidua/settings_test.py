"""Settings of the tests: fast hasher, mail in memory, tasks at once, counts in memory."""

import atexit
import os
import shutil
import tempfile

# Tests never touch the data of an install that lives in the same checkout.
os.environ["THIDUA_DATA_DIR"] = tempfile.mkdtemp(prefix="thidua-test-")
atexit.register(shutil.rmtree, os.environ["THIDUA_DATA_DIR"], ignore_errors=True)
os.environ.setdefault("THIDUA_DEMO", "0")

from thidua.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Every new client of a test would look through static/ before its first request.
WHITENOISE_AUTOREFRESH = True
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    # In a file, as in an install: two hands need two connections. What a power cut would lose
    # may be lost here.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}  # noqa: F405
    DATABASES["default"]["OPTIONS"]["init_command"] = (  # noqa: F405
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON;"
    )
else:
    # The rows of the cast wait in a transaction (tests/standing.py), however long a test thinks.
    DATABASES["default"]["OPTIONS"]["options"] = "-c statement_timeout=30000"  # noqa: F405
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
