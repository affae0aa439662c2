"""CSV, one annotation a row: the table that spreadsheets and pandas open, with what a quote says in either script."""

from __future__ import annotations

import csv
import io
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from annotator.domain.annotation import Annotation
from annotator.domain.errors import FormatError, InputError
from annotator.domain.labels import Attribute, LabelSet
from annotator.domain.section import Section
from annotator.domain.sentence import Sentence, template
from annotator.exchange.bundle import ExportedDocument, ImportedAnnotation, ImportedDocument, Terms
from annotator.exchange.cells import attribute_from_cell, attribute_to_cell, guard, unguard
from annotator.exchange.format import Format
from annotator.exchange.lines import bad_line, numbered_lines
from annotator.exchange.rendering import RenderedDocument, Renderer

_BOM: Final = "\ufeff"

#: The columns before those of the attributes, in their order.
COLUMNS: Final = (
    "document",
    "title",
    "source",
    "sha256",
    "publisher",
    "date",
    "section",
    "id",
    "label",
    "start",
    "end",
    "fragments",
    "quote",
    "text",
    "text_simplified",
    "text_traditional",
    "context",
    "annotator",
    "status",
    "origin",
    "note",
    "created_at",
    "updated_at",
)  # fmt: skip - the header as it stands in the file

#: A last column, empty in every row, of a table that has nobody's layer whole: some labels were left out.
_LAYERS: Final = "layers"

#: Without these a row says nothing about a place.
_NEEDED: Final = ("label", "start", "end")

#: More digits than these count the characters of no text, and Python does not take any number of them.
_OFFSET: Final = re.compile("[0-9]{1,18}")

#: A cell may have this many characters; a quotation mark that is never closed would else swallow the whole file.
_CELL_LIMIT: Final = 2**26


# -- writing -----------------------------------------------------------------------------------------------------------


def write(documents: Iterable[ExportedDocument], out: BinaryIO, terms: Terms) -> Generator[None, None, tuple[str, ...]]:
    """Write the header and one row an annotation, by document and position; UTF-8 with BOM, RFC 4180.

    Attributes that the label set lacks have no column: they are counted, and named in what is returned.
    """
    attributes = _attribute_columns(terms.labels)
    columns = {name: index for index, (name, _) in enumerate(attributes)}
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    # Whose rows they are stands in them; that some were left out does not.
    behind = (_LAYERS,) if terms.layers == () else ()
    rows.writerow([_BOM + COLUMNS[0], *COLUMNS[1:], *(guard(name) for name, _ in attributes), *behind])
    renderer = Renderer(terms.glossary)
    bare = 0
    homeless: Counter[str] = Counter()
    for each in documents:
        if each.annotations:
            rendered = renderer.document(each.document, each.text)
            common = _Common(each)
            for annotation in each.annotations:
                cells = [""] * (len(attributes) + len(behind))
                for name, value in annotation.attributes.items():
                    column = columns.get(f"{annotation.label}.{name}")
                    if column is None:
                        homeless[f"{annotation.label}.{name}"] += 1
                    else:
                        cells[column] = attribute_to_cell(attributes[column][1], value)
                rows.writerow(common.row(annotation, rendered) + cells)
        else:
            bare += 1
        out.write(text.getvalue().encode("utf-8"))
        text.seek(0)
        text.truncate()
        yield
    out.write(text.getvalue().encode("utf-8"))
    return tuple(_lost(bare, homeless))


def _attribute_columns(labels: LabelSet) -> list[tuple[str, Attribute]]:
    """Return the column of every attribute, in the order of the label set."""
    return [(f"{label.name}.{each.name}", each) for label in labels.labels for each in label.attributes]


