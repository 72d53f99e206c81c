"""The tools of the guide, one card each."""

from __future__ import annotations

from dataclasses import dataclass

from macros.views.context import Context, Link

# Tool → its page from the root of the language; its words are ``tools-<name>``, ``-what`` and ``-time``.
TOOLS = {
    "navigator": "tools/navigator/",
    "profile": "tools/profile/",
    "mirror": "tools/mirror/",
    "compare": "tools/compare/",
    "plan": "tools/plan/",
    "matrix": "roles/matrix/",
    "checklists": "checklists/",
}


@dataclass(frozen=True)
class ToolCard:
    """A tool: its question, what it does, how long it takes."""

    link: Link
    what: str
    time: str


def tool_cards(ctx: Context) -> tuple[ToolCard, ...]:
    """All tools in the order in which a newcomer needs them."""
    return tuple(
        ToolCard(
            Link(ctx.href(address), ctx.word(f"tools-{name}")),
            ctx.word(f"tools-{name}-what"),
            ctx.word(f"tools-{name}-time"),
        )
        for name, address in TOOLS.items()
    )
