"""Guide + language → plain frozen dataclasses, ready to print."""

from macros.views.context import Citations, Cite, Context, Link

__all__ = ["Citations", "Cite", "Context", "Link"]
