//! The path of a matter: statuses and their transitions, sign-offs, sending back, withdrawing.

use jiff::civil::{Date, date};
use minutebook::domain::application::{Particulars, SignOff, SignOffStage, TopicApplication};
use minutebook::domain::body::Member;
use minutebook::domain::command::Command;
use minutebook::domain::matter::MatterStatus as Status;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::Register;
use minutebook::domain::rulebook::MeetingKind;

use crate::given::{Given, TODAY, application, appointment, funds, place, sign_off, supplement, yuan};

fn sign(matter: minutebook::domain::id::MatterId, stage: SignOffStage) -> Command {
    Command::SignOff {
        matter,
        sign_off: sign_off(stage, TODAY),
    }
}

#[test]
fn sign_offs_come_in_order_and_once() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    let status = |given: &Given| given.matter(matter).status();
    assert_eq!(
        given.refused(sign(matter, SignOffStage::Secretary)),
        Refusal::SignOffMissing(SignOffStage::DepartmentHead)
    );
    given.signed(matter, SignOffStage::DepartmentHead);
    given.signed(matter, SignOffStage::Countersign);
    given.signed(matter, SignOffStage::Countersign);
    assert_eq!(
        given.refused(sign(matter, SignOffStage::DepartmentHead)),
        Refusal::WrongState
    );
    assert_eq!(
        given.refused(sign(matter, SignOffStage::FormCheck)),
        Refusal::SignOffMissing(SignOffStage::MemberInCharge)
    );
    given.signed(matter, SignOffStage::MemberInCharge);
    assert_eq!(status(&given), Status::Applying);
    given.signed(matter, SignOffStage::FormCheck);
    assert_eq!(status(&given), Status::AwaitingApproval);
    given.signed(matter, SignOffStage::Secretary);
    assert_eq!(status(&given), Status::Preparing);
    assert_eq!(given.refused(sign(matter, SignOffStage::Director)), Refusal::WrongState);
}

#[test]
fn each_outcome_gives_its_status() {
    for (outcome, status) in [
        (Outcome::Passed, Status::Passed),
        (
            Outcome::PassedInPrinciple {
                changes: "完善".into(),
                reviser: "科室".into(),
            },
            Status::PassedInPrinciple,
        ),
        (Outcome::Rejected, Status::Rejected),
        (
            Outcome::Postponed {
                reason: "再议".into(),
                by: String::new(),
            },
            Status::Postponed,
        ),
        (
            Outcome::SentBack {
                reason: "补充".into(),
                by: String::new(),
            },
            Status::SentBack,
        ),
        (
            Outcome::Referred {
                to: MeetingKind::Director,
            },
            Status::Referred,
        ),
        (Outcome::ToSuperior { to: "区委".into() }, Status::Referred),
    ] {
        let mut given = Given::a_main_book();
        let matter = given.a_ready_matter();
        let meeting = given.called(MeetingKind::Committee, TODAY);
        given.placed(meeting, matter);
        assert_eq!(given.matter(matter).status(), Status::OnAgenda);
        given.when(Command::CancelMeeting {
            meeting,
            reason: "改期".into(),
        });
        assert_eq!(given.matter(matter).status(), Status::Preparing);
        given.decided(matter, outcome.clone());
        assert_eq!(given.matter(matter).status(), status, "{outcome:?}");
        let enters = given.asked(&crate::given::enter(matter)).is_ok();
        assert_eq!(enters, outcome.decides(), "{outcome:?}");
    }
}

#[test]
fn what_a_meeting_sent_back_is_approved_anew_before_it_comes_again() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.decided(
        matter,
        Outcome::SentBack {
            reason: "补充材料".into(),
            by: String::new(),
        },
    );
    let meeting = given.called(MeetingKind::Committee, TODAY);
    assert!(matches!(given.refused(place(meeting, matter)), Refusal::NotReady(_)));
    assert_eq!(
        given.refused(sign(matter, SignOffStage::Secretary)),
        Refusal::NotSupplemented
    );
    supplement(&mut given, matter);
    given.signed(matter, SignOffStage::Secretary);
    assert_eq!(given.matter(matter).status(), Status::Preparing);
    given.placed(meeting, matter);
}

