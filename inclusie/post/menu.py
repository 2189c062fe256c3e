"""The room of the mail in the menu of the workplace."""

from inclusie.menu import Menugroep, Menupunt
from inclusie.post.permissions import mag_post_zien

BEHEER = Menugroep("Beheer", [Menupunt("post", "post_lijst", "E-mail", mag_post_zien)])
