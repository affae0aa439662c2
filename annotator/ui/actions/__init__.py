"""Everything that can be asked of the window, as rows: what menus, keys and the page of keys are made from."""

from typing import Final

from annotator.ui.actions import (
    agreeing,
    annotating,
    editing,
    files,
    handing,
    helping,
    layers,
    reviewing,
    sectioning,
    viewing,
)
from annotator.ui.actions.annotating import label_rows
from annotator.ui.actions.files import recent_rows
from annotator.ui.actions.row import Action

__all__ = ["ROWS", "Action", "label_rows", "recent_rows"]

#: Every action, in the order of the menus. Labels and recent projects come in when a project is open.
ROWS: Final[tuple[Action, ...]] = (
    *files.ROWS,
    *handing.ROWS,
    *editing.ROWS,
    *annotating.ROWS,
    *viewing.ROWS,
    *sectioning.ROWS,
    *layers.ROWS,
    *reviewing.ROWS,
    *agreeing.ROWS,
    *helping.ROWS,
)
