# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the records of the demonstration to the database."""

from werdegang.demonstration.build.building import Built, OtherData, build, demonstration_body, has_other_data

__all__ = ["Built", "OtherData", "build", "demonstration_body", "has_other_data"]
