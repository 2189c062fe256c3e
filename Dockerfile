# One image for the web server and for the worker. It runs as an ordinary user and writes only to
# /data (a volume) and /tmp (a tmpfs), so its root can be read-only.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    XDG_CACHE_HOME=/tmp \
    DATA_DIR=/data

# Pango draws the PDF; the client of PostgreSQL makes and reads copies, of a server of its release or older. The base image pins the Debian release; its security updates are wanted.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
        postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --home-dir /tmp --shell /usr/sbin/nologin inclusie \
    && install -d -o inclusie -g inclusie /data

WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-deps --require-hashes --requirement requirements.lock

COPY . ./
# Collecting files needs no real settings; as a demo they need not be given.
RUN DEMO=1 DATA_DIR=/tmp/build python manage.py collectstatic --no-input \
    && rm -rf /tmp/build \
    && chmod -R a+rX build \
    && python -m compileall -q agenda ambassadeurs inclusie

USER 10001:10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/gezond/leeft', timeout=4)"]
CMD ["gunicorn", "--config", "python:inclusie.gunicorn", "--bind", "0.0.0.0:8000", "inclusie.wsgi"]
