//! 台账: one register, filtered, sorted and searched; printed as a paper register.

mod paper_columns;
mod row;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::register::Register;
use crate::domain::summary::Summary;
use crate::domain::waiting::{Urgency, disclosure_due, urgency};
use crate::text::{button, nav, page_register as text, paper, words};
use crate::ui::components::{
    ButtonKind, ColumnHead, DataTable, EmptyState, FilterBar, FilterChip, LinkButton, PageHead, PrintButton, SortOrder,
    WindowedRows,
};
use crate::ui::paper::PaperEnd;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// How many columns the table has.
const COLUMNS: usize = 7;

/// What the chips narrow to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Narrow {
    Open,
    Entered,
    ToDisclose,
    Late,
    Irregular,
}

const NARROWS: [(Narrow, &str); 5] = [
    (Narrow::Open, text::OPEN),
    (Narrow::Entered, text::ENTERED),
    (Narrow::ToDisclose, text::TO_DISCLOSE),
    (Narrow::Late, text::OVERDUE),
    (Narrow::Irregular, text::IRREGULAR),
];

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Number,
    Title,
    Amount,
    Session,
}

/// One register.
#[component]
pub fn RegisterPage(
    /// The register.
    #[prop(into)]
    register: Signal<Register>,
) -> impl IntoView {
    let workspace = use_workspace();
    let query = RwSignal::new(String::new());
    let year = RwSignal::new(None::<i16>);
    let narrow = RwSignal::new(None::<Narrow>);
    let sort = RwSignal::new((By::Number, SortOrder::Descending));

    let all = Memo::new(move |_| {
        let register = register.get();
        workspace.with(|book| {
            let own = book.matters.values().filter(|matter| matter.register == Some(register));
            own.cloned().collect::<Vec<Arc<Summary>>>()
        })
    });
    let overdue = move |matter: &Summary| match matter.attribute {
        Some((_, Some(document_date))) if matter.status == MatterStatus::Disclosing => {
            let today = workspace.today();
            workspace.with_calendar(|calendar| {
                let due = disclosure_due(calendar, document_date);
                matches!(urgency(calendar, today, due.date), Urgency::Late(_))
            })
        }
        _ => false,
    };
    // A key in the search field only picks from what is sorted and written out already.
    let sorted = Memo::new(move |_| {
        let (by, order) = sort.get();
        let mut sorted = all.get();
        sorted.sort_by(|a, b| compare(a, b, by));
        if order == SortOrder::Descending {
            sorted.reverse();
        }
        sorted
    });
    let lines = Memo::new(move |_| sorted.with(|sorted| sorted.iter().map(|matter| line(matter)).collect::<Vec<_>>()));
    let found = Memo::new(move |_| {
        let query = query.get();
        let words: Vec<&str> = query.split_whitespace().collect();
        (!words.is_empty()).then(|| {
            let holds_all = |line: &String| words.iter().all(|word| line.contains(word));
            lines.with(|lines| lines.iter().map(holds_all).collect::<Vec<bool>>())
        })
    });
    let rows = Memo::new(move |_| {
        let (year, narrow) = (year.get(), narrow.get());
        found.with(|found| {
            sorted.with(|sorted| {
                let rows = sorted.iter().enumerate();
                rows.filter(|(place, _)| found.as_ref().is_none_or(|found| found[*place]))
                    .map(|(_, matter)| matter)
                    .filter(|matter| year.is_none_or(|year| year_of(matter) == Some(year)))
                    .filter(|matter| narrow.is_none_or(|narrow| fits(matter, narrow, &overdue)))
                    .map(|matter| matter.id)
                    .collect::<Arc<[MatterId]>>()
            })
        })
    });
    let years = Memo::new(move |_| {
        let mut years: Vec<i16> = all.with(|all| all.iter().filter_map(|matter| year_of(matter)).collect());
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        years
    });
    let count = move || {
        // The source before the memo over it: see `Sitting::view`.
        let all = all.with(Vec::len);
        text::shown(rows.with(|rows| rows.len()), all)
    };
    let standing = move || {
        all.with(|all| {
            let entered = all.iter().filter(|matter| matter.number.is_some()).count();
            let disclosed = all.iter().filter(|matter| matter.disclosed_on.is_some()).count();
            text::standing(entered, disclosed)
        })
    };
    let title = Signal::derive(move || words::register_book(register.get()).to_owned());
    let office = move || workspace.with(|book| book.office.committee.clone());
    let order = move |column: By| {
        MaybeProp::derive(move || {
            let (by, order) = sort.get();
            (by == column).then_some(order)
        })
    };
    // Decisions and appointments have none.
    let amounts = move || matches!(register.get(), Register::Project | Register::Funds);
    let sort_by = move |by: By| Callback::new(move |order| sort.set((by, order)));

    view! {
        <div class="register">
            <PageHead title kicker=Signal::derive(office) note=Signal::derive(standing)>
                <PrintButton label=text::PRINT />
                <LinkButton
                    href=Signal::derive(move || Route::Apply(Some(register.get())).href())
                    kind=ButtonKind::Primary
                >
                    {button::APPLY}
                </LinkButton>
            </PageHead>
            <p class="register__print-title">{office} " " {title}</p>
            <FilterBar query label=text::SEARCH count=Signal::derive(count)>
                <FilterChip
                    label=text::ALL_YEARS
                    pressed=Signal::derive(move || year.get().is_none())
                    on_press=move |()| year.set(None)
                />
                <For each=move || years.get() key=|year| *year let:one>
                    <FilterChip
                        label=text::year(one)
                        pressed=Signal::derive(move || year.get() == Some(one))
                        on_press=move |()| year.set(Some(one))
                    />
                </For>
                {NARROWS
                    .into_iter()
                    .map(|(one, label)| {
                        view! {
                            <FilterChip
                                label=label
                                pressed=Signal::derive(move || narrow.get() == Some(one))
                                on_press=move |()| {
                                    narrow.update(|narrow| *narrow = (*narrow != Some(one)).then_some(one));
                                }
                            />
                        }
                    })
                    .collect_view()}
            </FilterBar>
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=move || {
                    let empty = nav::empty(nav::Place::Register(register.get()));
                    let fact = if all.with(Vec::is_empty) { empty.fact } else { nav::NOTHING_MATCHES };
                    view! { <EmptyState title=fact /> }
                }
            >
                <DataTable
                    caption=title
                    caption_hidden=true
                    row_count=Signal::derive(move || rows.with(|rows| rows.len() + 1))
                    head=move || {
                        view! {
                            <ColumnHead label=text::NUMBER order=order(By::Number) on_sort=sort_by(By::Number) />
                            <ColumnHead label=text::TITLE order=order(By::Title) on_sort=sort_by(By::Title) />
                            <ColumnHead label=text::DEPARTMENT />
                            <Show when=amounts>
                                <ColumnHead
                                    label=text::AMOUNT
                                    amount=true
                                    order=order(By::Amount)
                                    on_sort=sort_by(By::Amount)
                                />
                            </Show>
                            <paper_columns::Heads register />
                            <ColumnHead label=text::STEPS />
                            <ColumnHead label=text::SESSION order=order(By::Session) on_sort=sort_by(By::Session) />
                            <ColumnHead label=text::DECISION />
                            <ColumnHead label=text::DISCLOSURE />
                        }
                    }
                >
                    <WindowedRows
                        rows=rows
                        columns=Signal::derive(move || COLUMNS + usize::from(amounts()))
                        cells=move |id: MatterId| view! { <row::Cells id /> }.into_any()
                    />
                </DataTable>
            </Show>
            <paper_columns::Legend all />
            <PaperEnd signed_by=paper::REGISTER />
        </div>
    }
}

