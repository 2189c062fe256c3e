"""Which methods an address takes, whether files, and whether it may be found; the same everywhere."""

from functools import wraps

from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe


def read_only(view):
    """GET and HEAD. Another method is refused as such, and not first for a form that no page has."""
    return csrf_exempt(require_safe(view))


# Five photos of a phone, or two long sounds.
ALLES_SAMEN = 60_000_000


def neemt_bestanden(tot: int = ALLES_SAMEN):
    """The form of this view takes photos or sound: `tot` bytes of files together are kept for it.

    Only a mark: `leesbaar_verzoek` looks for it before it reads the request. All other addresses take little.
    """

    def merk(view):
        view.bestanden_tot = tot
        return view

    return merk


def besloten(view):
    """Only for who has it in front of them: found by no search engine.

    The Referrer-Policy is that of every page ('same-origin', so no address leaves this site). With
    'no-referrer' a browser hides the origin of a form as well, and then its post would be refused.
    """

    @wraps(view)
    def niet_te_vinden(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return niet_te_vinden


def na_uitloggen(antwoord):
    """For a view that may end the login of who asks it: the second of two clicks comes in without one.

    antwoord: asked with the request, which page the first one led to; nothing when that cannot be known.
    """

    def merk(view):
        view.na_uitloggen = antwoord
        return view

    return merk
