"""For the machine that watches: does the process live, and can it do its work."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, InterfaceError, ProgrammingError, connection
from django.http import HttpResponse

from inclusie.methoden import read_only


@login_not_required
@read_only
def gezond_leeft(request):
    return HttpResponse("leeft\n", content_type="text/plain; charset=utf-8")


@login_not_required
@read_only
def gezond_klaar(request):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM accounts_user LIMIT 1")
    except (DatabaseError, InterfaceError) as fout:
        wat = "is nog niet bijgewerkt" if isinstance(fout, ProgrammingError) else "antwoordt niet"
        return HttpResponse(
            f"niet klaar: de database {wat}\n",
            content_type="text/plain; charset=utf-8",
            status=503,
            headers={"Retry-After": "30"},
        )
    return HttpResponse("klaar\n", content_type="text/plain; charset=utf-8")
