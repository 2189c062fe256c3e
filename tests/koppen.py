"""The headers that every answer has, and those that none may have."""

import re

from inclusie.middleware import GEEN_TOESTEMMING

VEILIG = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
    " media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
    " base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": GEEN_TOESTEMMING,
}
# May not be there: they tell what runs behind it, or open the door to other sites.
NOOIT = ("Server", "X-Powered-By", "Access-Control-Allow-Origin", "Strict-Transport-Security")
# What a script on any other site may read, and nothing else: the files of what is public.
OPEN_DATA = re.compile(r"/(?!werkplek/)[^?]*\.(?:atom|csv|ics|json|pdf|xlsx)(?:\?|$)")
