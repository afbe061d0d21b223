"""UK postcodes, as GOV.UK Notify takes them: of an area that there is, in capitals, with one space."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_AREAS: Final = (
    "AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|"
    "HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|"
    "SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)
_POSTCODE: Final = re.compile(rf"((?:{_AREAS})[0-9][0-9A-HJKMNPR-Y]?)([0-9][ABD-HJLNP-UW-Z]{{2}})")
_LIKE_ONE: Final = re.compile(
    r"(?=\D*[0-9])[A-Z]{1,2}[0-9O][0-9A-Z]?(?:[0-9O][0-9A-Z]{0,3})?"
)  # or like a part of one, or one with a sign too many
_LONGEST: Final = 12


@lru_cache(maxsize=4096)
def postcode(written: str) -> str | None:
    """The postcode in the form by which post is sorted, or nothing where there can be none like it."""
    found = _POSTCODE.fullmatch(_signs(written))
    return f"{found[1]} {found[2]}" if found else None


def is_like_a_postcode(written: str) -> bool:
    """Whether it was meant for a postcode."""
    return _LIKE_ONE.fullmatch(_signs(written)) is not None


def _signs(written: str) -> str:
    return "".join(written[:_LONGEST].split()).upper() if len(written) <= _LONGEST else ""
