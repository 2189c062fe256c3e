"""The site map plus an empty view: what Django and our middleware cost without a page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import path

from inclusie.urls import *  # noqa: F403
from inclusie.urls import urlpatterns as site


@login_not_required
def leeg(request):
    return HttpResponse("leeg")


urlpatterns = [path("leeg/", leeg), *site]
