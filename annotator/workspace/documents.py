"""What may be changed about a document: its title, metadata, sections, who is done with it; its text never."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from annotator.domain.document import Document
from annotator.domain.edits import Done, Edit, Put, Step
from annotator.domain.errors import InputError
from annotator.domain.section import Section, check_sections
from annotator.store import documents, review_rows
from annotator.store.annotators import done_key, done_marks
from annotator.workspace.workspace import Workspace


def edit_document(
    ws: Workspace,
    id: str,
    *,
    title: str | None = None,
    metadata: Mapping[str, str | None] | None = None,
    done: bool | None = None,
) -> Document:
    """Change title, metadata (merged; None or an empty text deletes a field) and whether one is done with it.

    Raises `NotFoundError`, `InputError` for an empty or taken title.
    """
    with ws.action():
        before = ws.document(id)
        after = before
        if title is not None and title.strip() != before.title:
            after = replace(after, title=_checked_title(ws, title))
        if metadata:
            merged = {**before.metadata, **metadata}
            after = replace(after, metadata={name: value for name, value in merged.items() if value})
        puts = [Put("document", id, before, after)] if after != before else []
        verb = "edit-document"
        mark = None if done is None else _mark(ws, id, done=done)
        if mark is not None:
            verb = verb if puts else ("done" if done else "not-done")
            puts.append(mark)
        if puts:
            ws.apply(Edit(Step(verb, {"title": before.title}), tuple(puts)))
    return after


def delete_document(ws: Workspace, id: str) -> Document:
    """Delete a document with all its annotations and done marks, other annotators' too; undo brings all of it back.

    Raises `NotFoundError`.
    """
    with ws.action():
        document = ws.document(id)
        at = ws.connection
        puts = [
            *(Put("annotation", each.id, each, None) for each in ws.annotations(document=id)),
            *(
                Put("done", done_key(document=id, annotator=mark.annotator), mark, None)
                for mark in done_marks(at, document=id)
            ),
            *(Put("decision", each.item, each, None) for each in review_rows.decisions(at, document=id)),
            *(Put("pending", each.annotation.id, each, None) for each in review_rows.pending(at, document=id)),
            *(Put("feedback", each.annotation, each, None) for each in review_rows.feedback(at, document=id)),
            Put("document", id, document, None),
        ]
        ws.apply(Edit(Step("delete-document", {"title": document.title}), tuple(puts)))
    return document


def correct_sections(
    ws: Workspace, id: str, function: Callable[[str, tuple[Section, ...]], tuple[Section, ...]]
) -> Document:
    """Replace the sections by what `function(text, sections)` makes of them.

    Raises `SectionError` where those do not cover the text once, and what `function` raises.
    """
    with ws.action():
        before = ws.document(id)
        sections = tuple(function(ws.text(id), before.sections))
        check_sections(sections, length=before.characters)
        after = replace(before, sections=sections)
        if after != before:
            ws.apply(Edit(Step("sections", {"title": before.title}), (Put("document", id, before, after),)))
    return after


def _checked_title(ws: Workspace, title: str) -> str:
    checked = " ".join(title.split())
    if not checked:
        raise InputError("A document needs a title.")
    if documents.title_is_taken(ws.connection, checked):
        raise InputError("Another document has the title “{checked}”.", checked=checked)
    return checked


def _mark(ws: Workspace, id: str, *, done: bool) -> Put | None:
    """Return the put that makes or takes back one's own done mark; None where it is so already."""
    key = done_key(document=id, annotator=ws.annotator)
    mark = next((each for each in done_marks(ws.connection, document=id) if each.annotator == ws.annotator), None)
    if done == (mark is not None):
        return None
    return Put("done", key, mark, Done(id, ws.annotator, ws.now()) if done else None)
