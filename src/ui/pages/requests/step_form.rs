//! The form of one step in the course of a request, by its kind.

use leptos::prelude::*;

use super::forms::{command, keep};
use crate::domain::information_request::clock::EXTENSION_WORKING_DAYS_MAX;
use crate::domain::information_request::command::RequestCommand;
use crate::domain::information_request::{
    OpinionOf, ReplyResult, RequestAct, RequestActKind, RequestNumber, RequestStep,
};
use crate::domain::refusal::Field;
use crate::text::{page_request as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::sheet::Sheet;

/// The value of a reply without a result of the form.
const UNSORTED: &str = "unsorted";

/// The fields of a step; which are shown depends on its kind.
#[derive(Clone, Copy)]
struct StepBlanks {
    kind: RequestActKind,
    on: Blank,
    words: Blank,
    until: Blank,
    of: Blank,
    working_days: Blank,
    agreed_by: Blank,
    result: Blank,
    article: Blank,
}

impl StepBlanks {
    fn new(kind: RequestActKind) -> Self {
        Self {
            kind,
            on: Blank::today(),
            words: Blank::empty(),
            until: Blank::empty(),
            of: Blank::choice(Some(OpinionOf::ThirdParty)),
            working_days: Blank::new(EXTENSION_WORKING_DAYS_MAX.to_string()),
            agreed_by: Blank::empty(),
            result: Blank::empty(),
            article: Blank::empty(),
        }
    }

    const fn all(self) -> [Blank; 8] {
        [
            self.on,
            self.words,
            self.until,
            self.of,
            self.working_days,
            self.agreed_by,
            self.result,
            self.article,
        ]
    }

    /// The result chosen, tracked.
    fn chosen(self) -> Option<ReplyResult> {
        self.result.choice_now()
    }

    fn withholds(self) -> bool {
        self.chosen().is_some_and(ReplyResult::withholds)
    }

    fn read(self) -> Option<RequestStep> {
        let on = self.on.date();
        let words = match self.kind {
            RequestActKind::SupplementAsked => self.words.filled(Field::Supplement),
            RequestActKind::OpinionGiven => self.words.filled(Field::OpinionGiven),
            RequestActKind::Replied if untrack(|| self.withholds()) => self.words.filled(Field::Reason),
            _ => Some(self.words.text()),
        };
        let act = self.act();
        Some(RequestStep {
            on: on?,
            words: words?,
            act: act?,
        })
    }

    fn act(self) -> Option<RequestAct> {
        Some(match self.kind {
            RequestActKind::SupplementAsked => RequestAct::SupplementAsked {
                until: self.until.date()?,
            },
            RequestActKind::Supplemented => RequestAct::Supplemented,
            RequestActKind::OpinionAsked => RequestAct::OpinionAsked { of: self.of.chosen()? },
            RequestActKind::OpinionGiven => RequestAct::OpinionGiven,
            RequestActKind::Extended => {
                let (days, agreed_by) = (self.days(), self.agreed_by.filled(Field::By));
                RequestAct::Extended {
                    working_days: days?,
                    agreed_by: agreed_by?,
                }
            }
            RequestActKind::Replied => self.replied()?,
            RequestActKind::Withdrawn => RequestAct::Withdrawn,
        })
    }

    fn days(self) -> Option<u32> {
        self.working_days.parsed(text::NOT_DAYS, text::NOT_DAYS)
    }

    fn replied(self) -> Option<RequestAct> {
        if untrack(|| self.result.says(UNSORTED)) {
            return Some(RequestAct::Replied {
                result: None,
                article: String::new(),
            });
        }
        let result: ReplyResult = self.result.chosen()?;
        let article = if result.withholds() {
            self.article.answered(text::NO_ARTICLE)?
        } else {
            String::new()
        };
        Some(RequestAct::Replied {
            result: Some(result),
            article,
        })
    }

    fn fields(self) -> AnyView {
        match self.kind {
            RequestActKind::SupplementAsked => view! {
                <p>{text::SUPPLEMENT_HINT}</p>
                {fields::day(text::ON, self.on)}
                {fields::area(text::SUPPLEMENT, self.words)}
                {fields::coming_day(text::SUPPLEMENT_UNTIL, self.until)}
            }
            .into_any(),
            RequestActKind::Supplemented => view! {
                {fields::day(text::ON, self.on)}
                {fields::free_area(text::SUPPLEMENTED, self.words)}
            }
            .into_any(),
            RequestActKind::OpinionAsked => view! {
                <p>{text::OPINION_HINT}</p>
                {fields::pick(
                    text::OPINION_OF,
                    self.of,
                    Signal::stored(fields::named(&OpinionOf::ALL, words::opinion_of)),
                )}
                {fields::day(text::OPINION_ON, self.on)}
                {fields::free_area(text::OPINION_WORDS, self.words)}
            }
            .into_any(),
            RequestActKind::OpinionGiven => view! {
                {fields::day(text::ON, self.on)}
                {fields::area(text::OPINION_GIVEN, self.words)}
            }
            .into_any(),
            RequestActKind::Extended => view! {
                <p>{text::EXTENDED_HINT}</p>
                {fields::day(text::EXTENDED_ON, self.on)}
                {fields::line(text::EXTENDED_BY, self.working_days)}
                {fields::post(text::AGREED_BY, self.agreed_by)}
                {fields::free_area(text::EXTENDED_WORDS, self.words)}
            }
            .into_any(),
            RequestActKind::Replied => self.reply_fields(),
            RequestActKind::Withdrawn => view! {
                <p>{text::WITHDRAWN_HINT}</p>
                {fields::day(text::ON, self.on)}
                {fields::free_area(text::WITHDRAWN_WORDS, self.words)}
            }
            .into_any(),
        }
    }

    fn reply_fields(self) -> AnyView {
        let named = fields::named(&ReplyResult::ALL, words::reply_result);
        let results = named
            .into_iter()
            .chain([Choice::new(UNSORTED, text::RESULT_NONE)])
            .collect();
        let usual = Signal::derive(move || {
            let article = self.chosen().map_or("", words::usual_article);
            Some(article.to_owned())
                .filter(|article| !article.is_empty())
                .into_iter()
                .collect()
        });
        let withholds = Memo::new(move |_| self.withholds());
        let words = move || {
            if withholds.get() {
                view! {
                    {fields::listed(text::ARTICLE, self.article, usual)}
                    {fields::area(text::REPLY_WORDS, self.words)}
                }
                .into_any()
            } else {
                fields::free_area(text::REPLY_WORDS, self.words)
            }
        };
        view! {
            <p>{text::REPLIED_HINT}</p>
            {fields::day(text::REPLIED_ON, self.on)}
            {fields::pick(text::RESULT, self.result, Signal::stored(results))}
            {words}
        }
        .into_any()
    }
}

/// The form of a step.
#[component]
pub fn StepForm(number: RequestNumber, kind: RequestActKind, on_stored: Callback<()>) -> impl IntoView {
    let blanks = StepBlanks::new(kind);
    let take = move |()| {
        let step = blanks.read()?;
        Some(command(RequestCommand::TakeStep { number, step }))
    };
    let sheet = Sheet::new(blanks.all(), move || blanks.fields());
    let keep = keep(&format!("request-{kind:?}").to_lowercase(), number);
    view! { <ActForm keep sheet submit=words::request_act(kind) command=take on_stored /> }
}
