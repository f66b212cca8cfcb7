# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Subscriptions by e-mail, without an account: ask, confirm, see and change, end.

What can be subscribed to is what anyone may see, whoever asks. Links are signed; one that is forged or void answers
as an address that does not exist. Where the subscriptions are erased, those that end and manage say that none is left.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.accounts.attempts import address_of_attempt
from werdegang.mailing import subscribing
from werdegang.mailing.models import Rhythm, Subscriber, Subscription
from werdegang.mailing.sources import About, source
from werdegang.mailing.subscription_letters import about
from werdegang.mailing.tokens import Ticket, Use, ticket_of, token
from werdegang.ui.parts import Link
from werdegang.website.subjects.places import subject_at
from werdegang.website.subscription_form import AddressForm, SubscriptionForm
from werdegang.website.trail import trail

View = Callable[..., HttpResponse]


def _out_of_sight(view: View) -> View:
    """Pages with a secret in their address are kept nowhere and told to nobody."""

    @wraps(view)
    @never_cache
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = view(request, *args, **kwargs)
        answer["X-Robots-Tag"] = "noindex, nofollow"
        answer["Referrer-Policy"] = "same-origin"
        return answer

    return guarded


def subscriptions_step() -> Link:
    """The page that explains subscriptions."""
    return Link(_("Subscriptions"), reverse("website:subscriptions_about"))


@require_http_methods(["GET", "HEAD", "POST"])
def overview(request: HttpRequest) -> HttpResponse:
    """What there is, and how to get at one's own."""
    form = AddressForm(request.POST or None)
    status = 200
    if request.method == "POST":
        if form.is_valid():
            return _asked(request, form, lambda: _send_link(request, form))
        status = 422
    context = {"form": form, "breadcrumb": trail(Link(_("Subscriptions")))}
    return render(request, "website/subscriptions/overview.html", context, status=status)


def _send_link(request: HttpRequest, form: forms.Form) -> None:
    subscribing.send_manage_link(form.cleaned_data["email"], sender=address_of_attempt(request) or "")


@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: HttpRequest) -> HttpResponse:
    """Subscribe to what the page at ``zu`` shows."""
    found, seen = _subject(request)
    form = SubscriptionForm(request.POST or None, initial={"language": get_language()})
    status = 200
    if request.method == "POST":
        if form.is_valid():
            return _asked(request, form, lambda: _ask(request, form, *found))
        status = 422
    return _form_page(request, form, seen, status)


def _form_page(request: HttpRequest, form: forms.Form, seen: About, status: int) -> HttpResponse:
    context = {
        "form": form,
        "about": seen,
        "feed": f"{reverse('website:subscription_feed')}?{request.GET.urlencode()}",
        "calendar": f"{reverse('website:subscription_calendar')}?{request.GET.urlencode()}",
        "breadcrumb": trail(subscriptions_step(), Link(_("Subscribe"))),
    }
    return render(request, "website/subscriptions/new.html", context, status=status)


def _subject(request: HttpRequest) -> tuple[tuple[str, str], About]:
    found = subject_at(request.GET.get("zu", ""))
    known = source(found[0]) if found else None
    seen = known.about(found[1]) if found and known else None
    if found is None or seen is None:
        raise Http404
    return found, seen


def _ask(request: HttpRequest, form: forms.Form, name: str, reference: str) -> None:
    said = form.cleaned_data
    subscribing.ask(
        said["email"],
        name,
        reference,
        Rhythm(said["rhythm"]),
        language=said["language"],
        sender=address_of_attempt(request) or "",
    )


def _asked(request: HttpRequest, form: forms.Form, act: Callable[[], None]) -> HttpResponse:
    """The answer is the same whatever is known of the address."""
    try:
        act()
    except subscribing.TooManyError:
        return render(
            request,
            "website/subscriptions/too_many.html",
            {"breadcrumb": trail(subscriptions_step(), Link(_("Too many e-mails")))},
            status=429,
        )
    return redirect("website:subscription_sent")


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """Look into your mailbox."""
    context = {
        "days": subscribing.DAYS_TO_CONFIRM,
        "breadcrumb": trail(subscriptions_step(), Link(_("E-mail on its way"))),
    }
    return render(request, "website/subscriptions/sent.html", context)


