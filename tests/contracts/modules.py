"""Every module that keeps a contract, so that mypy holds it to it. Made by scripts/manual; a test holds it to the folders."""

from __future__ import annotations

from typing import Final

import govkit.posting.as_docx
import govkit.posting.as_docx_tar
import govkit.posting.as_docx_zip
import govkit.posting.as_notify
import govkit.posting.as_pdf
import govkit.posting.as_print
import govkit.posting.as_print_2d
import govkit.posting.as_print_omr
import govkit.posting.as_tar
import govkit.posting.as_zip
import govkit.read.from_docx
import govkit.read.from_html
import govkit.read.from_md
import govkit.read.from_odt
import govkit.read.from_pdf
import govkit.read.from_txt
import govkit.read.spreadsheet.from_csv
import govkit.read.spreadsheet.from_xlsx
import govkit.records.calendar.as_ics
import govkit.records.processing.as_csv
import govkit.records.processing.as_xlsx
import govkit.report.amendment.as_html
import govkit.report.amendment.as_json
import govkit.report.amendment.as_markdown
import govkit.report.amendment.as_terminal
import govkit.report.changes.as_markdown
import govkit.report.changes.as_terminal
import govkit.report.due.as_json
import govkit.report.due.as_terminal
import govkit.report.findings.as_github
import govkit.report.findings.as_json
import govkit.report.findings.as_junit
import govkit.report.findings.as_markdown
import govkit.report.findings.as_sarif
import govkit.report.findings.as_terminal
import govkit.report.readiness.as_json
import govkit.report.readiness.as_terminal
import govkit.report.scores.as_json
import govkit.report.scores.as_terminal
import govkit.report.understanding.as_json
import govkit.report.understanding.as_terminal
import govkit.rules.approvals.approver_not_entitled
import govkit.rules.calendar.assurance_expired
import govkit.rules.calendar.notice_check_overdue
import govkit.rules.calendar.review_overdue
import govkit.rules.calendar.started_unsigned
import govkit.rules.document.choice_outside_reply_slip
import govkit.rules.document.clause_omits_fact
import govkit.rules.document.clause_out_of_order
import govkit.rules.document.empty_clause
import govkit.rules.document.hedge_about_sharing
import govkit.rules.document.letter_over_two_sides
import govkit.rules.document.missing_clause
import govkit.rules.document.one_sided_choice
import govkit.rules.document.placeholder_left
import govkit.rules.document.promise_denied
import govkit.rules.document.reference_to_missing_clause
import govkit.rules.document.repeated_clause
import govkit.rules.document.right_promised_though_set_aside
import govkit.rules.document.row_of_another_flow
import govkit.rules.document.sign_not_in_house_font
import govkit.rules.document.silence_called_consent
import govkit.rules.document.silence_taken_as_yes
import govkit.rules.document.stale_term_in_template
import govkit.rules.document.ticked_box
import govkit.rules.document.typed_fact
import govkit.rules.document.undated_letter
import govkit.rules.document.unnamed_recipient
import govkit.rules.house.branch_never_taken
import govkit.rules.house.clause_never_included
import govkit.rules.house.clause_not_in_standard
import govkit.rules.house.mistake_in_kind_file
import govkit.rules.house.template_named_later
import govkit.rules.house.template_that_is_nowhere
import govkit.rules.house.trusted_markup
import govkit.rules.house.undefined_name
import govkit.rules.house.unknown_filter
import govkit.rules.house.unreadable_template
import govkit.rules.house.unused_house_file
import govkit.rules.language.clause_missing_in_language
import govkit.rules.language.fact_without_translation
import govkit.rules.language.language_without_documents
import govkit.rules.language.unchecked_translation
import govkit.rules.partnership.asking.answers_held_up
import govkit.rules.partnership.asking.answers_kept_too_short
import govkit.rules.partnership.asking.asked_after_it_is_sent
import govkit.rules.partnership.asking.asked_by_a_stranger
import govkit.rules.partnership.asking.best_interests_taken_as_consent
import govkit.rules.partnership.asking.capacity_not_considered
import govkit.rules.partnership.asking.capacity_power_of_other_nation
import govkit.rules.partnership.asking.child_without_answerer
import govkit.rules.partnership.asking.consent_for_other_adults
import govkit.rules.partnership.asking.consent_lasts_too_long
import govkit.rules.partnership.asking.consent_letter_out_of_the_blue
import govkit.rules.partnership.asking.consent_not_asked_for
import govkit.rules.partnership.asking.consent_without_end
import govkit.rules.partnership.asking.consequence_denied
import govkit.rules.partnership.asking.conversation_of_wrong_kind
import govkit.rules.partnership.asking.flow_without_letter
import govkit.rules.partnership.asking.formats_not_offered
import govkit.rules.partnership.asking.goes_ahead_against_its_words
import govkit.rules.partnership.asking.letter_after_flow
import govkit.rules.partnership.asking.letter_before_assessment
import govkit.rules.partnership.asking.letter_of_wrong_kind
import govkit.rules.partnership.asking.letter_on_day_without_post
import govkit.rules.partnership.asking.letter_posted_too_late
import govkit.rules.partnership.asking.letter_sender_without_addresses
import govkit.rules.partnership.asking.no_learned_too_late
import govkit.rules.partnership.asking.no_learned_too_seldom
import govkit.rules.partnership.asking.no_met_with_threat
import govkit.rules.partnership.asking.no_never_learned
import govkit.rules.partnership.asking.no_not_passed_on
import govkit.rules.partnership.asking.no_passed_on_too_slowly
import govkit.rules.partnership.asking.no_said_to_stop_too_much
import govkit.rules.partnership.asking.nobody_asked_without_reason
import govkit.rules.partnership.asking.notice_not_alone
import govkit.rules.partnership.asking.notice_taken_as_asking
import govkit.rules.partnership.asking.one_parent_against_all
import govkit.rules.partnership.asking.opt_out_of_legal_duty
import govkit.rules.partnership.asking.opt_out_of_senders_duty
import govkit.rules.partnership.asking.opt_out_taken_as_consent
import govkit.rules.partnership.asking.reply_for_other_adults
import govkit.rules.partnership.asking.reply_for_young_people
import govkit.rules.partnership.asking.reply_to_another_partner
import govkit.rules.partnership.asking.second_language_not_promised
import govkit.rules.partnership.asking.second_language_of_another_nation
import govkit.rules.partnership.asking.secrecy_promised
import govkit.rules.partnership.asking.short_reply_time
import govkit.rules.partnership.asking.signed_for_another
import govkit.rules.partnership.asking.silence_told_as_yes
import govkit.rules.partnership.asking.source_that_sends_nothing
import govkit.rules.partnership.asking.spoken_yes_not_recorded
import govkit.rules.partnership.asking.yes_met_with_reward
import govkit.rules.partnership.asking.young_people_asked_too_late
import govkit.rules.partnership.asking.young_people_not_addressed
import govkit.rules.partnership.asking.young_people_whom_nobody_asks
import govkit.rules.partnership.asking.young_person_called_child
import govkit.rules.partnership.confidentiality.care_duty_outside_care
import govkit.rules.partnership.confidentiality.care_duty_without_objection
import govkit.rules.partnership.confidentiality.confidence_decided_by_others
import govkit.rules.partnership.confidentiality.confidence_decided_by_outsider
import govkit.rules.partnership.confidentiality.confidence_decided_too_late
import govkit.rules.partnership.confidentiality.confidence_in_nothing_confidential
import govkit.rules.partnership.confidentiality.confidence_lifted_by_no_statute
import govkit.rules.partnership.confidentiality.confidence_not_met
import govkit.rules.partnership.confidentiality.confidence_of_non_holder
import govkit.rules.partnership.confidentiality.detail_before_consent
import govkit.rules.partnership.confidentiality.health_called_not_confidential
import govkit.rules.partnership.confidentiality.health_data_without_confidentiality_basis
import govkit.rules.partnership.confidentiality.health_detail_without_reason
import govkit.rules.partnership.confidentiality.implied_consent_outside_care
import govkit.rules.partnership.confidentiality.interpreter_outside_health
import govkit.rules.partnership.confidentiality.national_data_opt_out_not_considered
import govkit.rules.partnership.confidentiality.objection_refused_against_confidence
import govkit.rules.partnership.confidentiality.opt_out_set_aside_without_approval
import govkit.rules.partnership.confidentiality.section_251_outside_england_and_wales
import govkit.rules.partnership.confidentiality.standing_public_interest
import govkit.rules.partnership.confidentiality.statute_not_named
import govkit.rules.partnership.confidentiality.support_without_reference
import govkit.rules.partnership.confidentiality.unused_confidentiality_basis
import govkit.rules.partnership.digital_economy_act.dea_confidentiality_of_other_power
import govkit.rules.partnership.digital_economy_act.dea_data_sent_on
import govkit.rules.partnership.digital_economy_act.dea_factor_without_data
import govkit.rules.partnership.digital_economy_act.dea_flag_of_no_factor
import govkit.rules.partnership.digital_economy_act.dea_objective_differs
import govkit.rules.partnership.digital_economy_act.dea_papers_missing
import govkit.rules.partnership.digital_economy_act.dea_person_in_doubt
import govkit.rules.partnership.digital_economy_act.dea_person_not_specified
import govkit.rules.partnership.digital_economy_act.dea_power_in_words_alone
import govkit.rules.partnership.digital_economy_act.dea_power_to_receive
import govkit.rules.partnership.digital_economy_act.dea_power_without_objective
import govkit.rules.partnership.digital_economy_act.dea_research_from_care
import govkit.rules.partnership.digital_economy_act.dea_research_not_accredited
import govkit.rules.partnership.digital_economy_act.dea_research_with_names
import govkit.rules.partnership.digital_economy_act.dea_supplier_of_other_trade
import govkit.rules.partnership.digital_economy_act.dea_supply_without_scheme
import govkit.rules.partnership.digital_economy_act.too_few_dea_factors
import govkit.rules.partnership.lawfulness.article_9_condition_without_schedule_1
import govkit.rules.partnership.lawfulness.bar_lifted_by_other_law
import govkit.rules.partnership.lawfulness.bar_not_lifted
import govkit.rules.partnership.lawfulness.bar_of_other_data
import govkit.rules.partnership.lawfulness.basis_borrowed_once
import govkit.rules.partnership.lawfulness.basis_of_outsider
import govkit.rules.partnership.lawfulness.basis_without_power
import govkit.rules.partnership.lawfulness.borrowed_public_task
import govkit.rules.partnership.lawfulness.care_condition_without_secrecy
import govkit.rules.partnership.lawfulness.condition_of_members_bodies
import govkit.rules.partnership.lawfulness.consented_data_reused
import govkit.rules.partnership.lawfulness.controller_without_lawful_basis
import govkit.rules.partnership.lawfulness.criminal_item_without_condition
import govkit.rules.partnership.lawfulness.data_protection_law_as_power
import govkit.rules.partnership.lawfulness.equality_monitoring_used_for_support
import govkit.rules.partnership.lawfulness.gateway_against_its_power
import govkit.rules.partnership.lawfulness.health_item_without_article_9_condition
import govkit.rules.partnership.lawfulness.health_not_marked
import govkit.rules.partnership.lawfulness.interest_not_named
import govkit.rules.partnership.lawfulness.interference_by_no_law
import govkit.rules.partnership.lawfulness.interference_not_weighed
import govkit.rules.partnership.lawfulness.law_enforcement_data_not_marked
import govkit.rules.partnership.lawfulness.law_enforcement_data_used_without_authority
import govkit.rules.partnership.lawfulness.law_that_gives_no_task
import govkit.rules.partnership.lawfulness.offences_not_marked
import govkit.rules.partnership.lawfulness.official_authority_not_named
import govkit.rules.partnership.lawfulness.paragraph_of_other_bodies
import govkit.rules.partnership.lawfulness.paragraph_of_other_condition
import govkit.rules.partnership.lawfulness.paragraph_without_policy_document
import govkit.rules.partnership.lawfulness.part_3_basis_of_other_body
import govkit.rules.partnership.lawfulness.policy_document_of_another
import govkit.rules.partnership.lawfulness.power_not_in_force
import govkit.rules.partnership.lawfulness.power_of_other_bodies
import govkit.rules.partnership.lawfulness.power_of_other_kinds
import govkit.rules.partnership.lawfulness.power_that_names_no_law
import govkit.rules.partnership.lawfulness.power_that_seems_of_others
import govkit.rules.partnership.lawfulness.public_authority_on_consent
import govkit.rules.partnership.lawfulness.public_authority_on_legitimate_interests
import govkit.rules.partnership.lawfulness.public_task_of_different_bodies
import govkit.rules.partnership.lawfulness.revenue_data_without_bar
import govkit.rules.partnership.lawfulness.safeguarding_of_others
import govkit.rules.partnership.lawfulness.safeguarding_paragraph_with_consent
import govkit.rules.partnership.lawfulness.safeguarding_paragraph_without_reason
import govkit.rules.partnership.lawfulness.sensitive_processing_without_policy
import govkit.rules.partnership.lawfulness.sensitive_processing_without_schedule_8
import govkit.rules.partnership.lawfulness.sent_on_without_ground
import govkit.rules.partnership.lawfulness.significant_decision_on_recognised_interest
import govkit.rules.partnership.lawfulness.significant_decision_on_special_category
import govkit.rules.partnership.lawfulness.special_category_not_marked
import govkit.rules.partnership.lawfulness.special_item_without_article_9_condition
import govkit.rules.partnership.lawfulness.statute_of_another_nation
import govkit.rules.partnership.lawfulness.strict_necessity_not_explained
import govkit.rules.partnership.lawfulness.uk_gdpr_condition_on_part_3_basis
import govkit.rules.partnership.lawfulness.unused_lawful_basis
import govkit.rules.partnership.lawfulness.use_that_nothing_covers
import govkit.rules.partnership.lawfulness.vital_interests_of_those_asked
import govkit.rules.partnership.people.address_without_postcode
import govkit.rules.partnership.people.agreed_without_signature
import govkit.rules.partnership.people.approval_after_start
import govkit.rules.partnership.people.asker_told_too_late
import govkit.rules.partnership.people.caldicott_guardian_is_risk_owner
import govkit.rules.partnership.people.caldicott_guardian_not_registered
import govkit.rules.partnership.people.care_partner_without_caldicott_guardian
import govkit.rules.partnership.people.contact_of_another_partner
import govkit.rules.partnership.people.data_protection_officer_is_risk_owner
import govkit.rules.partnership.people.data_protection_officer_runs_systems
import govkit.rules.partnership.people.flow_without_named_person
import govkit.rules.partnership.people.free_mail_of_public_body
import govkit.rules.partnership.people.kind_against_name
import govkit.rules.partnership.people.kind_of_another_nation
import govkit.rules.partnership.people.lead_that_takes_no_part
import govkit.rules.partnership.people.malformed_registration
import govkit.rules.partnership.people.number_that_nobody_has
import govkit.rules.partnership.people.one_controller_twice
import govkit.rules.partnership.people.one_person_for_two_partners
import govkit.rules.partnership.people.part_as_controller
import govkit.rules.partnership.people.partner_without_signatory
import govkit.rules.partnership.people.postcode_in_another_form
import govkit.rules.partnership.people.processor_of_nobody_in_flow
import govkit.rules.partnership.people.public_authority_without_data_protection_officer
import govkit.rules.partnership.people.refuge_address_given_away
import govkit.rules.partnership.people.role_of_another_body
import govkit.rules.partnership.people.safe_contact_that_tells_others
import govkit.rules.partnership.people.school_beside_its_trust
import govkit.rules.partnership.people.sender_told_too_late
import govkit.rules.partnership.people.signatory_who_cannot_bind
import govkit.rules.partnership.people.signed_after_first_flow
import govkit.rules.partnership.people.signed_before_ready
import govkit.rules.partnership.plan.approach_agreed_too_late
import govkit.rules.partnership.plan.approached_by_one_who_is_not_told
import govkit.rules.partnership.plan.asked_about_after_it_began
import govkit.rules.partnership.plan.closed_programme
import govkit.rules.partnership.plan.criterion_about_health
import govkit.rules.partnership.plan.criterion_outside_programme
import govkit.rules.partnership.plan.danger_told_late
import govkit.rules.partnership.plan.effort_not_weighed
import govkit.rules.partnership.plan.ending_not_agreed
import govkit.rules.partnership.plan.ends_before_it_starts
import govkit.rules.partnership.plan.first_phase_too_big
import govkit.rules.partnership.plan.flag_without_approach
import govkit.rules.partnership.plan.flag_without_list
import govkit.rules.partnership.plan.flow_before_its_phase
import govkit.rules.partnership.plan.flow_without_step
import govkit.rules.partnership.plan.health_issue_not_agreed
import govkit.rules.partnership.plan.list_out_of_proportion
import govkit.rules.partnership.plan.list_recipient_not_agreed
import govkit.rules.partnership.plan.no_shared_assessment
import govkit.rules.partnership.plan.partner_without_benefit
import govkit.rules.partnership.plan.partner_without_drivers
import govkit.rules.partnership.plan.partner_without_readiness
import govkit.rules.partnership.plan.phase_before_replies
import govkit.rules.partnership.plan.phase_that_adds_nothing
import govkit.rules.partnership.plan.phases_out_of_order
import govkit.rules.partnership.plan.review_at_wrong_time
import govkit.rules.partnership.plan.sent_on_before_it_comes
import govkit.rules.partnership.plan.starts_against_its_calendar
import govkit.rules.partnership.plan.target_in_another_unit
import govkit.rules.partnership.plan.target_that_is_no_gain
import govkit.rules.partnership.plan.threshold_below_programme
import govkit.rules.partnership.plan.threshold_beyond_criteria
import govkit.rules.partnership.plan.unready_partner_in_first_phase
import govkit.rules.partnership.records.access_answered_by_outsider
import govkit.rules.partnership.records.answered_before_asked
import govkit.rules.partnership.records.arrangement_against_its_fields
import govkit.rules.partnership.records.binding_without_law
import govkit.rules.partnership.records.children_not_considered
import govkit.rules.partnership.records.condition_not_met
import govkit.rules.partnership.records.decision_that_nobody_can_contest
import govkit.rules.partnership.records.ethics_approved_after_flow
import govkit.rules.partnership.records.flow_before_impact_assessment
import govkit.rules.partnership.records.governing_law_of_another_nation
import govkit.rules.partnership.records.help_later_than_answer
import govkit.rules.partnership.records.high_risk_left_and_denied
import govkit.rules.partnership.records.high_risk_without_consultation
import govkit.rules.partnership.records.impact_assessment_without_advice
import govkit.rules.partnership.records.joint_control_not_considered
import govkit.rules.partnership.records.joint_control_without_basis
import govkit.rules.partnership.records.joint_controllers_without_arrangement
import govkit.rules.partnership.records.joint_data_without_joint_controllers
import govkit.rules.partnership.records.key_held_by_recipient
import govkit.rules.partnership.records.law_enforcement_safeguards_not_recorded
import govkit.rules.partnership.records.officer_who_decides
import govkit.rules.partnership.records.people_not_told_apart
import govkit.rules.partnership.records.reference_of_a_later_year
import govkit.rules.partnership.records.research_without_safeguards
import govkit.rules.partnership.records.significant_decision_on_other_basis
import govkit.rules.partnership.records.smaller_count_than_told
import govkit.rules.partnership.records.version_not_in_history
import govkit.rules.partnership.records.versions_out_of_order
import govkit.rules.partnership.retention.item_gone_before_its_use
import govkit.rules.partnership.retention.item_without_retention
import govkit.rules.partnership.retention.kept_longer_than_told
import govkit.rules.partnership.retention.list_gone_before_its_answer
import govkit.rules.partnership.retention.policy_on_erasure_not_answered
import govkit.rules.partnership.retention.retention_of_no_recipient
import govkit.rules.partnership.retention.retention_out_of_proportion
import govkit.rules.partnership.retention.retention_over_too_soon
import govkit.rules.partnership.retention.retention_that_never_starts
import govkit.rules.partnership.retention.retention_without_end
import govkit.rules.partnership.security.assurance_ends_before_start
import govkit.rules.partnership.security.assurance_not_met
import govkit.rules.partnership.security.breach_told_too_late
import govkit.rules.partnership.security.insecure_channel
import govkit.rules.partnership.security.measure_that_is_none
import govkit.rules.partnership.security.processor_without_contract
import govkit.rules.partnership.security.safeguard_that_is_none
import govkit.rules.partnership.security.transfer_without_safeguard
import govkit.rules.partnership.sense.age_out_of_reach
import govkit.rules.partnership.sense.answer_against_its_reason
import govkit.rules.partnership.sense.change_that_was_not_made
import govkit.rules.partnership.sense.compared_with_nobody
import govkit.rules.partnership.sense.day_of_another_plan
import govkit.rules.partnership.sense.day_without_work
import govkit.rules.partnership.sense.field_of_another_choice
import govkit.rules.partnership.sense.flag_that_tells_more
import govkit.rules.partnership.sense.group_named_like_partner
import govkit.rules.partnership.sense.identifier_without_reason
import govkit.rules.partnership.sense.item_against_promise
import govkit.rules.partnership.sense.item_not_held_by_sender
import govkit.rules.partnership.sense.item_that_still_identifies
import govkit.rules.partnership.sense.mark_taken_for_words
import govkit.rules.partnership.sense.matched_on_less_than_told
import govkit.rules.partnership.sense.matched_on_what_nobody_has
import govkit.rules.partnership.sense.member_twice
import govkit.rules.partnership.sense.number_of_partners_in_words
import govkit.rules.partnership.sense.placeholder_for_fact
import govkit.rules.partnership.sense.reason_that_is_none
import govkit.rules.partnership.sense.reason_that_says_nothing
import govkit.rules.partnership.sense.reference_of_nobody
import govkit.rules.partnership.sense.stale_term
import govkit.rules.partnership.sense.still_to_be_agreed
import govkit.rules.partnership.sense.time_differs_in_words
import govkit.rules.partnership.sense.told_more_than_is_sent
import govkit.rules.partnership.sense.unused_glossary_entry
import govkit.rules.partnership.sense.unused_item
import govkit.rules.partnership.sense.unused_partner
import govkit.rules.partnership.sense.way_against_its_flow
import govkit.rules.partnership.sense.words_that_do_not_follow
import govkit.rules.partnership.telling.controller_without_complaint_route
import govkit.rules.partnership.telling.controller_without_notice_address
import govkit.rules.partnership.telling.effort_for_few
import govkit.rules.partnership.telling.exemption_against_its_reason
import govkit.rules.partnership.telling.exemption_of_other_regime
import govkit.rules.partnership.telling.exemption_of_outsider
import govkit.rules.partnership.telling.exemption_told_as_never
import govkit.rules.partnership.telling.exemption_wider_than_provision
import govkit.rules.partnership.telling.exemption_without_protection
import govkit.rules.partnership.telling.exemption_without_provision
import govkit.rules.partnership.telling.exemption_without_reason
import govkit.rules.partnership.telling.flow_before_privacy_notice
import govkit.rules.partnership.telling.flow_left_out_of_exemption
import govkit.rules.partnership.telling.group_gets_all_as_one
import govkit.rules.partnership.telling.group_name_that_hides_who
import govkit.rules.partnership.telling.letter_before_notice
import govkit.rules.partnership.telling.no_answered_by_several
import govkit.rules.partnership.telling.not_for_its_recipient
import govkit.rules.partnership.telling.notice_checked_before_it_is_there
import govkit.rules.partnership.telling.notice_out_of_sight
import govkit.rules.partnership.telling.notice_without_involvement
import govkit.rules.partnership.telling.objection_without_process
import govkit.rules.partnership.telling.objections_answered_by_one_member
import govkit.rules.partnership.telling.objections_answered_by_outsider
import govkit.rules.partnership.telling.own_data_under_exemption_of_others
import govkit.rules.partnership.telling.plain_name_of_something_else
import govkit.rules.partnership.telling.plain_name_that_hides
import govkit.rules.partnership.telling.plain_purpose_differs
import govkit.rules.partnership.telling.told_after_flow
import govkit.rules.partnership.telling.told_later_though_told
import govkit.rules.readability.defined_term_not_used
import govkit.rules.readability.double_negative
import govkit.rules.readability.heading_as_question
import govkit.rules.readability.heading_in_title_case
import govkit.rules.readability.heading_with_full_stop
import govkit.rules.readability.hedge
import govkit.rules.readability.high_reading_grade
import govkit.rules.readability.italics_or_underlining
import govkit.rules.readability.jargon
import govkit.rules.readability.label
import govkit.rules.readability.long_heading
import govkit.rules.readability.long_paragraph
import govkit.rules.readability.long_sentence
import govkit.rules.readability.nominalisation
import govkit.rules.readability.officialese
import govkit.rules.readability.parted_clause
import govkit.rules.readability.passive_voice
import govkit.rules.readability.rare_word
import govkit.rules.readability.term_defined_twice
import govkit.rules.readability.term_not_defined
import govkit.rules.readability.tested_word
import govkit.rules.readability.unexplained_abbreviation
import govkit.rules.readability.weak_should
import govkit.rules.readability.word_in_capitals
import govkit.rules.set.contradicting_promises
import govkit.rules.set.document_says_less_than_agreement
import govkit.rules.understanding.notice_not_tested
import govkit.rules.version.offered_version_missing
import govkit.rules.version.version_of_nothing
import govkit.rules.version.version_omits_fact
import govkit.rules.version.version_omits_promise
import govkit.rules.version.version_says_otherwise
import govkit.rules.version.version_unreadable
import govkit.rules.waiver.expired_waiver
import govkit.rules.waiver.unused_waiver
import govkit.rules.words.promise_lost
import govkit.rules.words.promise_reversed
import govkit.rules.words.promise_weakened
import govkit.rules.words.words_not_approved
import govkit.sheets.as_docx
import govkit.sheets.as_xlsx
import govkit.sheets.from_docx
import govkit.sheets.from_xlsx
import govkit.write.as_docx
import govkit.write.as_fragment
import govkit.write.as_html
import govkit.write.as_pdf
import govkit.write.as_txt
from govkit.posting.form import LetterForm
from govkit.read import Reader
from govkit.read.spreadsheet import SpreadsheetReader
from govkit.records.calendar import CalendarWriter
from govkit.records.processing import ProcessingWriter
from govkit.report.amendment import AmendmentReporter
from govkit.report.changes import ChangesReporter
from govkit.report.due import DueReporter
from govkit.report.findings import FindingsReporter
from govkit.report.readiness import ReadinessReporter
from govkit.report.scores import ScoresReporter
from govkit.report.understanding import UnderstandingReporter
from govkit.rules.contract import (
    ApprovalsRule,
    CalendarRule,
    DocumentRule,
    HouseRule,
    LanguageRule,
    PartnershipRule,
    ReadabilityRule,
    SetRule,
    UnderstandingRule,
    VersionRule,
    WaiverRule,
    WordsRule,
)
from govkit.sheets.returned import SheetReader
from govkit.sheets.writers import SheetWriter
from govkit.write import DocumentWriter

