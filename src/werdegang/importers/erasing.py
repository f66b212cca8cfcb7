# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What imports keep of a person goes with the person."""

from werdegang.importers.models import ImportFinding, SourceObject
from werdegang.people.erasing import register_eraser
from werdegang.people.models import Person

NOTHING_SAID = "{}"


@register_eraser
def forget(person: Person) -> None:
    """What the source said, and what runs noticed about it."""
    SourceObject.objects.filter(object_type="Person", object_id=person.pk).update(said=NOTHING_SAID)
    if person.external_id:
        _forget_findings([person.external_id])


def forget_again() -> None:
    """After a run: what the source said anew of persons that were erased here, and what the run noticed about it."""
    known = Person.objects.filter(erased_on__isnull=False)
    _forget_findings(list(known.exclude(external_id="").values_list("external_id", flat=True)))
    erased = known.values("pk")
    SourceObject.objects.filter(object_type="Person", object_id__in=erased).exclude(said=NOTHING_SAID).update(
        said=NOTHING_SAID
    )


def _forget_findings(addresses: list[str]) -> None:
    """Clear what findings quote of these persons."""
    findings = ImportFinding.objects.filter(object_type="Person", address__in=addresses).exclude(detail="")
    keys = list(findings.values_list("pk", flat=True))
    ImportFinding.history.filter(id__in=keys).update(detail="")
    ImportFinding.objects.filter(pk__in=keys).update(detail="")
