# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.test import RequestFactory
from django.utils import translation

from werdegang.ui.components.marks import STATUS_KINDS
from werdegang.ui.parts import Count, EditionLink, Link, Paging, Tab
from werdegang.ui.tests.markup import read, render, words
from werdegang.ui.told import Told

EVIL = "<i>böse</i> & Co"
DAY = date(2017, 3, 17)

PIECES = [
    "{% status 'watch' evil %}",
    "{% status 'nowhere' evil plain=True large=True %}",
    "{% sample %}",
    "<p{% contentlang %}>{{ evil }}</p>",
    "{% samplenote %}{{ evil }}{% endsamplenote %}",
    "{% secret evil %}",
    "{% icon 'download' %}{% icon 'search' small=False %}",
    "{% segments done=1 going=2 late=1 todo=1 %}{% segments %}{% key 'done' %}",
    "{% tally counts label=evil section=True %}",
    "{% breadcrumb links %}",
    "{% pagehead evil kind=evil lead=evil %}{% pagemeta %}{{ evil }}{% endpagemeta %}{% endpagehead %}",
    "{% actions head=True %}{% action '/a' evil icon='mail' %}{% endactions %}",
    "{% tabs tabs %}{% tabs tabs label=evil %}",
    "{% editions editions label=evil %}",
    "{% section evil note=evil more_url='/m' more_label=evil sample=True %}{{ evil }}{% endsection %}",
    "{% section evil id='x' band=True level=3 %}{% endsection %}{% section 'y' small=True %}{% endsection %}",
    "{% panel evil outline=True %}{{ evil }}{% endpanel %}{% panel %}{% endpanel %}",
    "{% facts pairs=True %}{% fact evil %}{{ evil }}{% endfact %}{% endfacts %}",
    "{% more evil %}{{ evil }}{% endmore %}",
    "{% nothing evil %}{{ evil }}{% endnothing %}",
    "{% alert evil kind='warning' role='alert' %}{{ evil }}{% endalert %}{% alert evil level=0 %}{% endalert %}",
    "{% linkbutton '/b' evil %}",
    "{% rows ordered=True %}{% row evil url='/r' date=day status='adopted' status_label=evil sample=True %}"
    "{{ evil }}{% endrow %}{% row evil date_text=evil level=3 %}{% endrow %}{% endrows %}",
    "{% files %}{% file evil url='/f' number=1 size=5 note=evil text_url='/t' sample=True %}"
    "{% file evil %}{% endfiles %}",
    "{% linklist %}{% linkitem '/l' evil note=evil sample=True %}{% linkitem '' evil %}{% endlinklist %}",
    "{% listhead evil %}{% actions %}{% endactions %}{% endlisthead %}",
    "{% pager paging note=evil label=evil %}",
    "{% datatable evil %}{% columns %}{% column evil %}{% column evil number=True sort_url='?s' sorted='ascending' %}"
    "{% endcolumns %}{% datarow sum=True %}{% rowhead sub=evil %}{{ evil }}{% endrowhead %}"
    "{% cell evil number=True sub=evil %}{{ evil }}{% endcell %}{% numbercells numbers %}{% enddatarow %}"
    "{% enddatatable %}",
    "{% datatable evil cards=False tight=True visible_caption=True %}{% columns %}{% endcolumns %}{% enddatatable %}",
    "{% steps %}{% step evil who_url='/w' role=evil date=day link_url='/s' link_label=evil note=evil state='decided' %}"
    "{{ evil }}{% endstep %}{% step evil state='closed' %}{% endstep %}"
    "{% step evil state='nonsense' %}{% endstep %}{% endsteps %}",
    "{% steps compact=True %}{% step evil role=evil date_text=evil note=evil compact=True %}{% endstep %}"
    "{% endsteps %}",
    "{% proposal %}{{ evil }}{% endproposal %}",
    "{% flow %}{% flowitem label=evil %}{{ evil }}{% endflowitem %}"
    "{% flowitem here=True %}x{% endflowitem %}{% endflow %}",
    "{% board fields=9 %}{% boardfield evil note=evil url='/f' %}"
    "{% goal evil evil '/g' status='watch' status_label=evil why=evil late=2 sample=True %}"
    "{% endboardfield %}{% endboard %}",
    "{% why 'watch' evil evil as_of=day rule_url='/r' %}{% reason 'watch' %}{{ evil }}{% endreason %}{% endwhy %}",
    "{% rules %}{% rule 'ontrack' evil %}{{ evil }}{% endrule %}{% endrules %}",
    "{% figure evil url='/f' value=evil unit=evil note=evil sample=True %}{{ evil }}{% endfigure %}",
    "{% bigfigure evil evil %}{% bigfacts %}{% fact evil %}x{% endfact %}{% endbigfacts %}{% endbigfigure %}",
    "{% chartpair wide=True %}{{ evil }}{% endchartpair %}",
    "{% searchform '/s' evil placeholder=evil value=evil large=True %}",
    "{% formbar note=evil %}{% button evil name='n' value=evil kind='secondary' %}{% endformbar %}",
    "{% reading reading %}<p{% toldlang told %}{% contentlang told %}>{{ evil }}</p>{{ evil|toldas:told }}",
    "{% filterform evil active=links reset_url='/x' action='/y' %}"
    "{% filtermore evil open=True %}{{ evil }}{% endfiltermore %}{% endfilterform %}",
]


