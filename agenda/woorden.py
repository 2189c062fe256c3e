"""Dutch words for the values of a plandocument. Pure: text in, text out."""

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september")
MAANDEN += ("oktober", "november", "december")
NIET_BEKEND = "Nog niet bekend"


def datum(iso: str | None) -> str:
    """'2021-07-01' -> '1 juli 2021'."""
    if not iso:
        return ""
    jaar, maand, dag = iso[:10].split("-")
    return f"{int(dag)} {MAANDEN[int(maand) - 1]} {jaar}"


def periode(start: str | None, eind: str | None) -> str:
    """'2021-Q1', '2021-Q4' -> 'januari tot en met december 2021'."""
    if not start and not eind:
        return ""
    van, tot = _kwartaal(start or eind), _kwartaal(eind or start)
    van_maand, tot_maand = MAANDEN[van[1] * 3 - 3], MAANDEN[tot[1] * 3 - 1]
    if van[0] == tot[0]:
        return f"{van_maand} tot en met {tot_maand} {tot[0]}"
    return f"{van_maand} {van[0]} tot en met {tot_maand} {tot[0]}"


def kwartaal(code: str | None) -> str:
    """'2021-Q2' -> 'april tot en met juni 2021'."""
    return periode(code, code)


def _kwartaal(code: str) -> tuple[str, int]:
    jaar, nummer = code.split("-Q")
    return jaar, int(nummer)


def getal(waarde: str | int | None) -> str:
    """'1234.5' -> '1.234,5'. A value that is no figure stays as it is."""
    tekst = "" if waarde is None else str(waarde)
    geheel, _, breuk = tekst.partition(".")
    if not geheel.removeprefix("-").isdigit() or (breuk and not breuk.isdigit()):
        return tekst
    punten = f"{int(geheel):,}".replace(",", ".")
    if geheel.startswith("-") and not punten.startswith("-"):
        punten = f"-{punten}"
    return f"{punten},{breuk}" if breuk.strip("0") else punten


def euro(bedrag: int | None) -> str:
    return NIET_BEKEND if bedrag is None else f"€\u00a0{getal(bedrag)}"


def budget(bedrag: int | None) -> str:
    """Zero is a decision ('no money needed'), unknown is not."""
    return "Geen geld nodig" if bedrag == 0 else euro(bedrag)


def aantal(hoeveel: int, enkel: str, meer: str) -> str:
    return f"{getal(hoeveel)} {enkel if hoeveel == 1 else meer}"


def opsomming(delen: list[str]) -> str:
    """['a', 'b', 'c'] -> 'a, b en c'."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} en {delen[-1]}"


def grootte(hoeveel: int) -> str:
    """Size of a file for people: '480 kB', '1,2 MB'."""
    if hoeveel < 1_000_000:
        return f"{max(1, round(hoeveel / 1000))} kB"
    return f"{hoeveel / 1_000_000:.1f} MB".replace(".", ",")


def meting(waarde: str | None, indicator: dict) -> str:
    """A measured value with its unit, or with its word where the scale has words ('2 moeilijk')."""
    if waarde is None or waarde == "":
        return "nog niet gemeten"
    schaal = indicator["woorden"]
    if schaal and waarde.isdigit() and int(waarde) < len(schaal):
        return f"{waarde} ({schaal[int(waarde)]})"
    return f"{getal(waarde)} {indicator['eenheid']}".strip()
