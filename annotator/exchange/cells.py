"""How a value stands in a cell of a table: safe from being taken for a formula, and read back to the letter."""

from __future__ import annotations

import re
from typing import Final

from annotator.domain.annotation import AttributeValue
from annotator.domain.labels import Attribute

#: What a spreadsheet may take for the beginning of a formula, and the mark that keeps it from that.
_DANGEROUS: Final = frozenset("=+-@＝＋－＠'\t\r\n")
_PLAIN_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def guard(text: str) -> str:
    """Put ``'`` in front of a cell that begins like a formula; plain decimal numbers are left alone."""
    if text and text[0] in _DANGEROUS and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text


def unguard(cell: str) -> str:
    """Take off the one ``'`` that `guard` puts there."""
    if cell[:1] == "'" and cell[1:2] in _DANGEROUS and len(cell) > 1:
        return cell[1:]
    return cell


def attribute_to_cell(attribute: Attribute, value: AttributeValue) -> str:
    """Write an attribute's value, guarded; a whole number that is a float keeps a point, so that it stays one."""
    text = attribute.format(value)
    if isinstance(value, float) and "." not in text:
        text += ".0"
    return guard(text)


def attribute_from_cell(attribute: Attribute, text: str) -> AttributeValue:
    """Read an unguarded cell; raises `AttributeValueError`.

    What we wrote comes back to the letter (text with its spaces, 3.0 as 3.0); what a person typed is read as typed.
    """
    if attribute.kind == "text":
        return text
    if attribute.kind == "number" and _PLAIN_NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return attribute.parse(text)
