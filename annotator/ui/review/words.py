"""What kinds of differences, rules, reasons and findings are called on screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.review.compare import ReviewItem
from annotator.ui.quotes import on_one_line
from annotator.ui.translation import QT_TRANSLATE_NOOP, translate

KINDS: Final[Mapping[str, str]] = {
    "boundary": QT_TRANSLATE_NOOP("Review", "Boundary"),
    "label": QT_TRANSLATE_NOOP("Review", "Label"),
    "missing": QT_TRANSLATE_NOOP("Review", "Left out"),
    "attribute": QT_TRANSLATE_NOOP("Review", "Attributes"),
    "ambiguous": QT_TRANSLATE_NOOP("Review", "Unclear place"),
    "question": QT_TRANSLATE_NOOP("Review", "Question"),
}

#: What is asked of the reviewer.
QUESTIONS: Final[Mapping[str, str]] = {
    "boundary": QT_TRANSLATE_NOOP("Review", "Where does it begin and end?"),
    "label": QT_TRANSLATE_NOOP("Review", "Which label is it?"),
    "missing": QT_TRANSLATE_NOOP("Review", "Does it belong there?"),
    "attribute": QT_TRANSLATE_NOOP("Review", "Which values are right?"),
    "ambiguous": QT_TRANSLATE_NOOP("Review", "Which place is meant?"),
    "question": QT_TRANSLATE_NOOP("Review", "An annotator asks: is this right?"),
}

RULES: Final[Mapping[str, str]] = {
    "majority": QT_TRANSLATE_NOOP("Review", "What most annotators say"),
    "longest": QT_TRANSLATE_NOOP("Review", "The longest span"),
    "trusted": QT_TRANSLATE_NOOP("Review", "What one annotator says"),
}

#: Why a rule leaves a difference as it is.
LEFT: Final[Mapping[str, str]] = {
    "person": QT_TRANSLATE_NOOP("Review", "questions and unclear places are for a person"),
    "split": QT_TRANSLATE_NOOP("Review", "no version has more than half"),
    "values": QT_TRANSLATE_NOOP("Review", "the place is agreed on, its values are not"),
    "not-boundary": QT_TRANSLATE_NOOP("Review", "not about boundaries"),
    "as-long": QT_TRANSLATE_NOOP("Review", "equally long, or with different values"),
    "no-say": QT_TRANSLATE_NOOP("Review", "nothing was done there by the one annotator"),
}

#: The reasons of a new project; a team's own are shown as they are.
REASONS: Final[Mapping[str, str]] = {
    text: text
    for text in (
        QT_TRANSLATE_NOOP("Review", "boundary"),
        QT_TRANSLATE_NOOP("Review", "wrong label"),
        QT_TRANSLATE_NOOP("Review", "not to be labelled"),
        QT_TRANSLATE_NOOP("Review", "overlooked"),
        QT_TRANSLATE_NOOP("Review", "wrong value"),
        QT_TRANSLATE_NOOP("Review", "unclear in the codebook"),
    )
}

FINDINGS: Final[Mapping[str, str]] = {
    "label": QT_TRANSLATE_NOOP("Review", "Several labels"),
    "canonical": QT_TRANSLATE_NOOP("Review", "Several names"),
    "boundary": QT_TRANSLATE_NOOP("Review", "Several boundaries"),
    "repeat": QT_TRANSLATE_NOOP("Review", "Not tagged here"),
}


def said(table: Mapping[str, str], key: str) -> str:
    """Say `key` of one of this module's tables in the interface's language; one that is not in it stays as it is."""
    text = table.get(key)
    return key if text is None else translate("Review", text)


def asked(item: ReviewItem) -> str:
    """Say what is asked of the reviewer about an item."""
    quote = on_one_line(item.quote)
    reads_so = quote in ("", *(on_one_line(each.quote) for each in item.candidates))
    if item.kind != "ambiguous" or item.is_forsaken or reads_so:
        return said(QUESTIONS, item.kind)
    if len(item.candidates) == 1:
        return translate("Review", "The file has “{quote}”. Is this the place?").format(quote=quote)
    return translate("Review", "The file has “{quote}”. Which place is meant?").format(quote=quote)


def meant(table: Mapping[str, str], shown: str) -> str:
    """Return the key that `said` shows as `shown`; the text itself where there is none."""
    return next((key for key in table if said(table, key) == shown), shown)
