"""The search keys of documents: made when one comes or its sections change, looked through character by character.

A trigram index cannot answer for one and two characters, the commonest in Chinese; going through ten thousand articles
takes a tenth of a second.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from annotator.domain.errors import NotFoundError
from annotator.domain.section import Section
from annotator.reading.fold import fold_query, search_key
from annotator.store.connection import Connection
from annotator.store.documents import sections_from_json


def refresh(connection: Connection, ids: Iterable[str], *, made: Mapping[str, str] = {}) -> None:
    """Make the keys of those of these documents whose key is missing or was made by other sections.

    `made` are keys, by the text's sha256, that were made by the documents' sections already.
    """
    for id in ids:
        row = connection.one(
            "SELECT d.sha256, d.sections, k.sections FROM documents AS d LEFT JOIN search_keys AS k USING (sha256) "
            "WHERE d.id = ?",
            (id,),
        )
        if row is None:
            continue
        sha256, sections, made_by = row
        stamp = hashlib.sha256(sections.encode("utf-8")).hexdigest()
        if made_by == stamp:
            continue
        key = made.get(sha256)
        if key is None:
            text = connection.value("SELECT text FROM texts WHERE sha256 = ?", (sha256,))
            key = search_key(text, sections_from_json(sections))
        connection.write(
            "INSERT INTO search_keys (sha256, sections, key) VALUES (?, ?, ?) ON CONFLICT (sha256) "
            "DO UPDATE SET sections = excluded.sections, key = excluded.key",
            (sha256, stamp, key),
        )


def keys(connection: Connection) -> Iterator[tuple[str, str]]:
    """Return, one by one, the id and the search key of every document, in the order they were added."""
    sql = "SELECT d.id, k.key FROM documents AS d CROSS JOIN search_keys AS k ON k.sha256 = d.sha256 ORDER BY d.number"
    return ((id, key) for id, key in connection.rows(sql))


def candidates(connection: Connection, query: str, *, document: str | None = None) -> list[str]:
    """Return the ids of the documents that hold what a person looks for, in the order they were added."""
    key = fold_query(query)
    if not key:
        return []
    where, parameters = (" AND d.id = ?", (key, document)) if document is not None else ("", (key,))
    # The CROSS JOIN keeps the order of the documents.
    sql = (
        "SELECT d.id FROM documents AS d CROSS JOIN search_keys AS k ON k.sha256 = d.sha256 "
        f"WHERE instr(k.key, ?) > 0{where} ORDER BY d.number"
    )
    return [id for (id,) in connection.all(sql, parameters)]


def searched(connection: Connection, id: str) -> tuple[str, str, tuple[Section, ...]]:
    """Return the search key, the source text and the sections of a document that `candidates` named."""
    row = connection.one(
        "SELECT k.key, t.text, d.sections FROM documents AS d JOIN search_keys AS k USING (sha256) "
        "JOIN texts AS t USING (sha256) WHERE d.id = ?",
        (id,),
    )
    if row is None:
        raise NotFoundError("There is no document with the id {id}.", id=id)
    key, text, sections = row
    return key, text, sections_from_json(sections)
