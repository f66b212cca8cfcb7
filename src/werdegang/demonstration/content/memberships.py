# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The seats that invented persons hold over time."""

from datetime import date

from werdegang.demonstration.content.records_of_council import Membership

_TERM_2006, _TERM_2011, _TERM_2016 = date(2006, 11, 1), date(2011, 11, 1), date(2016, 11, 1)
_TERM_2021 = date(2021, 11, 1)

_COUNCIL_SEATS = (
    ("p-oderwald", "fraktion-a", _TERM_2006, _TERM_2021),
    ("p-thalbach", "fraktion-a", _TERM_2016, _TERM_2021),
    ("p-aydogar", "fraktion-a", _TERM_2011, _TERM_2021),
    ("p-kestner", "fraktion-b", _TERM_2006, _TERM_2016),
    ("p-lindhorn", "fraktion-b", _TERM_2011, _TERM_2021),
    ("p-okonda", "fraktion-b", _TERM_2016, _TERM_2021),
    ("p-vahlberg", "fraktion-c", _TERM_2011, _TERM_2021),
    ("p-stemmhof", "fraktion-c", _TERM_2016, date(2019, 8, 1)),
    ("p-harzbeck", "fraktion-c", date(2019, 8, 1), _TERM_2021),
    ("p-mirdamal", "fraktion-d", _TERM_2016, _TERM_2021),
    ("p-wesenau", "fraktion-d", _TERM_2016, _TERM_2021),
    ("p-rottmeer", "fraktion-a", _TERM_2006, _TERM_2011),
    ("p-silberloh", "fraktion-b", _TERM_2016, _TERM_2021),
    ("p-grafental", "fraktion-a", _TERM_2016, _TERM_2021),
)

_COUNCIL_MEMBERSHIPS = tuple(
    seat
    for person, faction, start, until in _COUNCIL_SEATS
    for seat in (
        Membership(f"rat-{person}", person, "rat", "Mitglied des Rates", start, until, on_behalf_of=faction),
        Membership(f"{faction}-{person}", person, faction, "Mitglied", start, until),
    )
)

_COMMITTEE_MEMBERSHIPS = (
    Membership(
        "va-p-oderwald",
        "p-oderwald",
        "verwaltungsausschuss",
        "Mitglied",
        _TERM_2011,
        _TERM_2021,
        on_behalf_of="fraktion-a",
    ),
    Membership(
        "va-p-lindhorn",
        "p-lindhorn",
        "verwaltungsausschuss",
        "Mitglied",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-b",
    ),
    Membership(
        "va-p-vahlberg",
        "p-vahlberg",
        "verwaltungsausschuss",
        "Mitglied",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-c",
    ),
    Membership(
        "va-p-mirdamal",
        "p-mirdamal",
        "verwaltungsausschuss",
        "Mitglied mit beratender Stimme",
        date(2018, 2, 1),
        _TERM_2021,
        voting_right=False,
        on_behalf_of="fraktion-d",
    ),
    Membership(
        "soz-p-aydogar",
        "p-aydogar",
        "sozialausschuss",
        "Vorsitzende",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-a",
    ),
    Membership(
        "soz-p-thalbach",
        "p-thalbach",
        "sozialausschuss",
        "Mitglied",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-a",
    ),
    Membership(
        "soz-p-okonda",
        "p-okonda",
        "sozialausschuss",
        "stellvertretender Vorsitzender",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-b",
    ),
    Membership(
        "soz-p-stemmhof",
        "p-stemmhof",
        "sozialausschuss",
        "Mitglied",
        _TERM_2016,
        date(2019, 8, 1),
        on_behalf_of="fraktion-c",
    ),
    Membership(
        "soz-p-harzbeck",
        "p-harzbeck",
        "sozialausschuss",
        "Mitglied",
        date(2019, 8, 1),
        _TERM_2021,
        on_behalf_of="fraktion-c",
    ),
    Membership(
        "soz-p-wesenau",
        "p-wesenau",
        "sozialausschuss",
        "Mitglied",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-d",
    ),
    Membership(
        "soz-p-dombrava",
        "p-dombrava",
        "sozialausschuss",
        "Mitglied mit beratender Stimme",
        date(2017, 2, 1),
        _TERM_2021,
        voting_right=False,
        on_behalf_of="integrationsrat",
    ),
    Membership(
        "jha-p-grafental",
        "p-grafental",
        "jugendhilfeausschuss",
        "Vorsitzende",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-a",
    ),
    Membership(
        "jha-p-silberloh",
        "p-silberloh",
        "jugendhilfeausschuss",
        "Mitglied",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-b",
    ),
    Membership(
        "jha-p-moorkamp",
        "p-moorkamp",
        "jugendhilfeausschuss",
        "Mitglied",
        date(2017, 1, 1),
        _TERM_2021,
        on_behalf_of="jugendverbund",
    ),
    Membership(
        "kul-p-vahlberg",
        "p-vahlberg",
        "kulturausschuss",
        "Vorsitzende",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-c",
    ),
    Membership(
        "kul-p-silberloh",
        "p-silberloh",
        "kulturausschuss",
        "Mitglied",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-b",
    ),
    Membership(
        "fin-p-mirdamal",
        "p-mirdamal",
        "finanzausschuss",
        "Mitglied",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-d",
    ),
    Membership(
        "schul-p-grafental",
        "p-grafental",
        "schulausschuss",
        "Mitglied",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-a",
    ),
    Membership(
        "schul-p-lindhorn",
        "p-lindhorn",
        "schulausschuss",
        "Vorsitzende",
        _TERM_2016,
        _TERM_2021,
        on_behalf_of="fraktion-b",
    ),
)

