"""The typeface of files on paper, from its package: nothing is loaded from anywhere else."""

from __future__ import annotations

from pathlib import Path

import font_manrope
import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

FILES = Path(font_manrope.__file__).parent / "files"
FACES = "\n".join(
    f"@font-face {{ font-family: Manrope; src: url(Manrope-{name}.ttf); font-weight: {weight}; }}"
    for name, weight in (("Regular", 400), ("SemiBold", 600), ("Bold", 700))
)


class Fonts(URLFetcher):
    """Answers with fonts of the package."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 (the library's signature)
        """Return the font that an address ends with. Raises FatalURLFetchingError for anything else."""
        font = FILES / url.rpartition("/")[2]
        if font.suffix != ".ttf" or not font.is_file():
            raise FatalURLFetchingError(f"a file for paper may not load {url}")
        return URLFetcherResponse(url, font.read_bytes(), {"Content-Type": "font/ttf"})


def configuration(css: str) -> tuple[FontConfiguration, weasyprint.CSS]:
    """Fonts and style sheet for one document: the faces of the typeface, then ``css``."""
    fonts = FontConfiguration()
    sheet = weasyprint.CSS(string=f"{FACES}\n{css}", base_url="font:/", font_config=fonts, url_fetcher=Fonts())
    return fonts, sheet
