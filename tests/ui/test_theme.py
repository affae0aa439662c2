"""Both looks can be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from annotator import paths
from annotator.ui.document.styles import contrast
from annotator.ui.theme import read_theme

THEMES = paths.resources() / "themes"
ROLE = QPalette.ColorRole


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (ROLE.WindowText, ROLE.Window),
        (ROLE.Text, ROLE.Base),
        (ROLE.Text, ROLE.AlternateBase),
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
    ],
)
def test_text_stands_out_from_its_ground(name: str, text: QPalette.ColorRole, ground: QPalette.ColorRole) -> None:
    palette = read_theme(THEMES / f"{name}.json").palette
    assert contrast(palette.color(text), palette.color(ground)) >= 4


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("kind", ["error", "notice", "warning"])
def test_sentences_in_the_bar_stand_out(name: str, kind: str) -> None:
    colours = read_theme(THEMES / f"{name}.json").colours
    assert contrast(colours[kind], colours[f"{kind}-ground"]) >= 4.5


def test_both_looks_set_the_same_colours() -> None:
    light, dark = (read_theme(THEMES / f"{name}.json") for name in ("light", "dark"))
    assert set(light.colours) == set(dark.colours)
    assert dark.dark
    assert not light.dark
