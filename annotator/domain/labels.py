"""The label set: what may be tagged, how it looks, and which attributes it takes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from annotator.domain.annotation import AttributeValue
from annotator.domain.attributes import KINDS
from annotator.domain.errors import AttributeValueError, LabelError
from annotator.domain.sentence import Sentence

#: The languages a label set's titles and definitions may be given in.
LANGUAGES: Final = ("en", "zh-Hans", "zh-Hant")
_NAME: Final = re.compile(r"[^\s.:/|,;\"'=]{1,64}")
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Attribute:
    """A named value that annotations of a label take; `kind` is a key of `attributes.KINDS`."""

    name: str
    kind: str
    choices: tuple[str, ...] = ()
    required: bool = False

    def parse(self, text: str) -> AttributeValue:
        """Read a typed value; raises `AttributeValueError` that names the attribute."""
        return self._named(lambda: KINDS[self.kind].parse(text, choices=self.choices))

    def check(self, value: object) -> AttributeValue:
        """Check a file's value; raises `AttributeValueError` that names the attribute."""
        return self._named(lambda: KINDS[self.kind].check(value, choices=self.choices))

    def format(self, value: AttributeValue) -> str:
        """Show a value as text that `parse` reads back."""
        return KINDS[self.kind].format(value)

    def _named(self, read: Any) -> AttributeValue:
        try:
            value: AttributeValue = read()
        except AttributeValueError as error:
            raise AttributeValueError("{name}: {reason}", name=self.name, reason=error.sentence) from None
        return value


@dataclass(frozen=True, slots=True)
class Label:
    """One thing that may be tagged. `title` and `definition` map LANGUAGES to text; `key` is the key that tags."""

    name: str
    title: Mapping[str, str]
    colour: str
    key: str
    definition: Mapping[str, str] = field(default_factory=dict)
    attributes: tuple[Attribute, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()

    def attribute(self, name: str) -> Attribute:
        """Return the attribute of that name; raises `LabelError` that lists those there are."""
        for attribute in self.attributes:
            if attribute.name == name:
                return attribute
        known = [attribute.name for attribute in self.attributes] or Sentence("none")
        raise LabelError(
            "The label {label} has no attribute “{name}”; it has {known}.", label=self.name, name=name, known=known
        )


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a project, in the order of their keys."""

    labels: tuple[Label, ...]
    version: int = 1

    def label(self, name: str) -> Label:
        """Return the label of that name; raises `LabelError` that lists those there are."""
        for label in self.labels:
            if label.name == name:
                return label
        raise LabelError(
            "There is no label “{name}”; the project has {known}.",
            name=name,
            known=[each.name for each in self.labels] or Sentence("none"),
        )


def label_set_to_json(labels: LabelSet) -> dict[str, Any]:
    """Write a label set as the JSON value of the interface."""
    return {
        "version": labels.version,
        "labels": [
            {
                "name": label.name,
                "title": dict(label.title),
                "definition": dict(label.definition),
                "colour": label.colour,
                "key": label.key,
                "attributes": [
                    {
                        "name": attribute.name,
                        "kind": attribute.kind,
                        "choices": list(attribute.choices),
                        "required": attribute.required,
                    }
                    for attribute in label.attributes
                ],
                "examples": list(label.examples),
                "counterexamples": list(label.counterexamples),
            }
            for label in labels.labels
        ],
    }


def label_set_from_json(value: object) -> LabelSet:
    """Read a label set; raises `LabelError` that says where it is wrong."""
    if not isinstance(value, dict) or not isinstance(value.get("labels"), list):
        raise LabelError("A label set is an object with a list “labels”.")
    if value.get("version", 1) != 1:
        raise LabelError(
            "The label set is of version {version}; this program reads version 1.", version=str(value.get("version"))
        )
    labels = tuple(_label(each, number) for number, each in enumerate(value["labels"], start=1))
    if (twice := _twice([each.name for each in labels])) is not None:
        raise LabelError("Two labels have the name “{twice}”.", twice=twice)
    if (twice := _twice([each.key for each in labels if each.key])) is not None:
        raise LabelError("Two labels have the key “{twice}”.", twice=twice)
    return LabelSet(labels=labels)


def _twice(names: Sequence[str]) -> str | None:
    return next((each for each in names if names.count(each) > 1), None)


def _label(value: object, number: int) -> Label:
    where = Sentence("label {number}", number=number)
    if not isinstance(value, dict):
        raise LabelError("The {where} is not an object.", where=where)
    name = value.get("name")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise LabelError(
            "The name of {where} has to be 1 to 64 characters without spaces or any of . : / | , ; = and quotes.",
            where=where,
        )
    where = Sentence("label “{name}”", name=name)
    colour = value.get("colour", "#666666")
    if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
        raise LabelError("The colour of {where} has to look like #1A2B3C.", where=where)
    key = value.get("key", "")
    if not isinstance(key, str) or len(key) > 1:
        raise LabelError("The key of {where} has to be one character.", where=where)
    attributes = value.get("attributes", [])
    if not isinstance(attributes, list):
        raise LabelError("The attributes of {where} have to be a list.", where=where)
    read = tuple(_attribute(each, where) for each in attributes)
    names = [each.name for each in read]
    if len(set(names)) != len(names):
        raise LabelError("Two attributes of {where} have the same name.", where=where)
    return Label(
        name=name,
        title=_texts(value.get("title", {"en": name}), Sentence("title of {where}", where=where)),
        definition=_texts(value.get("definition", {}), Sentence("definition of {where}", where=where)),
        colour=colour,
        key=key,
        attributes=read,
        examples=_lines(value.get("examples", []), Sentence("examples of {where}", where=where)),
        counterexamples=_lines(value.get("counterexamples", []), Sentence("counterexamples of {where}", where=where)),
    )


def _attribute(value: object, where: str) -> Attribute:
    if not isinstance(value, dict) or not isinstance(name := value.get("name"), str) or not _NAME.fullmatch(name):
        raise LabelError(
            "An attribute of {where} needs a name without spaces or any of . : / | , ; = and quotes.", where=where
        )
    kind = value.get("kind", "text")
    if not isinstance(kind, str) or kind not in KINDS:
        raise LabelError(
            "The attribute {name} of {where} is of kind “{kind}”; it has to be one of {known}.",
            name=name,
            where=where,
            kind=kind,
            known=tuple(KINDS),
        )
    choices = _lines(value.get("choices", []), Sentence("choices of {name} of {where}", name=name, where=where))
    if kind in ("choice", "choices") and not choices:
        raise LabelError("The attribute {name} of {where} needs choices.", name=name, where=where)
    required = value.get("required", False)
    if not isinstance(required, bool):
        raise LabelError("“required” of {name} of {where} has to be true or false.", name=name, where=where)
    return Attribute(name=name, kind=kind, choices=choices, required=required)


def _texts(value: object, what: str) -> dict[str, str]:
    if isinstance(value, str):
        return {"en": value}
    if not isinstance(value, dict) or not all(
        isinstance(key, str) and isinstance(text, str) for key, text in value.items()
    ):
        raise LabelError("The {what} has to be an object of texts by language.", what=what)
    return dict(value)


def _lines(value: object, what: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise LabelError("The {what} have to be a list of texts.", what=what)
    return tuple(value)
