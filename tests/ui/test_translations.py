"""Nothing on screen is left in English, and what is compiled is what is written."""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.ui.translation import in_language, language, language_of_locale, speak

CATALOGUES = paths.resources() / "translations"
PACKAGE = Path(__file__).resolve().parents[2] / "annotator"
SOURCES = sorted((PACKAGE / "ui").rglob("*.py"))
#: What makes sentences that are shown in the window, and may not know Qt. The command line speaks English.
CORE = [path for path in sorted(PACKAGE.rglob("*.py")) if path.relative_to(PACKAGE).parts[0] not in ("ui", "cli")]
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


def errors() -> set[str]:
    """The names of all classes of `AnnotatorError`."""
    classes = [node for path in CORE for node in ast.walk(ast.parse(path.read_text("utf-8"))) if is_class(node)]
    found = {"AnnotatorError"}
    while more := {each.name for each in classes if {ast.unparse(base) for base in each.bases} & found} - found:
        found |= more
    return found


def is_class(node: ast.AST) -> TypeGuard[ast.ClassDef]:
    return isinstance(node, ast.ClassDef)


def sentences() -> Iterator[tuple[str, ast.Call, ast.expr]]:
    """Every place of the core that makes a sentence: where it is, the call, and the template."""
    makers = errors() | {"Sentence", "template"}
    for path in CORE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in makers and node.args:
                first = node.args[0]
                for template in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
                    yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node, template


def templates() -> set[str]:
    return {
        template.value
        for _, _, template in sentences()
        if isinstance(template, ast.Constant) and isinstance(template.value, str)
    }


#: What is shown of these is said by the window, so that it has to be a sentence: where among their arguments it stands.
SAID = {"Progress": 2, "Problem": 1, "NotFound": 0, "Ambiguous": 1, "bad_line": 2}


def is_plain(node: ast.expr) -> bool:
    """Tell whether an argument is a text put together there, which nobody can translate."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func).endswith(".format") or ast.unparse(node.func) == "str"
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def test_sentences_of_the_core_are_made_so_that_they_can_be_translated() -> None:
    assert len(templates()) > 200
    for where, call, template in sentences():
        if where.startswith("domain/sentence.py"):
            continue
        assert not is_plain(template), where
        if isinstance(template, ast.Constant) and ast.unparse(call.func) != "template" and call.keywords:
            fields = {name for _, name, _, _ in string.Formatter().parse(str(template.value)) if name}
            assert fields <= {str(each.arg) for each in call.keywords}, where


def test_what_the_window_shows_of_the_core_is_a_sentence() -> None:
    for path in CORE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = SAID.get(node.func.id)
                if place is not None and len(node.args) > place:
                    shown = node.args[place]
                    where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                    assert not is_plain(shown), where
                    assert not isinstance(shown, ast.Constant), where


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_text_of_the_source_is_translated(name: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    subprocess.run(
        [tool("lupdate"), "-silent", *map(str, SOURCES), "-ts", str(fresh)],
        check=True,
        capture_output=True,
        timeout=100,
    )
    wanted = messages(fresh).keys() | {("Core", template) for template in templates()}
    there = messages(CATALOGUES / f"annotator_{name}.ts").keys()
    assert sorted(wanted - there) == []
    assert sorted(there - wanted) == [], "texts that are in the source no longer"


def test_every_text_stands_where_lupdate_finds_it() -> None:
    there = messages(CATALOGUES / "annotator_zh-Hans.ts").keys()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            # It passes over those within an f-string.
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("translate", "QT_TRANSLATE_NOOP"):
                key = tuple(each.value for each in node.args[:2] if isinstance(each, ast.Constant))
                assert len(key) < 2 or key in there, f"{path.relative_to(PACKAGE)}:{node.lineno}"


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
        fields = re.compile(r"\{\w*(?::[^}]*)?\}")
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
