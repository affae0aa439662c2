"""What one annotator may do to annotations, and what each of these does to the history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.domain.annotation import GOLD, Annotation, AttributeValue, check_origin, check_status
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.errors import AttributeValueError, InputError, LabelError, NotFoundError, PermissionError_
from annotator.domain.labels import Attribute, Label
from annotator.domain.span import Span, check_inside, slice_all
from annotator.store import annotations as annotation_rows
from annotator.workspace.workspace import Workspace

#: How much of a quote a step's phrase shows, in characters.
_SHOWN = 24


def annotate(
    ws: Workspace,
    document: str,
    label: str,
    fragments: Sequence[Span],
    *,
    attributes: Mapping[str, object] = {},
    note: str = "",
    status: str = "labelled",
    origin: str = "hand",
) -> Annotation:
    """Tag one place; the same annotator, label and spans again give the annotation there is, unchanged.

    `attributes` hold typed text or values as a file has them; the label set parses and checks them.
    Raises `NotFoundError`, `LabelError`, `AttributeValueError`, `SpanError`.
    """
    [made] = annotate_many(
        ws, document, label, [fragments], attributes=attributes, note=note, status=status, origin=origin
    )
    return made


def annotate_many(
    ws: Workspace,
    document: str,
    label: str,
    places: Iterable[Sequence[Span]],
    *,
    attributes: Mapping[str, object] = {},
    note: str = "",
    status: str = "labelled",
    origin: str = "hand",
) -> list[Annotation]:
    """Tag several places of a document as one step; as `annotate` for each."""
    with ws.action():
        found: list[Annotation] = []
        new: dict[tuple[Span, ...], Annotation] = {}
        for place in places:
            made = compose(ws, document, label, place, attributes=attributes, note=note, status=status, origin=origin)
            there = new.get(made.fragments) or annotation_rows.same(
                ws.connection, document=document, label=label, annotator=ws.annotator, fragments=made.fragments
            )
            if there is None:
                new[made.fragments] = made
            found.append(there or made)
        if new:
            first = next(iter(new.values()))
            step = (
                Step("annotate", {"quote": shorten(first.quote), "label": label})
                if len(new) == 1
                else Step("annotate-many", {"count": len(new), "label": label})
            )
            ws.apply(Edit(step, tuple(Put("annotation", each.id, None, each) for each in new.values())))
    return found


def compose(
    ws: Workspace,
    document: str,
    label: str,
    fragments: Sequence[Span],
    *,
    attributes: Mapping[str, object] = {},
    note: str = "",
    status: str = "labelled",
    origin: str = "hand",
) -> Annotation:
    """Return a new annotation of the workspace's annotator, checked but not added to the project."""
    check_status(status)
    check_origin(origin)
    values = _values(ws.labels().label(label), attributes)
    text = ws.text(document)
    check_inside(fragments, length=len(text))
    now = ws.now()
    return Annotation(
        id=ws.new_id(),
        document=document,
        label=label,
        fragments=tuple(fragments),
        quote=slice_all(text, fragments),
        annotator=ws.annotator,
        created_at=now,
        updated_at=now,
        attributes=values,
        note=note,
        status=status,
        origin=origin,
    )


def change(
    ws: Workspace,
    ids: Sequence[str],
    *,
    label: str | None = None,
    fragments: Sequence[Span] | None = None,
    attributes: Mapping[str, object | None] | None = None,
    note: str | None = None,
    status: str | None = None,
) -> list[Annotation]:
    """Change annotations of one's own, ids kept; what is None stays.

    `attributes` are merged, a None or an empty text in them deletes its key; `fragments` move one annotation and its
    quote follows. Attributes that do not fit a new label are dropped. Raises `NotFoundError`, `PermissionError_`,
    `InputError`, also where the place and label it would have are another annotation's of one's own.
    """
    if status is not None:
        check_status(status)
    if fragments is not None and len(set(ids)) != 1:
        raise InputError("One annotation at a time can be moved.")
    with ws.action():
        now = ws.now()
        before = _own(ws, ids)
        after: list[Annotation] = []
        for each in before:
            changed = each
            if label is not None and label != each.label:
                changed = _relabelled(ws, changed, label)
            if fragments is not None:
                changed = _moved(ws, changed, tuple(fragments))
            if attributes:
                changed = replace(changed, attributes=_merged(ws.labels().label(changed.label), changed, attributes))
            if note is not None:
                changed = replace(changed, note=note)
            if status is not None:
                changed = replace(changed, status=status)
            if changed != each:
                changed = replace(changed, updated_at=now)
            _check_alone(ws, each, changed)
            after.append(changed)
        _check_apart(after)
        puts = tuple(Put("annotation", old.id, old, new) for old, new in zip(before, after, strict=True) if old != new)
        if puts:
            only_moved = label is None and not attributes and note is None and status is None
            ws.apply(Edit(_step("move" if only_moved else "change", [put.before for put in puts]), puts))
    by_id = {each.id: each for each in after}
    return [by_id[id] for id in dict.fromkeys(ids)]