PARTNERSHIP_RULE: Final[list[PartnershipRule]] = [
    govkit.rules.partnership.asking.answers_held_up,
    govkit.rules.partnership.asking.answers_kept_too_short,
    govkit.rules.partnership.asking.asked_after_it_is_sent,
    govkit.rules.partnership.asking.asked_by_a_stranger,
    govkit.rules.partnership.asking.best_interests_taken_as_consent,
    govkit.rules.partnership.asking.capacity_not_considered,
    govkit.rules.partnership.asking.capacity_power_of_other_nation,
    govkit.rules.partnership.asking.child_without_answerer,
    govkit.rules.partnership.asking.consent_for_other_adults,
    govkit.rules.partnership.asking.consent_lasts_too_long,
    govkit.rules.partnership.asking.consent_letter_out_of_the_blue,
    govkit.rules.partnership.asking.consent_not_asked_for,
    govkit.rules.partnership.asking.consent_without_end,
    govkit.rules.partnership.asking.consequence_denied,
    govkit.rules.partnership.asking.conversation_of_wrong_kind,
    govkit.rules.partnership.asking.flow_without_letter,
    govkit.rules.partnership.asking.formats_not_offered,
    govkit.rules.partnership.asking.goes_ahead_against_its_words,
    govkit.rules.partnership.asking.letter_after_flow,
    govkit.rules.partnership.asking.letter_before_assessment,
    govkit.rules.partnership.asking.letter_of_wrong_kind,
    govkit.rules.partnership.asking.letter_on_day_without_post,
    govkit.rules.partnership.asking.letter_posted_too_late,
    govkit.rules.partnership.asking.letter_sender_without_addresses,
    govkit.rules.partnership.asking.no_learned_too_late,
    govkit.rules.partnership.asking.no_learned_too_seldom,
    govkit.rules.partnership.asking.no_met_with_threat,
    govkit.rules.partnership.asking.no_never_learned,
    govkit.rules.partnership.asking.no_not_passed_on,
    govkit.rules.partnership.asking.no_passed_on_too_slowly,
    govkit.rules.partnership.asking.no_said_to_stop_too_much,
    govkit.rules.partnership.asking.nobody_asked_without_reason,
    govkit.rules.partnership.asking.notice_not_alone,
    govkit.rules.partnership.asking.notice_taken_as_asking,
    govkit.rules.partnership.asking.one_parent_against_all,
    govkit.rules.partnership.asking.opt_out_of_legal_duty,
    govkit.rules.partnership.asking.opt_out_of_senders_duty,
    govkit.rules.partnership.asking.opt_out_taken_as_consent,
    govkit.rules.partnership.asking.reply_for_other_adults,
    govkit.rules.partnership.asking.reply_for_young_people,
    govkit.rules.partnership.asking.reply_to_another_partner,
    govkit.rules.partnership.asking.second_language_not_promised,
    govkit.rules.partnership.asking.second_language_of_another_nation,
    govkit.rules.partnership.asking.secrecy_promised,
    govkit.rules.partnership.asking.short_reply_time,
    govkit.rules.partnership.asking.signed_for_another,
    govkit.rules.partnership.asking.silence_told_as_yes,
    govkit.rules.partnership.asking.source_that_sends_nothing,
    govkit.rules.partnership.asking.spoken_yes_not_recorded,
    govkit.rules.partnership.asking.yes_met_with_reward,
    govkit.rules.partnership.asking.young_people_asked_too_late,
    govkit.rules.partnership.asking.young_people_not_addressed,
    govkit.rules.partnership.asking.young_people_whom_nobody_asks,
    govkit.rules.partnership.asking.young_person_called_child,
    govkit.rules.partnership.confidentiality.care_duty_outside_care,
    govkit.rules.partnership.confidentiality.care_duty_without_objection,
    govkit.rules.partnership.confidentiality.confidence_decided_by_others,
    govkit.rules.partnership.confidentiality.confidence_decided_by_outsider,
    govkit.rules.partnership.confidentiality.confidence_decided_too_late,
    govkit.rules.partnership.confidentiality.confidence_in_nothing_confidential,
    govkit.rules.partnership.confidentiality.confidence_lifted_by_no_statute,
    govkit.rules.partnership.confidentiality.confidence_not_met,
    govkit.rules.partnership.confidentiality.confidence_of_non_holder,
    govkit.rules.partnership.confidentiality.detail_before_consent,
    govkit.rules.partnership.confidentiality.health_called_not_confidential,
    govkit.rules.partnership.confidentiality.health_data_without_confidentiality_basis,
    govkit.rules.partnership.confidentiality.health_detail_without_reason,
    govkit.rules.partnership.confidentiality.implied_consent_outside_care,
    govkit.rules.partnership.confidentiality.interpreter_outside_health,
    govkit.rules.partnership.confidentiality.national_data_opt_out_not_considered,
    govkit.rules.partnership.confidentiality.objection_refused_against_confidence,
    govkit.rules.partnership.confidentiality.opt_out_set_aside_without_approval,
    govkit.rules.partnership.confidentiality.section_251_outside_england_and_wales,
    govkit.rules.partnership.confidentiality.standing_public_interest,
    govkit.rules.partnership.confidentiality.statute_not_named,
    govkit.rules.partnership.confidentiality.support_without_reference,
    govkit.rules.partnership.confidentiality.unused_confidentiality_basis,
    govkit.rules.partnership.digital_economy_act.dea_confidentiality_of_other_power,
    govkit.rules.partnership.digital_economy_act.dea_data_sent_on,
    govkit.rules.partnership.digital_economy_act.dea_factor_without_data,
    govkit.rules.partnership.digital_economy_act.dea_flag_of_no_factor,
    govkit.rules.partnership.digital_economy_act.dea_objective_differs,
    govkit.rules.partnership.digital_economy_act.dea_papers_missing,
    govkit.rules.partnership.digital_economy_act.dea_person_in_doubt,
    govkit.rules.partnership.digital_economy_act.dea_person_not_specified,
    govkit.rules.partnership.digital_economy_act.dea_power_in_words_alone,
    govkit.rules.partnership.digital_economy_act.dea_power_to_receive,
    govkit.rules.partnership.digital_economy_act.dea_power_without_objective,
    govkit.rules.partnership.digital_economy_act.dea_research_from_care,
    govkit.rules.partnership.digital_economy_act.dea_research_not_accredited,
    govkit.rules.partnership.digital_economy_act.dea_research_with_names,
    govkit.rules.partnership.digital_economy_act.dea_supplier_of_other_trade,
    govkit.rules.partnership.digital_economy_act.dea_supply_without_scheme,
    govkit.rules.partnership.digital_economy_act.too_few_dea_factors,
    govkit.rules.partnership.lawfulness.article_9_condition_without_schedule_1,
    govkit.rules.partnership.lawfulness.bar_lifted_by_other_law,
    govkit.rules.partnership.lawfulness.bar_not_lifted,
    govkit.rules.partnership.lawfulness.bar_of_other_data,
    govkit.rules.partnership.lawfulness.basis_borrowed_once,
    govkit.rules.partnership.lawfulness.basis_of_outsider,
    govkit.rules.partnership.lawfulness.basis_without_power,
    govkit.rules.partnership.lawfulness.borrowed_public_task,
    govkit.rules.partnership.lawfulness.care_condition_without_secrecy,
    govkit.rules.partnership.lawfulness.condition_of_members_bodies,
    govkit.rules.partnership.lawfulness.consented_data_reused,
    govkit.rules.partnership.lawfulness.controller_without_lawful_basis,
    govkit.rules.partnership.lawfulness.criminal_item_without_condition,
    govkit.rules.partnership.lawfulness.data_protection_law_as_power,
    govkit.rules.partnership.lawfulness.equality_monitoring_used_for_support,
    govkit.rules.partnership.lawfulness.gateway_against_its_power,
    govkit.rules.partnership.lawfulness.health_item_without_article_9_condition,
    govkit.rules.partnership.lawfulness.health_not_marked,
    govkit.rules.partnership.lawfulness.interest_not_named,
    govkit.rules.partnership.lawfulness.interference_by_no_law,
    govkit.rules.partnership.lawfulness.interference_not_weighed,
    govkit.rules.partnership.lawfulness.law_enforcement_data_not_marked,
    govkit.rules.partnership.lawfulness.law_enforcement_data_used_without_authority,
    govkit.rules.partnership.lawfulness.law_that_gives_no_task,
    govkit.rules.partnership.lawfulness.offences_not_marked,
    govkit.rules.partnership.lawfulness.official_authority_not_named,
    govkit.rules.partnership.lawfulness.paragraph_of_other_bodies,
    govkit.rules.partnership.lawfulness.paragraph_of_other_condition,
    govkit.rules.partnership.lawfulness.paragraph_without_policy_document,
    govkit.rules.partnership.lawfulness.part_3_basis_of_other_body,
    govkit.rules.partnership.lawfulness.policy_document_of_another,
    govkit.rules.partnership.lawfulness.power_not_in_force,
    govkit.rules.partnership.lawfulness.power_of_other_bodies,
    govkit.rules.partnership.lawfulness.power_of_other_kinds,
    govkit.rules.partnership.lawfulness.power_that_names_no_law,
    govkit.rules.partnership.lawfulness.power_that_seems_of_others,
    govkit.rules.partnership.lawfulness.public_authority_on_consent,
    govkit.rules.partnership.lawfulness.public_authority_on_legitimate_interests,
    govkit.rules.partnership.lawfulness.public_task_of_different_bodies,
    govkit.rules.partnership.lawfulness.revenue_data_without_bar,
    govkit.rules.partnership.lawfulness.safeguarding_of_others,
    govkit.rules.partnership.lawfulness.safeguarding_paragraph_with_consent,
    govkit.rules.partnership.lawfulness.safeguarding_paragraph_without_reason,
    govkit.rules.partnership.lawfulness.sensitive_processing_without_policy,
    govkit.rules.partnership.lawfulness.sensitive_processing_without_schedule_8,
    govkit.rules.partnership.lawfulness.sent_on_without_ground,
    govkit.rules.partnership.lawfulness.significant_decision_on_recognised_interest,
    govkit.rules.partnership.lawfulness.significant_decision_on_special_category,
    govkit.rules.partnership.lawfulness.special_category_not_marked,
    govkit.rules.partnership.lawfulness.special_item_without_article_9_condition,
    govkit.rules.partnership.lawfulness.statute_of_another_nation,
    govkit.rules.partnership.lawfulness.strict_necessity_not_explained,
    govkit.rules.partnership.lawfulness.uk_gdpr_condition_on_part_3_basis,
    govkit.rules.partnership.lawfulness.unused_lawful_basis,
    govkit.rules.partnership.lawfulness.use_that_nothing_covers,
    govkit.rules.partnership.lawfulness.vital_interests_of_those_asked,
    govkit.rules.partnership.people.address_without_postcode,
    govkit.rules.partnership.people.agreed_without_signature,
    govkit.rules.partnership.people.approval_after_start,
    govkit.rules.partnership.people.asker_told_too_late,
    govkit.rules.partnership.people.caldicott_guardian_is_risk_owner,
    govkit.rules.partnership.people.caldicott_guardian_not_registered,
    govkit.rules.partnership.people.care_partner_without_caldicott_guardian,
    govkit.rules.partnership.people.contact_of_another_partner,
    govkit.rules.partnership.people.data_protection_officer_is_risk_owner,
    govkit.rules.partnership.people.data_protection_officer_runs_systems,
    govkit.rules.partnership.people.flow_without_named_person,
    govkit.rules.partnership.people.free_mail_of_public_body,
    govkit.rules.partnership.people.kind_against_name,
    govkit.rules.partnership.people.kind_of_another_nation,
    govkit.rules.partnership.people.lead_that_takes_no_part,
    govkit.rules.partnership.people.malformed_registration,
    govkit.rules.partnership.people.number_that_nobody_has,
    govkit.rules.partnership.people.one_controller_twice,
    govkit.rules.partnership.people.one_person_for_two_partners,
    govkit.rules.partnership.people.part_as_controller,
    govkit.rules.partnership.people.partner_without_signatory,
    govkit.rules.partnership.people.postcode_in_another_form,
    govkit.rules.partnership.people.processor_of_nobody_in_flow,
    govkit.rules.partnership.people.public_authority_without_data_protection_officer,
    govkit.rules.partnership.people.refuge_address_given_away,
    govkit.rules.partnership.people.role_of_another_body,
    govkit.rules.partnership.people.safe_contact_that_tells_others,
    govkit.rules.partnership.people.school_beside_its_trust,
    govkit.rules.partnership.people.sender_told_too_late,
    govkit.rules.partnership.people.signatory_who_cannot_bind,
    govkit.rules.partnership.people.signed_after_first_flow,
    govkit.rules.partnership.people.signed_before_ready,
    govkit.rules.partnership.plan.approach_agreed_too_late,
    govkit.rules.partnership.plan.approached_by_one_who_is_not_told,
    govkit.rules.partnership.plan.asked_about_after_it_began,
    govkit.rules.partnership.plan.closed_programme,
    govkit.rules.partnership.plan.criterion_about_health,
    govkit.rules.partnership.plan.criterion_outside_programme,
    govkit.rules.partnership.plan.danger_told_late,
    govkit.rules.partnership.plan.effort_not_weighed,
    govkit.rules.partnership.plan.ending_not_agreed,
    govkit.rules.partnership.plan.ends_before_it_starts,
    govkit.rules.partnership.plan.first_phase_too_big,
    govkit.rules.partnership.plan.flag_without_approach,
    govkit.rules.partnership.plan.flag_without_list,
    govkit.rules.partnership.plan.flow_before_its_phase,
    govkit.rules.partnership.plan.flow_without_step,
    govkit.rules.partnership.plan.health_issue_not_agreed,
    govkit.rules.partnership.plan.list_out_of_proportion,
    govkit.rules.partnership.plan.list_recipient_not_agreed,
    govkit.rules.partnership.plan.no_shared_assessment,
    govkit.rules.partnership.plan.partner_without_benefit,
    govkit.rules.partnership.plan.partner_without_drivers,
    govkit.rules.partnership.plan.partner_without_readiness,
    govkit.rules.partnership.plan.phase_before_replies,
    govkit.rules.partnership.plan.phase_that_adds_nothing,
    govkit.rules.partnership.plan.phases_out_of_order,
    govkit.rules.partnership.plan.review_at_wrong_time,
    govkit.rules.partnership.plan.sent_on_before_it_comes,
    govkit.rules.partnership.plan.starts_against_its_calendar,
    govkit.rules.partnership.plan.target_in_another_unit,
    govkit.rules.partnership.plan.target_that_is_no_gain,
    govkit.rules.partnership.plan.threshold_below_programme,
    govkit.rules.partnership.plan.threshold_beyond_criteria,
    govkit.rules.partnership.plan.unready_partner_in_first_phase,
    govkit.rules.partnership.records.access_answered_by_outsider,
    govkit.rules.partnership.records.answered_before_asked,
    govkit.rules.partnership.records.arrangement_against_its_fields,
    govkit.rules.partnership.records.binding_without_law,
    govkit.rules.partnership.records.children_not_considered,
    govkit.rules.partnership.records.condition_not_met,
    govkit.rules.partnership.records.decision_that_nobody_can_contest,
    govkit.rules.partnership.records.ethics_approved_after_flow,
    govkit.rules.partnership.records.flow_before_impact_assessment,
    govkit.rules.partnership.records.governing_law_of_another_nation,
    govkit.rules.partnership.records.help_later_than_answer,
    govkit.rules.partnership.records.high_risk_left_and_denied,
    govkit.rules.partnership.records.high_risk_without_consultation,
    govkit.rules.partnership.records.impact_assessment_without_advice,
    govkit.rules.partnership.records.joint_control_not_considered,
    govkit.rules.partnership.records.joint_control_without_basis,
    govkit.rules.partnership.records.joint_controllers_without_arrangement,
    govkit.rules.partnership.records.joint_data_without_joint_controllers,
    govkit.rules.partnership.records.key_held_by_recipient,
    govkit.rules.partnership.records.law_enforcement_safeguards_not_recorded,
    govkit.rules.partnership.records.officer_who_decides,
    govkit.rules.partnership.records.people_not_told_apart,
    govkit.rules.partnership.records.reference_of_a_later_year,
    govkit.rules.partnership.records.research_without_safeguards,
    govkit.rules.partnership.records.significant_decision_on_other_basis,
    govkit.rules.partnership.records.smaller_count_than_told,
    govkit.rules.partnership.records.version_not_in_history,
    govkit.rules.partnership.records.versions_out_of_order,
    govkit.rules.partnership.retention.item_gone_before_its_use,
    govkit.rules.partnership.retention.item_without_retention,
    govkit.rules.partnership.retention.kept_longer_than_told,
    govkit.rules.partnership.retention.list_gone_before_its_answer,
    govkit.rules.partnership.retention.policy_on_erasure_not_answered,
    govkit.rules.partnership.retention.retention_of_no_recipient,
    govkit.rules.partnership.retention.retention_out_of_proportion,
    govkit.rules.partnership.retention.retention_over_too_soon,
    govkit.rules.partnership.retention.retention_that_never_starts,
    govkit.rules.partnership.retention.retention_without_end,
    govkit.rules.partnership.security.assurance_ends_before_start,
    govkit.rules.partnership.security.assurance_not_met,
    govkit.rules.partnership.security.breach_told_too_late,
    govkit.rules.partnership.security.insecure_channel,
    govkit.rules.partnership.security.measure_that_is_none,
    govkit.rules.partnership.security.processor_without_contract,
    govkit.rules.partnership.security.safeguard_that_is_none,
    govkit.rules.partnership.security.transfer_without_safeguard,
    govkit.rules.partnership.sense.age_out_of_reach,
    govkit.rules.partnership.sense.answer_against_its_reason,
    govkit.rules.partnership.sense.change_that_was_not_made,
    govkit.rules.partnership.sense.compared_with_nobody,
    govkit.rules.partnership.sense.day_of_another_plan,
    govkit.rules.partnership.sense.day_without_work,
    govkit.rules.partnership.sense.field_of_another_choice,
    govkit.rules.partnership.sense.flag_that_tells_more,
    govkit.rules.partnership.sense.group_named_like_partner,
    govkit.rules.partnership.sense.identifier_without_reason,
    govkit.rules.partnership.sense.item_against_promise,
    govkit.rules.partnership.sense.item_not_held_by_sender,
    govkit.rules.partnership.sense.item_that_still_identifies,
    govkit.rules.partnership.sense.mark_taken_for_words,
    govkit.rules.partnership.sense.matched_on_less_than_told,
    govkit.rules.partnership.sense.matched_on_what_nobody_has,
    govkit.rules.partnership.sense.member_twice,
    govkit.rules.partnership.sense.number_of_partners_in_words,
    govkit.rules.partnership.sense.placeholder_for_fact,
    govkit.rules.partnership.sense.reason_that_is_none,
    govkit.rules.partnership.sense.reason_that_says_nothing,
    govkit.rules.partnership.sense.reference_of_nobody,
    govkit.rules.partnership.sense.stale_term,
    govkit.rules.partnership.sense.still_to_be_agreed,
    govkit.rules.partnership.sense.time_differs_in_words,
    govkit.rules.partnership.sense.told_more_than_is_sent,
    govkit.rules.partnership.sense.unused_glossary_entry,
    govkit.rules.partnership.sense.unused_item,
    govkit.rules.partnership.sense.unused_partner,
    govkit.rules.partnership.sense.way_against_its_flow,
    govkit.rules.partnership.sense.words_that_do_not_follow,
    govkit.rules.partnership.telling.controller_without_complaint_route,
    govkit.rules.partnership.telling.controller_without_notice_address,
    govkit.rules.partnership.telling.effort_for_few,
    govkit.rules.partnership.telling.exemption_against_its_reason,
    govkit.rules.partnership.telling.exemption_of_other_regime,
    govkit.rules.partnership.telling.exemption_of_outsider,
    govkit.rules.partnership.telling.exemption_told_as_never,
    govkit.rules.partnership.telling.exemption_wider_than_provision,
    govkit.rules.partnership.telling.exemption_without_protection,
    govkit.rules.partnership.telling.exemption_without_provision,
    govkit.rules.partnership.telling.exemption_without_reason,
    govkit.rules.partnership.telling.flow_before_privacy_notice,
    govkit.rules.partnership.telling.flow_left_out_of_exemption,
    govkit.rules.partnership.telling.group_gets_all_as_one,
    govkit.rules.partnership.telling.group_name_that_hides_who,
    govkit.rules.partnership.telling.letter_before_notice,
    govkit.rules.partnership.telling.no_answered_by_several,
    govkit.rules.partnership.telling.not_for_its_recipient,
    govkit.rules.partnership.telling.notice_checked_before_it_is_there,
    govkit.rules.partnership.telling.notice_out_of_sight,
    govkit.rules.partnership.telling.notice_without_involvement,
    govkit.rules.partnership.telling.objection_without_process,
    govkit.rules.partnership.telling.objections_answered_by_one_member,
    govkit.rules.partnership.telling.objections_answered_by_outsider,
    govkit.rules.partnership.telling.own_data_under_exemption_of_others,
    govkit.rules.partnership.telling.plain_name_of_something_else,
    govkit.rules.partnership.telling.plain_name_that_hides,
    govkit.rules.partnership.telling.plain_purpose_differs,
    govkit.rules.partnership.telling.told_after_flow,
    govkit.rules.partnership.telling.told_later_though_told,
]

