"""Whether one layer treats the same string the same way everywhere, and how a row of that report is mended."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.errors import InputError, NotFoundError, PermissionError_
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence
from annotator.domain.span import Span, slice_all
from annotator.reading.fold import find, fold_query
from annotator.review.consistency import NAME, Finding, Found, check_consistency, labels_with_names
from annotator.review.repeats import ReadText
from annotator.store import annotations as annotation_rows
from annotator.store import annotators
from annotator.store.snapshot import Snapshot
from annotator.workspace.annotating import compose, fitting, shorten
from annotator.workspace.gold import as_decided
from annotator.workspace.workspace import Workspace

__all__ = ["Finding", "Found", "consistency", "mend"]


def consistency(ws: Workspace, *, layer: str | None = None) -> Generator[Progress, None, list[Finding]]:
    """Return the job that looks through a layer (by default one's own); iterate it in any thread.

    Raises `NotFoundError` for a layer there is none of.
    """
    name = ws.annotator if layer is None else layer
    if layer is not None and layer not in (known := ws.annotators()):
        raise NotFoundError(
            "There is no annotator “{layer}”; there are {known}.", layer=layer, known=known or Sentence("none")
        )
    return _consistency(ws.snapshot(), name, labels_with_names(ws.labels()))


def _consistency(snapshot: Snapshot, name: str, names: frozenset[str]) -> Generator[Progress, None, list[Finding]]:
    with snapshot:
        annotations = list(snapshot.annotations(by=name))
        said = {each.document for each in annotations}
        done = annotators.done_by_document(snapshot.connection)
        wanted = [
            info.document
            for info in snapshot.documents()
            if info.document.id in said or name in done.get(info.document.id, ())
        ]
        texts = (ReadText(each.id, snapshot.text(each.id), tuple(each.sections)) for each in wanted)
        return (yield from check_consistency(texts, annotations, names=names, total=len(wanted)))


def mend(
    ws: Workspace,
    finding: Finding,
    value: str,
    *,
    places: Sequence[int] | None = None,
    layer: str | None = None,
    reason: str = "",
) -> list[Annotation]:
    """Make the places of a finding alike, as one step, and return what was changed or made.

    `value` is what to make them: of kind `label` and `repeat` a label, of `canonical` a name, of `boundary` the string.
    `places` are the numbers of those places meant, from 0 (None: all). `layer` is the one that was looked through:
    one's own (the default) or gold, which keeps `reason`. Raises `InputError` where a place is no longer as it was
    found, `PermissionError_` for another's layer, `LabelError` for a label there is none of.
    """
    name = ws.annotator if layer is None else layer
    if name not in (ws.annotator, GOLD):
        raise PermissionError_("The layer belongs to {name}, and you are {you}.", name=name, you=ws.annotator)
    chosen = list(finding.places) if places is None else [finding.places[number] for number in places]
    with ws.action():
        before: dict[str, Annotation] = {}
        after: list[Annotation] = []
        for place in chosen:
            if place.annotation is None:
                after.append(_tagged(ws, place, value, name))
            else:
                old = before[place.annotation] = _still(ws, place, name)
                after.append(_MENDING[finding.kind](ws, old, value))
        after = [each for each in after if before.get(each.id) != each]
        after = [each for each in after if _is_free(ws, each)]
        if name == GOLD:
            after = as_decided(ws, after, reason=reason)
        else:
            now = ws.now()
            after = [replace(each, updated_at=now) for each in after]
        if after:
            step = Step("consistent", {"quote": shorten(finding.text), "count": len(after)})
            puts = tuple(Put("annotation", each.id, before.get(each.id), each) for each in after)
            ws.apply(Edit(step, puts))
    return after


def _still(ws: Workspace, place: Found, layer: str) -> Annotation:
    """Return the annotation of a place; raises `InputError` where it is no longer there as it was found."""
    found = next(iter(ws.annotations_by_id([place.annotation or ""])), None)
    if found is None or found.annotator != layer or (found.label, found.fragments) != (place.label, place.fragments):
        raise InputError("“{quote}” was changed since; look through the project again.", quote=shorten(place.quote))
    return found


def _is_free(ws: Workspace, changed: Annotation) -> bool:
    """Tell whether the layer has nothing with this label at this place but the annotation itself."""
    there = annotation_rows.same(
        ws.connection,
        document=changed.document,
        label=changed.label,
        annotator=changed.annotator,
        fragments=changed.fragments,
    )
    return there is None or there.id == changed.id


def _tagged(ws: Workspace, place: Found, label: str, layer: str) -> Annotation:
    made = compose(ws, place.document, label, place.fragments, origin="same")
    if made.quote != place.quote:
        raise InputError("“{quote}” is no longer there; look through the project again.", quote=shorten(place.quote))
    return replace(made, annotator=layer)


def _relabelled(ws: Workspace, old: Annotation, value: str) -> Annotation:
    if old.label == value:
        return old
    return replace(old, label=value, attributes=fitting(ws.labels().label(value), old.attributes))


def _renamed(ws: Workspace, old: Annotation, value: str) -> Annotation:
    name = ws.labels().label(old.label).attribute(NAME).parse(value)
    return replace(old, attributes={**old.attributes, NAME: name})


def _stretched(ws: Workspace, old: Annotation, value: str) -> Annotation:
    """Move the boundary to the string that is wanted, where that stands around or inside the place."""
    if fold_query(old.quote) == fold_query(value):
        return old
    text = ws.text(old.document)
    for fragments in find(text, ws.document(old.document).sections, value):
        if _meets(fragments, old.fragments):
            return replace(old, fragments=fragments, quote=slice_all(text, fragments))
    return old


def _meets(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Tell whether one place holds all of the other."""
    return all(any(a.contains(b) for a in one) for b in other) or all(any(b.contains(a) for b in other) for a in one)


#: What becomes of an annotation there is, by the kind of finding.
_MENDING: Final[Mapping[str, Callable[[Workspace, Annotation, str], Annotation]]] = {
    "label": _relabelled,
    "canonical": _renamed,
    "boundary": _stretched,
}
