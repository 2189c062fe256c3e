"""Where somebody was going before we asked who they are."""

from django.utils.http import url_has_allowed_host_and_scheme


def is_eigen_pad(adres: str) -> bool:
    """A path of this site, and not another site in disguise."""
    return adres.startswith("/") and url_has_allowed_host_and_scheme(adres, allowed_hosts=None)


def houd_doel_op_deze_site(request) -> None:
    """Forget a `next` that is no path of ours: allauth would write it in our pages before it refuses it."""
    for soort in ("GET", "POST"):
        velden = getattr(request, soort)
        if not is_eigen_pad(velden.get("next", "/")):
            velden = velden.copy()
            del velden["next"]
            setattr(request, soort, velden)
