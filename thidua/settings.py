"""Settings of the portal: one file; the environment speaks through typed helpers.

A fresh clone runs as an embedded install: SQLite and files under `var/`, no server needed.
`THIDUA_ENV=production` refuses to start half-configured (see `.env.example`).
"""

import secrets
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from thidua.environment import env_bool, env_day, env_int, env_list, env_str

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env_str("THIDUA_DATA_DIR", str(BASE_DIR / "var")))
DATA_DIR.mkdir(parents=True, exist_ok=True)

ENVIRONMENT = env_str("THIDUA_ENV", "embedded")
if ENVIRONMENT not in {"embedded", "production"}:
    raise ImproperlyConfigured("THIDUA_ENV chỉ nhận «embedded» hoặc «production».")
PRODUCTION = ENVIRONMENT == "production"
DEBUG = env_bool("THIDUA_DEBUG")

# --- demo: role buttons and the day chooser; never in production
DEMO = env_bool("THIDUA_DEMO")
# The day on which a visitor of the demo looks at the portal until another is chosen.
DEMO_DAY = env_day("THIDUA_DEMO_DAY", "2024-04-01").isoformat()

if PRODUCTION:
    missing = [
        name
        for name in ("THIDUA_SECRET_KEY", "THIDUA_ALLOWED_HOSTS", "DATABASE_URL")
        if not env_list(name)
    ]
    if missing:
        raise ImproperlyConfigured(f"Thiếu cấu hình bắt buộc: {', '.join(missing)}.")
    if DEBUG or DEMO:
        raise ImproperlyConfigured("THIDUA_DEBUG và THIDUA_DEMO không được bật khi chạy thật.")


def _local_secret() -> str:
    """The key of an embedded install: made once, kept beside its data, readable by its owner."""
    file = DATA_DIR / "secret-key"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(64), encoding="ascii")
    return file.read_text(encoding="ascii")


SECRET_KEY = env_str("THIDUA_SECRET_KEY") or _local_secret()
ALLOWED_HOSTS = env_list("THIDUA_ALLOWED_HOSTS") or ["127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = env_list("THIDUA_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "core",
    "audit",
    "accounts",
    "campaigns",
    "registrations",
    "awards",
    "thidua",
]

MIDDLEWARE = [
    "thidua.middleware.ClockMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "thidua.middleware.BodyLimitMiddleware",
    "thidua.middleware.SignInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.TypedMiddleware",
]

ROOT_URLCONF = "thidua.urls"
WSGI_APPLICATION = "thidua.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "thidua.context.frame",
            ],
        },
    },
]

# --- database: SQLite beside the program, or DATABASE_URL=postgres://…
DATABASE_URL = env_str("DATABASE_URL", f"sqlite:///{DATA_DIR / 'thidua.sqlite3'}")
DATABASES = {"default": environ.Env.db_url_config(DATABASE_URL)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # IMMEDIATE: a transaction takes the write lock at once, so two writers queue instead of
        # failing half-way. FULL: a receipt that was shown survives a power cut.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        ),
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # A statement that hangs gives the worker back instead of holding a row for ever. What the
    # address itself asks for (`?sslmode=require`) stays.
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
        "-c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000"
    )
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Sign-in throttling counts here; in the database so that every process sees the same count.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "thidua_cache",
    }
}

# --- language and calendar
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["core.formats"]

# --- files
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # WhiteNoise warns without it
STATICFILES_DIRS = [BASE_DIR / "static"]
# Private files (never under a web root; views serve them after asking for the right).
MEDIA_ROOT = DATA_DIR / "files"
STORAGES = {
    "default": {"BACKEND": "core.uploads.storage.WholeFileStorage"},
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            if PRODUCTION
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
    },
}
# Only the account that runs the portal reads them.
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
# Above this a file that comes in waits on the disk instead of in memory.
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
# What is typed, without files; and a whole request, with them (`thidua.middleware`).
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
REQUEST_MAX_BYTES = 12 * 1024 * 1024
# A command like clamscan, asked about every file that comes in; empty: «chưa quét vi-rút».
CLAMSCAN = env_str("THIDUA_CLAMSCAN")
WHITENOISE_USE_FINDERS = not PRODUCTION
# The only folder that papers may read fonts and pictures from.
PAPER_FILES = BASE_DIR / "static"
# Drawn papers are kept up to this size, and the files of a dossier that a newer one replaced for so
# many days.
PAPER_STORE_BYTES = env_int("THIDUA_PAPER_STORE_MB", 500, least=1) * 1024 * 1024
BUNDLE_KEEP_DAYS = env_int("THIDUA_BUNDLE_KEEP_DAYS", 30, least=0)

# --- background work
TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        "QUEUES": ["default"],
    }
}

# --- sign-in
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# Long rather than complicated: no composition rules, no forced change (NIST SP 800-63B).
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "full_name", "email")},
    },
    {
        "NAME": "accounts.validators.LongEnough",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "accounts.adapter.ClosedAdapter"
ACCOUNT_FORMS = {
    "login": "accounts.forms.SignInForm",
    "change_password": "accounts.forms.NewPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
# By account together with address (`accounts.adapter`): by address alone a whole office would wait
# for one, by account alone a stranger could lock a head out on the last evening.
ACCOUNT_RATE_LIMITS = {
    "login": False,
    "login_failed": "5/5m/key",
    "change_password": "5/m/user",
}
SESSION_COOKIE_AGE = env_int("THIDUA_SESSION_HOURS", 12, least=1) * 3600
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "thidua.views.csrf_failure"

# --- what goes over the wire
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # Bootstrap draws its check marks as data: pictures
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
if PRODUCTION:
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = env_bool("THIDUA_HTTPS_REDIRECT", True)
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    if env_bool("THIDUA_BEHIND_PROXY"):
        # Only when a proxy of ours sets this header and strips what a visitor sent.
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
        ALLAUTH_TRUSTED_PROXY_COUNT = 1

EMAIL_BACKEND = env_str(
    "THIDUA_EMAIL_BACKEND",
    # The units of the demo live in no real domain: nothing is sent, nothing fills the console.
    f"django.core.mail.backends.{'dummy' if DEMO else 'console'}.EmailBackend",
)
DEFAULT_FROM_EMAIL = env_str("THIDUA_FROM_EMAIL", "thidua@localhost")
EMAIL_HOST = env_str("THIDUA_SMTP_HOST", "localhost")
EMAIL_PORT = env_int("THIDUA_SMTP_PORT", 25, least=1)
EMAIL_HOST_USER = env_str("THIDUA_SMTP_USER")
EMAIL_HOST_PASSWORD = env_str("THIDUA_SMTP_PASSWORD")
EMAIL_USE_TLS = env_bool("THIDUA_SMTP_TLS")
EMAIL_TIMEOUT = 20  # a mail server that hangs must not hold the others up
# Where the portal is reached: e-mails and texts for chat groups lead there.
PORTAL_URL = env_str("THIDUA_URL", "http://127.0.0.1:8000").rstrip("/")

# --- forms
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
# Fifty rows of a result form, each with a few boxes, and no more.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env_str("THIDUA_LOG_LEVEL", "WARNING")},
}