/// The year a matter is listed under: of its number, else of its application.
fn year_of(matter: &Summary) -> Option<i16> {
    matter
        .number
        .map(|number| number.year)
        .or_else(|| matter.applied_on.map(jiff::civil::Date::year))
}

fn fits(matter: &Summary, narrow: Narrow, overdue: &impl Fn(&Summary) -> bool) -> bool {
    match narrow {
        Narrow::Open => matter.number.is_none() && matter.status != MatterStatus::Withdrawn,
        Narrow::Entered => matter.number.is_some(),
        Narrow::ToDisclose => matches!(matter.status, MatterStatus::Entered | MatterStatus::Disclosing),
        Narrow::Late => overdue(matter),
        Narrow::Irregular => matter.irregular,
    }
}

/// What is searched: the title, also before it was corrected, the department, the one in charge, the number and the session.
fn line(matter: &Summary) -> String {
    let session = matter
        .resolved
        .as_ref()
        .map(|resolved| words::session_item(resolved.session, &resolved.meeting_name, resolved.item))
        .unwrap_or_default();
    let number = matter.number.map(words::entry_number).unwrap_or_default();
    let before = matter.title_was.clone().unwrap_or_default();
    [
        &matter.title,
        &before,
        &matter.department,
        &matter.in_charge,
        &number,
        &session,
    ]
    .map(String::as_str)
    .join("\n")
}

/// Entered ones by number; those not entered yet stand after them, by the day of the application.
fn compare(a: &Summary, b: &Summary, by: By) -> core::cmp::Ordering {
    let number = |matter: &Summary| {
        (
            matter.number.is_none(),
            matter.number.map(|number| (number.year, number.serial)),
            matter.applied_on,
            matter.id,
        )
    };
    let session = |matter: &Summary| {
        matter
            .resolved
            .as_ref()
            .map(|resolved| (resolved.on, resolved.session, resolved.item))
    };
    match by {
        By::Number => number(a).cmp(&number(b)),
        By::Title => a.title.cmp(&b.title).then_with(|| number(a).cmp(&number(b))),
        By::Amount => a.amount.cmp(&b.amount).then_with(|| number(a).cmp(&number(b))),
        By::Session => session(a).cmp(&session(b)).then_with(|| number(a).cmp(&number(b))),
    }
}
