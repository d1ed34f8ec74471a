//! A reservation (保留意见) that is voiced when the stands are sealed already: after the one who presides has spoken, or
//! after the announcement, until the record is signed. The stand stays what it was; words are put beside it.

use serde::{Deserialize, Serialize};

use super::{ItemState, Stand, StandTaken, Votes};
use crate::domain::event::Resolution;
use crate::domain::id::{MatterId, MeetingId, MemberId};

/// What a member who did not agree holds to, verbatim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservationVoiced {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: u16,
    /// Its matter.
    pub matter: MatterId,
    /// Whose it is.
    pub member: MemberId,
    /// The words, verbatim.
    pub words: String,
}

impl ItemState {
    /// The stand of a member that words can be put beside: as it was announced, else as it was taken. `None` of a secret
    /// ballot, which holds nobody's stand.
    pub fn stand_of(&self, member: MemberId) -> Option<&StandTaken> {
        let announced = self.resolution.as_ref().map(|resolution| named(&resolution.value));
        let stands = announced.unwrap_or(&self.stands);
        stands.iter().find(|taken| taken.member == member)
    }

    /// Those who did not agree and whose reservation is not kept yet.
    pub fn may_reserve(&self) -> Vec<MemberId> {
        let announced = self.resolution.as_ref().map(|resolution| named(&resolution.value));
        let stands = announced.unwrap_or(&self.stands).iter();
        let silent = stands.filter(|taken| taken.stand != Stand::For && taken.reservation.is_empty());
        silent.map(|taken| taken.member).collect()
    }

    pub(super) fn reserve(&mut self, voiced: &ReservationVoiced) {
        put_beside(&mut self.stands, voiced);
        if let Some(resolution) = &mut self.resolution {
            reserve(&mut resolution.value, voiced);
        }
    }
}

/// Puts the words beside the stand in a resolution.
pub fn reserve(resolution: &mut Resolution, voiced: &ReservationVoiced) {
    match &mut resolution.votes {
        Votes::Named(stands) => put_beside(stands, voiced),
        Votes::OnPaper(paper) => put_beside(&mut paper.named, voiced),
        Votes::Counted(_) | Votes::None => {}
    }
}

fn named(resolution: &Resolution) -> &[StandTaken] {
    match &resolution.votes {
        Votes::Named(stands) => stands,
        Votes::OnPaper(paper) => &paper.named,
        Votes::Counted(_) | Votes::None => &[],
    }
}

fn put_beside(stands: &mut [StandTaken], voiced: &ReservationVoiced) {
    let taken = stands.iter_mut().find(|taken| taken.member == voiced.member);
    if let Some(taken) = taken {
        taken.reservation.clone_from(&voiced.words);
    }
}
