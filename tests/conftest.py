import os
import uuid
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("sakip", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sakip")  # how busy a machine is says nothing about what a test claims

_POSTGRES = os.environ.get("SAKIP_POSTGRES", "")
"""SQLAlchemy URL of a real server on which a fresh database may be made; CI starts one."""


@pytest.fixture(params=["sqlite", *(["postgresql"] if _POSTGRES else [])])
def alamat(request, tmp_path) -> Iterator[str]:
    """The URL of an empty archive, on every engine there is."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'arsip.sqlite'}"
        return
    import psycopg

    server = urlsplit(_POSTGRES.replace("postgresql+psycopg", "postgresql"))
    nama = f"sakip_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server.geturl(), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {nama}")
        yield server._replace(scheme="postgresql+psycopg", path=f"/{nama}").geturl()
        admin.execute(f"DROP DATABASE {nama} WITH (FORCE)")
