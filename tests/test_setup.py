"""The set-up: the locks, the two commands and what the README promises about the configuration."""

import ast
import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.core.management import call_command, get_commands

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def lock(name):
    return (ROOT / name).read_text(encoding="utf-8")


def name_of(requirement):
    return re.match(r"[a-z0-9-]+", requirement).group()


def direct():
    return [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["test"]]


def test_at_most_25_direct_dependencies_each_with_its_reason():
    with_reason = re.findall(r'^\s+"([a-z0-9-]+)[^"]*",\s+# \w', lock("pyproject.toml"), re.MULTILINE)
    assert {name_of(dep) for dep in direct()} - set(with_reason) == set()
    assert len(PROJECT["project"]["dependencies"]) <= 25


def test_locks_hold_every_direct_dependency():
    runtime, tests = (
        dict(PIN.findall(lock("requirements.lock"))),
        dict(PIN.findall(lock("requirements-test.lock"))),
    )
    assert {name_of(dep) for dep in PROJECT["project"]["dependencies"]} - set(runtime) == set()
    assert {name_of(dep) for dep in direct()} - set(tests) == set()


def test_test_lock_holds_the_versions_of_production():
    tests = PIN.findall(lock("requirements-test.lock"))
    assert [pin for pin in PIN.findall(lock("requirements.lock")) if pin not in tests] == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_lock_is_hashed_and_names_no_package_index(name):
    blocks = re.split(r"\n(?=[a-z])", lock(name))
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert re.findall(r"https?://\S+|--(?:extra-)?index-url|--find-links", lock(name)) == []


def test_lock_of_the_browser_tools_names_no_registry():
    packages = json.loads(lock("tests/browser/package-lock.json"))["packages"]
    assert [path for path, package in packages.items() if "resolved" in package] == []
    assert [path for path, package in packages.items() if path and "integrity" not in package] == []


def test_every_exception_to_a_rule_of_security_has_its_reason_beside_it():
    """Of the product, by the rules of bandit (ruff S); the tests have theirs in pyproject.toml."""
    kaal = re.compile(r"noqa: S\d+(?:, [A-Z]+\d+)*\s*$")
    regels = [
        f"{pad.relative_to(ROOT)}:{nummer}"
        for kamer in settings.EIGEN_APPS
        for pad in (ROOT / kamer).rglob("*.py")
        for nummer, regel in enumerate(pad.read_text(encoding="utf-8").splitlines(), 1)
        if kaal.search(regel)
    ]
    assert regels == []


def test_every_app_is_compiled_in_the_image_and_sorted_as_ours():
    apps = sorted(settings.EIGEN_APPS)
    assert PROJECT["tool"]["ruff"]["lint"]["isort"]["known-first-party"] == [*apps, "tests"]
    assert f"compileall -q {' '.join(apps)}\n" in lock("Dockerfile")


