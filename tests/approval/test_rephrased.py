"""Sentences that are said otherwise as a whole: what they come to counts, and not each word."""

from __future__ import annotations

from pathlib import Path

from govkit.approval.reworded import reworded
from govkit.approval.scales import Scales
from govkit.approval.statements import ClauseSentence
from govkit.approval.verdict import Weighing
from govkit.data.approved import ApprovedSentence
from govkit.data.grave_words import FILE, grave_words
from govkit.document import Place
from tests.rows import over_rows

SCALES = Scales(grave_words())
NOWHERE = Place("isa/document.html.j2", 1)
SIGN, THEN = " => ", " / "  # what it became; the next sentence

HARMLESS = """
We keep your answer for {a} after {b}. / Then we delete it. => Your answer is kept by us for {a} after {b}, and then deleted.
Please tell us by {d}. => Please let us know by {d}.
You do not have to give a reason. => There is no need to give a reason.
You do not have to say why. => You need not say why.
We share nothing until you say yes. => Until you say yes, we do not share anything.
Only staff who need it can open it. => Nobody can open it but staff who need it.
We never sell your information. => Your information is never sold.
If you say no, nothing changes for you. => Nothing changes for you if you say no.
If you say no, you still get the same help. => You still get the same help when you say no.
We will only share what is needed. => We will share no more than is needed.
Each party must report a breach to the lead without undue delay. => A breach must be reported to the lead by each party without undue delay.
No party may use the data for anything else. => The data may not be used by any party for anything else.
The parties must not use the data for another purpose. => The data must not be used by the parties for another purpose.
We tell you before we change this. => Before we change this, we let you know.
You can ask us for a copy of your information. => You are entitled to ask us for a copy of your information.
You have the right to complain to the regulator. => You can complain to the regulator.
We stop sharing as soon as you tell us. => As soon as you tell us, we stop sharing.
We cannot take back what has been sent. => What has been sent can’t be taken back.
Your help does not depend on your answer. => Whatever you answer, your help does not change.
We do not share it with anyone else. => We share it with nobody else.
If we do not hear from you, we do not share it. => Unless we hear from you, we do not share it.
Both parents have to agree before we share. => We share only once both parents have agreed.
The school sends the list to the council each month. => Each month, the council gets the list from the school.
Data is deleted within 30 days. / The recipient confirms it in writing. => The recipient deletes the data within 30 days and confirms it in writing.
You may bring somebody with you. => You can bring somebody with you.
Neither the school nor the council opens it. => It is opened neither by the school nor by the council.
A worker will ring you within one week. => Within one week, a worker will ring you.
The law does not let us share without your agreement. => Without your agreement, the law does not let us share.
We use it only to help you. / We do not use it to check on you. => We use it only to help you, never to check on you.
Any party can leave with {n} notice in writing. => Any party can leave by giving {n} notice in writing.
Staff must be trained before they open the data. => Staff may open the data only after they have been trained.
This does not apply if the law requires the sharing. => Where the law requires the sharing, this does not apply.
You can say no to all of it or to some of it. => You can say no to all or to part of it.
It is not shared with the police. => The police do not get it.
Your doctor will not be told. => We will not tell your doctor.
If you are under 16, a parent signs too. => A parent signs too if you are under 16.
We look at every request. => Every request is looked at.
We must tell you within one month. => You must be told within one month.
Unless a court orders it, we do not hand it over. => We hand it over only if a court orders it.
No decision about you is made by a computer alone. => A computer alone makes no decision about you.
No reply means no: we do not share it. => If there is no reply, that means no, and we do not share it.
If you say no, you keep all your help. / It does not count against you. => A no does not count against you. / You keep all of the help that you have.
A party that can’t keep to this tells {lead} at once. => If a party can’t keep to this, it informs {lead} at once.
What you share must be necessary. => You must share only what is necessary.
We ask you again before we share. => We do not share before we have asked you again.
We ring you before we visit. => We do not visit without ringing you first.
We file it within 5 days. => It takes us no more than 5 days to file it.
The team visits you only if you have signed. => The team does not visit you if you have not signed.
Each nurse writes a note of it and keeps it. => A note of it is written and kept by a nurse.
You can ask each of the nurses. => You can ask any of the nurses.
You can leave the group at any time. => There is no time limit for leaving the group.
We visit only so long as you want it. / We ring first. => We visit only so long as you want it, and we ring first.
We can’t always visit you. => There are days when we can’t visit you.
The nurse is asked only if you agree. => Only the nurses whom you agree to are asked.
We tell you once the nurse has signed. => We do not tell you until the nurse has signed.
A party must share it with staff who need it. => A party must share it only with those of its staff who need it to do their work.
We ring the clinic only if you agree to it. => We ring the clinic on condition that you have said yes.
We cannot always send every note to you. => We send you some of the notes.
A party uses a processor only under a contract in writing. => For a party to use a processor, there has to be a contract in writing.
"""
GRAVE = """
If you do not reply, that means no. / We will not share this information. => No reply means that you are happy, and we will share it.
We share about the whole family only if every adult says yes. => Unless an adult says no, we share about the whole family.
A no does not count against you. / You keep all your help and care. => You keep your help and care, though a no may count against you.
You can change your mind at any time. => Once you have answered, you can change your mind only in writing.
We tell nobody else that you said no. => Others who help you hear from us that you said no.
We use it for nothing else. => We make other use of it too.
No party may transfer the data out of the country. => The data may be transferred out of the country by any party.
Before it sends data, a party checks that the data is accurate. => A party checks that the data is accurate after it has sent it.
A party uses a processor only under a contract in writing. => A party uses a processor, and a contract in writing is to follow.
Do not press for a yes, and do not tick a box for anybody. => Press for a yes where you can, and do not tick a box for anybody.
Nobody else gets this. => Others get this too where it helps.
We share nothing until you say yes. => Until you say no, we share it.
You need not say why. => When you reply, you have to say why.
We answer within one month, or say why we need two more. => You get an answer when we have looked at it, or we say why we need two more.
We do not sell it. / We tell you before any new use. => We tell you after any new use, and do not sell it.
If there is a risk, it tells them too, without undue delay. => Where there is a risk, it may inform them as well, in due course.
You can ask a person to look at it again. => It can be looked at again by the computer.
We keep your answer for {a} after {b}. => Your answer is kept after {b} by us.
Each party must report a breach to the lead without undue delay. => A breach should be reported to the lead by a party when it is convenient.
You can complain to us, and then to the regulator. => You can complain to us, and we look into it.
Only staff who need it can open it. => It can be opened by staff.
We will not share it with the police. => We and the police will share it.
You may refuse, or share less. => You share all that we ask for.
The receiver deletes it within 30 days. => Within 30 days, the receiver files it.
Both parents have to agree before we share. => We share once one of the parents has agreed.
We tell them that they must delete it, unless the law lets them keep it. => They hear from us that they can keep it.
It does not name a health need. => A health need is named in it.
We do not share it. / We do not sell it. => We share it, and we sell it.
We tell you by {d}. => By {d}, you have told us.
We delete it. => We delete it if we can.
We delete it. => We delete it if we are asked.
We do not print your name. => We do not print your name for now.
We do not print your name. => We do not print your name in large letters.
We do not print your name. => We do not have to print your name.
Each nurse keeps every note. => Each nurse keeps every recent note.
You can leave the group at any time. => You can leave the group until the first visit.
You can leave the group. => You can leave the group with a parent.
We visit you within 5 days. => We visit you within 5 working days.
We visit only if you say yes, or a nurse asks. => We visit only if you say yes, a nurse asks, or there is room.
The notes stay in the clinic. => The notes stay in the clinic for a year.
The nurse explains what she wrote. => The nurse explains whether she wrote.
Before we visit, a nurse rings you. => Once we have visited, a nurse rings you.
We tell you before each visit, unless it rains. => We do not tell you before each visit.
Its name is {a} here. / Senior Risk Owner: {b} => Its name is {b} here. / Senior Risk Owner: {a}
We keep each note that the nurse writes. => Each note that is written by the nurse we delete.
A nurse and a doctor look at each request. => Each request is looked at by a doctor or by a nurse.
You get the list. => You get the list from us by way of your school.
The nurse signs the list and explains the visit. => The nurse signs the list.
The nurse explains the visit and gives out a leaflet. => Leaflets lie in our hall, where anybody finds one.
We delete what we have of you. / We tell you. => If we can, we delete what we have of you. / You hear from us.
"""


