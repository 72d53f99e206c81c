"""The one scale of evidence, and the strength of recommendations that follows from it."""

from __future__ import annotations

from typing import Literal

from .base import Entry, LocalizedText

Evidence = Literal["A", "B", "C", "D"]
Grounds = Literal["strong", "medium", "practice"]


class EvidenceGrade(Entry):
    """One letter of the scale of evidence."""

    letter: Evidence
    """The letter, A the strongest."""
    name: LocalizedText
    """The letter in two or three words."""
    means: LocalizedText
    """What a source must be to get it."""
    reads: LocalizedText
    """What a reader may conclude from it."""


class GroundsGrade(Entry):
    """How strong the grounds of a recommendation or an expected change are."""

    strength: Grounds
    """strong, medium, or practice (wisdom)."""
    name: LocalizedText
    """The strength in one or two words."""
    means: LocalizedText
    """Which evidence it takes, in letters of the scale."""
