"""Which methods an address takes, and whether files; the rest is refused in the same way everywhere."""

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
