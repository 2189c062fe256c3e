"""Which mail somebody wants."""

from django import forms

from inclusie.accounts.models import User
from inclusie.bewerken import BewerkForm


class MailForm(BewerkForm):
    mail_bij_versie = forms.BooleanField(
        required=False,
        label="Stuur mij een e-mail als er een nieuwe versie van een jaarplan is",
        help_text="In de e-mail staat alleen wat iedereen mag lezen.",
    )

    class Meta:
        model = User
        fields = ["mail_bij_versie"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Who did not choose yet sees what the role decided.
        self.initial["mail_bij_versie"] = self.instance.krijgt_mail_bij_versie
