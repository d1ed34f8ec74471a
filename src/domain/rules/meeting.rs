//! Before and in the meeting: R21, R22, R27, R32, R34, R35 as checks, R22, R32, R55, R56, R68, R69 of an opening; R23–R28, R33
//! and R54 are refusals of `decide::room`.

use jiff::civil::Date;

use super::{Case, CheckId, Found, Gap, GapFact, Severity, registry, says};
use crate::domain::application::SignOffStage;
use crate::domain::body::{Member, Roster};
use crate::domain::calendar::Calendar;
use crate::domain::folded_text::is_among;
use crate::domain::id::{MatterId, MemberId};
use crate::domain::matter::Matter;
use crate::domain::meeting::{AgendaItem, Attendance, ItemState, Meeting, Outcome, PaperVotes, Votes};
use crate::domain::preset;
use crate::domain::register::{BookKind, Register};
use crate::domain::rulebook::{AttendeeRule, MeetingKind, Rulebook, WithoutSecretary};
use crate::domain::steps::{StepContent, StepKind};

/// R21: the package names what is asked, its basis and who reports (713号令 第29条, from
/// 2019-09-01), and the secretary approved it (the office's own rule, always).
pub fn the_package_is_complete(case: &Case<'_>) -> Found {
    let Some(application) = &case.matter.application else {
        return Found::not_applicable();
    };
    let topic = &application.value;
    let says_all = says(&topic.request) && says(&topic.basis) && says(&topic.reporter);
    let complete = says_all || !case.in_force(registry::DECISIONS);
    let sign_offs = case.matter.sign_offs.iter().map(|signed| &signed.value);
    let approvals = sign_offs.filter(|signed| signed.stage == SignOffStage::Secretary);
    let (in_time, approval) = match approvals.map(|signed| signed.on).min() {
        Some(on) => (
            case.before().is_none_or(|meeting| on <= meeting),
            GapFact::ApprovedLater { on },
        ),
        None => (false, GapFact::NotApproved),
    };
    Found::met(vec![application.stamp.seq])
        .unless(complete, Severity::Block, GapFact::ApplicationIncomplete)
        .unless(in_time, Severity::Block, approval)
}

/// R22: notice is given the working days before that the office's rules ask (local rule; papers handed out in the
/// room are exempt with a reason).
pub fn notice_is_given_in_time(case: &Case<'_>) -> Found {
    let (Some((meeting, _)), Some(calendar)) = (case.item, case.calendar) else {
        return Found::not_applicable();
    };
    match notice_gap(case.rulebook, meeting, calendar) {
        Some(gap) => Found::missing(gap.severity, gap.fact, Vec::new()),
        None => Found::met(Vec::new()),
    }
}

/// R34: the meeting that studies it first has recorded its opinion, where the line says so (the office's list of
/// matters: 主任办公会议研究提出意见, 工委会议审定).
pub fn the_first_meeting_has_studied_it(case: &Case<'_>) -> Found {
    let Some(first) = case.line().and_then(|line| line.studied_first_by) else {
        return Found::not_applicable();
    };
    let (Some(rule), Some(severity)) = (case.rulebook.meeting(first), case.severity(CheckId::R34)) else {
        return Found::not_applicable();
    };
    let studied = case.matter.resolutions.iter().filter(|stamped| {
        let resolution = &stamped.value;
        // Records made before the kind was kept have the name of the meeting alone.
        let by_it = resolution
            .kind
            .map_or(resolution.meeting_name == rule.name, |kind| kind == first);
        let in_time = case.before().is_none_or(|meeting| resolution.on <= meeting);
        by_it && in_time && matches!(resolution.outcome, Outcome::Opinion { .. })
    });
    let evidence: Vec<u32> = studied.map(|stamped| stamped.stamp.seq).collect();
    let holds = !evidence.is_empty();
    Found::met(evidence).unless(holds, severity, GapFact::NotStudiedFirst(first))
}