@pytest.fixture
def values():
    return {
        "evil": EVIL,
        "day": DAY,
        "counts": [Count("reached", EVIL, 1234)],
        "links": [Link(EVIL, "/"), Link("ohne"), Link(EVIL)],
        "tabs": [Tab(EVIL, "/", True), Tab("zwei", "/2", count=0)],
        "editions": [EditionLink("2017–2018", EVIL, "/e", note=EVIL, current=True)],
        "reading": SimpleNamespace(
            has_choices=True,
            choices=[SimpleNamespace(code="ar", name=EVIL, url="?a=1&b=2", direction="rtl", current=True)],
            sentence=EVIL,
            stale=True,
            invented=True,
        ),
        "told": "words",
        "numbers": [
            SimpleNamespace(label=EVIL, value=EVIL, withheld=False, provisional=True),
            SimpleNamespace(label=EVIL, value="", withheld=True, provisional=False),
        ],
        "paging": Paging("/zurück", "/weiter"),
    }


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("source", PIECES)
def test_component_is_sound_html_and_escapes_what_it_is_given(source, language, values):
    with translation.override(language):
        html = render(source, **values)
    read(html)
    assert "<i>" not in html
    assert "&amp;lt;" not in html
    assert "&lt;div" not in html
    assert "&lt;span" not in html


def test_every_tag_is_tried_here():
    from werdegang.ui.templatetags.ui import register

    elsewhere = {"field", "errorsummary", "filterfield", "stylesheets", "language_links", "home_address"}
    tried = {name for name in register.tags if any(f"{{% {name}" in piece for piece in PIECES)}
    assert set(register.tags) - tried == elsewhere


@pytest.mark.parametrize("kind", sorted(STATUS_KINDS))
def test_status_shows_its_word_beside_the_icon(kind):
    html = render("{% status kind 'auf Kurs' %}", kind=kind)
    assert html == f'<span class="wd-status wd-status--{kind}">auf Kurs</span>'


def test_unknown_status_looks_open_and_keeps_its_word():
    assert render("{% status 'made-up' 'etwas' %}") == '<span class="wd-status wd-status--open">etwas</span>'


def test_fact_without_value_is_left_out():
    assert "Leer" not in render("{% facts %}{% fact 'Leer' %} \n {% endfact %}{% endfacts %}")


