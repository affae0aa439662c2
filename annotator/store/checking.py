"""Whether everything in a project file is as it has to be, looked through to the last row."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Protocol, TypeVar

from annotator.domain.annotation import GOLD
from annotator.domain.edits import OUTCOMES
from annotator.domain.errors import AnnotatorError, DamagedProjectError
from annotator.domain.section import check_sections
from annotator.domain.sentence import Sentence
from annotator.domain.span import Span, check_inside, slice_all
from annotator.reading.fold import fold_query
from annotator.reading.keyed_text import keyed_alike
from annotator.store import annotations as annotation_rows
from annotator.store import documents, history, labels, migrations, review_rows
from annotator.store.connection import Connection


def problems(connection: Connection) -> Iterator[str]:
    """Yield what is wrong, one sentence each, the file's own structure first."""
    try:
        yield from _structure(connection)
        yield from _contents(connection)
        for rows in (_decided, _waiting, _told):
            yield from _readable(rows(connection))
    except DamagedProjectError as error:
        yield str(error)


def _readable(found: Iterator[str]) -> Iterator[str]:
    """Yield what is wrong in rows that hold JSON, and that they cannot be read where they are not what we write."""
    try:
        yield from found
    except DamagedProjectError:
        raise
    except (AnnotatorError, LookupError, TypeError, ValueError, AttributeError) as error:
        yield Sentence("There are rows of review that this program did not write ({reason}).", reason=str(error))


def _structure(connection: Connection) -> Iterator[str]:
    for (message,) in connection.rows("PRAGMA integrity_check"):
        if message != "ok":
            yield f"SQLite: {message}."
    for table, row, parent, _ in connection.rows("PRAGMA foreign_key_check"):
        yield f"Row {row} of {table} refers to something in {parent} that is not there."
    if migrations.read_schema(connection.db) != migrations.expected_schema(migrations.VERSION):
        yield "The file has tables that this program did not make."


def _contents(connection: Connection) -> Iterator[str]:
    known = {label.name for label in labels.get(connection).labels}
    for info in documents.infos(connection):
        document = info.document
        text = documents.text(connection, document.id)
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != document.sha256:
            yield f"The text of “{document.title}” is not the one it was added with."
        if len(text) != document.characters:
            yield f"“{document.title}” says it has {document.characters} characters, but has {len(text)}."
        try:
            check_sections(document.sections, length=len(text))
        except AnnotatorError as error:
            yield f"The sections of “{document.title}” are wrong: {error}"
        for annotation in annotation_rows.select(connection, document=document.id):
            where = f"The annotation {annotation.id} in “{document.title}”"
            try:
                check_inside(annotation.fragments, length=len(text))
            except AnnotatorError as error:
                yield f"{where} is wrong: {error}"
                continue
            if slice_all(text, annotation.fragments) != annotation.quote:
                yield f"{where} quotes “{annotation.quote}”, which is not what stands at character {annotation.start}."
            if annotation.label not in known:
                yield f"{where} has the label {annotation.label}, which the label set has not."


def _decided(connection: Connection) -> Iterator[str]:
    """Look whether what decisions and gold were made from and made is there, or was until a step removed it."""
    there = {id for (id,) in connection.rows("SELECT id FROM annotations")}
    said = [
        (Sentence("The decision {id} in “{title}”", id=each.item, title=title), list(each.gold), taken)
        for title, each in _titled(connection, review_rows.decisions(connection), lambda each: each.document)
        # Of an ambiguous one the places are the candidates, which have no ids but there.
        for taken in ([list(each.take)] if each.kind != "ambiguous" else [[]])
    ]
    gold = [each for each in annotation_rows.select(connection, by=GOLD) if each.decision]
    brought = history.imported(connection, [each.id for each in gold])
    said += [
        (Sentence("The annotation {id} in “{title}”", id=each.id, title=title), [], listed)
        for title, each in _titled(connection, gold, lambda each: each.document)
        # What was decided in another project is about annotations that are there.
        if each.id not in brought and isinstance(listed := (each.decision or {}).get("from", []), list)
    ]
    missing = {id for _, made, taken in said for id in (*made, *taken)} - there
    lost = missing - history.remembered(connection, missing) if missing else set()
    for where, made, taken in said if lost else ():
        for id in made:
            if id in lost:
                yield Sentence("{where} says that it made the annotation {id}, which never was.", where=where, id=id)
        for id in taken:
            if id in lost:
                yield Sentence("{where} is said to come from the annotation {id}, which never was.", where=where, id=id)


