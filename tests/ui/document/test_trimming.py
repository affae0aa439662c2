"""What a person did not mean at the ends of a selection goes; what belongs to a name or figure stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.document.trimming import trimmed


def cut(text: str) -> str:
    start, end = trimmed(text, 0, len(text))
    return text[start:end]


@pytest.mark.parametrize(
    ("selected", "meant"),
    [
        ("　海州市，", "海州市"),
        ("。\n《海州市行动计划》印发，", "《海州市行动计划》印发"),
        ("《海州市行动计划（2025—2027年）》", "《海州市行动计划（2025—2027年）》"),
        ("“十四五”规划、", "“十四五”规划"),
        ("《海州市", "海州市"),
        ("海州市》", "海州市"),
        ("海州市（", "海州市"),
        ("海州大学）副校长", "海州大学）副校长"),
        ("《甲》和《乙", "《甲》和《乙"),
        ("甲》和《乙》", "甲》和《乙》"),
        ("达3.4%，", "达3.4%"),
        ("-0.2％。", "-0.2％"),
        ("—2027年", "2027年"),
        ("●海州", "海州"),
        ('"quoted" ', '"quoted"'),
        ('"quoted', "quoted"),
        ("C++、", "C++"),
        ("「聚鏈成勢」：", "「聚鏈成勢」"),
        ("#️⃣号", "#️⃣号"),
        ("，。 ", ""),
        ("", ""),
    ],
)
def test_ends_are_trimmed_as_an_annotator_means_them(selected: str, meant: str) -> None:
    assert cut(selected) == meant


@given(st.text("海州，。《》“”（）() \u3000%-1\"'●", max_size=20))
def test_trimming_again_changes_nothing_and_leaves_no_white_space(text: str) -> None:
    once = cut(text)
    assert cut(once) == once
    assert once == once.strip()


def test_only_the_range_asked_for_is_looked_at() -> None:
    assert trimmed("《海州》", 0, 3) == (1, 3)
    assert trimmed("《海州》", 0, 4) == (0, 4)