@pytest.mark.parametrize("counts", [(1, 0, 0, 0), (3, 2, 1, 1), (0, 0, 0, 60), (200, 0, 0, 0)])
def test_segments_fill_the_bar_and_stay_inside(counts):
    html = render("{% segments done=a going=b late=c todo=d %}", **dict(zip("abcd", counts, strict=True)))
    rects = [attributes for tag, attributes in read(html).tags if tag == "rect"]
    assert len(rects) == sum(counts)
    assert float(rects[-1]["x"]) + float(rects[-1]["width"]) == pytest.approx(200, abs=0.2)
    assert all(float(rect["width"]) > 0 for rect in rects)


def test_closed_step_shows_no_date():
    with translation.override("de"):
        html = render("{% step 'Verwaltungsausschuss' role='Vorberatung' state='closed' %}{% endstep %}")
    assert "<time" not in html
    assert "nichtöffentlich" in html


def test_card_table_keeps_its_roles():
    html = render(
        "{% datatable 'T' %}{% columns %}{% column 'A' %}{% endcolumns %}{% datarow %}{% rowhead %}x{% endrowhead %}"
        "{% cell 'A' %}y{% endcell %}{% enddatarow %}{% enddatatable %}"
    )
    roles = [attributes.get("role") for _, attributes in read(html).tags if "role" in attributes]
    assert roles == ["table", "rowgroup", "row", "columnheader", "rowgroup", "row", "rowheader", "cell"]


def pager(number, per_page=7, query=""):
    page = Paginator(range(78), per_page).page(number)
    return render("{% pager page %}", page=page, request=RequestFactory().get(f"/{query}"))


def test_pager_keeps_the_filter_and_replaces_the_page():
    html = pager(3, query="?stand=offen&seite=3")
    addresses = [attributes["href"] for tag, attributes in read(html).tags if tag == "a"]
    assert "?stand=offen" in addresses
    assert "?stand=offen&seite=4" in addresses
    assert not any(address.count("seite=") > 1 for address in addresses)


def test_pager_marks_where_one_is():
    page = read(pager(3))
    current = [attributes for tag, attributes in page.tags if attributes.get("aria-current") == "page"]
    assert len(current) == 1
    assert [attributes["rel"] for _, attributes in page.tags if "rel" in attributes] == ["prev", "next"]


def test_pager_of_one_page_is_nothing():
    assert pager(1, per_page=100) == ""
    assert render("{% pager page %}", page=Paging()) == ""


def test_pager_says_what_it_shows():
    with translation.override("de"):
        assert "15 bis 21 von 78" in words(pager(3))


@pytest.mark.parametrize(
    "piece",
    [
        "{% row 'Vorlage' url='/a' %}{% endrow %}",
        "{% linkitem '/a' 'Vorlage' %}",
        "{% step 'Vorlage' %}{% endstep %}",
        "{% pagehead 'Vorlage' own_words=True %}{% endpagehead %}",
        "{{ 'Vorlage'|prose }}",
    ],
)
def test_content_says_its_language_on_an_english_page(piece):
    with translation.override("en"):
        assert ' lang="de"' in render(piece)
    with translation.override("de"):
        assert " lang=" not in render(piece)


def test_words_of_the_interface_are_in_the_language_of_the_page():
    with translation.override("en"):
        assert " lang=" not in render(
            "{% row 'Duty' interface=True %}{% endrow %}{% linkitem '/a' 'Workspace' interface=True %}"
        )


@pytest.mark.parametrize(
    "piece",
    [
        "{% linkitem '/a' told %}",
        "{% row told url='/a' %}{% endrow %}",
        "{% pagehead told own_words=True %}{% endpagehead %}",
        "{% section told id='s' %}{% endsection %}",
        "{{ told|richtext }}",
        "{% linkitem '/a' 'Ziel 3'|toldas:told %}",
    ],
)
def test_words_told_in_a_language_say_it_and_which_way_they_run(piece):
    with translation.override("de"):
        assert ' lang="ar" dir="rtl">' in render(piece, told=Told("\u0646\u0635", "ar", "rtl"))
