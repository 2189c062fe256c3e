"""Form of a focus: a theme that this year puts first, and why."""

from django import forms
from django.db.models import Q

from agenda.models import Focus, Thema
from inclusie.bewerken import BewerkForm


class FocusForm(BewerkForm):
    class Meta:
        model = Focus
        fields = ["thema", "onderbouwing"]
        labels = {"thema": "Welk thema?", "onderbouwing": "Waarom dit thema, dit jaar?"}
        help_texts = {"onderbouwing": "Vertel wat er aan de hand is. Noem wie erom vroeg."}
        error_messages = {"thema": {"required": "Kies een thema."}}
        widgets = {"onderbouwing": forms.Textarea(attrs={"rows": 6})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        bezet = self.instance.jaarplan.focus.aanwezig().exclude(pk=self.instance.pk).values("thema")
        keuzes = Thema.objects.filter(Q(actief=True) | Q(pk=self.instance.thema_id)).exclude(pk__in=bezet)
        self.fields["thema"].queryset = keuzes
