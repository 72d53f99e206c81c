"""Diagrams as geometry: shapes and real text, in a box 360 units wide so that a phone can read them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from macros.errors import UnknownIdError
from macros.views.context import Context

WIDTH = 360


@dataclass(frozen=True)
class Shape:
    """A labelled rounded box; coordinates in units of the drawing."""

    x: float
    y: float
    width: float
    height: float
    label: str
    note: str
    style: str
    href: str

    @property
    def middle(self) -> float:
        """Horizontal middle of the box."""
        return self.x + self.width / 2


@dataclass(frozen=True)
class Diagram:
    """A drawing with its name and description for those who do not see it; ``leads``: its boxes are links."""

    id: str
    title: str
    description: str
    height: int
    shapes: tuple[Shape, ...]
    ring: tuple[float, float, float] | None = None
    centre: str = ""
    centre_at: float = 0.0
    arrows: tuple[tuple[float, float, float], ...] = ()
    leads: bool = False


def diagram(ctx: Context, name: str) -> Diagram:
    """The drawing ``levels``, ``elements`` or ``feedback-loop``. Raises UnknownIdError."""
    drawings = {"levels": _levels, "elements": _elements, "feedback-loop": _feedback_loop}
    if name not in drawings:
        raise UnknownIdError("diagram", name, drawings)
    return drawings[name](ctx)


def _levels(ctx: Context) -> Diagram:
    """Four boxes, one inside the other: the person in the middle, the community around."""
    step, band, count = 14, 52, len(ctx.guide.levels)
    height = band * count + step
    shapes = []
    for level in sorted(ctx.guide.levels, key=lambda x: -x.number):
        depth = count - level.number
        shapes.append(
            Shape(
                x=2 + depth * step,
                y=2 + depth * band,
                width=WIDTH - 4 - 2 * depth * step,
                height=height - 4 - depth * (band + 4),
                label=ctx.text(level.name),
                note=ctx.text(level.summary),
                style=f"level-{level.id}",
                href=ctx.link(level.id).href,
            )
        )
    names = ", ".join(ctx.text(x.name) for x in ctx.guide.levels)
    return Diagram(
        id="diagram-levels",
        title=ctx.word("diagram-levels"),
        description=f"{ctx.word('diagram-levels-text')} {names}.",
        height=height,
        shapes=tuple(shapes),
        leads=True,
    )


def _elements(ctx: Context) -> Diagram:
    places = ((180, 40), (272, 100), (270, 224), (90, 224), (88, 100))
    labels = [(ctx.text(x.name), ctx.link(x.id).href) for x in ctx.guide.elements]
    names = ", ".join(name for name, _ in labels)
    return _around(
        ctx,
        "elements",
        [(x, y, n, h) for (x, y), (n, h) in zip(places, labels, strict=True)],
        description=f"{ctx.word('diagram-elements-text')} {names}.",
        middle=148.0,  # between the boxes, so that none hides the word there
    )


def _feedback_loop(ctx: Context) -> Diagram:
    steps = [ctx.word(f"loop-{step}") for step in ("ask", "discuss", "change", "tell")]
    places = ((180, 40), (272, 132), (180, 224), (88, 132))
    return _around(
        ctx,
        "feedback-loop",
        [(x, y, n, "") for (x, y), n in zip(places, steps, strict=True)],
        description=f"{ctx.word('diagram-feedback-loop-text')} {', '.join(steps)}.",
        arrows=True,
        word_at=86.0,  # in the middle the boxes at both sides would cover it
    )


def _around(
    ctx: Context,
    name: str,
    boxes: list[tuple[float, float, str, str]],
    *,
    description: str,
    arrows: bool = False,
    middle: float = 132.0,
    word_at: float | None = None,
) -> Diagram:
    """Boxes on a ring, clockwise from the top, and a word inside it: in the middle, or at a height of its own."""
    centre, radius, width, high = (180.0, middle), 92.0, 168.0, 44.0
    shapes = tuple(
        Shape(x - width / 2, y - high / 2, width, high, label, "", f"step-{n}", href)
        for n, (x, y, label, href) in enumerate(boxes, start=1)
    )
    angles = (-45, 45, 135, 225) if arrows else ()
    return Diagram(
        id=f"diagram-{name}",
        title=ctx.word(f"diagram-{name}"),
        description=description,
        height=264,
        shapes=shapes,
        ring=(*centre, radius),
        centre=ctx.word(f"diagram-{name}-centre"),
        centre_at=middle if word_at is None else word_at,
        arrows=tuple(
            (
                round(centre[0] + radius * math.cos(math.radians(a)), 1),
                round(centre[1] + radius * math.sin(math.radians(a)), 1),
                a + 90,
            )
            for a in angles
        ),
    )
