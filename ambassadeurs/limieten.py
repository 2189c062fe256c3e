"""How often one place may begin a report, and type a wrong code of one."""

from inclusie.limieten import is_ruimte, neem


def te_vaak_mis(request) -> bool:
    """Whether too many codes of reports were wrong from this place. A right one counts for nothing."""
    return not is_ruimte(request, "code_mis")


def tel_mis(request) -> None:
    neem(request, "code_mis")


def mag_beginnen(request) -> bool:
    """One place begins so many reports; a library or a desk stays far below it."""
    while not neem(request, "melding_begin"):
        # allauth also says no when so many ask at the same moment that it did not get a turn in time.
        if not is_ruimte(request, "melding_begin"):
            return False
    return True
