"""A device with passkeys, in software: it makes a key and signs what a page asks, as a telephone does."""

import json
import secrets
from contextlib import contextmanager

from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from django.db import connection
from fido2.cose import ES256
from fido2.utils import sha256, websafe_decode, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

Vlag = AuthenticatorData.FLAG


class Toestel:
    """gezien: whether it checks a finger, a face or a pin. oorsprong: the address that the browser is at."""

    def __init__(self, *, gezien: bool = True, oorsprong: str = "https://testserver"):
        self.oorsprong, self.teller = oorsprong, 0
        self.vlaggen = Vlag.UP | (Vlag.UV if gezien else 0)
        self.geheim = ec.generate_private_key(ec.SECP256R1())
        self.id, self.wie = secrets.token_bytes(16), b""

    def maak(self, vraag: dict) -> str:
        """Make a key, and answer as the script of the page sends it."""
        self.wie = websafe_decode(vraag["user"]["id"])
        openbaar = ES256.from_cryptography_key(self.geheim.public_key())
        sleutel = AttestedCredentialData.create(b"\0" * 16, self.id, openbaar)
        gegevens = self._gegevens(vraag["rp"]["id"], Vlag.AT, sleutel)
        delen = {"attestationObject": websafe_encode(bytes(AttestationObject.create("none", gegevens, {})))}
        return self._json(self._klant("webauthn.create", vraag), delen)

    def antwoord(self, vraag: dict) -> str:
        """Sign, and say whose key it is."""
        klant = self._klant("webauthn.get", vraag)
        gegevens = self._gegevens(vraag["rpId"])
        delen = {
            "authenticatorData": websafe_encode(bytes(gegevens)),
            "signature": websafe_encode(
                self.geheim.sign(bytes(gegevens) + sha256(bytes(klant)), ec.ECDSA(hashes.SHA256()))
            ),
            "userHandle": websafe_encode(self.wie),
        }
        return self._json(klant, delen)

    def _klant(self, soort: str, vraag: dict) -> CollectedClientData:
        return CollectedClientData.create(soort, vraag["challenge"], self.oorsprong)

    def _gegevens(self, plek: str, meer=0, sleutel=b"") -> AuthenticatorData:
        self.teller += 1
        return AuthenticatorData.create(sha256(plek.encode()), self.vlaggen | meer, self.teller, sleutel)

    def _json(self, klant, delen) -> str:
        naam = websafe_encode(self.id)
        antwoord = {"clientDataJSON": websafe_encode(bytes(klant))} | delen
        return json.dumps(
            {
                "id": naam,
                "rawId": naam,
                "type": "public-key",
                "response": antwoord,
                "clientExtensionResults": {},
            }
        )


def sleutel_van(wie, naam: str = "telefoon") -> Authenticator:
    """A key of somebody, as the library keeps it, without a page."""
    vraag = {
        "user": {"id": websafe_encode(str(wie.pk).encode())},
        "rp": {"id": "testserver"},
        "challenge": "eHh4",
    }
    data = {"name": naam, "credential": json.loads(Toestel().maak(vraag))}
    return Authenticator.objects.create(user=wie, type="webauthn", data=data)


def maak_sleutel(client, naam: str = "telefoon", toestel: Toestel | None = None) -> Toestel:
    """The two steps of the page, in a browser that is logged in."""
    toestel = toestel or Toestel()
    vraag = client.post("/account/sleutels/vraag/").json()["publicKey"]
    antwoord = client.post("/account/sleutels/nieuw/", {"naam": naam, "credential": toestel.maak(vraag)})
    assert antwoord.status_code == 302, antwoord.content.decode()
    return toestel


def vraag_om_inloggen(client) -> dict:
    return client.post("/inloggen/sleutel/vraag/").json()["publicKey"]


def log_in(client, toestel: Toestel, **velden):
    velden["credential"] = toestel.antwoord(vraag_om_inloggen(client))
    return client.post("/inloggen/sleutel/", velden)


@contextmanager
def net_weg(model, *, na: int = 1):
    """Somebody takes every row of this table away, just after it was read so many times."""
    tabel, gelezen = model._meta.db_table, 0

    def kijk(execute, sql, params, many, context):
        nonlocal gelezen
        uit = execute(sql, params, many, context)
        if sql.startswith("SELECT") and tabel in sql:
            gelezen += 1
            if gelezen == na:
                with connection.cursor() as ander:
                    ander.execute(f'DELETE FROM "{tabel}"')  # noqa: S608 -- a name that Django gave
        return uit

    with connection.execute_wrapper(kijk):
        yield