HOUSE = (
    ("reach: {but: {words: [save for]}}", "Only staff can open it. => Nobody can open it save for staff.", False),
    (
        "needed: [essential]",
        "A nurse must sign the note. => It is essential that the note is signed by a nurse.",
        False,
    ),
    ("who: {nurse: [nurse]}\nacting: [nurse]", "A nurse files the note. => A nurse can file the note.", True),
    ("gives: [hand]", "We read the notes of visits. => Nurses hand us the notes of visits to read.", True),
)


def broken(before: str, after: str, *, scales: Scales = SCALES) -> list[str]:
    """Why promises are broken where these sentences become those."""
    was = [ApprovedSentence(says=each, when=(), keeps=()) for each in before.split(THEN)]
    now = [ClauseSentence(each, (), NOWHERE) for each in after.split(THEN)]
    changes = reworded(was, now, NOWHERE, Weighing(scales, "isa", "review"))
    return [each.verdict.why for each in changes if each.verdict]


@over_rows("line", HARMLESS.strip().splitlines())
def test_what_says_the_same_in_other_words_breaks_no_promise(line: str) -> None:
    assert broken(*line.split(SIGN)) == []


@over_rows("line", GRAVE.strip().splitlines())
def test_other_words_that_say_less_or_the_opposite_break_one(line: str) -> None:
    assert broken(*line.split(SIGN))


@over_rows(("added", "line", "breaks"), HOUSE)
def test_a_houses_words_weigh_sentences_as_a_whole(added: str, line: str, breaks: bool, tmp_path: Path) -> None:
    assert bool(broken(*line.split(SIGN))) is not breaks
    (tmp_path / FILE).parent.mkdir(exist_ok=True)
    (tmp_path / FILE).write_text(f"{added}\n", "utf-8")
    assert bool(broken(*line.split(SIGN), scales=Scales(grave_words(tmp_path)))) is breaks


def test_a_denial_that_came_beside_another_of_the_same_word_is_told_as_new() -> None:
    before = "We do not ring you, and a nurse comes to your house with the list on the next day."
    assert broken(before, "We do not ring you, and a nurse does not come to see you at home.")[0] == "“not” is new."
