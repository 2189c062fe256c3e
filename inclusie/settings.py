"""All settings. Every environment variable is read here and nowhere else; nonsense stops the start."""

from datetime import date
from pathlib import Path

from django.utils.csp import CSP

from inclusie.logboek import LOGGING  # noqa: F401 -- a setting
from inclusie.oidc import eis_heel, herkomst, herkomsten, lees_issuer, woord
from inclusie.omgeving import (
    VERPLICHT,
    Omgeving,
    afzender,
    database,
    database_in,
    datamap,
    demo_sleutel,
    eigen_sleutel,
    hostnaam,
    mailer,
    meldadres,
    openbaar_adres,
    sleutel,
    stop,
    tussen,
)
from inclusie.uitgave import eigen_apps, release

BASE_DIR = Path(__file__).resolve().parent.parent
env = Omgeving()

DEBUG = False
DEMO = env.bool("DEMO", "gebruik DEMO=1 voor een voorbeeld, of laat haar weg.", False)
DEMO_DATUM = env.date(
    "DEMO_DATUM",
    "schrijf een datum als 2021-07-01.",
    # The day after the last one of the story: what somebody does in the demo comes after all of it.
    date(2021, 7, 2) if DEMO else None,
    als=tussen(date(2000, 1, 1), date(2100, 1, 1)),
)
if DEMO_DATUM and not DEMO:
    stop("De instelling DEMO_DATUM mag alleen samen met DEMO=1: een echt portaal gebruikt de klok.")
DATA_DIR = env.str("DATA_DIR", "geef een map waarin wij mogen schrijven.", ".data", als=datamap)
if DEMO and eigen_sleutel(DATA_DIR).exists():
    stop(f"In {DATA_DIR} staat een echt portaal. Dat start niet als voorbeeld: laat DEMO weg.")
# The version of pyproject.toml, which is not in the image; a test compares them.
VERSIE = "0.1.0"

# The public address decides the host, the cookies and https.
_ADRES = "geef het openbare adres, bijvoorbeeld https://inclusie.uwgemeente.nl"
_DEEL = env.str("PUBLIC_URL", _ADRES, "http://127.0.0.1:8000" if DEMO else VERPLICHT, als=openbaar_adres)
PUBLIC_URL = _DEEL.geturl()
PUBLIC_HOST = _DEEL.hostname
IS_HTTPS = _DEEL.scheme == "https"
# The health check asks the machine itself. Links are built from PUBLIC_URL, never from the Host header.
ALLOWED_HOSTS = [_DEEL.hostname, "127.0.0.1", "localhost"]
_NAMEN = "schrijf alleen namen, met een komma ertussen: a.nl,www.a.nl"
ALLOWED_HOSTS += env.list("ALLOWED_HOSTS", _NAMEN, [], subcast=hostnaam)
# With https a proxy in front does the encrypting.
_PROXIES = "schrijf hoeveel eigen proxy's vóór het portaal staan: 0 tot 5, en met https minstens 1."
PROXIES = env.int("PROXIES", _PROXIES, int(IS_HTTPS), als=tussen(int(IS_HTTPS), 5))

