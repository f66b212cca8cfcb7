# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Logos and Word templates from outside: what is taken, and what is refused in words."""

import io
import zipfile

import docx
import pytest

from werdegang.rendering import colours, logos, word_template
from werdegang.rendering.docx import own_template
from werdegang.rendering.pictures import as_png

SQUARE = '<path d="M0 0h10v10H0z" fill="#1a3fae"/>'


def svg(inside=SQUARE, more=""):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" {more}>{inside}</svg>'.encode()


def repacked(data, change):
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as packed:
        parts = {name: source.read(name) for name in source.namelist()}
        change(parts)
        for name, content in parts.items():
            packed.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(("colour", "found"), [("#000000", 21), ("#ffffff", 1), ("#767676", 4.54)])
def test_contrast_is_that_of_the_guideline(colour, found):
    assert colours.contrast(colour) == pytest.approx(found, abs=0.01)


def test_a_drawing_of_shapes_is_taken():
    logo = logos.checked(svg())
    assert logo.media_type == "image/svg+xml"
    assert b"M0 0h10v10H0z" in logo.content
    assert logos.checked(logo.content).content == logo.content


def test_what_drawing_programs_keep_for_themselves_is_taken_out():
    own = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.3"'
    doctype = (
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    inside = f'<!-- secret --><metadata>author</metadata><inkscape:grid id="x"/>{SQUARE}'
    content = logos.checked(doctype + svg(inside, own)).content
    for left in (b"inkscape", b"secret", b"author", b"DOCTYPE"):
        assert left not in content


@pytest.mark.parametrize(
    "data",
    [
        svg("<script>alert(1)</script>"),
        svg(SQUARE, 'onload="alert(1)"'),
        svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
        svg('<use href="https://example.org/x.svg#a"/>'),
        svg('<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/svg+xml;base64,AAAA"/>'),
        svg('<rect width="9" height="9" style="fill: url(https://example.org/)"/>'),
        svg("<style>@import 'https://example.org/x.css';</style>"),
        svg("<style>rect { fill: \\75rl(//example.org) }</style>"),
        svg('<image href="#a"/>'),
        svg('<a href="javascript:alert(1)"><text>x</text></a>'),
        svg(f'{SQUARE}<animate attributeName="x"/>'),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("<text>&a;</text>"),
        b'<html xmlns="http://www.w3.org/1999/xhtml"/>',
        b"<svg",
        b"",
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 8 + (10).to_bytes(4) * 2 + b"no picture",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 8 + (10).to_bytes(4) + (5000).to_bytes(4),
        svg(SQUARE * 20_000),
    ],
)
def test_what_runs_reaches_outside_or_is_no_picture_is_refused(data):
    with pytest.raises(logos.UnfitLogo):
        logos.checked(data)


def test_a_png_is_taken_as_it_is():
    picture = as_png([svg()])[0]
    assert logos.checked(picture) == logos.Logo(picture, "image/png")


def test_the_house_s_own_template_is_fit_and_the_same_every_time():
    template = own_template("#1a3fae", "de")
    word_template.check(template)
    assert own_template("#1a3fae", "de") == template


def test_missing_styles_are_named():
    word = docx.Document()
    for name in ("Caption", "Heading 3"):
        word.styles[name].delete()
    target = io.BytesIO()
    word.save(target)
    with pytest.raises(word_template.UnfitTemplate, match=r"Heading 3, Caption\."):
        word_template.check(target.getvalue())


def _with_macro(parts):
    parts["word/vbaProject.bin"] = b"x"


def _macro_kind(parts):
    kinds = parts["[Content_Types].xml"]
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts["[Content_Types].xml"] = kinds.replace(
        main, b"application/vnd.ms-word.document.macroEnabled.main+xml"
    )


def _as_sheet(parts):
    kinds = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = kinds.replace(
        b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"
    )


def _template_elsewhere(parts):
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    relation = (
        b'<Relationship Id="rId99" Type="%s" Target="https://example.org/x.dotm" TargetMode="External"/>'
        % kind
    )
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", relation + b"</Relationships>")


@pytest.mark.parametrize("change", [_with_macro, _macro_kind, _as_sheet, _template_elsewhere])
def test_a_template_that_runs_reaches_outside_or_is_none_is_refused(change):
    with pytest.raises(word_template.UnfitTemplate):
        word_template.check(repacked(own_template("#1a3fae", "de"), change))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", svg()])
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(word_template.UnfitTemplate):
        word_template.check(data)
