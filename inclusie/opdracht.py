"""A command of ours: what it says of its arguments is Dutch, as all it says."""

import re
import sys

from django.core.management.base import BaseCommand, CommandError, CommandParser, DjangoHelpFormatter

# What argparse says, and what we say. A sentence that is not here stays as it is.
ZINNEN = (
    (r"the following arguments are required: (.+)", "Dit ontbreekt nog: {}."),
    (r"unrecognized arguments: (.+)", "Dit kent de opdracht niet: {}."),
    (
        r"argument (.+?): invalid choice: (.+?)(?:, maybe you meant .+)? \(choose from (.+)\)",
        "Bij {} kan {} niet. Kies uit: {}.",
    ),
    (r"argument (.+?): invalid int value: (.+)", "Geef bij {} een heel getal. Dit is er geen: {}."),
    (r"argument (.+?): expected .+", "Zet iets achter {}."),
    (r"argument (.+?): ignored explicit argument (.+)", "Zet niets achter {}. Er staat: {}."),
    (r"ambiguous option: (.+) could match (.+)", "{} kan van alles zijn. Kies uit: {}."),
)
HULP = {
    "help": "toon deze uitleg",
    "version": "toon de versie van Django",
    "verbosity": "hoeveel de opdracht vertelt: 0 is niets extra, 3 is alles",
    "settings": "de module met instellingen; anders DJANGO_SETTINGS_MODULE",
    "pythonpath": "een map erbij om modules te zoeken",
    "traceback": "toon bij een fout ook waar hij in het programma ontstond",
    "no_color": "schrijf zonder kleuren",
    "force_color": "schrijf altijd met kleuren",
    "skip_checks": "sla de controles van de instellingen over",
}


class Vorm(DjangoHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, prefix="Gebruik: " if prefix is None else prefix)


class Lezer(CommandParser):
    def error(self, message):
        zin = in_het_nederlands(message)
        if not self.called_from_command_line:
            raise CommandError(zin)
        self.print_usage(sys.stderr)
        self.exit(2, f"{zin}\n")


class Opdracht(BaseCommand):
    def create_parser(self, prog_name, subcommand, **kwargs):
        parser = super().create_parser(prog_name, subcommand, formatter_class=Vorm, **kwargs)
        # Django asks nobody which class to make here.
        parser.__class__ = Lezer
        parser._positionals.title, parser._optionals.title = "Wat u erachter zet", "Wat erbij kan"
        for actie in parser._actions:
            actie.help = HULP.get(actie.dest, actie.help)
        return parser


def in_het_nederlands(message: str) -> str:
    for engels, zin in ZINNEN:
        if gevonden := re.fullmatch(engels, message, re.DOTALL):
            return zin.format(*gevonden.groups())
    return message
