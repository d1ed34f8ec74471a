//! Who a matter concerns: what a hearing had, other units, a specific group. Nothing is asked where nobody is named.

use leptos::prelude::*;

use crate::domain::refusal::Field;
use crate::domain::steps::Consultation;
use crate::domain::steps::groundwork::{AffectedGroup, Dispute, OtherUnits, PublicHearing};
use crate::text::page_matter as words;
use crate::ui::blank::{Blank, Mend, YES};
use crate::ui::fields;
use crate::ui::form::FormPair;

/// The blanks of those concerned.
#[derive(Clone, Copy)]
pub struct Concerned {
    materials_on: Blank,
    list_public: Blank,
    signed: Blank,
    others: Blank,
    units: Blank,
    disputed: Blank,
    issue: Blank,
    theirs: Blank,
    own: Blank,
    affects: Blank,
    group: Blank,
    asked: Blank,
}

impl Concerned {
    /// As it was recorded; nobody is concerned until someone says so.
    pub fn new(stored: Option<&Consultation>) -> Self {
        let hearing = stored.and_then(|step| step.hearing);
        let others = stored.and_then(|step| step.other_units.as_ref());
        let dispute = others.and_then(|others| others.dispute.as_ref());
        let group = stored.and_then(|step| step.group.as_ref());
        let text = |words: Option<&String>| words.map_or_else(Blank::empty, |words| Blank::new(words.as_str()));
        Self {
            materials_on: hearing.map_or_else(Blank::empty, |hearing| Blank::day(hearing.materials_on)),
            list_public: Blank::yes_no(hearing.map(|hearing| hearing.list_public)),
            signed: Blank::yes_no(hearing.map(|hearing| hearing.signed)),
            others: Blank::yes_no(Some(others.is_some())),
            units: text(others.map(|others| &others.units)),
            disputed: Blank::yes_no(others.map(|others| others.dispute.is_some())),
            issue: text(dispute.map(|dispute| &dispute.issue)),
            theirs: text(dispute.map(|dispute| &dispute.theirs)),
            own: text(dispute.map(|dispute| &dispute.own)),
            affects: Blank::yes_no(Some(group.is_some())),
            group: text(group.map(|group| &group.who)),
            asked: Blank::yes_no(group.map(|group| group.asked)),
        }
    }

    /// The blanks, in the order in which a draft keeps them.
    pub const fn blanks(self) -> [Blank; 12] {
        [
            self.materials_on,
            self.list_public,
            self.signed,
            self.others,
            self.units,
            self.disputed,
            self.issue,
            self.theirs,
            self.own,
            self.affects,
            self.group,
            self.asked,
        ]
    }

    /// The fields, those of a hearing where one was held.
    pub fn fields(self, is_hearing: impl Fn() -> bool + Copy + Send + Sync + 'static) -> AnyView {
        let says_yes = |blank: Blank| move || blank.typed.with(|answer| answer == YES);
        view! {
            <Show when=is_hearing>
                {fields::day(words::HEARING_MATERIALS_ON, self.materials_on)}
                <FormPair>
                    {fields::yes_no(words::HEARING_LIST, self.list_public, words::LIST_PUBLIC, words::LIST_NOT_PUBLIC)}
                    {fields::yes_no(words::HEARING_RECORD, self.signed, words::SIGNED_YES, words::SIGNED_NO)}
                </FormPair>
            </Show>
            {fields::yes_no(words::OTHER_UNITS, self.others, words::CONCERNS, words::CONCERNS_NOT)}
            <Show when=says_yes(self.others)>
                {fields::line(words::UNITS, self.units)}
                {fields::yes_no(words::DISPUTED, self.disputed, words::DISPUTED_YES, words::DISPUTED_NO)}
                <Show when=says_yes(self.disputed)>
                    {fields::area(words::DISPUTE_ISSUE, self.issue)} {fields::area(words::DISPUTE_THEIRS, self.theirs)}
                    {fields::area(words::DISPUTE_OWN, self.own)}
                </Show>
            </Show>
            {fields::yes_no(words::GROUP_AFFECTED, self.affects, words::CONCERNS, words::CONCERNS_NOT)}
            <Show when=says_yes(self.affects)>
                {fields::line(words::GROUP, self.group)}
                {fields::yes_no(words::GROUP_ASKED, self.asked, words::ASKED_YES, words::ASKED_NO)}
            </Show>
        }
        .into_any()
    }

    /// What a hearing had; `None` where something is unanswered.
    pub fn hearing(self) -> Option<PublicHearing> {
        let (on, public, signed) = (
            self.materials_on.date(),
            self.list_public.answer(),
            self.signed.answer(),
        );
        Some(PublicHearing {
            materials_on: on?,
            list_public: public?,
            signed: signed?,
        })
    }

    /// The other units, where there are any.
    pub fn other_units(self) -> Result<Option<OtherUnits>, Mend> {
        if !self.others.answer().ok_or(Mend)? {
            return Ok(None);
        }
        let (units, disputed) = (self.units.filled(Field::Audience), self.disputed.answer());
        let dispute = if disputed.ok_or(Mend)? {
            Some(self.dispute().ok_or(Mend)?)
        } else {
            None
        };
        let units = units.ok_or(Mend)?;
        Ok(Some(OtherUnits { units, dispute }))
    }

    fn dispute(self) -> Option<Dispute> {
        let [issue, theirs, own] = [self.issue, self.theirs, self.own].map(|blank| blank.answered(words::PART_MISSING));
        Some(Dispute {
            issue: issue?,
            theirs: theirs?,
            own: own?,
        })
    }

    /// The group, where one is affected.
    pub fn group(self) -> Result<Option<AffectedGroup>, Mend> {
        if !self.affects.answer().ok_or(Mend)? {
            return Ok(None);
        }
        let (who, asked) = (self.group.filled(Field::Audience), self.asked.answer());
        Ok(Some(AffectedGroup {
            who: who.ok_or(Mend)?,
            asked: asked.ok_or(Mend)?,
        }))
    }
}