_BOARD_MEMBERSHIPS = (
    Membership(
        "beirat-p-rottmeer",
        "p-rottmeer",
        "beirat",
        "Mitglied",
        date(2008, 2, 1),
        _TERM_2011,
        on_behalf_of="rat",
    ),
    Membership(
        "beirat-p-kestner",
        "p-kestner",
        "beirat",
        "Vorsitzender",
        date(2008, 2, 1),
        _TERM_2016,
        on_behalf_of="rat",
    ),
    Membership(
        "beirat-p-oderwald", "p-oderwald", "beirat", "Vorsitzende", date(2017, 1, 1), None, on_behalf_of="rat"
    ),
    Membership(
        "beirat-p-okonda", "p-okonda", "beirat", "Mitglied", date(2017, 1, 1), None, on_behalf_of="rat"
    ),
    Membership(
        "beirat-p-aydogar", "p-aydogar", "beirat", "Mitglied", date(2020, 1, 1), None, on_behalf_of="rat"
    ),
    Membership(
        "beirat-p-ehrenfels",
        "p-ehrenfels",
        "beirat",
        "Mitglied",
        date(2015, 4, 1),
        None,
        on_behalf_of="dezernat-soziales-kultur",
    ),
    Membership(
        "beirat-p-kaltwasser",
        "p-kaltwasser",
        "beirat",
        "Mitglied",
        date(2012, 9, 1),
        date(2019, 1, 1),
        on_behalf_of="dezernat-jugend-schule",
    ),
    Membership(
        "beirat-p-sanderau",
        "p-sanderau",
        "beirat",
        "Mitglied",
        date(2019, 1, 1),
        None,
        on_behalf_of="dezernat-jugend-schule",
    ),
    Membership(
        "beirat-p-benaissar",
        "p-benaissar",
        "beirat",
        "Mitglied",
        date(2014, 5, 1),
        None,
        on_behalf_of="netzwerk-migration",
    ),
    Membership(
        "beirat-p-nordheimer",
        "p-nordheimer",
        "beirat",
        "Mitglied",
        date(2017, 1, 1),
        None,
        on_behalf_of="netzwerk-migration",
    ),
    Membership(
        "beirat-p-dombrava",
        "p-dombrava",
        "beirat",
        "Mitglied",
        date(2017, 1, 1),
        None,
        on_behalf_of="integrationsrat",
    ),
    Membership(
        "beirat-p-yildirak",
        "p-yildirak",
        "beirat",
        "stellvertretender Vorsitzender",
        date(2011, 3, 1),
        None,
        on_behalf_of="integrationsrat",
    ),
    Membership(
        "ir-p-dombrava", "p-dombrava", "integrationsrat", "Vorsitzende", date(2016, 3, 1), date(2021, 3, 1)
    ),
    Membership(
        "ir-p-yildirak", "p-yildirak", "integrationsrat", "Mitglied", date(2010, 3, 1), date(2021, 3, 1)
    ),
    Membership(
        "ir-p-tesfamar", "p-tesfamar", "integrationsrat", "Mitglied", date(2016, 3, 1), date(2021, 3, 1)
    ),
    Membership(
        "ir-p-pavlenka", "p-pavlenka", "integrationsrat", "Mitglied", date(2018, 6, 1), date(2021, 3, 1)
    ),
    Membership(
        "nm-p-benaissar",
        "p-benaissar",
        "netzwerk-migration",
        "Sprecherin",
        date(2013, 1, 1),
        None,
        on_behalf_of="frauenwerkstatt",
    ),
    Membership(
        "nm-p-nordheimer",
        "p-nordheimer",
        "netzwerk-migration",
        "Sprecher",
        date(2016, 6, 1),
        None,
        on_behalf_of="bildungshaus",
    ),
)

_STAFF_MEMBERSHIPS = (
    Membership(
        "ref05-p-brunnhold",
        "p-brunnhold",
        "referat-05",
        "Leitung",
        date(2009, 3, 1),
        date(2016, 10, 1),
        voting_right=False,
    ),
    Membership(
        "ref05-p-delcamora",
        "p-delcamora",
        "referat-05",
        "Leitung",
        date(2016, 10, 1),
        None,
        voting_right=False,
    ),
    Membership(
        "bta-p-pavlenka",
        "p-pavlenka",
        "bildungstraeger-a",
        "Kursleitung",
        date(2017, 2, 1),
        None,
        voting_right=False,
    ),
    Membership(
        "jv-p-moorkamp",
        "p-moorkamp",
        "jugendverbund",
        "Geschäftsführung",
        date(2012, 1, 1),
        None,
        voting_right=False,
    ),
)

MEMBERSHIPS = _COUNCIL_MEMBERSHIPS + _COMMITTEE_MEMBERSHIPS + _BOARD_MEMBERSHIPS + _STAFF_MEMBERSHIPS
