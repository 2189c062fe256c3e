"""A sound is the whole report: chosen on a phone, sent without a name, and heard again with the code."""

import io
import math
import re
import struct
import wave

import pytest
from playwright.sync_api import expect

from tests.browser.test_melden import MET_EN_ZONDER, smal, verstuur, zie  # noqa: F401 -- a fixture
from tests.browser.toetsen import schrijf, tab_naar, volg

pytestmark = pytest.mark.browser
TEMPO = 8000

GELUID = """
- heading "Heeft u een foto of geluid? (niet verplicht)" [level=1]
- group "Geluid 1":
  - figure "Geluid 1 (3 seconden)":
    - paragraph:
      - link "Haal geluid 1 op"
  - textbox "Wat is er te horen? (niet verplicht)"
  - button "Haal geluid 1 weg"
- button "Verder"
"""
VOLGEN = """
- heading /Melding \\d+-\\d+/ [level=1]
- region "Wij hebben uw melding."
- region "Dit zei u":
  - figure "Geluid 1 (3 seconden)"
"""
SPEEL = """async geluid => {
    const stil = geluid.paused && !geluid.autoplay;
    await geluid.play();
    geluid.pause();
    return [stil, Math.round(geluid.duration)];
}"""


def stem(seconden: int) -> bytes:
    """A tone, as a phone would write it down."""
    uit = io.BytesIO()
    with wave.open(uit, "wb") as geluid:
        geluid.setnchannels(1)
        geluid.setsampwidth(2)
        geluid.setframerate(TEMPO)
        golf = (int(9000 * math.sin(2 * math.pi * 330 * n / TEMPO)) for n in range(seconden * TEMPO))
        geluid.writeframes(b"".join(struct.pack("<h", waarde) for waarde in golf))
    return uit.getvalue()


def kies_geluid(page):
    tab_naar(page, "Geluid.*")
    with page.expect_file_chooser() as kiezer:
        page.keyboard.press("Enter")
    kiezer.value.set_files({"name": "stem.wav", "mimeType": "audio/wav", "buffer": stem(3)})


@MET_EN_ZONDER
def test_report_with_a_sound_alone_and_hear_it_again(smal, script):  # noqa: F811
    page = smal(script)
    page.goto("/obstakel-melden/")
    volg(page, "Begin")
    volg(page, "Liever een foto of geluid")
    kies_geluid(page)
    volg(page, "Verder")
    zie(page, GELUID)
    volg(page, "Verder")
    expect(page).to_have_url(re.compile("/waar/$"))
    volg(page, "Verder")
    expect(page).to_have_url(re.compile("/hoe-erg/$"))
    volg(page, "Verder")
    expect(page).to_have_url(re.compile("/naam/$"))
    tab_naar(page, "Nee, ik volg.*")
    page.keyboard.press("Space")
    volg(page, "Verder")
    expect(page.locator("main dl")).to_contain_text("Geluid 1")
    verstuur(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Bedankt. Wij hebben uw melding.")
    code = page.locator(".lia-volgcode").inner_text()
    hoor_weer(smal(script), code)


def hoor_weer(page, code):
    """On another machine: nothing sounds before somebody asks for it, and then all of it does."""
    page.goto("/volgen/")
    schrijf(page, "Uw code", code)
    volg(page, "Laat zien")
    zie(page, VOLGEN)
    assert page.locator("audio").evaluate(SPEEL) == [True, 3]
