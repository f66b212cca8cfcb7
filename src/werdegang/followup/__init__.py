# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What becomes of resolutions: assignments, who carries them out, until when, how they stand."""
