"""For whom the website works, for whom not yet, and how somebody tells that it does not work."""

from django.contrib.auth.decorators import login_not_required

from ambassadeurs.lezen.toegankelijkheid import bladzijde
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import vandaag


@read_only
@login_not_required
def toegankelijkheid(request):
    return render_page(request, "ambassadeurs/toegankelijkheid.html", bladzijde(vandaag()))