CALENDAR_RULE: Final[list[CalendarRule]] = [
    govkit.rules.calendar.assurance_expired,
    govkit.rules.calendar.notice_check_overdue,
    govkit.rules.calendar.review_overdue,
    govkit.rules.calendar.started_unsigned,
]

DOCUMENT_RULE: Final[list[DocumentRule]] = [
    govkit.rules.document.choice_outside_reply_slip,
    govkit.rules.document.clause_omits_fact,
    govkit.rules.document.clause_out_of_order,
    govkit.rules.document.empty_clause,
    govkit.rules.document.hedge_about_sharing,
    govkit.rules.document.letter_over_two_sides,
    govkit.rules.document.missing_clause,
    govkit.rules.document.one_sided_choice,
    govkit.rules.document.placeholder_left,
    govkit.rules.document.promise_denied,
    govkit.rules.document.reference_to_missing_clause,
    govkit.rules.document.repeated_clause,
    govkit.rules.document.right_promised_though_set_aside,
    govkit.rules.document.row_of_another_flow,
    govkit.rules.document.sign_not_in_house_font,
    govkit.rules.document.silence_called_consent,
    govkit.rules.document.silence_taken_as_yes,
    govkit.rules.document.stale_term_in_template,
    govkit.rules.document.ticked_box,
    govkit.rules.document.typed_fact,
    govkit.rules.document.undated_letter,
    govkit.rules.document.unnamed_recipient,
]

