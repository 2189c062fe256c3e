"""What comes from a form that somebody else opened is not done; what is done is no concept any more."""

from inclusie.concepten.handelen import rond_af, sluit
from inclusie.concepten.merk import merk_van
from inclusie.leesveld import wil_leeshulp
from inclusie.redding import van_een_ander, vanaf_deze_site


class Poort:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method == "POST" and (merk := merk_van(request)) and _is_gedaan(request, response):
            rond_af(request.POST)
            sluit(merk)
        return response

    def process_view(self, request, view_func, view_args, view_kwargs):
        """In a browser that two people use: a form that was left open by the first."""
        merk = merk_van(request)
        if merk is None or not request.user.is_authenticated or merk.user == request.user.pk:
            return None
        return van_een_ander(request) if vanaf_deze_site(request) else None


def _is_gedaan(request, response) -> bool:
    """A page goes on after what is done; a part comes back in its place. Most acts let go of it themselves,
    in their own transaction. Who was sent to log in, did nothing."""
    if wil_leeshulp(request) or not request.user.is_authenticated:
        return False
    return response.status_code == 302 or bool(request.htmx) and response.status_code in (200, 204)
