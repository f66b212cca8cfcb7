# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What ./werdegang does before Django can start: plain standard library, nothing installed is needed.

What an administrator reads (setting up, running, anything that goes wrong) is said in German;
what only developers read (test, check, messages, lock) in English, like the code.
"""
