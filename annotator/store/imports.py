"""What an import brought for each annotation, so that a newer file can be compared with it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import brought: the annotation's id, the sha256 of the file, the digest of its content, and when."""

    annotation: str
    file: str
    content: str
    at: str
