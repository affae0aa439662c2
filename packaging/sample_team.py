"""Makes what each annotator of the sample team handed in, from the labels of the sample articles.

`sample_docs/team/differences.json` says in what each of them differs, and why. Run this from the root of a checkout
when that file or the labels of one of its articles were changed: `.venv/bin/python packaging/sample_team.py`. The same
files come of the same rows, ids and times too.
"""

from __future__ import annotations

import json
import sys
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from annotator.domain.annotation import Annotation, by_position
from annotator.domain.document import Document, digest, document_id
from annotator.domain.labels import LabelSet
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.exchange import jsonl
from annotator.exchange.bundle import ExportedDocument, Terms
from annotator.ingest import IngestedText, read_files
from annotator.reading.script import Converter, detect_script

ROOT: Final = Path(__file__).resolve().parent.parent
ARTICLES: Final = ROOT / "sample_docs"
TEAM: Final = ARTICLES / "team"

#: How long a careful person takes for one annotation.
_PACE: Final = timedelta(seconds=45)

Row = Mapping[str, Any]


def hand_ins() -> dict[str, bytes]:
    """Return the files by name: one of each annotator, and under `newer/` the one that one of them sent later."""
    given = json.loads((TEAM / "differences.json").read_text("utf-8"))
    read = {each.source: each for each in finish(read_files([ARTICLES])).documents}
    labelled = json.loads((ARTICLES / "annotations.json").read_text("utf-8"))
    files: dict[str, bytes] = {}
    newer = given["newer"]
    for name, begun in given["annotators"].items():
        times = _times(begun)
        layer = {
            source: _layer(labelled[source], source, name, each, times)
            for source, each in given["documents"].items()
            if name in each["annotators"]
        }
        articles = {source: _Article(read[source], given["documents"][source], name) for source in layer}
        file = f"{name} {given['round']}.jsonl"
        files[file] = _file(name, articles, layer, given["round"])
        if name == newer["annotator"]:
            for source, rows in newer["documents"].items():
                layer[source] = _changed(layer[source], source, name, rows, newer["at"])
            files[f"newer/{file}"] = _file(name, articles, layer, given["round"])
    return files


def _times(begun: str) -> Iterator[str]:
    at = datetime.fromisoformat(begun)
    while True:
        yield at.isoformat()
        at += _PACE


# -- what an annotator made of an article ------------------------------------------------------------------------------


def _layer(
    labelled: Sequence[Row], source: str, name: str, given: Mapping[str, Any], times: Iterator[str]
) -> dict[str, dict[str, Any]]:
    """Return an annotator's labels of an article by id; notes and questions in the common ones are the first's own."""
    layer: dict[str, dict[str, Any]] = {}
    for row in labelled:
        own = dict(row) if name == given["annotators"][0] else {**row, "note": "", "status": "labelled"}
        layer[_id(source, name, row)] = own
    layer = _differing(layer, source, name, given["rows"])
    for each in sorted(layer.values(), key=lambda row: row["start"]):
        each["created_at"] = each["updated_at"] = next(times)
    return layer


def _differing(
    layer: Mapping[str, dict[str, Any]], source: str, name: str, rows: Sequence[Row]
) -> dict[str, dict[str, Any]]:
    """Put the rows of an annotator over a layer: null leaves out, values replace, attributes one by one."""
    made = dict(layer)
    for row in rows:
        if name not in row["by"]:
            continue
        identity, change = _id(source, name, row), row["by"][name]
        if change is None:
            del made[identity]
            continue
        before = made.get(identity) or {key: row[key] for key in ("label", "quote", "start", "attributes")}
        attributes = {**before["attributes"], **change.get("attributes", {})}
        made[identity] = {
            **before,
            **change,
            "attributes": {key: value for key, value in attributes.items() if value is not None},
        }
    return made


def _changed(
    layer: Mapping[str, dict[str, Any]], source: str, name: str, rows: Sequence[Row], at: str
) -> dict[str, dict[str, Any]]:
    made = _differing(layer, source, name, rows)
    for identity, each in made.items():
        if each is not layer.get(identity):
            made[identity] = {"created_at": at, **each, "updated_at": at}
    return made


def _id(source: str, name: str, row: Row) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, "\0".join((source, name, row["quote"], str(row["start"])))))


# -- the article as an annotator had it --------------------------------------------------------------------------------


