# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of open data, as DCAT-AP.de has it."""
