"""A photo that somebody sends: read for what it is, made smaller, and nothing of its maker left in it."""

import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageCms, PngImagePlugin

from inclusie.bestanden.foto import FOUTEN, Foto, lees_foto
from tests.inclusie import monsters
from tests.inclusie.monsters import beeld, bewegend, bom, foto, gps, upload


def lees(inhoud: bytes, naam: str = "IMG_0001.jpg") -> Foto:
    return lees_foto(upload(inhoud, naam))


def geweigerd(inhoud: bytes, naam: str = "IMG_0001.jpg") -> str:
    with pytest.raises(ValidationError) as fout:
        lees(inhoud, naam)
    assert fout.value.messages == [FOUTEN[fout.value.code]]
    return fout.value.code


def open_(gelezen: Foto) -> Image.Image:
    plaat = Image.open(io.BytesIO(gelezen.inhoud))
    plaat.load()
    assert plaat.size == (gelezen.breedte, gelezen.hoogte)
    assert (plaat.format, plaat.mode, gelezen.soort) == ("JPEG", "RGB", "image/jpeg")
    return plaat


def is_kleur(punt, kleur) -> bool:
    return max(abs(een - ander) for een, ander in zip(punt, kleur, strict=True)) < 25


ROOD, BLAUW, WIT = (254, 0, 0), (0, 0, 254), (255, 255, 255)


@pytest.mark.parametrize(
    ("soort", "naam"),
    [("JPEG", "IMG_1.jpg"), ("PNG", "foto.txt"), ("WEBP", "zonder"), ("GIF", "a.png"), ("MPO", "IMG_2.JPG")],
)
def test_a_photo_is_known_by_its_bytes(soort, naam):
    plaat = open_(lees(foto(soort), naam))
    assert plaat.size == (60, 40)
    assert is_kleur(plaat.getpixel((5, 20)), ROOD) and is_kleur(plaat.getpixel((55, 20)), BLAUW)


@pytest.mark.parametrize(
    ("soort", "mode"),
    [
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("PNG", "LA"),
        ("PNG", "RGBA"),
        ("PNG", "P"),
        ("PNG", "1"),
        ("GIF", "P"),
    ],
)
def test_every_way_to_keep_colours_becomes_the_same_one(soort, mode):
    assert open_(lees(foto(soort, beeld(mode=mode)))).size == (60, 40)


def test_sixteen_bits_become_eight():
    plaat = open_(lees(foto("PNG", Image.new("I;16", (20, 20), 0x8000))))
    assert is_kleur(plaat.getpixel((10, 10)), (128, 128, 128))


@pytest.mark.parametrize("soort", ["PNG", "WEBP"])
def test_what_you_could_see_through_is_white(soort):
    assert is_kleur(
        open_(lees(foto(soort, Image.new("RGBA", (20, 20), (0, 0, 0, 0))))).getpixel((10, 10)), WIT
    )


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ((2100, 1000), (2048, 975)),
        ((1000, 2100), (975, 2048)),
        ((300, 200), (300, 200)),
        ((9000, 3), (2048, 1)),
    ],
)
def test_the_longest_side_is_at_most_2048(voor, na):
    assert open_(lees(foto("JPEG", beeld(*voor)))).size == na


# orientation -> where the red half is
STANDEN = {1: "links", 2: "rechts", 3: "rechts", 4: "links", 5: "boven", 6: "boven", 7: "onder", 8: "onder"}
PLEKKEN = {"links": (5, 20), "rechts": (55, 20), "boven": (20, 5), "onder": (20, 55)}


@pytest.mark.parametrize(
    ("soort", "stand"), [*(("JPEG", stand) for stand in STANDEN), ("PNG", 6), ("WEBP", 6)]
)
def test_a_photo_is_turned_upright_by_its_pixels(soort, stand):
    exif = Image.Exif()
    exif[0x0112] = stand
    plaat = open_(lees(foto(soort, exif=exif)))
    assert plaat.size == ((60, 40) if stand < 5 else (40, 60))
    assert is_kleur(plaat.getpixel(PLEKKEN[STANDEN[stand]]), ROOD)
    assert dict(plaat.getexif()) == {}


def vol_sporen(soort: str) -> bytes:
    """A photo with everything that programs hide in one: place, maker, words, profile, a smaller picture."""
    profiel = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    hoe = {"exif": gps(), "icc_profile": profiel.replace(b"sRGB", b"Kana")}
    if soort == "PNG":
        hoe["pnginfo"] = PngImagePlugin.PngInfo()
        hoe["pnginfo"].add_itxt("XML:com.adobe.xmp", "<x>KanarieXmp</x>")
        hoe["pnginfo"].add_text("Comment", "KanarieWoord", zip=False)
    else:
        hoe["xmp"] = b"<x:xmpmeta>KanarieXmp</x:xmpmeta>"
    if soort in {"JPEG", "MPO"}:
        hoe["comment"] = b"KanarieWoord"
    if soort == "MPO":
        hoe |= {"save_all": True, "append_images": [Image.new("RGB", (9, 9), "green")]}
    return foto(soort, **hoe)


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP", "MPO"])
def test_nothing_is_left_of_who_made_it_where_and_with_what(soort):
    vuil = vol_sporen(soort)
    assert Image.open(io.BytesIO(vuil)).getexif().get_ifd(0x8825)[29] == "2021:07:01"
    assert {
        woord for woord in (b"KanarieToestel", b"KanarieNaam", b"KanarieXmp") if woord not in vuil
    } == set()

    schoon = lees(vuil).inhoud

    assert b"Kana" not in schoon and b"Exif" not in schoon and b"2021:07" not in schoon
    # Beside the picture only what draws it: no part for programs but the one that says that it is a JPEG.
    assert merken(schoon) <= {0xD8, 0xE0, 0xDB, 0xC2, 0xC4, 0xDA}


