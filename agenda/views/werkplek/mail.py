"""Which mail this person wants: each decides that alone."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.mail import MailForm
from inclusie.accounts.permissions import get_eigen_account
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def mail_edit(request):
    at = nu()
    uit = verwerk(request, MailForm, get_eigen_account(request.user), at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("mail_edit")
    context = {"uit": uit, "form": uit.form, "menu": "nu", "mijn_adres": request.user.email}
    return render_page(request, "agenda/mail_edit.html", context, status=uit.status)
