"""Quotes on one line."""

from __future__ import annotations

import pytest

from annotator.ui.quotes import flat, on_one_line


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("海州市\n科技局", "海州市科技局"),
        ("海州\n　大学", "海州大学"),
        ("gross\n domestic product", "gross domestic product"),
        ("OpenAI\nGPT 大模型", "OpenAI GPT大模型"),
        ("State  Council\n", "State Council"),
        ("30\nEFLOPS", "30 EFLOPS"),
        ("iPhone\n15", "iPhone 15"),
        ("6\n9000架", "69000架"),
        ("", ""),
    ],
)
def test_latin_words_are_kept_apart_and_chinese_ones_are_not(quote: str, line: str) -> None:
    assert flat(quote) == line


def test_a_long_quote_is_cut_to_its_length_with_a_mark() -> None:
    assert on_one_line("海州大学", 4) == "海州大学"
    assert on_one_line("海州大学林晓岚", 4) == "海州大…"
