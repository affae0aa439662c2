"""What labels and attributes of a file are in the project: as they are called, as they are renamed, or unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from annotator.domain.annotation import AttributeValue
from annotator.domain.attributes import KINDS
from annotator.domain.errors import AttributeValueError, LabelError
from annotator.domain.labels import Attribute, Label, LabelSet, label_set_from_json, label_set_to_json
from annotator.exchange.bundle import ImportedAnnotation
from annotator.reading.fold import fold_query
from annotator.workspace.import_preview import Renaming, Unknown

#: From this similarity on (0 to 1) a name is proposed for another.
_NEAR: Final = 0.75

#: What labels that an import makes look like, in turn: apart for most eyes, and from the starter labels.
_COLOURS: Final = ("#8c564b", "#17becf", "#7f7f7f", "#bcbd22", "#e377c2", "#9467bd")


class Vocabulary:
    """The labels of a project while files are read into it. `offered` are definitions that the files bring."""

    def __init__(self, labels: LabelSet, *, renaming: Renaming, offered: Iterable[Label] = ()) -> None:
        """Start with the project's own; raises `LabelError` where `renaming` makes a label that cannot be one."""
        self._before = labels
        self._renaming = renaming
        self._labels = {label.name: label for label in labels.labels}
        self._attributes: dict[str, dict[str, Attribute]] = {
            label.name: {each.name: each for each in label.attributes} for label in labels.labels
        }
        #: Those made without a definition: an attribute that one has in the file is made as well.
        self._open: set[str] = set()
        self._unknown: Counter[str] = Counter()
        self._make(renaming, {label.name: label for label in offered})

    def _make(self, renaming: Renaming, offered: Mapping[str, Label]) -> None:
        # A renamed attribute has a dot in its name where a label has none; see `Renaming`.
        for name, target in renaming.items():
            if not target or target in self._labels or self._is_attribute(name):
                continue
            label = offered.get(name) or Label(target, {"en": target}, _COLOURS[len(self._labels) % len(_COLOURS)], "")
            if name not in offered:
                self._open.add(target)
            keys = {each.key for each in self._labels.values()}
            self._labels[target] = replace(label, name=target, key="" if label.key in keys else label.key)
            self._attributes[target] = {each.name: each for each in label.attributes}
        if len(self._labels) > len(self._before.labels):
            label_set_from_json(label_set_to_json(self.after))

    def _is_attribute(self, name: str) -> bool:
        label, dot, _ = name.rpartition(".")
        return bool(dot) and (label in self._labels or label in self._renaming)

    @property
    def after(self) -> LabelSet:
        """The label set that the project would have."""
        labels = (
            replace(label, attributes=tuple(self._attributes[name].values())) if name in self._open else label
            for name, label in self._labels.items()
        )
        return replace(self._before, labels=tuple(labels))

    def start_file(self) -> None:
        """Count what is unknown from nothing again."""
        self._unknown.clear()

    def unknown(self) -> tuple[Unknown, ...]:
        """Return what the file that was read had and the project does not know, by name."""
        return tuple(Unknown(name, number, self._proposal(name)) for name, number in sorted(self._unknown.items()))

    def take(self, each: ImportedAnnotation) -> tuple[str, dict[str, AttributeValue]]:
        """Return label and attributes as the project has them; raises `LabelError` or `AttributeValueError`."""
        name = each.label
        known = self._attributes.get(name)
        if known is None or name in self._renaming:
            name = self._renaming.get(each.label, each.label)
            known = self._attributes.get(name)
        if known is None:
            raise self._unknown_label(each.label)
        if not each.attributes:
            return name, {}
        taken: dict[str, AttributeValue] = {}
        missing = [one for one in each.attributes if one not in known and f"{each.label}.{one}" not in self._renaming]
        if missing and name not in self._open:
            self._unknown.update(f"{each.label}.{one}" for one in missing)
        for own, value in each.attributes.items():
            renamed = self._renaming.get(f"{each.label}.{own}")
            if renamed == "":
                continue
            attribute = self._attribute(name, own if renamed is None else renamed.rpartition(".")[2], value)
            taken[attribute.name] = _value(attribute, value, renamed=renamed is not None or name != each.label)
        return name, taken

    def _attribute(self, label: str, name: str, value: object) -> Attribute:
        found = self._attributes[label].get(name)
        if found is None and label in self._open:
            number = isinstance(value, (int, float)) and not isinstance(value, bool)
            found = self._attributes[label][name] = Attribute(name, "number" if number else "text")
        if found is None:
            # Says which there are.
            return self._labels[label].attribute(name)
        return found

    def _unknown_label(self, name: str) -> LabelError:
        self._unknown[name] += 1
        if self._renaming.get(name) == "":
            return LabelError("The label “{name}” is left out, as it was asked.", name=name)
        return LabelError(
            "The project has no label “{name}”; add it to the label set (annotator labels PROJECT --set FILE), "
            "or say what it is here (--map {name}=LABEL).",
            name=name,
        )

    def _proposal(self, name: str) -> str | None:
        label, dot, attribute = name.rpartition(".")
        label = self._renaming.get(label, label)
        if dot and label in self._labels:
            return _nearest(attribute, {each: (each,) for each in self._attributes[label]})
        return _nearest(name, {key: (key, *each.title.values()) for key, each in self._labels.items()})


def _value(attribute: Attribute, value: object, *, renamed: bool) -> AttributeValue:
    """Check a value; one that is renamed may come as text, for a table does not know what it is to be."""
    try:
        return attribute.check(value)
    except AttributeValueError:
        if not renamed:
            raise
        if isinstance(value, str):
            return attribute.parse(value)
        if attribute.kind == "text" and isinstance(value, (int, float)) and not isinstance(value, bool):
            return KINDS["number"].format(value)
        if attribute.kind == "text" and isinstance(value, list):
            return "|".join(map(str, value))
        raise


def _nearest(name: str, known: Mapping[str, Iterable[str]]) -> str | None:
    """Return the name that another is most like by any of its forms, whatever case or script; None if none is near."""
    from rapidfuzz.distance import Levenshtein

    sought = fold_query(name)
    best = max(
        (
            (Levenshtein.normalized_similarity(sought, fold_query(form)), key)
            for key, forms in known.items()
            for form in forms
        ),
        default=(0.0, ""),
    )
    return best[1] if best[0] >= _NEAR else None
