"""Feedback files: the text of a document once, places as they are, a bounded number of lines at a time."""

from __future__ import annotations

import json
import os
from io import BytesIO
from pathlib import Path

import pytest

from annotator.domain.edits import Feedback
from annotator.exchange import feedback
from annotator.exchange.feedback import FeedbackLine
from tests.exchange.samples import LABELS, sample_documents
from tests.exchange.test_formats import GOLDEN, REWRITE


def lines() -> list[FeedbackLine]:
    """Return two lines about each sample document that has annotations."""
    made = []
    for each in sample_documents():
        for mine in each.annotations[:2]:
            told = Feedback(
                mine.id,
                each.document.id,
                "changed",
                mine.annotator,
                (mine,),
                "林",
                "2026-01-05T09:00:00+08:00",
                "边界",
                mine,
            )
            made.append(FeedbackLine(told, each.document.title, each.document.sha256, each.text))
    return made


def written() -> bytes:
    out = BytesIO()
    feedback.write(lines(), out)
    return out.getvalue()


def test_it_is_written_as_it_always_was() -> None:
    golden = GOLDEN / f"sample{feedback.FORMAT.suffixes[0]}"
    if os.environ.get(REWRITE):
        golden.write_bytes(written())
    assert written() == golden.read_bytes()


def test_the_text_of_a_document_stands_on_its_first_line_alone() -> None:
    parsed = [json.loads(line) for line in written().split(b"\n") if line]
    titles = [each["title"] for each in parsed]
    assert ["text" in each for each in parsed] == [title not in titles[:at] for at, title in enumerate(titles)]
    assert all(list(each)[:12] == list(parsed[0])[:12] for each in parsed)


@pytest.mark.parametrize("at_once", [1, 1000])
def test_what_is_read_is_what_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(feedback, "_AT_ONCE", at_once)
    path = tmp_path / "x"
    path.write_bytes(written().replace(b"\n", b"\n\n"))
    documents = list(feedback.read(path, LABELS))
    assert max(len(each.feedback) for each in documents) <= at_once
    told = [(document, each) for document in documents for each in document.feedback]
    for (document, each), line in zip(told, lines(), strict=True):
        mine = line.feedback.mine
        assert mine is not None
        assert each.mine is not None
        assert (document.text, document.sha256, document.title) == (line.text, line.sha256, line.title)
        assert (each.annotation, each.outcome, each.reason, each.quote) == (mine.id, "changed", "边界", mine.quote)
        assert each.mine.fragments == tuple((span.start, span.end) for span in mine.fragments)
        assert each.gold == (each.mine,)
