# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for reports: building the files of a frozen version."""

import logging

from django_tasks import task

from werdegang.reporting import releasing
from werdegang.reporting.models import ReportBuild, ReportVersion

logger = logging.getLogger(__name__)


@task()
def build_files(version: int) -> None:
    """Build the files of a version (primary key) and make it public; a failure is kept where people see it."""
    found = ReportVersion.objects.select_related("report", "created_by").get(pk=version)
    try:
        releasing.build(found)
    except Exception as error:
        logger.exception("Report %s, version %s could not be built", found.report_id, found.number)
        ReportBuild.objects.filter(version=found).update(failure=str(error) or type(error).__name__)
