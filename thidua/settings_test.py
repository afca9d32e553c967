"""Settings of the tests: fast hasher, mail in memory, tasks at once, counts in memory."""

import os
import tempfile

# Tests never touch the data of an install that lives in the same checkout.
os.environ["THIDUA_DATA_DIR"] = tempfile.mkdtemp(prefix="thidua-test-")
os.environ.setdefault("THIDUA_DEMO", "0")

from thidua.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