_SLEUTEL = 'geef minstens 50 tekens, uit: python3 -c "import secrets; print(secrets.token_urlsafe(64))"'
SECRET_KEY = env.str("SECRET_KEY", _SLEUTEL, demo_sleutel(DATA_DIR) if DEMO else VERPLICHT, als=sleutel)
_OUDE = "schrijf oude sleutels met een komma ertussen."
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", _OUDE, [], subcast=sleutel)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "inclusie.statisch.StatischeBestanden",
    "django.forms",
    "django_htmx",
    "simple_history",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    # Before the queue: the command that starts it, qcluster, is ours.
    "inclusie",
    "django_q",
    "inclusie.post",
    "inclusie.accounts",
    "inclusie.concepten",
    "inclusie.spoor",
    "agenda",
    "ambassadeurs",
]
EIGEN_APPS = eigen_apps(BASE_DIR, INSTALLED_APPS)
RELEASE = release(BASE_DIR, EIGEN_APPS)
MIDDLEWARE = [
    # Headers first: they must be on static files and on answers that a later layer refuses.
    "inclusie.middleware.veilige_headers",
    "inclusie.middleware.niet_bewaren",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "inclusie.middleware.leesbaar_verzoek",
    "inclusie.middleware.gelijk_voor_iedereen",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "inclusie.concepten.poort.Poort",
    "inclusie.middleware.Toegang",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "inclusie.middleware.verkeerde_methode",
]
ROOT_URLCONF = "inclusie.urls"
WSGI_APPLICATION = "inclusie.wsgi.application"
# The portal has a host of its own. A prefix from a request would end up in the kept pages of everybody.
FORCE_SCRIPT_NAME = ""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
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
                "inclusie.context.plek",
                "inclusie.context.menu",
                "agenda.context.gemeente",
            ],
        },
    }
]
# The rooms of the workplace, in the order of its menu: a list that each app offers.
WERKPLEKMENU = [
    "agenda.menu.BEGIN",
    "agenda.menu.PLAN",
    "ambassadeurs.menu.MENSEN",
    "ambassadeurs.menu.EIGEN",
    "agenda.menu.GEGEVENS",
    "inclusie.accounts.menu.BEHEER",
    "inclusie.post.menu.BEHEER",
    "agenda.menu.BEHEER",
    "agenda.menu.UITLEG",
]
# What other apps add to the public pages of the plan, and to the menu of the public site.
BIJ_HET_PLAN = ["ambassadeurs.lezen.bij_het_plan.BIJDRAGE"]
# What apps add to the work list on the first page of the workplace.
NU_DOEN = [
    "agenda.werkplek.lekadres.nu_doen",
    "agenda.werkplek.aanvraagblad.nu_doen",
    "ambassadeurs.werkplek.nu_doen.werk",
    "ambassadeurs.werkplek.oproepblad.nu_doen",
    "ambassadeurs.werkplek.verhaalblad.nu_doen",
    "ambassadeurs.werkplek.mensen.om_op_te_volgen",
]
# Every kind of mail, with an example: a list that each app offers. A kind that is in no list is not sent.
MAILSOORTEN = ["inclusie.accounts.mails.SOORTEN", "agenda.mails.SOORTEN", "ambassadeurs.mails.SOORTEN"]
# In whose name every mail is.
AFZENDER = "agenda.context.afzender"
# Every kind of what can be taken away and brought back, with what it asks besides.
WEGHAALBAAR = ["agenda.handelen.weghalen.SOORTEN", "ambassadeurs.handelen.weghalen.SOORTEN"]
# What each role may do, in words: the predicates that the pages ask. Who manages accounts reads it.
RECHTEN = [
    "inclusie.accounts.rechten.RECHTEN",
    "agenda.rechten.RECHTEN",
    "ambassadeurs.rechten.RECHTEN",
    "inclusie.post.rechten.RECHTEN",
]
# Where a page of the workplace leads back to, when what it was about went away.
TERUGWEGEN = ["agenda.menu.naar_het_plan"]
# Of which pages no text is kept that was not saved: who it was about, is no more.
ZONDER_CONCEPT = ["ambassadeurs.privacy.plekken.is_van_gewiste"]
FORM_RENDERER = "inclusie.forms.Renderer"

_DATABASE = "gebruik postgres://naam:wachtwoord@machine/database of sqlite:////map/bestand.sqlite3."
DATABASE_URL = env.str("DATABASE_URL", _DATABASE, database_in(DATA_DIR))
DATABASES = {"default": env.str("DATABASE_URL", _DATABASE, DATABASE_URL, als=database)}
CACHES = {
    # In the database, since every worker must count the same rate limits.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Above this Django drops a third, counts of a limit too. One place makes at most 10,000 a day.
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    },
    # On disk: a public page that somebody read is still there when the database is away.
    "paginas": {
        "BACKEND": "inclusie.schijf.Schijf",
        "LOCATION": DATA_DIR / "cache",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}
Q_CLUSTER = {
    "name": "inclusie",
    "orm": "default",
    # It hands out heavy jobs one at a time: with two workers, a mailed login code does not wait for a PDF.
    "broker_class": "inclusie.wachtrij.Wachtrij",
    "workers": 2,
    "timeout": 180,
    "retry": 240,
    "max_attempts": 5,
    "save_limit": 250,
    "poll": 0.5,
    "catch_up": False,
}

