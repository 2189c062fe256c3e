"""What is made of what somebody told us: a goal, or a proposal for an action with no more than a name, a goal
and a part of life."""

from django import forms

from agenda.forms.actie import ActieForm
from agenda.forms.doel import DoelForm
from agenda.models import Doel, Jaarplan

VELDEN = ("titel", "waarom", "tekst_makkelijk", "domein", "themas")


class VoorstelForm(ActieForm):
    doel = forms.ModelChoiceField(
        Doel.objects.none(),
        label="Bij welk doel hoort het?",
        empty_label="Kies een doel",
        error_messages={"required": "Kies een doel."},
    )

    class Meta(ActieForm.Meta):
        fields = ["doel", *ActieForm.Meta.fields]

    field_order = ["doel", *VELDEN]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, velden=("doel", *VELDEN), **kwargs)
        for naam in ("start", "eind"):
            self.fields.pop(naam, None)
        doelen = Doel.objects.aanwezig().filter(jaarplan__in=Jaarplan.objects.lopend())
        doelen = doelen.select_related("jaarplan").order_by("-jaarplan__jaar", "volgorde")
        self.fields["doel"].queryset = doelen
        self.fields["doel"].label_from_instance = lambda doel: f"{doel.jaarplan.jaar}: {doel}"


class DoelUitMeldingForm(DoelForm):
    jaarplan = forms.ModelChoiceField(
        Jaarplan.objects.none(),
        label="In welk plan komt het doel?",
        empty_label="Kies een plan",
        error_messages={"required": "Kies een plan."},
    )

    field_order = ["jaarplan", *DoelForm.Meta.fields]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["jaarplan"].queryset = Jaarplan.objects.lopend().order_by("-jaar")
        self.fields["jaarplan"].label_from_instance = lambda plan: f"Jaarplan {plan.jaar}"
