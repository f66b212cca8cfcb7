# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented service offers in several languages; addresses and hours lead nowhere."""

from datetime import date

from werdegang.demonstration.content.records_of_concepts import OfferText, ServiceOffer

_CHECKED = date(2020, 5, 4)

SERVICE_OFFERS = (
    ServiceOffer(
        key="angebot-quartiersberatung",
        texts=(
            OfferText(
                "de",
                "Beratung im Quartier",
                "Hilfe bei Briefen, Wohnung und Terminen. Kostenlos und vertraulich, ohne Anmeldung.",
            ),
            OfferText(
                "en",
                "Advice in your neighbourhood",
                "Help with letters, housing and appointments. Free and confidential, no appointment needed.",
            ),
            OfferText(
                "tr",
                "Mahallenizde danışmanlık",
                "Mektuplar, konut ve randevular için yardım. Ücretsiz ve gizlidir, randevu gerekmez.",
            ),
            OfferText(
                "ar", "استشارة في الحي", "مساعدة في الرسائل والسكن والمواعيد. مجانية وسرية وبدون موعد مسبق."
            ),
            OfferText(
                "ru",
                "Консультация в вашем районе",
                "Помощь с письмами, жильём и записью на приём. Бесплатно, конфиденциально, без записи.",
            ),
        ),
        subject="Beratung",
        provider="nachbarschaftshaus",
        contact_office="fb-50",
        location="ort-nachbarschaftshaus",
        opening_hours="Montag 9–12 Uhr, Donnerstag 15–20 Uhr",
        spoken_languages=("de", "tr", "ar", "ru"),
        target_groups=("zg-alle",),
        cost="kostenlos",
        valid_from=date(2018, 10, 1),
        valid_until=None,
        checked_on=_CHECKED,
        measures=("m1-quartiersberatung",),
    ),
    ServiceOffer(
        key="angebot-kurse-vormittag",
        texts=(
            OfferText(
                "de",
                "Deutschkurs mit Kinderbetreuung",
                "Deutsch lernen am Vormittag, die Kinder werden im selben Haus betreut.",
            ),
            OfferText(
                "en",
                "German course with childcare",
                "Learn German in the morning while your children are looked after in the same building.",
            ),
            OfferText(
                "tr",
                "Çocuk bakımı olan Almanca kursu",
                "Sabahları Almanca öğrenin; çocuklarınıza aynı binada bakılır.",
            ),
            OfferText(
                "uk",
                "Курс німецької з доглядом за дітьми",
                "Вивчайте німецьку вранці, поки за дітьми доглядають у тому самому будинку.",
            ),
            OfferText(
                "fa",
                "کلاس آلمانی با مراقبت از کودکان",
                "صبح‌ها آلمانی یاد بگیرید؛ از کودکان در همان ساختمان مراقبت می‌شود.",
            ),
        ),
        subject="Sprache",
        provider="familienzentren",
        contact_office="fb-51",
        location="familienzentrum-nord",
        opening_hours="Montag bis Donnerstag 9–12 Uhr",
        spoken_languages=("de", "tr", "uk", "fa"),
        target_groups=("zg-eltern", "zg-frauen"),
        cost="20 Euro im Halbjahr, mit Sozialpass frei",
        valid_from=date(2017, 9, 1),
        valid_until=date(2021, 1, 1),
        checked_on=_CHECKED,
        measures=("m2-vormittagskurse",),
    ),
    ServiceOffer(
        key="angebot-anerkennung",
        texts=(
            OfferText(
                "de",
                "Beratung zur Anerkennung von Abschlüssen",
                "Wir sichten Ihre Unterlagen und begleiten Sie bis zum Bescheid.",
            ),
            OfferText(
                "en",
                "Advice on recognition of qualifications",
                "We look through your documents and accompany you until you receive the decision.",
            ),
            OfferText("ar", "استشارة للاعتراف بالشهادات", "نطّلع على وثائقكم ونرافقكم حتى صدور القرار."),
            OfferText(
                "uk",
                "Консультація щодо визнання дипломів",
                "Ми переглянемо ваші документи й супроводжуватимемо вас до рішення.",
            ),
        ),
        subject="Arbeit",
        provider="welcome-zentrum",
        contact_office="fb-50",
        location="ort-welcome-zentrum",
        opening_hours="Dienstag 10–16 Uhr, Freitag 9–12 Uhr, nach Vereinbarung",
        spoken_languages=("de", "en", "ar", "uk"),
        target_groups=("zg-fachkraefte",),
        cost="kostenlos",
        valid_from=date(2017, 6, 1),
        valid_until=None,
        checked_on=_CHECKED,
        measures=("m2-begleitung-bescheid",),
    ),
    ServiceOffer(
        key="angebot-gleiches-recht",
        texts=(
            OfferText(
                "de",
                "Beratung bei Diskriminierung",
                (
                    "Sie wurden benachteiligt? Wir hören zu, beraten unabhängig und begleiten Sie auf "
                    "Wunsch zu Gesprächen."
                ),
            ),
            OfferText(
                "en",
                "Advice on discrimination",
                (
                    "Have you been treated unfairly? We listen, advise independently and come with you "
                    "to meetings if you wish."
                ),
            ),
            OfferText(
                "tr",
                "Ayrımcılığa karşı danışmanlık",
                (
                    "Haksızlığa mı uğradınız? Sizi dinler, bağımsız danışmanlık verir, isterseniz "
                    "görüşmelere eşlik ederiz."
                ),
            ),
            OfferText(
                "ar",
                "استشارة ضد التمييز",
                "هل تعرضتم للتمييز؟ نصغي إليكم ونقدم استشارة مستقلة ونرافقكم إلى المقابلات إذا رغبتم.",
            ),
            OfferText(
                "fa",
                "مشاوره در برابر تبعیض",
                (
                    "با شما ناعادلانه رفتار شده است؟ ما گوش می‌دهیم، مستقل مشاوره می‌دهیم و در صورت "
                    "تمایل شما را همراهی می‌کنیم."
                ),
            ),
        ),
        subject="Recht",
        provider="gleiches-recht",
        contact_office="referat-05",
        location="beratungsstelle-gleiches-recht",
        opening_hours="Montag bis Donnerstag 10–17 Uhr",
        spoken_languages=("de", "en", "tr", "ar", "fa"),
        target_groups=("zg-alle",),
        cost="kostenlos",
        valid_from=date(2017, 4, 1),
        valid_until=date(2023, 1, 1),
        checked_on=_CHECKED,
        measures=("m2-beratungsstelle",),
    ),
    ServiceOffer(
        key="angebot-gespraechskreis",
        texts=(
            OfferText(
                "de",
                "Gesprächskreis Deutsch",
                "Einmal in der Woche Deutsch sprechen, ohne Anmeldung und ohne Prüfung.",
            ),
            OfferText(
                "en", "German conversation group", "Speak German once a week, no registration, no exam."
            ),
            OfferText(
                "ru",
                "Разговорный клуб немецкого языка",
                "Раз в неделю говорим по-немецки, без записи и без экзамена.",
            ),
        ),
        subject="Sprache",
        provider="sprachbruecke",
        contact_office="referat-05",
        location="ort-bildungshaus",
        opening_hours="Mittwoch 17–19 Uhr",
        spoken_languages=("de",),
        target_groups=("zg-alle", "zg-aeltere"),
        cost="kostenlos",
        valid_from=date(2019, 4, 8),
        valid_until=date(2022, 1, 1),
        checked_on=_CHECKED,
        measures=("m2-gespraechskreise",),
    ),
    ServiceOffer(
        key="angebot-werkstatt",
        texts=(
            OfferText(
                "de",
                "Werkstatt Ankommen: Frauen in Arbeit",
                "Orientierung, Praktikum und Begleitung in der Probezeit, in Teilzeit.",
            ),
            OfferText(
                "en",
                "Arriving workshop: women at work",
                "Orientation, work placement and support during probation, part-time.",
            ),
            OfferText(
                "tr",
                "Kadınlar için iş atölyesi",
                "Yarı zamanlı yönlendirme, staj ve deneme süresinde destek.",
            ),
            OfferText(
                "uk",
                "Майстерня для жінок: шлях до роботи",
                "Орієнтація, практика та підтримка під час випробувального терміну, неповний день.",
            ),
        ),
        subject="Arbeit",
        provider="frauenwerkstatt",
        contact_office="referat-05",
        location="ort-frauenwerkstatt",
        opening_hours="Montag bis Freitag 8:30–13 Uhr",
        spoken_languages=("de", "en", "tr", "uk"),
        target_groups=("zg-frauen",),
        cost="kostenlos",
        valid_from=date(2019, 8, 1),
        valid_until=date(2021, 8, 1),
        checked_on=_CHECKED,
        measures=("m2-frauen-einstieg",),
    ),
    ServiceOffer(
        key="angebot-elternlotsen",
        texts=(
            OfferText(
                "de",
                "Elternlotsinnen und Elternlotsen",
                "Eltern begleiten Eltern zu Gesprächen in der Schule.",
            ),
            OfferText("en", "Parent guides", "Parents accompany parents to meetings at school."),
            OfferText("ar", "مرشدو الأهالي", "أهالٍ يرافقون أهالي آخرين إلى المقابلات في المدرسة."),
            OfferText("fa", "راهنمایان والدین", "والدین، والدین دیگر را به گفتگوهای مدرسه همراهی می‌کنند."),
        ),
        subject="Schule",
        provider="grundschulverbund",
        contact_office="fb-51",
        location="neues-rathaus",
        opening_hours="nach Vereinbarung",
        spoken_languages=("de", "ar", "fa", "tr"),
        target_groups=("zg-eltern",),
        cost="kostenlos",
        valid_from=date(2019, 8, 15),
        valid_until=date(2022, 1, 1),
        checked_on=_CHECKED,
        measures=("m2-elternlotsen",),
    ),
    ServiceOffer(
        key="angebot-offene-halle",
        texts=(
            OfferText(
                "de",
                "Offene Sporthalle am Samstag",
                "Sport ohne Mitgliedschaft, von 10 bis 12 Uhr nur für Frauen und Mädchen. Derzeit geschlossen.",
            ),
            OfferText(
                "en",
                "Open sports hall on Saturdays",
                "Sports without membership; women and girls only from 10 to 12. Currently closed.",
            ),
            OfferText(
                "tr",
                "Cumartesi açık spor salonu",
                "Üyelik gerekmez; 10–12 arası yalnızca kadınlar ve kızlar için. Şu anda kapalı.",
            ),
        ),
        subject="Sport",
        provider="sportverbund",
        contact_office="fb-51",
        location="ort-nachbarschaftshaus",
        opening_hours="Samstag 10–16 Uhr",
        spoken_languages=("de", "tr"),
        target_groups=("zg-schulkinder", "zg-frauen"),
        cost="kostenlos",
        valid_from=date(2017, 10, 7),
        valid_until=date(2020, 12, 31),
        checked_on=_CHECKED,
        measures=("m1-offene-hallen",),
    ),
)
