"""A house that brings a consent letter in Arabic or in Urdu: sample text, which no translator has seen, in the shape of a letter."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.welsh import welsh_partnership

_DOCUMENT = """{% set sender, dated, reference = letter.sent_by | as_sender, letter.posted, recipient.reference %}
<div class="letterhead">
<p><strong>{{ sender.name }}</strong></p>
<address>{% for line in sender.address %}{{ line }}<br>{% endfor %}</address>
<p><a href="tel:{{ sender.contact.phone }}">{{ sender.contact.phone }}</a></p>
</div>
<address class="recipient">{{ recipient.name }}<br>{% for line in recipient.address %}{{ line }}<br>{% endfor %}</address>
<h1>{{ letter.subject }}</h1>
{% include "consent_letter/clauses/CODE/deadline.html.j2" %}
<div class="reply-slip">
<h2>ردك</h2>
{% include "consent_letter/clauses/CODE/choice.html.j2" %}
</div>
"""
_DEADLINE = """{% clause "deadline" %}
<p>من فضلك أجب خلال <strong>{{ letter.time_to_reply }}</strong>.</p>
<p>اتصل بالرقم <a href="tel:{{ letter.reply_ways.phone }}">{{ letter.reply_ways.phone }}</a>.</p>
<ul>
<li>نريد مشاركة: {{ letter.covers | gather("carries") | gather("key") | gather("plain_name") | listing }}</li>
<li>إذا لم ترد فهذا يعني لا.</li>
</ul>
<table>
<tr><th>ماذا</th><th>كم المدة</th></tr>
{% for time in letter.covers | kept %}
<tr><td>{{ time.counted_from }}</td><td>{{ time.keep_for }}</td></tr>
{% endfor %}
</table>
{% endclause %}
"""
_CHOICE = """{% clause "choice" %}
<p>هل يمكننا المشاركة؟</p>
<p class="tickbox">نعم، أوافق</p>
<p class="tickbox">لا، لا أوافق</p>
{% endclause %}
"""
_WORDS = {
    "Page": "صفحة",
    "of": "من",
    "of your reply": "من ردك",
    "version": "نسخة",
    "DRAFT": "مسودة",
    "Specimen: not to be sent": "عينة: لا ترسل",
    "Dyfnant Health Board": "مجلس الصحة",
    "Your choice: telling school about a reaction to a vaccine": "اختيارك",
    "that your child reacted to a vaccine, and what to look out for": "رد فعل طفلك على اللقاح",
    "the reaction": "رد الفعل",
}


_URDU = {
    "ردك": "آپ کا جواب",
    "من فضلك أجب خلال": "براہ کرم اس مدت میں جواب دیں:",
    "اتصل بالرقم": "اس نمبر پر فون کریں:",
    "نريد مشاركة": "ہم یہ معلومات بانٹنا چاہتے ہیں",
    "إذا لم ترد فهذا يعني لا.": "اگر آپ جواب نہ دیں تو اس کا مطلب ہے نہیں\u06d4",
    "كم المدة": "کتنی مدت",
    "ماذا": "کیا",
    "هل يمكننا المشاركة؟": "کیا ہم یہ بانٹ سکتے ہیں؟",
    "نعم، أوافق": "ہاں، میں متفق ہوں",
    "لا، لا أوافق": "نہیں، میں متفق نہیں ہوں",
}
_URDU_WORDS = {
    "Page": "صفحہ",
    "of": "از",
    "of your reply": "آپ کے جواب کا",
    "version": "نسخہ",
    "DRAFT": "مسودہ",
    "Specimen: not to be sent": "نمونہ: نہ بھیجیں",
    "Dyfnant Health Board": "صحت بورڈ",
    "Your choice: telling school about a reaction to a vaccine": "آپ کا انتخاب",
    "that your child reacted to a vaccine, and what to look out for": "آپ کے بچے کا ویکسین پر ردعمل",
    "the reaction": "ردعمل",
}


def arabic_partnership(folder: Path) -> Path:
    """A partnership file that names Arabic, with the house's templates and words beside it."""
    return _partnership(folder, "ar", _WORDS, {})


def urdu_partnership(folder: Path) -> Path:
    """The same in Urdu, which has letters that Arabic has not."""
    return _partnership(folder, "ur", _URDU_WORDS, _URDU)


def _partnership(folder: Path, code: str, said: Mapping[str, str], instead: Mapping[str, str]) -> Path:
    file = welsh_partnership(folder, words=False)
    file.write_text(file.read_text("utf-8").replace("languages: [cy]", f"languages: [{code}]"), "utf-8")
    clauses = folder / "templates" / "consent_letter" / "clauses" / code
    clauses.mkdir(parents=True)
    for name, text in (("document", _DOCUMENT), ("deadline", _DEADLINE), ("choice", _CHOICE)):
        for arabic, other in instead.items():
            text = text.replace(arabic, other)  # noqa: PLW2901 - one after the other
        (clauses / f"{name}.html.j2").write_text(text.replace("/CODE/", f"/{code}/"), "utf-8")
    words = "".join(f'- english: "{english}"\n  says: "{says}"\n' for english, says in said.items())
    (folder / "languages").mkdir()
    (folder / "languages" / f"{code}.yaml").write_text(f"words:\n{words}", "utf-8")
    return file
