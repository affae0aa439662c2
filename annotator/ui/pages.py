"""Pages that stand around the reading panes instead of the list and the inspector, and how one turns to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSplitter

from annotator.ui.standing import layout_state, restore_layout_state

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class Page(QSplitter):
    """A page: parts of its own, and the window's panes among them while it is turned to."""

    #: Where the panes stand among the parts.
    panes_at: int = 1
    #: Whether bare characters are keys of its own here; while text is selected, the labels' come first.
    has_keys: bool = False

    def __init__(self, window: MainWindow) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.window_ = window
        self.setChildrenCollapsible(False)

    def enter(self) -> None:
        """Begin: the panes are here."""

    def leave(self) -> None:
        """End: the panes go back."""

    def press(self, label: str) -> bool:
        """Take a label's key; False leaves it to the window."""
        del label
        return False

    def choose(self, annotation: str) -> bool:
        """Take a click on an annotation in the text; False leaves it to the window."""
        del annotation
        return False


def turn_to(window: MainWindow, page: Page | None) -> None:
    """Turn to a page, or (None) back to the list, the panes and the inspector."""
    before, panes = window.page, window.panes
    if page is before:
        return
    if before is None:
        window.kept_layout = layout_state(window)
    else:
        before.leave()
        before.hide()
    window.page = page
    if page is None:
        window.across.insertWidget(1, panes)
        window.across.show()
        restore_layout_state(window, window.kept_layout)
    else:
        window.across.hide()
        page.insertWidget(page.panes_at, panes)
        centre = window.centralWidget()
        layout = centre.layout() if centre is not None else None
        assert isinstance(layout, QBoxLayout)
        if layout.indexOf(page) < 0:
            layout.addWidget(page, 1)
        page.show()
        page.enter()
    panes.active.pane.setFocus()
    window.actions_.refresh()
