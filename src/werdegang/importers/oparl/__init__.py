# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""OParl 1.0 and 1.1: fetched politely, read as it comes, written in bulk, recorded where it deviates.

fetching -> pages -> reading -> flattening -> frozen items -> writing (mapping, merging, bulk) -> models
"""
