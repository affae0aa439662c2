"""Layers and what is made of them, for tests of the agreement page's pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QColor

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.review.agreement import agreement
from annotator.review.confusion import confusion
from annotator.review.layer import Layer, measure
from annotator.ui.agreement.charts import View
from annotator.ui.agreement.comparison import Comparison, Layers
from annotator.ui.agreement.measures import MEASURES
from annotator.ui.document.styles import LabelStyle
from annotator.ui.faces import faces

TEXT = "海州市科技局近日印发方案，到2027年算力规模突破50EFLOPS。"
#: A span: document, start, end, label, and its value if it has one.
Made = tuple[str, int, int, str] | tuple[str, int, int, str, str]


def layer(name: str, spans: Sequence[Made], *, done: Sequence[str] = ()) -> Layer:
    annotations = [
        Annotation(
            id=f"{name}-{number}",
            document=document,
            label=label,
            fragments=(Span(start, end),),
            quote=TEXT[start:end],
            annotator=name,
            attributes={"value": rest[0]} if rest else {},
            note="",
            status="labelled",
            origin="hand",
            created_at="2025-01-01T00:00:00+00:00",
            updated_at="2025-01-01T00:00:00+00:00",
        )
        for number, (document, start, end, label, *rest) in enumerate(spans)
    ]
    return Layer(name, annotations, frozenset(done))


def compared(layers: Sequence[Layer], documents: Sequence[str] = ("d1", "d2")) -> Comparison:
    texts = {document: measure(TEXT) for document in documents}
    found = agreement(layers, texts, resamples=50)
    by_name = {each.name: each for each in layers}
    cells: Mapping[Layers, object] = {
        (pair.a, pair.b): confusion(by_name[pair.a], by_name[pair.b], texts) for pair in found.pairs
    }
    return Comparison(found, dict(cells), {each.name: each.documents for each in layers})  # type: ignore[arg-type] # counted as the page does


def view(comparison: Comparison, *, figure: str = "exact.f1", pair: Layers | None = None) -> View:
    style = {
        name: LabelStyle(QColor(colour), 0, name[0], name.title())
        for name, colour in (("metric", "#0072B2"), ("actor", "#D55E00"))
    }
    return View(
        comparison=comparison,
        measure=MEASURES[figure],
        pair=pair,
        faces=faces(comparison.agreement.layers, hidden=False, dark=False),
        labels=style,
        titles={"d1": "First", "d2": "Second"},
    )


def team() -> Comparison:
    """Two who agree about half and a third who has done everything and labelled nothing."""
    both = ("d1", "d2")
    return compared(
        [
            layer("a", [("d1", 0, 6, "actor"), ("d1", 18, 22, "metric"), ("d2", 0, 6, "actor")], done=both),
            layer("b", [("d1", 0, 6, "actor"), ("d1", 18, 22, "actor")], done=both),
            layer("c", [], done=both),
        ]
    )
