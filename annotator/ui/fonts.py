"""Which installed fonts show Chinese, for the forms of the mainland, Taiwan and Hong Kong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

#: For each form of the characters the families that have it, the best for long reading first: printed faces, then plain
#: ones. SimSun and MingLiU come last, because at the sizes of a screen they are bitmaps.
_FAMILIES: Final[Mapping[str, Sequence[str]]] = {
    "SC": (
        "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC",
        "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei UI",
        "Microsoft YaHei", "HarmonyOS Sans SC",
        "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Heiti SC", "Droid Sans Fallback", "SimSun",
    ),
    "TC": (
        "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", "Songti TC",
        "Source Han Sans TC", "Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei UI",
        "Microsoft JhengHei", "Heiti TC", "AR PL UMing TW", "PMingLiU",
    ),
    "HK": (
        "Source Han Serif HC", "Source Han Serif HK", "Noto Serif CJK HK", "Noto Serif HK", "Songti TC",
        "Source Han Sans HC", "Source Han Sans HK", "Noto Sans CJK HK", "Noto Sans HK", "PingFang HK",
        "Microsoft JhengHei UI", "Microsoft JhengHei", "AR PL UMing HK", "MingLiU_HKSCS",
    ),
}  # fmt: skip
#: Where forms are missing, the next best ones.
_NEXT: Final[Mapping[str, Sequence[str]]] = {"SC": ("TC", "HK"), "TC": ("HK", "SC"), "HK": ("TC", "SC")}
#: How many families a font names: more only make Qt look longer for a character that none has.
_MOST: Final = 3


def reading_font(script: str) -> QFont:
    """Return the font for long reading in the forms of `script`: SC, TC or HK."""
    font = QFont()
    families = reading_families(script)
    if families:
        font.setFamilies(families)
    # Hinting bends the strokes of Han to the pixels and widens the em square; its own outline reads better.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=8)
def reading_families(script: str) -> list[str]:
    """Return the installed families for the forms of `script`, the best first; none where none is known."""
    installed = set(QFontDatabase.families())
    wanted = [family for form in (script, *_NEXT[script]) for family in _FAMILIES[form]]
    return list(dict.fromkeys(family for family in wanted if family in installed))[:_MOST]


#: Families for menus and lists, plain ones, where the system's own choice for Han may be another weight.
_PLAIN: Final[Mapping[str, Sequence[str]]] = {
    "SC": ("Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei"),
    "TC": ("Source Han Sans TC", "Noto Sans CJK TC", "Noto Sans TC", "WenQuanYi Micro Hei"),
}


def interface_font(font: QFont, script: str) -> QFont:
    """Return `font`, the system's for menus and lists, with the plain forms of `script` (SC or TC) for Han."""
    installed = set(QFontDatabase.families())
    named = QFont(font)
    # The family that the system's alias stands for: an alias may change its meaning once a second family is named.
    named.setFamilies([QFontInfo(font).family(), *(family for family in _PLAIN[script] if family in installed)])
    # Hinting makes Han of this size look bold beside Latin.
    named.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return named


def has_cjk_font() -> bool:
    """Tell whether any installed font can show Chinese."""
    systems = (QFontDatabase.WritingSystem.SimplifiedChinese, QFontDatabase.WritingSystem.TraditionalChinese)
    return any(QFontDatabase.families(system) for system in systems)


def missing_font_hint() -> str:
    """Return a sentence that says how to get a Chinese font here; empty where there is one."""
    if has_cjk_font():
        return ""
    return QCoreApplication.translate(
        "fonts",
        "No font here shows Chinese. Install one, for example Noto Serif CJK (Debian and Ubuntu: the package "
        "fonts-noto-cjk), and start again.",
    )