SET_RULE: Final[list[SetRule]] = [
    govkit.rules.set.contradicting_promises,
    govkit.rules.set.document_says_less_than_agreement,
]

HOUSE_RULE: Final[list[HouseRule]] = [
    govkit.rules.house.branch_never_taken,
    govkit.rules.house.clause_never_included,
    govkit.rules.house.clause_not_in_standard,
    govkit.rules.house.mistake_in_kind_file,
    govkit.rules.house.template_named_later,
    govkit.rules.house.template_that_is_nowhere,
    govkit.rules.house.trusted_markup,
    govkit.rules.house.undefined_name,
    govkit.rules.house.unknown_filter,
    govkit.rules.house.unreadable_template,
    govkit.rules.house.unused_house_file,
]

WORDS_RULE: Final[list[WordsRule]] = [
    govkit.rules.words.promise_lost,
    govkit.rules.words.promise_reversed,
    govkit.rules.words.promise_weakened,
    govkit.rules.words.words_not_approved,
]

APPROVALS_RULE: Final[list[ApprovalsRule]] = [
    govkit.rules.approvals.approver_not_entitled,
]

VERSION_RULE: Final[list[VersionRule]] = [
    govkit.rules.version.offered_version_missing,
    govkit.rules.version.version_of_nothing,
    govkit.rules.version.version_omits_fact,
    govkit.rules.version.version_omits_promise,
    govkit.rules.version.version_says_otherwise,
    govkit.rules.version.version_unreadable,
]

