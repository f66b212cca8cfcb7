# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Background tasks in words: what each one does, and why it failed."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

TASKS: dict[str, Promise] = {
    "accounts.tasks.send_password_links": gettext_lazy("Sending of a link for a new password"),
    "followup.listening.look_through_everything": gettext_lazy("Search of resolutions for assignments"),
    "importers.contents.read_words": gettext_lazy("Reading of the words of a file"),
    "importers.oparl.wanting.fetch_wanted": gettext_lazy("Fetching of a file from its source"),
    "importers.tasks.import_concept": gettext_lazy("Import of a workbook"),
    "mailing.tasks.send_waiting_messages": gettext_lazy("Sending of e-mails"),
    "oparl.tasks.mark_unmarked": gettext_lazy("Completing of the OParl register"),
    "oparl.tasks.reconcile_register": gettext_lazy("Comparison of the OParl register with what is there"),
    "oparl.tasks.refresh_register": gettext_lazy("Update of the OParl register"),
    "reporting.tasks.build_files": gettext_lazy("Building of a report's files"),
    "search.tasks.mend_index": gettext_lazy("Mending of the search index"),
    "workspace.duties.tasks.run_duty": gettext_lazy("Run of a recurring task on request"),
}
"""By where the task is defined, below ``werdegang``."""

_MAIL = gettext_lazy("The mail server did not take the e-mail. Look at its address, account and password.")
_AWAY = gettext_lazy(
    "Another server could not be reached or did not answer. Mostly it works at the next try."
)
_DATABASE = gettext_lazy("The database was busy or could not be reached. Mostly it works at the next try.")
_STORE = gettext_lazy("A file or folder could not be read or written. Look at disk space and permissions.")
_MEMORY = gettext_lazy("The worker was ended while it worked, mostly for want of memory.")
_GONE = gettext_lazy("What the task was about is not there any more. It need not run again.")
_REASONS: tuple[tuple[tuple[str, ...], Promise], ...] = (
    (("SMTP",), _MAIL),
    (("MemoryError", "AbandonedJobError", "Work-horse"), _MEMORY),
    (("OperationalError", "InterfaceError"), _DATABASE),
    (("DoesNotExist",), _GONE),
    (("Timeout", "Connect", "gaierror", "HTTPError", "HTTPStatusError", "SSLError", "RemoteProtocol"), _AWAY),
    (("PermissionError", "FileNotFoundError", "OSError", "IsADirectoryError"), _STORE),
)


def task_words(path: str) -> str:
    """What the task does; one that is not known here by its bare name."""
    known = TASKS.get(path.removeprefix("werdegang."))
    return str(known) if known else _("Other task (%(name)s)") % {"name": path.rpartition(".")[2]}


def reason_words(line: str) -> str:
    """Why it failed, from the last line of what it said: the name of the error before the colon."""
    name = line.partition(":")[0].rpartition(".")[2]
    for parts, words in _REASONS:
        if any(part in name for part in parts):
            return str(words)
    if not line:
        return _("It ended without saying why.")
    return _("An error in the program. Please pass the detail on to whoever maintains the system.")