/// R35: what a superior did not consent to goes before a meeting again only with a reason and a name: it may refuse the
/// matter too, or ask anew (参照713号令 第31条, 重大事项请示报告条例). Appointments are R53's.
pub fn the_superior_did_not_refuse(case: &Case<'_>) -> Found {
    let asks = case.register() != Some(Register::Appointment);
    match (case.done(StepKind::SuperiorConsent), case.severity(CheckId::R35)) {
        (Some(StepContent::SuperiorConsent(answer)), Some(severity)) if asks => Found::met(
            case.step_seq(StepKind::SuperiorConsent),
        )
        .unless(answer.consents, severity, GapFact::SuperiorRefused),
        _ => Found::not_applicable(),
    }
}

/// What an opening says and what it is held against.
#[derive(Clone, Copy)]
pub struct Opening<'a> {
    /// The book that keeps the meeting.
    pub book: BookKind,
    /// The rulebook of the day.
    pub rulebook: &'a Rulebook,
    /// The roster.
    pub roster: &'a Roster,
    /// The working-day calendar.
    pub calendar: &'a Calendar,
    /// The meeting.
    pub meeting: &'a Meeting,
    /// Who is to preside.
    pub presiding: MemberId,
    /// Those who are there.
    pub present: &'a [MemberId],
    /// Who attends or listens without a vote, in words.
    pub observers: &'a str,
    /// How many came of those who must attend without a vote, in the order of the rules.
    pub attending: &'a [u32],
    /// The items that are to be decided, with their matters; what is asked of a matter is asked only where its file is
    /// at hand.
    pub matters: &'a [(u16, Option<&'a Matter>)],
}

impl<'a> Opening<'a> {
    /// The matters whose files are at hand, with their items.
    fn files(&self) -> impl Iterator<Item = (u16, &'a Matter)> {
        self.matters
            .iter()
            .filter_map(|(item, matter)| Some((*item, (*matter)?)))
    }

    /// A gap of a check, as hard as the office made it; `None` where the office does not apply it, or it was not in
    /// force on the day of the meeting.
    fn gap(&self, check: CheckId, fact: GapFact) -> Option<Gap> {
        let severity = self.rulebook.severity_on(check, self.meeting.call.on)?;
        Some(Gap { check, severity, fact })
    }
}

/// What stands in the way of an opening, or asks for a reason and a name.
pub fn opening_gaps(opening: &Opening<'_>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = notice_gap(opening.rulebook, opening.meeting, opening.calendar)
        .into_iter()
        .chain(ad_hoc_gaps(opening.rulebook, opening.meeting, opening.calendar))
        .chain(someone_entrusted_presides(opening))
        .collect();
    gaps.extend(gaps_of_matters(opening));
    gaps.extend(the_first_topic_stands_on_the_agenda(opening));
    gaps
}

/// What an opening asks of each of its matters (R22, R55, R69).
pub fn gaps_of_matters(opening: &Opening<'_>) -> Vec<Gap> {
    let mut gaps = the_notice_is_not_older_than_its_topics(opening);
    gaps.extend(the_member_in_charge_is_there(opening));
    gaps.extend(those_who_must_attend_are_there(opening));
    gaps
}

/// What stands in the way of a matter that comes before a meeting which is open already, or asks for a reason and a name:
/// what an opening asks of its matters (R55, R68, R69).
pub fn joining_gaps(opening: &Opening<'_>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = someone_entrusted_presides(opening).into_iter().collect();
    gaps.extend(the_member_in_charge_is_there(opening));
    gaps.extend(those_who_must_attend_are_there(opening));
    gaps
}

