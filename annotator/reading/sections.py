"""Which articles a text holds, which headline is whose, and in which order the pieces of each are read.

A page's text comes out of its file column by column and box by box. What a careful reader puts right is done here in
four steps, each a function below:

1. where articles begin: at a byline or a report's opening, with the headline that stands right above; at a new text
   frame; at a further top-level heading;
2. whose a headline is that heads nothing where it stands: the article's whose words it uses;
3. which headings inside an article without a headline are its headline;
4. where a paragraph that breaks off goes on: beyond captions and boxes, or at a start that is none by itself.

A piece is moved only with a reason that can be named. Where there is none it stays where it stands, and a person puts
it right (see `corrections`). Every join over a jump shows as `continues` on the piece that goes on.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from annotator.domain.section import Piece, Section, section_id
from annotator.reading import marks
from annotator.reading.paragraphs import Paragraph, find_paragraphs

#: A headline is an article's where it shares this much of its three-character runs with it, …
_SHARED: Final = 0.3
#: … and this many times as much as with any other.
_CLEARLY: Final = 1.4
#: A name or two proves nothing: a headline of fewer runs says nothing of where it belongs.
_FEWEST_RUNS: Final = 4
#: How many articles to either side a stray headline is looked for; how many characters of each are compared.
_ARTICLES_AROUND: Final = 12
_COMPARED: Final = 6000
#: How many paragraphs further on the rest of a cut one is looked for: a page's worth.
_FARTHEST_JUMP: Final = 60
#: How much of an article without a headline names it.
_OPENING: Final = 20

_NOT_WORDS: Final = re.compile(r"[\W_]+")
_REPORT_OPENING: Final = re.compile(r"[^\s（(]{2,12}(?:讯|訊|电|電)\s*(?:[（(][^）)]{1,20}[）)])?\s*")


@dataclass(slots=True, eq=False)
class _Article:
    """An article while it is put in order: what stands above its text, and its text, in reading order."""

    head: list[Paragraph]
    flow: list[Paragraph]
    begins: int
    continuing: set[int] = field(default_factory=set)
    _runs: frozenset[str] | None = None

    def has_headline(self) -> bool:
        return any(paragraph.kind == "heading" for paragraph in self.head)

    def runs(self) -> frozenset[str]:
        """Return the three-character runs of its text, headings left out."""
        if self._runs is None:
            text = "".join(each.text(_COMPARED) for each in _upto(self.flow, _COMPARED) if each.kind == "body")
            self._runs = frozenset(_runs_of(text[: 2 * _COMPARED]))
        return self._runs


def find_sections(text: str, *, document: str, title: str) -> tuple[Section, ...]:
    """Return the sections of `text`, which satisfy `check_sections`; an empty text has none.

    `document` is the id of the document, of which the sections' ids are made; `title` its title, which a text of one
    article without a headline takes. The work grows linearly with the text.
    """
    if not text:
        return ()
    paragraphs = find_paragraphs(text)
    if not paragraphs:
        return (Section(section_id(document, 0), title, (Piece(0, len(text), "other"),)),)
    articles = _articles(paragraphs)
    _split_by_stray_headlines(articles)
    _give_stray_headlines(articles)
    for article in articles:
        _find_own_headline(article)
        _order_flow(article)
    ends = _ends(paragraphs, len(text))
    return tuple(
        Section(
            id=section_id(document, article.begins),
            title=_title(article, alone=len(articles) == 1, document_title=title),
            pieces=tuple(
                Piece(
                    start=0 if paragraph is paragraphs[0] else paragraph.start,
                    end=ends[paragraph.start],
                    kind=paragraph.kind,
                    continues=paragraph.start in article.continuing,
                )
                for paragraph in (*article.head, *article.flow)
            ),
        )
        for article in articles
    )


def _ends(paragraphs: Sequence[Paragraph], length: int) -> dict[int, int]:
    starts = [paragraph.start for paragraph in paragraphs]
    return dict(zip(starts, [*starts[1:], length], strict=True))


def _title(article: _Article, *, alone: bool, document_title: str) -> str:
    headlines = [each for each in article.head if each.kind == "heading"]
    if headlines:
        number = next((n for n, each in enumerate(headlines) if not marks.leads_over(each.last.text)), 0)
        parts = [headlines[number]]
        for each in headlines[number + 1 :]:
            if each.start not in article.continuing:
                break
            parts.append(each)
        return "".join(marks.heading_text(part.text(200)) for part in parts)
    body = next((each for each in article.flow if each.kind == "body"), None)
    if alone or body is None:
        return document_title
    text = body.text(3 * _OPENING)
    opening = _REPORT_OPENING.sub("", text, count=1) if body.mark == "report" else text
    return f"{opening[:_OPENING]}…" if len(opening) > _OPENING else opening or document_title


# -- 1: where articles begin -------------------------------------------------------------------------------------------


def _articles(paragraphs: Sequence[Paragraph]) -> list[_Article]:
    starts = [0]
    has_text = has_top = False
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind == "body":
            opens = paragraph.mark == "report" or paragraph.frame
            if opens and has_text and not paragraphs[index - 1].goes_on:
                starts.append(_above(paragraphs, index, starts[-1]))
            has_text = True
        elif paragraph.kind == "byline" and has_text and _heads_text(paragraphs, index):
            starts.append(_above(paragraphs, index, starts[-1]))
            has_text = False
        elif paragraph.kind == "heading" and marks.heading_level(paragraph.first.text) == 1:
            if has_top and has_text:
                starts.append(index)
                has_text = False
            has_top = True
    return [_article(paragraphs[start:end]) for start, end in zip(starts, [*starts[1:], len(paragraphs)], strict=True)]


def _above(paragraphs: Sequence[Paragraph], index: int, least: int) -> int:
    """Return where the headings and bylines begin that stand right above paragraph `index`."""
    while index - 1 > least and paragraphs[index - 1].kind in ("heading", "byline"):
        if marks.is_sign_off(paragraphs[index - 1].first.text):
            break
        index -= 1
    return index


def _heads_text(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Tell whether a byline stands above a text: not so at the end of an article or page."""
    if marks.is_sign_off(paragraphs[index].first.text):
        return False
    return any(paragraph.kind == "body" for paragraph in paragraphs[index + 1 : index + 8])


