"""Which language the interface speaks, and how a text gets from English into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator.domain.errors import AnnotatorError
from annotator.domain.sentence import Sentence, fill

#: Translates a literal of a context; `pyside6-lupdate` finds its calls by this name.
translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a literal of a table for `pyside6-lupdate`, which knows this name; whoever shows it translates it."""
    del context
    return text


#: The languages of the interface, as label sets name them, each in its own words.
LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文"}

#: Where else to look for a text that a label set does not give in the interface's language.
_FALLBACKS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("en",),
    "zh-Hans": ("zh-Hans", "zh-Hant", "en"),
    "zh-Hant": ("zh-Hant", "zh-Hans", "en"),
}

#: Qt's own catalogue (buttons of dialogs, menus of text fields) for each language.
_QT_CATALOGUES: Final[Mapping[str, str]] = {"zh-Hans": "qtbase_zh_CN", "zh-Hant": "qtbase_zh_TW"}

_TRADITIONAL_REGIONS: Final = ("TW", "HK", "MO")


class _Spoken:
    """The language in force and the translators that speak it; Qt keeps translators once a process, so do we."""

    language: str = "en"
    translators: tuple[QTranslator, ...] = ()


def language() -> str:
    """Return the interface's language, a key of LANGUAGES."""
    return _Spoken.language


def speak(wanted: str, *, catalogues: Path) -> None:
    """Make the interface speak `wanted`, a key of LANGUAGES or ``system``; texts made before stay as they are."""
    chosen = wanted if wanted in LANGUAGES else language_of_locale(QLocale.system())
    for translator in _Spoken.translators:
        QCoreApplication.removeTranslator(translator)
    loaded: list[QTranslator] = []
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), _QT_CATALOGUES.get(chosen)),
        (str(catalogues), f"annotator_{chosen}"),
    ):
        translator = QTranslator()
        # English is the source, but has a catalogue all the same: its plural forms.
        if name is not None and translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            loaded.append(translator)
    _Spoken.translators = tuple(loaded)
    _Spoken.language = chosen


def language_of_locale(locale: QLocale) -> str:
    """Return the language of LANGUAGES nearest to what a locale asks for first."""
    for name in locale.uiLanguages():
        parts = name.replace("_", "-").split("-")
        if parts[0] == "zh":
            traditional = "Hant" in parts or (
                "Hans" not in parts and any(region in parts for region in _TRADITIONAL_REGIONS)
            )
            return "zh-Hant" if traditional else "zh-Hans"
        if parts[0] != "C":
            return "en"
    return "en"


def say(told: AnnotatorError | str) -> str:
    """Say an error or a sentence of the core in the interface's language; what is not translated stays English.

    Plain text (a file's name, a text that a person wrote) stays as it is.
    """
    sentence = told.sentence if isinstance(told, AnnotatorError) else told
    if not isinstance(sentence, Sentence):
        return sentence
    return fill(_translated(sentence.template), sentence.values, say=say, comma=_comma())


def listed(parts: Iterable[str]) -> str:
    """List texts on one line, with what the interface's language puts between them."""
    return _comma().join(parts)


def about(name: str, text: str) -> str:
    """Put in front of a text what it is about."""
    return translate("Core", "{name}: {text}").format(name=name, text=text)


def _comma() -> str:
    return translate("Core", ", ")


def _translated(template: str) -> str:
    found = translate("Core", template)
    if found != template:
        return found
    # Within another sentence it has lost its full stop (`domain.sentence.within`), and is written with one.
    whole = f"{template}."
    found = translate("Core", whole)
    return template if found == whole else found.rstrip("。.")


def in_language(texts: Mapping[str, str], *, otherwise: str) -> str:
    """Pick the text for the interface's language from a label set's texts; `otherwise` where it has none at all."""
    for name in _FALLBACKS[_Spoken.language]:
        if texts.get(name):
            return texts[name]
    return next((text for text in texts.values() if text), otherwise)
