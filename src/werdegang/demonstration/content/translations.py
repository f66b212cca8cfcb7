# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of the concept and of its latest edition in Leichte Sprache, English and Arabic (invented)."""

from werdegang.demonstration.content.records_of_translations import Translation

EASY, ENGLISH, ARABIC = "de-simple", "en", "ar"

_CONCEPT = (
    Translation(
        "integrationskonzept",
        EASY,
        (
            ("name", "Plan für die Integration in der Stadt Göttingen"),
            (
                "summary",
                "In Göttingen leben Menschen aus vielen Ländern. Alle sollen gut zusammen·leben. "
                "Dafür gibt es einen Plan. Der Plan heißt: Integrations·konzept. "
                "Viele Menschen haben den Plan gemacht. Das war im Jahr 2008. "
                "Die Stadt schreibt den Plan immer weiter. "
                "Wichtig ist: Alle sollen mit·machen können. Alle sollen die gleichen Chancen haben.",
            ),
        ),
    ),
    Translation(
        "integrationskonzept",
        ENGLISH,
        (
            ("name", "Integration concept for the City of Göttingen"),
            (
                "summary",
                "The concept describes integration as a task of the whole city. It was worked out in a broad "
                "participation process in 2008 and has been continued since. Its leading motives are "
                "participation and equal opportunities. It is funded from the budgets of departments 50 and "
                "51 and of unit 05.",
            ),
        ),
    ),
    Translation(
        "integrationskonzept",
        ARABIC,
        (
            ("name", "خطة الاندماج لمدينة غوتينغن"),
            (
                "summary",
                "تصف الخطة الاندماج بأنه مهمة المدينة بأكملها. وُضعت عام 2008 بمشاركة واسعة، ويجري تطويرها منذ ذلك "
                "الحين. أهم أهدافها المشاركة وتكافؤ الفرص. ويُموَّل تنفيذها من ميزانيات القسمين 50 و51 والوحدة 05.",
            ),
        ),
    ),
)

_EDITION = (
    Translation(
        "fortschreibung-2",
        EASY,
        (
            (
                "summary",
                "Das ist der neue Plan für die Jahre 2019 bis 2021. In dem Plan stehen 10 Ziele. "
                "Der Rat hat den Plan am 15. März 2019 beschlossen.",
            ),
        ),
    ),
    Translation(
        "fortschreibung-2",
        ENGLISH,
        (
            ("name", "2nd continuation 2019–2021"),
            (
                "summary",
                "Ten goals in three fields of action, discussed in the accompanying advisory board and "
                "adopted by the council without changes on 15 March 2019.",
            ),
        ),
    ),
    Translation(
        "fortschreibung-2",
        ARABIC,
        (
            ("name", "التحديث الثاني 2019–2021"),
            (
                "summary",
                "عشرة أهداف في ثلاثة مجالات عمل، نوقشت في المجلس الاستشاري المرافق وأقرّها مجلس المدينة دون تغيير في "
                "15 مارس 2019.",
            ),
        ),
    ),
)

