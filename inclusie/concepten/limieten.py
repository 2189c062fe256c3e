"""How often what is typed in a form is kept by itself."""

from inclusie.limieten import neem


def mag_concept_bewaren(request, user_pk: int) -> bool:
    """Of the account whose form it is: a form that is left open may be sent by somebody else."""
    return neem(request, "concept", f"concept-{user_pk}")
