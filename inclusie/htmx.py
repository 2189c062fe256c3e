"""One answer for two askers: the whole page, or for htmx the part that the server names."""

from django.contrib import messages
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template import loader
from django.template.context import make_context
from django.template.loader_tags import BlockNode
from django.utils.cache import patch_vary_headers
from django.utils.html import format_html

from inclusie.concepten.bijformulier import leg_klaar
from inclusie.context import kamer
from inclusie.deel import wil_deel


def naar_plek(
    request: HttpRequest, adres: str, waar: str, zin: str = "", niveau: int = messages.SUCCESS
) -> HttpResponse:
    """To a place ('…#doel-D3') of a page. Is there something to say? Then that comes first, and leads on.

    An address with '#' takes the focus past the message, with and without JavaScript.
    """
    if not zin:
        return redirect(adres)
    messages.add_message(
        request, niveau, format_html('{} <a href="{}">Ga verder bij {}</a>', zin, adres, waar)
    )
    return redirect(adres.partition("#")[0])


def render_page(
    request: HttpRequest,
    template: str,
    context: dict | None = None,
    *,
    partial: str | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page, or for htmx its title, the partial `template#partial` and the waiting messages."""
    context = context or {}
    leg_klaar(request, context, status, lambda: titel(template, context, request))
    if partial and wil_deel(request):
        inhoud = render_deel(template, partial, context, request)
    else:
        inhoud = loader.render_to_string(template, context, request)
    response = HttpResponse(inhoud, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def render_deel(template: str, partial: str, context: dict, request: HttpRequest | None = None) -> str:
    kop = context | {"titel": titel(template, context, request), "kamer": request and kamer(request)}
    delen = [
        loader.render_to_string("includes/titel.html", kop, request),
        loader.render_to_string(f"{template}#{partial}", context, request),
    ]
    if request is not None and len(get_messages(request)):
        delen.append(loader.render_to_string("includes/status.html", {}, request))
    return "".join(delen)


def titel(template: str, context: dict, request: HttpRequest | None = None) -> str:
    """The words of the block `titel`, which a page writes once for both askers."""
    bron = loader.get_template(template).template
    omgeving = make_context(context, request)
    with omgeving.bind_template(bron):
        for blok in bron.nodelist.get_nodes_by_type(BlockNode):
            if blok.name == "titel":
                return blok.nodelist.render(omgeving).strip()
    return ""
