# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The OParl interface as other people's programs meet it: over HTTP."""
