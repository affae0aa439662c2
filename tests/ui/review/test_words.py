"""What is asked of the reviewer."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Annotation
from annotator.review.compare import ambiguous_item
from annotator.ui.review.words import asked
from tests.review.making import annotation


def places(*starts: int) -> list[Annotation]:
    return [annotation("d", start, start + 2, by="a", id=f"x@{start}", quote="公會") for start in starts]


@pytest.mark.parametrize(
    ("starts", "quote", "question"),
    [
        ([0, 9], "公會", "Which place is meant?"),
        ([0, 9], "公\n會", "Which place is meant?"),
        ([0, 9], "", "Which place is meant?"),
        ([0, 9], "公会", "The file has “公会”. Which place is meant?"),
        ([0], "协会", "The file has “协会”. Is this the place?"),
    ],
)
def test_what_the_file_has_is_said_where_it_reads_otherwise_here(starts: list[int], quote: str, question: str) -> None:
    assert asked(ambiguous_item(places(*starts), quote=quote)) == question
