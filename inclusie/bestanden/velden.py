"""The questions for photos and for sound: a plain file input, several at once, with kinds and size in words.

Without `capture`: the phone then offers its camera or recorder beside what was made before. What comes out of
a form is read, made smaller and written anew. A browser never fills in a file again: `gelezen` of the field
has what was read, also when another file or field is refused, so that a view can keep it.
"""

from django import forms
from django.core.exceptions import ValidationError

from inclusie.bestanden import foto, geluid
from inclusie.bestanden.foto import Foto, lees_foto
from inclusie.bestanden.geluid import Geluid, lees_geluid
from inclusie.tekst import schoon

HOOGSTENS = 5
# An iPhone makes a JPEG of its own kind of photo for a page that asks for one.
FOTOSOORTEN = "image/jpeg,image/png,image/webp,image/gif"
# The endings are for phones that know no kind for them; of a film only the sound is kept.
GELUIDSOORTEN = (
    "audio/*,video/mp4,video/quicktime,video/3gpp,video/webm,.m4a,.amr,.3gp,.caf,.opus,.ogg,.mp3,.wav"
)
SAMEN = "Kies uw bestanden daarna opnieuw."


class BestandenInvoer(forms.FileInput):
    allow_multiple_selected = True

    def __init__(self, attrs=None):
        super().__init__({"multiple": True} | (attrs or {}))

    def value_from_datadict(self, data, files, name) -> list:
        return files.getlist(name) if hasattr(files, "getlist") else [files[name]] if name in files else []

    def value_omitted_from_data(self, data, files, name) -> bool:
        return name not in files


class BestandenVeld(forms.Field):
    """Several files, each read by `lees`; a refused one is called by its name when there are more.

    andere: what the refusal of one says of the others of the same choice.
    """

    widget = BestandenInvoer

    def __init__(self, *, lees, soorten: str, hoogstens: int = HOOGSTENS, andere: str = SAMEN, **kwargs):
        self.lees, self.soorten, self.hoogstens, self.andere = lees, soorten, hoogstens, andere
        self.gelezen: list = []
        super().__init__(**kwargs)

    def widget_attrs(self, widget) -> dict:
        return {"accept": self.soorten}

    def has_changed(self, initial, data) -> bool:
        return bool(data)

    def clean(self, value) -> list:
        # A form has its own copy of each field.
        self.gelezen = []
        self.validate(value)
        if len(value) > self.hoogstens:
            raise ValidationError(f"Dit zijn te veel bestanden. Kies er hoogstens {self.hoogstens}.")
        fouten = []
        for bestand in value:
            try:
                self.gelezen.append(self.lees(bestand))
            except ValidationError as fout:
                wie = f" Het gaat om ‘{schoon(bestand.name)}’. {self.andere}" if len(value) > 1 else ""
                fouten.append(ValidationError(f"{fout.message}{wie}", code=fout.code))
        if fouten:
            raise ValidationError(fouten)
        return self.gelezen


class FotoVeld(BestandenVeld):
    """-> list[Foto]"""

    def __init__(self, *, label: str = "Foto", hoogstens: int = HOOGSTENS, **kwargs):
        kwargs.setdefault("help_text", hint_foto(hoogstens))
        kwargs.setdefault("error_messages", {"required": "Kies eerst een foto."})
        super().__init__(lees=lees_foto, soorten=FOTOSOORTEN, label=label, hoogstens=hoogstens, **kwargs)

    def clean(self, value) -> list[Foto]:
        return super().clean(value)


class GeluidVeld(BestandenVeld):
    """-> list[Geluid]"""

    def __init__(self, *, label: str = "Geluid", hoogstens: int = 2, **kwargs):
        kwargs.setdefault("help_text", hint_geluid(hoogstens))
        kwargs.setdefault("error_messages", {"required": "Kies eerst een geluid."})
        super().__init__(lees=lees_geluid, soorten=GELUIDSOORTEN, label=label, hoogstens=hoogstens, **kwargs)

    def clean(self, value) -> list[Geluid]:
        return super().clean(value)


def hint_foto(hoogstens: int) -> str:
    aantal = "Eén foto" if hoogstens == 1 else f"Hoogstens {hoogstens} foto's"
    per_stuk = "" if hoogstens == 1 else " per foto"
    return (
        f"{aantal}, tot {foto.MAX_MB}\u00a0MB{per_stuk}: JPEG, PNG of WebP."
        " Waar u de foto maakte, bewaren wij niet."
    )


def hint_geluid(hoogstens: int) -> str:
    aantal = "Eén opname" if hoogstens == 1 else f"Hoogstens {hoogstens} opnames"
    return (
        f"{aantal} van uw telefoon, tot 10 minuten en {geluid.MAX_MB}\u00a0MB."
        " Van een filmpje bewaren wij alleen het geluid."
    )
