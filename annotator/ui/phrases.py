"""What the history's steps are called in the interface's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.domain.edits import Step
from annotator.ui.translation import QT_TRANSLATE_NOOP, translate

#: A phrase for each verb of the history, in the context ``Steps``; the core's own table has the same keys.
PHRASES: Final[Mapping[str, str]] = {
    "add": QT_TRANSLATE_NOOP("Steps", "add documents ({count})"),
    "annotate": QT_TRANSLATE_NOOP("Steps", "tag “{quote}” as {label}"),
    "annotate-many": QT_TRANSLATE_NOOP("Steps", "tag {count} places as {label}"),
    "change": QT_TRANSLATE_NOOP("Steps", "change “{quote}”"),
    "change-many": QT_TRANSLATE_NOOP("Steps", "change {count} annotations"),
    "move": QT_TRANSLATE_NOOP("Steps", "move the boundary of “{quote}”"),
    "remove": QT_TRANSLATE_NOOP("Steps", "remove “{quote}”"),
    "remove-many": QT_TRANSLATE_NOOP("Steps", "remove {count} annotations"),
    "edit-document": QT_TRANSLATE_NOOP("Steps", "edit “{title}”"),
    "delete-document": QT_TRANSLATE_NOOP("Steps", "delete “{title}”"),
    "done": QT_TRANSLATE_NOOP("Steps", "mark “{title}” as done"),
    "not-done": QT_TRANSLATE_NOOP("Steps", "mark “{title}” as not done"),
    "sections": QT_TRANSLATE_NOOP("Steps", "correct the sections of “{title}”"),
    "labels": QT_TRANSLATE_NOOP("Steps", "replace the label set"),
    "glossary": QT_TRANSLATE_NOOP("Steps", "add to the glossary ({count})"),
    "import": QT_TRANSLATE_NOOP("Steps", "import “{file}”"),
    "accept": QT_TRANSLATE_NOOP("Steps", "accept suggestions ({count})"),
    "annotator": QT_TRANSLATE_NOOP("Steps", "add the annotator {name}"),
    "agreed": QT_TRANSLATE_NOOP("Steps", "put places that all agree on into gold ({count})"),
    "single": QT_TRANSLATE_NOOP("Steps", "put places that one person alone has done into gold ({count})"),
    "decide": QT_TRANSLATE_NOOP("Steps", "decide about “{quote}”"),
    "decide-many": QT_TRANSLATE_NOOP("Steps", "decide about differences by rule ({count})"),
    "reopen": QT_TRANSLATE_NOOP("Steps", "take the decision about “{quote}” back"),
    "reopen-many": QT_TRANSLATE_NOOP("Steps", "take decisions back ({count})"),
    "gold": QT_TRANSLATE_NOOP("Steps", "change “{quote}” in gold"),
    "gold-many": QT_TRANSLATE_NOOP("Steps", "change places in gold ({count})"),
    "example": QT_TRANSLATE_NOOP("Steps", "make “{quote}” an example of {label}"),
    "consistent": QT_TRANSLATE_NOOP("Steps", "make places of “{quote}” alike ({count})"),
    "feedback": QT_TRANSLATE_NOOP("Steps", "read the feedback in “{file}”"),
    "setting": QT_TRANSLATE_NOOP("Steps", "change the settings of the project"),
}
#: Longer quotes than this are cut: a menu entry is one line.
_LONGEST: Final = 24


def phrase_of(step: Step) -> str:
    """Say what a step did."""
    about = {name: _short(value) if isinstance(value, str) else value for name, value in step.about.items()}
    translated = {verb: translate("Steps", text) for verb, text in PHRASES.items()}
    return Step(step.verb, about).phrase(translated)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…"
