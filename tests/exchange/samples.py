"""Documents and annotations for the tests of formats: one fixed project, and hypothesis' idea of odd ones."""

from __future__ import annotations

import string
from dataclasses import dataclass

from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, AttributeValue, by_position
from annotator.domain.document import Document, digest, document_id
from annotator.domain.edits import GlossaryEntry
from annotator.domain.labels import Label, LabelSet, label_set_from_json
from annotator.domain.section import Piece, Section, section_id
from annotator.domain.span import Span, slice_all
from annotator.exchange.bundle import ExportedDocument, Terms

LABELS: LabelSet = label_set_from_json(
    {
        "version": 1,
        "labels": [
            {
                "name": "metric",
                "key": "1",
                "attributes": [
                    {"name": "indicator", "kind": "text"},
                    {"name": "value", "kind": "number"},
                    {"name": "measure", "kind": "choice", "choices": ["level", "change", "rate of change"]},
                    {"name": "roles", "kind": "choices", "choices": ["a", "b", "c"]},
                    {"name": "period", "kind": "period"},
                ],
            },
            {"name": "actor", "key": "2", "attributes": [{"name": "name", "kind": "text"}]},
            {"name": "@policy", "key": "3", "attributes": [{"name": "-year", "kind": "number"}]},
        ],
    }
)
TERMS = Terms(labels=LABELS, glossary=(GlossaryEntry("徐汇", "徐匯"),))

_MOMENT = "2026-03-01T08:00:00.000+08:00"


def document_of(
    text: str,
    *,
    title: str = "题",
    script: str = "simplified",
    sections: tuple[Section, ...] | None = None,
    **metadata: str,
) -> Document:
    """Make a document of a text; one section and one piece unless said otherwise."""
    sha256 = digest(text)
    identity = document_id(sha256)
    whole = (Section(section_id(identity, 0), title, (Piece(0, len(text), "body"),)),)
    return Document(
        id=identity,
        title=title,
        sha256=sha256,
        source=f"{title}.txt",
        encoding="utf-8",
        script=script,
        characters=len(text),
        sections=sections or whole,
        metadata=metadata,
    )


def annotation_on(
    document: Document,
    text: str,
    *spans: Span,
    label: str = "actor",
    number: int = 1,
    annotator: str = "Li",
    attributes: dict[str, AttributeValue] | None = None,
    note: str = "",
    **rest: object,
) -> Annotation:
    """Make an annotation on spans of a text."""
    return Annotation(
        id=f"00000000-0000-4000-8000-{number:012d}",
        document=document.id,
        label=label,
        fragments=spans,
        quote=slice_all(text, spans),
        annotator=annotator,
        created_at=_MOMENT,
        updated_at=_MOMENT,
        attributes=attributes or {},
        note=note,
        **rest,  # type: ignore[arg-type]
    )


def sample_documents() -> list[ExportedDocument]:
    """Return a small project that has one of everything."""
    plain = "去年海州市研发投入\n强度为3.4%左右。\n-5度，𠮷野家👨‍👩‍👧出品\n"
    first = document_of(plain, title="=甲", publisher="海州日报", date="2026-03-01")
    jumped = "海州拓\n▲图注\n璞公司說\n"
    pieces = (Piece(0, 4, "body"), Piece(8, len(jumped), "body", continues=True), Piece(4, 8, "caption"))
    identity = document_id(digest(jumped))
    section = Section(section_id(identity, 0), "跳栏", pieces, {"date": "2026-03-02"})
    second = document_of(jumped, title="乙", script="traditional", sections=(section,), publisher="港报")
    bare = document_of("没有标注。\n", title="丙")
    return [
        ExportedDocument(
            first,
            plain,
            [
                annotation_on(first, plain, Span(2, 5), attributes={"name": "海州市"}),
                annotation_on(
                    first,
                    plain,
                    Span(5, 12),
                    label="metric",
                    number=2,
                    note="'引号\r\n=1+1",
                    attributes={"indicator": " 两端空格 ", "value": 3.0, "measure": "level", "roles": ["a", "c"]},
                    status="question",
                    origin="suggest:figures",
                ),
                annotation_on(
                    first, plain, Span(13, 19), label="metric", number=3, attributes={"value": -5, "period": "2024Q1"}
                ),
                annotation_on(first, plain, Span(20, 22), number=4, label="metric"),
                annotation_on(first, plain, Span(24, 25), number=5, label="@policy", attributes={"-year": 1e22}),
                annotation_on(first, plain, Span(27, 32), number=6, annotator="@Wang"),
            ],
            done=("Li", "Wang"),
        ),
        ExportedDocument(
            second,
            jumped,
            [
                annotation_on(
                    second,
                    jumped,
                    Span(0, 3),
                    Span(8, 11),
                    number=7,
                    annotator="gold",
                    status="decided",
                    decision={"by": "Li", "at": _MOMENT, "reason": "", "from": ["x"]},
                ),
            ],
        ),
        ExportedDocument(bare, "没有标注。\n", []),
    ]