def merken(jpeg: bytes) -> set[int]:
    gevonden, plek = {jpeg[1]}, 2
    while jpeg[plek + 1] != 0xDA:
        gevonden.add(jpeg[plek + 1])
        plek += 2 + int.from_bytes(jpeg[plek + 2 : plek + 4])
    return gevonden | {0xDA}


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP", "GIF"])
def test_what_hangs_behind_a_photo_is_gone(soort):
    """Phones put a film or a second photo there, so it is no reason to refuse one."""
    assert b"Kanarie" not in lees(foto(soort) + b"PK\x03\x04<script>Kanarie</script>%PDF-1.7").inhoud


def test_colours_of_a_profile_are_put_in_those_of_every_screen():
    lab = foto("JPEG", icc_profile=b"this is no profile at all")
    assert is_kleur(open_(lees(lab)).getpixel((5, 20)), ROOD)


def test_the_same_photo_gives_the_same_bytes():
    assert lees(foto()) == lees(foto())


@pytest.mark.parametrize(
    ("inhoud", "waarom"),
    [
        (b"", "leeg"),
        (b"x" * 10_000_001, "te_groot"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "svg"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><svg/>", "svg"),
        (b"<html><script>alert(1)</script></html>", "geen_foto"),
        (b"\xff\xd8\xff\xe0<html><script>alert(1)</script></html>", "kapot"),
        (b"PK\x03\x04" + bytes(200), "geen_foto"),
        (b"%PDF-1.7\n", "geen_foto"),
        (b"GIF89a", "kapot"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(99), "heic"),
        (b"\x00\x00\x00\x18ftypavif" + bytes(99), "heic"),
        (b"MM\x00*" + bytes(99), "geen_foto"),
    ],
)
def test_what_is_no_photo_is_refused_with_a_sentence_of_its_own(inhoud, waarom):
    assert geweigerd(inhoud) == waarom


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("deel", [0.3, 0.9])
def test_a_photo_that_broke_off_underway_is_refused(soort, deel):
    ruis = Image.effect_noise((300, 200), 90).convert("RGB")
    heel = foto(soort, ruis)
    assert geweigerd(heel[: int(len(heel) * deel)]) == "kapot"


def test_a_small_file_that_unpacks_to_a_huge_picture_is_refused():
    assert len(bom()) < 200_000
    assert geweigerd(bom()) == "te_veel_punten"


def webp_kop(zijde: int) -> bytes:
    maat = (zijde - 1).to_bytes(3, "little") * 2
    vp8x = b"VP8X" + (10).to_bytes(4, "little") + b"\x02\0\0\0" + maat
    return b"RIFF" + (4 + len(vp8x)).to_bytes(4, "little") + b"WEBP" + vp8x


@pytest.mark.parametrize(
    "inhoud",
    [
        webp_kop(16_383),
        b"GIF89a" + (60_000).to_bytes(2, "little") * 2 + foto("GIF")[10:],
        foto("JPEG", Image.new("L", (5001, 5000))),
    ],
)
def test_the_number_of_dots_is_asked_of_the_header(inhoud):
    assert geweigerd(inhoud) == "te_veel_punten"


def test_the_photo_of_a_good_phone_passes():
    assert open_(lees(foto("JPEG", Image.new("RGB", (5000, 5000), "red")))).size == (2048, 2048)


@pytest.mark.parametrize("soort", ["GIF", "WEBP", "PNG"])
def test_a_picture_that_moves_is_refused(soort):
    assert (lees(bewegend(soort, 1)).breedte, geweigerd(bewegend(soort, 1000))) == (8, "beweegt")


@pytest.mark.parametrize(
    "brok",
    [
        (b"iCCP", b"x\0\0" + monsters.zlib.compress(bytes(50_000_000))),
        (b"zTXt", b"x\0\0" + monsters.zlib.compress(bytes(50_000_000))),
        (b"eXIf", b"MM\0*" + b"\xff" * 2_000_000),
    ],
)
def test_a_huge_piece_beside_the_picture_does_no_harm(brok):
    """Refused or left out: what comes back is small and has none of it."""
    png = foto("PNG")
    inhoud = png[:33] + monsters.png_brok(*brok) + png[33:]
    try:
        assert len(lees(inhoud).inhoud) < 2000
    except ValidationError as fout:
        assert fout.code == "kapot"
