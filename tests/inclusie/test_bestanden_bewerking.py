"""The child that opens a file: its limits, and the sentence when it was stopped at one of them."""

import json
import logging
import subprocess
import sys

import pytest
from django.core.exceptions import ValidationError

from inclusie import kindproces
from inclusie.bestanden import bewerking
from inclusie.bestanden.foto import FOUTEN, lees_foto
from inclusie.bestanden.geluid import lees_geluid
from tests.inclusie.monsters import beeld, foto, upload, wav

VAST = {"HOME", "LANG", "PATH", "PYTHONHASHSEED", "PYTHONPATH", "TMPDIR", "TZ", "PYTHONDONTWRITEBYTECODE"}
# Put in front of the child: the same program with a tighter limit, or with another end.
NAUW = """
import sys
from inclusie.bestanden import kind
{verandering}
sys.exit(kind.main())
"""


@pytest.fixture
def verander(tmp_path, monkeypatch):
    """Run the real child after this line of Python."""

    def doe(regel: str) -> None:
        (tmp_path / "nauw.py").write_text(NAUW.format(verandering=regel))
        gewoon = kindproces.draai

        def draai(module, invoer, **hoe):
            pad = f"{tmp_path}:{kindproces.PROJECT}"
            return gewoon("nauw", invoer, **hoe | {"PYTHONPATH": pad})

        monkeypatch.setattr(kindproces, "draai", draai)

    return doe


def vraag(code: str) -> list[str]:
    klaar = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=kindproces.PROJECT
    )
    return klaar.stdout.split()


def test_the_child_has_limits():
    namen = ["RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_CORE", "RLIMIT_FSIZE", "RLIMIT_NOFILE"]
    vragen = ", ".join(f"r.getrlimit(r.{naam})[0]" for naam in namen)
    begin = "import resource as r, os; from inclusie.bestanden import kind; was = os.nice(0); kind.begrens()"
    code = f"{begin}; print({vragen}, os.nice(0) - was)"
    assert vraag(code) == [str(1024**3), "60", "0", "0", "64", "5"]


def test_the_child_has_no_django_and_opens_a_photo_without_ffmpeg():
    code = (
        "import sys; from tests.inclusie import monsters; foto = monsters.foto(); del sys.modules['av'];"
        "voor = {n.split('.')[0] for n in sys.modules};"
        "from inclusie.bestanden import kind; kind.maak('foto', foto);"
        "print(*sorted({'av'} & {n for n in sys.modules}))"
    )
    assert vraag(code) == []
    assert vraag("import sys; from inclusie.bestanden import kind; print('django' in sys.modules)") == [
        "False"
    ]


@pytest.mark.parametrize(
    "regel",
    [
        "kind.GEHEUGEN = 30_000_000",
        "kind.CPU_SECONDEN = 1; kind.maak = lambda *_: exec('while True: pass')",
        "kind.maak = lambda *_: open('bestand', 'wb', buffering=0).write(b'x')",
        "kind.maak = lambda *_: 1 / 0",
        "kind.maak = lambda *_: __import__('os').abort()",
        "import os; kind.maak = lambda *_: os.kill(os.getpid(), 9)",
    ],
)
@pytest.mark.parametrize(("lees", "inhoud"), [(lees_foto, foto()), (lees_geluid, wav(1))])
def test_a_child_that_is_stopped_is_a_sentence_and_a_line_in_the_log(verander, caplog, regel, lees, inhoud):
    verander(regel)
    with caplog.at_level(logging.WARNING), pytest.raises(ValidationError) as fout:
        lees(upload(inhoud))
    assert (fout.value.code, "Traceback" in str(fout.value)) == ("te_zwaar", False)
    assert all("niet bewerkt" in regel.message for regel in caplog.records)


def test_a_child_that_takes_too_long_is_ended(verander, monkeypatch):
    monkeypatch.setattr(bewerking, "SECONDEN", 1)
    verander("import time; kind.maak = lambda *_: time.sleep(60)")
    with pytest.raises(ValidationError) as fout:
        lees_foto(upload(foto()))
    assert fout.value.messages == [FOUTEN["druk"]]


def test_a_picture_that_does_not_fit_in_memory_is_called_too_large(verander):
    verander("kind.GEHEUGEN = 120_000_000")
    with pytest.raises(ValidationError) as fout:
        lees_foto(upload(foto("PNG", beeld(5000, 5000))))
    assert fout.value.code == "te_veel_punten"


def test_no_word_of_the_surroundings_reaches_the_child(verander, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "geheim")
    om_zich_heen = "json.dumps(dict(os.environ)).encode()"
    verander(f"import os, json; kind.maak = lambda *_: ({{'breedte': 1, 'hoogte': 1}}, {om_zich_heen})")
    gezien = json.loads(lees_foto(upload(foto())).inhoud)
    assert gezien.keys() <= {*VAST, "LD_LIBRARY_PATH", "LC_CTYPE"}
