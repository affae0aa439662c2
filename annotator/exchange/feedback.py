"""Feedback files: what review made of one annotator's work, one line an annotation, to be read into their own copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal

import msgspec

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Feedback
from annotator.domain.errors import SpanError
from annotator.domain.sentence import Sentence
from annotator.domain.shapes import annotation_to_json
from annotator.domain.span import Span
from annotator.exchange.lines import bad_line, numbered_lines

SCHEMA: Final = "annotator-feedback/1"
#: What the import verb calls the format.
ID: Final = "feedback"


@dataclass(frozen=True, slots=True)
class FeedbackLine:
    """One line of a file; `title` and `sha256` are the document's, for people and for finding it."""

    line: int
    feedback: Feedback
    title: str
    sha256: str


def write(lines: Iterable[FeedbackLine], out: BinaryIO) -> None:
    """Write one line an annotation, UTF-8 with characters as they are."""
    for each in lines:
        feedback = each.feedback
        shape = {
            "schema": SCHEMA,
            "annotation": feedback.annotation,
            "outcome": feedback.outcome,
            "annotator": feedback.annotator,
            "document": feedback.document,
            "title": each.title,
            "sha256": each.sha256,
            "mine": None if feedback.mine is None else annotation_to_json(feedback.mine),
            "gold": [annotation_to_json(one) for one in feedback.gold],
            "reason": feedback.reason,
            "by": feedback.by,
            "at": feedback.at,
        }
        out.write(msgspec.json.encode(shape) + b"\n")


class _Annotation(msgspec.Struct):
    id: str
    document: str
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
    decision: dict[str, Any] | None = None


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


def read(path: Path) -> Iterator[FeedbackLine]:
    """Yield each line that is not blank; raises `FormatError` with its line, or `UnreadableFileError`."""
    decoder = msgspec.json.Decoder(_Line)
    for number, line in numbered_lines(path):
        if not line.strip():
            continue
        try:
            given = decoder.decode(line)
            feedback = Feedback(
                annotation=given.annotation,
                document=given.document,
                outcome=given.outcome,
                annotator=given.annotator,
                gold=tuple(map(_annotation, given.gold)),
                by=given.by,
                at=given.at,
                reason=given.reason,
                mine=None if given.mine is None else _annotation(given.mine),
            )
        except UnicodeDecodeError:
            raise bad_line(path, number, Sentence("it is not UTF-8; save the file as UTF-8")) from None
        except msgspec.ValidationError as error:
            raise bad_line(
                path, number, Sentence("it is not a line of feedback ({reason})", reason=str(error))
            ) from None
        except (msgspec.DecodeError, RecursionError) as error:
            raise bad_line(path, number, Sentence("it is not JSON ({reason})", reason=str(error))) from None
        except SpanError as error:
            raise bad_line(path, number, error.sentence) from None
        yield FeedbackLine(number, feedback, given.title, given.sha256)


def _annotation(given: _Annotation) -> Annotation:
    places = given.fragments or [(given.start, given.end)]
    return Annotation(
        id=given.id,
        document=given.document,
        label=given.label,
        fragments=tuple(Span(start, end) for start, end in places),
        quote=given.quote,
        annotator=given.annotator,
        created_at=given.created_at,
        updated_at=given.updated_at,
        attributes=given.attributes,
        note=given.note,
        status=given.status,
        origin=given.origin,
        decision=given.decision,
    )


def recognises(head: bytes) -> bool:
    """Tell whether a file begins with a line of feedback."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith((b'{"schema":"annotator-feedback/', b'{"schema": "annotator-feedback/'))
