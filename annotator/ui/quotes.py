"""How a quote is shown on one line, whatever lines its text is broken into."""

from __future__ import annotations

import re
from typing import Final

#: White space between two characters of Latin text; in Chinese, and in a number, it is there for the page's sake.
_BETWEEN_WORDS: Final = re.compile(r"(?<=[!-~])\s+(?=[!-/:-~])|(?<=[!-/:-~])\s+(?=\d)")


def flat(quote: str) -> str:
    """Return a quote without its line breaks and other white space; Latin words in it are kept apart."""
    return " ".join("".join(part.split()) for part in _BETWEEN_WORDS.split(quote))


def on_one_line(quote: str, longest: int = 60) -> str:
    """Return a quote as `flat` has it, cut to `longest` characters where it is longer."""
    line = flat(quote)
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
