"""Actions about how far a team agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.ui.actions.row import Action
from annotator.ui.pages import turn_to
from annotator.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.agreement.page import AgreementPage
    from annotator.ui.main_window import MainWindow

# The page is imported when one turns to it: the first window does not wait for it.


def toggle_agreement(window: MainWindow) -> None:
    """Turn to the agreement page, or back."""
    from annotator.ui.agreement.page import AgreementPage

    if agreement(window) is not None:
        turn_to(window, None)
    else:
        page = window.pages.get(AgreementPage) or AgreementPage(window)
        turn_to(window, window.pages.setdefault(AgreementPage, page))


def agreement(window: MainWindow) -> AgreementPage | None:
    """Return the agreement page where the window has turned to it."""
    turned_to = type(window.page).__name__ == "AgreementPage"
    return window.page if turned_to else None  # type: ignore[return-value] # told by its name


def save_picture(window: MainWindow) -> None:
    """Ask for a file, and write the picture that the page shows."""
    page = agreement(window)
    if page is not None:
        page.ask_and_save()


def can_save_picture(window: MainWindow) -> bool:
    """Whether the agreement page shows a picture."""
    page = agreement(window)
    return page is not None and page.can_save


ROWS: Final = (
    Action(
        id="agreement.page",
        menu="review",
        text=QT_TRANSLATE_NOOP("Actions", "How far annotators &agree"),
        run=toggle_agreement,
        keys=("F12",),
        checked=lambda window: agreement(window) is not None,
    ),
    Action(
        id="agreement.save",
        menu="review",
        text=QT_TRANSLATE_NOOP("Actions", "&Save picture of agreement…"),
        run=save_picture,
        keys=("Ctrl+S",),
        enabled=can_save_picture,
    ),
)
