"""How far layers agree, as values and as the JSON of the interface, and the sentences for what is not defined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

NO_DOCUMENT: Final = "There is no document that both have done or labelled."
ONE_LAYER: Final = "There are not two layers to compare."
ONE_CATEGORY: Final = "All characters are in one category only, so agreement by chance would be complete too."
NO_CHARACTERS: Final = "The documents have no characters but white space."
NO_SPANS: Final = "Neither layer has a span."
NO_SPANS_A: Final = "The reference layer has no span, so there is none to find again."
NO_SPANS_B: Final = "The other layer has no span, so none can be right."
MANY_LAYERS: Final = "It is defined for two annotators only (Krippendorff and others 2016); see the pairs."
WHOLE_ONLY: Final = "It is computed over all documents together."
FEW_DOCUMENTS: Final = "An interval needs two documents or more to draw from."
NOT_ASKED: Final = "It was not asked for."
NOT_INSTALLED: Final = "The library pygamma-agreement is not installed."
TOO_MANY: Final = "There are too many spans: the computation grows with their square."
NOT_ALIGNED: Final = "One of the layers has no span to align."
NOT_IN_RESAMPLES: Final = "More than a tenth of the resamples do not have the figure."

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and F1 of layer b with layer a as the reference; None where undefined."""

    precision: float | None
    recall: float | None
    f1: float | None

    def to_json(self) -> dict[str, float | None]:
        """Write them as the interface has them."""
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many spans either layer has, and how many pairs of them are the same, or overlap one to one."""

    a: int
    b: int
    exact: int
    relaxed: int

    def to_json(self) -> dict[str, int]:
        """Write them as the interface has them."""
        return {"a": self.a, "b": self.b, "exact": self.exact, "relaxed": self.relaxed}


@dataclass(frozen=True, slots=True)
class Compared:
    """How many values of one attribute agree, of how many places that either layer has given one."""

    agree: int
    of: int


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """The figures of one label. Kappa: has a character the label or not. `undefined` says why what is None is so."""

    spans: Counts
    exact: Scores
    relaxed: Scores
    cohen_kappa: float | None
    alpha_u: float | None
    intervals: Mapping[str, Interval] = field(default_factory=dict)
    undefined: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Write them as the interface has them."""
        return {
            "spans": self.spans.to_json(),
            "exact": self.exact.to_json(),
            "relaxed": self.relaxed.to_json(),
            "cohen_kappa": self.cohen_kappa,
            "alpha_u": self.alpha_u,
            "intervals": {name: list(interval) for name, interval in self.intervals.items()},
            "undefined": dict(self.undefined),
        }


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a pair, of all layers, or of one document.

    `attributes` are by ``label.attribute``. `characters` are how many both have a say in, `same` how many of them have
    the same set of labels. `undefined` says why what is None is so, by the names that `intervals` has too.
    """

    documents: int
    spans: Counts
    exact: Scores
    relaxed: Scores
    by_label: Mapping[str, LabelFigures]
    attributes: Mapping[str, Compared]
    characters: int
    same: int
    cohen_kappa: float | None
    krippendorff_alpha: float | None
    alpha_u: float | None
    gamma: float | None
    intervals: Mapping[str, Interval] = field(default_factory=dict)
    undefined: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Write them as the interface has them."""
        return {
            "documents": self.documents,
            "spans": self.spans.to_json(),
            "exact": self.exact.to_json(),
            "relaxed": self.relaxed.to_json(),
            "by_label": {label: each.to_json() for label, each in self.by_label.items()},
            "attributes": {name: {"agree": each.agree, "of": each.of} for name, each in self.attributes.items()},
            "characters": {"compared": self.characters, "same": self.same},
            "cohen_kappa": self.cohen_kappa,
            "krippendorff_alpha": self.krippendorff_alpha,
            "alpha_u": self.alpha_u,
            "gamma": self.gamma,
            "intervals": {name: list(interval) for name, interval in self.intervals.items()},
            "undefined": dict(self.undefined),
        }


@dataclass(frozen=True, slots=True)
class Pair:
    """The figures of two layers; `a` is the reference."""

    a: str
    b: str
    figures: Figures

    def to_json(self) -> dict[str, Any]:
        """Write them as the interface has them."""
        return {"a": self.a, "b": self.b, **self.figures.to_json()}
