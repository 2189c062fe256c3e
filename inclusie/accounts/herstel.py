"""Recovery codes: for who lost every passkey. Ten on paper, each for once, beside the mailed code."""

import hashlib
import secrets
from datetime import datetime

from django.db import transaction

from inclusie.accounts.models import Herstelcode, User
from inclusie.accounts.vertellen import vertel
from inclusie.codes import lees_code, maak_code
from inclusie.logboek import meld

AANTAL = 10
# Signs of hexadecimal: the salt of one sheet of ten in front, and behind it what is made of the code.
ZOUT, LANG = 16, 64
FOUT = "Deze herstelcode is niet goed, of hij is al gebruikt. Kijk de code na, of neem een andere."
TE_VAAK = "Dit ging te vaak mis. Wacht een uur, of bel of mail ons."


@transaction.atomic
def maak_codes(user: User, *, at: datetime) -> list[str]:
    """New codes; the old ones work no longer."""
    # One at a time: of two clicks the second one's codes hold.
    User.objects.select_for_update().get(pk=user.pk)
    Herstelcode.objects.filter(user=user).delete()
    codes, zout = [maak_code() for _ in range(AANTAL)], secrets.token_hex(ZOUT // 2)
    for code in codes:
        Herstelcode.objects.create(user=user, code_hash=_hash(zout, code), gemaakt_op=at)
    vertel(user, "Er zijn nieuwe herstelcodes gemaakt.", at=at)
    meld("herstelcodes gemaakt", wat=f"account {user.pk}", resultaat="gelukt", door=user)
    return codes


@transaction.atomic
def gebruik_code(user: User, getypt: str, *, at: datetime) -> bool:
    """Use a code up. Of two requests at the same moment one gets nothing."""
    eerste = user.herstelcodes.values_list("code_hash", flat=True).first() or secrets.token_hex(ZOUT // 2)
    rijen = user.herstelcodes.over().filter(code_hash=_hash(eerste[:ZOUT], getypt))
    gelukt = rijen.update(gebruikt_op=at) == 1
    if gelukt:
        vertel(user, "Er is ingelogd met een herstelcode.", at=at)
    meld(
        "herstelcode gebruikt",
        wat=f"account {user.pk}",
        resultaat="gelukt" if gelukt else "geweigerd",
        door=user,
    )
    return gelukt


def _hash(zout: str, code: str) -> str:
    """Slow and with salt: a code of 57 bits is short for who has the whole table and all the time."""
    getypt = lees_code(code).replace("-", "").encode()
    som = hashlib.scrypt(getypt, salt=bytes.fromhex(zout), n=2**12, r=8, p=1, dklen=(LANG - ZOUT) // 2)
    return zout + som.hex()
