"""What is too late by the calendar: one rule for the work list and for what the council reads."""

from datetime import date

from agenda.woorden import kwartaal


def te_laat(start: str, eind: str, dag: date, *, is_begonnen: bool) -> str:
    """'Moest klaar zijn in april tot en met juni 2021.'; nothing as long as that quarter is not over.

    Of an action that is not over yet. start, eind: the quarters that were planned, as '2021-Q1'.
    """
    nu = f"{dag.year}-Q{(dag.month + 2) // 3}"
    if eind and eind < nu:
        return f"Moest klaar zijn in {kwartaal(eind)}."
    if start and start < nu and not is_begonnen:
        return f"Moest beginnen in {kwartaal(start)}."
    return ""
