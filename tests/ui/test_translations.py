"""Nothing on screen is left in English, and what is compiled is what is written."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.ui.translation import in_language, language, language_of_locale, speak

CATALOGUES = paths.resources() / "translations"
SOURCES = sorted((Path(__file__).resolve().parents[2] / "annotator" / "ui").rglob("*.py"))
LANGUAGES = ("zh-Hans", "zh-Hant")


def tool(name: str) -> str:
    found = Path(sys.executable).with_name(f"pyside6-{name}")
    if not found.exists():
        pytest.skip(f"{found.name} is not installed here")
    return str(found)


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_text_of_the_source_is_translated(name: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    subprocess.run(
        [tool("lupdate"), "-silent", *map(str, SOURCES), "-ts", str(fresh)],
        check=True,
        capture_output=True,
        timeout=100,
    )
    wanted, there = messages(fresh), messages(CATALOGUES / f"annotator_{name}.ts")
    assert sorted(wanted.keys() - there.keys()) == []
    assert sorted(there.keys() - wanted.keys()) == [], "texts that are in the source no longer"


@pytest.mark.parametrize("name", LANGUAGES)
def test_no_translation_is_missing_or_unfinished(name: str) -> None:
    for key, message in messages(CATALOGUES / f"annotator_{name}.ts").items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, key
        assert translation.text, key


@pytest.mark.parametrize("name", LANGUAGES)
def test_translations_fill_in_the_same_things(name: str) -> None:
    for (context, source), message in messages(CATALOGUES / f"annotator_{name}.ts").items():
        translated = message.findtext("translation") or ""
        fields = re.compile(r"\{\w*\}")
        assert sorted(fields.findall(source)) == sorted(fields.findall(translated)), (context, source)
        assert source.endswith("…") == translated.endswith("…"), (context, source)


@pytest.mark.parametrize("name", LANGUAGES)
def test_what_is_compiled_is_up_to_date(name: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    source = CATALOGUES / f"annotator_{name}.ts"
    subprocess.run([tool("lrelease"), "-silent", str(source), "-qm", str(fresh)], check=True, timeout=100)
    assert fresh.read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize(
    ("locale", "wanted"),
    [
        ("zh_CN", "zh-Hans"),
        ("zh_SG", "zh-Hans"),
        ("zh_TW", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("de_DE", "en"),
        ("C", "en"),
    ],
)
def test_the_language_follows_the_systems(locale: str, wanted: str) -> None:
    assert language_of_locale(QLocale(locale)) == wanted


def test_label_titles_fall_back_to_the_other_script_before_english(qapp: QApplication) -> None:
    try:
        speak("zh-Hant", catalogues=CATALOGUES)
        assert language() == "zh-Hant"
        assert in_language({"en": "Metric", "zh-Hans": "指标"}, otherwise="metric") == "指标"
        assert in_language({}, otherwise="metric") == "metric"
    finally:
        speak("en", catalogues=CATALOGUES)


def test_another_language_takes_hold_at_once_and_what_is_shown_stays(window: MainWindow, program: Program) -> None:
    window.panes.frames[1].set_script("hongkong")
    window.panes.show_different()
    shown = [frame.document for frame in window.panes.frames]
    program.set_language("zh-Hans")
    chinese = program.window
    assert chinese is not None
    assert chinese is not window
    assert chinese.actions_["edit.undo"].text().startswith("撤销(&U)")
    assert chinese.styles["metric"].name == "指标"
    assert [frame.document for frame in chinese.panes.frames] == shown
    assert [frame.script for frame in chinese.panes.frames] == [frame.script for frame in window.panes.frames]
    assert chinese.panes.arrangement == "different"
    assert program.settings.get("language") == "zh-Hans"