def variables():
    """The names that settings.py reads: the first argument of each env.<type>(...)."""
    tree = ast.parse((ROOT / "inclusie" / "settings.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "env"
        ):
            yield node.args[0].value


def test_readme_lists_every_variable_once_and_no_other():
    table = re.findall(r"^\| `([A-Z_0-9]+)` \|", lock("README.md"), re.MULTILINE)
    assert sorted(table) == sorted(set(variables()))


def services():
    return yaml.safe_load(lock("compose.yaml"))["services"]


def test_every_setting_of_a_real_portal_reaches_the_containers():
    fixed = {"DATA_DIR", "DEMO", "DEMO_DATUM"}  # the folder stands in the image, and a demo is none
    of_a_package = {"REQUESTS_CA_BUNDLE"}  # the client of the identity provider reads it itself
    portal = {name: service for name, service in services().items() if "build" in service}
    assert [*portal] == ["migrate", "app", "worker"]
    assert {name: set(service["environment"]) for name, service in portal.items()} == dict.fromkeys(
        portal, set(variables()) - fixed | of_a_package
    )


def test_what_has_no_default_stops_compose_with_a_sentence_and_stands_in_the_recipe():
    """Mail too: without an address of its own it would go to a server that the container does not have."""
    needed = set(re.findall(r"\$\{(\w+):\?", lock("compose.yaml")))
    recipe = re.search(r"^cat > \.env <<END\n(.*?)^END$", lock("README.md"), re.MULTILINE | re.DOTALL)[1]
    assert needed == {"SECRET_KEY", "POSTGRES_PASSWORD", "PUBLIC_URL", "MAIL_URL"}
    assert set(re.findall(r"^(\w+)=", recipe, re.MULTILINE)) == needed | {"MAIL_FROM"}


def test_containers_may_do_little():
    little = {"read_only": True, "cap_drop": ["ALL"], "security_opt": ["no-new-privileges:true"]}
    assert {
        name: {key: service.get(key) for key in little} for name, service in services().items()
    } == dict.fromkeys(services(), little)
    assert re.findall(r"^USER (\S+)", lock("Dockerfile"), re.MULTILINE) == ["10001:10001"]
    # Reachable from this machine only; the others have no port at all.
    assert {name: service["ports"] for name, service in services().items() if "ports" in service} == {
        "app": ["127.0.0.1:8000:8000"]
    }


def test_the_commands_of_the_containers_exist():
    commands = {service["command"][2] for service in services().values() if "command" in service}
    assert commands - set(get_commands()) == set()


def shell(script, tmp_path, **env):
    """Run SCRIPT after .ci/install.sh, in an empty folder and with a PATH of its own."""
    command = f'. "{ROOT}/.ci/install.sh"; {script}'
    path = f"{tmp_path}/bin:/usr/bin:/bin"
    home = str(tmp_path / "home")
    result = subprocess.run(
        ["sh", "-euc", command],
        cwd=tmp_path,
        env={"PATH": path, "HOME": home, **env},
        capture_output=True,
        text=True,
        check=False,
    )
    return result.stdout.strip()


def program(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


def broken_shims(tmp_path):
    for name in ("python3", "python3.12", "python3.13", "python3.14"):
        program(tmp_path / "bin" / name, "#!/bin/sh\nexit 127\n")


def test_python_behind_a_broken_shim_is_found(tmp_path):
    broken_shims(tmp_path)
    real = tmp_path / "home" / ".pyenv" / "versions" / "3.13.1" / "bin" / "python"
    program(real, f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    assert shell('find_python; echo "$python"', tmp_path) == str(real)


def test_without_a_new_python_uv_is_asked_for_one(tmp_path):
    broken_shims(tmp_path)
    program(tmp_path / "home/.pyenv/versions/3.12.1/bin/python", "#!/bin/sh\nexit 1\n")
    assert shell('find_python; echo "$python"', tmp_path) == "3.13"


def test_uv_that_does_not_run_is_passed_over(tmp_path):
    program(tmp_path / "bin" / "uv", "#!/bin/sh\nexit 127\n")
    program(tmp_path / "home" / ".local" / "bin" / "uv", "#!/bin/sh\nexit 0\n")
    assert shell('find_uv; echo "$uv"', tmp_path) == f"{tmp_path}/home/.local/bin/uv"


def test_packages_that_are_installed_are_left_alone(tmp_path):
    program(tmp_path / ".venv" / "bin" / "python", "#!/bin/sh\nexit 0\n")
    for name in ("runtime.lock", "other.lock", ".venv/installed.lock"):
        (tmp_path / name).write_text("django==6\n" if name != "runtime.lock" else "django==5\n")
    assert shell("find_uv() { echo asked; exit; }; sync_python other.lock; echo kept", tmp_path) == "kept"
    assert (
        shell("find_uv() { echo asked; exit; }; sync_python runtime.lock other.lock; echo kept", tmp_path)
        == "kept"
    )
    assert shell("find_uv() { echo asked; exit; }; sync_python runtime.lock", tmp_path) == "asked"


def waiting(tmp_path, path):
    """A shell that wants to install while another does; the first line that it says."""
    shell = subprocess.Popen(
        ["sh", "-euc", f'. "{ROOT}/.ci/install.sh"; alone echo installed'],
        cwd=tmp_path,
        env={"PATH": path, "HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    return shell, shell.stderr.readline()


def test_a_second_installation_waits_for_the_first(tmp_path):
    (tmp_path / "build").mkdir()
    with (tmp_path / "build" / "install.lock").open("w") as first:
        fcntl.flock(first, fcntl.LOCK_EX)
        shell, said = waiting(tmp_path, "/usr/bin:/bin")
    assert (said, shell.communicate()[0]) == ("Wacht op een andere installatie ...\n", "installed\n")


@pytest.fixture
def without_flock(tmp_path):
    """A PATH as on macOS."""
    (tmp_path / "bin").mkdir()
    for name in ("sh", "mkdir", "ln", "readlink", "rm", "sleep"):
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))
    (tmp_path / "build").mkdir()
    return str(tmp_path / "bin")


def test_a_second_installation_waits_without_flock_too(tmp_path, without_flock):
    busy = tmp_path / "build" / "install.busy"
    busy.symlink_to(str(os.getpid()))
    shell, said = waiting(tmp_path, without_flock)
    busy.unlink()
    assert (said, shell.communicate()[0]) == ("Wacht op een andere installatie ...\n", "installed\n")
    assert not busy.is_symlink()


def test_an_installation_that_was_killed_holds_up_nobody(tmp_path, without_flock):
    ended = subprocess.Popen(["true"])
    ended.wait()
    (tmp_path / "build" / "install.busy").symlink_to(str(ended.pid))
    shell, said = waiting(tmp_path, without_flock)
    assert (said, shell.communicate()[0]) == ("", "installed\n")


def test_caches_lie_in_the_checkout(tmp_path):
    names = ("UV_CACHE_DIR", "UV_PYTHON_INSTALL_DIR", "PIP_CACHE_DIR", "npm_config_cache")
    said = shell("; ".join(f'echo "${name}"' for name in names), tmp_path)
    assert said.splitlines() == [f"{tmp_path}/.uv/{name}" for name in ("cache", "python", "pip", "npm")]


@pytest.mark.parametrize("arguments", [["--port"], ["--port", "x"], ["--port", "123456"], ["--onbekend"]])
def test_start_explains_a_wrong_argument(arguments):
    result = subprocess.run([ROOT / "start", *arguments], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (1, "")
    assert re.match(r"Gebruik: \./start \[--port N\].*\n|--port vraagt een getal.*\n\Z", result.stderr)


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_start_tells_its_options_when_asked(option):
    result = subprocess.run([ROOT / "start", option], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert re.findall(r"^  (--[a-z-]+)", result.stdout, re.MULTILINE) == ["--port", "--no-serve", "--empty"]


def test_start_finds_its_house_through_a_link(tmp_path):
    (tmp_path / "portaal").symlink_to(ROOT / "start")
    (tmp_path / "link").symlink_to("portaal")
    result = subprocess.run([tmp_path / "link", "--help"], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


def start(data_dir, *arguments, **env):
    left_out = {*variables(), "DJANGO_SETTINGS_MODULE"}
    clean = {name: value for name, value in os.environ.items() if name not in left_out}
    result = subprocess.run(
        [ROOT / "start", *arguments],
        env={**clean, "DATA_DIR": str(data_dir), **env},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout) == (1, "")
    return result.stderr


def test_start_heeds_what_is_said_of_the_demo(tmp_path):
    assert start(tmp_path, "--no-serve", DEMO="0").startswith(
        "Het portaal start niet. De instelling SECRET_KEY ontbreekt: "
    )
    (tmp_path / "eigen-sleutel").write_text("van een echt portaal")
    said = f"In {tmp_path} staat een echt portaal. Start het zonder DEMO=1.\n"
    assert start(tmp_path, "--no-serve", DEMO="1") == said


def test_start_refuses_a_folder_that_cannot_be(tmp_path):
    (tmp_path / "bestand").touch()
    folder = tmp_path / "bestand" / "map"
    said = f"De map '{folder}' kan niet worden gemaakt. Noem een andere in DATA_DIR.\n"
    assert start(folder, "--no-serve", "--empty") == said


def test_an_empty_portal_does_not_begin_in_a_demo(tmp_path):
    (tmp_path / "inclusie.sqlite3").touch()
    assert start(tmp_path, "--no-serve", "--empty") == (
        f"In {tmp_path} staat al een portaal. Noem een andere map: DATA_DIR={tmp_path}/leeg ./start --empty\n"
    )


def test_static_files_of_production_can_be_collected(settings, tmp_path):
    """With hashed names: a style sheet that names a missing file stops here."""
    settings.STATIC_ROOT = tmp_path / "static"
    # The class that production's storage builds on: the same names, without the seconds of compressing.
    manifest = {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": manifest}
    call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "static" / "staticfiles.json").exists()


def test_missing_system_package_is_named_in_one_line(tmp_path):
    program(tmp_path / "bin" / "id", "#!/bin/sh\necho 1000\n")
    said = shell('system_packages "de PDF" libpango-1.0-0 2>&1 || echo "status $?"', tmp_path)
    line = "Voor de PDF is nog nodig: libpango-1.0-0 (Debian/Ubuntu: apt-get install libpango-1.0-0)."
    assert said.splitlines() == [line, "status 1"]
