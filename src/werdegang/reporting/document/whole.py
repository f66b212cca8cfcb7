# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole report as a document tree."""

import base64
import datetime
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.concepts.vocabulary import FundingSource
from werdegang.core import languages
from werdegang.council.vocabulary import Outcome
from werdegang.participation.models import ParticipationPhase, Proposal
from werdegang.rendering import tongues, tree
from werdegang.rendering.tree import Column, Document, Heading, Note, Paragraph, Sender, Table, words
from werdegang.reporting.document import figures, goals, saying
from werdegang.reporting.document.saying import Plain
from werdegang.reporting.document.voices import AT_HOME, Voice, composed, emphasized, joined
from werdegang.reporting.languages import own_words
from werdegang.reporting.vocabulary import SectionKind


def document(snapshot: Plain) -> Document:
    """The report with all its sections. The same snapshot gives the same tree."""
    with translation.override(own_words(snapshot["language"])):
        report = snapshot["report"]
        sample = figures.has_samples(snapshot)
        return Document(
            title=report["title"] if tree.is_seen(report["title"]) else _("Implementation report"),
            sender=sender(snapshot["municipality"]),
            moment=moment(snapshot),
            blocks=tuple(_blocks(snapshot, sample)),
            language=own_words(snapshot["language"]),
            overline=_("Implementation report"),
            subtitle=_subtitle(snapshot),
            title_language=Voice.of(snapshot).office_language(report["title"]),
            mark=_("Sample data") if sample else "",
            contents=True,
            list_of_figures=True,
        )


def moment(snapshot: Plain) -> datetime.datetime:
    """When the snapshot was taken: the only time that any format carries."""
    return datetime.datetime.fromisoformat(snapshot["moment"])


def sender(municipality: Plain) -> Sender:
    """Whose paper it is."""
    logo = municipality["logo"]
    return Sender(
        municipality["name"],
        tuple(municipality["lines"]),
        base64.b64decode(logo["content"]) if logo else b"",
        logo["media_type"] if logo else "",
        municipality["colour"],
        logo.get("words", "") if logo else "",
    )


def _subtitle(snapshot: Plain) -> tree.Cell:
    report, edition, voice = snapshot["report"], snapshot["edition"], Voice.of(snapshot)
    period = saying.span(report["period_start"], report["period_end"])
    name = voice.told(edition, "name") if edition["number"] else ()
    said = words(_("Reporting period %(period)s") % {"period": period})
    return joined((voice.told(edition, "concept"), name, said))


def _blocks(snapshot: Plain, sample: bool) -> Iterator[tree.Block]:
    report, voice = snapshot["report"], Voice.of(snapshot)
    if sample:
        text = _(
            "Content of this report is invented in part: wording and status of goals, measures and most figures."
        )
        yield Note(_("Sample data"), words(text))
    if report["version"] > 1:
        reason = tongues.spoken(words(report["reason"]), voice.office_language(report["reason"]))
        said = _("Version %(number)s. Reason of the correction: %(reason)s")
        parts = composed(said, number=str(report["version"]), reason=reason)
        yield Note(_("Corrected version"), parts)
    if told := _translated(snapshot):
        yield Note(_("About the language"), words(told))
    for section in snapshot["sections"]:
        content = _section(section, snapshot)
        first = next(content, None)
        if first is not None:
            yield Heading(2, str(SectionKind(section["kind"]).label))
            yield first
            yield from content


def _section(section: Plain, snapshot: Plain) -> Iterator[tree.Block]:
    """What stands below the heading; a section of which nothing is known does not appear."""
    yield from Voice.of(snapshot).office(section["text"], 2)
    more = _SECTIONS.get(SectionKind(section["kind"]))
    if more is not None:
        yield from more(snapshot)


def appearing(snapshot: Plain) -> frozenset[SectionKind]:
    """The sections of which there is anything to read."""
    return frozenset(
        SectionKind(section["kind"])
        for section in snapshot["sections"]
        if next(_section(section, snapshot), None) is not None
    )


def _translated(snapshot: Plain) -> str:
    """What is said about a report in another language than that of the originals; empty for one in theirs."""
    given = snapshot.get("translation")
    if given is None:
        return ""
    names = {"wanted": languages.name(snapshot["language"]), "original": languages.name(given["original"])}
    said = [_("Texts of the concept are translated here; the adopted wording in %(original)s holds.") % names]
    if given["missing"]:
        sentence = _("Not everything is available in “%(wanted)s” yet: the rest is shown in %(original)s.")
        said.append(sentence % names)
    if given["stale"]:
        said.append(_("Some translations are older than the present wording of the original."))
    return " ".join(said)


