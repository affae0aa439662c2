"""Actions about what a team disagrees on: the pages of review and of consistency."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from annotator.ui.actions.conditions import has_selection
from annotator.ui.actions.row import Action
from annotator.ui.pages import turn_to
from annotator.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.review.page import ReviewPage

# The pages are imported when one turns to them: the first window does not wait for them.


def toggle_review(window: MainWindow) -> None:
    """Turn to the review page, or back."""
    from annotator.ui.review.page import ReviewPage

    if isinstance(window.page, ReviewPage):
        turn_to(window, None)
    else:
        turn_to(window, window.pages.setdefault(ReviewPage, window.pages.get(ReviewPage) or ReviewPage(window)))


def toggle_consistency(window: MainWindow) -> None:
    """Turn to the consistency page, or back."""
    from annotator.ui.review.consistency_page import ConsistencyPage

    if isinstance(window.page, ConsistencyPage):
        turn_to(window, None)
    else:
        there = window.pages.get(ConsistencyPage) or ConsistencyPage(window)
        turn_to(window, window.pages.setdefault(ConsistencyPage, there))


def turned_to(window: MainWindow, name: str) -> bool:
    """Tell whether the window has turned to the page of that class."""
    return type(window.page).__name__ == name


def review(window: MainWindow) -> ReviewPage | None:
    """Return the review page where the window has turned to it."""
    return window.page if turned_to(window, "ReviewPage") else None  # type: ignore[return-value] # told by its name


def _takes_changes(page: ReviewPage) -> bool:
    return not page.window_.bridge.workspace.read_only


def on_page(ask: Callable[[ReviewPage], object], *, key: str = "") -> Callable[[MainWindow], bool]:
    """Make a condition of a question about the review page; elsewhere the answer is no.

    Where `key` is a label's, too, it is the label's while text is selected.
    """

    def answer(window: MainWindow) -> bool:
        page = review(window)
        return page is not None and not (key and _is_labels(window, key)) and bool(ask(page))

    return answer


def _is_labels(window: MainWindow, key: str) -> bool:
    """Tell whether a bare key tags at the moment."""
    if not has_selection(window):
        return False
    return any(label.key.upper() == key for label in window.bridge.workspace.labels().labels)


def doing(act: Callable[[ReviewPage], object]) -> Callable[[MainWindow], object]:
    """Make of something that the review page does an action's run."""

    def run(window: MainWindow) -> None:
        page = review(window)
        if page is not None:
            act(page)

    return run


_TAKE: Final = (
    QT_TRANSLATE_NOOP("Actions", "Take A"),
    QT_TRANSLATE_NOOP("Actions", "Take B"),
    QT_TRANSLATE_NOOP("Actions", "Take C"),
    QT_TRANSLATE_NOOP("Actions", "Take D"),
    QT_TRANSLATE_NOOP("Actions", "Take E"),
    QT_TRANSLATE_NOOP("Actions", "Take F"),
)

