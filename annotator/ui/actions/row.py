"""What an action is: one row of a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def always(_window: MainWindow) -> bool:
    """Answer for what can always be asked."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that can be asked of the window.

    `text` is the English source in the translation context `context`; with an empty one it is shown as it is (labels,
    file names). `menu` names a menu of `menus.MENUS`; `group`
    parts it with lines. `keys` are portable key sequences, the first one shown; none of them is a bare character,
    because those belong to the label set. Only where an action is of one `page` (the name of its class) they may be:
    such an action is disabled elsewhere, and while text is selected the labels' keys come first. `enabled` has to
    answer at once and from memory: it is asked after every gesture. `checked` makes it an action that can be on or off.
    """

    id: str
    text: str
    menu: str
    run: Callable[[MainWindow], object]
    context: str = "Actions"
    group: int = 0
    keys: tuple[str, ...] = ()
    enabled: Callable[[MainWindow], bool] = always
    checked: Callable[[MainWindow], bool] | None = None
    page: str = ""
