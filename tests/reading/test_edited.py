"""A slip, other words and other figures are told apart."""

from __future__ import annotations

import pytest

from annotator.reading.edited import FIGURES, SAME, SLIP, WORDS, how_edited, uncut
from annotator.reading.fold import fold_query


@pytest.mark.parametrize(
    ("quote", "there", "how"),
    [
        ("算力", "算 力", SAME),
        ("林晓岚", "林曉嵐", SAME),
        ("“晶片方案”", "「晶片方案」", SAME),
        ("箅力", "算力", SLIP),
        ("4l.5%", "41.5%", SLIP),
        ("3O%", "30%", SLIP),
        ("4l.5%", "47.5%", FIGURES),
        ("数字车间", "数字化车间", SLIP),
        ("海州市机床制造集团公司", "海洲市机床制造集困公司", SLIP),
        ("海州机床集团", "海州机床", WORDS),
        ("4.8%", "5.1%", FIGURES),
        ("4.8%", "48%", FIGURES),
        ("增长-4.8", "增长4.8", FIGURES),
        ("二季度", "一季度", FIGURES),
        ("C919", "C909", FIGURES),
    ],
)
def test_how_a_quote_was_edited(quote: str, there: str, how: str) -> None:
    assert how_edited(fold_query(quote), fold_query(there)) == how


@pytest.mark.parametrize(
    ("key", "part", "whole"),
    [
        ("超过1700家", "170", "1700"),
        ("增长5.2%左右", "5.2", "5.2%"),
        ("增长5.2%左右", "2%", "5.2%"),
        ("缺口5,800人", "800", "5,800"),
        ("大型客机c919交付", "919", "919"),
        ("用ai芯片", "i", "ai"),
        ("增长5.2%左右", "5.2%", "5.2%"),
        ("2024,35家", "35家", "35家"),
        ("海州市", "州", "州"),
    ],
)
def test_a_range_is_widened_to_the_figures_that_it_cuts(key: str, part: str, whole: str) -> None:
    at = key.index(part)
    start, end = uncut(key, at, at + len(part))
    assert key[start:end] == whole
