# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the Göttingen demonstration says: plain typed records, no Django."""
