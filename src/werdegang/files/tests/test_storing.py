# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Storing a file keeps its content once and says what is known of it."""

from datetime import date
from hashlib import sha1, sha512

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from werdegang.accounts.services import create_account
from werdegang.core.visibility import Visibility
from werdegang.files.media_types import NotWhatItSays
from werdegang.files.models import File
from werdegang.files.services import store

pytestmark = pytest.mark.django_db
WORDS = b"Beschlussvorschlag"


@pytest.fixture(autouse=True)
def memory(settings):
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    }


def contents():
    folders, _files = default_storage.listdir("files")
    return [name for folder in folders for name in default_storage.listdir(f"files/{folder}")[1]]


def test_a_stored_file_knows_its_hashes_size_and_media_type():
    file = store(
        "Anlage Nr. 1", WORDS, file_name="anlage.txt", text="Beschlussvorschlag", date=date(2017, 3, 1)
    )
    file.refresh_from_db()
    assert file.sha1_checksum == sha1(WORDS).hexdigest()
    assert file.sha512_checksum == sha512(WORDS).hexdigest()
    assert (file.size, file.mime_type, file.slug) == (18, "text/plain", "anlage-nr-1")
    assert (file.text, file.date) == ("Beschlussvorschlag", date(2017, 3, 1))
    assert file.content.read() == WORDS


def test_the_same_content_is_kept_once_for_files_of_their_own():
    one = store("Offen", WORDS, file_name="a.txt")
    other = store("Intern", WORDS, file_name="b.txt", visibility=Visibility.INTERNAL)
    assert one.pk != other.pk
    assert one.content.name == other.content.name
    assert contents() == [one.sha512_checksum]
    assert (one.visibility, other.visibility) == (Visibility.PUBLIC, Visibility.INTERNAL)


def test_what_an_interrupted_attempt_left_is_replaced():
    path = str(store("Ganz", WORDS, file_name="a.txt").content.name)
    default_storage.delete(path)
    default_storage.save(path, ContentFile(WORDS[:4]))
    assert store("Ganz", WORDS, file_name="a.txt").content.read() == WORDS
    assert len(contents()) == 1


def test_what_is_not_what_it_says_leaves_nothing_behind():
    with pytest.raises(NotWhatItSays):
        store("Bericht", WORDS, file_name="bericht.pdf")
    assert not File.objects.exists()
    assert not default_storage.exists("files")


def test_the_history_says_who_stored_it_and_why():
    user = create_account("rita", "Rita Rat")
    change = store("Anlage", WORDS, by=user, reason="Nachgereicht").history.get()
    assert (change.history_user, change.history_change_reason) == (user, "Nachgereicht")
    assert File.objects.get().created_by == user
