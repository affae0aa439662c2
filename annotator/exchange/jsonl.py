"""JSONL, one document a line with its annotations: the format that loses nothing."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec

from annotator.domain.annotation import Annotation, AttributeValue
from annotator.domain.errors import SectionError
from annotator.domain.labels import LabelSet
from annotator.domain.section import check_sections, section_from_json, section_to_json
from annotator.domain.sentence import Sentence
from annotator.exchange.bundle import ExportedDocument, ImportedAnnotation, ImportedDocument, Terms
from annotator.exchange.format import Format
from annotator.exchange.lines import bad_line, numbered_lines

SCHEMA: Final = "annotator/1"


def write(documents: Iterable[ExportedDocument], out: BinaryIO, terms: Terms) -> Generator[None, None, tuple[str, ...]]:
    """Write one line a document, UTF-8 with characters as they are, keys in the order of the interface."""
    encoder = msgspec.json.Encoder()
    of_all = {"handed_in_at": terms.handed_in_at, "layers": terms.layers}
    said = {key: value for key, value in of_all.items() if value is not None}
    line = bytearray()
    for each in documents:
        encoder.encode_into(_document_to_json(each) | said, line)
        line += b"\n"
        out.write(line)
        yield
    return ()


def _document_to_json(exported: ExportedDocument) -> dict[str, Any]:
    document = exported.document
    line = {
        "schema": SCHEMA,
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "sha256": document.sha256,
        "encoding": document.encoding,
        "script": document.script,
        "metadata": document.metadata,
        "sections": [section_to_json(section) for section in document.sections],
        "done": exported.done,
        "text": exported.text,
        "annotations": [_written_annotation(each) for each in exported.annotations],
    }
    return line if exported.round is None else line | {"round": exported.round}


class _Written(msgspec.Struct):
    """An annotation on its way out: what `annotation_to_json` gives, but for the document, in half the time.

    What is left at UNSET is not written.
    """

    id: str
    label: str
    start: int
    end: int
    quote: str
    annotator: str
    attributes: Mapping[str, AttributeValue]
    note: str
    status: str
    origin: str
    created_at: str
    updated_at: str
    fragments: list[list[int]] | msgspec.UnsetType = msgspec.UNSET
    origin_id: str | msgspec.UnsetType = msgspec.UNSET
    decision: Mapping[str, object] | msgspec.UnsetType = msgspec.UNSET


def _written_annotation(annotation: Annotation) -> _Written:
    several = len(annotation.fragments) > 1
    first = annotation.fragments[0]
    written = _Written(
        annotation.id,
        annotation.label,
        annotation.start if several else first.start,
        annotation.end if several else first.end,
        annotation.quote,
        annotation.annotator,
        annotation.attributes,
        annotation.note,
        annotation.status,
        annotation.origin,
        annotation.created_at,
        annotation.updated_at,
    )
    if several:
        written.fragments = [[span.start, span.end] for span in annotation.fragments]
    if annotation.origin_id is not None:
        written.origin_id = annotation.origin_id
    if annotation.decision is not None:
        written.decision = annotation.decision
    return written


# -- reading -----------------------------------------------------------------------------------------------------------


#: What a key of a decision may hold: nothing that could be nested as deep as somebody likes.
Decided = str | int | float | bool | list[str] | dict[str, str | int | float | list[str]] | None


class _Annotation(msgspec.Struct):
    """An annotation of a line. Keys that are not listed are passed over; null is the same as left out."""

    label: str
    start: int | None = None
    end: int | None = None
    fragments: list[tuple[int, int]] | None = None
    quote: str | None = None
    id: str | None = None
    annotator: str | None = None
    attributes: dict[str, str | int | float | list[str] | None] | None = None
    note: str | None = None
    status: str | None = None
    origin: str | None = None
    origin_id: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    decision: dict[str, Decided] | None = None


class _Document(msgspec.Struct):
    """A line. Only `schema` and `text` have to be there."""

    schema: str
    text: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    sha256: str | None = None
    encoding: str | None = None
    script: str | None = None
    metadata: dict[str, str | None] | None = None
    sections: list[Any] | None = None
    done: list[str] | None = None
    annotations: list[_Annotation] | None = None
    round: str | None = None
    handed_in_at: str | None = None
    layers: list[str] | None = None


def read(path: Path, labels: LabelSet) -> Iterator[ImportedDocument]:  # noqa: ARG001 - other readers need them
    """Yield the document of each line that is not blank."""
    decoder = msgspec.json.Decoder(_Document)
    for number, line in numbered_lines(path):
        if not line.strip():
            continue
        try:
            document = decoder.decode(line)
        except UnicodeDecodeError:
            raise bad_line(path, number, Sentence("it is not UTF-8; save the file as UTF-8")) from None
        except msgspec.ValidationError as error:
            raise bad_line(
                path, number, Sentence("it is not a document of Annotator's JSONL ({reason})", reason=str(error))
            ) from None
        except msgspec.DecodeError as error:
            raise bad_line(path, number, Sentence("it is not JSON ({reason})", reason=str(error))) from None
        except RecursionError:
            raise bad_line(path, number, Sentence("it is nested too deep")) from None
        if document.schema != SCHEMA:
            raise bad_line(
                path,
                number,
                Sentence(
                    "its schema is “{schema}”, and this program reads “{ours}”", schema=document.schema, ours=SCHEMA
                ),
            )
        try:
            yield _imported(document, number)
        except SectionError as error:
            raise bad_line(path, number, error.sentence) from None


def _imported(document: _Document, line: int) -> ImportedDocument:
    sections = None
    if document.sections:
        sections = tuple(section_from_json(each) for each in document.sections)
        check_sections(sections, length=len(document.text))
    return ImportedDocument(
        line=line,
        annotations=tuple(_imported_annotation(each, line) for each in document.annotations or ()),
        text=document.text,
        id=document.id,
        title=document.title,
        source=document.source,
        sha256=document.sha256,
        encoding=document.encoding,
        script=document.script,
        metadata={name: value for name, value in (document.metadata or {}).items() if value is not None},
        sections=sections,
        done=tuple(document.done or ()),
        round=document.round,
        handed_in_at=document.handed_in_at,
        layers=None if document.layers is None else tuple(document.layers),
    )


def _imported_annotation(each: _Annotation, line: int) -> ImportedAnnotation:
    problem = None
    fragments: tuple[tuple[int, int], ...] = ()
    if each.fragments:
        fragments = tuple(each.fragments)
        hull = (min(start for start, _ in fragments), max(end for _, end in fragments))
        if hull != (hull[0] if each.start is None else each.start, hull[1] if each.end is None else each.end):
            problem = Sentence(
                "“start” and “end” are {start}:{end}, the fragments run from {first} to {last}.",
                start=each.start,
                end=each.end,
                first=hull[0],
                last=hull[1],
            )
    elif each.start is not None and each.end is not None:
        fragments = ((each.start, each.end),)
    else:
        problem = Sentence("It needs “start” and “end”.")
    return ImportedAnnotation(
        line=line,
        label=each.label,
        fragments=fragments,
        quote=each.quote,
        id=each.id,
        annotator=each.annotator,
        attributes={name: value for name, value in (each.attributes or {}).items() if value is not None},
        note=each.note,
        status=each.status,
        origin=each.origin,
        origin_id=each.origin_id,
        created_at=each.created_at,
        updated_at=each.updated_at,
        decision=each.decision,
        problem=problem,
    )


def recognises(head: bytes) -> bool:
    """Tell whether a file begins with a line of this format."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b'{"schema":"annotator/', b'{"schema": "annotator/'))


FORMAT: Final = Format(
    id="jsonl",
    title=Sentence("Annotator JSONL (documents and annotations)"),
    suffixes=(".jsonl", ".ndjson"),
    losses=(),
    recognises=recognises,
    write=write,
    read=read,
)
