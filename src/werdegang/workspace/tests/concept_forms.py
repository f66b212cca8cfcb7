# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses and forms of the pages of concepts, as a browser would use them."""

from django.urls import reverse


def at(name, edition, *more):
    return reverse(f"workspace:{name}", args=[edition.concept.slug, edition.slug, *more])


def form_of(client, address):
    """What the form would send as it stands."""
    form = client.get(address).context["form"]
    data = {}
    for bound in form:
        value, prepare = bound.value(), getattr(bound.field, "prepare_value", str)
        if value in (None, ""):
            continue
        data[bound.html_name] = (
            (
                [prepare(each) for each in value]
                if isinstance(value, list)
                else bound.field.widget.format_value(prepare(value))
                if bound.field.widget.input_type == "date"
                else prepare(value)
            )
            if hasattr(bound.field.widget, "input_type")
            else prepare(value)
        )
    return data


def page(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()
