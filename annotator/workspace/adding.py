"""How read files become documents of a project."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from annotator.domain.document import Document, digest, document_id
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.progress import Progress, finish
from annotator.domain.sentence import Sentence
from annotator.ingest import IngestedText, IngestReport, Problem, with_section_metadata
from annotator.reading.fold import search_key
from annotator.reading.script import detect_script
from annotator.reading.sections import find_sections
from annotator.store import documents
from annotator.workspace.titles import Titles
from annotator.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the files: new documents, those whose text the project had already, and those passed over.

    `notes` are about files that were added all the same.
    """

    added: list[Document] = field(default_factory=list)
    already_there: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Documents ready to be added, with their texts and search keys by sha256."""

    documents: tuple[Document, ...]
    texts: Mapping[str, str]
    search_keys: Mapping[str, str]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def prepare(report: IngestReport) -> Generator[Progress, None, Prepared]:
    """Make documents of what was read: find script and sections. Long for many, and needs no project: for a worker."""
    made: dict[str, Document] = {}
    texts: dict[str, str] = {}
    keys: dict[str, str] = {}
    notes = list(report.notes)
    for number, read in enumerate(report.documents):
        yield Progress(number, len(report.documents), read.source)
        sha256 = digest(read.text)
        if sha256 not in made:
            made[sha256], unmatched = _document(read, sha256)
            notes.extend(unmatched)
            texts[sha256] = read.text
            keys[sha256] = search_key(read.text, made[sha256].sections)
    return Prepared(tuple(made.values()), texts, keys, report.problems, tuple(notes))


def add(ws: Workspace, report: IngestReport | Prepared) -> AddReport:
    """Add what was read; the same text twice is one document, a taken title gets `` (2)`` behind it."""
    prepared = report if isinstance(report, Prepared) else finish(prepare(report))
    added: list[Document] = []
    there: list[Document] = []
    with ws.action():
        known = documents.ids_by_sha256(ws.connection, prepared.texts)
        titles = Titles(partial(documents.title_is_taken, ws.connection))
        for document in prepared.documents:
            if document.sha256 in known:
                there.append(ws.document(known[document.sha256]))
                continue
            added.append(replace(document, title=titles.free(document.title)))
        if added:
            ws.apply(
                Edit(
                    Step("add", {"count": len(added)}),
                    tuple(Put("document", document.id, None, document) for document in added),
                ),
                texts={document.sha256: prepared.texts[document.sha256] for document in added},
                search_keys=prepared.search_keys,
            )
    return AddReport(added, there, list(prepared.problems), list(prepared.notes))


def _document(read: IngestedText, sha256: str) -> tuple[Document, list[Problem]]:
    """Make the document of a text, and a note for metadata that is meant for a section it does not have."""
    id = document_id(sha256)
    found = find_sections(read.text, document=id, title=read.title)
    sections, unmatched = with_section_metadata(found, read.section_metadata)
    document = Document(
        id=id,
        title=read.title,
        sha256=sha256,
        source=read.source,
        encoding=read.encoding,
        script=detect_script(read.text),
        characters=len(read.text),
        sections=sections,
        metadata=dict(read.metadata),
    )
    return document, [
        Problem(
            read.path,
            Sentence(
                "“{file}” has no section “{section}” for the metadata that is meant for it; check its heading.",
                file=read.source,
                section=each.section,
            ),
        )
        for each in unmatched
    ]
