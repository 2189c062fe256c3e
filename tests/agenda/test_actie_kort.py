"""`/a/2021-07/`: the short address for on paper."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("code", "adres"),
    [
        ("2021-07", "/plan/2021/actie/7/"),
        ("2021-7", "/plan/2021/actie/7/"),
        ("2021-1234", "/plan/2021/actie/1234/"),
    ],
)
def test_it_leads_to_the_action(client, code, adres):
    response = client.get(reverse("actie_kort", args=[code]))

    assert (response.status_code, response["Location"]) == (302, adres)


@pytest.mark.parametrize(
    "code",
    [
        "2021",
        "21-07",
        "2021-",
        "2021-07-",
        "\u0662\u0660\u0662\u0661-\u0667",
        "a-b",
        "2021-" + "9" * 40,
        "2021-0",
        "2021-00",
        "0021-7",
        "0000-1",
    ],
)
def test_another_code_is_not_there(client, code):
    assert client.get(reverse("actie_kort", args=[code])).status_code == 404
