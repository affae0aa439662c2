"""Feedback files: what review made of one annotator's work, one line an annotation, to be read into their own copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO, Final, Literal

import msgspec

from annotator.domain.edits import Feedback
from annotator.domain.labels import LabelSet
from annotator.domain.sentence import Sentence
from annotator.domain.shapes import feedback_to_json
from annotator.exchange.bundle import ImportedAnnotation, ImportedDocument, ImportedFeedback
from annotator.exchange.format import Format
from annotator.exchange.jsonl import Decided
from annotator.exchange.lines import bad_line, numbered_lines

SCHEMA: Final = "annotator-feedback/1"
#: What the import verb calls the format.
ID: Final = "feedback"


# -- writing -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FeedbackLine:
    """One line of a file; `title`, `sha256` and `text` are the document's, for people and for finding it."""

    feedback: Feedback
    title: str
    sha256: str
    text: str


def write(lines: Iterable[FeedbackLine], out: BinaryIO) -> None:
    """Write one line an annotation, UTF-8 with characters as they are; those of a document have to come together."""
    for _, of_document in groupby(lines, key=attrgetter("sha256")):
        for number, each in enumerate(of_document):
            shape = {"schema": SCHEMA} | feedback_to_json(each.feedback, title=each.title, sha256=each.sha256)
            # Once is enough to tell the document in whatever shape the annotator has it.
            out.write(msgspec.json.encode(shape if number else shape | {"text": each.text}) + b"\n")


# -- reading -----------------------------------------------------------------------------------------------------------

#: So many lines are given together at most.
_AT_ONCE: Final = 1000


class _Annotation(msgspec.Struct):
    id: str
    label: str
    start: int
    end: int
    quote: str
    annotator: str
    created_at: str
    updated_at: str
    attributes: dict[str, str | int | float | list[str]] = {}
    note: str = ""
    status: str = "labelled"
    origin: str = "import"
    fragments: list[tuple[int, int]] | None = None
    decision: dict[str, Decided] | None = None


class _Line(msgspec.Struct):
    schema: Literal["annotator-feedback/1"]
    annotation: str
    outcome: Literal["kept", "changed", "removed", "added"]
    annotator: str
    document: str
    sha256: str
    by: str
    at: str
    title: str = ""
    reason: str = ""
    mine: _Annotation | None = None
    gold: list[_Annotation] = []
    text: str | None = None


def read(path: Path, labels: LabelSet) -> Iterator[ImportedDocument]:  # noqa: ARG001 - other readers need them
    """Yield the document of lines that stand together, with what they say; blank lines are passed over."""
    for sha256, group in groupby(_lines(path), key=lambda each: each[1].sha256):
        text = None
        while lines := list(islice(group, _AT_ONCE)):
            first, line = lines[0]
            text = next((each.text for _, each in lines if each.text is not None), text)
            yield ImportedDocument(
                line=first,
                annotations=(),
                text=text,
                id=line.document,
                title=line.title,
                sha256=sha256,
                layers=(),
                feedback=tuple(_imported(each, number) for number, each in lines),
            )


def _lines(path: Path) -> Iterator[tuple[int, _Line]]:
    decoder = msgspec.json.Decoder(_Line)
    for number, line in numbered_lines(path):
        if not line.strip():
            continue
        try:
            yield number, decoder.decode(line)
        except UnicodeDecodeError:
            raise bad_line(path, number, Sentence("it is not UTF-8; save the file as UTF-8")) from None
        except msgspec.ValidationError as error:
            raise bad_line(
                path, number, Sentence("it is not a line of feedback ({reason})", reason=str(error))
            ) from None
        except msgspec.DecodeError as error:
            raise bad_line(path, number, Sentence("it is not JSON ({reason})", reason=str(error))) from None
        except RecursionError:
            raise bad_line(path, number, Sentence("it is nested too deep")) from None


def _imported(given: _Line, line: int) -> ImportedFeedback:
    return ImportedFeedback(
        line=line,
        annotation=given.annotation,
        outcome=given.outcome,
        annotator=given.annotator,
        by=given.by,
        at=given.at,
        reason=given.reason,
        mine=None if given.mine is None else _imported_annotation(given.mine, line),
        gold=tuple(_imported_annotation(each, line) for each in given.gold),
    )


def _imported_annotation(given: _Annotation, line: int) -> ImportedAnnotation:
    return ImportedAnnotation(
        line=line,
        label=given.label,
        fragments=tuple(given.fragments or [(given.start, given.end)]),
        quote=given.quote,
        id=given.id,
        annotator=given.annotator,
        attributes=given.attributes,
        note=given.note,
        status=given.status,
        origin=given.origin,
        created_at=given.created_at,
        updated_at=given.updated_at,
        decision=given.decision,
    )


def recognises(head: bytes) -> bool:
    """Tell whether a file begins with a line of feedback."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith((b'{"schema":"annotator-feedback/', b'{"schema": "annotator-feedback/'))


FORMAT: Final = Format(
    id=ID,
    title=Sentence("Annotator feedback (what review made of one annotator's work)"),
    suffixes=(".feedback.jsonl",),
    losses=(),
    recognises=recognises,
    read=read,
)
