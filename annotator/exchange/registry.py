"""Every format there is, and which of them a file means."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from annotator.domain.errors import NotFoundError
from annotator.exchange import anno, csv, feedback, jsonl
from annotator.exchange.format import Format

#: One line a format, in the order in which people are shown them.
FORMATS: Final[tuple[Format, ...]] = (
    jsonl.FORMAT,
    csv.FORMAT,
    anno.FORMAT,
    feedback.FORMAT,
)

#: So many bytes of a file are enough to recognise it.
HEAD: Final = 4096


def format_named(id: str) -> Format:
    """Return the format of that id; raises `NotFoundError` that lists those there are."""
    for each in FORMATS:
        if each.id == id:
            return each
    raise NotFoundError("There is no format “{id}”; there are {known}.", id=id, known=[each.id for each in FORMATS])


def format_by_suffix(path: Path) -> Format:
    """Return the format that a file's suffix means; raises `NotFoundError` that lists the suffixes there are."""
    name = path.name.lower()
    meant = {suffix: each for each in FORMATS for suffix in each.suffixes if name.endswith(suffix)}
    if meant:
        # Of two that fit, the longer one says more.
        return meant[max(meant, key=len)]
    known = [f"{suffix} ({each.id})" for each in FORMATS for suffix in each.suffixes]
    raise NotFoundError(
        "The suffix of {file} means no format; use one of {known}, or name the format.", file=path.name, known=known
    )


def format_recognised(head: bytes) -> Format | None:
    """Return the format of a file by its first bytes; None where no format knows it."""
    return next((each for each in FORMATS if each.recognises(head)), None)
