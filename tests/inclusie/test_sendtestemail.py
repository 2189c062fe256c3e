"""`manage.py sendtestemail`: one mail, or one sentence that says why not."""

from tests.inclusie.test_settings import GOED, python


def verstuur(tmp_path, *adres, **omgeving):
    uit = python(tmp_path, "manage.py", "sendtestemail", *adres, **GOED | omgeving)
    return uit.returncode, uit.stdout, uit.stderr


def test_it_prints_a_mail_where_mail_is_printed(tmp_path):
    status, tekst, fout = verstuur(tmp_path, "iemand@voorbeeld.example", MAIL_URL="console:")
    assert (status, fout) == (0, "")
    assert tekst.startswith("Aan: iemand@voorbeeld.example\nOnderwerp: ")


def test_a_server_that_is_not_there_is_told_in_one_sentence(tmp_path):
    status, tekst, fout = verstuur(tmp_path, "iemand@voorbeeld.example", MAIL_URL="smtp://127.0.0.1:1")
    assert (status, tekst, len(fout.splitlines())) == (1, "", 1)
    assert fout.startswith("CommandError: De e-mail gaat niet weg. Kijk naar MAIL_URL en MAIL_FROM. (")


def test_what_is_no_address_is_not_sent(tmp_path):
    assert verstuur(tmp_path, "rommel", MAIL_URL="smtp://127.0.0.1:1") == (
        1, "", "CommandError: Dit is geen e-mailadres: rommel\n",
    )  # fmt: skip
