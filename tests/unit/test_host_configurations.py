"""The configurations for nginx and Caddy name every kind of file and every header that our own server sends."""

from __future__ import annotations

import re

import pytest

from macros.languages import BY_CODE
from macros.reading.places import ROOT
from macros.site.hosts.host_configurations import FOLDER, KNOWN_TO_CADDY, export_configuration
from macros.site.server.headers import HEADERS, POLICY
from macros.site.server.media import FOREVER, HASHED, TYPES
from tests.reading.hosts import CONFIGURATIONS, HOSTS


@pytest.fixture(params=HOSTS.values())
def configuration(request: pytest.FixtureRequest) -> str:
    return (CONFIGURATIONS / request.param).read_text("utf-8")


def test_every_header_and_term_of_keeping_stands_in_the_recipe(configuration: str) -> None:
    assert [value for _, value in (*HEADERS, ("", FOREVER)) if value not in configuration] == []
    assert HASHED in configuration


@pytest.mark.parametrize("name", HOSTS.values())
def test_the_configurations_are_those_that_are_made(name: str) -> None:
    assert (FOLDER / name).read_bytes() == export_configuration(name), "make them anew: make host-configurations"


def test_every_language_answers_a_missing_page_itself(configuration: str) -> None:
    for language in BY_CODE.values():
        assert f" /{language.root}404.html" in configuration
        assert (
            not language.root
            or f" (?i)^/{language.code}(/|$)" in configuration
            or f" ~* ^/{language.code}(/|$)" in configuration
        )


def test_the_policy_of_the_headers_is_that_of_the_pages_and_forbids_frames() -> None:
    (pages,) = re.findall(r'^  csp: !ENV \[CSP, "(.*)"\]$', (ROOT / "mkdocs.base.yml").read_text("utf-8"), re.MULTILINE)
    assert f"{pages}; frame-ancestors 'none'" == POLICY


def test_nginx_knows_every_kind_of_file() -> None:
    configuration = (CONFIGURATIONS / "nginx.conf").read_text("utf-8")
    (types,) = re.findall(r"types \{([^}]*)\}", configuration)
    known = {f".{name}": line.split()[0] for line in types.split(";") for name in line.split()[1:]}
    assert known == {suffix: kind.partition(";")[0] for suffix, kind in TYPES.items()}
    (charset,) = re.findall(r"charset_types ([^;]*);", configuration)
    told = {kind.partition(";")[0] for kind in TYPES.values() if "charset" in kind}
    assert set(charset.split()) | {"text/html"} == told, "nginx adds text/html itself"


def test_caddy_is_told_every_kind_that_it_does_not_know() -> None:
    configuration = (CONFIGURATIONS / "Caddyfile").read_text("utf-8")
    names = dict(re.findall(r"(@\w+) path (\*\..*)", configuration))
    kinds = re.findall(r'header (@\w+) Content-Type "?([^"\n]*)', configuration)
    told = {suffix: kind for name, kind in kinds for suffix in names[name].replace("*", "").split()}
    assert {suffix: told.get(suffix) for suffix in TYPES.keys() - KNOWN_TO_CADDY} == {
        suffix: TYPES[suffix] for suffix in TYPES.keys() - KNOWN_TO_CADDY
    }
