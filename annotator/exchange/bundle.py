"""The neutral values that every format is written from and read into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.edits import GlossaryEntry
from annotator.domain.labels import LabelSet
from annotator.domain.section import Section


@dataclass(frozen=True, slots=True)
class Terms:
    """What is so for all documents of a file and a format may need, beginning with labels and conversion glossary.

    `layers` are the annotators (or gold) all of whose annotations of these documents are in the file; None where it is
    everybody's. `handed_in_at` is when its annotator handed it in, where it is a hand-in.
    """

    labels: LabelSet
    glossary: tuple[GlossaryEntry, ...] = ()
    layers: tuple[str, ...] | None = None
    handed_in_at: str | None = None


@dataclass(frozen=True, slots=True)
class ExportedDocument:
    """One document on its way out, with those of its annotations that were asked for, by position.

    `round` is the round that it is handed in for, where it is.
    """

    document: Document
    text: str
    annotations: Sequence[Annotation]
    done: tuple[str, ...] = ()
    round: str | None = None


class ImportedAnnotation(msgspec.Struct, frozen=True):
    """One annotation as a file has it; nothing about it is checked against a text or a label set yet.

    A struct, not a dataclass: a file may have hundreds of thousands, and this makes one in a tenth of the time.

    `fragments` are pairs of offsets in reading order, in the file's unit, into the file's text. `line` is where it
    stands (from 1; None in a file without lines). `context` is the passage around the quote, on one line. None means
    that the file does not say. `problem` is why the reader could not make sense of it.
    """

    line: int | None
    label: str
    fragments: tuple[tuple[int, int], ...]
    quote: str | None = None
    id: str | None = None
    annotator: str | None = None
    attributes: Mapping[str, object] = {}
    note: str | None = None
    status: str | None = None
    origin: str | None = None
    origin_id: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    decision: Mapping[str, object] | None = None
    context: str | None = None
    problem: str | None = None


class ImportedFeedback(msgspec.Struct, frozen=True):
    """What review made of one annotation, as a file has it; see `edits.Feedback`. Nothing of it is checked yet."""

    line: int
    annotation: str
    outcome: str
    annotator: str
    by: str
    at: str
    reason: str
    mine: ImportedAnnotation | None
    gold: tuple[ImportedAnnotation, ...]

    @property
    def quote(self) -> str:
        """The text that it is about."""
        said = [*([] if self.mine is None else [self.mine]), *self.gold]
        return said[0].quote or "" if said else ""


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """Annotations of one document as a file has them together, and the document itself where the file brings it.

    A format that has a row an annotation may give the same document several times. `text` is as the file has it, its
    line ends not yet made ours. `round` is the round that it was handed in for, `handed_in_at` when, `layers` whose
    annotations of it are all there. None means that the file does not say. A file of feedback has that instead of
    annotations; it makes no documents.
    """

    line: int | None
    annotations: tuple[ImportedAnnotation, ...]
    text: str | None = None
    id: str | None = None
    title: str | None = None
    source: str | None = None
    sha256: str | None = None
    encoding: str | None = None
    script: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    sections: tuple[Section, ...] | None = None
    done: tuple[str, ...] = ()
    round: str | None = None
    handed_in_at: str | None = None
    layers: tuple[str, ...] | None = None
    feedback: tuple[ImportedFeedback, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something in a file was not taken as it stands, or needs a look: line (from 1), reason for people, quote."""

    line: int | None
    reason: str
    quote: str = ""
