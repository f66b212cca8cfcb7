# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from werdegang.importers.matching import (
    full_name,
    kind_of,
    meeting_number,
    organization_from_meeting,
    organization_key,
    same_organization,
)

SOCIAL = "Ausschuss für Soziales, Integration, Gesundheit und Wohnungsbau"

MEETING = f"6. öffentliche/nichtöffentliche Sitzung des {SOCIAL.replace('Ausschuss', 'Ausschusses')}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A. f. Soziales, Integration, Gesundheit und Wohnungsbau", SOCIAL),
        (SOCIAL, MEETING),
        ("A.f. Bau", "Ausschuss für Bau"),
        ("Ausschuss f. Bau u. Verkehr", "Ausschuss für Bau und Verkehr"),
        ("Rat", "Rat der Stadt Göttingen"),
        ("Rat", "4. öffentliche/nichtöffentliche Sitzung des Rates der Stadt Göttingen"),
        ("Rat der Stadt", "Sitzung des Rates der Stadt"),
        ("Rat Göttingen", "Rat"),
        ("VA", "Verwaltungsausschuss"),
        ("OR Nikolausberg", "Ortsrat Nikolausberg"),
        ("Ortsrat Nikolausberg", "12. Sitzung des Ortsrates Nikolausberg"),
        ("Bauausschuß", "Sitzung des Bauausschusses"),
        ("Begleitender Beirat", "2. Sitzung des Begleitenden Beirates"),
        ("Haupt- und Finanzausschuss", "9. Sitzung des Haupt- und Finanzausschusses"),
        (
            "Stadtverordnetenversammlung",
            "Öffentliche Sitzung der Stadtverordnetenversammlung der Universitätsstadt Marburg",
        ),
        ("BVV", "38. Sitzung in der V. Wahlperiode der Bezirksverordnetenversammlung Lichtenberg von Berlin"),
    ],
)
def test_names_of_one_body_match(one, other):
    assert same_organization(one, other, "Stadt Göttingen")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ortsrat Grone", "Ortsrat Geismar"),
        ("Ausschuss für Kultur", "Ausschuss für Soziales"),
        ("Rat", "Verwaltungsausschuss"),
        ("Rat", "Ortsrat Grone"),
        ("Beirat für Integration", "Ausschuss für Integration"),
    ],
)
def test_names_of_different_bodies_do_not_match(one, other):
    assert not same_organization(one, other, "Stadt Göttingen")


def test_the_key_of_a_name_is_the_key_of_its_key():
    assert organization_key(organization_key(SOCIAL)) == organization_key(SOCIAL)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (MEETING, SOCIAL),
        ("4. öffentliche/nichtöffentliche Sitzung des Rates der Stadt Göttingen", "Rat der Stadt Göttingen"),
        ("Sitzung der Bezirksvertretung Nord", "Bezirksvertretung Nord"),
        ("2. Sitzung des Begleitenden Beirates", "Begleitender Beirat"),
        (
            "32. ordentliche Tagung der Bezirksverordnetenversammlung Pankow",
            "Bezirksverordnetenversammlung Pankow",
        ),
        ("Sitzung des Kreistages am 12.03.2018", "Kreistag"),
        ("Ortstermin am Deich", None),
        ("", None),
    ],
)
def test_a_meeting_names_its_body(title, name):
    assert organization_from_meeting(title) == name


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("6. öffentliche/nichtöffentliche Sitzung des Ausschusses für Soziales", 6),
        ("Sitzung des Rates der Stadt", None),
        ("21. (öffentliche) Sitzung des Rates", 21),
        ("Sitzung des Ausschusses am 12. 3. 2018", None),
    ],
)
def test_a_meeting_says_which_it_is(title, number):
    assert meeting_number(title) == number


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("A. f. Soziales", "Ausschuss für Soziales"),
        ("VA", "Verwaltungsausschuss"),
        ("OR Grone", "Ortsrat Grone"),
        ("Rat", "Rat"),
    ],
)
def test_abbreviations_are_written_out(short, long):
    assert full_name(short) == long


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Rat", "council"),
        ("Ortsrat Grone", "council"),
        ("Bezirksvertretung Mitte", "council"),
        ("A. f. Soziales", "committee"),
        ("VA", "committee"),
        ("SPD-Fraktion", "faction"),
        ("Fraktion der Blauen", "faction"),
        ("05-Büro für Integration", "office"),
        ("Rechnungsprüfungsamt", "office"),
        ("FB 4 Stadtentwicklung", "office"),
        ("Integrationsrat", "advisory_board"),
        ("Beirat für Menschen mit Behinderungen", "advisory_board"),
        ("Netzwerk Migration", "other"),
    ],
)
def test_a_name_suggests_the_kind(name, kind):
    assert kind_of(name) == kind
