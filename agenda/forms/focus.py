"""Form of a focus: a theme that this year puts first, and why."""

from django import forms

from agenda.forms.plandeel import PlandeelForm
from agenda.models import Focus, Thema


class FocusForm(PlandeelForm):
    class Meta:
        model = Focus
        fields = ["thema", "onderbouwing"]
        labels = {"thema": "Welk thema?", "onderbouwing": "Waarom dit thema, dit jaar?"}
        help_texts = {"onderbouwing": "Vertel wat er aan de hand is. Noem wie erom vroeg."}
        error_messages = {"thema": {"required": "Kies een thema."}}
        widgets = {"onderbouwing": forms.Textarea(attrs={"rows": 6})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            # Another theme is another focus: take this one away, with the reason, and add the other.
            del self.fields["thema"]
            return
        bezet = self.instance.jaarplan.focus.aanwezig().values("thema")
        self.fields["thema"].queryset = Thema.objects.actief().exclude(pk__in=bezet)
