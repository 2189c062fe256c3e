"""A real OpenID provider on loopback, made with Authlib: discovery, PKCE, signed tokens, a code for once.

A test says who logs in there (`mens`), what the provider says that is not so (`zegt`), and what it answers
instead of what it should (`kapot`: path -> answer). `vragen` holds what it was asked.
"""

import logging
import threading
import time
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import flask
import requests
from allauth.socialaccount.models import SocialAccount
from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import AuthorizationCodeGrant, ClientMixin
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import AuthorizationCodeMixin, OpenIDCode, UserInfo
from joserfc.jwk import KeySet, RSAKey
from werkzeug.serving import make_server

CLIENT, GEHEIM = "portaal", "geheim van het portaal"


class Client(ClientMixin):
    def get_client_id(self):
        return CLIENT

    def get_allowed_scope(self, scope):
        return scope or ""

    def check_redirect_uri(self, redirect_uri):
        return redirect_uri.endswith("/inloggen/gemeente/terug/")

    def check_client_secret(self, client_secret):
        return client_secret == GEHEIM

    def check_endpoint_auth_method(self, method, endpoint):
        return method == "client_secret_post"

    def check_response_type(self, response_type):
        return response_type == "code"

    def check_grant_type(self, grant_type):
        return grant_type == "authorization_code"


@dataclass(frozen=True)
class Code(AuthorizationCodeMixin):
    redirect_uri: str
    scope: str
    nonce: str
    mens: dict
    code_challenge: str
    code_challenge_method: str

    def get_redirect_uri(self):
        return self.redirect_uri

    def get_scope(self):
        return self.scope

    def get_nonce(self):
        return self.nonce

    def get_auth_time(self):
        return self.mens["auth_time"]

    def get_acr(self):
        return self.mens.get("acr")

    def get_amr(self):
        return self.mens.get("amr")


class OpenidAanbieder:
    """One provider with an issuer of its own; two of them are two issuers."""

    def __init__(self):
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self.sleutel = RSAKey.generate_key(2048, {"kid": "een", "use": "sig", "alg": "RS256"})
        self.app = flask.Flask("openid")
        self.server = make_server("127.0.0.1", 0, self.app, threaded=True)
        self.issuer = f"http://127.0.0.1:{self.server.port}"
        self.begin_opnieuw()
        self._maak_server()
        self.draad = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.draad.start()

    def begin_opnieuw(self) -> None:
        self.mens = {"sub": "0001", "amr": ["pwd", "mfa"]}
        self.ingelogd_op = int(time.time())
        self.zegt, self.kapot, self.codes, self.vragen = {}, {}, {}, []

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def _maak_server(self) -> None:
        server = AuthorizationServer(
            self.app,
            query_client=lambda naam: Client() if naam == CLIENT else None,
            save_token=lambda *_: None,
        )
        server.register_grant(maak_grant(self), [CodeChallenge(required=True), maak_openid(self)()])
        self.app.before_request(self._misschien_kapot)
        self.app.add_url_rule("/.well-known/openid-configuration", "wie", self._beschrijving)
        self.app.add_url_rule("/sleutels", "sleutels", lambda: KeySet([self.sleutel]).as_dict())
        self.app.add_url_rule("/inloggen", "inloggen", lambda: self._log_in(server))
        self.app.add_url_rule("/token", "token", server.create_token_response, methods=["POST"])

    def _misschien_kapot(self):
        self.vragen.append((flask.request.path, flask.request.values.to_dict()))
        return self.kapot.get(flask.request.path)

    def _beschrijving(self) -> dict:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/inloggen",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/sleutels",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def _log_in(self, server):
        """Somebody logs in here, or was logged in; with prompt=login they do so again."""
        if flask.request.args.get("prompt") == "login":
            self.ingelogd_op = int(time.time())
        mens = {"auth_time": self.ingelogd_op} | self.mens
        return server.create_authorization_response(
            grant=server.get_consent_grant(end_user=mens), grant_user=mens
        )


def maak_grant(aanbieder: OpenidAanbieder):
    class Grant(AuthorizationCodeGrant):
        TOKEN_ENDPOINT_AUTH_METHODS = ["client_secret_post"]

        def save_authorization_code(self, code, request):
            velden = request.payload.data
            aanbieder.codes[code] = Code(
                request.payload.redirect_uri,
                request.payload.scope,
                velden.get("nonce", ""),
                request.user,
                velden.get("code_challenge", ""),
                velden.get("code_challenge_method", ""),
            )

        def query_authorization_code(self, code, client):
            return aanbieder.codes.get(code)

        def delete_authorization_code(self, authorization_code):
            aanbieder.codes = {
                code: rij for code, rij in aanbieder.codes.items() if rij is not authorization_code
            }

        def authenticate_user(self, authorization_code):
            return authorization_code.mens

    return Grant


def maak_openid(aanbieder: OpenidAanbieder):
    class Openid(OpenIDCode):
        def exists_nonce(self, nonce, request):
            return False

        def resolve_client_private_key(self, client):
            return aanbieder.sleutel

        def get_encode_header(self, client):
            return {"alg": "RS256", "kid": "een"}

        def get_client_claims(self, client):
            return {"iss": aanbieder.issuer, "aud": CLIENT}

        def generate_user_info(self, user, scope):
            """Also what is not so, for who wants to see it refused."""
            mens = {naam: wat for naam, wat in user.items() if naam not in ("acr", "amr", "auth_time")}
            return UserInfo({"email": "medewerker@voorbeeldstad.example"} | mens | aanbieder.zegt)

    return Openid


def ga(browser, adres: str, **velden):
    """Press the button of this page; return the address that the provider sends the browser back to."""
    return bij_aanbieder(browser.post(adres, velden).headers["Location"])


def bij_aanbieder(adres: str) -> str:
    """What a browser does there: it follows, and somebody logs in."""
    antwoord = requests.get(adres, allow_redirects=False, timeout=5)
    assert antwoord.status_code == 302, antwoord.text
    return antwoord.headers["Location"].removeprefix("http://testserver")


def koppel(user, openid, sub: str = "0001") -> SocialAccount:
    """As if this person connected that account before."""
    return SocialAccount.objects.create(user=user, provider=openid.issuer, uid=sub)


def velden_van(adres: str) -> dict[str, str]:
    return {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(adres).query).items()}
