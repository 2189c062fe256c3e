"""Taking a mail to the mail server: one job at a time, again when it could not, and never for ever.

Of a worker that is killed between the server's 'yes' and our note of it the mail goes twice, with the same
Message-ID: mail programs show it once.
"""

from datetime import datetime
from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused, SMTPResponseException
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from inclusie.logboek import meld
from inclusie.post.models import POGINGEN, WEG_TOT, Mail

# How many mails one round takes, so that it ends before the next.
PER_RONDE = 50


def verstuur(pk: int, *, at: datetime) -> bool:
    """Send this mail, unless it is not its turn. Return whether the mail server could be spoken to."""
    mail = Mail.objects.pak(pk, at=at)
    if mail is None:
        return True
    if mail.is_te_laat(at):
        _geef_op(mail, "De e-mail kwam te laat. De code werkt niet meer.")
        return True
    if mail.pogingen > POGINGEN:
        # Every try so far ended with its worker.
        _geef_op(mail, "Het versturen brak steeds af.")
        return True
    try:
        _bericht(mail).send()
    except Exception as fout:  # whatever it is: the queue would keep its words, with the address in them
        return _niet_gelukt(mail, fout, at)
    mail.noteer_verstuurd(at=at, bewaar_inhoud=_mag_bewaard(mail))
    meld("mail verstuurd", wat=str(mail), resultaat="gelukt")
    return True


def bezorg_wat_ligt(at: datetime) -> int:
    """Every mail whose turn it is, oldest first. Return of how many; a server that is away gets one try."""
    gedaan = 0
    for pk in list(Mail.objects.aan_de_beurt(at).values_list("pk", flat=True)[:PER_RONDE]):
        gedaan += 1
        if not verstuur(pk, at=at):
            break
    return gedaan


def _bericht(mail: Mail) -> EmailMultiAlternatives:
    machine = urlsplit(settings.PUBLIC_URL).hostname
    koppen = {"Message-ID": f"<{mail.pk}.{mail.gemaakt_op:%Y%m%d%H%M%S%f}@{machine}>"} | mail.koppen
    bericht = EmailMultiAlternatives(mail.onderwerp, mail.tekst, None, [mail.aan], headers=koppen)
    bericht.attach_alternative(mail.html, "text/html")
    return bericht


def _niet_gelukt(mail: Mail, fout: Exception, at: datetime) -> bool:
    code = _antwoord(fout)
    zin = _in_een_zin(fout, code)
    bereikt = code is not None or not isinstance(fout, (OSError, SMTPException))
    if not bereikt and not getattr(fout, "onderweg", False) and at - mail.gemaakt_op < WEG_TOT:
        mail.wacht_op_server(zin, at=at)
        meld("mail verstuurd", wat=str(mail), resultaat=f"later, {type(fout).__name__}")
    elif _is_voorgoed(fout, code) or mail.is_laatste_poging():
        _geef_op(mail, zin)
    else:
        mail.probeer_later(zin, at=at)
        meld("mail verstuurd", wat=str(mail), resultaat=f"later, {type(fout).__name__} {code or ''}".strip())
    return bereikt


def _geef_op(mail: Mail, zin: str) -> None:
    mail.geef_op(zin, bewaar_inhoud=_mag_bewaard(mail))
    meld("mail verstuurd", wat=str(mail), resultaat="mislukt")


def _mag_bewaard(mail: Mail) -> bool:
    """What lets somebody in is not kept, but in a demo there is no other place to read it."""
    return settings.DEMO or not (mail.soort_mail and mail.soort_mail.geheim)


def _antwoord(fout: Exception) -> int | None:
    """The figure of the server's answer; nothing when there was no answer."""
    if isinstance(fout, SMTPRecipientsRefused):
        return min((code for code, _ in fout.recipients.values()), default=None)
    return fout.smtp_code if isinstance(fout, SMTPResponseException) else None


def _is_voorgoed(fout: Exception, code: int | None) -> bool:
    """This address, or this mail, is refused: the next try gets the same answer. A wrong password does not
    count: a person mends that, and then the mail can go."""
    geweigerd = isinstance(fout, (SMTPRecipientsRefused, SMTPDataError)) and code is not None and code >= 500
    return geweigerd or not isinstance(fout, (OSError, SMTPException))


def _in_een_zin(fout: Exception, code: int | None) -> str:
    if isinstance(fout, (SMTPRecipientsRefused, SMTPDataError)) and code is not None:
        return f"De mailserver weigert {'dit' if code >= 500 else 'dit nu'} (code {code})."
    if code is not None:
        return f"De mailserver neemt nu geen e-mail van ons aan (code {code})."
    if isinstance(fout, (OSError, SMTPException)):
        return f"De mailserver antwoordt niet ({type(fout).__name__})."[:100]
    return f"Deze e-mail kan niet verstuurd worden ({type(fout).__name__})."[:100]
