"""What reading files brought: the texts with all that is known about them, and why the others were passed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way a file's bytes may be meant: the encoding's name, a short preview read that way, its score (0 to 1).

    `replaced` counts the places of the whole file that this encoding cannot read.
    """

    encoding: str
    preview: str
    score: float
    replaced: int


@dataclass(frozen=True, slots=True)
class SectionMetadata:
    """Metadata for one section of a text; `section` is its heading, or its number counted from 1."""

    section: str
    metadata: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class IngestedText:
    """One file read: its source text (as `domain.document.normalise` makes it) and what is known about it.

    `title` is the file name without suffix, `source` the file name, never a path; `path` is where it was read, for
    reading it again with another encoding. `certain` tells whether the encoding is beyond doubt; where it is not,
    `candidates` holds each way to read it, the best first, the chosen one among them. `replaced` counts characters that
    could not be read and stand as U+FFFD.
    """

    text: str
    title: str
    source: str
    path: Path
    encoding: str
    certain: bool
    candidates: tuple[Candidate, ...] = ()
    replaced: int = 0
    metadata: Mapping[str, str] = field(default_factory=dict)
    section_metadata: tuple[SectionMetadata, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that was passed over, and why: one sentence with what, where, and what to do."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """All that one reading brought, in the order of the files.

    `notes` are about files that were read all the same: replaced characters, a row of metadata that fits no file.
    """

    documents: tuple[IngestedText, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
