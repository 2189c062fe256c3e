"""Real photos and sounds, made on the spot: as phones make them, broken, and made to do harm."""

import io
import math
import struct
import wave
import zlib
from array import array

import av
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

AMR_STUK = b"\x3c" + bytes(31)  # 20 ms at 12.2 kbit/s


def upload(inhoud: bytes, naam: str = "IMG_0001.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(naam, inhoud)


def beeld(breedte=60, hoogte=40, mode="RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    plaat = Image.new("RGB", (breedte, hoogte), "red")
    plaat.paste("blue", (breedte // 2, 0, breedte, hoogte))
    return plaat.convert(mode)


def foto(soort="JPEG", plaat: Image.Image | None = None, **hoe) -> bytes:
    uit = io.BytesIO()
    (plaat or beeld()).save(uit, soort, **hoe)
    return uit.getvalue()


def gps() -> Image.Exif:
    """What a phone writes: maker, who and where."""
    exif = Image.Exif()
    exif[0x010F], exif[0x013B], exif[0x0112] = "KanarieToestel", "KanarieNaam", 6
    exif[0x8825] = {1: "N", 2: (51.0, 55.0, 12.34), 3: "E", 4: (4.0, 35.0, 1.23), 29: "2021:07:01"}
    return exif


def png_brok(naam: bytes, inhoud: bytes) -> bytes:
    return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))


def bom(zijde=30_000) -> bytes:
    """A PNG of some kilobytes that unpacks to a picture of 900 million dots."""
    kop = struct.pack(">IIBBBBB", zijde, zijde, 1, 0, 0, 0, 0)
    inpakker = zlib.compressobj(9)
    rij = bytes(1 + zijde // 8)
    data = b"".join(inpakker.compress(rij) for _ in range(zijde)) + inpakker.flush()
    return b"\x89PNG\r\n\x1a\n" + png_brok(b"IHDR", kop) + png_brok(b"IDAT", data) + png_brok(b"IEND", b"")


def bewegend(soort: str, aantal: int) -> bytes:
    platen = [Image.new("RGB", (8, 8), (nummer % 256, nummer // 256, 0)) for nummer in range(aantal)]
    return foto(soort, platen[0], save_all=True, append_images=platen[1:])


def wav(seconden: float, *, tempo=8000, kanalen=1) -> bytes:
    """A tone; at this pace ten minutes are ten million bytes."""
    uit = io.BytesIO()
    een = array("h", (int(9000 * math.sin(2 * math.pi * 440 * plek / tempo)) for plek in range(tempo)))
    with wave.open(uit, "wb") as bestand:
        bestand.setnchannels(kanalen)
        bestand.setsampwidth(2)
        bestand.setframerate(tempo)
        keer = int(seconden) + 1
        monsters = array("h", (waarde for waarde in een for _ in range(kanalen))) * keer
        bestand.writeframes(monsters[: int(seconden * tempo) * kanalen].tobytes())
    return uit.getvalue()


def geluid(vorm: str, codec: str, seconden: float = 2.0, *, film=False, tempo=48_000, **hoe) -> bytes:
    """A recording in this form; with a film beside it when that is asked."""
    uit = io.BytesIO()
    with (
        av.open(io.BytesIO(wav(seconden, tempo=tempo))) as bron,
        av.open(uit, "w", format=vorm, **hoe) as doel,
    ):
        doel.metadata["title"], doel.metadata["location"] = "KanarieTitel", "+51.9200+004.5800/"
        beelden = doel.add_stream("mpeg4", rate=10) if film else None
        spoor = doel.add_stream(codec, rate=tempo)
        spoor.layout = "mono"
        if beelden:
            beelden.width, beelden.height, beelden.pix_fmt = 32, 32, "yuv420p"
            for _ in range(int(seconden * 10)):
                doel.mux(beelden.encode(av.VideoFrame(32, 32, "yuv420p")))
            doel.mux(beelden.encode(None))
        for stuk in bron.decode(audio=0):
            doel.mux(spoor.encode(stuk))
        doel.mux(spoor.encode(None))
    return uit.getvalue()


def amr(seconden: float) -> bytes:
    """No library writes this form; a phone without another one does."""
    return b"#!AMR\n" + AMR_STUK * int(seconden * 50)


def duur(inhoud: bytes) -> float:
    """Of a sound, by unpacking it."""
    with av.open(io.BytesIO(inhoud)) as bron:
        return sum(stuk.samples / stuk.sample_rate for stuk in bron.decode(audio=0))
