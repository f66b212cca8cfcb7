# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files for tests."""

from hashlib import sha512
from typing import Any

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory

from werdegang.files.models import File


class FileFactory(DjangoModelFactory[File]):
    """A file known by name and size; ``content=b"…"`` stores a content with its hash and size."""

    class Meta:
        model = File

    name = factory.Sequence(lambda n: f"Anlage {n}")
    slug = factory.Sequence(lambda n: f"anlage-{n}")
    file_name = factory.LazyAttribute(lambda made: f"{made.slug}.pdf")
    mime_type = "application/pdf"
    size = 5617 * 1024

    @classmethod
    def _create(
        cls, model_class: type[File], *args: Any, content: bytes | None = None, **values: Any
    ) -> File:
        if content is not None:
            values |= {"size": len(content), "sha512_checksum": sha512(content).hexdigest()}
        file: File = super()._create(model_class, *args, **values)
        if content is not None:
            file.content.save(file.file_name, ContentFile(content))
        return file
