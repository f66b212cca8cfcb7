# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON API, its documentation, and the catalogue of open data."""
