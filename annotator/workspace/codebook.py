"""How a case of review becomes an example in the label set: the sentence around it, the place in 〖〗."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from annotator.domain.annotation import Annotation, AttributeValue
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.errors import InputError
from annotator.domain.labels import Label, LabelSet
from annotator.domain.span import Span, hull, slice_all
from annotator.reading.layout import lay_out
from annotator.review.compare import ReviewItem
from annotator.store.labels import KEY
from annotator.workspace.annotating import shorten
from annotator.workspace.labelling import why_frozen
from annotator.workspace.review_queue import found_item
from annotator.workspace.workspace import Workspace

_SENTENCE_END: Final = re.compile(r"[。！？!?；;]+[”’」』）)]*")
#: A sentence goes on for at most so many characters on either side of the place.
_REACH: Final = 60


def make_example(ws: Workspace, ref: str, *, counter: bool | None = None) -> LabelSet:
    """Make a settled item an example of its label in the codebook, or a counterexample where nothing went to gold.

    `ref` is the item's id or the beginning of it; `counter` says which instead. The sentence around the place is taken
    as it is read, the place in 〖〗, behind it the attributes or the reason. One step; what is in the codebook already
    makes none. Raises `NotFoundError`, `AmbiguousError`, `InputError` for an item that is not settled, and `LabelError`
    where the label set is frozen.
    """
    with ws.action():
        part, item = found_item(ws, ref)
        if item.decision is None:
            raise InputError("Decide about this item first; then it can be an example.")
        gold = part.gold_of(item)
        shown = gold[0] if gold else _rejected(item)
        against = not gold if counter is None else counter
        behind = item.decision.reason if against else _said(shown.attributes)
        example = _passage(ws, shown) + (f"（{behind}）" if behind else "")
        before = ws.labels()
        after = replace(
            before,
            labels=tuple(
                _with(label, example, against=against) if label.name == shown.label else label
                for label in before.labels
            ),
        )
        frozen = why_frozen(ws)
        if after != before and frozen is not None:
            raise frozen
        if after != before:
            about = {"quote": shorten(shown.quote), "label": shown.label}
            ws.apply(Edit(Step("example", about), (Put("labels", KEY, before, after),)))
    return ws.labels()


def _rejected(item: ReviewItem) -> Annotation:
    """Return the candidate that stands for an item of which nothing was taken: the first with its label."""
    return next(each for each in item.candidates if each.label == item.label)


def _with(label: Label, example: str, *, against: bool) -> Label:
    listed = label.counterexamples if against else label.examples
    if example in listed:
        return label
    if against:
        return replace(label, counterexamples=(*listed, example))
    return replace(label, examples=(*listed, example))


def _said(attributes: Mapping[str, AttributeValue]) -> str:
    return ", ".join(
        f"{name} {'|'.join(value) if isinstance(value, list) else value}" for name, value in attributes.items()
    )


def _passage(ws: Workspace, shown: Annotation) -> str:
    """Return the sentence around an annotation as it is read, on one line."""
    text = ws.text(shown.document)
    for paragraph in lay_out(text, ws.document(shown.document).sections):
        spans = [span for span in paragraph.alignment.to_view(shown.fragments[0]) if span]
        if spans and _holds(paragraph.alignment.to_source(hull(spans)), shown.fragments[0]):
            return _sentence(paragraph.text, hull(spans))
    # A place that runs over paragraphs stands for itself.
    return f"〖{' '.join(slice_all(text, shown.fragments).split())}〗"


def _holds(shown: Sequence[Span], wanted: Span) -> bool:
    whole = hull(shown)
    return whole.start <= wanted.start and wanted.end <= whole.end


def _sentence(paragraph: str, place: Span) -> str:
    start = max([0, *(end.end() for end in _SENTENCE_END.finditer(paragraph, 0, place.start))])
    closing = _SENTENCE_END.search(paragraph, place.end)
    end = closing.end() if closing is not None else len(paragraph)
    start, end = max(start, place.start - _REACH), min(end, place.end + _REACH)
    return f"{paragraph[start : place.start]}〖{place.slice(paragraph)}〗{paragraph[place.end : end]}".strip()