ROWS: Final = (
    Action(
        id="review.page",
        menu="review",
        text=QT_TRANSLATE_NOOP("Actions", "&Review differences"),
        run=toggle_review,
        keys=("F11",),
        checked=lambda window: turned_to(window, "ReviewPage"),
    ),
    Action(
        id="review.consistency",
        menu="review",
        text=QT_TRANSLATE_NOOP("Actions", "&Consistency"),
        run=toggle_consistency,
        keys=("Shift+F11",),
        checked=lambda window: turned_to(window, "ConsistencyPage"),
    ),
    *(
        Action(
            id=f"review.take-{number + 1}",
            menu="review",
            group=1,
            page="ReviewPage",
            text=text,
            run=doing(lambda page, number=number: page.take_number(number)),  # type: ignore[misc] # bound for this row
            keys=("ABCDEF"[number],),
            enabled=on_page(
                lambda page, number=number: page.is_open_to_decide and page.candidates.version(number) is not None,  # type: ignore[misc] # the same
                key="ABCDEF"[number],
            ),
        )
        for number, text in enumerate(_TAKE)
    ),
    Action(
        id="review.both",
        menu="review",
        group=1,
        page="ReviewPage",
        text=QT_TRANSLATE_NOOP("Actions", "&Take both"),
        run=doing(lambda page: page.take_both()),
        keys=("T",),
        enabled=on_page(lambda page: page.is_open_to_decide and page.candidates.can_take_both, key="T"),
    ),
    Action(
        id="review.none",
        menu="review",
        group=1,
        page="ReviewPage",
        text=QT_TRANSLATE_NOOP("Actions", "Take &none"),
        run=doing(lambda page: page.take_none()),
        keys=("N",),
        enabled=on_page(lambda page: page.is_open_to_decide, key="N"),
    ),
    Action(
        id="review.draw",
        menu="review",
        group=1,
        page="ReviewPage",
        text=QT_TRANSLATE_NOOP("Actions", "&Draw my own"),
        run=doing(lambda page: page.draw()),
        keys=("O",),
        enabled=on_page(lambda page: page.is_open_to_decide, key="O"),
    ),
    Action(
        id="review.reason",
        menu="review",
        group=1,
        page="ReviewPage",
        text=QT_TRANSLATE_NOOP("Actions", "Give a reas&on"),
        run=doing(lambda page: page.candidates.focus_reason()),
        keys=("Y",),
        enabled=on_page(lambda page: page.is_open_to_decide, key="Y"),
    ),
    Action(
        id="review.skip",
        menu="review",
        group=2,
        page="ReviewPage",
        text=QT_TRANSLATE_NOOP("Actions", "S&kip"),
        run=doing(lambda page: page.step(1)),
        keys=("S",),
        enabled=on_page(lambda page: page.item is not None, key="S"),
    ),
    Action(
        id="review.previous",
        menu="review",
        group=2,
        page="ReviewPage",
        text=QT_TRANSLATE_NOOP("Actions", "&Previous"),
        run=doing(lambda page: page.step(-1)),
        keys=("P",),
        enabled=on_page(lambda page: page.item is not None, key="P"),
    ),
    Action(
        id="review.reopen",
        menu="review",
        group=2,
        page="ReviewPage",
        text=QT_TRANSLATE_NOOP("Actions", "Take &back"),
        run=doing(lambda page: page.reopen()),
        keys=("R",),
        enabled=on_page(lambda page: _takes_changes(page) and page.can_reopen, key="R"),
    ),
    Action(
        id="review.example",
        menu="review",
        group=2,
        page="ReviewPage",
        text=QT_TRANSLATE_NOOP("Actions", "Make an e&xample"),
        run=doing(lambda page: page.make_example()),
        keys=("X",),
        enabled=on_page(lambda page: _takes_changes(page) and page.can_reopen, key="X"),
    ),
    Action(
        id="review.agreed",
        menu="review",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Put what all a&gree on into gold"),
        run=doing(lambda page: page.settle_agreed()),
        keys=("Ctrl+Shift+A",),
        enabled=on_page(_takes_changes),
    ),
    Action(
        id="review.alone",
        menu="review",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Put &what one person alone has done into gold"),
        run=doing(lambda page: page.settle_alone()),
        keys=("Ctrl+Alt+A",),
        enabled=on_page(_takes_changes),
    ),
    Action(
        id="review.rule",
        menu="review",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Settle by r&ule…"),
        run=doing(lambda page: page.ask_rule()),
        keys=("Ctrl+Shift+R",),
        enabled=on_page(lambda page: page.is_open_to_decide),
    ),
    Action(
        id="review.reasons",
        menu="review",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Edit the &list of reasons…"),
        run=doing(lambda page: page.edit_reasons()),
        keys=("Ctrl+Shift+Y",),
        enabled=on_page(_takes_changes),
    ),
)