#[test]
fn what_was_sent_back_and_amended_is_applied_for_again() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.decided(
        matter,
        Outcome::SentBack {
            reason: "补充材料".into(),
            by: String::new(),
        },
    );
    let application = Box::new(application("D01", Particulars::Decision {}, TODAY));
    given.when(Command::AmendTopic {
        matter,
        application,
        major_change_on: None,
    });
    assert_eq!(given.matter(matter).status(), Status::Applying);
    given.approved(matter);
    assert_eq!(given.matter(matter).status(), Status::Preparing);
}

#[test]
fn sending_back_takes_the_sign_offs_and_signing_a_supplemented_matter_ends_it() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.when(Command::SendTopicBack {
        matter,
        reason: "依据不足".into(),
        by: "书记".into(),
    });
    assert_eq!(given.matter(matter).status(), Status::SentBack);
    assert!(!given.matter(matter).approved());
    assert_eq!(
        given.refused(sign(matter, SignOffStage::DepartmentHead)),
        Refusal::NotSupplemented
    );
    supplement(&mut given, matter);
    given.approved(matter);
    assert_eq!(given.matter(matter).status(), Status::Preparing);
}

#[test]
fn words_that_were_amended_are_signed_on_that_day_or_later() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    given.today = TODAY.tomorrow().expect("a day");
    let application = Box::new(application("D01", Particulars::Decision {}, TODAY));
    given.when(Command::AmendTopic {
        matter,
        application,
        major_change_on: None,
    });
    assert_eq!(
        given.refused(sign(matter, SignOffStage::DepartmentHead)),
        Refusal::DateOrder {
            after: given.today,
            given: TODAY
        }
    );
    given.signed(matter, SignOffStage::DepartmentHead);
    assert_eq!(given.matter(matter).applications_before().len(), 1);
}

#[test]
fn the_last_sign_off_is_struck_and_given_anew_and_none_below_it() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let signed = given.matter(matter).sign_offs.clone();
    let (first, last) = (signed[0].stamp.seq, signed[signed.len() - 1].stamp.seq);
    let undo = |target| Command::UndoSignOff {
        matter,
        target,
        reason: "签批日期录错".into(),
        by: "综合办负责人".into(),
    };
    assert_eq!(given.refused(undo(first)), Refusal::Unknown);
    given.when(undo(last));
    assert!(!given.matter(matter).approved());
    assert_eq!(given.matter(matter).sign_offs.len(), signed.len() - 1);
    given.signed(matter, SignOffStage::Secretary);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    given.placed(meeting, matter);
    let last = given
        .matter(matter)
        .sign_offs
        .last()
        .map_or(0, |signed| signed.stamp.seq);
    assert_eq!(given.refused(undo(last)), Refusal::OnAgenda);
}

#[test]
fn the_member_in_charge_signs_as_a_member_of_the_body() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    given.signed(matter, SignOffStage::DepartmentHead);
    let by = |post: &str| Command::SignOff {
        matter,
        sign_off: SignOff {
            by: post.to_owned(),
            ..sign_off(SignOffStage::MemberInCharge, TODAY)
        },
    };
    assert_eq!(
        given.refused(by("经办人")),
        Refusal::NotOfTheBody(SignOffStage::MemberInCharge)
    );
    given.when(by("书记"));
    assert!(given.matter(matter).signed(SignOffStage::MemberInCharge));
}

#[test]
fn a_postponed_matter_comes_again_and_is_decided_then() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.decided(
        matter,
        Outcome::Postponed {
            reason: "再议".into(),
            by: String::new(),
        },
    );
    given.decided(matter, Outcome::Passed);
    assert_eq!(given.matter(matter).resolutions.len(), 2);
    assert_eq!(given.entered(matter).item, 1);
}

