# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails: written into an outbox with their reason, sent once."""
