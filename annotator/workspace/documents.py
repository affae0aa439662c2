"""What may be changed about a document: its title, metadata, sections, who is done with it; its text never."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.domain.document import Document
from annotator.domain.section import Section
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
    raise NotImplementedError


def delete_document(ws: Workspace, id: str) -> Document:
    """Delete a document with all its annotations and done marks; raises `NotFoundError`, `PermissionError_`.

    Undo brings all of it back, other annotators' layers too.
    """
    raise NotImplementedError


def correct_sections(
    ws: Workspace, id: str, function: Callable[[str, tuple[Section, ...]], tuple[Section, ...]]
) -> Document:
    """Replace the sections by what `function(text, sections)` makes of them; raises `SectionError` if they do not cover the text."""
    raise NotImplementedError
