"""Edits: what a person did, as a value with an inverse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from annotator.domain.annotation import Annotation
from annotator.domain.decision import Decision
from annotator.domain.document import Document
from annotator.domain.labels import LabelSet
from annotator.domain.span import Span


@dataclass(frozen=True, slots=True)
class Annotator:
    """The person (or suggester) that annotations come from."""

    name: str


@dataclass(frozen=True, slots=True)
class Done:
    """That one annotator is done with one document."""

    document: str
    annotator: str
    at: str


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """One correction of the script conversion: the simplified form and the traditional one."""

    simplified: str
    traditional: str


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import brought: for which annotation, from which file (its sha256), and when.

    `content` is a digest of what the file said of the annotation, to tell a newer file's change from a person's.
    """

    annotation: str
    file: str
    content: str
    at: str


@dataclass(frozen=True, slots=True)
class Pending:
    """An annotation of a file that may stand in several places, until review says in which.

    `annotation` is as it was brought, with the file's own quote, at the first of `places`, which are in the order of
    the text, each fragments of the source. It belongs to no layer yet. `file` is the name of the file.
    """

    annotation: Annotation
    places: tuple[tuple[Span, ...], ...]
    file: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that a team settles once for the project, by its key; `value` is what JSON can hold."""

    key: str
    value: Any


OUTCOMES: Final = ("kept", "changed", "removed", "added")


@dataclass(frozen=True, slots=True)
class Feedback:
    """What review made of one annotation, brought to the annotator's own copy.

    `annotation` is the annotator's id of it; where they had left it out (`outcome` is added), the id of the gold one.
    `outcome` is one of OUTCOMES, `gold` what stands in gold instead, `mine` what the annotator handed in.
    """

    annotation: str
    document: str
    outcome: str
    annotator: str
    gold: tuple[Annotation, ...]
    by: str
    at: str
    reason: str = ""
    mine: Annotation | None = None


Thing = (
    Document
    | Annotation
    | Annotator
    | Done
    | GlossaryEntry
    | LabelSet
    | Brought
    | Decision
    | Pending
    | Setting
    | Feedback
)

#: Every kind of thing that the history can put back, and the type of its values.
KINDS: Mapping[str, type] = {
    "document": Document,
    "annotation": Annotation,
    "annotator": Annotator,
    "done": Done,
    "glossary": GlossaryEntry,
    "labels": LabelSet,
    "brought": Brought,
    "decision": Decision,
    "pending": Pending,
    "setting": Setting,
    "feedback": Feedback,
}


@dataclass(frozen=True, slots=True)
class Put:
    """One thing goes from `before` to `after`; None is "does not exist".

    `key` identifies the thing within its kind: a document's or annotation's id, an annotator's name, a glossary entry's
    simplified form, ``document/annotator`` of a done mark, ``""`` of the label set, the annotation's id of a pending
    one, of feedback and of what an import brought for it, a decision's item.
    """

    kind: str
    key: str
    before: Thing | None
    after: Thing | None

    def inverse(self) -> Put:
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """What a step was, for people: `verb` is a key of STEP_PHRASES, `about` fills its phrase in."""

    verb: str
    about: Mapping[str, str | int] = field(default_factory=dict)

    def phrase(self, table: Mapping[str, str] | None = None) -> str:
        """Say it in words, from `table` (STEP_PHRASES, or a translation of it)."""
        template = (table or STEP_PHRASES).get(self.verb, self.verb)
        return template.format_map(_Blank(self.about))


class _Blank(dict[str, "str | int"]):
    """A phrase whose filling is missing still reads as a phrase: an older file may know fewer fields."""

    def __missing__(self, key: str) -> str:
        return "…"


STEP_PHRASES: Mapping[str, str] = {
    "add": "add {count} documents",
    "annotate": "tag “{quote}” as {label}",
    "annotate-many": "tag {count} places as {label}",
    "change": "change “{quote}”",
    "change-many": "change {count} annotations",
    "move": "move the boundary of “{quote}”",
    "remove": "remove “{quote}”",
    "remove-many": "remove {count} annotations",
    "edit-document": "edit “{title}”",
    "delete-document": "delete “{title}”",
    "done": "mark “{title}” as done",
    "not-done": "mark “{title}” as not done",
    "sections": "correct the sections of “{title}”",
    "labels": "replace the label set",
    "glossary": "add {count} conversions to the glossary",
    "import": "import “{file}”",
    "accept": "accept {count} suggestions",
    "annotator": "add the annotator {name}",
    "agreed": "put {count} places that all agree on into gold",
    "single": "put {count} places that one person alone has done into gold",
    "decide": "decide about “{quote}”",
    "decide-many": "decide about {count} differences by rule",
    "reopen": "take the decision about “{quote}” back",
    "reopen-many": "take {count} decisions back",
    "gold": "change “{quote}” in gold",
    "gold-many": "change {count} places in gold",
    "example": "make “{quote}” an example of {label}",
    "consistent": "make {count} places of “{quote}” alike",
    "feedback": "read the feedback in “{file}”",
    "setting": "change the settings of the project",
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One action of one person: applied whole or not at all, and undone the same way."""

    step: Step
    puts: tuple[Put, ...]

    def inverse(self) -> Edit:
        """Return the edit that restores what was before, last thing first."""
        return Edit(step=self.step, puts=tuple(put.inverse() for put in reversed(self.puts)))
