"""Which methods an address takes; the rest is refused in the same way everywhere."""

from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe


def read_only(view):
    """GET and HEAD. Another method is refused as such, and not first for a form that no page has."""
    return csrf_exempt(require_safe(view))
