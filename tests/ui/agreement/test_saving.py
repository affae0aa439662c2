"""What is saved can be read by others, and a failed save leaves what was there."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QImage
from pytestqt.qtbot import QtBot

from annotator.domain.errors import UnwritableFileError
from annotator.domain.progress import finish
from annotator.ui.agreement.charts import PAGES, of_confusion, of_labels, of_layers
from annotator.ui.agreement.saving import save
from tests.ui.agreement.making import compared, layer, team, view

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("draw", [draw for _, draw in PAGES], ids=[title for title, _ in PAGES])
def test_an_svg_has_the_texts_of_the_picture(qtbot: QtBot, draw, tmp_path: Path) -> None:
    chart = draw(view(team(), pair=("a", "b")))
    finish(save(chart, tmp_path / "out.svg", QFont()))
    root = ET.parse(tmp_path / "out.svg").getroot()
    assert root.findtext(f"{SVG}title") == chart.title
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert chart.title in texts
    assert len(texts) > len(chart.cells)


def test_a_png_is_sharp_and_on_white(qtbot: QtBot, tmp_path: Path) -> None:
    finish(save(of_layers(view(team())), tmp_path / "out.png", QFont()))
    image = QImage(str(tmp_path / "out.png"))
    assert image.width() > 800
    assert image.pixelColor(1, 1).name() == "#ffffff"
    assert image.pixelColor(image.width() - 1, image.height() - 1).name() == "#ffffff"


def test_a_table_opens_in_a_spreadsheet_with_its_chinese_and_without_formulas(qtbot: QtBot, tmp_path: Path) -> None:
    named = compared([layer("=林", [("d1", 0, 6, "actor")]), layer("陈", [("d1", 0, 6, "actor")])])
    finish(save(of_layers(view(named)), tmp_path / "out.csv", QFont()))
    content = (tmp_path / "out.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert rows[1][:2] == ["'=林", "陈"]
    assert dict(zip(*rows, strict=True))["exact.f1"] == "1.0"


def test_figures_in_a_table_are_not_rounded(qtbot: QtBot, tmp_path: Path) -> None:
    comparison = team()
    finish(save(of_labels(view(comparison, pair=("a", "b"))), tmp_path / "out.csv", QFont()))
    rows = list(csv.DictReader((tmp_path / "out.csv").read_text("utf-8-sig").splitlines()))
    figures = comparison.agreement.pair("a", "b").figures.by_label["actor"]
    assert float(next(row for row in rows if row["label"] == "actor")["cohen_kappa"]) == figures.cohen_kappa


def test_what_cannot_be_written_is_refused_with_a_sentence_and_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "out.svg").mkdir()
    with pytest.raises(UnwritableFileError, match=r"out\.svg cannot be written"):
        finish(save(of_confusion(view(team())), tmp_path / "out.svg", QFont()))
    with pytest.raises(UnwritableFileError, match=r"\.svg, \.png, \.csv"):
        finish(save(of_confusion(view(team())), tmp_path / "out.doc", QFont()))
    assert [each.name for each in tmp_path.iterdir()] == ["out.svg"]


def test_a_save_that_is_stopped_leaves_what_was_there(qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("before")
    job = save(of_labels(view(team())), out, QFont())
    next(job)
    next(job)
    job.close()
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("out.csv", "before")]
