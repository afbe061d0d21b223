"""A template can print facts and nothing else: whatever it tries ends in TemplateFailed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.conftest import Refusal, Render
from tests.rows import over_rows

MARK = "\ue000partnership.name\ue003other words\ue004"


@over_rows(
    "expression",
    [
        "''.__class__",
        "''['__class__']",
        "''.__class__.__mro__[1].__subclasses__()",
        "partnership.__class__",
        "partnership.__init__.__globals__",
        "partnership['__class__']",
        "partnership.name.__init__",
        "partnership._part",
        "partnership['_part']",
        "partnership._scope.partnership",
        "partnership.model_dump",
        "partnership.model_fields",
        "partners.__len__",
        "partners.append(1)",
        "self._TemplateReference__context",
        "self.__init__.__globals__",
        "[''] | gather('__class__') | listing",
        "[''] | gather('__class__') | gather('__base__') | gather('__subclasses__') | listing",
        "partners | gather('_part') | listing",
        "partners | where('__class__') | listing",
        "partners | where_given('__class__') | listing",
        "'{0.__class__}'.format(partnership)",
        "'{:>999999999}'.format(1)",
        "'x'.zfill(999999999)",
        "'x'.upper()",
        "partnership.name.said('other words')",
        "partnership.name.said",
        "partnership.name.words",
        "partnership.name['words']",
        "partnership.name.chain",
        "partnership.name.fact",
        "partnership.chain",
        "range(9)",
        "lipsum()",
        "dict(a=1)",
        "cycler(1, 2)",
        "namespace(a=1)",
        "'x' * 999999999",
        "999999999 * [1]",
        "9 ** 999999999",
        "'%999999999d' % 1",
        "partnership.name | safe",
        "partnership.name | attr('__class__')",
        "partners | map('upper') | listing",
        "partnership.name | replace('a', 'b')",
        "'\\ue000partnership.name\\ue003other words\\ue004'",
    ],
)
def test_nothing_but_facts_can_be_had(refusal: Refusal, expression: str) -> None:
    refused = refusal(f"<p>words</p>\n<p>{{{{ {expression} }}}}</p>")
    assert (refused.template, refused.line) == ("kind/document.html.j2", 2)


@over_rows("template", ["<p>{}</p>", '<p><a href="https://a.example/{}">words</a></p>', "{{{{ '{}' }}}}"])
def test_no_template_can_make_up_an_origin(refusal: Refusal, template: str) -> None:
    assert "which no template may hold" in refusal(template.format(MARK)).why


def test_escaping_can_not_be_switched_off(refusal: Refusal) -> None:
    assert "autoescape" in refusal("{% autoescape false %}<p>{{ partnership.name }}</p>{% endautoescape %}").why


@pytest.mark.parametrize("tag", ["include", "import", "extends"])
@pytest.mark.parametrize("name", ["../secret.html.j2", "kind/../../secret.html.j2", "{outside}", "/etc/passwd", "a b"])
def test_no_file_outside_the_folder_is_read(refusal: Refusal, tmp_path: Path, tag: str, name: str) -> None:
    secret = tmp_path / "secret.html.j2"
    secret.write_text("<p>secret</p>", "utf-8")
    written = name.format(outside=secret.as_posix())
    refused = refusal(f'\n{{% {tag} "{written}"{" as x" if tag == "import" else ""} %}}')
    assert "There is no template" in refused.why


def test_a_name_that_no_file_can_have_is_refused(refusal: Refusal) -> None:
    assert "an invisible control character (U+0000)" in refusal('{% include "a\\0b" %}').why


def test_a_folder_is_no_template(refusal: Refusal) -> None:
    assert "There is no template" in refusal('{% include "kind" %}').why


def test_a_value_can_not_name_a_template(refusal: Refusal) -> None:
    assert refusal("\n{% include partnership.name %}").line == 2


def test_a_value_is_never_a_template(rendered: Render) -> None:
    replaced = ("name: Millbrook Families Together", 'name: "{{ partners[0].name }}"')
    assert rendered("<h1>{{ partnership.name }}</h1>", replaced).title == "{{ partners[0].name }}"


def test_a_value_is_never_markup(rendered: Render) -> None:
    replaced = ("name: Millbrook Families Together", "name: '</h1><script>alert(1)</script>'")
    assert rendered("<h1>{{ partnership.name }}</h1>", replaced).title == "</h1><script>alert(1)</script>"


def test_a_value_can_not_leave_an_attribute(refusal: Refusal) -> None:
    replaced = ("name: Millbrook Families Together", "name: 'x\" onclick=\"alert(1)'")
    assert "can't link" in refusal('<p><a href="https://{{ partnership.name }}">words</a></p>', replaced).why
