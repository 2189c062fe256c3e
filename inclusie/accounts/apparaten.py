"""What somebody is logged in on, in words that they know: 'Firefox op Windows'. A browser names itself, so
this helps to recognise a device and proves nothing."""

ONBEKEND = "Onbekend apparaat"
# The first that is found. Most browsers also name the ones they resemble.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
APPARATEN = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


def noem(user_agent: str) -> str:
    browser, apparaat = (
        next((woord for teken, woord in lijst if teken in user_agent), "") for lijst in (BROWSERS, APPARATEN)
    )
    return " op ".join(deel for deel in (browser, apparaat) if deel) or ONBEKEND
