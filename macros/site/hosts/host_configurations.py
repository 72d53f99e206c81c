"""Makes the configurations for nginx and Caddy from what our own server sends: types, headers, languages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from macros.rendering import render_indented
from macros.site.server.headers import POLICY
from macros.site.server.media import FOREVER, HASHED, TYPES

FOLDER = Path(__file__).parent
CONFIGURATIONS = {
    "nginx.conf": "hosts/nginx.conf",
    "Caddyfile": "hosts/Caddyfile",
}  # a file of this folder, its template
# Caddy knows these by itself, with their charset.
KNOWN_TO_CADDY = frozenset(
    {".css", ".html", ".jpg", ".js", ".json", ".pdf", ".png", ".svg", ".wasm", ".webp"}
)  # fmt: skip


def export_configuration(name: str) -> bytes:
    """One of the configurations."""
    views = {
        "policy": Markup(POLICY),
        "hashed": Markup(HASHED),
        "forever": Markup(FOREVER),
        "kinds": _by_kind(TYPES, bare=True),
        "told": _by_kind(TYPES.keys() - KNOWN_TO_CADDY),
        "texts": sorted(_bare(kind) for kind in set(TYPES.values()) if "charset" in kind and "html" not in kind),
    }
    return render_indented(CONFIGURATIONS[name], **views).encode("utf-8")


def _by_kind(suffixes: Iterable[str], *, bare: bool = False) -> dict[str, list[str]]:
    """Media type → endings of names without their point, by type; ``bare`` leaves the charset out."""
    kinds: dict[str, list[str]] = {}
    for suffix in sorted(suffixes, key=lambda ending: (TYPES[ending], ending)):
        kind = TYPES[suffix]
        kinds.setdefault(_bare(kind) if bare else kind, []).append(suffix.removeprefix("."))
    return kinds


def _bare(kind: str) -> str:
    return kind.partition(";")[0]
