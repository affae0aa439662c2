"""How good each annotator is: held against gold, over what is settled and nothing else."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Final

from annotator.domain.annotation import GOLD
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence
from annotator.review.agreement import agreement
from annotator.review.figures import Figures
from annotator.review.layer import Layer, measure
from annotator.store.snapshot import Snapshot
from annotator.workspace.review_queue import Queue
from annotator.workspace.reviewed_document import SINGLE, Reviewed, open_candidates
from annotator.workspace.workspace import Workspace

#: After so many documents progress is told.
_SEEN_EVERY: Final = 64


def figures_with_gold(ws: Workspace) -> Generator[Progress, None, dict[str, Figures]]:
    """Return the job that compares every annotator with gold (the reference), by name; iterate it in any thread.

    Only what is settled counts: annotations in items without a decision, and those all agree on that were not put into
    gold yet, are left out. Gold that came of one annotator alone is left out with what it came of.
    """
    parts = [
        part
        for part in ws.derived(Queue).parts(ws.connection).values()
        if len(part.layers) > 1 or any(each.origin != SINGLE for each in part.gold.values())
    ]
    return _compare_with_gold(ws.snapshot(), parts)


def _compare_with_gold(snapshot: Snapshot, parts: Sequence[Reviewed]) -> Generator[Progress, None, dict[str, Figures]]:
    names = sorted({name for part in parts for name in part.layers})
    with snapshot:
        texts = {}
        for number, part in enumerate(parts):
            if number % _SEEN_EVERY == 0:
                yield Progress(number, len(parts), Sentence("reading texts"))
            texts[part.document] = measure(snapshot.text(part.document))
        left = {id for part in parts for id in open_candidates(part)}
        gold = [each for each in snapshot.annotations(by=GOLD) if each.document in texts and each.origin != SINGLE]
        found: dict[str, Figures] = {}
        for number, name in enumerate(names):
            yield Progress(number, len(names), Sentence("comparing {annotator} with gold", annotator=name))
            theirs = frozenset(part.document for part in parts if name in part.layers)
            settled = [
                each for each in snapshot.annotations(by=name) if each.document in theirs and each.id not in left
            ]
            layers = (Layer(GOLD, gold, frozenset(texts)), Layer(name, settled, theirs))
            found[name] = agreement(layers, texts, resamples=0).pairs[0].figures
    return found
