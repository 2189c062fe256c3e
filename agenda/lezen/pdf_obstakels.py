"""The obstacles as one short table of the PDF."""

from agenda import woorden


def obstakelrijen(document: dict) -> list[dict]:
    return [
        {
            "titel": rij["titel"],
            "eerst": woorden.hoogte(rij["hoogte_voor"]) or woorden.NIET_BEKEND.lower(),
            "nu": woorden.hoogte(rij["hoogte_nu"]) or woorden.NIET_BEKEND.lower(),
            "daling": woorden.daling(rij["hoogte_voor"], rij["hoogte_nu"]),
            "acties": rij["acties"],
        }
        for rij in document["obstakels"]
    ]
