"""Short, lasting addresses for on paper."""

import re

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect

from inclusie.methoden import read_only


@read_only
@login_not_required
def actie_kort(request, code):
    delen = re.fullmatch(r"([1-9][0-9]{3})-0*([1-9][0-9]{0,8})", code)
    if delen is None:
        raise Http404("Deze actie is er niet.")
    return redirect("plan_actie", jaar=int(delen[1]), nummer=int(delen[2]))
