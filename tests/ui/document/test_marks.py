"""Every annotation is found in the paragraphs that show it, with a lane of its own, however marks change."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.reading.projection import Place, Projection
from annotator.ui.document.marks import Marks

TEXT = "甲乙丙丁戊己庚辛壬癸\n子丑寅卯辰巳午未申酉\n" * 40


def view(*, script: str = "source") -> Projection:
    pieces = tuple(Piece(start, start + 11, "body") for start in range(0, len(TEXT), 11))
    return Projection(TEXT, [Section("one", "", pieces)], layout="reading", script=script, own_script="simplified")


def annotation(identity: str, *spans: tuple[int, int]) -> Annotation:
    fragments = tuple(Span(*span) for span in spans)
    return Annotation(identity, "d", "actor", fragments, "", "me", "t", "t")


starts = st.integers(0, len(TEXT) - 40)
many = st.lists(st.tuples(starts, st.integers(1, 40)), max_size=25).map(
    lambda each: [annotation(f"a{number}", (start, start + length)) for number, (start, length) in enumerate(each)]
)


def shown(marks: Marks, projection: Projection) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for number in range(len(projection)):
        for mark in marks.on(number):
            for offset in range(mark.start, mark.end):
                source = projection.paragraph(number).alignment.offset_to_source(offset)
                found.setdefault(mark.annotation, set()).add(source)
    return found


def expected(listed: list[Annotation]) -> dict[str, set[int]]:
    found = {
        each.id: {at for span in each.fragments for at in range(span.start, span.end) if TEXT[at] != "\n"}
        for each in listed
    }
    return {identity: places for identity, places in found.items() if places}


@given(many)
def test_every_character_of_every_annotation_is_marked_and_no_other(listed: list[Annotation]) -> None:
    projection = view()
    assert shown(Marks(projection, listed), projection) == expected(listed)


@given(many)
def test_bars_in_one_lane_do_not_overlap(listed: list[Annotation]) -> None:
    projection = view()
    marks = Marks(projection, listed)
    for number in range(len(projection)):
        taken = [(mark.lane, offset) for mark in marks.on(number) for offset in range(mark.start, mark.end)]
        assert len(taken) == len(set(taken))


@given(many, many, st.data())
def test_putting_and_dropping_one_by_one_is_as_beginning_with_what_is_left(
    first: list[Annotation], then: list[Annotation], data: st.DataObject
) -> None:
    projection = view()
    marks = Marks(projection, first)
    shown(marks, projection)
    marks.after(Place(0, 0))
    left = {each.id: each for each in first}
    for each in then:
        marks.put(each)
        left[each.id] = each
    for identity in data.draw(st.lists(st.sampled_from([*left, "unknown"]))):
        marks.drop(identity)
        left.pop(identity, None)
    afresh = Marks(projection, left.values())
    assert [set(marks.on(n)) for n in range(len(projection))] == [set(afresh.on(n)) for n in range(len(projection))]
    assert order(marks) == order(afresh)


def order(marks: Marks) -> list[str]:
    listed: list[str] = []
    at = marks.after(Place(0, 0))
    while at is not None:
        listed.append(at)
        at = marks.after(at)
    return listed


def test_going_on_and_back_visits_all_in_the_order_of_the_view() -> None:
    marks = Marks(view(), [annotation("late", (50, 52)), annotation("early", (2, 4)), annotation("outer", (2, 9))])
    assert order(marks) == ["outer", "early", "late"]
    assert marks.before("late") == "early"
    assert marks.before("outer") is None
    assert marks.before(Place(3, 0)) == "early"
    assert marks.after(Place(0, 3)) == "late"


def test_the_shortest_at_a_place_comes_first_and_one_that_ends_there_only_where_no_other_is() -> None:
    marks = Marks(view(), [annotation("outer", (0, 8)), annotation("inner", (2, 4))])
    assert marks.at(Place(0, 2)) == ["inner", "outer"]
    assert marks.at(Place(0, 4)) == ["outer"]
    assert marks.at(Place(0, 8)) == ["outer"]
    assert marks.at(Place(0, 9)) == []


def test_an_annotation_over_a_paragraph_end_begins_in_one_and_ends_in_the_next() -> None:
    marks = Marks(view(), [annotation("over", (8, 14))])
    first, second = marks.on(0)[0], marks.on(1)[0]
    assert (first.begins, first.ends, second.begins, second.ends) == (True, False, False, True)
    assert not first.links_on


def test_fragments_that_stand_apart_are_linked() -> None:
    marks = Marks(view(), [annotation("cut", (1, 3), (24, 26))])
    first, second = marks.on(0)[0], marks.on(2)[0]
    assert (first.links_on, first.links_back, second.links_on, second.links_back) == (True, False, False, True)


def test_making_marks_converts_nothing() -> None:
    projection = view(script="traditional")
    Marks(projection, [annotation("one", (0, 8))])
    assert not projection._readings


@given(many, st.sets(st.integers(0, 24)), st.sets(st.integers(0, 24)))
def test_through_a_look_only_what_it_lets_through_is_marked_and_gone_to(
    listed: list[Annotation], hidden: set[int], then: set[int]
) -> None:
    projection = view()
    marks = Marks(projection, listed)
    for gone in (hidden, then):
        names = {f"a{number}" for number in gone}
        marks.look_through(lambda each, names=names: None if each.id in names else each)
        left = [each for each in listed if each.id not in names]
        assert shown(marks, projection) == expected(left)
        assert {each.id for each in marks} == {each.id for each in left}
        assert all(each.id not in marks for each in listed if each not in left)
        went, at = [], marks.after(Place(0, 0))
        while at is not None:
            went.append(at)
            at = marks.after(at)
        assert sorted(went) == sorted(each.id for each in left)


def test_another_look_is_asked_for_what_is_on_screen_alone() -> None:
    asked: list[str] = []

    def look(each: Annotation) -> Annotation:
        asked.append(each.id)
        return each

    marks = Marks(view(), [annotation(f"a{number}", (number * 11, number * 11 + 2)) for number in range(80)])
    marks.look_through(look)
    marks.on(3)
    assert "a3" in asked
    assert len(asked) < 40, "the rest of the text was looked at too"


def test_what_is_put_while_it_is_looked_through_is_drawn_as_the_look_has_it() -> None:
    marks = Marks(view(), [], lambda each: None if each.label == "policy" else replace(each, label="other"))
    marks.put(annotation("a", (0, 2)))
    assert [mark.label for mark in marks.on(0)] == ["other"]
    marks.put(replace(annotation("a", (0, 2)), label="policy"))
    assert not marks.on(0)
    marks.drop("a")
    assert marks.after(Place(0, 0)) is None
