"""The room of the mail in the menu of the workplace."""

from inclusie.menu import Menupunt
from inclusie.post.permissions import mag_post_zien

BEHEER = [Menupunt("post", "post_lijst", "E-mail", mag_post_zien)]
