"""What the core says appears in the interface's language, whole, whatever it was put together from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.domain.errors import FormatError, LabelError, NotFoundError, UnreadableFileError
from annotator.domain.sentence import Sentence, within
from annotator.ui.translation import about, listed, say, speak

CATALOGUES = paths.resources() / "translations"


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[None]:
    speak("zh-Hans", catalogues=CATALOGUES)
    yield
    speak("en", catalogues=CATALOGUES)


def test_an_error_of_the_core_is_said_in_the_language_of_the_window() -> None:
    error = NotFoundError("There is no document with the id {id}.", id="a1")
    assert say(error) == "没有 id 为 a1 的文档。"
    assert str(error) == "There is no document with the id a1."
    speak("zh-Hant", catalogues=CATALOGUES)
    assert say(error) == "沒有 id 為 a1 的文件。"
    speak("en", catalogues=CATALOGUES)
    assert say(error) == "There is no document with the id a1."


def test_sentences_within_a_sentence_are_said_too_and_lose_their_full_stop() -> None:
    inner = UnreadableFileError("is {kind}, not plain text; {advice}", kind=Sentence("a program"), advice="?").sentence
    assert say(Sentence("“{file}” {reason}.", file="a.txt", reason=within(inner))) == "“a.txt”是程序，不是纯文本；?。"
    empty = Sentence("{file} is empty.", file="b.csv")
    error = FormatError("{file}, line {line}: {reason}.", file="b.csv", line=3, reason=within(empty))
    assert say(error) == "b.csv 第 3 行：b.csv 是空文件。"


def test_lists_are_joined_as_the_language_does() -> None:
    error = LabelError("There is no label “{name}”; the project has {known}.", name="x", known=["metric", "actor"])
    assert say(error) == "没有标签“x”；项目中的标签有：metric、actor。"
    none = LabelError("There is no label “{name}”; the project has {known}.", name="x", known=Sentence("none"))
    assert say(none) == "没有标签“x”；项目中的标签有：无。"


def test_what_the_window_lists_and_names_is_punctuated_as_the_language_does() -> None:
    assert about("标签", listed(["甲", "乙"])) == "标签：甲、乙"
    speak("en", catalogues=CATALOGUES)
    assert about("Labels", listed(["a", "b"])) == "Labels: a, b"


def test_numbers_are_written_as_in_the_template() -> None:
    assert say(Sentence("a cell has more than {limit:,} characters", limit=131072)) == "有单元格超过 131,072 个字符"


def test_what_is_not_translated_stays_as_it_is() -> None:
    assert say("第3版.txt") == "第3版.txt"
    assert say(Sentence("A sentence that no catalogue has, about {what}.", what="{x}")) == (
        "A sentence that no catalogue has, about {x}."
    )
    assert say(NotFoundError("{braces} of people")) == "{braces} of people"
