"""Which installed fonts show Chinese, for the forms of the mainland, Taiwan and Hong Kong."""

from __future__ import annotations

from PySide6.QtGui import QFont


def reading_font(script: str) -> QFont:
    """Return the font for long reading in the forms of `script`: SC, TC or HK."""
    return QFont()


def has_cjk_font() -> bool:
    """Tell whether any installed font can show Chinese."""
    return True


def missing_font_hint() -> str:
    """Return a sentence that says how to get a Chinese font here."""
    return ""
