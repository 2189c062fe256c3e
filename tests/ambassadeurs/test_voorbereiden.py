"""`manage.py voorbereiden`: what ./start does before it serves."""

import io
import re
import socket
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from agenda.models import Domein, Planversie
from inclusie.accounts.models import User
from inclusie.rollen import Rol
from tests.agenda.fabriek import MOMENT

LINK = re.compile(r"^(\w+): (http://testserver/\S*)$", re.MULTILINE)


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def prepare():
    out = io.StringIO()
    call_command("voorbereiden", port=free_port(), stdout=out, stderr=io.StringIO())
    assert LINK.sub("", out.getvalue()).strip() == ""
    return dict(LINK.findall(out.getvalue()))


@pytest.mark.django_db
def test_empty_portal_gets_one_beheerder_and_keeps_it():
    first, second = prepare(), prepare()
    assert [*first] == [*second] == ["openbaar", "beheerder"]
    assert first["beheerder"] != second["beheerder"]
    assert [user.rol for user in User.objects.all()] == [Rol.BEHEERDER]
    assert Domein.objects.count() == 7


@pytest.mark.django_db
def test_demo_has_a_link_per_role_and_is_loaded_once(settings, caplog):
    settings.DEMO, settings.DEMO_DATUM = True, date(2021, 7, 1)
    caplog.set_level("INFO", logger="inclusie")
    first = prepare()
    # The story of the demo is no news: the links are what is to be read.
    assert [regel.getMessage() for regel in caplog.records if regel.name == "inclusie"] == []
    versies = [*Planversie.objects.values_list("hash", flat=True)]
    second = prepare()
    assert [*first] == [*second] == ["openbaar", *Rol.values]
    assert {rol for rol in first if first[rol] == second[rol]} == {"openbaar"}
    assert [*Planversie.objects.values_list("hash", flat=True)] == versies != []


@pytest.mark.django_db
def test_a_real_portal_does_not_open_as_a_demo(settings):
    prepare()
    settings.DEMO = True
    out = io.StringIO()
    with pytest.raises(CommandError) as error:
        call_command("voorbereiden", port=free_port(), stdout=out, stderr=io.StringIO())
    assert str(error.value) == (
        "In deze database staat een echt portaal. Dat start niet als voorbeeld. Zet het bestand eigen-sleutel"
        f" terug in {settings.DATA_DIR}, of noem een andere map in DATA_DIR."
    )
    assert out.getvalue() == ""


@pytest.mark.django_db
def test_links_of_other_people_are_not_printed_in_a_real_portal():
    for rol in Rol:
        User.objects.maak_account(f"{rol}@voorbeeldstad.example", f"De {rol}", rol, at=MOMENT)
    assert [*prepare()] == ["openbaar", "beheerder"]


@pytest.mark.django_db
def test_port_in_use_is_refused_before_anything_happens():
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        with pytest.raises(CommandError) as error:
            call_command("voorbereiden", port=port)
    assert (
        str(error.value)
        == f"Poort {port} is niet vrij. Kies een andere, bijvoorbeeld: ./start --port {port + 1}"
    )
    assert not User.objects.exists()
