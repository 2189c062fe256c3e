"""A photo: the pictures that we trust to read, to a JPEG that does not say who made it, where or how."""

import io
import struct

from PIL import (
    GifImagePlugin,
    Image,
    ImageCms,
    JpegImagePlugin,
    PngImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from inclusie.bestanden.kind import Weigering

# No other reader is there at all.
LEZERS = (JpegImagePlugin, PngImagePlugin, WebPImagePlugin, GifImagePlugin)
SOORTEN = ["JPEG", "PNG", "WEBP", "GIF"]
PUNTEN = 25_000_000
ZIJDE = 2048
KWALITEIT = 85
WIT = (255, 255, 255)
HEIC = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevm", b"mif1", b"msf1", b"avif", b"avis"}
# The size is asked of the header, before anything is unpacked, and a large one is no reason for a warning.
Image.MAX_IMAGE_PIXELS = None


def maak(inhoud: bytes) -> tuple[dict, bytes]:
    keur_begin(inhoud)
    try:
        beeld = verklein(open_beeld(inhoud))
    except UnidentifiedImageError:
        raise Weigering("kapot" if is_foto(inhoud) else "geen_foto") from None
    except MemoryError:
        raise Weigering("te_veel_punten") from None
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, IndexError):
        # All that the readers raise on a file that stops halfway or contradicts itself.
        raise Weigering("kapot") from None
    uit = io.BytesIO()
    beeld.save(uit, "JPEG", quality=KWALITEIT, optimize=True, progressive=True)
    return {"breedte": beeld.width, "hoogte": beeld.height}, uit.getvalue()


def keur_begin(inhoud: bytes) -> None:
    """What people send by mistake gets a sentence of its own."""
    if inhoud[4:8] == b"ftyp" and inhoud[8:12] in HEIC:
        raise Weigering("heic")
    begin = inhoud[:1000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if begin.startswith((b"<svg", b"<?xml", b"<!doctype svg")) and b"<svg" in inhoud[:10_000].lower():
        raise Weigering("svg")
    if inhoud.startswith(b"RIFF") and inhoud[8:16] == b"WEBPVP8X" and len(inhoud) >= 30:
        # Its reader makes room for the whole picture as soon as it is opened.
        keur_maat(*(int.from_bytes(inhoud[plek : plek + 3], "little") + 1 for plek in (24, 27)))


def is_foto(inhoud: bytes) -> bool:
    return inhoud.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8")) or inhoud[8:12] == b"WEBP"


def keur_maat(breedte: int, hoogte: int) -> None:
    if breedte * hoogte > PUNTEN:
        raise Weigering("te_veel_punten")


def open_beeld(inhoud: bytes) -> Image.Image:
    beeld = Image.open(io.BytesIO(inhoud), formats=SOORTEN)
    keur_maat(*beeld.size)
    # MPO is a JPEG with another one behind it, as many phones make them; the first is the photo.
    if beeld.format != "MPO" and getattr(beeld, "is_animated", False):
        raise Weigering("beweegt")
    return beeld


def verklein(beeld: Image.Image) -> Image.Image:
    """At most so large, upright, in the colours that every screen knows, and nothing else of the file."""
    profiel = beeld.info.get("icc_profile")
    stand = beeld.getexif().get(0x0112, 1)
    beeld.draft(None, (ZIJDE, ZIJDE))
    beeld.load()
    beeld = naar_srgb(zonder_gaten(beeld), profiel)
    beeld.thumbnail((ZIJDE, ZIJDE), Image.Resampling.LANCZOS)
    # Turned by the number itself: the rest of what the file says about itself is gone by now.
    draai = DRAAIEN.get(stand)
    beeld = beeld.transpose(draai) if draai is not None else beeld
    schoon = Image.new("RGB", beeld.size)
    schoon.paste(beeld)
    return schoon


DRAAIEN = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def zonder_gaten(beeld: Image.Image) -> Image.Image:
    """See-through places become white: a JPEG has none. More than 8 bits per colour become 8."""
    if beeld.mode.startswith("I"):
        beeld = beeld.convert("I").point(lambda waarde: waarde / 256).convert("L")
    if beeld.has_transparency_data:
        beeld = beeld.convert("RGBA")
        vlak = Image.new("RGB", beeld.size, WIT)
        vlak.paste(beeld, mask=beeld.getchannel("A"))
        return vlak
    return beeld if beeld.mode in {"RGB", "L", "CMYK"} else beeld.convert("RGB")


def naar_srgb(beeld: Image.Image, profiel: bytes | None) -> Image.Image:
    """A profile that cannot be read is left out: the colours are a little off, and the photo is there."""
    if profiel:
        try:
            van = ImageCms.ImageCmsProfile(io.BytesIO(profiel))
            return ImageCms.profileToProfile(beeld, van, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            pass
    return beeld.convert("RGB")