# -- odd ones ----------------------------------------------------------------------------------------------------------

_ODD = "海发發后干台只着\n\n 　\u00a0\u0085\u2028\f\t𠮷𤭢👨‍👩‍👧🇨🇳é\u0301ｅ=+-@＝＋－＠'\"\\,;|3.5%《》“”\u200b\ufeff"
_LETTERS = st.sampled_from([*_ODD, *string.ascii_letters[:4]])
#: Text that a source text may be.
texts = (
    st.lists(_LETTERS, min_size=1, max_size=60).map("".join).filter(lambda text: text.strip() and text[0] != "\ufeff")
)
#: Text that a note may be: carriage returns too.
notes = st.lists(st.one_of(_LETTERS, st.sampled_from("\r\x01")), max_size=12).map("".join)


@dataclass(frozen=True)
class _Attributes:
    """Values for the attributes of LABELS, by label and kind."""

    text = st.lists(_LETTERS, min_size=1, max_size=6).map("".join)
    number = st.one_of(st.integers(-(10**15), 10**15), st.floats(-1e299, 1e299))
    choice = st.sampled_from(["level", "change", "rate of change"])
    choices = st.sets(st.sampled_from("abc"), min_size=1).map(sorted)
    period = st.sampled_from(["2024", "2024Q1", "2024-03/2024-05"])


def _is_one_line(title: str) -> bool:
    return len(f"{title}.".splitlines()) == 1 and "\t" not in title


@st.composite
def documents(draw: st.DrawFn) -> ExportedDocument:
    """Draw a document of odd characters with annotations of one to three fragments."""
    text = draw(texts)
    document = document_of(
        text,
        # One line, as every title is.
        title=draw(st.lists(_LETTERS, min_size=1, max_size=5).map("".join).filter(str.strip).filter(_is_one_line)),
        script=draw(st.sampled_from(["simplified", "traditional", "mixed", "unknown"])),
        publisher=draw(notes),
    )
    annotations = [draw(annotations_on(document, text, number)) for number in range(draw(st.integers(0, 4)))]
    return ExportedDocument(
        document, text, by_position(annotations), done=tuple(draw(st.sets(st.sampled_from(["Li", "@W"]))))
    )


@st.composite
def annotations_on(draw: st.DrawFn, document: Document, text: str, number: int) -> Annotation:
    """Draw an annotation on a text."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    pairs = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    label: Label = draw(st.sampled_from(LABELS.labels))
    attributes = {each.name: draw(getattr(_Attributes, each.kind)) for each in label.attributes if draw(st.booleans())}
    return annotation_on(
        document,
        text,
        *draw(st.permutations(pairs)),
        label=label.name,
        number=number,
        annotator=draw(st.sampled_from(["Li", "@W", "'"])),
        attributes=attributes,
        note=draw(notes),
        status=draw(st.sampled_from(["labelled", "question"])),
    )