class _Common:
    """What the rows of one document have in common, made once."""

    def __init__(self, exported: ExportedDocument) -> None:
        document = exported.document
        self._metadata = document.metadata
        self._cells = [guard(document.id), guard(document.title), guard(document.source), document.sha256]
        self._sections = [self._of_section(section) for section in document.sections]
        pieces = sorted(
            (piece.start, index) for index, section in enumerate(document.sections) for piece in section.pieces
        )
        self._starts = [start for start, _ in pieces]
        self._owners = [index for _, index in pieces]

    def _of_section(self, section: Section) -> list[str]:
        """Return publisher, date and title of a section: its own where they differ from the document's."""
        metadata = {**self._metadata, **section.metadata}
        return [guard(metadata.get("publisher", "")), guard(metadata.get("date", "")), guard(section.title)]

    def row(self, annotation: Annotation, document: RenderedDocument) -> list[str]:
        """Return the cells of COLUMNS for one annotation."""
        rendered = document.render(annotation)
        fragments = annotation.fragments
        several = json.dumps([[span.start, span.end] for span in fragments]) if len(fragments) > 1 else ""
        return [
            *self._cells,
            *self._section_at(fragments[0].start),
            guard(annotation.id),
            guard(annotation.label),
            str(annotation.start),
            str(annotation.end),
            several,
            guard(annotation.quote),
            guard(rendered.text),
            guard(rendered.simplified),
            guard(rendered.traditional),
            guard(rendered.context),
            guard(annotation.annotator),
            annotation.status,
            guard(annotation.origin),
            guard(annotation.note),
            annotation.created_at,
            annotation.updated_at,
        ]

    def _section_at(self, offset: int) -> list[str]:
        found = bisect_right(self._starts, offset) - 1
        return self._sections[self._owners[found]] if found >= 0 else ["", "", ""]


def _lost(bare: int, homeless: Mapping[str, int]) -> Iterator[Sentence]:
    if bare:
        yield (
            Sentence("1 document has no annotations and no row.")
            if bare == 1
            else Sentence("{count} documents have no annotations and no row.", count=bare)
        )
    if homeless:
        listed = [f"{name} ({count})" for name, count in homeless.items()]
        yield Sentence("Attributes that the label set lacks are left out: {listed}.", listed=listed)


# -- reading -----------------------------------------------------------------------------------------------------------


def read(path: Path, labels: LabelSet) -> Iterator[ImportedDocument]:
    """Yield one document a row, with one annotation; columns may stand in any order, and unknown ones are passed over.

    A cell that cannot be read makes its row a problem, not the file; a file that is no such table raises `FormatError`.
    """
    # A limit of the whole process, and the default (131,072) is shorter than a quote may be.
    csv.field_size_limit(_CELL_LIMIT)
    lines = _Lines(path)
    rows = csv.reader(lines, strict=True)
    try:
        header = next(rows, None)
        if header is None:
            raise FormatError("{file} is empty.", file=path.name)
        table = _Table(_columns(path, header), labels)
        at = lines.number + 1
        for row in rows:
            if row and any(row):
                if len(row) != len(header):
                    raise bad_line(
                        path,
                        at,
                        Sentence("it has {cells} cells, the header {columns}", cells=len(row), columns=len(header)),
                    )
                row.append("")
                yield table.imported(at, row)
            at = lines.number + 1
    except csv.Error as error:
        raise bad_line(path, max(1, lines.number), Sentence("it is not CSV ({reason})", reason=str(error))) from None


#: What is asked for of every row, in the order that `_Table.imported` takes it.
_ASKED: Final = (
    "label", "start", "end", "fragments", "quote", "id", "annotator", "note", "status", "origin", "created_at",
    "updated_at", "context", "document", "title", "source", "sha256",
)  # fmt: skip


