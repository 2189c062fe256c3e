"""The outbox on a page, and an example of every kind of mail."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.post import handelen
from inclusie.post.lezen import leesbare_html
from inclusie.post.models import Mail
from inclusie.post.permissions import (
    get_mail_om_te_lezen,
    get_mail_om_te_regelen,
    get_mailsoort,
    mag_mailvoorbeelden_zien,
    mag_post_lezen,
    mag_post_regelen,
    mag_post_zien,
)
from inclusie.post.soorten import mailsoorten
from inclusie.post.sturen import stel_op
from inclusie.toegang import eis

PER_BLADZIJDE = 50


@read_only
def post_lijst(request):
    user = request.user
    eis(mag_post_zien(user))
    context = {
        "menu": "post",
        "aantallen": Mail.objects.per_stand(),
        "pagina": Paginator(Mail.objects.om_te_zien(), PER_BLADZIJDE).get_page(request.GET.get("blz")),
        "mag_lezen": mag_post_lezen(user),
        "mag_regelen": mag_post_regelen(user),
    }
    return render_page(request, "post/post_lijst.html", context)


@read_only
def post_detail(request, pk):
    mail = get_mail_om_te_lezen(request.user, pk)
    context = {"menu": "post", "mail": mail, "html": leesbare_html(mail.html)}
    return render_page(request, "post/post_detail.html", context)


@require_POST
def post_opnieuw(request, pk):
    mail = get_mail_om_te_regelen(request.user, pk)
    try:
        handelen.probeer_opnieuw(mail, door=request.user, at=timezone.now())
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, "Wij proberen de e-mail opnieuw te versturen.")
    return redirect("post_lijst")


@require_POST
def post_vervallen(request, pk):
    mail = get_mail_om_te_regelen(request.user, pk)
    try:
        handelen.laat_vallen(mail, door=request.user)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, "De e-mail is vervallen. Wij versturen hem niet meer.")
    return redirect("post_lijst")


@read_only
def post_voorbeelden(request):
    eis(mag_mailvoorbeelden_zien(request.user))
    context = {"menu": "post", "soorten": mailsoorten(), "mag_zien": mag_post_zien(request.user)}
    return render_page(request, "post/post_voorbeelden.html", context)


@read_only
def post_voorbeeld(request, soort):
    mailsoort = get_mailsoort(request.user, soort)
    brief = stel_op(mailsoort.sjabloon, mailsoort.voorbeeld())
    context = {"menu": "post", "soort": mailsoort, "mail": brief, "html": leesbare_html(brief.html)}
    return render_page(
        request, "post/post_voorbeeld.html", context | {"mag_zien": mag_post_zien(request.user)}
    )
