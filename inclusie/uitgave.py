"""What this program is made of: its own apps, and one mark for all their lines."""

import hashlib
from pathlib import Path


def eigen_apps(base_dir: Path, installed: list[str]) -> tuple[str, ...]:
    """The apps that lie in this checkout, in the order of the settings: each may know those before it."""
    namen = dict.fromkeys(naam.partition(".")[0] for naam in installed)
    return tuple(naam for naam in namen if (base_dir / naam).is_dir())


def release(base_dir: Path, apps: tuple[str, ...]) -> str:
    """Changes with every line of code, template or style, so that no kept page outlives what made it."""
    digest = hashlib.sha256()
    for naam in (*apps, "templates", "static"):
        for bestand in sorted((base_dir / naam).rglob("*.*")):
            if bestand.suffix != ".pyc" and bestand.is_file():
                stand = bestand.stat()
                digest.update(
                    f"{bestand.relative_to(base_dir)} {stand.st_size} {stand.st_mtime_ns}\n".encode()
                )
    return digest.hexdigest()[:16]
