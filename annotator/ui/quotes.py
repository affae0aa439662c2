"""How a quote is shown on one line, whatever lines its text is broken into."""

from __future__ import annotations


def flat(quote: str) -> str:
    """Return a quote without its line breaks and other white space; one without Chinese keeps its words apart."""
    return " ".join(quote.split()) if quote.isascii() else "".join(quote.split())


def on_one_line(quote: str, longest: int = 60) -> str:
    """Return a quote as `flat` has it, cut to `longest` characters where it is longer."""
    line = flat(quote)
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
