# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A generated town as the OParl interface serves it: its files have a content, its register is filled.

``python -m werdegang.bench.oparl_town PAPERS [SEED]`` fills the empty database that the environment names.
"""

import sys
from hashlib import sha512

import django

CONTENT = b"%PDF-1.4\n% Beispieldatei ohne Seiten\n%%EOF\n"
"""One content for all files: what is measured is their number."""


def build(papers: int, seed: int = 1) -> None:
    """Generate, give files their content, fill the register, count."""
    from django.core.files.base import ContentFile
    from django.db import connection
    from django.utils import timezone

    from werdegang.bench.generate import generate
    from werdegang.files.models import File
    from werdegang.oparl.register import fill

    generate(papers, seed, today=timezone.localdate())
    first = File.objects.order_by("pk").first()
    if first is not None:
        first.sha512_checksum = sha512(CONTENT).hexdigest()
        first.content.save("beispiel.pdf", ContentFile(CONTENT), save=False)
        File.objects.update(
            content=first.content.name, size=len(CONTENT), sha512_checksum=first.sha512_checksum
        )
    fill()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    django.setup()
    build(*(int(word) for word in sys.argv[1:3]))
