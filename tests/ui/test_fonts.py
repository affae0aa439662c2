"""A font for each form of the characters, and a sentence where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from annotator.ui import fonts


@pytest.fixture(autouse=True)
def _fresh(qtbot: QtBot) -> None:
    fonts.reading_families.cache_clear()


def installed(monkeypatch: pytest.MonkeyPatch, *families: str) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: list(families))


@pytest.mark.parametrize(("script", "best"), [
    ("SC", "Noto Serif CJK SC"), ("TC", "Noto Serif CJK TC"), ("HK", "Noto Serif CJK HK"),
])  # fmt: skip
def test_the_forms_of_the_script_come_first(monkeypatch: pytest.MonkeyPatch, script: str, best: str) -> None:
    installed(monkeypatch, *(f"Noto {face} CJK {form}" for face in ("Sans", "Serif") for form in ("HK", "TC", "SC")))
    assert fonts.reading_font(script).families()[0] == best


def test_other_forms_are_better_than_none(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, "Arial", "Microsoft YaHei")
    assert fonts.reading_font("HK").families() == ["Microsoft YaHei"]


def test_without_a_chinese_font_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch)
    assert not fonts.has_cjk_font()
    assert "Noto Serif CJK" in fonts.missing_font_hint()
    assert fonts.reading_font("SC") is not None
    installed(monkeypatch, "Noto Serif CJK SC")
    assert fonts.missing_font_hint() == ""