/// R68: while the one who presides as a rule (the secretary, or the head of the meeting) is absent, another presides
/// as the office's rules say: the next in order, one entrusted in writing, or nobody, and then nothing is decided.
pub fn someone_entrusted_presides(opening: &Opening<'_>) -> Option<Gap> {
    let call = &opening.meeting.call;
    let usual = opening.roster.presides_first(call.kind, call.on)?;
    let rule = opening.rulebook.meeting(call.kind)?;
    let fact = GapFact::WithoutSecretary(rule.without_secretary);
    // Who withdrew from an item is not absent: the next in the order presides at it (R26).
    let withdrew = |number| opening.meeting.item(number).is_some_and(|item| item.recused(usual.id));
    let absent = usual.id != opening.presiding;
    match rule.without_secretary {
        _ if !absent || opening.matters.iter().all(|(item, _)| withdrew(*item)) => None,
        WithoutSecretary::NextInOrder => None,
        WithoutSecretary::Entrusted => Some(Gap {
            check: CheckId::R68,
            severity: Severity::Warn,
            fact,
        }),
        WithoutSecretary::Nobody => opening.gap(CheckId::R68, fact),
    }
}

/// R22: what the notice of a meeting named was approved by then: a notice that is older than the secretary's approval
/// can't have named the topic (the office's own rule: 议题经审定后列入议程、发出通知).
pub fn the_notice_is_not_older_than_its_topics(opening: &Opening<'_>) -> Vec<Gap> {
    let older = opening.files().filter_map(|(item, matter)| {
        let state = opening.meeting.item(item).filter(|state| state.emergency.is_none())?;
        let approvals = matter.sign_offs.iter().map(|signed| &signed.value);
        let approved = approvals.filter(|signed| signed.stage == SignOffStage::Secretary);
        let (notified, approved) = (state.notified_on?, approved.map(|signed| signed.on).max()?);
        (notified < approved).then_some(GapFact::NoticeBeforeApproval {
            item,
            notified,
            approved,
        })
    });
    older.filter_map(|fact| opening.gap(CheckId::R22, fact)).collect()
}

/// R55: the member in charge of a matter is there when it is decided; else it is put off as a rule (practice). One who
/// is no member of this meeting attends without a vote (列席).
pub fn the_member_in_charge_is_there(opening: &Opening<'_>) -> Vec<Gap> {
    let on = opening.meeting.call.on;
    let absent = opening.files().filter_map(|(item, matter)| {
        let member = in_charge(opening.roster, on, matter)?;
        let entitled = opening
            .roster
            .entitled(opening.meeting.call.kind, on)
            .any(|other| other.id == member.id);
        let post = member.post.clone();
        if entitled {
            (!opening.present.contains(&member.id)).then_some(GapFact::InChargeAbsent { item, post })
        } else {
            (!attends(&post, opening.observers)).then_some(GapFact::InChargeNotAttending { item, post })
        }
    });
    absent.filter_map(|fact| opening.gap(CheckId::R55, fact)).collect()
}

/// The items whose member in charge was not there when a meeting was opened, each with the post, as far as that was passed
/// over at the opening (R55); `in_charge_of` tells the post in charge of a matter.
pub fn in_charge_absent_at_opening<'a>(
    roster: &Roster,
    meeting: &Meeting,
    in_charge_of: impl Fn(MatterId) -> Option<&'a str>,
) -> Vec<(u16, &'a str)> {
    let absent = |post: &str| {
        let mut leaders = roster.leaders(meeting.call.on);
        let Some(member) = leaders.find(|member| member.post == post) else {
            return false;
        };
        match meeting.attendance.iter().find(|line| line.member == member.id) {
            Some(line) => line.attendance != Attendance::Present,
            None => !attends(post, &meeting.observers),
        }
    };
    // Who came later and took a stand was there for the item.
    let took_part = |item: &ItemState, post: &str| {
        let mut leaders = roster.leaders(meeting.call.on);
        let member = leaders.find(|member| member.post == post);
        member.is_some_and(|member| item.stand_of(member.id).is_some())
    };
    let later = |item: &&ItemState| item.waivers.iter().all(|waiver| waiver.check != CheckId::R55);
    let items = meeting.items.iter().filter(later);
    let posts = items.filter_map(|item| match item.content {
        AgendaItem::Decide { matter } => {
            let post = in_charge_of(matter)?;
            (!took_part(item, post)).then_some((item.number, post))
        }
        _ => None,
    });
    posts.filter(|(_, post)| absent(post)).collect()
}