LANGUAGE_RULE: Final[list[LanguageRule]] = [
    govkit.rules.language.clause_missing_in_language,
    govkit.rules.language.fact_without_translation,
    govkit.rules.language.language_without_documents,
    govkit.rules.language.unchecked_translation,
]

UNDERSTANDING_RULE: Final[list[UnderstandingRule]] = [
    govkit.rules.understanding.notice_not_tested,
]

WAIVER_RULE: Final[list[WaiverRule]] = [
    govkit.rules.waiver.expired_waiver,
    govkit.rules.waiver.unused_waiver,
]

READABILITY_RULE: Final[list[ReadabilityRule]] = [
    govkit.rules.readability.defined_term_not_used,
    govkit.rules.readability.double_negative,
    govkit.rules.readability.heading_as_question,
    govkit.rules.readability.heading_in_title_case,
    govkit.rules.readability.heading_with_full_stop,
    govkit.rules.readability.hedge,
    govkit.rules.readability.high_reading_grade,
    govkit.rules.readability.italics_or_underlining,
    govkit.rules.readability.jargon,
    govkit.rules.readability.label,
    govkit.rules.readability.long_heading,
    govkit.rules.readability.long_paragraph,
    govkit.rules.readability.long_sentence,
    govkit.rules.readability.nominalisation,
    govkit.rules.readability.officialese,
    govkit.rules.readability.parted_clause,
    govkit.rules.readability.passive_voice,
    govkit.rules.readability.rare_word,
    govkit.rules.readability.term_defined_twice,
    govkit.rules.readability.term_not_defined,
    govkit.rules.readability.tested_word,
    govkit.rules.readability.unexplained_abbreviation,
    govkit.rules.readability.weak_should,
    govkit.rules.readability.word_in_capitals,
]

