# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is not written into logs: addresses that open something to whoever reads them."""

import logging
import re

LINK = re.compile(r"(/(?:mit-link|abos/(?:bestaetigen|verwalten|abbestellen))/)[^/\s]+")


class WithoutLinks(logging.Filter):
    """Puts an ellipsis in the place of the secret part of a link without a password."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every line through, without secrets."""
        line = record.getMessage()
        if LINK.search(line):
            record.msg, record.args = LINK.sub(r"\1…", line), ()
        return True
