"""The shipped glossary: every entry is needed, and with it the conversion is right in every script."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import opencc
import pytest

from annotator.domain.edits import GlossaryEntry
from annotator.domain.errors import FormatError
from annotator.reading.glossary import read_glossary, shipped_glossary
from annotator.reading.script import SCRIPTS, Converter
from tests.reading.texts import article

SHIPPED = shipped_glossary()
TRADITIONAL = [script for script in SCRIPTS if script not in ("source", "simplified")]


@cache
def library(script: str) -> opencc.OpenCC:
    return opencc.OpenCC(SCRIPTS[script])


#: Neutral surroundings: the library decides by what stands around a word.
CONTEXTS = ("{}", "在{}的", "，{}、", "说{}了", "在{}区")


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda entry: entry.simplified)
def test_the_library_alone_gets_an_entry_wrong(entry: GlossaryEntry) -> None:
    assert any(
        entry.traditional not in library(script).convert(context.format(entry.simplified))
        for script in TRADITIONAL
        for context in CONTEXTS
    )


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda entry: entry.simplified)
def test_an_entry_is_right_in_every_script_and_back(entry: GlossaryEntry) -> None:
    for context in CONTEXTS:
        for script in TRADITIONAL:
            assert entry.traditional in Converter(script, SHIPPED).convert(context.format(entry.simplified)).text
        back = Converter("simplified", SHIPPED).convert(context.format(entry.traditional)).text
        assert entry.simplified in back


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda entry: entry.simplified)
def test_the_library_reads_an_entry_s_traditional_form_back(entry: GlossaryEntry) -> None:
    """The two forms are forms of one word: a slip in the file would show here."""
    assert library("simplified").convert(entry.traditional) == entry.simplified


#: What was read wrong in the articles by the library alone, and what it has to be; None where the number has no such.
IN_THE_ARTICLES = [
    ("001", "traditional", "給出了如下建議"),
    ("001", "traditional", "資金鏈"),
    ("001", "hongkong", "劉慶峰認為"),
    ("001", "taiwan", "楊杰"),
    ("001", "taiwan-phrases", "刷新世界紀錄"),
    ("001", "taiwan-phrases", "規範性文件"),
    ("002", "taiwan", "徐匯區"),
    ("002", "traditional", "新征程"),
    ("002", "traditional", "深刻把握發展"),
    ("002", "taiwan-phrases", "正向循環"),
    ("003", "hongkong", "納米製造"),
]


@pytest.mark.parametrize(("number", "script", "right"), IN_THE_ARTICLES)
def test_what_the_articles_showed_to_be_wrong_is_right(number: str, script: str, right: str) -> None:
    text = "".join(article(number).split())
    assert right in Converter(script, SHIPPED).convert(text).text
    assert right not in library(script).convert(text)


def test_comments_and_empty_lines_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("# 注\n\n 海州 \t 海州 \n", encoding="utf-8")
    assert read_glossary(path) == [GlossaryEntry("海州", "海州")]


@pytest.mark.parametrize("line", ["海州", "海州\t", "\t海州", "海州\t海州\t海州", "甲\t甲\n甲\t乙"])
def test_a_line_of_another_form_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("# 注\n" + line, encoding="utf-8")
    with pytest.raises(FormatError, match=r"names\.tsv, line") as caught:
        read_glossary(path)
    assert caught.value.line in (2, 3)
