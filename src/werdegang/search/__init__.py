# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Search: one analysis of German text, two engines, one index that anyone may ask and one for those who work here."""