def _waiting(connection: Connection) -> Iterator[str]:
    """Look whether annotations that wait for their place may be where they are said to."""
    for text, title, each in _with_texts(connection, review_rows.pending(connection), lambda one: one.annotation):
        where = Sentence("The annotation {id} that waits in “{title}”", id=each.annotation.id, title=title)
        for place in each.places:
            problem = _misplaced(where, place, text)
            if problem is None and not _like(slice_all(text, place), each.annotation.quote):
                problem = Sentence(
                    "{where} may not stand at character {start}, where nothing like “{quote}” is.",
                    where=where,
                    start=place[0].start,
                    quote=each.annotation.quote,
                )
            if problem is not None:
                yield problem


def _told(connection: Connection) -> Iterator[str]:
    """Look whether feedback is about what stands in the text."""
    for text, title, each in _with_texts(connection, review_rows.feedback(connection), lambda one: one):
        where = Sentence("The feedback on {id} in “{title}”", id=each.annotation, title=title)
        if each.outcome not in OUTCOMES or (each.outcome != "removed" and not each.gold):
            yield Sentence("{where} does not say what became of it.", where=where)
        for one in (*each.gold, *([] if each.mine is None else [each.mine])):
            problem = _misplaced(where, one.fragments, text)
            if problem is None and slice_all(text, one.fragments) != one.quote:
                problem = Sentence(
                    "{where} quotes “{quote}”, which is not what stands at character {start}.",
                    where=where,
                    quote=one.quote,
                    start=one.start,
                )
            if problem is not None:
                yield problem


def _misplaced(where: Sentence, place: Sequence[Span], text: str) -> Sentence | None:
    try:
        check_inside(place, length=len(text))
    except AnnotatorError as error:
        return Sentence("{where} is wrong: {reason}", where=where, reason=error.sentence)
    return None


#: An edited quote is looked for where at least half of it is left; this says no more than that it is not that.
_LIKE: Final = 0.3


def _like(there: str, sought: str) -> bool:
    if (key := fold_query(there)) == (wanted := fold_query(sought)):
        return True
    from rapidfuzz.distance import Levenshtein

    if Levenshtein.normalized_similarity(key, wanted) >= _LIKE:
        return True
    one, other = keyed_alike(there, sought)
    return Levenshtein.normalized_similarity(one.key, other.key) >= _LIKE


class _Owned(Protocol):
    """What is about a document."""

    @property
    def document(self) -> str:
        """The document's id."""


Thing = TypeVar("Thing")


def _titled(
    connection: Connection, things: Iterable[Thing], document_of: Callable[[Thing], str]
) -> Iterator[tuple[str, Thing]]:
    titles = {info.document.id: info.document.title for info in documents.infos(connection)}
    for each in things:
        yield titles.get(document_of(each), "?"), each


def _with_texts(
    connection: Connection, things: Iterable[Thing], owner: Callable[[Thing], _Owned]
) -> Iterator[tuple[str, str, Thing]]:
    """Yield things with the text and title of their document, which they come by."""
    at, text = "", ""
    for title, each in _titled(connection, things, lambda one: owner(one).document):
        document = owner(each).document
        if document != at:
            at, text = document, documents.text(connection, document)
        yield text, title, each
