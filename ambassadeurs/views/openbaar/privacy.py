"""What we keep of people, why and how long, and what they can ask of us."""

from django.contrib.auth.decorators import login_not_required

from ambassadeurs.lezen.privacy import bladzijde
from inclusie.htmx import render_page
from inclusie.methoden import read_only


@read_only
@login_not_required
def privacy(request):
    return render_page(request, "ambassadeurs/privacy.html", bladzijde())
