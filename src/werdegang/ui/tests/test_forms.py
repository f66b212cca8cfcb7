# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from django import forms
from django.utils import translation

from werdegang.ui.tests.markup import read, render, words


class Everything(forms.Form):
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)
    line = forms.CharField(label="Zeile", help_text="Ein Hinweis.")
    text = forms.CharField(label="Text", widget=forms.Textarea)
    number = forms.IntegerField(label="Zahl", required=False)
    day = forms.DateField(label="Tag", required=False)
    select = forms.ChoiceField(label="Auswahl", choices=[("a", "A"), ("b", "B")], help_text="Eins davon.")
    several = forms.MultipleChoiceField(label="Mehrere", choices=[("a", "A")], required=False)
    radio = forms.ChoiceField(label="Stand", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    boxes = forms.MultipleChoiceField(
        label="Sprachen", choices=[("de", "Deutsch")], widget=forms.CheckboxSelectMultiple, help_text="Alle."
    )
    agreed = forms.BooleanField(label="Geprüft", help_text="Wirklich.")
    file = forms.FileField(label="Datei", required=False)
    moment = forms.SplitDateTimeField(label="Wann", required=False)

    def clean(self):
        raise forms.ValidationError("Im Ganzen <falsch>.")


FIELDS = [name for name in Everything.base_fields if name != "hidden"]


@pytest.fixture
def blank():
    return Everything()


@pytest.fixture
def wrong():
    return Everything({"number": "x", "day": "gestern"})


def show(form, name):
    return render("{% field field %}", field=form[name])


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("state", ["blank", "wrong"])
def test_field_is_sound_and_has_its_label(name, state, request):
    form = request.getfixturevalue(state)
    html = show(form, name)
    read(html)
    assert form.fields[name].label in words(html)


@pytest.mark.parametrize("name", ["line", "text", "number", "day", "select", "radio", "boxes", "agreed"])
def test_error_is_tied_to_its_control(name, wrong):
    page = read(show(wrong, name))
    described = {
        reference
        for _, attributes in page.tags
        for reference in attributes.get("aria-describedby", "").split()
    }
    assert f"id_{name}_error" in described
    assert any(attributes.get("aria-invalid") == "true" for _, attributes in page.tags)


@pytest.mark.parametrize("name", ["line", "select", "boxes", "agreed"])
def test_hint_is_tied_to_its_control(name, blank):
    described = [
        attributes["aria-describedby"]
        for _, attributes in read(show(blank, name)).tags
        if "aria-describedby" in attributes
    ]
    assert described == [f"id_{name}_helptext"]


def test_optional_fields_say_so(blank):
    assert "optional" in words(show(blank, "number"))
    assert "optional" not in words(show(blank, "line"))


def test_hidden_field_stays_bare(blank):
    assert show(blank, "hidden") == '<input type="hidden" name="hidden" id="id_hidden">'


def test_label_and_hint_can_be_said_anew(blank):
    html = render("{% field f label='Anders' hint=hint rows=2 %}", f=blank["text"], hint="Neu <b>")
    read(html)
    assert "Anders" in html
    assert "Neu &lt;b&gt;" in html
    assert 'rows="2"' in html


def test_summary_leads_to_every_field_in_error(wrong):
    html = render("{% errorsummary form %}{% for f in form %}{% field f %}{% endfor %}", form=wrong)
    page = read(html)
    targets = [a["href"][1:] for tag, a in page.tags if tag == "a" and a["href"].startswith("#")]
    assert len(targets) == sum(len(wrong[name].errors) for name in FIELDS)
    assert set(targets) <= set(page.ids)
    assert "Im Ganzen &lt;falsch&gt;." in html


def test_summary_counts_in_the_language(wrong):
    with translation.override("de"):
        assert "Angaben fehlen oder stimmen nicht" in render("{% errorsummary form %}", form=wrong)


def test_form_without_errors_has_no_summary(blank):
    assert render("{% errorsummary form %}", form=blank) == ""


@pytest.mark.parametrize("name", ["line", "select", "day"])
def test_filter_field_has_a_label(name, blank):
    page = read(render("{% filterfield field wide=True %}", field=blank[name]))
    assert any(attributes.get("class") == "wd-input" for _, attributes in page.tags)


def test_every_part_of_a_divided_field_has_a_name(blank):
    controls = [attributes for tag, attributes in read(show(blank, "moment")).tags if tag == "input"]
    assert [control.get("aria-label") for control in controls] == ["Wann", "Wann"]