/// The member in charge of a matter who has a seat in an open meeting and is not in the room now, so that the matter is
/// put off as a rule (R55, practice).
pub fn in_charge_away<'a>(roster: &'a Roster, meeting: &Meeting, matter: &Matter) -> Option<&'a str> {
    let member = in_charge(roster, meeting.call.on, matter)?;
    let seated = meeting.entitled.contains(&member.id);
    let inside = meeting.in_room.get(&member.id).copied().unwrap_or(false);
    (seated && !inside).then_some(member.post.as_str())
}

/// The member in charge of a matter on a day.
fn in_charge<'a>(roster: &'a Roster, on: Date, matter: &Matter) -> Option<&'a Member> {
    let post = &matter.topic()?.in_charge;
    roster.leaders(on).find(|member| member.post == *post)
}

/// Whether a post is one of those who attend, which may be written with what they do there: `财政所所长列席`.
fn attends(post: &str, observers: &str) -> bool {
    let posts = observers.replace(['：', ':', '（', '）', '(', ')'], ",");
    let posts = preset::ATTENDING
        .iter()
        .fold(posts, |posts, word| posts.replace(word, ","));
    is_among(post, &posts)
}

/// R56: a meeting of the working committee has its first topic (第一议题) on the agenda, as its first item (the office's
/// own system). The personnel book keeps one item of a meeting whose agenda stands in the main book.
pub fn the_first_topic_stands_on_the_agenda(opening: &Opening<'_>) -> Option<Gap> {
    let party = opening.meeting.call.kind == MeetingKind::Committee && opening.book == BookKind::Main;
    let items = &opening.meeting.items;
    let stands = items
        .iter()
        .position(|item| matches!(item.content, AgendaItem::FirstTopic { .. }));
    let fact = match stands {
        Some(0) => return None,
        Some(place) => GapFact::FirstTopicNotFirst(items[place].number),
        None => GapFact::NoFirstTopic,
    };
    opening.gap(CheckId::R56, fact).filter(|_| party)
}

/// R69: those who must attend without a vote are there in number when matters of their registers are decided (the
/// office's own rule; 东大街街道: three delegates of the Party at decisions, projects and funds).
pub fn those_who_must_attend_are_there(opening: &Opening<'_>) -> Vec<Gap> {
    let asked = |rule: &AttendeeRule| {
        let mut registers = opening.files().filter_map(|(_, matter)| matter.register());
        registers.any(|register| rule.registers.contains(&register))
    };
    let rules = opening.rulebook.attendees.iter().enumerate();
    let few = rules.filter(|(_, rule)| asked(rule)).filter_map(|(at, rule)| {
        let given = opening.attending.get(at).copied().unwrap_or(0);
        (given < rule.count_min).then(|| GapFact::AttendeesFew {
            who: rule.who.clone(),
            given,
            required: rule.count_min,
        })
    });
    few.filter_map(|fact| opening.gap(CheckId::R69, fact)).collect()
}

/// The gap of R22 for a meeting as it is to be opened.
pub fn notice_gap(rulebook: &Rulebook, meeting: &Meeting, calendar: &Calendar) -> Option<Gap> {
    notice_gap_from(rulebook, meeting, calendar, meeting.notified_on())
}