def _method(snapshot: Plain) -> Iterator[tree.Block]:
    report, edition = snapshot["report"], snapshot["edition"]
    period = saying.span(report["period_start"], report["period_end"])
    covered = _("This report covers %(period)s. It shows what was known on %(day)s.") % {
        "period": period,
        "day": saying.day(snapshot["moment"][:10]),
    }
    said = [words(covered)]
    if edition["adopted"]:
        said.append(adopted(edition["adopted"], Voice.of(snapshot)))
    if edition["concluded"]:
        said.append(words(_("This report concludes the edition.")))
    yield Paragraph(joined(tuple(said), " "))
    yield Paragraph(
        words(
            _(
                "The status of a goal follows from its measures and key figures by one rule: reached, when all"
                " measures are completed or permanent and all targets are met; critical, when more than half of the"
                " measures are delayed or given up, or a figure moves away from its target; to be watched, when more"
                " than a quarter is delayed or a figure falls behind; otherwise on track. Where a concept has limits"
                " of its own, these hold. Who sets another status by hand says why."
            )
        )
    )


def adopted(given: Plain, voice: Voice = AT_HOME) -> tree.Inlines:
    """By whom, when and how an edition was decided on."""
    return composed(
        _("The edition was decided on by: %(organization)s, %(day)s (%(outcome)s%(paper)s)."),
        organization=voice.data(given["organization"]),
        day=saying.day(given["day"]),
        outcome=voice.data(given["outcome_words"])
        if "outcome_words" in given
        else saying.label(Outcome, given["outcome"]),
        paper=f", {given['paper']}" if given["paper"] else "",
    )


def money_planned(rows: Sequence[Plain]) -> Table:
    """What is planned, without what was spent."""
    columns = (
        Column(_("Year"), 0),
        Column(_("Source"), 2),
        Column(_("Who pays"), 2),
        Column(_("Planned"), 0, tree.Align.END),
    )
    said = [
        (
            str(each["year"]),
            saying.label(FundingSource, each["source"]),
            each["organization"],
            saying.euros(each["planned"]),
        )
        for each in rows
    ]
    total = (_("Sum"), "", "", saying.euros(summed(rows, "planned")))
    return Table(_("Planned money by year, source and payer"), columns, (*said, total))


def _funding(snapshot: Plain) -> Iterator[tree.Block]:
    rows = snapshot["funding"]
    if not rows:
        return
    columns = (
        Column(_("Year"), 0),
        Column(_("Source"), 2),
        Column(_("Who pays"), 2),
        Column(_("Planned"), 0, tree.Align.END),
        Column(_("Spent"), 0, tree.Align.END),
    )
    said = [
        (
            str(each["year"]),
            saying.label(FundingSource, each["source"]),
            Voice.of(snapshot).data(each["organization"]),
            saying.euros(each["planned"]),
            saying.euros(each["spent"]),
        )
        for each in rows
    ]
    total = (_("Sum"), "", "", saying.euros(summed(rows, "planned")), saying.euros(summed(rows, "spent")))
    yield Table(_("Money by year, source and payer"), columns, (*said, total))


def summed(rows: Sequence[Plain], name: str) -> str | None:
    """The sum of what is known; None where nothing is."""
    known = [Decimal(each[name]) for each in rows if each[name] is not None]
    return str(sum(known, Decimal(0))) if known else None


def good_practice(snapshot: Plain) -> Iterator[tree.Block]:
    """Examples, each with who did it."""
    voice = Voice.of(snapshot)
    for each in snapshot["good_practice"]:
        yield Heading(3, each["title"], voice.language(each))
        yield from voice.blocks(each, "story", 3)
        said = joined((voice.data(each["organization"]), voice.told(each, "measure")))
        if said:
            yield Paragraph(emphasized(said))


def participation(snapshot: Plain) -> Iterator[tree.Block]:
    """The phases of the participation, and how the proposals were answered."""
    voice = Voice.of(snapshot)
    for phase in snapshot["participation"]:
        yield Heading(3, phase["title"], voice.original)
        kind = saying.label(ParticipationPhase.Kind, phase["kind"])
        run = words(saying.span(phase["start"], phase["end"]))
        head = joined((words(kind), run, voice.data(phase["place"])))
        yield Paragraph(emphasized(head))
        yield from voice.data_blocks(phase["text"], 3)
        if phase["answers"]:
            total = sum(each["count"] for each in phase["answers"])
            proposals = ngettext("%(count)s proposal", "%(count)s proposals", total) % {"count": total}
            answers = ", ".join(
                f"{each['count']} {saying.label(Proposal.Outcome, each['outcome'])}"
                for each in phase["answers"]
            )
            yield Paragraph(words(f"{proposals}: {answers}"))


_SECTIONS: dict[SectionKind, Callable[[Plain], Iterator[tree.Block]]] = {
    SectionKind.METHOD: _method,
    SectionKind.GOALS: goals.blocks,
    SectionKind.FIGURES: figures.blocks,
    SectionKind.FUNDING: _funding,
    SectionKind.GOOD_PRACTICE: good_practice,
    SectionKind.PARTICIPATION: participation,
}