#[test]
fn a_withdrawn_matter_takes_nothing_more() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.when(Command::WithdrawTopic {
        matter,
        reason: "条件变化".into(),
        by: "科室负责人".into(),
    });
    assert_eq!(given.matter(matter).status(), Status::Withdrawn);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    for command in [
        place(meeting, matter),
        sign(matter, SignOffStage::Director),
        crate::papers::resolution(
            matter,
            crate::papers::done(minutebook::domain::steps::StepKind::Sounding, TODAY),
        ),
        crate::given::enter(matter),
        Command::WithdrawTopic {
            matter,
            reason: "再撤".into(),
            by: "科室负责人".into(),
        },
    ] {
        assert_eq!(given.refused(command), Refusal::Withdrawn);
    }
}

#[test]
fn a_book_keeps_its_own_registers_only() {
    let main = Given::a_main_book();
    let person = application(
        "A01",
        appointment(minutebook::domain::register::AppointmentKind::LeadingPost),
        TODAY,
    );
    let refusal = main.refused(Command::ApplyTopic(Box::new(person)));
    assert_eq!(refusal, Refusal::WrongBook(Register::Appointment));
    let personnel = Given::a_personnel_book();
    let money = application("F01", funds(yuan(60_000)), TODAY);
    let refusal = personnel.refused(Command::ApplyTopic(Box::new(money)));
    assert_eq!(refusal, Refusal::WrongBook(Register::Funds));
}

#[test]
fn an_application_of_yesterday_says_why_and_tomorrow_has_none() {
    let given = Given::a_main_book();
    let mut topic = application("D01", Particulars::Decision {}, date(2026, 3, 9));
    let ask = |topic: &minutebook::domain::application::TopicApplication| {
        given.asked(&Command::ApplyTopic(Box::new(topic.clone())))
    };
    assert_eq!(ask(&topic), Err(Refusal::LateWithoutReason(date(2026, 3, 9))));
    topic.late_because = Some(" ".into());
    assert_eq!(ask(&topic), Err(Refusal::LateWithoutReason(date(2026, 3, 9))));
    topic.late_because = Some("补录".into());
    assert!(ask(&topic).is_ok());
    topic.applied_on = date(2026, 3, 11);
    assert_eq!(ask(&topic), Err(Refusal::InFuture(date(2026, 3, 11))));
}

#[test]
fn a_contract_payment_names_its_decided_matter_also_when_it_is_amended() {
    let mut given = Given::a_main_book();
    let origin = given.an_entry();
    let payment = |origin| minutebook::domain::application::Particulars::Funds {
        kind: minutebook::domain::register::FundsKind::ContractPayment,
        amount: yuan(160_000),
        payee: "中选单位".into(),
        budget: String::new(),
        contract: "合同一号".into(),
        procurement: String::new(),
        origin,
    };
    let without = application("F02", payment(None), TODAY);
    assert!(matches!(
        given.refused(Command::ApplyTopic(Box::new(without))),
        Refusal::FieldEmpty(_)
    ));
    let undecided = given.a_ready_matter();
    let under_none = application("F02", payment(Some(undecided)), TODAY);
    assert!(
        matches!(
            given.refused(Command::ApplyTopic(Box::new(under_none))),
            Refusal::NotReady(_)
        ),
        "nothing is paid under what was not decided"
    );
    let matter = given.applied("F02", payment(Some(origin)));
    let application = Box::new(application("F02", payment(Some(origin)), TODAY));
    let amend = Command::AmendTopic {
        matter,
        application,
        major_change_on: None,
    };
    let named = amend.needs();
    assert_eq!(named.len(), 2, "the desk loads the matter and its origin: {named:?}");
    given.when(amend);
}

