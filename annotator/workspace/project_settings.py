"""What a team settles once for its project: the list of reasons, a round, who is trusted; JSON values by key."""

from __future__ import annotations

from typing import Any, Final

from annotator.domain.edits import Edit, Put, Setting, Step
from annotator.store import settings
from annotator.workspace.workspace import Workspace

#: Under this key a project says for which round it was handed out.
ROUND: Final = "round"
#: Under this key the lead's project keeps what was handed out: a list, the newest last.
ROUNDS: Final = "rounds"
#: Under this key it keeps when the newest hand-in that was imported was handed in, by annotator and round.
HANDED_IN: Final = "handed_in"


def setting(ws: Workspace, key: str, otherwise: Any = None) -> Any:
    """Return what the project has settled under a key, or `otherwise`."""
    found = settings.get(ws.connection, key)
    return otherwise if found is None else found.value


def set_setting(ws: Workspace, key: str, value: Any) -> None:
    """Settle something under a key (None: nothing any more). One step; what is so already makes none."""
    with ws.action():
        put = put_setting(ws, key, value)
        if put is not None:
            ws.apply(Edit(Step("setting"), (put,)))


def put_setting(ws: Workspace, key: str, value: Any) -> Put | None:
    """Return the put of `set_setting`, for a step that does more; None where it is so already."""
    before = settings.get(ws.connection, key)
    after = None if value is None else Setting(key, value)
    return None if before == after else Put("setting", key, before, after)
