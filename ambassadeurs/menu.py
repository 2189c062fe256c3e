"""The rooms of the people in the menu of the workplace."""

from inclusie.menu import Menupunt

MENSEN: list[Menupunt] = []
