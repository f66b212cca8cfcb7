# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reporting rounds at work: planned and watched by the coordinating office, answered by those in charge."""
