"""'Can you work' asks the database."""

import pytest
from django.db import connection


@pytest.mark.django_db
def test_ready_when_the_database_answers(client):
    response = client.get("/gezond/klaar")
    assert (response.status_code, response.content) == (200, b"klaar\n")


@pytest.mark.django_db(transaction=True)
def test_not_ready_without_the_tables(client):
    with connection.schema_editor() as editor:
        editor.execute("ALTER TABLE accounts_user RENAME TO accounts_user_weg")
    try:
        response = client.get("/gezond/klaar")
    finally:
        with connection.schema_editor() as editor:
            editor.execute("ALTER TABLE accounts_user_weg RENAME TO accounts_user")
    assert (response.status_code, response["Retry-After"]) == (503, "30")
    assert "accounts_user" not in response.content.decode()
