# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The municipality, its legislative terms and the places where people meet."""

from datetime import date

from werdegang.demonstration.content.records_of_council import Body, LegislativeTerm, Location

BODY = Body(
    key="goettingen",
    name="Stadt Göttingen",
    short_name="Göttingen",
    ags="03159016",
    classification="Stadt",
)

LEGISLATIVE_TERMS = (
    LegislativeTerm("wahlperiode-2006", "Wahlperiode 2006–2011", date(2006, 11, 1), date(2011, 11, 1)),
    LegislativeTerm("wahlperiode-2011", "Wahlperiode 2011–2016", date(2011, 11, 1), date(2016, 11, 1)),
    LegislativeTerm("wahlperiode-2016", "Wahlperiode 2016–2021", date(2016, 11, 1), date(2021, 11, 1)),
)

LOCATIONS = (
    Location("neues-rathaus", "Neues Rathaus", "Beispielplatz 1", "37083"),
    Location("ratssaal", "Neues Rathaus", "Beispielplatz 1", "37083", room="Ratssaal"),
    Location("raum-118", "Neues Rathaus", "Beispielplatz 1", "37083", room="Sitzungsraum 118"),
    Location("buero-integration", "Büro für Integration", "Beispielplatz 1", "37083", room="Raum 204"),
    Location(
        "ort-nachbarschaftshaus",
        "Nachbarschaftshaus Drei Linden",
        "Musterlindenweg 14",
        "37081",
        sub_locality="Weststadt",
    ),
    Location(
        "familienzentrum-nord",
        "Familienzentrum Nordblick",
        "Beispielstieg 3",
        "37075",
        sub_locality="Nordstadt",
    ),
    Location(
        "ort-bildungshaus", "Bildungshaus am Musterwall", "Musterwall 22", "37073", sub_locality="Innenstadt"
    ),
    Location(
        "beratungsstelle-gleiches-recht",
        "Beratungsstelle Gleiches Recht",
        "Beispielgasse 7",
        "37073",
        sub_locality="Innenstadt",
    ),
    Location("ort-welcome-zentrum", "Welcome-Zentrum", "Musterallee 5", "37083", sub_locality="Südstadt"),
    Location(
        "ort-frauenwerkstatt", "Werkstatt Ankommen", "Beispielufer 31", "37081", sub_locality="Weststadt"
    ),
)