FINDINGS_REPORTER: Final[list[FindingsReporter]] = [
    govkit.report.findings.as_terminal,
    govkit.report.findings.as_github,
    govkit.report.findings.as_json,
    govkit.report.findings.as_junit,
    govkit.report.findings.as_markdown,
    govkit.report.findings.as_sarif,
]

SCORES_REPORTER: Final[list[ScoresReporter]] = [
    govkit.report.scores.as_terminal,
    govkit.report.scores.as_json,
]

CHANGES_REPORTER: Final[list[ChangesReporter]] = [
    govkit.report.changes.as_terminal,
    govkit.report.changes.as_markdown,
]

AMENDMENT_REPORTER: Final[list[AmendmentReporter]] = [
    govkit.report.amendment.as_terminal,
    govkit.report.amendment.as_html,
    govkit.report.amendment.as_json,
    govkit.report.amendment.as_markdown,
]

DUE_REPORTER: Final[list[DueReporter]] = [
    govkit.report.due.as_terminal,
    govkit.report.due.as_json,
]

READINESS_REPORTER: Final[list[ReadinessReporter]] = [
    govkit.report.readiness.as_terminal,
    govkit.report.readiness.as_json,
]

UNDERSTANDING_REPORTER: Final[list[UnderstandingReporter]] = [
    govkit.report.understanding.as_terminal,
    govkit.report.understanding.as_json,
]

