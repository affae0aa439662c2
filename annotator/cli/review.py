"""Verbs about several annotators: how far they agree, and settling where they do not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import click

from annotator.cli.options import as_option, json_option, open_project, pair, project_argument, reading, span
from annotator.cli.terminal import print_json, print_line, print_table, run_job
from annotator.domain.decision import Decision
from annotator.domain.labels import label_set_to_json
from annotator.domain.span import Span
from annotator.review.agreement import RESAMPLES, Agreement
from annotator.review.compare import KINDS, ReviewItem
from annotator.review.figures import Figures
from annotator.review.rules import LEFT, RULES
from annotator.workspace.agreeing import agreement
from annotator.workspace.codebook import make_example
from annotator.workspace.reviewing import decide, find_item, progress, queue, reasons, reopen, set_reasons
from annotator.workspace.ruling import agreed, count_alone, decide_by_rule, preview_rule

#: Drawing a thousand times tells as much; this many takes minutes, and a slip of the keyboard should not take days.
MOST_RESAMPLES: Final = 100_000

# -- agreement ---------------------------------------------------------------------------------------------------------


@click.command("agreement")
@reading
@click.option("--layers", metavar="A,B,...", help="Which annotators (or gold), the reference first; else all but gold.")
@click.option("--gamma", is_flag=True, help="Also compute gamma, where its library is installed; it takes long.")
@click.option(
    "--resamples",
    type=click.IntRange(0, MOST_RESAMPLES),
    default=RESAMPLES,
    help="How often documents are drawn for an interval.",
)
def agreement_verb(project: Path, layers: str | None, gamma: bool, resamples: int, as_json: bool) -> None:
    """Print how far annotators agree, pair by pair and over all."""
    names = [] if layers is None else [name.strip() for name in layers.split(",") if name.strip()]
    if layers is not None and len(names) < 2:
        raise click.UsageError("--layers needs two names or more, with commas between them.")
    with open_project(project) as ws:
        found = run_job(agreement(ws, names, resamples=resamples, with_gamma=gamma))
        titles = {info.document.id: info.document.title for info in ws.documents()}
    if as_json:
        print_json(found.to_json())
    else:
        _print_agreement(found, titles)


def _print_agreement(found: Agreement, titles: dict[str, str]) -> None:
    print_line(f"{len(found.documents)} documents that two layers or more have done or labelled.")
    rows = [(f"{pair.a} – {pair.b}", pair.figures) for pair in found.pairs]
    if len(found.pairs) != 1:
        rows.append(("over all", found.overall))
    _print_figures("layers", rows)
    if found.overall.by_label:
        print_line()
        print_table(
            ("label", "a", "b", "exact", "F1", "relaxed F1", "kappa"),
            [
                (
                    label,
                    str(each.spans.a),
                    str(each.spans.b),
                    str(each.spans.exact),
                    _figure(each.exact.f1),
                    _figure(each.relaxed.f1),
                    _figure(each.cohen_kappa),
                )
                for label, each in found.overall.by_label.items()
            ],
        )
    if found.by_document:
        print_line()
        _print_figures("document", [(titles[document], each) for document, each in found.by_document.items()])
    for name, why in found.overall.undefined.items():
        print_line(f"{name}: {why}")


def _print_figures(what: str, rows: Sequence[tuple[str, Figures]]) -> None:
    print_table(
        (what, "a", "b", "exact", "precision", "recall", "F1", "relaxed F1", "kappa", "alpha"),
        [
            (
                name,
                str(each.spans.a),
                str(each.spans.b),
                str(each.spans.exact),
                _figure(each.exact.precision),
                _figure(each.exact.recall),
                _with_interval(each),
                _figure(each.relaxed.f1),
                _figure(each.cohen_kappa),
                _figure(each.krippendorff_alpha),
            )
            for name, each in rows
        ],
    )


def _with_interval(figures: Figures) -> str:
    interval = figures.intervals.get("exact.f1")
    behind = "" if interval is None else f" ({interval[0]:.3f}–{interval[1]:.3f})"
    return _figure(figures.exact.f1) + behind


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


# -- review ------------------------------------------------------------------------------------------------------------


@click.group("review")
@project_argument
@as_option
@json_option
def review_verb(**_: object) -> None:
    """Settle where annotators differ; what is decided is the gold layer.

    ITEM is the id of a review item, or an unambiguous beginning of one.
    """


def _within(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command of review --as and --json, which may stand before its name too."""

    @click.pass_context
    def call(context: click.Context, /, annotator: str | None, as_json: bool, **values: object) -> Any:
        outer = context.parent.params if context.parent is not None else {}
        return command(
            project=outer["project"],
            annotator=annotator or outer["annotator"],
            as_json=as_json or outer["as_json"],
            **values,
        )

    call.__doc__ = command.__doc__
    return as_option(json_option(call))


