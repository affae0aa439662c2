"""Actions that put right what was taken for an article, a heading, a caption: about the paragraph with the caret."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QInputDialog

from annotator.domain.section import Section
from annotator.reading import corrections
from annotator.ui.actions.conditions import has_writable_document
from annotator.ui.actions.row import Action
from annotator.ui.translation import QT_TRANSLATE_NOOP, translate
from annotator.workspace.documents import correct_sections

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

Sections = tuple[Section, ...]
#: Makes other sections of a text and its sections, for the paragraph at an offset.
Correction = Callable[[str, Sections, int], Sections]

#: What a paragraph may be, and the key that says so.
_KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "heading": (QT_TRANSLATE_NOOP("Actions", "This paragraph is a &heading"), "Alt+1"),
    "byline": (QT_TRANSLATE_NOOP("Actions", "This paragraph is a b&yline"), "Alt+2"),
    "body": (QT_TRANSLATE_NOOP("Actions", "This paragraph is &body text"), "Alt+3"),
    "caption": (QT_TRANSLATE_NOOP("Actions", "This paragraph is a &caption"), "Alt+4"),
    "other": (QT_TRANSLATE_NOOP("Actions", "This paragraph is something &else"), "Alt+5"),
}


def correct(window: MainWindow, correction: Correction) -> None:
    """Correct the sections at the caret, in one step, and leave the caret where it was in the text."""
    pane, document = window.panes.active.pane, window.panes.active.document
    at = pane.caret_offset()
    if document is None or at is None:
        return

    def made(text: str, sections: Sections) -> Sections:
        return correction(text, sections, at)

    if window.bridge.attempt(correct_sections, window.bridge.workspace, document.id, made) is not None:
        pane.put_caret_at(at)


def begin_article(window: MainWindow) -> None:
    """Let a new article begin with the paragraph at the caret."""
    document = window.panes.active.document
    if document is not None:
        correct(
            window,
            lambda text, sections, at: corrections.split_section(
                text, sections, at=corrections.paragraph_start(sections, at=at), document=document.id
            ),
        )


def _join_back(text: str, sections: Sections, at: int) -> Sections:
    return corrections.join_pieces_back(text, sections, at=corrections.paragraph_start(sections, at=at))


def join_article(window: MainWindow) -> None:
    """Put the article at the caret behind the one before it, as one."""

    def joined(text: str, sections: Sections, at: int) -> Sections:
        number = _section_at(sections, at)
        # The first has none before it; joined with itself it is refused with the sentence that says so.
        before = sections[max(0, number - 1)]
        return corrections.join_sections(text, sections, first=before.id, second=sections[number].id)

    correct(window, joined)


def rename_article(window: MainWindow) -> None:
    """Ask for another title of the article at the caret."""
    document, at = window.panes.active.document, window.panes.active.pane.caret_offset()
    if document is None or at is None:
        return
    section = document.sections[_section_at(document.sections, at)]
    title, accepted = QInputDialog.getText(
        window,
        translate("Sectioning", "Title of the article"),
        translate("Sectioning", "Title"),
        text=section.title,
    )
    if accepted:
        correct(
            window,
            lambda text, sections, _at: corrections.rename_section(text, sections, section=section.id, title=title),
        )


def _section_at(sections: Sections, at: int) -> int:
    """Return the number of the section that holds an offset; sections cover the whole text."""
    return next(
        number
        for number, section in enumerate(sections)
        if any(piece.start <= at < piece.end for piece in section.pieces)
    )


def _kind_row(kind: str) -> Action:
    text, key = _KINDS[kind]
    return Action(
        id=f"parts.{kind}",
        menu="document.parts",
        group=3,
        text=text,
        run=lambda window: correct(
            window, lambda text, sections, at: corrections.set_kind(text, sections, at=at, kind=kind)
        ),
        keys=(key,),
        enabled=has_writable_document,
        checked=lambda window: window.panes.active.pane.kind_at_caret() == kind,
    )


ROWS: Final = (
    *map(_kind_row, _KINDS),
    Action(
        id="parts.article",
        menu="document.parts",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "A new &article begins with this paragraph"),
        run=begin_article,
        keys=("Alt+6",),
        enabled=has_writable_document,
    ),
    Action(
        id="parts.join-article",
        menu="document.parts",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Join this article with the one before"),
        run=join_article,
        keys=("Alt+7",),
        enabled=has_writable_document,
    ),
    Action(
        id="parts.split",
        menu="document.parts",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Split the paragraph at the cursor"),
        run=lambda window: correct(window, lambda text, sections, at: corrections.split_piece(text, sections, at=at)),
        keys=("Alt+8",),
        enabled=has_writable_document,
    ),
    Action(
        id="parts.join",
        menu="document.parts",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Join with the paragraph before"),
        run=lambda window: correct(window, _join_back),
        keys=("Alt+9",),
        enabled=has_writable_document,
    ),
    Action(
        id="parts.earlier",
        menu="document.parts",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Paragraph one place ea&rlier"),
        run=lambda window: correct(
            window, lambda text, sections, at: corrections.move_paragraph(text, sections, at=at, by=-1)
        ),
        keys=("Alt+Up",),
        enabled=has_writable_document,
    ),
    Action(
        id="parts.later",
        menu="document.parts",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Paragraph one place &later"),
        run=lambda window: correct(
            window, lambda text, sections, at: corrections.move_paragraph(text, sections, at=at, by=1)
        ),
        keys=("Alt+Down",),
        enabled=has_writable_document,
    ),
    Action(
        id="parts.rename",
        menu="document.parts",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Title of this article…"),
        run=rename_article,
        keys=("Alt+0",),
        enabled=has_writable_document,
    ),
)
