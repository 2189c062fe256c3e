# shellcheck shell=sh
# Read by ./start and ./test: finds or makes, inside the checkout, what they need.

UV_VERSION=0.13.9
NEW_ENOUGH='import sqlite3, ssl, sys; sys.exit(sys.version_info < (3, 12))'
# Nothing is written outside the checkout but system packages, so the caches lie in it too.
export UV_PYTHON_INSTALL_DIR="$PWD/.uv/python" UV_CACHE_DIR="$PWD/.uv/cache" PIP_CACHE_DIR="$PWD/.uv/pip"
export npm_config_cache="$PWD/.uv/npm"
# Many town halls inspect TLS with a certificate of their own, which only the system knows.
[ ! -s /etc/ssl/certs/ca-certificates.crt ] || export UV_SYSTEM_CERTS=true

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }
works() { "$@" >/dev/null 2>&1; } # running it is the only proof: a pyenv shim may exist and still fail

# alone COMMAND...: two installations at once would spoil each other's .venv, so the second waits.
alone() {
    mkdir -p build
    if works command -v flock; then
        exec 9>build/install.lock
        flock -n 9 || { say "Wacht op een andere installatie ..." && flock 9; }
        "$@"
        flock -u 9 # not only closed: a program that the installation left running may hold it too
        exec 9>&-
        return
    fi
    # macOS has no flock. A link is made by one only, and says whose it is: it may have been killed.
    waits=
    until ln -s "$$" build/install.busy 2>/dev/null; do
        kill -0 "$(readlink build/install.busy)" 2>/dev/null || { rm -f build/install.busy && continue; }
        [ "$waits" ] || say "Wacht op een andere installatie ..."
        waits=yes
        sleep 1
    done
    "$@"
    rm -f build/install.busy
}

find_python() {
    pyenv="${PYENV_ROOT:-${HOME:-}/.pyenv}/versions"
    for python in "$pyenv"/3.13.*/bin/python python3.13 python3.14 python3.12 "$pyenv"/3.1[24].*/bin/python python3; do
        works "$python" -c "$NEW_ENOUGH" && return
    done
    python=3.13 # uv looks in more places, and otherwise downloads it into .uv/
}

find_uv() {
    for uv in uv "${HOME:-}/.local/bin/uv" .uv/bin/uv; do
        works "$uv" --version && return
    done
    uv=.uv/bin/uv
    say "Het installatieprogramma 'uv' ophalen, in de map .uv ..."
    # Any Python that can make a virtual environment will do here, the old one of the system too.
    for python in python3 "${PYENV_ROOT:-${HOME:-}/.pyenv}"/versions/3.*/bin/python /usr/bin/python3; do
        if works "$python" -m venv --clear .uv && works .uv/bin/python -m pip install "uv==$UV_VERSION"; then
            works "$uv" --version && return
        fi
    done
    installer="https://astral.sh/uv/$UV_VERSION/install.sh"
    { curl -LsSf "$installer" || wget -qO- "$installer"; } 2>/dev/null |
        UV_UNMANAGED_INSTALL="$PWD/.uv/bin" works sh
    works "$uv" --version ||
        stop "Installeer 'uv' (docs.astral.sh/uv), of Python met pip en venv (Debian/Ubuntu: apt-get install python3-venv)."
}

# sync_python LOCK [OTHER]: .venv holds what LOCK says; one made from OTHER, which holds more, is good too.
sync_python() {
    for lock; do
        cmp -s "$lock" .venv/installed.lock && works .venv/bin/python --version && return
    done
    find_uv
    if ! works .venv/bin/python -c "$NEW_ENOUGH"; then
        find_python
        say "Python klaarzetten in de map .venv ($python) ..."
        "$uv" venv --quiet --clear --python "$python" .venv ||
            stop "Er is geen Python 3.12 of nieuwer, en ophalen lukt niet. Installeer Python 3.13 en probeer het opnieuw."
    fi
    say "Python-pakketten installeren ..."
    rm -f .venv/installed.lock
    "$uv" pip sync --quiet --require-hashes --python .venv/bin/python "$1" ||
        stop "Installeren lukt niet. Controleer de internetverbinding en probeer het opnieuw."
    cp "$1" .venv/installed.lock
}

# system_packages WHAT_FOR PACKAGES...: installs as root on Debian and Ubuntu, else says what to install.
system_packages() {
    what_for=$1
    shift
    if [ "$(id -u)" = 0 ] && works apt-get --version; then
        say "Systeempakketten installeren voor $what_for: $* ..."
        apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends "$@" >&2 &&
            return
    fi
    say "Voor $what_for is nog nodig: $* (Debian/Ubuntu: apt-get install $*)."
    return 1
}

# WeasyPrint loads Pango when it is imported; a mark in .venv spares the next start that second.
install_pango() {
    [ -e .venv/pango ] || works .venv/bin/python -c 'import weasyprint' ||
        system_packages "de PDF" libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 || return
    : >.venv/pango
}
