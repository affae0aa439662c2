"""Labels stay apart without colour, and stand out on either paper."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from annotator.domain.labels import LabelSet, label_set_from_json
from annotator.ui.document.styles import contrast, inks, label_styles, standing_out


def labels(*names: str, colour: str = "#ffe000") -> LabelSet:
    return label_set_from_json(
        {"labels": [{"name": name, "title": {"en": name, "zh-Hans": name + "指"}, "colour": colour} for name in names]}
    )


@pytest.mark.parametrize(("dark", "paper"), [(False, "#ffffff"), (True, "#1c1d20")])
@pytest.mark.parametrize("colour", ["#ffe000", "#000080", "#808080", "#D55E00", "#ffffff", "#000000"])
def test_every_colour_stands_out_from_the_paper(dark: bool, paper: str, colour: str) -> None:
    style = label_styles(labels("one", colour=colour), dark=dark, language="en")["one"]
    assert contrast(style.colour, QColor(paper)) >= 3


def test_a_colour_that_stands_out_is_left_alone() -> None:
    assert standing_out(QColor("#0072B2"), paper=QColor("#ffffff")) == QColor("#0072B2")


def test_labels_differ_by_pattern_and_short_name() -> None:
    styles = label_styles(labels("metric", "actor", "measure", "method"), dark=False, language="en")
    assert [style.short for style in styles.values()] == ["M", "A", "Me", "Mt"]
    assert len({style.pattern for style in styles.values()}) == len(styles)


def test_names_are_in_the_language_of_the_interface_or_the_next_best() -> None:
    one = labels("metric")
    assert label_styles(one, dark=False, language="zh-Hans")["metric"].name == "metric指"
    assert label_styles(one, dark=False, language="zh-Hant")["metric"].name == "metric指"
    assert label_styles(one, dark=False, language="en")["metric"].name == "metric"


def test_the_page_is_dark_where_the_palette_is() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#1c1d20"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#dddddd"))
    assert inks(palette).dark
    palette.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
    assert not inks(palette).dark
