"""What an answer says about the text: done, or refused."""

import pytest
from django.contrib import messages
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpResponse
from django.shortcuts import redirect
from django.test import RequestFactory

from accounts.middleware import TypedMiddleware
from accounts.typed import sent
from tests.factories import OPEN
from tests.typed.conftest import MEASURES
from tests.typed.page import drafts, open_form


def refused_elsewhere(request):
    messages.error(request, "Đã hết hạn đăng ký.")
    return redirect("/")


def done(request):
    messages.success(request, "Đã lưu.")
    return redirect("/")


ANSWERS = {
    done: [],
    refused_elsewhere: [MEASURES],
    lambda request: HttpResponse("Có điều cần sửa"): [MEASURES],
    lambda request: HttpResponse(status=404): [MEASURES],
    lambda request: HttpResponse(status=500): [MEASURES],
}


@pytest.fixture
def request_of_the_head(browser, page, head):
    """A save of a page whose text is a draft already."""
    form = open_form(browser, page) | {"measures": MEASURES}
    browser.post(page, form | {"_keep": "1"})
    request = RequestFactory().post(page, form)
    request.user, request.received_at = head, OPEN
    SessionMiddleware(lambda request: None).process_request(request)
    MessageMiddleware(lambda request: None).process_request(request)
    request.text_sent = sent(request)
    return request


@pytest.mark.parametrize(("answer", "kept"), ANSWERS.items())
def test_only_a_save_that_was_done_forgets_the_text(request_of_the_head, answer, kept):
    TypedMiddleware(answer)(request_of_the_head)

    assert [text["measures"][0] for *_, text in drafts()] == kept


def test_a_refusal_that_was_looked_for_is_still_told(request_of_the_head):
    TypedMiddleware(refused_elsewhere)(request_of_the_head)

    assert request_of_the_head._messages.used is False
    told = [str(each) for each in messages.get_messages(request_of_the_head)]
    assert told == ["Đã hết hạn đăng ký."]
