"""A program that works on a project without a pause, and tells after each action what the project then holds."""

from __future__ import annotations

import hashlib
import random
import sys
from pathlib import Path

from annotator.domain.errors import NothingToUndoError
from annotator.domain.span import Span
from annotator.ingest.report import IngestedText, IngestReport
from annotator.workspace.adding import add
from annotator.workspace.annotating import annotate, change, remove
from annotator.workspace.history import redo, undo
from annotator.workspace.workspace import Workspace


def state(ws: Workspace) -> str:
    """Return the number of the last event, and a digest of what the project holds."""
    held = [(each.id, each.start, each.end, each.note) for each in ws.annotations()]
    held.append(tuple(info.document.id for info in ws.documents()))
    digest = hashlib.sha256(repr(held).encode("utf-8")).hexdigest()
    return f"{ws.connection.value('SELECT coalesce(max(event), 0) FROM steps')} {digest}"


def act(ws: Workspace, chance: random.Random) -> None:
    """Do one action."""
    documents = [info.document for info in ws.documents()]
    annotations = ws.annotations()
    choice = chance.random()
    if not documents or choice < 0.05:
        text = "".join(chance.choices("海州市发布计划𠀀，。\n", k=2000)) + "完"
        add(ws, IngestReport((IngestedText(text, "要闻", "要闻.txt", Path("要闻.txt"), "utf-8", certain=True),)))
    elif choice < 0.5 or not annotations:
        document = chance.choice(documents)
        start = chance.randrange(document.characters)
        annotate(ws, document.id, "actor", [Span(start, min(document.characters, start + chance.randint(1, 9)))])
    elif choice < 0.65:
        change(ws, [chance.choice(annotations).id], note=str(chance.random()) * chance.randint(1, 500))
    elif choice < 0.75:
        remove(ws, [each.id for each in chance.sample(annotations, min(3, len(annotations)))])
    else:
        try:
            chance.choice([undo, undo, redo])(ws)
        except NothingToUndoError:
            return


def work(path: Path, seed: int) -> None:
    """Work until killed."""
    chance = random.Random(seed)
    ws = Workspace.open(path)
    while True:
        act(ws, chance)
        print(state(ws), flush=True)  # noqa: T201
        if chance.random() < 0.1:
            ws.poll()
        if chance.random() < 0.03:
            ws.close()
            ws = Workspace.open(path)


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