class _Table:
    """What the header says of the rows: where their cells stand."""

    def __init__(self, columns: Mapping[str, int], labels: LabelSet) -> None:
        # The last cell is one that `read` puts behind: it is empty, and stands for the columns that are not there.
        self._asked = itemgetter(*(columns.get(name, -1) for name in _ASKED))
        self._has_notes = "note" in columns
        self._layers: tuple[str, ...] | None = () if _LAYERS in columns else None
        self._attributes: dict[str, list[tuple[str, int, Attribute | None]]] = {}
        # An attribute that the label set lacks stays text, for the import to refuse.
        known = dict(_attribute_columns(labels))
        for column, index in columns.items():
            label, dot, name = column.partition(".")
            if dot:
                self._attributes.setdefault(label, []).append((name, index, known.get(column)))

    def imported(self, line: int, cells: list[str]) -> ImportedDocument:
        """Return what a row says, the empty cell behind it."""
        asked = self._asked(cells)
        if any(cell[:1] == "'" for cell in asked):
            asked = tuple(map(unguard, asked))
        (
            label, start, end, listed, quote, id, annotator, note, status, origin, created_at,
            updated_at, context, document, title, source, sha256,
        ) = asked  # fmt: skip
        problem = None
        fragments: tuple[tuple[int, int], ...] = ()
        values: dict[str, object] = {}
        try:
            fragments = _fragments(start, end, listed)
            for name, index, attribute in self._attributes.get(label, ()):
                if cells[index]:
                    text = unguard(cells[index])
                    values[name] = attribute_from_cell(attribute, text) if attribute else text
        except InputError as error:
            problem = error.sentence
        annotation = ImportedAnnotation(
            line=line,
            label=label,
            fragments=fragments,
            quote=quote or None,
            id=id or None,
            annotator=annotator or None,
            attributes=values,
            # An empty note is one; a table without the column says nothing about notes.
            note=note if self._has_notes else None,
            status=status or None,
            origin=origin or None,
            created_at=created_at or None,
            updated_at=updated_at or None,
            context=context or None,
            problem=problem,
        )
        return ImportedDocument(
            line=line,
            annotations=(annotation,),
            id=document or None,
            title=title or None,
            source=source or None,
            sha256=sha256 or None,
            layers=self._layers,
        )


class _Lines:
    """The lines of a file as text, and the number of the one read last."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines = numbered_lines(path)
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        for number, line in self._lines:
            self.number = number
            try:
                yield line.decode("utf-8")
            except UnicodeDecodeError:
                raise bad_line(self._path, number, Sentence("it is not UTF-8; save the table as “CSV UTF-8”")) from None


def _columns(path: Path, header: Sequence[str]) -> dict[str, int]:
    """Return where each column stands; raises `FormatError` where one is missing or stands twice."""
    names = [unguard(name) for name in header]
    missing = [name for name in _NEEDED if name not in names]
    if "document" not in names and "sha256" not in names:
        missing.insert(0, "document")
    if missing:
        why = (
            template("the columns {missing} are missing; save it with commas between the cells")
            if len(names) == 1
            else template("the columns {missing} are missing")
        )
        raise bad_line(path, 1, Sentence(why, missing=missing))
    twice = next((name for name, count in Counter(names).items() if count > 1 and name), None)
    if twice is not None:
        raise bad_line(path, 1, Sentence("the column {name} stands there twice", name=twice))
    return {name: index for index, name in enumerate(names)}


def _fragments(first: str, last: str, listed: str) -> tuple[tuple[int, int], ...]:
    """Read the place of a row; raises `InputError`."""
    if not all(_OFFSET.fullmatch(each) for each in (first, last)):
        raise InputError("“{first}” and “{last}” are not offsets.", first=_shown(first), last=_shown(last))
    hull = (int(first), int(last))
    if not listed:
        return (hull,)
    try:
        spans = tuple(msgspec.json.decode(listed, type=list[tuple[int, int]]))
    except (msgspec.MsgspecError, RecursionError):
        raise InputError(
            "The fragments “{listed}” are not pairs of offsets like [[3, 5], [9, 12]].", listed=_shown(listed)
        ) from None
    if not spans or hull != (min(start for start, _ in spans), max(end for _, end in spans)):
        raise InputError(
            "The fragments {listed} do not run from {start} to {end}.",
            listed=_shown(listed),
            start=hull[0],
            end=hull[1],
        )
    return spans


#: So much of a cell is quoted.
_SHOWN: Final = 60


def _shown(cell: str) -> str:
    return cell if len(cell) <= _SHOWN else f"{cell[:_SHOWN]}…"


def recognises(head: bytes) -> bool:
    """Tell whether a file begins with the header of this format."""
    return head.removeprefix(_BOM.encode()).startswith(",".join(COLUMNS[:4]).encode())


FORMAT: Final = Format(
    id="csv",
    title=Sentence("CSV (annotations)"),
    suffixes=(".csv",),
    losses=(
        Sentence("It carries annotations only: no texts, sections, marks of done or documents without annotations."),
        Sentence("Reasons of review decisions and ids of other tools are left out."),
    ),
    recognises=recognises,
    write=write,
    read=read,
)