def _article(paragraphs: Sequence[Paragraph]) -> _Article:
    upto = 0
    while upto < len(paragraphs) and paragraphs[upto].kind in ("heading", "byline", "other"):
        upto += 1
    head = list(paragraphs[:upto])
    article = _Article(head=[], flow=list(paragraphs[upto:]), begins=paragraphs[0].start if paragraphs[0].number else 0)
    # A byline above the headline is read after it.
    bylines = [each for each in head if each.kind == "byline"]
    if bylines and not any(each.kind == "heading" for each in head[: head.index(bylines[0])]):
        head = [each for each in head if each.kind != "byline"] + bylines
    for group in _headlines(head):
        _put(article, article.head, group)
    return article


def _headlines(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Yield paragraphs one by one, but the two lines of a headline together, in the order in which they are read.

    The lines of a headline come out of a page in either order; one that cannot end a headline (…的) is the first.
    """
    index = 0
    while index < len(paragraphs):
        here = paragraphs[index]
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        index += 1
        if after is not None and here.kind == after.kind == "heading" and not (here.mark or after.mark):
            if marks.heading_goes_on(here.last.text):
                index += 1
                yield [here, after]
                continue
            if marks.heading_goes_on(after.last.text) and after.first.breaks == 1:
                index += 1
                yield [after, here]
                continue
        yield [here]


def _put(article: _Article, place: list[Paragraph], group: Sequence[Paragraph], at: int | None = None) -> None:
    """Put the parts of one paragraph into a list of the article's, the later ones continuing the first."""
    place[at if at is not None else len(place) : at if at is not None else len(place)] = group
    article.continuing.update(each.start for each in group[1:])


# -- 2: whose a stray headline is --------------------------------------------------------------------------------------


def _give_stray_headlines(articles: list[_Article]) -> None:
    """Give headlines that stand below an article's text, with nothing below them, to the articles they are of."""
    for number, article in enumerate(articles):
        stray = _stray(article.flow)
        groups = [group for group in stray if group[0].kind == "heading"]
        if not groups:
            continue
        around = range(max(0, number - _ARTICLES_AROUND), min(len(articles), number + _ARTICLES_AROUND + 1))
        owners = [_owner(group, articles, around) for group in groups]
        # Of the articles above, one that has no headline and gets none of these may be meant by one that says nothing.
        bare = [each for each in around if each <= number and not articles[each].has_headline() and each not in owners]
        if len(groups) == len(bare) + len({owner for owner in owners if owner is not None}) > 1 and len(bare) == 1:
            owners = [bare[0] if owner is None else owner for owner in owners]
        following = number + 1 if number + 1 < len(articles) and not articles[number + 1].has_headline() else None
        given: dict[int, int] = {}
        for index, group in enumerate(groups):
            # One that does not say whose it is goes with the one beside it; else it heads what stands below.
            beside = [owners[each] for each in (index + 1, index - 1) if 0 <= each < len(groups)]
            owner = owners[index]
            if owner is None:
                owner = next((each for each in beside if each is not None), following)
            if owner is None:
                if not group[0].mark:
                    group[0].kind = "other"
                continue
            for paragraph in group:
                article.flow.remove(paragraph)
            _add_headline(articles[owner], group)
            given[id(group[-1])] = owner
        _give_bylines(articles, article, stray, given)


def _give_bylines(
    articles: Sequence[_Article], article: _Article, stray: Sequence[list[Paragraph]], given: dict[int, int]
) -> None:
    """Let a byline right below a stray headline go with it."""
    for before, group in itertools.pairwise(stray):
        owner = given.get(id(before[-1]))
        if owner is not None and group[0].kind == "byline" and not marks.is_sign_off(group[0].first.text):
            article.flow.remove(group[0])
            articles[owner].head.append(group[0])
            given[id(group[-1])] = owner


def _split_by_stray_headlines(articles: list[_Article]) -> None:
    """Part an article without a headline where one of several headlines below it finds its words for the first time.

    Articles of one page may follow each other with nothing between them; their headlines come out at its end.
    """
    for article in list(articles):
        groups = [group for group in _stray(article.flow) if group[0].kind == "heading"]
        if len(groups) < 2 or article.has_headline():
            continue
        for group in groups:
            at = _first_used(group, article.flow)
            if at:
                part = _Article(head=[], flow=article.flow[at:], begins=article.flow[at].start)
                article.flow = article.flow[:at]
                articles.insert(articles.index(article) + 1, part)
                break


def _first_used(group: Sequence[Paragraph], flow: Sequence[Paragraph]) -> int:
    """Return the index of the paragraph that is the first to use a headline's words; 0 where none clearly is."""
    runs = _runs_of("".join(marks.heading_text(each.text(200)) for each in group))
    if len(runs) < _FEWEST_RUNS:
        return 0
    for index, paragraph in enumerate(flow):
        if paragraph.kind != "body":
            continue
        shared = len(runs & _runs_of(paragraph.text(_COMPARED))) / len(runs)
        if shared >= _SHARED:
            return index
        if shared > _SHARED / 3:
            return 0
    return 0


def _stray(flow: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Return what stands below the last of an article's text, if headings do."""
    end = len(flow)
    while end and flow[end - 1].kind != "body":
        end -= 1
    if not end:
        return []
    return list(_headlines(flow[end:]))


def _owner(group: Sequence[Paragraph], articles: Sequence[_Article], around: range) -> int | None:
    """Return the number of the article whose words a headline clearly uses."""
    runs = _runs_of("".join(marks.heading_text(each.text(200)) for each in group))
    if len(runs) < _FEWEST_RUNS:
        return None
    shares = sorted(((len(runs & articles[each].runs()) / len(runs), -each) for each in around), reverse=True)
    best = shares[0][0]
    second = shares[1][0] if len(shares) > 1 else 0.0
    return -shares[0][1] if best >= _SHARED and best >= _CLEARLY * second else None


def _runs_of(text: str) -> set[str]:
    words = _NOT_WORDS.sub("", text)
    return {words[index : index + 3] for index in range(len(words) - 2)}


def _upto(paragraphs: Sequence[Paragraph], characters: int) -> Iterator[Paragraph]:
    for paragraph in paragraphs:
        if characters <= 0:
            return
        characters -= paragraph.last.end - paragraph.start
        yield paragraph


def _add_headline(article: _Article, group: Sequence[Paragraph]) -> None:
    """Put a headline below those the article has, above its byline."""
    headings = [index for index, each in enumerate(article.head) if each.kind == "heading"]
    bylines = [index for index, each in enumerate(article.head) if each.kind == "byline"]
    at = headings[-1] + 1 if headings else bylines[0] if bylines else len(article.head)
    _put(article, article.head, group, at)


# -- 3: the headline of an article that has none above it --------------------------------------------------------------


def _find_own_headline(article: _Article) -> None:
    """Move the first headings that only a headline can be to the top of an article that has none.

    Such are headings that cut a paragraph in two, and those with nothing but a further heading below them; and they
    have to use the article's words, or stand among pictures. An article that has one may have a further one where
    it cuts a paragraph in two, told by the line that leads over to it (…——).
    """
    further = article.has_headline()
    for before, cluster, below in _clusters(article.flow):
        groups = [group for group in _headlines(cluster) if group[0].kind == "heading"]
        cuts = before is not None and before.goes_on and below is not None
        if further and not (cuts and any(marks.leads_over(group[0].last.text) for group in groups)):
            continue
        if not cuts:
            groups = groups[:-1]
        # Pictures among them show that a page's middle was torn out here, not that a text was divided.
        pictures = any(each.kind == "caption" for each in cluster)
        if groups and (pictures or max(_shares(group, article) for group in groups) >= _SHARED):
            for group in groups:
                for paragraph in group:
                    article.flow.remove(paragraph)
                _add_headline(article, group)
            return


def _shares(group: Sequence[Paragraph], article: _Article) -> float:
    runs = _runs_of("".join(each.text(200) for each in group))
    return len(runs & article.runs()) / len(runs) if len(runs) >= _FEWEST_RUNS else 0.0


def _clusters(
    flow: Sequence[Paragraph],
) -> Iterator[tuple[Paragraph | None, list[Paragraph], Paragraph | None]]:
    """Yield the groups of headings, captions and boxes between texts: the text above, the group, the text below."""
    before: Paragraph | None = None
    cluster: list[Paragraph] = []
    for paragraph in flow:
        if paragraph.kind != "body":
            cluster.append(paragraph)
            continue
        if any(each.kind == "heading" for each in cluster):
            yield before, cluster, paragraph
        before, cluster = paragraph, []


# -- 4: where a cut paragraph goes on ----------------------------------------------------------------------------------


def _order_flow(article: _Article) -> None:
    flow = article.flow
    joined = _joined_over_boxes(flow, article)
    links = _jumps(joined, article)
    article.flow = _followed(joined, links)
    article.continuing.update(after.start for after in links.values())


def _joined_over_boxes(flow: Sequence[Paragraph], article: _Article) -> list[Paragraph]:
    """Put the rest of a cut paragraph before the captions and boxes that stand between the two."""
    ordered: list[Paragraph] = []
    waiting: list[Paragraph] = []
    cut: Paragraph | None = None
    for paragraph in flow:
        if cut is not None and paragraph.kind in ("caption", "other"):
            waiting.append(paragraph)
            continue
        if cut is not None and _goes_on_at(cut, paragraph):
            article.continuing.add(paragraph.start)
            ordered.append(paragraph)
        else:
            ordered += waiting
            ordered.append(paragraph)
            waiting = []
            cut = None
        if paragraph.goes_on:
            cut = paragraph
        else:
            ordered += waiting
            waiting = []
            cut = None
    return ordered + waiting


def _goes_on_at(cut: Paragraph, paragraph: Paragraph) -> bool:
    """Tell whether a cut paragraph goes on in the next one of the flow.

    Where nothing at all stood between them, `find_paragraphs` has judged them already.
    """
    if paragraph.kind != "body" or paragraph.mark or paragraph.frame:
        return False
    stood_apart = paragraph.number != cut.number + 1
    return stood_apart and marks.fit(cut.last.text, paragraph.first.text) >= 0


def _jumps(flow: Sequence[Paragraph], article: _Article) -> dict[int, Paragraph]:
    """Return where cut paragraphs go on after a jump: the start of the cut one -> the one that goes on."""
    ends = [index for index, each in enumerate(flow) if each.goes_on and not _is_joined(flow, index, article)]
    found: list[tuple[int, int, int]] = []
    for index in ends:
        for other in range(index + 1, min(len(flow), index + 1 + _FARTHEST_JUMP)):
            after = flow[other]
            if after.kind != "body" or after.mark or after.start in article.continuing:
                continue
            score = marks.fit(flow[index].last.text, after.first.text)
            if score >= 2:
                found.append((-score, other - index, index))
    links: dict[int, Paragraph] = {}
    taken: set[int] = set()
    for _, distance, index in sorted(found):
        after = flow[index + distance]
        if flow[index].start not in links and after.start not in taken:
            links[flow[index].start] = after
            taken.add(after.start)
    return links


def _is_joined(flow: Sequence[Paragraph], index: int, article: _Article) -> bool:
    return index + 1 < len(flow) and flow[index + 1].start in article.continuing


def _followed(flow: Sequence[Paragraph], links: dict[int, Paragraph]) -> list[Paragraph]:
    """Return the flow in the order of the columns: each cut paragraph followed by the column in which it goes on.

    Columns are what stands between cuts: a jump ends one and begins one. What a jump leaves out is read when the column
    it leads to is at its end; but a mere insertion (no heading begins it) only waits for the paragraph to end.
    """
    if not links:
        return list(flow)
    place = {paragraph.start: index for index, paragraph in enumerate(flow)}
    cuts = {0, len(flow)}
    for start, after in links.items():
        index, target = place[start], place[after.start]
        cuts |= {index + 1, target}
        left_out = flow[index + 1 : target]
        if not any(each.kind == "heading" for each in left_out) and not any(each.start in links for each in left_out):
            cuts.add(target + 1)
    bounds = sorted(cuts)
    columns = [list(flow[start:end]) for start, end in itertools.pairwise(bounds)]
    by_start = {column[0].start: number for number, column in enumerate(columns)}
    targets = {by_start[after.start] for after in links.values()}
    ordered: list[Paragraph] = []
    done: set[int] = set()
    following: int | None = 0
    first_open = 0
    while len(done) < len(columns):
        if following is None or following in done:
            while first_open in done:
                first_open += 1
            waiting = (number for number in range(first_open, len(columns)) if number not in done)
            following = next((number for number in waiting if number not in targets), first_open)
        done.add(following)
        ordered += columns[following]
        after_last = links.get(columns[following][-1].start)
        following = by_start[after_last.start] if after_last is not None else None
    return ordered