#[test]
fn a_sign_off_is_not_dated_before_the_application_or_the_one_before_it() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    let (eve, today) = (TODAY.yesterday().expect("a day before"), TODAY);
    given.today = today.tomorrow().expect("a day after");
    let sign = |stage, on| Command::SignOff {
        matter,
        sign_off: sign_off(stage, on),
    };
    assert_eq!(
        given.refused(sign(SignOffStage::DepartmentHead, eve)),
        Refusal::DateOrder {
            after: today,
            given: eve
        }
    );
    given.when(sign(SignOffStage::DepartmentHead, given.today));
    assert_eq!(
        given.refused(sign(SignOffStage::MemberInCharge, today)),
        Refusal::DateOrder {
            after: given.today,
            given: today
        }
    );
    given.when(sign(SignOffStage::MemberInCharge, given.today));
}

#[test]
fn only_the_secretary_or_who_presides_for_the_secretary_approves_a_topic() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    for stage in SignOffStage::REQUIRED {
        given.signed(matter, stage);
    }
    let approve = |by: &str| Command::SignOff {
        matter,
        sign_off: SignOff {
            by: by.to_owned(),
            ..sign_off(SignOffStage::Secretary, TODAY)
        },
    };
    let members = given.book.roster.members.clone();
    let post = |is: fn(&Member) -> bool| {
        members
            .iter()
            .find(|member| is(member))
            .expect("such a post")
            .post
            .clone()
    };
    let secretary = post(|member| member.secretary);
    let refusal = Refusal::NotTheirApproval(secretary.clone());
    assert_eq!(
        given.refused(approve(&post(|member| member.voting && member.presides.is_none()))),
        refusal
    );
    assert_eq!(given.refused(approve("科室负责人")), refusal);
    assert!(
        given
            .asked(&approve(&post(|member| !member.secretary && member.presides.is_some())))
            .is_ok()
    );
    given.when(approve(&secretary));
    assert!(given.matter(matter).approved());
}

#[test]
fn what_was_applied_for_in_time_is_not_late_when_it_is_amended_later() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    let amend = |on: Date, late_because: Option<String>| Command::AmendTopic {
        matter,
        application: Box::new(TopicApplication {
            applied_on: on,
            late_because,
            ..application("D01", Particulars::Decision {}, TODAY)
        }),
        major_change_on: None,
    };
    given.today = date(2026, 3, 13);
    given.when(amend(TODAY, None));
    assert!(!given.matter(matter).late);
    let earlier = date(2026, 3, 2);
    assert_eq!(given.refused(amend(earlier, None)), Refusal::LateWithoutReason(earlier));
    given.when(amend(earlier, Some("漏填".into())));
    assert!(given.matter(matter).late);
}

#[test]
fn a_line_that_the_rules_of_the_day_no_longer_have_is_replaced_before_the_meeting() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("D02", Particulars::Decision {});
    let mut rulebook = given.book.rulebook(TODAY).as_ref().clone();
    rulebook.catalogue.retain(|line| line.code != "D02");
    rulebook.effective = date(2026, 3, 12);
    given.adopted(rulebook);
    given.today = date(2026, 3, 12);
    let meeting = given.called(MeetingKind::Committee, given.today);
    assert_eq!(given.refused(place(meeting, matter)), Refusal::LineGone);
}

#[test]
fn a_matter_of_a_meeting_that_was_entered_afterwards_is_marked_so() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    assert!(!given.book.meetings.get(&meeting).expect("listed").late);
    given.today = date(2026, 3, 12);
    let late = given.called(MeetingKind::Committee, TODAY);
    assert!(given.book.meetings.get(&late).expect("listed").late);
    let item = given.placed(late, matter);
    given.opened(late, &[]);
    given.when(Command::TakeUpItem { meeting: late, item });
    given.all_speak(late, item, 9);
    given.announced(late, item, Outcome::Passed);
    assert!(given.book.matters.get(&matter).expect("listed").late);
}
