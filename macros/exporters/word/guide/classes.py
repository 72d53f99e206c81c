"""What the elements and classes of the pages mean in Word: which are blocks, which style and which bar they have."""

from __future__ import annotations

_NAMES = (
    "article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li nav ol p"
    " section table ul"
)
BLOCKS = frozenset(_NAMES.split())
# Classes of paragraphs and of lists in small type, and the style of each.
STYLES = {
    "lead": "Body Text 3",
    **dict.fromkeys(("hint", "card-sources", "law-edition", "more", "safety-end", "tags", "cited"), "Body Text 2"),
    "safety-line": "Intense Quote",
    "bibliography": "List 2",
}
LABELS = ("label", "admonition-title")
# The bar beside a block, by its class.
EDGES = {
    **dict.fromkeys(("stop", "warning", "block-care", "block-safety", "safety", "safety-line"), "care"),
    **dict.fromkeys(("law", "training"), "strategic"),
    "block-do": "do",
    "minute": "operational",
    "example": "community",
}
