"""The kinds of attribute: each an object that parses what a person typed, checks what a file has, and formats it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final, Protocol

from annotator.domain.annotation import AttributeValue
from annotator.domain.errors import AttributeValueError


class AttributeKind(Protocol):
    """What every kind knows: its name, and the three ways between a person, a value and a file.

    `parse` takes text as typed or as it stands in a CSV cell; `check` takes a value of a JSON file. Both raise
    `AttributeValueError` with a sentence that says what would do. `format` is the inverse of `parse`.
    """

    @property
    def name(self) -> str: ...
    def parse(self, text: str, *, choices: Sequence[str] = ()) -> AttributeValue: ...
    def check(self, value: object, *, choices: Sequence[str] = ()) -> AttributeValue: ...
    def format(self, value: AttributeValue) -> str: ...


@dataclass(frozen=True)
class TextKind:
    """Any text on one line."""

    name: str = "text"

    def parse(self, text: str, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Take the text as it is, without white space at its ends."""
        return text.strip()

    def check(self, value: object, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Take a string."""
        if not isinstance(value, str):
            raise AttributeValueError("“{value}” is not text.", value=str(value))
        return value

    def format(self, value: AttributeValue) -> str:
        """Show the text."""
        return str(value)


#: Beyond it other programs that read a file of ours have no number left.
_LARGEST: Final = 10**300
_POWERS: Final = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
_NUMBER: Final = re.compile(
    r"[-−－+＋]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?(?:[eE][-+]?\d+)?|[-−－+＋]?[.．]\d+"
)


@dataclass(frozen=True)
class NumberKind:
    """A number; 万 and 亿 behind it are multiplied out (“4.72万亿” is 4720000000000)."""

    name: str = "number"

    def parse(self, text: str, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Read digits, a sign, thousands separators, and 万, 亿, 兆 behind them."""
        folded = text.strip().translate(_HALF_WIDTH)
        digits = folded.rstrip("".join(_POWERS))
        if not _NUMBER.fullmatch(digits):
            raise AttributeValueError("“{text}” is not a number; write it like 69000, 6.9 or 4.72万亿.", text=text)
        try:
            number = Decimal(digits.replace(",", ""))
        except InvalidOperation:
            raise AttributeValueError(
                "“{text}” is not a number; write it like 69000, 6.9 or 4.72万亿.", text=text
            ) from None
        for unit in folded[len(digits) :]:
            number = number.scaleb(_POWERS[unit])
        return self._plain(number, text)

    def check(self, value: object, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Take a finite number; True and False are none."""
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise AttributeValueError("“{value}” is not a number.", value=str(value))
        if not -_LARGEST < value < _LARGEST:
            raise AttributeValueError("That number is too large for a number here.")
        return value

    def format(self, value: AttributeValue) -> str:
        """Show all digits, never an exponent."""
        if isinstance(value, float):
            return format(Decimal(repr(value)), "f")
        return str(value)

    @staticmethod
    def _plain(number: Decimal, text: str) -> int | float:
        if abs(number.adjusted()) >= 300:
            raise AttributeValueError("“{text}” is too large or too small for a number here.", text=text)
        return int(number) if number == number.to_integral_value() else float(number)


_HALF_WIDTH: Final = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {
    ord("．"): ".",
    ord("，"): ",",
    ord("－"): "-",
    ord("−"): "-",
    ord("＋"): "+",
}


@dataclass(frozen=True)
class ChoiceKind:
    """One of the choices that the label set lists."""

    name: str = "choice"

    def parse(self, text: str, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Take one of `choices`, to the letter."""
        return self.check(text.strip(), choices=choices)

    def check(self, value: object, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Take one of `choices`."""
        if not isinstance(value, str) or value not in choices:
            raise AttributeValueError("“{value}” is not one of {choices}.", value=str(value), choices=choices)
        return value

    def format(self, value: AttributeValue) -> str:
        """Show the choice."""
        return str(value)


@dataclass(frozen=True)
class ChoicesKind:
    """Several of the choices, in the order of the label set."""

    name: str = "choices"

    def parse(self, text: str, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Read choices with ``|`` or ``;`` between them."""
        return self.check([part.strip() for part in re.split(r"[|;；]", text) if part.strip()], choices=choices)

    def check(self, value: object, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Take a list of `choices`, each once."""
        if not isinstance(value, list):
            raise AttributeValueError("“{value}” is not a list of choices.", value=str(value))
        for each in value:
            if each not in choices:
                raise AttributeValueError("“{choice}” is not one of {choices}.", choice=each, choices=choices)
        return [choice for choice in choices if choice in value]

    def format(self, value: AttributeValue) -> str:
        """Show the choices with ``|`` between them."""
        return "|".join(value) if isinstance(value, list) else str(value)


_PERIOD_POINT: Final = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-?(?:Q[1-4]|H[12]))?"
_PERIOD: Final = re.compile(rf"{_PERIOD_POINT}(?:/{_PERIOD_POINT})?")


@dataclass(frozen=True)
class PeriodKind:
    """A period: a year, quarter (2024Q1), half (2024H1), month or day, or two with a slash (ISO 8601 interval)."""

    name: str = "period"

    def parse(self, text: str, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Read 2024, 2024Q1, 2024H1, 2024-03, 2024-03-05 or two of them: 2024-01/2024-02."""
        return self.check(text.strip().upper().replace(" ", ""), choices=choices)

    def check(self, value: object, *, choices: Sequence[str] = ()) -> AttributeValue:
        """Take such a period."""
        if not isinstance(value, str) or not _PERIOD.fullmatch(value):
            raise AttributeValueError(
                "“{value}” is not a period; write 2024, 2024Q1, 2024H1, 2024-03, 2024-03-05, or two of them like "
                "2024-01/2024-02.",
                value=str(value),
            )
        return value

    def format(self, value: AttributeValue) -> str:
        """Show the period."""
        return str(value)


#: Every kind by its name in a label set.
KINDS: Final[dict[str, AttributeKind]] = {
    kind.name: kind for kind in (TextKind(), NumberKind(), ChoiceKind(), ChoicesKind(), PeriodKind())
}
