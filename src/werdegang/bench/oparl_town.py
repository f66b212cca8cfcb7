# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A generated town as the OParl interface serves it: its files have a content, its register is filled.

``python -m werdegang.bench.oparl_town PAPERS [SEED]`` fills the empty database that the environment names. Up to
20,000 papers are invented one by one; more are copies of those, made inside the database.
"""

import sys
from hashlib import sha512

import django

CONTENT = b"%PDF-1.4\n% Beispieldatei ohne Seiten\n%%EOF\n"
"""One content for all files: what is measured is their number."""
INVENTED = 20_000
"""So many papers at most are invented."""


def build(papers: int, seed: int = 1, *, most: int = INVENTED) -> None:
    """Generate, give files their content, fill the register, copy, count.

    Raises ValueError for more papers than can be copied evenly: more than 20,000 must be a multiple of them.
    """
    from django.core.files.base import ContentFile
    from django.db import connection
    from django.utils import timezone

    from werdegang.bench.generate import generate
    from werdegang.bench.generator.copies import multiply
    from werdegang.files.models import File
    from werdegang.oparl.register import fill
    from werdegang.oparl.totals import recount

    invented = min(papers, most)
    if papers % invented:
        raise ValueError(f"More than {most} papers are made by copying: {papers} is no multiple of {most}.")
    generate(invented, seed, today=timezone.localdate())
    first = File.objects.order_by("pk").first()
    if first is not None:
        first.sha512_checksum = sha512(CONTENT).hexdigest()
        first.content.save("beispiel.pdf", ContentFile(CONTENT), save=False)
        File.objects.update(
            content=first.content.name, size=len(CONTENT), sha512_checksum=first.sha512_checksum
        )
    fill()
    if papers > invented:
        multiply(papers // invented)
        recount()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    django.setup()
    build(*(int(word) for word in sys.argv[1:3]))