_reason_option = click.option("--reason", default="", metavar="T", help="Why, for the annotators.")
_items_argument = click.argument("items", metavar="ITEM...", nargs=-1, required=True)


@review_verb.command("list")
@click.option("--open/--settled", "is_open", default=None, help="Only what is left, or only what is settled.")
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only this kind of difference.")
@click.option("--document", metavar="DOC", help="Only one document.")
@click.option("--label", metavar="L", help="Only where a candidate has this label.")
@click.option("--by", metavar="NAME", help="Only where this annotator has a say.")
@_within
def list_verb(
    project: Path,
    annotator: str | None,
    is_open: bool | None,
    kinds: Sequence[str],
    document: str | None,
    label: str | None,
    by: str | None,
    as_json: bool,
) -> None:
    """List the differences, by document and position."""
    with open_project(project, annotator) as ws:
        items = queue(
            ws,
            settled=None if is_open is None else not is_open,
            kinds=kinds,
            document=None if document is None else ws.find_document(document).id,
            label=label,
            annotator=by,
        )
        standing = progress(ws)
    _print_items(items, as_json=as_json)
    if not as_json:
        print_line(f"{standing.settled} settled, {standing.left} left.")


@review_verb.command("agreed")
@click.option("--single", is_flag=True, help="Also what stands in documents that one annotator alone has done.")
@_within
def agreed_verb(project: Path, annotator: str | None, single: bool, as_json: bool) -> None:
    """Put what all layers agree on into gold, where two or more have a say."""
    with open_project(project, annotator) as ws:
        alone = count_alone(ws)
        count = agreed(ws, single=single)
    if as_json:
        shape = {"decided": count}
        if single:
            shape |= {"single": alone.places, "documents": alone.documents, "unsure": alone.unsure}
        print_json(shape)
        return
    print_line(f"Put {_count(count, 'annotation')} into gold.")
    if single:
        print_line(f"One annotator alone has done: {alone.places}, in {_count(alone.documents, 'document')}.")
        if alone.unsure:
            print_line(f"Left there: {alone.unsure}; these are questions, or contradict one another.")
    elif alone.places:
        print_line(f"Left: {alone.places} that one annotator alone has done; --single puts these there too.")


