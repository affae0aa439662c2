"""A quote in a table says what the projections of its document say there."""

from __future__ import annotations

from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.edits import GlossaryEntry
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.exchange.bundle import ExportedDocument
from annotator.exchange.rendering import CONTEXT, Rendered, Renderer
from annotator.reading.projection import Projection
from tests.exchange.samples import annotation_on, document_of, documents

GLOSSARY = (GlossaryEntry("徐汇", "徐匯"),)


def rendered(
    text: str, *spans: Span, script: str = "simplified", sections: tuple[Section, ...] | None = None
) -> Rendered:
    document = document_of(text, script=script, sections=sections)
    return Renderer(GLOSSARY).document(document, text).render(annotation_on(document, text, *spans))


def projected(exported: ExportedDocument, annotation: Annotation, script: str) -> str:
    document = exported.document
    projection = Projection(
        exported.text,
        document.sections,
        layout="reading",
        script=script,
        own_script=document.script,
        glossary=GLOSSARY,
    )
    return "".join(
        projection.paragraph(extent.paragraph).text[extent.start : extent.end]
        for span in annotation.fragments
        for extent in projection.to_view([span])
    )


@given(documents())
def test_every_script_is_the_slice_of_its_projection(exported: ExportedDocument) -> None:
    document = Renderer(GLOSSARY).document(exported.document, exported.text)
    for annotation in exported.annotations:
        found = document.render(annotation)
        assert found.text == projected(exported, annotation, "source")
        assert found.simplified == projected(exported, annotation, "simplified")
        assert found.traditional == projected(exported, annotation, "traditional")


def test_a_quote_is_converted_in_its_paragraph_not_by_itself() -> None:
    # By itself 发 would become 發; in 理发 it is 髮. The line break must not part the two.
    assert rendered("他去理\n发。\n", Span(4, 5)).traditional == "髮"


def test_a_quote_over_a_line_break_reads_without_it() -> None:
    assert rendered("研发投\n入强度", Span(0, 6)).text == "研发投入强"


def test_a_quote_over_paragraphs_keeps_latin_words_apart_and_han_together() -> None:
    pieces = (Piece(0, 4, "body"), Piece(4, 8, "body"))
    two = (Section("s", "", pieces),)
    assert rendered("abc\nefg\n", Span(1, 6), sections=two).text == "bc ef"
    assert rendered("甲乙丙\n丁戊己\n", Span(1, 6), sections=two).text == "乙丙丁戊"


def test_the_glossary_corrects_the_library() -> None:
    assert rendered("上海市徐汇区。", Span(3, 6)).traditional == "徐匯區"


def test_the_own_script_of_a_document_is_left_as_it_is() -> None:
    found = rendered("臺灣的发言", Span(0, 5), script="traditional")
    assert (found.traditional, found.simplified) == ("臺灣的发言", "台湾的发言")


def test_the_context_is_of_one_paragraph_and_bounded() -> None:
    text = "前" * 100 + "中" + "后" * 100 + "\n"
    found = rendered(text, Span(100, 101))
    assert found.context == "前" * CONTEXT + "中" + "后" * CONTEXT
