from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.workspace.titles import Titles

NAMES = st.sampled_from(["要闻", "要闻 (2)", "要闻 (3)", "副刊"])


def test_numbers_begin_with_two_and_pass_over_what_is_taken():
    titles = Titles({"要闻", "要闻 (3)"}.__contains__)
    assert [titles.free("要闻") for _ in range(3)] == ["要闻 (2)", "要闻 (4)", "要闻 (5)"]
    assert [titles.free("副刊") for _ in range(2)] == ["副刊", "副刊 (2)"]


@given(st.sets(NAMES), st.lists(NAMES, max_size=12))
def test_no_title_is_given_twice_or_was_taken(taken, wanted):
    titles = Titles(taken.__contains__)
    given_out = [titles.free(title) for title in wanted]
    assert len(set(given_out)) == len(given_out)
    assert not taken & set(given_out)
    assert all(free.startswith(title) for free, title in zip(given_out, wanted, strict=True))


def test_a_thousand_files_of_one_name_ask_about_a_thousand_times():
    asked = []
    titles = Titles(lambda title: bool(asked.append(title)))
    assert len({titles.free("page1") for _ in range(1000)}) == 1000
    assert len(asked) < 3000
