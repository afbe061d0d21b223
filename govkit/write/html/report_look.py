"""The page of a report in the look of a house: its colours, and its logo above what the report says."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import Final

from govkit.document.house_style import HouseStyle, Logo
from govkit.write.html.house import address_of

_STARTS: Final = re.compile(r"<body>\n|<main[^>]*>\n")
_POLICY: Final = "content=\"default-src 'none';"
_ESCAPED_POLICY: Final = 'content="default-src &#39;none&#39;;'
_DOTS: Final = 96 / 25.4  # in a millimetre, as pages count them


def report_in_house(page: str, house: HouseStyle | None) -> str:
    """The page, which fetches nothing but the logo that it has inside, and keeps to the one style that it has."""
    if house is None:
        return page
    head, start, rest = page.partition("<style>")
    style, end, body = rest.partition("</style>")
    own = house.palette.recoloured(style)
    head = head.replace(_digest(style), _digest(own))
    if house.logo:
        head = _with_pictures(head)
        at = max((each.end() for each in _STARTS.finditer(body)), default=0)
        body = body[:at] + _picture(house.logo) + body[at:]
    return head + start + own + end + body


def _with_pictures(head: str) -> str:
    """The head of a page, which lets the page show pictures that it has inside."""
    for policy in (_POLICY, _ESCAPED_POLICY):
        head = head.replace(policy, f"{policy} img-src data:;")
    return head


def _picture(logo: Logo) -> str:
    size = f'width="{round(logo.width * _DOTS)}" height="{round(logo.height * _DOTS)}"'
    return f'<p><img src="{address_of(logo)}" alt="{escape(logo.alt)}" {size}></p>\n'


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
