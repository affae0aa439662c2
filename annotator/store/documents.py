"""The tables of documents and their texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast, overload

import msgspec

from annotator.domain.document import Document
from annotator.domain.errors import AmbiguousError, NotFoundError
from annotator.domain.section import Section, section_to_json
from annotator.domain.sentence import template
from annotator.store.connection import Connection, Row
from annotator.store.family import Family
from annotator.store.rows import from_json, mapping_to_json, not_ours, to_json


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document, how many annotations it has, and the annotators who are done with it."""

    document: Document
    annotations: int
    done: tuple[str, ...]


_COLUMNS = ("id", "title", "sha256", "source", "encoding", "script", "characters", "sections", "metadata")


def _to_row(document: Document) -> tuple[object, ...]:
    return (
        document.id,
        document.title,
        document.sha256,
        document.source,
        document.encoding,
        document.script,
        document.characters,
        sections_to_json(document.sections),
        mapping_to_json(document.metadata),
    )


FAMILY = Family(
    kind="document",
    table="documents",
    key="id",
    columns=_COLUMNS,
    to_row=_to_row,
    own=("number",),
    document_of=lambda document: document.id,
)


def sections_to_json(sections: Iterable[Section]) -> str:
    """Write sections as they stand in the table (and as the interface has them)."""
    return to_json([section_to_json(section) for section in sections])


_SECTIONS = msgspec.json.Decoder(tuple[Section, ...])


def sections_from_json(text: str) -> tuple[Section, ...]:
    """Read sections as they stand in the table; raises `DamagedProjectError` where they are none."""
    try:
        return _SECTIONS.decode(text)
    except (msgspec.DecodeError, TypeError) as error:
        raise not_ours() from error


class _Unread(Sequence[Section]):
    """Sections as they stand in the table, read when they are first looked at: most of a long list never are."""

    __slots__ = ("_json", "_sections")

    def __init__(self, json: str) -> None:
        self._json = json
        self._sections: tuple[Section, ...] | None = None

    def _read(self) -> tuple[Section, ...]:
        if self._sections is None:
            self._sections = sections_from_json(self._json)
        return self._sections

    @overload
    def __getitem__(self, index: int) -> Section: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Section, ...]: ...
    def __getitem__(self, index: int | slice) -> Section | tuple[Section, ...]:
        return self._read()[index]

    def __len__(self) -> int:
        return len(self._read())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, _Unread):
            return self._json == other._json or self._read() == other._read()
        return self._read() == other

    def __hash__(self) -> int:
        return hash(self._read())

    def __repr__(self) -> str:
        return repr(self._read())


def _from_row(row: Row, read: Callable[[str], Sequence[Section]] = sections_from_json) -> Document:
    id, title, sha256, source, encoding, script, characters, sections, metadata = row
    # What is still to be read behaves as the tuple it stands for.
    found = cast("tuple[Section, ...]", read(sections))
    return Document(id, title, sha256, source, encoding, script, characters, found, from_json(metadata))


_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM documents"


def get(connection: Connection, id: str) -> Document:
    """Return a document; raises `NotFoundError`."""
    row = connection.one(f"{_SELECT} WHERE id = ?", (id,))
    if row is None:
        raise NotFoundError("There is no document with the id {id}.", id=id)
    return _from_row(row)


def find(connection: Connection, ref: str) -> str:
    """Return the id of the document meant by an id, a prefix of one, or a title; raises where none or several are."""
    if connection.value("SELECT 1 FROM documents WHERE id = ?", (ref,)):
        return ref
    titled = connection.all("SELECT id FROM documents WHERE title = ? LIMIT 2", (ref,))
    # Ids are hexadecimal and hyphens, so what follows the prefix in order ends before the highest character.
    begun = (
        connection.all("SELECT id FROM documents WHERE id >= ? AND id < ? LIMIT 2", (ref, ref + "\U0010ffff"))
        if ref
        else []
    )
    for found, several in (
        (titled, template("Several documents have the title “{ref}”; give more of the id.")),
        (begun, template("Several documents have the id “{ref}”; give more of the id.")),
    ):
        if len(found) == 1:
            return str(found[0][0])
        if found:
            raise AmbiguousError(several, ref=ref)
    raise NotFoundError("There is no document “{ref}”; give an id, the beginning of one, or an exact title.", ref=ref)


def infos(connection: Connection, id: str | None = None) -> Iterator[DocumentInfo]:
    """Yield documents with their counts in the order they were added, or the one with `id`."""
    where, parameters = (" WHERE id = ?", (id,)) if id is not None else ("", ())
    done: dict[str, list[str]] = {}
    done_where = " WHERE document = ?" if id is not None else ""
    for document, annotator in connection.rows(
        f"SELECT document, annotator FROM done{done_where} ORDER BY document, annotator", parameters
    ):
        done.setdefault(document, []).append(annotator)
    counted = "(SELECT count(*) FROM annotations WHERE annotations.document = documents.id)"
    for row in connection.rows(
        f"SELECT {', '.join(_COLUMNS)}, {counted} FROM documents{where} ORDER BY number", parameters
    ):
        yield DocumentInfo(_from_row(row[:-1], _Unread), row[-1], tuple(done.get(row[0], ())))


def ids(connection: Connection) -> list[str]:
    """Return the ids of all documents in the order they were added."""
    return [id for (id,) in connection.all("SELECT id FROM documents ORDER BY number")]


def ids_by_sha256(connection: Connection, sha256s: Iterable[str]) -> dict[str, str]:
    """Return which of these texts the project has a document of: sha256 -> id."""
    found: dict[str, str] = {}
    for sha256 in sha256s:
        id = connection.value("SELECT id FROM documents WHERE sha256 = ?", (sha256,))
        if id is not None:
            found[sha256] = id
    return found


def title_is_taken(connection: Connection, title: str) -> bool:
    """Tell whether a document has this title."""
    return bool(connection.value("SELECT 1 FROM documents WHERE title = ?", (title,)))


def text(connection: Connection, id: str) -> str:
    """Return the source text of a document; raises `NotFoundError`."""
    found = connection.value("SELECT text FROM documents JOIN texts USING (sha256) WHERE id = ?", (id,))
    if found is None:
        raise NotFoundError("There is no document with the id {id}.", id=id)
    return str(found)


def texts(connection: Connection, id: str | None = None) -> Iterator[str]:
    """Yield the source texts of documents in the order they were added, or that of the one with `id`."""
    where, parameters = (" WHERE id = ?", (id,)) if id is not None else ("", ())
    # The CROSS JOIN holds SQLite to the order of the documents.
    sql = f"SELECT text FROM documents CROSS JOIN texts USING (sha256){where} ORDER BY number"
    return (text for (text,) in connection.rows(sql, parameters))


def put_texts(connection: Connection, texts: Mapping[str, str]) -> None:
    """Keep source texts by their sha256; one that is there stays."""
    connection.write_many("INSERT INTO texts (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING", texts.items())


def drop_texts(connection: Connection, sha256s: Iterable[Any]) -> None:
    """Forget those of these texts that no document has."""
    unused = [
        (sha256,) for sha256 in sha256s if not connection.value("SELECT 1 FROM documents WHERE sha256 = ?", (sha256,))
    ]
    connection.write_many("DELETE FROM search_keys WHERE sha256 = ?", unused)
    connection.write_many("DELETE FROM texts WHERE sha256 = ?", unused)
