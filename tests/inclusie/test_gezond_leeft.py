"""'Do you live' asks nothing of the database."""


def test_answers_without_the_database(client):
    response = client.get("/gezond/leeft")
    assert (response.status_code, response.content) == (200, b"leeft\n")
    assert "no-store" in response["Cache-Control"]
