"""Who may write rows past `bewaar`, or speak SQL: file -> what it calls, on what -> why it may.

On what: as the code says it, without what is asked of it. `Melding.objects.filter(...).update(...)` is
`Melding.update`, and `melding.berichten.all().delete()` is `melding.berichten.delete`.
"""

MAG_SCHRIJVEN = {
    "agenda/handelen/berichtlinks.py": {
        "Berichtlink.create": "a link in a mail has no trail",
        "Berichtlink.update": "a link in a mail has no trail",
        "vast.save": "a link in a mail is used once, under its lock",
    },
    "agenda/handelen/bevriezen.py": {
        "versie.save": "a Planversie is only ever added",
    },
    "agenda/handelen/nakijken.py": {
        "Controle.create": "what was found has no trail",
    },
    "agenda/models/planversie.py": {
        "super().save": "a Planversie is only ever added",
    },
    "agenda/openbaarheid.py": {
        "connection.cursor": "reads the stamp of what can be edited in one query",
        "cursor.execute": "reads the stamp of what can be edited in one query",
    },
    "agenda/publicatie.py": {
        "connection.cursor": "reads the stamp of what is public in one query",
        "cursor.execute": "reads the stamp of what is public in one query",
    },
    "agenda/taken.py": {
        "Planbestand.create": "a Planbestand is only ever added",
    },
    "agenda/uitwisselen/xlsx.py": {
        "boek.save": "a workbook is a file",
    },
    "ambassadeurs/handelen/afhandelen.py": {
        "bericht.save": "a turn of a conversation is seen",
    },
    "ambassadeurs/handelen/berichten.py": {
        "link.bestanden.delete": "a photo that was not sent leaves nothing behind",
        "vast.bestanden.delete": "a photo that was not sent leaves nothing behind",
    },
    "ambassadeurs/handelen/concepten.py": {
        "concept.save": "a report that is not sent has no trail",
        "rij.save": "a report that is not sent has no trail",
        "concept.delete": "what was sent or thrown away leaves nothing behind",
        "concept.bestanden.delete": "what was sent or thrown away leaves nothing behind",
    },
    "ambassadeurs/handelen/daden.py": {
        "bericht.save": "a turn of a conversation is only ever added",
    },
    "ambassadeurs/handelen/eigen_foto.py": {
        "persoon.bestanden.delete": "a photo that went is gone, and a file has no trail",
        "persoon.klaargezet.delete": "a photo that went is gone, and a file has no trail",
    },
    "ambassadeurs/handelen/losmaken.py": {
        "antwoorden.update": "the conversation about a report has no trail",
        "melding.berichten.update": "the conversation about a report has no trail",
        "melding.bestanden.delete": "wiping: a photo has no trail",
    },
    "ambassadeurs/handelen/meten.py": {
        "Meetverzoek.create": "what we ask of somebody has no trail",
        "verzoek.save": "what we asked is answered",
    },
    "ambassadeurs/handelen/opschonen.py": {
        "ding.delete": "kept long enough: signed where there is a trail",
        "melding.bestanden.delete": "kept long enough: signed where there is a trail",
    },
    "ambassadeurs/handelen/sessies.py": {
        "gelezen.update": "what a browser remembers has no trail",
        "rij.delete": "what a browser remembers has no trail",
    },
    "ambassadeurs/handelen/wissen.py": {
        "rij.delete": "wiping: signed where there is a trail",
    },
    "ambassadeurs/management/commands/wis.py": {
        "connection.cursor": "lets SQLite write its file anew",
        "cursor.execute": "lets SQLite write its file anew",
    },
    "ambassadeurs/privacy/bewijs.py": {
        "connection.cursor": "reads every text of every table",
        "cursor.execute": "reads every text of every table",
    },
    "inclusie/accounts/aanmeldingen.py": {
        "Sessie.delete": "a login that is ended leaves nothing behind",
        "sessie.delete": "a login that is ended leaves nothing behind",
        "user.inloglinks.delete": "a link that lets somebody in has no trail",
    },
    "inclusie/accounts/adapter.py": {
        "request.session.save": "a login, which has no trail",
    },
    "inclusie/accounts/bevestigen.py": {
        "sleutel.save": "a passkey was used: when, and by whom",
    },
    "inclusie/accounts/handelen.py": {
        "Herstelcode.delete": "wiping: what an account has beside it has no trail",
        "model.delete": "wiping: what an account has beside it has no trail",
        "rij.delete": "wiping: what an account has beside it has no trail",
    },
    "inclusie/accounts/herstel.py": {
        "Herstelcode.create": "a recovery code has no trail",
        "Herstelcode.delete": "new codes take the place of the old ones",
        "rijen.update": "a recovery code is used once, in one statement",
    },
    "inclusie/accounts/koppelingen.py": {
        "SocialAccount.create": "of an account elsewhere the library keeps a number",
        "koppeling.save": "of an account elsewhere the library keeps a number",
        "koppeling.delete": "of an account elsewhere the library keeps a number",
    },
    "inclusie/accounts/links.py": {
        "Inloglink.create": "a login link has no trail",
        "Inloglink.update": "a login link is used once, in one statement",
    },
    "inclusie/accounts/sleutels.py": {
        "sleutel.save": "a passkey has no trail; its owner gets a mail",
        "sleutel.delete": "a passkey has no trail; its owner gets a mail",
    },
    "inclusie/accounts/views.py": {
        "sleutel.save": "a passkey was used: when, and by whom",
    },
    "inclusie/bestanden/foto_kind.py": {
        "beeld.save": "a photo is a file",
    },
    "inclusie/bewaard.py": {
        "_cache().delete": "a note in the cache, and no row",
    },
    "inclusie/concepten/handelen.py": {
        "rij.save": "what is being typed has no trail",
        "cache.delete": "what was saved or thrown away leaves nothing behind",
        "concept.delete": "what was saved or thrown away leaves nothing behind",
        "van_user.delete": "what was saved or thrown away leaves nothing behind",
    },
    "inclusie/database.py": {
        "connection.cursor": "empties the journal of SQLite",
        "cursor.execute": "empties the journal of SQLite",
    },
    "inclusie/gezond.py": {
        "connection.cursor": "asks whether the database answers",
        "cursor.execute": "asks whether the database answers",
    },
    "inclusie/history.py": {
        "obj.save": "the one helper",
        "rij.save": "the one helper",
        "rij.delete": "the one helper, for links",
    },
    "inclusie/kopie/beeld.py": {
        "cursor.execute": "reads every row of every table",
    },
    "inclusie/kopie/invoer.py": {
        "connection.cursor": "says from which number a table goes on",
        "cursor.execute": "says from which number a table goes on",
    },
    "inclusie/kopie/opname.py": {
        "connection.cursor": "reads one moment of the database, and counts",
        "cursor.execute": "reads one moment of the database, and counts",
    },
    "inclusie/kopie/reserve.py": {
        "connection.cursor": "lets SQLite copy itself",
        "kopie.cursor": "lets SQLite copy itself",
        "cursor.execute": "lets SQLite copy itself, and reads the copy",
        "kopie.execute": "lets SQLite copy itself, and reads the copy",
        "slot.execute": "lets SQLite copy itself, and reads the copy",
    },
    "inclusie/kopie/wegwerp.py": {
        "connection.cursor": "finds what a drill that was cut off left",
        "cursor.execute": "makes a database beside ours, and takes it away",
        "server.execute": "makes a database beside ours, and takes it away",
    },
    "inclusie/nummers.py": {
        "connection.cursor": "waits for its turn",
        "cursor.execute": "waits for its turn",
    },
    "inclusie/post/models.py": {
        "Mail.update": "where a mail stands has no trail; one job at a time takes it",
        "eerste.update": "where a mail stands has no trail; one job at a time takes it",
        "mislukt.update": "where a mail stands has no trail; one job at a time takes it",
        "oud.update": "where a mail stands has no trail; one job at a time takes it",
        "self.update": "where a mail stands has no trail; one job at a time takes it",
    },
    "inclusie/post/sturen.py": {
        "Mail.create": "a mail in the outbox, in the transaction that it is about",
    },
    "inclusie/accounts/sessies.py": {
        "self.delete": "a login that is over leaves nothing behind",
    },
    "inclusie/spoor/anker.py": {
        "connection.cursor": "waits until who saves is done",
        "cursor.execute": "waits until who saves is done",
    },
    "inclusie/spoor/controle.py": {
        "connection.cursor": "lays every row beside its trail",
        "cursor.execute": "lays every row beside its trail",
    },
    "inclusie/spoor/grendels.py": {
        "verbinding.cursor": "puts the locks on the tables",
        "cursor.execute": "puts the locks on the tables",
    },
    "inclusie/spoor/vergeten.py": {
        "spoor.model.update": "the one door by which a trail forgets a person",
        "rijen.model.delete": "the same door, by which what was said goes",
        "Wissing.create": "opens that door for one row, and stays as a note of it",
    },
    "inclusie/wachtrij.py": {
        "self.create": "a job has no trail",
        "OrmQ.update": "when a job is handed out has no trail",
        "Schedule.update": "when a job is handed out has no trail",
    },
}