_MAIL = "gebruik smtp://machine:25, smtp+tls://naam:wachtwoord@machine:587, smtps://… of console:"
MAILERS = {
    "default": env.str("MAIL_URL", _MAIL, "console:" if DEMO else "smtp://localhost:25", als=mailer),
}
_AFZENDER = f"inclusie-agenda@{_DEEL.hostname}"
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", "geef één e-mailadres.", _AFZENDER, als=afzender(_DEEL.hostname))

# Where somebody who found a hole tells so, and until when that is sure: /.well-known/security.txt (RFC 9116).
_MELDADRES = "geef een e-mailadres, of een adres dat begint met https://"
SECURITY_CONTACT = env.str("SECURITY_CONTACT", _MELDADRES, "", als=meldadres)
SECURITY_EXPIRES = env.date("SECURITY_EXPIRES", "schrijf een datum als 2027-06-01.", None)

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "build" / "static"  # made from the code, so not among the data
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "inclusie.fonts.LetterFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_KEEP_ONLY_HASHED_FILES = True  # templates name no other, and compressing costs seconds

# Login: a passkey, a mailed code or a single-use link; nobody has a password and nobody signs up.
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "inloggen"
LOGIN_REDIRECT_URL = "werkplek_start"
# In which room a role is at home: there it arrives after logging in. Who is not named, at the address above.
THUIS = {"ambassadeur": "mijn_start"}
# The rooms behind the login: first page -> the frame around its pages, the word behind their titles, and
# what the way back is called.
KAMERS = {
    "werkplek_start": ("werkplek.html", "Werkplek", "uw werkplek"),
    "mijn_start": ("mijn.html", "Mijn", "uw overzicht"),
}
# Where it is said; the pages for everybody are kept, and tell nothing of one person.
LOGOUT_REDIRECT_URL = "inloggen"
ACCOUNT_ADAPTER = "inclusie.accounts.adapter.Adapter"
ACCOUNT_FORMS = {
    "request_login_code": "inclusie.accounts.forms.InlogForm",
    "confirm_login_code": "inclusie.accounts.forms.CodeForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
# Three tries per code of a million. From one place 30 codes a day for one address: 90 guesses. From many
# places together 600, and then that address waits, but for a browser in which it logged in before; a login
# link opens always. See accounts/limieten.py.
ACCOUNT_RATE_LIMITS = {
    "request_login_code": None,
    "code_hier_minuut": "3/m/key,20/m/ip",
    "code_hier_uur": "10/h/key,200/h/ip",
    "code_hier_dag": "30/d/key",
    "code_overal_uur": "60/h/key",
    "code_overal_dag": "200/d/key",
    # From a browser in which this person logged in before.
    "code_bekend_minuut": "3/m/key",
    "code_bekend_uur": "10/h/key",
    "code_bekend_dag": "30/d/key",
    "vraag_bekend": "60/m/key,1000/h/key",
    "code_raden": "3/10m/key",
    # A passkey cannot be guessed; this stops who asks for a flood of questions.
    "sleutel_vraag": "60/m/ip,1000/h/ip",
    # Each makes us ask the provider of the municipality something.
    "gemeente_vraag": "60/m/ip,1000/h/ip",
    # One of 57 bits, after a mailed code or within a login.
    "herstelcode": "10/h/key",
    # What one account keeps of forms that it did not save: the script asks three times a minute per form.
    "concept": "60/m/key,1500/h/key",
    # Of a report: wrong codes from one place. Nobody guesses one of 57 bits; this stops who tries.
    "code_mis": "20/10m/ip,200/d/ip",
    "melding_begin": "60/h/ip,300/d/ip",
}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_SESSION_REMEMBER = False
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
# Passkeys only: always one that the device keeps with its user, and that asks for a finger, a face or a pin.
MFA_ADAPTER = "inclusie.accounts.sleutels.Adapter"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
# Who works for the municipality works only after a strong login. A browser knows passkeys on https alone.
_STERK = "gebruik STERK_INLOGGEN=0 om medewerkers ook met alleen een code te laten werken."
STERK_INLOGGEN = env.bool("STERK_INLOGGEN", _STERK, IS_HTTPS and not DEMO)
if STERK_INLOGGEN and not IS_HTTPS and PUBLIC_HOST != "localhost":
    stop("De instelling STERK_INLOGGEN werkt alleen met https: anders kent een browser geen toegangssleutel.")
# Before an act that cannot wait for a mistake, somebody shows again who they are, unless they just did.
_BEVESTIG = "schrijf na hoeveel minuten iemand opnieuw laat zien wie het is: 5 tot 720."
BEVESTIG_NA = 60 * env.int("BEVESTIG_NA", _BEVESTIG, 720 if DEMO else 15, als=tussen(5, 720))
# Making a plan public takes two people. No setting of the portal: whoever could turn it off there alone,
# could publish alone. Who runs the server has no role in the portal.
_VIER_OGEN = "gebruik VIER_OGEN=1 als een tweede persoon akkoord geeft voordat een plan openbaar wordt."
VIER_OGEN = env.bool("VIER_OGEN", _VIER_OGEN, False)

# The OpenID provider of the municipality, for staff. Off as long as OIDC_ISSUER is not there.
_ISSUER = "geef het adres dat de aanbieder zelf als ‘issuer’ noemt, met https en zonder /.well-known."
OIDC_ISSUER = env.str("OIDC_ISSUER", _ISSUER, None, als=lees_issuer)
_NODIG = VERPLICHT if OIDC_ISSUER else None
_ID = "geef de client-id die de aanbieder aan dit portaal gaf."
OIDC_CLIENT_ID = env.str("OIDC_CLIENT_ID", _ID, _NODIG, als=woord)
_GEHEIM = "geef het geheim (client secret) dat de aanbieder aan dit portaal gaf."
OIDC_CLIENT_SECRET = env.str("OIDC_CLIENT_SECRET", _GEHEIM, _NODIG, als=woord)
_NAAM = "schrijf van wie het account is, zoals: de gemeente Voorbeeldstad."
OIDC_NAAM = env.str("OIDC_NAAM", _NAAM, "de gemeente", als=woord)
# One of these must be in what the provider says, or the login is refused.
_EIS = "schrijf waarden met een komma ertussen, zoals: mfa,hwk."
OIDC_AMR = env.list("OIDC_AMR", _EIS, [], subcast=woord)
OIDC_ACR = env.list("OIDC_ACR", _EIS, [], subcast=woord)
_LANGS = "schrijf adressen zonder pad, met een komma ertussen: https://login.a.nl,https://b.nl"
OIDC_LANGS = env.list("OIDC_LANGS", _LANGS, [], subcast=herkomst)
eis_heel(
    OIDC_ISSUER,
    OIDC_AMR + OIDC_ACR,
    {"OIDC_CLIENT_ID": OIDC_CLIENT_ID, "OIDC_CLIENT_SECRET": OIDC_CLIENT_SECRET, "OIDC_AMR": OIDC_AMR,
     "OIDC_ACR": OIDC_ACR, "OIDC_LANGS": OIDC_LANGS},
    is_veilig=IS_HTTPS or PUBLIC_HOST in ("localhost", "127.0.0.1"),
)  # fmt: skip
SOCIALACCOUNT_ADAPTER = "inclusie.accounts.aanbieder.Adapter"

# Sessions and cookies. A login ends after 12 hours, or after 60 idle minutes.
SESSION_ENGINE = "inclusie.accounts.sessies"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSIE_STIL = 60 * 60
SESSIE_KLOK = 5 * 60
SESSION_COOKIE_NAME = "__Host-sessie" if IS_HTTPS else "sessie"
SESSION_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_NAME = "__Host-csrf" if IS_HTTPS else "csrf"
CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "inclusie.redding.csrf_mislukt"
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

# What the browser may do with our pages.
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "media-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF, *herkomsten(OIDC_ISSUER, OIDC_LANGS)],
    "base-uri": [CSP.NONE],
    "object-src": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_HTTPS
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^gezond/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
# W021: a list in browsers is for a whole domain, and a municipality's portal is one host of it.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# Of a file where none is asked for (`neemt_bestanden`) nothing touches the disk, which may be full: it is in
# memory, as the words beside it.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE
# What is larger waits on disk; the machine's own /tmp is often a piece of its memory.
FILE_UPLOAD_TEMP_DIR = DATA_DIR
# The page with a verdict on every action asks three fields of each: for 2,000 actions and 300 goals.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 7000
