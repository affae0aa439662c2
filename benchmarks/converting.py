"""What an alignment costs on top of the library's own conversion."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import opencc

from annotator import paths
from annotator.reading.script import SCRIPTS, Converter
from benchmarks.measuring import Measured, Row, in_turn

#: Real newspaper pages where they are beside the checkout, else the sample articles.
_PAGES: Final = Path(__file__).resolve().parents[2] / "shared" / "articles"


def _paragraphs() -> list[str]:
    folder = _PAGES if _PAGES.is_dir() else paths.sample_docs()
    texts = [path.read_text(encoding="utf-8", errors="ignore") for path in sorted(folder.glob("*.txt"))]
    return [line for text in texts for line in text.split("\n") if line]


def _alignment(folder: Path) -> Measured:
    del folder
    paragraphs = _paragraphs()
    configurations = {script: name for script, name in SCRIPTS.items() if name}
    converters = [Converter(script) for script in configurations]
    libraries = [opencc.OpenCC(name) for name in configurations.values()]

    def ours() -> None:
        for converter in converters:
            for paragraph in paragraphs:
                converter.convert(paragraph)

    def theirs() -> None:
        for library in libraries:
            for paragraph in paragraphs:
                library.convert(paragraph)

    return in_turn(ours, theirs, times=5)


ROWS: Final = (Row("alignment on top of conversion, every script", _alignment, limit=1.5),)