def remove(ws: Workspace, ids: Sequence[str]) -> int:
    """Remove annotations of one's own and return how many; raises `NotFoundError`, `PermissionError_`."""
    with ws.action():
        gone = _own(ws, ids)
        if gone:
            ws.apply(Edit(_step("remove", gone), tuple(Put("annotation", each.id, each, None) for each in gone)))
    return len(gone)


def shorten(quote: str) -> str:
    """Return a quote as a step's phrase shows it: one line, not too long."""
    line = " ".join(quote.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def fitting(label: Label, attributes: Mapping[str, AttributeValue]) -> dict[str, AttributeValue]:
    """Return those attributes that a label has and takes the values of."""
    kept: dict[str, AttributeValue] = {}
    for key, value in attributes.items():
        try:
            kept[key] = label.attribute(key).check(value)
        except (LabelError, AttributeValueError):
            continue
    return kept


def _step(verb: str, touched: Sequence[object]) -> Step:
    first = touched[0]
    if len(touched) == 1 and isinstance(first, Annotation):
        return Step(verb, {"quote": shorten(first.quote)})
    return Step(f"{verb}-many", {"count": len(touched)})


def _own(ws: Workspace, ids: Sequence[str]) -> list[Annotation]:
    """Return annotations that the annotator of the workspace may change, each once."""
    wanted = list(dict.fromkeys(ids))
    found = annotation_rows.get(ws.connection, wanted)
    if len(found) != len(wanted):
        there = {each.id for each in found}
        missing = next(id for id in wanted if id not in there)
        raise NotFoundError("There is no annotation with the id {missing}.", missing=missing)
    for each in found:
        if each.annotator == GOLD:
            raise PermissionError_(
                "“{quote}” is in the gold layer, which is changed in review.", quote=shorten(each.quote)
            )
        if each.annotator != ws.annotator:
            raise PermissionError_(
                "“{quote}” belongs to {annotator}, and you are {you}; make an annotation of your own beside it.",
                quote=shorten(each.quote),
                annotator=each.annotator,
                you=ws.annotator,
            )
    return found


def _relabelled(ws: Workspace, annotation: Annotation, name: str) -> Annotation:
    return replace(annotation, label=name, attributes=fitting(ws.labels().label(name), annotation.attributes))


def _moved(ws: Workspace, annotation: Annotation, fragments: tuple[Span, ...]) -> Annotation:
    text = ws.text(annotation.document)
    check_inside(fragments, length=len(text))
    return replace(annotation, fragments=fragments, quote=slice_all(text, fragments))


def _values(label: Label, given: Mapping[str, object]) -> dict[str, AttributeValue]:
    return {name: _value(label.attribute(name), value) for name, value in given.items() if not _is_blank(value)}


def _merged(label: Label, annotation: Annotation, given: Mapping[str, object | None]) -> dict[str, AttributeValue]:
    values = dict(annotation.attributes)
    for name, value in given.items():
        if _is_blank(value):
            values.pop(name, None)
        else:
            values[name] = _value(label.attribute(name), value)
    return values


def _value(attribute: Attribute, value: object) -> AttributeValue:
    """Parse what a person typed, check what a file brought."""
    return attribute.parse(value) if isinstance(value, str) else attribute.check(value)


def _is_blank(value: object) -> bool:
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def _check_alone(ws: Workspace, before: Annotation, after: Annotation) -> None:
    """Refuse to make two annotations of one annotator alike in label and place."""
    if (before.label, before.fragments) == (after.label, after.fragments):
        return
    other = annotation_rows.same(
        ws.connection,
        document=after.document,
        label=after.label,
        annotator=after.annotator,
        fragments=after.fragments,
    )
    if other is not None and other.id != after.id:
        raise InputError("“{quote}” is tagged as {label} there already.", quote=shorten(after.quote), label=after.label)


def _check_apart(changed: Sequence[Annotation]) -> None:
    seen: set[tuple[str, str, tuple[Span, ...]]] = set()
    for each in changed:
        place = (each.document, each.label, each.fragments)
        if place in seen:
            raise InputError(
                "Two annotations of “{quote}” would both be tagged as {label}.",
                quote=shorten(each.quote),
                label=each.label,
            )
        seen.add(place)
