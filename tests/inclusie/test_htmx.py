"""One view, two askers: a browser gets the page, htmx the part that the server names."""

import pytest
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.template.loader import get_template
from django.test import RequestFactory, override_settings
from django_htmx.middleware import HtmxDetails

from inclusie.forms import Form
from inclusie.htmx import naar_plek, render_page

DEELBRON = '{% partialdef deel inline %}<p id="deel">Deel {{ nummer }}</p>{% endpartialdef %}'
BLADZIJDE = (
    '{% extends "kaal.html" %}{% block titel %}Doel {{ nummer }}{% endblock %}'
    "{% block inhoud %}<h1>Doel</h1>" + DEELBRON + "{% endblock %}"
)
KAAL = "<title>{% block titel %}{% endblock %}</title><main>{% block inhoud %}{% endblock %}</main>"


@pytest.fixture(autouse=True)
def bladzijde(settings):
    """A page of our own in memory, beside the real templates of the include files."""
    sjablonen = [
        settings.TEMPLATES[0]
        | {
            "APP_DIRS": False,
            "OPTIONS": {
                "context_processors": ["django.contrib.messages.context_processors.messages"],
                "loaders": [
                    ("django.template.loaders.locmem.Loader", {"proef.html": BLADZIJDE, "kaal.html": KAAL}),
                    "django.template.loaders.filesystem.Loader",
                    "django.template.loaders.app_directories.Loader",
                ],
            },
        }
    ]
    with override_settings(TEMPLATES=sjablonen):
        get_template("proef.html")
        yield


def verzoek(pad="/plan/", **koppen):
    request = RequestFactory().get(
        pad, headers={naam.replace("_", "-"): waarde for naam, waarde in koppen.items()}
    )
    request.htmx = HtmxDetails(request)
    request.user = AnonymousUser()
    request._messages = CookieStorage(request)
    return request


HEEL = '<title>Doel 2</title><main><h1>Doel</h1><p id="deel">Deel 2</p></main>'
TITEL = "<title>Doel 2 – Inclusie Agenda</title>\n"
DEEL = '<p id="deel">Deel 2</p>'


def inhoud(request, **opties):
    return render_page(request, "proef.html", {"nummer": 2}, **opties).content.decode()


def test_a_browser_gets_the_whole_page():
    assert inhoud(verzoek(), partial="deel") == HEEL


def test_htmx_gets_the_title_and_the_part():
    assert inhoud(verzoek(HX_Request="true"), partial="deel") == TITEL + DEEL


def test_htmx_gets_the_whole_page_when_the_server_names_no_part():
    assert inhoud(verzoek(HX_Request="true")) == HEEL


def test_back_in_the_history_gets_the_whole_page():
    assert inhoud(verzoek(HX_Request="true", HX_History_Restore_Request="true"), partial="deel") == HEEL


def test_both_answers_vary_on_the_asker():
    antwoorden = [
        render_page(verzoek(**k), "proef.html", {}, partial="deel") for k in ({}, {"HX_Request": "true"})
    ]

    assert [antwoord["Vary"] for antwoord in antwoorden] == ["HX-Request", "HX-Request"]


def test_the_status_is_kept():
    assert (
        render_page(verzoek(HX_Request="true"), "proef.html", {}, partial="deel", status=422).status_code
        == 422
    )


def test_a_part_with_errors_has_a_title_that_says_so():
    form = Form({})
    form.add_error(None, "Er ging iets mis.")
    request = verzoek(HX_Request="true")

    antwoord = render_page(
        request, "proef.html", {"nummer": 2, "form": form}, partial="deel"
    ).content.decode()

    assert antwoord == "<title>Fout: Doel 2 – Inclusie Agenda</title>\n" + DEEL


def test_a_part_of_the_workplace_says_so_in_its_title():
    antwoord = inhoud(verzoek("/werkplek/plan/", HX_Request="true"), partial="deel")

    assert antwoord == "<title>Doel 2 – Werkplek – Inclusie Agenda</title>\n" + DEEL


def test_messages_go_along_into_the_status_region_once():
    request = verzoek(HX_Request="true")
    messages.success(request, "Bewaard om 14.03 uur.")

    eerste = inhoud(request, partial="deel")

    assert eerste == (
        TITEL + DEEL + '<div id="status" data-hx-swap-oob="innerHTML">'
        '<div class="lia-melding lia-melding--goed"><p>Bewaard om 14.03 uur.</p></div></div>\n'
    )


def test_a_message_comes_before_its_place_and_leads_on_to_it():
    request = verzoek()
    antwoord = naar_plek(request, "/plan/#doel-D1", "doel <D1>", "<Bewaard>.", messages.WARNING)
    assert (antwoord.status_code, antwoord.url) == (302, "/plan/")
    assert [(melding.level_tag, melding.message) for melding in messages.get_messages(request)] == [
        ("warning", '&lt;Bewaard&gt;. <a href="/plan/#doel-D1">Ga verder bij doel &lt;D1&gt;</a>')
    ]


def test_without_words_the_place_itself_comes_first():
    request = verzoek()
    assert naar_plek(request, "/plan/#doel-D1", "doel D1").url == "/plan/#doel-D1"
    assert list(messages.get_messages(request)) == []
