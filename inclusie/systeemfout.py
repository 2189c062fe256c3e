"""What the machine says when something cannot be done, in Dutch words to end a sentence of ours with."""

import errno
import os
import sqlite3

WOORDEN = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de ruimte van dit account is op",
    errno.EFBIG: "het bestand wordt te groot",
    errno.ENOENT: "dat is er niet",
    errno.EEXIST: "dat is er al",
    errno.ENOTEMPTY: "die map is niet leeg",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EISDIR: "dat is een map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "de links in het pad lopen rond",
    errno.EROFS: "daar mag niemand schrijven",
    errno.EACCES: "dat mag dit account niet",
    errno.EPERM: "dat mag dit account niet",
    errno.EBUSY: "iets anders gebruikt het",
    errno.EIO: "de schijf geeft een fout",
    errno.EMFILE: "er zijn te veel bestanden open",
    errno.ENOMEM: "er is te weinig geheugen",
    errno.EADDRINUSE: "iets anders gebruikt die poort",
    errno.ECONNREFUSED: "daar luistert niemand",
    errno.ETIMEDOUT: "het duurde te lang",
}
# What stands in the words of PostgreSQL and of its programs. Other words say less than those do.
IN_TEKST = (errno.ENOSPC, errno.EDQUOT)
# What SQLite says instead of the system; of these the last eight bits are the kind.
SQLITE = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_IOERR: errno.EIO,
}


def in_woorden(fout: BaseException | str) -> str:
    """Without a full stop. What we have no words for, stays as it was said, on one line."""
    nummer = _nummer(fout)
    if nummer in WOORDEN:
        return WOORDEN[nummer]
    return (getattr(fout, "strerror", None) or str(fout)).strip().partition("\n")[0].rstrip(".")


def is_vol(fout: BaseException | str) -> bool:
    return _nummer(fout) in IN_TEKST


def _nummer(fout: BaseException | str) -> int | None:
    # Django wraps what the database raised.
    bron = getattr(fout, "__cause__", None) or fout
    if isinstance(bron, sqlite3.Error):
        return SQLITE.get((getattr(bron, "sqlite_errorcode", None) or 0) & 0xFF)
    if isinstance(fout, OSError) and fout.errno:
        return fout.errno
    tekst = str(fout)
    return next((nummer for nummer in IN_TEKST if os.strerror(nummer) in tekst), None)
