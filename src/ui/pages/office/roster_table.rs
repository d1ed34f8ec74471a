//! The roster as a table one types in.

use jiff::civil::Date;
use leptos::prelude::*;

use super::check::{self, Tried};
use super::roster::{PostDraft, RosterDraft, SeatDraft};
use crate::domain::rulebook::MeetingKind;
use crate::text::button;
use crate::text::page_office as text;
use crate::ui::components::{Button, ButtonSize, Cell, ColumnHead, DataTable, Row};
use crate::ui::form::{CheckField, DateField, TextField};

/// The rows of the roster, and what keeps it from working as a whole.
#[component]
pub fn RosterTable(
    /// The draft.
    draft: RosterDraft,
    /// The day a new member's term begins on, and on which the roster must work.
    today: Date,
    /// Whether the form was tried.
    tried: Tried,
    /// The meetings beside the committee's that may have members of their own, by name; none where it is not asked.
    #[prop(optional)]
    seated: Vec<(MeetingKind, String)>,
) -> impl IntoView {
    let seated = StoredValue::new(seated);
    let problem = move || if tried.get() { draft.problem(today) } else { None };
    let head = move || {
        let asks_seats = seated.with_value(|seated| !seated.is_empty());
        let columns = [
            text::POST,
            text::VOTING,
            text::SECRETARY,
            text::TERM_FROM,
            text::TERM_UNTIL,
            text::CHARGE,
            text::PRESIDES,
        ];
        let columns = columns.into_iter().chain(asks_seats.then_some(text::SEATS));
        let columns = columns.chain([text::ROW_ACTS]);
        columns.map(|label| view! { <ColumnHead label /> }).collect_view()
    };
    view! {
        <div class="edit-table">
            <p class="field__error" role="alert">
                {problem}
            </p>
            <DataTable caption=text::ROSTER caption_hidden=true head>
                <tbody role="rowgroup">
                    <For each=move || draft.rows.get() key=|row| row.id let:row>
                        <PostRow row draft tried seated />
                    </For>
                </tbody>
            </DataTable>
            <p class="edit-table__foot">
                <Button size=ButtonSize::Small on_press=move |()| draft.add(today)>
                    {text::ADD_POST}
                </Button>
            </p>
        </div>
    }
}

#[component]
fn PostRow(
    row: PostDraft,
    draft: RosterDraft,
    tried: Tried,
    seated: StoredValue<Vec<(MeetingKind, String)>>,
) -> impl IntoView {
    let id = row.id;
    let (post, from, until) = (
        RwSignal::from(row.post),
        RwSignal::from(row.from),
        RwSignal::from(row.until),
    );
    let (charge, presides) = (RwSignal::from(row.charge), RwSignal::from(row.presides));
    let (voting, secretary) = (RwSignal::from(row.voting), RwSignal::from(row.secretary));
    let place = move || draft.place(id);
    let label =
        move |column: &'static str| Signal::derive(move || post.with(|post| text::of_post(post, place(), column)));
    let seats = seated.with_value(|seated| seats(label(""), &row.seats, seated, tried));
    let until_error = check::error_if(tried, move || {
        let (begins, ends) = (
            from.with(|from| check::day(from)),
            until.with(|until| check::day(until)),
        );
        let typed = until.with(|until| !until.trim().is_empty());
        if typed && ends.is_none() {
            Some(text::FILL_DAY)
        } else {
            let reversed = begins.zip(ends).is_some_and(|(begins, ends)| ends < begins);
            reversed.then_some(text::TERM_REVERSED)
        }
    });
    view! {
        <Row>
            <Cell label=text::POST>
                <TextField label=Signal::derive(move || text::of_row(place(), text::POST)) value=post error=check::filled(tried, post) />
            </Cell>
            <Cell label=text::VOTING>
                <CheckField label=label(text::VOTING) value=voting />
            </Cell>
            <Cell label=text::SECRETARY>
                <CheckField label=label(text::SECRETARY) value=secretary />
            </Cell>
            <Cell label=text::TERM_FROM>
                <DateField label=label(text::TERM_FROM) value=from error=check::a_day(tried, from) />
            </Cell>
            <Cell label=text::TERM_UNTIL>
                <DateField label=label(text::TERM_UNTIL) value=until error=until_error />
            </Cell>
            <Cell label=text::CHARGE>
                <TextField label=label(text::CHARGE) value=charge />
            </Cell>
            <Cell label=text::PRESIDES>
                <TextField
                    label=label(text::PRESIDES)
                    value=presides
                    error=check::a_number_or_nothing(tried, presides)
                />
            </Cell>
            {seats}
            <Cell label=text::ROW_ACTS>
                <div class="row">
                <Show when=move || { place() > 1 }>
                    <Button size=ButtonSize::Small on_press=move |()| draft.move_up(id)>
                        {text::MOVE_UP}
                        <span class="visually-hidden">{label("")}</span>
                    </Button>
                </Show>
                {(!row.known)
                    .then(|| {
                        view! {
                            <Button size=ButtonSize::Small on_press=move |()| draft.remove(id)>
                                {button::REMOVE}
                                <span class="visually-hidden">{label("")}</span>
                            </Button>
                        }
                    })}
                </div>
            </Cell>
        </Row>
    }
}

/// The seats in other meetings, which open on demand; nothing where no meeting is asked about.
fn seats(
    post: Signal<String>,
    drafts: &[SeatDraft],
    seated: &[(MeetingKind, String)],
    tried: Tried,
) -> Option<AnyView> {
    if seated.is_empty() {
        return None;
    }
    let of = |(kind, name): &(MeetingKind, String)| {
        let draft = drafts.iter().find(|draft| draft.kind == *kind)?;
        let (held, presides) = (
            RwSignal::from(draft.held.clone()),
            RwSignal::from(draft.presides.clone()),
        );
        Some((name.clone(), held, presides))
    };
    let asked: Vec<_> = seated.iter().filter_map(of).collect();
    let named = asked.clone();
    let summary = move || {
        let held = named.iter().filter(|seat| seat.1.get());
        text::seats(held.map(|(name, _, presides)| (name.as_str(), presides.get())))
    };
    let field = move |(name, held, presides): (String, RwSignal<bool>, RwSignal<String>)| {
        let (order, seat) = (
            text::of_meeting(&name, text::PRESIDES),
            text::of_meeting(&name, text::SEAT),
        );
        view! {
            <CheckField label=seat value=held />
            <Show when=move || held.get()>
                <TextField label=order.clone() value=presides error=check::a_number_or_nothing(tried, presides) />
            </Show>
        }
    };
    Some(
        view! {
            <Cell label=text::SEATS>
                <details class="edit-table__more">
                    <summary>{summary}</summary>
                    <div role="group" aria-label=post>
                        {asked.into_iter().map(field).collect_view()}
                    </div>
                </details>
            </Cell>
        }
        .into_any(),
    )
}