def _count(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


@review_verb.command("decide")
@click.argument("item")
@click.argument("more", metavar="", nargs=-1)
@click.option("--take", "take", metavar="ID...", multiple=True, help="Take these candidates, by id.")
@click.option("--none", "none", is_flag=True, help="Nothing belongs there.")
@click.option(
    "--span", "spans", type=span, metavar="A:B", multiple=True, help="Draw a span instead; once for each fragment."
)
@click.option("--label", metavar="L", help="The label of the span that is drawn.")
@click.option("--set", "values", type=pair, multiple=True, metavar="K=V", help="Decide an attribute; K= empties it.")
@_reason_option
@_within
def decide_verb(
    project: Path,
    annotator: str | None,
    item: str,
    more: Sequence[str],
    take: Sequence[str],
    none: bool,
    spans: Sequence[Span],
    label: str | None,
    values: Sequence[tuple[str, str]],
    reason: str,
    as_json: bool,
) -> None:
    """Settle one difference; --take ID (or several), --none, or --span A:B --label L."""
    if more and not take:
        raise click.UsageError(f"“{more[0]}” is one argument too many.")
    if bool(take) + none + bool(spans) != 1:
        raise click.UsageError("Give one of --take, --none, or --span with --label.")
    if bool(spans) != (label is not None):
        raise click.UsageError("--span and --label go together.")
    if none and values:
        raise click.UsageError("--set goes with --take or --span.")
    with open_project(project, annotator) as ws:
        settled = decide(
            ws,
            item,
            take=(*take, *more),
            none=none,
            fragments=spans,
            label=label,
            attributes=dict(values),
            reason=reason,
        )
    if as_json:
        print_json(settled.to_json())
    else:
        _print_items([settled], as_json=False)


@review_verb.command("rule")
@click.argument("rule", type=click.Choice(list(RULES)))
@click.option("--trust", "trusted", default="", metavar="NAME", help="Whom the rule “trusted” follows.")
@_reason_option
@click.option("--item", "only", metavar="ITEM", multiple=True, help="Only this item; several times for several.")
@click.option("--dry-run", is_flag=True, help="Say what would be decided, and decide nothing.")
@_within
def rule_verb(
    project: Path,
    annotator: str | None,
    rule: str,
    trusted: str,
    reason: str,
    only: Sequence[str],
    dry_run: bool,
    as_json: bool,
) -> None:
    """Settle all that a rule applies to: the majority, the longest span, or a trusted annotator."""
    if (rule == "trusted") != bool(trusted):
        raise click.UsageError("--trust NAME goes with the rule trusted, and the rule with it.")
    with open_project(project, annotator) as ws:
        wanted = [find_item(ws, ref).id for ref in only] if only else None
        act = preview_rule if dry_run else decide_by_rule
        rulings = act(ws, rule, trusted=trusted, reason=reason, only=wanted)
    items = [replace(each.item, decision=each.decision) for each in rulings.made]
    _print_items(items, as_json=as_json)
    if not as_json:
        print_line(f"{len(items)} {'would be settled' if dry_run else 'settled'}.")
        for why, count in rulings.left.items():
            print_line(f"{count} left: {LEFT[why]}.")


@review_verb.command("reopen")
@_items_argument
@_within
def reopen_verb(project: Path, annotator: str | None, items: Sequence[str], as_json: bool) -> None:
    """Take decisions back, and their gold with them."""
    with open_project(project, annotator) as ws:
        opened = reopen(ws, items)
    _print_items(opened, as_json=as_json)


@review_verb.command("reasons")
@click.option("--set", "given", metavar="A,B,...", help="Replace the list; commas between the reasons.")
@_within
def reasons_verb(project: Path, annotator: str | None, given: str | None, as_json: bool) -> None:
    """Print the team's list of reasons, or replace it."""
    with open_project(project, annotator) as ws:
        listed = reasons(ws) if given is None else set_reasons(ws, given.split(","))
    if as_json:
        print_json(list(listed))
        return
    for each in listed:
        print_line(each)


@review_verb.command("example")
@click.argument("item")
@click.option("--counter/--no-counter", "counter", default=None, help="A counterexample or an example, either way.")
@_within
def example_verb(project: Path, annotator: str | None, item: str, counter: bool | None, as_json: bool) -> None:
    """Make a settled item an example of its label, or a counterexample where nothing was taken."""
    with open_project(project, annotator) as ws:
        labels = make_example(ws, item, counter=counter)
    if as_json:
        print_json(label_set_to_json(labels))
    else:
        print_line("It is in the label set now.")


def _print_items(items: Sequence[ReviewItem], *, as_json: bool) -> None:
    if as_json:
        print_json([item.to_json() for item in items])
        return
    rows: list[tuple[str, ...]] = []
    for item in items:
        rows.append((item.id, item.kind, _said(item.decision), "", "", ""))
        rows.extend(
            (f"  {each.id}", f"  {each.annotator}", each.label, f"{each.start}:{each.end}", each.quote, _shown(each))
            for each in item.candidates
        )
        rows.extend((_INDENT, f"  {name}", "(left out)", "", "", "") for name in item.absent)
    print_table(("id", "kind or annotator", "label or decision", "place", "quote", "attributes"), rows)


_INDENT: Final = "  "


def _shown(annotation: Any) -> str:
    return ", ".join(f"{name}={value}" for name, value in annotation.attributes.items())


def _said(decision: Decision | None) -> str:
    if decision is None:
        return "open"
    what = f"{len(decision.gold)} in gold" if decision.gold else "nothing"
    return f"{what}: {decision.reason}" if decision.reason else what
