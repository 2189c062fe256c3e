"""Full page or the part that the server names: the one place that looks at htmx's headers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def wil_deel(request: HttpRequest) -> bool:
    """Whether htmx asks for a part. Going back in the history always gets the whole page."""
    return bool(request.htmx) and not request.htmx.history_restore_request and not request.htmx.boosted


def render_page(
    request: HttpRequest, template: str, context: dict | None = None, *, partial: str | None = None, status: int = 200
) -> HttpResponse:
    """Render the page, or for htmx only its partial `partial` (a {% partialdef %} of the same template)."""
    naam = f"{template}#{partial}" if partial and wil_deel(request) else template
    response = render(request, naam, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response