SPREADSHEET_READER: Final[list[SpreadsheetReader]] = [
    govkit.read.spreadsheet.from_csv,
    govkit.read.spreadsheet.from_xlsx,
]

READER: Final[list[Reader]] = [
    govkit.read.from_docx,
    govkit.read.from_html,
    govkit.read.from_md,
    govkit.read.from_odt,
    govkit.read.from_pdf,
    govkit.read.from_txt,
]

DOCUMENT_WRITER: Final[list[DocumentWriter]] = [
    govkit.write.as_docx,
    govkit.write.as_fragment,
    govkit.write.as_html,
    govkit.write.as_pdf,
    govkit.write.as_txt,
]

SHEET_WRITER: Final[list[SheetWriter]] = [
    govkit.sheets.as_docx,
    govkit.sheets.as_xlsx,
]

SHEET_READER: Final[list[SheetReader]] = [
    govkit.sheets.from_docx,
    govkit.sheets.from_xlsx,
]

LETTER_FORM: Final[list[LetterForm]] = [
    govkit.posting.as_print,
    govkit.posting.as_docx,
    govkit.posting.as_docx_tar,
    govkit.posting.as_docx_zip,
    govkit.posting.as_notify,
    govkit.posting.as_pdf,
    govkit.posting.as_print_2d,
    govkit.posting.as_print_omr,
    govkit.posting.as_tar,
    govkit.posting.as_zip,
]

PROCESSING_WRITER: Final[list[ProcessingWriter]] = [
    govkit.records.processing.as_csv,
    govkit.records.processing.as_xlsx,
]

CALENDAR_WRITER: Final[list[CalendarWriter]] = [
    govkit.records.calendar.as_ics,
]
