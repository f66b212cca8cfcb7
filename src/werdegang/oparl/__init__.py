# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The OParl 1.1 server: what is public, as other programs read it."""