/// The gap of R22 if notice of a meeting is given on a day; `None` for a day is no notice at all.
pub fn notice_gap_from(
    rulebook: &Rulebook,
    meeting: &Meeting,
    calendar: &Calendar,
    notified_on: Option<Date>,
) -> Option<Gap> {
    let required = rulebook.meeting(meeting.call.kind)?.notice_working_days_min;
    if meeting.only_emergencies() {
        return None;
    }
    let given = notified_on.map_or(0, |on| calendar.working_days_between(on, meeting.call.on));
    let severity = rulebook.severity_on(CheckId::R22, meeting.call.on)?;
    (given < required).then_some(Gap {
        check: CheckId::R22,
        severity,
        fact: match notified_on {
            Some(_) => GapFact::NoticeShort { given, required },
            None => GapFact::NoticeNotGiven { required },
        },
    })
}

/// R32: a matter that the notice did not name is not put to the vote, unless it goes the emergency path (local rule).
/// Whether what was done at once was reported and ratified is asked of the matter (`Matter::emergency_waits`).
pub fn nothing_is_voted_ad_hoc(case: &Case<'_>) -> Found {
    let (Some((meeting, item)), Some(calendar)) = (case.item, case.calendar) else {
        return Found::not_applicable();
    };
    let mut found = Found::met(Vec::new());
    let ad_hoc = ad_hoc_gaps(case.rulebook, meeting, calendar).into_iter();
    let of_this = ad_hoc.filter(|gap| gap.fact == GapFact::AdHoc(Some(item.number)));
    found.gaps.extend(of_this.map(|gap| (gap.severity, gap.fact)));
    found
}

/// The gaps of R32 in an agenda: matters added after notice that no later notice named in time.
pub fn ad_hoc_gaps(rulebook: &Rulebook, meeting: &Meeting, calendar: &Calendar) -> Vec<Gap> {
    ad_hoc_gaps_after(rulebook, meeting, calendar, None)
}

/// The gaps of R32 that are left if a further notice names the whole agenda on a day.
pub fn ad_hoc_gaps_after(
    rulebook: &Rulebook,
    meeting: &Meeting,
    calendar: &Calendar,
    notified_on: Option<Date>,
) -> Vec<Gap> {
    let Some(severity) = rulebook.severity_on(CheckId::R32, meeting.call.on) else {
        return Vec::new();
    };
    let required = rulebook
        .meeting(meeting.call.kind)
        .map_or(0, |rule| rule.notice_working_days_min);
    let in_time = |on| calendar.working_days_between(on, meeting.call.on) >= required;
    let ad_hoc = meeting.items.iter().filter(|item| {
        item.added
            && item.emergency.is_none()
            && matches!(item.content, AgendaItem::Decide { .. })
            && !item.notified_on.is_some_and(in_time)
            && !notified_on.is_some_and(in_time)
    });
    ad_hoc
        .map(|item| Gap {
            check: CheckId::R32,
            severity,
            fact: GapFact::AdHoc(Some(item.number)),
        })
        .collect()
}

/// R27: the record of a vote says how each member stood. What a paper record of long ago does not say is a finding that
/// stays; a secret ballot names nobody on purpose.
pub fn each_stand_is_named(case: &Case<'_>) -> Found {
    let Some(decision) = case.matter.decision() else {
        return Found::not_applicable();
    };
    let evidence = vec![decision.stamp.seq];
    match &decision.value.votes {
        Votes::Named(_) => Found::met(evidence),
        Votes::OnPaper(paper) => match unnamed(paper) {
            Some(fact) => Found::missing(Severity::Finding, fact, evidence),
            None => Found::met(evidence),
        },
        Votes::Counted(_) | Votes::None => Found::not_applicable(),
    }
}

/// What a paper record does not say of those who voted.
pub fn unnamed(paper: &PaperVotes) -> Option<GapFact> {
    let tally = paper.tally;
    let counted = [tally.agree, tally.against, tally.abstain, tally.postpone]
        .into_iter()
        .fold(0_u32, u32::saturating_add);
    let named = u32::try_from(paper.named.len()).unwrap_or(u32::MAX);
    let unshown = paper.unshown.unwrap_or_default();
    (named < counted || unshown > 0).then_some(GapFact::StandsUnnamed {
        named,
        counted,
        unshown,
    })
}