_TITLES = {
    # Key: Leichte Sprache, English, Arabic.
    "hf2-1": ("Sprache und Bildung", "Language and education", "اللغة والتعليم"),
    "hf2-2": (
        "Arbeit, Hilfe und Mit·machen",
        "Work, social affairs and participation in society",
        "العمل والشؤون الاجتماعية والمشاركة في المجتمع",
    ),
    "hf2-3": ("Politik und Recht", "Politics and law", "السياسة والقانون"),
    "z2-01": (
        "Alle können Deutsch lernen",
        "Learning German in every situation of life",
        "تعلّم الألمانية في كل ظروف الحياة",
    ),
    "z2-02": ("Deutsch·kurse mit Kinder·betreuung", "Courses with childcare", "دورات مع رعاية الأطفال"),
    "z2-03": ("Hilfe für Familien in der Schule", "Supporting families at school", "مرافقة الأسر في المدرسة"),
    "z2-04": (
        "Viele Sprachen sind eine Stärke",
        "Showing that many languages are a strength",
        "إظهار تعدد اللغات كنقطة قوة",
    ),
    "z2-05": (
        "Berufs·abschlüsse schneller an·erkennen",
        "Recognising qualifications faster",
        "تسريع الاعتراف بالمؤهلات",
    ),
    "z2-06": (
        "Hilfe für Frauen bei der Arbeits·suche",
        "Strengthening women on their way into work",
        "دعم النساء في الطريق إلى العمل",
    ),
    "z2-07": (
        "Nachbarn helfen sich und treffen sich",
        "Self-help and encounters in the districts",
        "المساعدة الذاتية واللقاء في الأحياء",
    ),
    "z2-08": (
        "Das Rat·haus ist für alle da",
        "An administration open to all cultures",
        "انفتاح الإدارة على جميع الثقافات",
    ),
    "z2-09": (
        "Hilfe bei Benachteiligung",
        "Securing advice against discrimination",
        "ضمان الاستشارة ضد التمييز",
    ),
    "z2-10": (
        "Mit·reden in der Politik",
        "Having a say in committees and advisory boards",
        "المشاركة في الرأي في اللجان والمجالس الاستشارية",
    ),
    "m2-schichtkurse": (
        "Deutsch·kurse für Menschen mit Schicht·arbeit",
        "Courses for people who work shifts",
        "دورات للعاملين بنظام المناوبات",
    ),
    "m2-sprachkompass": (
        "Ein Gespräch: Welcher Kurs passt?",
        "Language compass: one talk, one way",
        "بوصلة اللغة: محادثة واحدة وطريق واحد",
    ),
    "m2-gespraechskreise": (
        "Deutsch sprechen mit Nachbarn",
        "Conversation circles in the neighbourhood",
        "حلقات محادثة في الحي",
    ),
}
_DESCRIPTIONS = {
    "z2-01": (
        "Jeder Mensch soll Deutsch lernen können. Manche Menschen arbeiten nachts. Manche sind krank. "
        "Manche pflegen ihre Eltern. Für alle soll es einen Kurs geben. Niemand soll lange auf einen "
        "Kurs warten. Die Warte·zeit soll höchstens 4 Wochen sein. Das soll Ende 2021 so sein.",
        "There is a suitable way to learn German for every situation of life, and by the end of 2021 nobody "
        "waits longer than four weeks.",
        "يوجد لكل وضع في الحياة عرض مناسب لتعلّم الألمانية، وتنخفض مدة الانتظار حتى نهاية عام 2021 إلى أربعة أسابيع "
        "على الأكثر.",
    ),
    "z2-02": (
        "Manche Menschen haben kleine Kinder. Sie wollen Deutsch lernen. In der Zeit passt jemand auf die "
        "Kinder auf. Dafür soll es 300 Plätze geben. Das soll Ende 2021 so sein.",
        "Whoever looks after children should be able to learn German without waiting for a place in childcare. "
        "By the end of 2021 there are 300 places in such courses.",
        "من يرعى أطفالاً يجب أن يتمكن من تعلّم الألمانية دون انتظار مكان في رعاية الأطفال. وحتى نهاية عام 2021 "
        "يتوفر لذلك 300 مكان في الدورات.",
    ),
    "z2-03": (
        "Die Schule in Deutschland ist nicht leicht zu verstehen. Familien bekommen Hilfe. An jeder Schule "
        "gibt es eine Person für Fragen.",
        "Families understand the school system and have somebody to turn to at every school.",
        "تفهم الأسر النظام المدرسي ويكون لها في كل مدرسة شخص تتوجه إليه.",
    ),
    "m2-schichtkurse": (
        "Manche Menschen arbeiten in Schichten. Der Kurs ist zu 2 Zeiten in der Woche. Die Menschen können "
        "wechseln. Haben Sie eine Stunde verpasst? Dann können Sie die Stunde später an·sehen.",
        "Two times a week between which people can switch; missed lessons are recorded.",
        "موعدان في الأسبوع يمكن التبديل بينهما، وتتوفر الدروس الفائتة مسجّلة.",
    ),
    "m2-sprachkompass": (
        "Sie wollen Deutsch lernen. Sie kommen zu einem Gespräch. Wir prüfen: Wie gut ist Ihr Deutsch? "
        "Dann sagen wir Ihnen: Dieser Kurs passt zu Ihnen.",
        "Placement and advice in one appointment, followed by a firm proposal for a course.",
        "تحديد المستوى والاستشارة في موعد واحد، ثم اقتراح محدد لدورة مناسبة.",
    ),
    "m2-gespraechskreise": (
        "Hier können Sie Deutsch sprechen. Sie müssen sich nicht an·melden. Es gibt 8 Orte in der Stadt. "
        "Jede Woche ist ein Treffen.",
        "Speaking German without registration, every week at eight places.",
        "التحدث بالألمانية دون تسجيل مسبق، كل أسبوع في ثمانية أماكن.",
    ),
}


def _told(texts: dict[str, tuple[str, str, str]], field: str) -> tuple[Translation, ...]:
    return tuple(
        Translation(key, language, ((field, text),))
        for key, three in texts.items()
        for language, text in zip((EASY, ENGLISH, ARABIC), three, strict=True)
    )


TRANSLATIONS = (*_CONCEPT, *_EDITION, *_told(_TITLES, "title"), *_told(_DESCRIPTIONS, "description"))
