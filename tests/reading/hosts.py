"""Hosts that a publisher may choose, started on this computer with our configurations."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from macros.reading.places import ROOT
from macros.site import hosts

CONFIGURATIONS = Path(str(hosts.__file__)).parent
UNPACKED = ROOT / ".cache" / "hosts"  # where `make hosts` puts Debian's packages, so that no service is installed
HOSTS = {"nginx": "nginx.conf", "caddy": "Caddyfile"}
PATIENCE = 30.0  # seconds to wait for a start
BROTLI = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
NGINX = """daemon off; master_process off; pid {folder}/pid; error_log {folder}/log;
load_module {module};
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    {configuration}
}}
"""


def program(name: str) -> Path | None:
    """The program of a host, where it was unpacked or installed."""
    places = [UNPACKED / "usr/sbin", UNPACKED / "usr/bin", *map(Path, os.get_exec_path()), Path("/usr/sbin")]
    found = [place / name for place in places if (place / name).is_file()]
    return found[0] if found and (name != "nginx" or _brotli()) else None


def _brotli() -> Path | None:
    found = [place / BROTLI for place in (UNPACKED, Path("/")) if (place / BROTLI).is_file()]
    return found[0] if found else None


@contextlib.contextmanager
def running(name: str, site: Path, folder: Path) -> Iterator[str]:
    """The address of a host that serves ``site``; its own files lie in ``folder``."""
    port = _free_port()
    command = _nginx(port, site, folder) if name == "nginx" else _caddy(port, site, folder)
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (
        (folder / "said").open("w") as said,
        subprocess.Popen(command, env=environment, stdout=said, stderr=said) as host,
    ):
        try:
            _wait(port, host, folder)
            yield f"127.0.0.1:{port}"
        finally:
            host.terminate()


def _nginx(port: int, site: Path, folder: Path) -> list[str]:
    configuration = _with(CONFIGURATIONS / "nginx.conf", {
        "listen 80;": f"listen 127.0.0.1:{port};", "guide.example;": "localhost;", "/srv/guide/site;": f"{site};",
    })  # fmt: skip
    (folder / "nginx.conf").write_text(
        NGINX.format(folder=folder, module=_brotli(), configuration=configuration), "utf-8"
    )
    return [str(program("nginx")), "-p", str(folder), "-e", f"{folder}/log", "-c", f"{folder}/nginx.conf"]


def _caddy(port: int, site: Path, folder: Path) -> list[str]:
    configuration = _with(CONFIGURATIONS / "Caddyfile", {
        "guide.example {": f"http://127.0.0.1:{port} {{\n\tbind 127.0.0.1", "/srv/guide/site\n": f"{site}\n",
    })  # fmt: skip
    (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + configuration, "utf-8")
    return [str(program("caddy")), "run", "--config", f"{folder}/Caddyfile"]


def _with(configuration: Path, changes: dict[str, str]) -> str:
    """A configuration with what its user is told to change."""
    text = configuration.read_text("utf-8")
    for own, ours in changes.items():
        assert text.count(own) == 1, f"{configuration.name}: {own}"
        text = text.replace(own, ours)
    return text


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, host: subprocess.Popen[bytes], folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and host.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), PATIENCE):
            return
        time.sleep(0.05)
    raise AssertionError((folder / "said").read_text("utf-8") + "".join(f.read_text() for f in folder.glob("log")))
