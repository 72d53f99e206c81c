"""The headers of every answer: what a page may load, who may frame it, what others learn of a reader.

A PDF has no policy: it is no page, and some viewers stay empty under one. Hosts send the same (macros/site/hosts);
tests compare them. Each page holds a policy of its own too, never wider than this one, so that the guide is as safe
on a host that sends no headers and from a disk.
"""

from __future__ import annotations

# That of the pages (mkdocs.base.yml), and what a page cannot say itself: nobody may frame it.
POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-jzL/1/GTulrXmexS7t+xwD6/mcoLbttEH/AZRIOv8OY='; "
    "style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
POLICY_NAME = "Content-Security-Policy"
REFERRER = "no-referrer"  # who reads about violence or custody is nobody else's business
HEADERS = (
    (POLICY_NAME, POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", REFERRER),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)


def headers_for(kind: str) -> tuple[tuple[str, str], ...]:
    """The headers of an answer of a media type."""
    return HEADERS[1:] if kind == "application/pdf" else HEADERS
