"""A sound that somebody sends: any form of any phone becomes an mp3, as long as it was, and nothing else."""

import io

import av
import pytest
from django.core.exceptions import ValidationError

from inclusie.bestanden.geluid import FOUTEN, Geluid, lees_geluid
from tests.inclusie.monsters import amr, duur, foto, geluid, upload, wav

VORMEN = [
    ("mp4", "aac"), ("ipod", "aac"), ("3gp", "aac"), ("mov", "aac"), ("mov", "alac"), ("mov", "pcm_s16le"),
    ("mp3", "libmp3lame"), ("ogg", "libopus"), ("webm", "libopus"), ("adts", "aac"), ("caf", "pcm_s16le"),
    ("caf", "alac"), ("flac", "flac"), ("aiff", "pcm_s16be"), ("wav", "pcm_s16le"), ("wav", "pcm_mulaw"),
]  # fmt: skip


def lees(inhoud: bytes, naam: str = "Opname.m4a") -> Geluid:
    return lees_geluid(upload(inhoud, naam))


def geweigerd(inhoud: bytes) -> str:
    with pytest.raises(ValidationError) as fout:
        lees(inhoud)
    assert fout.value.messages == [FOUTEN[fout.value.code]]
    return fout.value.code


def is_mp3_van(gelezen: Geluid, seconden: float) -> bool:
    with av.open(io.BytesIO(gelezen.inhoud)) as bron:
        spoor = bron.streams.audio[0]
        vorm = (bron.format.name, spoor.codec_context.name, spoor.channels, spoor.rate, len(bron.streams))
        assert vorm == ("mp3", "mp3float", 1, 22_050, 1)
        assert bron.metadata == {} and spoor.metadata.keys() <= {"encoder"}
    assert gelezen.soort == "audio/mpeg"
    return abs(duur(gelezen.inhoud) - seconden) < 0.2 and abs(gelezen.seconden - seconden) < 0.2


@pytest.mark.parametrize(("vorm", "codec"), VORMEN)
def test_a_recording_of_any_phone_becomes_an_mp3_of_the_same_length(vorm, codec):
    tempo = 48_000 if codec != "pcm_mulaw" else 8000
    assert is_mp3_van(lees(geluid(vorm, codec, 2.5, tempo=tempo), "zonder naam"), 2.5)


def test_the_old_form_of_a_phone_too():
    assert is_mp3_van(lees(amr(3)), 3)


@pytest.mark.parametrize("kanalen", [1, 2])
@pytest.mark.parametrize("tempo", [8000, 22_050, 44_100, 96_000])
def test_every_pace_and_two_channels_become_one(tempo, kanalen):
    assert is_mp3_van(lees(wav(2, tempo=tempo, kanalen=kanalen)), 2)


def test_what_is_said_is_still_heard():
    """The tone of 440 Hz passes zero so many times."""
    with av.open(io.BytesIO(lees(wav(2, tempo=44_100)).inhoud)) as bron:
        stukken = [memoryview(stuk.planes[0]).cast("f")[: stuk.samples] for stuk in bron.decode(audio=0)]
    monsters = [waarde for stuk in stukken for waarde in stuk]
    keer = sum(een < 0 <= ander for een, ander in zip(monsters, monsters[1:], strict=False))
    assert 860 < keer < 900


@pytest.mark.parametrize(
    ("vorm", "codec"), [("mp4", "aac"), ("mov", "aac"), ("3gp", "aac"), ("matroska", "libopus")]
)
def test_of_a_film_only_the_sound_is_kept(vorm, codec):
    assert is_mp3_van(lees(geluid(vorm, codec, 2, film=True)), 2)


@pytest.mark.parametrize(("vorm", "codec"), [("mp4", "aac"), ("mp3", "libmp3lame"), ("ogg", "libopus")])
def test_nothing_is_left_of_title_and_place(vorm, codec):
    vuil = geluid(vorm, codec)
    assert b"KanarieTitel" in vuil
    schoon = lees(vuil).inhoud
    assert b"Kanarie" not in schoon and b"51.92" not in schoon and not schoon.startswith(b"ID3")


def test_ten_minutes_pass_and_eleven_do_not():
    tien = lees(wav(600))
    assert is_mp3_van(tien, 600) and len(tien.inhoud) < 5_000_000
    assert geweigerd(wav(660)) == "te_lang"


@pytest.mark.parametrize(
    ("inhoud", "waarom"),
    [
        (b"", "leeg"),
        (b"x" * 25_000_001, "te_groot"),
        (b"PK\x03\x04" + bytes(99), "geen_geluid"),
        (foto(), "geen_geluid"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "geen_geluid"),
        (b"#EXTM3U\n#EXTINF:1,\n/etc/passwd\n", "geen_geluid"),
        (b"ffconcat version 1.0\nfile '/etc/passwd'\n", "geen_geluid"),
        (b"\xff\xfb<html><script>alert(1)</script></html>" * 20, "kapot"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(99), "kapot"),
        (b"ID3\x04\0\0\0\0\0\x05hello", "kapot"),
        (b"OggS" + bytes(200), "kapot"),
        (b"RIFF\xff\xff\xff\xffWAVEfmt ", "kapot"),
        (b"#!AMR\n", "kapot"),
    ],
)
def test_what_is_no_sound_is_refused_with_a_sentence_of_its_own(inhoud, waarom):
    assert geweigerd(inhoud) == waarom


def vooraan(m4a: bytes) -> bytes:
    """The same file with its index first, as phones and servers send it."""
    data, index = m4a.index(b"mdat") - 4, m4a.index(b"moov") - 4
    return m4a[:data] + m4a[index:] + m4a[data:index]


@pytest.mark.parametrize("orden", [bytes, vooraan])
@pytest.mark.parametrize("deel", [0.1, 0.5, 0.8])
def test_a_recording_that_broke_off_underway_is_refused(orden, deel):
    heel = orden(geluid("mp4", "aac", 10))
    assert geweigerd(heel[: int(len(heel) * deel)]) == "kapot"


def test_a_film_without_sound_is_refused():
    uit = io.BytesIO()
    with av.open(uit, "w", format="mp4") as doel:
        spoor = doel.add_stream("mpeg4", rate=10)
        spoor.width, spoor.height, spoor.pix_fmt = 32, 32, "yuv420p"
        doel.mux(spoor.encode(av.VideoFrame(32, 32, "yuv420p")))
        doel.mux(spoor.encode(None))
    assert geweigerd(uit.getvalue()) == "zonder_geluid"


@pytest.mark.parametrize("codec", ["ac3", "mp2"])
def test_a_form_that_no_phone_makes_is_not_even_tried(codec):
    assert geweigerd(geluid("mov", codec)) == "geen_geluid"


def test_a_form_that_nobody_knows_is_refused():
    assert geweigerd(geluid("caf", "alac").replace(b"alac", b"zzzz")) == "geen_geluid"
