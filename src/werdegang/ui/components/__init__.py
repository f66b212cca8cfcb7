# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Components as template tags, a module a subject; ``templatetags/ui.py`` offers them all."""