@_out_of_sight
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Confirm a subscription: by a button, since programs that look through e-mails open every link."""
    ticket = ticket_of(token, Use.CONFIRM)
    found = subscribing.waiting_for_confirmation(ticket.number if ticket else 0)
    seen = about(found) if found else None
    if found is None or seen is None:
        raise Http404
    if request.method == "POST":
        subscribing.confirm(found)
        messages.success(request, _("Confirmed. You hear of news by e-mail from now on."))
        return redirect(_manage_page(found.subscriber))
    context = {
        "found": found,
        "about": seen,
        "breadcrumb": trail(subscriptions_step(), Link(_("Confirm"))),
    }
    return render(request, "website/subscriptions/confirm.html", context)


def _manage_page(subscriber: Subscriber) -> str:
    return reverse("website:subscriptions", args=[token(Ticket(Use.MANAGE, subscriber.pk))])


@_out_of_sight
@require_http_methods(["GET", "HEAD", "POST"])
def manage(request: HttpRequest, token: str) -> HttpResponse:
    """All subscriptions of an address."""
    ticket = ticket_of(token, Use.MANAGE)
    subscriber = Subscriber.objects.filter(pk=ticket.number if ticket else 0).first()
    if ticket is None:
        raise Http404
    if subscriber is None:
        return _nothing_left(request)
    if request.method == "POST":
        return _changed(request, subscriber)
    confirmed = subscriber.subscriptions.exclude(confirmed_at=None).select_related("subject")
    context = {
        "subscriber": subscriber,
        "lines": [(each, about(each)) for each in confirmed],
        "rhythms": Rhythm.choices,
        "language_choices": Subscriber._meta.get_field("language").choices,
        "breadcrumb": trail(subscriptions_step(), Link(_("Your subscriptions"))),
    }
    return render(request, "website/subscriptions/manage.html", context)


def _nothing_left(request: HttpRequest) -> HttpResponse:
    """The address was erased with its last subscription; whoever holds the link learns that, and how to begin again."""
    context = {"breadcrumb": trail(subscriptions_step(), Link(_("Your subscriptions")))}
    answer = render(request, "website/subscriptions/none_left.html", context)
    if request.method == "POST":
        answer.status_code, answer["Allow"] = 405, "GET, HEAD"
    return answer


def _changed(request: HttpRequest, subscriber: Subscriber) -> HttpResponse:
    """Do what one of the buttons says."""
    if request.POST.get("do") == "erase":
        subscribing.erase(subscriber)
        return redirect("website:subscription_ended")
    if request.POST.get("do") == "language":
        subscribing.speak(subscriber, request.POST.get("language", ""))
        messages.success(request, _("Saved."))
        return redirect(request.path)
    one = _one_of(subscriber, request.POST.get("subscription", ""))
    if one is None:
        messages.info(request, _("This subscription had ended already."))
    elif request.POST.get("do") == "end":
        subscribing.end([one.pk])
        messages.success(request, _("The subscription has ended."))
    elif request.POST.get("rhythm") in Rhythm.values:
        subscribing.change(one, Rhythm(request.POST["rhythm"]))
        messages.success(request, _("Saved."))
    if not Subscriber.objects.filter(pk=subscriber.pk).exists():
        return redirect("website:subscription_ended")
    return redirect(request.path)


def _one_of(subscriber: Subscriber, number: str) -> Subscription | None:
    if not number.isdecimal() or len(number) > 18:
        return None
    return subscriber.subscriptions.filter(pk=number).first()


@csrf_exempt
@_out_of_sight
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """End by one click (RFC 8058): mail programs POST here without cookie or token; a person sees a button."""
    ticket = ticket_of(token, Use.END, Use.END_TOLD)
    if ticket is None:
        raise Http404
    rows = _meant(ticket)
    if request.method == "POST":
        subscribing.end([each.pk for each in rows])
        if "List-Unsubscribe" in request.POST:
            return HttpResponse(status=200)
        return redirect("website:subscription_ended")
    if not rows:
        return redirect("website:subscription_ended")
    titles = [seen.title for each in rows if (seen := about(each))]
    context = {
        "titles": titles,
        "of_digest": ticket.use is Use.END_TOLD,
        "breadcrumb": trail(subscriptions_step(), Link(_("Unsubscribe"))),
    }
    return render(request, "website/subscriptions/unsubscribe.html", context)


def _meant(ticket: Ticket) -> list[Subscription]:
    rows = Subscription.objects.select_related("subject")
    if ticket.use is Use.END:
        return list(rows.filter(pk=ticket.number))
    return list(rows.filter(subscriber=ticket.number, pk__in=ticket.more.split()))


@require_safe
def ended(request: HttpRequest) -> HttpResponse:
    """Nothing is sent any more."""
    context = {"breadcrumb": trail(subscriptions_step(), Link(_("Subscription ended")))}
    return render(request, "website/subscriptions/ended.html", context)
