"""The ambassadeurs and koplopers who want to be seen. Never kept: taking consent back counts at once."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse

from agenda.publicatie import render
from ambassadeurs.afspraken import afspraken
from ambassadeurs.lezen import mensen as lezen
from inclusie.methoden import read_only


@read_only
@login_not_required
def mensen(request):
    te_zien, organisaties = lezen.mensen(), lezen.organisaties()
    ambassadeurs = lezen.ambassadeurs(te_zien)
    context = {
        "ambassadeurs": ambassadeurs,
        "doen_mee": bool(ambassadeurs) or lezen.doen_mee(),
        "themas": lezen.themas(),
        "koplopers": lezen.koplopers(organisaties, te_zien, afspraken(organisaties)),
    }
    return HttpResponse(render("ambassadeurs/mensen.html", context, menu="mensen", adres=request.path))
