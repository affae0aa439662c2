"""Figures of agreement: against their definitions character by character, against libraries, and where undefined."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.review import figures as why
from annotator.review.agreement import Agreement, agreement, comparing
from annotator.review.characters import join_runs
from annotator.review.confusion import confusion
from annotator.review.layer import Columns, Extent, Layer, measure
from tests.review.making import annotation, layer

TEXTS = {"d": "去年海州市\n研发投入 强度为 3.4%。", "e": "　海州大学副校长\n\n林晓岚表示", "f": "甲乙丙", "g": " \n"}
EXTENTS = {document: measure(text) for document, text in TEXTS.items()}
TEAM = (
    layer("a", ("d", 0, 2, "actor"), ("d", 4, 6, "metric"), ("e", 1, 5, "actor"), done={"f"}),
    layer("b", ("d", 0, 2, "actor"), ("d", 3, 6, "metric"), ("e", 1, 5, "policy"), done={"f", "g"}),
    layer("c", ("d", 0, 2, "actor"), ("f", 0, 2, "actor")),
)


# -- against the definitions -------------------------------------------------------------------------------------------


@st.composite
def layers(draw: st.DrawFn, *, most: int = 3, labels: Sequence[str] = ("metric", "actor", "policy")) -> list[Layer]:
    found = []
    for name in "abc"[: draw(st.integers(2, most))]:
        spans = []
        for document in draw(st.lists(st.sampled_from("def"), max_size=6)):
            start, end = sorted(
                draw(st.lists(st.integers(0, len(TEXTS[document])), min_size=2, max_size=2, unique=True))
            )
            spans.append((document, start, end, draw(st.sampled_from(labels))))
        done = draw(st.sets(st.sampled_from("defg")))
        found.append(layer(name, *spans, done=done))
    return found


def categories(each: Layer, document: str) -> list[frozenset[str]]:
    """The set of labels on every character that is not white space."""
    return [
        frozenset(
            annotation.label
            for annotation in each.annotations
            if annotation.document == document and any(span.start <= at < span.end for span in annotation.fragments)
        )
        for at, character in enumerate(TEXTS[document])
        if not character.isspace()
    ]


def kappa(ours: Sequence[object], theirs: Sequence[object]) -> float | None:
    """Cohen (1960): what is observed less what chance gives, as a share of what chance leaves."""
    if not ours:
        return None
    observed = sum(one == other for one, other in zip(ours, theirs, strict=True)) / len(ours)
    of_a, of_b = Counter(ours), Counter(theirs)
    by_chance = sum(of_a[each] * of_b[each] for each in of_a) / len(ours) ** 2
    return None if math.isclose(by_chance, 1) else (observed - by_chance) / (1 - by_chance)


def alpha(units: Sequence[Sequence[object]]) -> float | None:
    """Krippendorff (2004): one less observed by expected disagreement, by the matrix of coincidences."""
    coincidences: Counter[tuple[object, object]] = Counter()
    for values in units:
        for i, one in enumerate(values):
            for j, other in enumerate(values):
                if i != j:
                    coincidences[one, other] += 1 / (len(values) - 1)
    of: Counter[object] = Counter()
    for (one, _), times in coincidences.items():
        of[one] += times
    total = sum(of.values())
    expected = sum(of[one] * of[other] for one in of for other in of if one != other)
    unlike = sum(times for (one, other), times in coincidences.items() if one != other)
    return 1 - (total - 1) * unlike / expected if expected else None


def close(found: float | None, expected: float | None) -> bool:
    return found is None if expected is None else found == pytest.approx(expected, abs=1e-9)


@given(layers(most=2))
def test_kappa_is_over_characters_in_what_both_have_a_say_in(each: list[Layer]) -> None:
    a, b = each
    both = sorted(a.documents & b.documents)
    ours, theirs = ([one for document in both for one in categories(side, document)] for side in each)
    found = agreement(each, EXTENTS, resamples=0).overall
    assert close(found.cohen_kappa, kappa(ours, theirs))
    for label, figures in found.by_label.items():
        marked = [[label in one for one in side] for side in (ours, theirs)]
        assert close(figures.cohen_kappa, kappa(*marked))


@pytest.mark.parametrize("count", [17, 62, 63, 130])
@settings(max_examples=10)
@given(data=st.data())
def test_kappa_is_the_same_however_many_labels_there_are(count: int, data: st.DataObject) -> None:
    labels = [f"label {number:03}" for number in range(count)]
    every = [("f", 0, 1, label) for label in labels]
    a, b = data.draw(layers(most=2, labels=[*labels[:2], labels[-1]]))
    # One document in which both have every label once makes them all count.
    team = [Layer(each.name, [*each.annotations, *layer(each.name, *every).annotations], each.done) for each in (a, b)]
    both = sorted(team[0].documents & team[1].documents)
    ours, theirs = ([one for document in both for one in categories(side, document)] for side in team)
    assert close(agreement(team, EXTENTS, resamples=0).overall.cohen_kappa, kappa(ours, theirs))


@given(layers())
def test_alpha_is_over_all_layers_that_have_a_say(each: list[Layer]) -> None:
    units = []
    for document in TEXTS:
        values = [categories(one, document) for one in each if document in one.documents]
        units.extend(list(unit) for unit in zip(*values, strict=True) if len(unit) > 1)
    assert close(agreement(each, EXTENTS, resamples=0).overall.krippendorff_alpha, alpha(units))


@given(layers())
def test_over_several_layers_kappa_is_the_mean_of_pairs_and_spans_are_pooled(each: list[Layer]) -> None:
    found = agreement(each, EXTENTS, resamples=0)
    kappas = [pair.figures.cohen_kappa for pair in found.pairs if pair.figures.cohen_kappa is not None]
    assert close(found.overall.cohen_kappa, sum(kappas) / len(kappas) if kappas else None)
    for name in ("a", "b", "exact", "relaxed"):
        assert getattr(found.overall.spans, name) == sum(getattr(pair.figures.spans, name) for pair in found.pairs)


@given(layers())
def test_documents_add_up_to_the_whole(each: list[Layer]) -> None:
    found = agreement(each, EXTENTS, resamples=0)
    assert set(found.by_document) == set(found.documents)
    for name in ("a", "b", "exact", "relaxed"):
        parts = [getattr(figures.spans, name) for figures in found.by_document.values()]
        assert sum(parts) == getattr(found.overall.spans, name)


@given(layers())
def test_everything_undefined_says_why_and_the_rest_does_not(each: list[Layer]) -> None:
    found = json.loads(json.dumps(agreement(each, EXTENTS, resamples=0).to_json()))
    every = [found["overall"], *found["pairs"], *found["by_document"].values()]
    every += [label for figures in every for label in figures["by_label"].values()]
    for figures in every:
        for name in ("exact.precision", "exact.recall", "exact.f1", "relaxed.f1", "cohen_kappa", "alpha_u"):
            kind, _, part = name.rpartition(".")
            value = figures[kind][part] if kind else figures[part]
            assert (value is None) == (name in figures["undefined"]), name
            assert value is None or not math.isnan(value)


@given(layers(most=2))
def test_the_other_way_round_precision_and_recall_change_places(each: list[Layer]) -> None:
    there, back = (agreement(order, EXTENTS, resamples=0).overall for order in (each, each[::-1]))
    assert there.exact.precision == back.exact.recall
    assert there.exact.f1 == back.exact.f1
    assert close(there.cohen_kappa, back.cohen_kappa)
    assert close(there.alpha_u, back.alpha_u)


@given(layers(most=2))
def test_a_layer_agrees_wholly_with_itself(each: list[Layer]) -> None:
    again = Layer("again", each[0].annotations, each[0].done)
    found = agreement([each[0], again], EXTENTS, resamples=0).overall
    assert found.exact.f1 == found.relaxed.f1
    assert {found.exact.f1, found.cohen_kappa, found.krippendorff_alpha, found.alpha_u} <= {1, None}


# -- against libraries -------------------------------------------------------------------------------------------------

OURS = [
    ("d", 0, 5, "actor"),
    ("d", 6, 10, "metric"),
    ("d", 15, 19, "metric"),
    ("e", 1, 5, "actor"),
    ("e", 1, 8, "policy"),
    ("e", 10, 13, "actor"),
]
THEIRS = [
    ("d", 2, 5, "actor"),
    ("d", 6, 10, "policy"),
    ("d", 15, 19, "metric"),
    ("e", 1, 5, "actor"),
    ("e", 10, 12, "actor"),
]
OTHERS = [("d", 2, 5, "actor"), ("d", 15, 18, "metric"), ("f", 0, 2, "actor")]


def test_two_layers_come_to_what_libraries_make_of_them() -> None:
    """Worked out once: scikit-learn 1.9 (`cohen_kappa_score`), krippendorff 0.9 (nominal), nervaluate 1.2 (strict).

    The libraries were given the characters' sets of labels as strings, and the spans with inclusive ends.
    """
    found = agreement([layer("a", *OURS), layer("b", *THEIRS)], EXTENTS, resamples=0).overall
    assert found.cohen_kappa == pytest.approx(SKLEARN_KAPPA, abs=1e-12)
    assert found.krippendorff_alpha == pytest.approx(KRIPPENDORFF_TWO, abs=1e-12)
    assert (found.exact.precision, found.exact.recall) == pytest.approx(NERVALUATE)


def test_three_layers_with_missing_documents_come_to_what_a_library_makes_of_them() -> None:
    three = [layer("a", *OURS), layer("b", *THEIRS, done="f"), layer("c", *OTHERS)]
    assert agreement(three, EXTENTS, resamples=0).overall.krippendorff_alpha == pytest.approx(
        KRIPPENDORFF_THREE, abs=1e-12
    )


SKLEARN_KAPPA = 0.3782542113323125
KRIPPENDORFF_TWO = 0.3721479150275373
KRIPPENDORFF_THREE = 0.3529161345253299
NERVALUATE = (0.4, 1 / 3)


# -- what counts -------------------------------------------------------------------------------------------------------


def test_what_was_not_read_is_not_disagreement() -> None:
    a = layer("a", ("d", 0, 5), ("e", 1, 5))
    b = layer("b", ("d", 0, 5))
    found = agreement([a, b], EXTENTS, resamples=0)
    assert found.overall.exact.f1 == 1
    assert found.documents == ("d",)
    done = agreement([a, layer("b", ("d", 0, 5), done="e")], EXTENTS, resamples=0)
    assert done.overall.exact.recall == 0.5
    assert done.documents == ("d", "e")


def test_white_space_counts_for_nothing() -> None:
    a, b = layer("a", ("e", 0, 10)), layer("b", ("e", 1, 8))
    found = agreement([a, b], EXTENTS, resamples=0).overall
    assert found.characters == found.same == 12
    assert found.cohen_kappa == 1
    assert found.exact.f1 == 0


def test_a_category_is_the_set_of_labels() -> None:
    a = layer("a", ("f", 0, 2, "actor"), ("f", 0, 2, "policy"))
    b = layer("b", ("f", 0, 2, "actor"))
    found = agreement([a, b], EXTENTS, resamples=0).overall
    assert (found.characters, found.same) == (3, 1)
    assert found.by_label["actor"].cohen_kappa == 1


def test_a_label_counts_once_on_a_character_however_often_it_lies_there() -> None:
    a, b = layer("a", ("f", 0, 2), ("f", 0, 3), ("f", 1, 3)), layer("b", ("f", 0, 3), ("d", 0, 1))
    assert agreement([a, b], EXTENTS, resamples=0).overall.same == 3


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 6)), max_size=8))
def test_ranges_are_joined_where_they_overlap_or_touch(ranges: list[tuple[int, int]]) -> None:
    import numpy as np

    starts, ends = join_runs(
        np.array([start for start, _ in ranges], np.int64),
        np.array([start + length for start, length in ranges], np.int64),
    )
    joined = list(zip(starts.tolist(), ends.tolist(), strict=True))
    assert {at for start, end in joined for at in range(start, end)} == {
        at for start, length in ranges for at in range(start, start + length)
    }
    assert all(before[1] < after[0] for before, after in pairwise(joined))


def test_units_that_touch_are_two() -> None:
    a, b = layer("a", ("f", 0, 1), ("f", 1, 3)), layer("b", ("f", 0, 3))
    found = agreement([a, b], EXTENTS, resamples=0).overall
    assert found.same == 3
    assert found.alpha_u is not None
    assert found.alpha_u < 1


def test_attributes_are_compared_field_by_field_where_span_and_label_are_the_same() -> None:
    def metric(by: str, **attributes: object) -> Layer:
        other = annotation("d", 0, 2, "metric", by=by, attributes={"value": 1 if by == "a" else 2})
        return Layer(by, [annotation("d", 15, 19, "metric", by=by, attributes=attributes), other][: 1 + (by == "a")])

    a = metric("a", value=69000, unit="%", year=2024, scope=["x", "y"], empty="")
    b = metric("b", value=6.9, unit="%", year=2024.0, scope=["y", "x"], only_here="甲")
    found = agreement([a, b], EXTENTS, resamples=0)
    shown = found.to_json()["overall"]["attributes"]
    assert shown == {
        "metric.only_here": {"agree": 0, "of": 1},
        "metric.scope": {"agree": 1, "of": 1},
        "metric.unit": {"agree": 1, "of": 1},
        "metric.value": {"agree": 0, "of": 1},
        "metric.year": {"agree": 1, "of": 1},
    }
    assert found.by_document["d"].to_json()["attributes"] == shown


def test_columns_come_to_the_same_as_annotations() -> None:
    import numpy as np

    columns = []
    for name, spans in (("a", OURS), ("b", THEIRS)):
        documents, starts, ends, labels = zip(*spans, strict=True)
        columns.append(Columns(name, documents, np.array(starts), np.array(ends), np.array(labels, object)))
    by_annotations = agreement([layer("a", *OURS), layer("b", *THEIRS)], EXTENTS)
    assert agreement(columns, EXTENTS).to_json() == by_annotations.to_json()


def test_documents_are_the_same_one_by_one_and_all_at_once() -> None:
    found = agreement(TEAM, EXTENTS, resamples=0)
    at_once = dict(found.by_document.items())
    assert list(at_once) == list(found.documents)
    assert at_once == {document: found.by_document[document] for document in found.documents}
    backwards = list(reversed(found.documents))
    assert [document for document, _ in found.each_document(backwards)] == backwards
    f1 = [figures.exact.f1 for figures in at_once.values()]
    assert found.of_documents("exact.f1") == f1
    assert found.of_documents("alpha_u") == [None] * len(f1)


def test_a_comparison_tells_how_far_it_is_and_can_be_left_anywhere() -> None:
    steps = list(comparing(TEAM, EXTENTS))
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert {step.total for step in steps} == {steps[0].total}
    # Drawing documents is most of the work: it stops many times in it.
    assert len(steps) > 10 * len(TEAM)
    for left_at in range(1, len(steps), 7):
        job = comparing(TEAM, EXTENTS)
        for _ in range(left_at):
            next(job)
        job.close()


def test_a_confusion_matrix_pairs_same_spans_and_counts_what_is_left() -> None:
    cells = confusion(layer("a", *OURS, ("f", 0, 1)), layer("b", *THEIRS), EXTENTS)
    assert cells == {
        ("metric", "metric"): 1,
        ("actor", "actor"): 1,
        ("metric", "policy"): 1,
        ("actor", None): 2,
        ("policy", None): 1,
        (None, "actor"): 2,
    }


# -- where undefined ---------------------------------------------------------------------------------------------------


def undefined(*layers: Layer) -> dict[str, str]:
    return dict(agreement(list(layers), EXTENTS, resamples=0).overall.undefined)


def test_one_layer_has_nobody_to_agree_with() -> None:
    found = agreement([layer("a", ("d", 0, 5))], EXTENTS)
    assert found.pairs == ()
    assert found.overall.undefined["cohen_kappa"] == why.ONE_LAYER
    assert found.to_json()["by_document"] == {}


def test_no_layer_at_all_is_nothing_to_compare() -> None:
    found = agreement([], {})
    assert found.pairs == ()
    assert found.overall.undefined["exact.f1"] == why.ONE_LAYER


def test_layers_without_a_common_document_are_not_compared() -> None:
    assert undefined(layer("a", ("d", 0, 5)), layer("b", ("e", 1, 5)))["exact.f1"] == why.NO_DOCUMENT


def test_without_any_span_nothing_is_defined() -> None:
    found = undefined(layer("a", done="d"), layer("b", done="d"))
    assert found["exact.f1"] == found["exact.precision"] == found["alpha_u"] == why.NO_SPANS
    assert found["cohen_kappa"] == found["krippendorff_alpha"] == why.ONE_CATEGORY


def test_where_one_layer_has_no_span_f1_is_nothing_and_one_share_undefined() -> None:
    found = agreement([layer("a", done="d"), layer("b", ("d", 0, 5))], EXTENTS, resamples=0).overall
    assert (found.exact.precision, found.exact.recall, found.exact.f1) == (0, None, 0)
    assert found.undefined["exact.recall"] == why.NO_SPANS_A
    assert found.cohen_kappa == 0


def test_one_category_over_all_is_agreement_by_chance() -> None:
    found = agreement([layer("a", ("f", 0, 3)), layer("b", ("f", 0, 3))], EXTENTS, resamples=0).overall
    assert found.exact.f1 == 1
    assert found.cohen_kappa is None
    assert found.undefined["krippendorff_alpha"] == why.ONE_CATEGORY


def test_a_text_of_white_space_has_no_characters() -> None:
    assert undefined(layer("a", done="g"), layer("b", done="g"))["cohen_kappa"] == why.NO_CHARACTERS


def test_alpha_u_is_of_two_annotators_and_of_the_whole() -> None:
    three = [layer(name, *OURS) for name in "abc"]
    found = agreement(three, EXTENTS, resamples=0)
    assert found.overall.undefined["alpha_u"] == why.MANY_LAYERS
    assert found.pairs[0].figures.alpha_u == 1
    assert found.by_document["d"].undefined["alpha_u"] == why.WHOLE_ONLY
    unasked = agreement(three[:2], EXTENTS, resamples=0, with_alpha_u=False).overall
    assert (unasked.alpha_u, unasked.undefined["alpha_u"]) == (None, why.NOT_ASKED)
    assert unasked.by_label["actor"].undefined["alpha_u"] == why.NOT_ASKED


# -- intervals ---------------------------------------------------------------------------------------------------------


def many(share: float) -> Agreement:
    texts = {f"d{number}": Extent(30) for number in range(40)}
    ours = [(document, 0, 5) for document in texts] + [(document, 10, 15, "policy") for document in texts]
    theirs = [(document, 0, 5 if number < share * 40 else 6) for number, document in enumerate(texts)]
    return agreement([layer("a", *ours), layer("b", *theirs, *ours[40:])], texts)


def test_an_interval_holds_its_figure_and_is_the_same_each_time() -> None:
    found = many(0.7).overall
    assert found.exact.f1 is not None
    low, high = found.intervals["exact.f1"]
    assert low < found.exact.f1 < high
    assert high - low < 0.3
    assert found.intervals == many(0.7).overall.intervals
    assert found.by_label["policy"].intervals["exact.f1"] == (1, 1)
    assert set(found.intervals) == {
        *(f"{kind}.{name}" for kind in ("exact", "relaxed") for name in ("precision", "recall", "f1")),
        "cohen_kappa",
        "krippendorff_alpha",
    }


def test_a_binomial_interval_is_about_as_wide_as_it_should_be() -> None:
    """Recall of 40 documents of which 28 are found: 1.96 standard errors of a share of .7 are .142 to either side."""
    low, high = many(0.7).overall.by_label["actor"].intervals["exact.recall"]
    assert (low, high) == pytest.approx((0.7 - 0.142, 0.7 + 0.142), abs=0.03)


def test_one_document_has_no_interval() -> None:
    found = agreement([layer("a", ("d", 0, 5)), layer("b", ("d", 0, 5))], EXTENTS).overall
    assert found.intervals == {}
    assert found.undefined["intervals"] == why.FEW_DOCUMENTS


def test_a_figure_that_most_resamples_lack_has_no_interval() -> None:
    texts = {f"d{number}": Extent(30) for number in range(40)}
    layers = [layer(name, ("d0", 0, 5), done=texts) for name in "ab"]
    found = agreement(layers, texts).overall
    assert found.exact.f1 == 1
    assert "exact.f1" not in found.intervals
    assert found.undefined["intervals.exact.f1"] == why.NOT_IN_RESAMPLES


# -- what others rely on -----------------------------------------------------------------------------------------------


def test_the_json_is_the_interface_s() -> None:
    shape = agreement([layer("a", *OURS), layer("b", *THEIRS), layer("c", *OTHERS)], EXTENTS).to_json()
    assert list(shape) == ["layers", "documents", "pairs", "overall", "by_document"]
    assert shape["layers"] == ["a", "b", "c"]
    assert shape["documents"] == 2
    figures = {
        "spans",
        "exact",
        "relaxed",
        "by_label",
        "attributes",
        "cohen_kappa",
        "krippendorff_alpha",
        "gamma",
        "intervals",
        "undefined",
    }
    pair = shape["pairs"][0]
    assert (pair["a"], pair["b"]) == ("a", "b")
    for each in (pair, shape["overall"], shape["by_document"]["d"]):
        assert figures <= set(each)
        assert {"a", "b", "exact"} <= set(each["spans"])
        assert set(each["exact"]) == set(each["relaxed"]) == {"precision", "recall", "f1"}
        assert {"spans", "exact", "relaxed"} <= set(each["by_label"]["actor"])
    json.dumps(shape, allow_nan=False)


def test_gamma_is_left_out_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    two = [layer("a", *OURS), layer("b", *THEIRS)]
    assert agreement(two, EXTENTS).overall.undefined["gamma"] == why.NOT_ASKED
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    found = agreement(two, EXTENTS, with_gamma=True).overall
    assert found.gamma is None
    assert "not installed" in found.undefined["gamma"]


def test_every_pair_is_found_by_its_names() -> None:
    found = agreement([layer(name, *OURS) for name in "abc"], EXTENTS, resamples=0)
    for a, b in combinations("abc", 2):
        assert (found.pair(b, a).a, found.pair(b, a).b) == (a, b)
