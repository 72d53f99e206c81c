"""The small guide with many cases, so that their lists have something to order, and the finder something to narrow."""

from __future__ import annotations

from itertools import cycle, islice
from typing import get_args

from macros.model import Guide
from macros.model.cases import Outcome
from tests.sample import changed, everywhere

COUNTRIES = ("RU", "GB", "NL", "GE", "IE")
CASES = 60
ROLES = 37  # with the other facets more choices than one digit can count


def with_many_cases(guide: Guide) -> Guide:
    """Each country has cases of every outcome, in no order; each case has two of many roles."""
    role, case = guide.roles[0], guide.cases[0]
    levels = tuple(level.id for level in guide.levels)
    roles = tuple(role.model_copy(update={"id": f"role-{number}"}) for number in range(ROLES))
    facets = zip(cycle(COUNTRIES), cycle(get_args(Outcome)), cycle(guide.evidence), cycle(guide.groups), strict=False)
    cases = tuple(
        case.model_copy(
            update={
                "id": f"case-{number}",
                "title": everywhere(f"Cup{'s' * (number % 2)} {number * 7 % CASES}"),
                "country": country,
                "outcome": outcome,
                "evidence": grade.letter,
                "groups": (group.id,),
                "levels": levels[number % 3 :] or levels[:1],
                "roles": (f"role-{number % ROLES}", f"role-{(number + 9) % ROLES}"),
                "formats": case.formats if number % 3 else (),
            }
        )
        for number, (country, outcome, grade, group) in enumerate(islice(facets, CASES))
    )
    return changed(guide, roles=(*guide.roles, *roles), cases=cases)
