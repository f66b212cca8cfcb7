# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two of the invented indicators by two dimensions each; some of the numbers are so small that nobody sees them."""

from werdegang.demonstration.content.records_of_concepts import Breakdown, Dimension

DIMENSIONS = (
    Dimension("geschlecht", "Geschlecht", (("w", "weiblich"), ("m", "männlich"), ("d", "divers"))),
    Dimension(
        "alter",
        "Alter",
        (
            ("unter-25", "unter 25 Jahre"),
            ("25-34", "25 bis 34 Jahre"),
            ("35-49", "35 bis 49 Jahre"),
            ("ab-50", "50 Jahre und älter"),
        ),
    ),
    Dimension(
        "lebensbereich",
        "Lebensbereich",
        (
            ("arbeit", "Arbeit"),
            ("wohnen", "Wohnen"),
            ("schule", "Schule und Ausbildung"),
            ("behoerden", "Ämter und Behörden"),
            ("alltag", "Alltag und Verkehr"),
        ),
    ),
)

# For each year a row for each member of the first dimension; the totals are the values of the indicator.
_ANERKENNUNG = {
    2014: ((42, 107, 75, 19), (45, 84, 64, 13), (2, 2, 2, 0)),
    2015: ((43, 110, 78, 19), (46, 87, 67, 13), (2, 3, 2, 0)),
    2016: ((41, 105, 74, 19), (44, 83, 63, 13), (2, 2, 2, 0)),
    2017: ((40, 101, 71, 18), (42, 79, 61, 12), (2, 2, 2, 0)),
    2018: ((38, 96, 68, 17), (41, 76, 58, 12), (2, 2, 2, 0)),
    2019: ((40, 102, 72, 18), (43, 81, 62, 12), (2, 3, 2, 0)),
}
_DISKRIMINIERUNG = {
    2014: ((5, 5, 3, 4, 5), (5, 3, 2, 3, 5), (0, 0, 0, 0, 0)),
    2015: ((6, 6, 3, 5, 7), (6, 4, 3, 4, 6), (1, 0, 0, 0, 1)),
    2016: ((7, 7, 3, 6, 7), (7, 5, 3, 5, 7), (1, 0, 0, 0, 0)),
    2017: ((14, 14, 7, 12, 15), (14, 9, 5, 10, 13), (1, 0, 1, 1, 1)),
    2018: ((18, 18, 9, 15, 19), (18, 12, 7, 13, 17), (2, 0, 1, 1, 1)),
    2019: ((19, 19, 10, 17, 20), (20, 13, 7, 13, 19), (2, 0, 1, 1, 2)),
}

BREAKDOWNS = (
    Breakdown("gliederung-anerkennung", "kennzahl-anerkennung", ("geschlecht", "alter"), _ANERKENNUNG),
    Breakdown(
        "gliederung-diskriminierung",
        "kennzahl-diskriminierung",
        ("geschlecht", "lebensbereich"),
        _DISKRIMINIERUNG,
    ),
)
