"""Terms in working days. A public holiday counts as one: so a promise is never later than it was said."""

from datetime import date, timedelta


def werkdagen_na(dag: date, aantal: int) -> date:
    """The day that is this number of working days, Monday to Friday, after `dag`."""
    while aantal:
        dag += timedelta(days=1)
        aantal -= dag.isoweekday() <= 5
    return dag
