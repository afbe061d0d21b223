"""The records that show how the partnership decided."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Count, Day, Listed, PartnerId, Phone, Text, WebAddress, YesNo
from govkit.model.part import Part


class Dpia(Part):
    """The data protection impact assessment (UK GDPR Article 35)."""

    reference: Text = Field(description="Its reference.")
    completed: Day = Field(description="The day it was completed.")
    outcome: Text = Field(description="What it found, in a few words.")


class NationalDataOptOut(Part):
    """Whether the National Data Opt-out applies, and why or how."""

    applies: YesNo = Field(description="`true` or `false`.")
    reason: Text = Field(description="Why it applies or not, and what is done about it.")


class PrivacyNotice(Part):
    """Where and when the privacy notice is published."""

    address: WebAddress = Field(description="Its web address.")
    published: Day = Field(description="The day it is published.")


class Records(Part):
    """The partnership's records."""

    dpia: Dpia = Field(description="The data protection impact assessment.")
    national_data_opt_out: NationalDataOptOut | None = Field(
        None, description="Whether the National Data Opt-out applies."
    )
    privacy_notice: PrivacyNotice = Field(description="The privacy notice for the public.")
    other_formats: Listed[Text] = Field(
        description="The formats that letters and notices can be had in, such as `large print`."
    )


class Regulator(Part):
    """The public body that people can complain to."""

    name: Text = Field(description="Its name.")
    phone: Phone = Field(description="Its helpline.")
    website: WebAddress = Field(description="Its web address.")


class Involvement(Part):
    """Who was asked about the documents, and what changed because of it."""

    who: Text = Field(description="Who was asked.")
    how: Text = Field(description="How they were asked.")
    on: Day = Field(description="When.")
    people: Count = Field(description="How many people took part.")
    changed: Text = Field(description="What changed because of it.")


class ServiceAgreement(Part):
    """Agreement to receive a service, which is neither data protection consent nor confidentiality consent."""

    asked_by: PartnerId = Field(description="The partner that asks.")
    when: Text = Field(description="When the family is asked, following “asks for it”: `at the first visit`.")
    refusal_means: Text = Field(description="What happens if they say no, as a plain sentence.")
