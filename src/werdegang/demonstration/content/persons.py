# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented persons; none stands for a real one."""

from werdegang.demonstration.content.records_of_council import Person

PERSONS = (
    Person("p-oderwald", "Marlene", "Oderwald", "Frau"),
    Person("p-thalbach", "Jannik", "Thalbachner", "Herr"),
    Person("p-aydogar", "Selin", "Aydogar", "Frau"),
    Person("p-kestner", "Bertram", "Kestnerfeld", "Herr", title="Dr."),
    Person("p-lindhorn", "Annegret", "Lindhorner", "Frau"),
    Person("p-okonda", "Emmanuel", "Okondara", "Herr"),
    Person("p-vahlberg", "Ruth", "Vahlbergen", "Frau"),
    Person("p-stemmhof", "Clemens", "Stemmhof", "Herr"),
    Person("p-harzbeck", "Ilka", "Harzbeck", "Frau"),
    Person("p-mirdamal", "Farid", "Mirdamal", "Herr"),
    Person("p-wesenau", "Henrike", "Wesenau", "Frau"),
    Person("p-rottmeer", "Volkmar", "Rottmeer", "Herr"),
    Person("p-dombrava", "Irina", "Dombrava", "Frau"),
    Person("p-silberloh", "Tjark", "Silberloh", "Herr"),
    Person("p-ehrenfels", "Gesine", "Ehrenfelsen", "Frau", title="Dr."),
    Person("p-kaltwasser", "Udo", "Kaltquell", "Herr"),
    Person("p-benaissar", "Nadia", "Benaissar", "Frau"),
    Person("p-moorkamp", "Wiebke", "Moorkampen", "Frau"),
    Person("p-yildirak", "Cem", "Yildirak", "Herr"),
    Person("p-grafental", "Sybille", "Grafentaler", "Frau"),
    Person("p-tesfamar", "Selam", "Tesfamar", "Frau"),
    Person("p-nordheimer", "Arvid", "Nordhainer", "Herr"),
    Person("p-pavlenka", "Oksana", "Pavlenka", "Frau"),
    Person("p-brunnhold", "Lothar", "Brunnhold", "Herr"),
    Person("p-sanderau", "Mareike", "Sanderau", "Frau"),
    Person("p-delcamora", "Tomás", "Delcamora", "Herr"),
)
