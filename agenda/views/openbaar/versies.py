"""Every public version of every year, for a program that tells what is new."""

from django.contrib.auth.decorators import login_not_required

from agenda.lezen.feed import as_atom
from agenda.models import Gemeente, Planversie
from agenda.publicatie import kept
from inclusie.methoden import read_only
from inclusie.publicatie import ATOM, any_origin, serve


@any_origin
@read_only
@login_not_required
@kept()
def versies_atom(request):
    def maak() -> bytes:
        versies = Planversie.objects.openbaar().voor_lezers().defer(None).nieuwste_eerst()
        # One at a time: all documents of all years together are more than a process should hold.
        return as_atom(versies.iterator(chunk_size=10), gemeente=str(Gemeente.objects.first() or ""))

    return serve(request, maak, soort=ATOM)