class _Article:
    """The text that an annotator labelled, and the text that was handed in."""

    def __init__(self, read: IngestedText, given: Mapping[str, Any], name: str) -> None:
        self._original = read.text
        self._corrections: list[tuple[str, str]] = []
        self._simplify = None
        copy = given.get("copies", {}).get(name)
        self.labelled = self.handed_in = read.text
        title, source, encoding = read.title, read.source, read.encoding
        if copy is not None:
            self._corrections = copy["corrections"]
            self._simplify = Converter("simplified")
            self.labelled = "\n\n".join(
                _wrapped(self._as_here(line), copy["width"]) for line in read.text.splitlines() if line.strip()
            )
            self.handed_in = _corrected(self.labelled, copy["corrected_later"])
            source, encoding = copy["source"], "utf-8"
            title = source.rpartition(".")[0]
        sha256 = digest(self.handed_in)
        self.document = Document(
            id=document_id(sha256),
            title=title,
            sha256=sha256,
            source=source,
            encoding=encoding,
            script=detect_script(self.handed_in),
            characters=len(self.handed_in),
            # How a text is cut into articles is found anew where it is read.
            sections=(),
            metadata=read.metadata,
        )

    def _as_here(self, text: str) -> str:
        if self._simplify is None:
            return text
        converted = self._simplify.convert(text).text
        for before, after in self._corrections:
            converted = converted.replace(before, after)
        return converted

    def span(self, row: Row) -> Span:
        """Return where a row stands in the text that was labelled."""
        place = _at(self._original, row["quote"], row["start"])
        if self.labelled == self._original:
            return place
        before = "".join(self._original[: place.start].split())
        quote = "".join(row["quote"].split())
        here = _all(self.labelled, self._as_here(quote))
        return here[sum(1 for at in range(len(before)) if before.startswith(quote, at))]


def _wrapped(paragraph: str, width: int) -> str:
    return "\n".join(paragraph[at : at + width] for at in range(0, len(paragraph), width))


def _corrected(text: str, corrections: Sequence[tuple[str, str]]) -> str:
    """Return a text with characters changed for as many others, whatever lines they stand on."""
    for before, after in corrections:
        [place] = _all(text, before)
        there = iter(after)
        changed = "".join(each if each.isspace() else next(there) for each in text[place.start : place.end])
        text = text[: place.start] + changed + text[place.end :]
    return text


def _at(text: str, quote: str, start: int) -> Span:
    """Return the span of a quote that begins at `start`, over line breaks."""
    place = next((each for each in _all(text, quote) if each.start == start), None)
    if place is None:
        raise SystemExit(f"“{quote}” does not stand at {start}.")
    return place


def _all(text: str, quote: str) -> list[Span]:
    """Return all places of a quote, over line breaks."""
    kept = [index for index, character in enumerate(text) if not character.isspace()]
    squeezed, sought = "".join(text.split()), "".join(quote.split())
    at = squeezed.find(sought)
    found: list[Span] = []
    while at >= 0:
        found.append(Span(kept[at], kept[at + len(sought) - 1] + 1))
        at = squeezed.find(sought, at + 1)
    return found


# -- files -------------------------------------------------------------------------------------------------------------


def _file(
    name: str, articles: Mapping[str, _Article], layer: Mapping[str, Mapping[str, dict[str, Any]]], round_: str
) -> bytes:
    out = BytesIO()
    lines = (
        ExportedDocument(
            document=article.document,
            text=article.handed_in,
            annotations=by_position([_annotation(name, article, id, row) for id, row in layer[source].items()]),
            done=(name,),
            round=round_,
        )
        for source, article in articles.items()
    )
    at = max(row["updated_at"] for rows in layer.values() for row in rows.values())
    for _ in jsonl.write(lines, out, Terms(LabelSet(()), layers=(name,), handed_in_at=at)):
        pass
    return out.getvalue()


def _annotation(name: str, article: _Article, identity: str, row: Row) -> Annotation:
    span = article.span(row)
    return Annotation(
        id=identity,
        document=article.document.id,
        label=row["label"],
        fragments=(span,),
        quote=article.labelled[span.start : span.end],
        annotator=name,
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        attributes=row["attributes"],
        note=row.get("note", ""),
        status=row.get("status", "labelled"),
    )


def main() -> int:
    """Write the files."""
    for name, content in hand_ins().items():
        (TEAM / name).parent.mkdir(exist_ok=True)
        (TEAM / name).write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
