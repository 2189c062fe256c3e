"""The headers and the cookies of a hostile request."""

from tests.storm.waarden import ELDERS

CSRF = "n" * 32
KOPPEN = {
    "HX-Request": ["true", "1", "\xff"],
    "HX-Target": ["inhoud", "../x", "\xff"],
    "HX-Current-URL": ["http://testserver/", f"https://{ELDERS}/", "http://[", "%ff%fe", "\xff"],
    "HX-Current-URL-URI-AutoEncoded": ["true"],
    "HX-Boosted": ["true"],
    "HX-History-Restore-Request": ["true"],
    "Host": [ELDERS, "testserver:99999", "[::1", "testserver/../x", "", "a" * 3000, "te_st", "a@b", "\xff"],
    "X-Forwarded-Host": [ELDERS],
    "X-Forwarded-For": ["1.2.3.4", "x", "::1, x, " * 300, "\xff", "<script>"],
    "X-Forwarded-Proto": ["https", "x", "\xff"],
    "Forwarded": [f"for=x;host={ELDERS}"],
    "X-HTTP-Method-Override": ["DELETE", "PUT"],
    "X-Original-URL": ["/werkplek/gebruikers/"],
    "X-Rewrite-URL": ["/werkplek/gebruikers/"],
    "Origin": ["null", f"https://{ELDERS}", "http://[", "http://testserver", "\xff"],
    "Referer": ["http://[", f"https://{ELDERS}/", "http://testserver/", "a" * 9000, "\xff"],
    "Sec-Fetch-Site": ["same-origin", "cross-site", "x"],
    "Sec-Fetch-Mode": ["navigate", "x"],
    "User-Agent": ["", "a" * 9000, "\xff\xfe", "<x-storm>", "%s%s%n", "'; SELECT 1; --"],
    "Accept": ["*/*", "application/json", "text/html;q=x", "," * 5000],
    "Accept-Encoding": ["gzip;q=nan", "gzip;q=-1", "*;q=0", ",,,;;q", "gzip" * 2000, "br", "identity;q=0"],
    "Accept-Language": ["xx-" * 999, "nl;q=x", "*", "en-US,en;q=0.9", "\xff"],
    "Accept-Charset": ["utf-16"],
    "If-None-Match": ["*", '"', 'W/"x"', '"a",' * 2000, "\xff", "x"],
    "If-Modified-Since": ["x", "Thu, 99 Xxx 9999 99:99:99 GMT", "Sat, 29 Oct 0001 19:43:31 GMT"],
    "If-Match": ['"x"', "*"],
    "Range": ["bytes=0-", "bytes=-1", "bytes=9-1", "bytes=0-0,1-1", "bytes=x", "x" * 500],
    "Content-Encoding": ["gzip", "x"],
    "Transfer-Encoding": ["chunked", "x"],
    "Authorization": ["Basic eDp4", "Bearer x", "x" * 5000],
    "Content-Language": ["\xff"],
    "X-CSRFToken": ["x", "n" * 32, "n" * 64, "\xff"],
    "X-Requested-With": ["XMLHttpRequest"],
    "Access-Control-Request-Method": ["DELETE", "x"],
    "Upgrade": ["websocket"],
    "Proxy": [f"http://{ELDERS}"],
}
KOEKNAMEN = ["sessie", "csrf", "messages", "__Host-sessie", "sessionid", "a", "django_language"]


def van(recept: dict[str, int]) -> dict[str, str]:
    return {naam: KOPPEN[naam][nummer % len(KOPPEN[naam])] for naam, nummer in recept.items()}


def koeken(recept: tuple[int, int, str], sessie: str) -> list[tuple[str, str]]:
    """Mostly the login of this role and a token that fits; else with a broken one, or none."""
    hoe, nummer, tekst = recept
    eigen = ([("sessie", sessie)] if sessie else []) + [("csrf", CSRF)]
    vreemd = (KOEKNAMEN[nummer % len(KOEKNAMEN)], op_de_lijn(tekst))
    return {6: [*eigen, vreemd], 7: [vreemd, *eigen], 8: [vreemd], 9: []}.get(hoe, eigen)


def bytes_van(tekst: str) -> bytes:
    return tekst.encode("utf-8", "surrogatepass")


def op_de_lijn(tekst: str) -> str:
    """In a cookie: without what would end it, which no server passes on."""
    return bytes_van(zonder_regeleinde(tekst).replace("\0", "")).decode("latin-1")[:8000]


def zonder_regeleinde(tekst: str) -> str:
    return tekst.replace("\r", "").replace("\n", "")
