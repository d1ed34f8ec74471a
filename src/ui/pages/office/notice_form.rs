//! A year's arrangement typed as the notice says it: pasted and read, or line by line; the preview shows what it makes.

use jiff::civil::Date;
use leptos::prelude::*;

use super::check;
use super::year_preview::YearPreview;
use crate::domain::calendar::{AdoptedYear, Holiday, HolidayPeriod, NoticeText, days_named};
use crate::domain::command::Command;
use crate::text::{button, date, page_office, year_arrangement as text};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Cell, CellKind, ColumnHead, DataTable, Notice, NoticeKind, Row};
use crate::ui::fields;
use crate::ui::form::{DateField, TextArea};
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The fields of the form.
#[derive(Clone, Copy)]
struct Typed {
    year: Blank,
    notice: Blank,
    worked: Blank,
    periods: [(Blank, Blank); Holiday::ALL.len()],
}

impl Typed {
    fn fresh(year: i16) -> Self {
        Self {
            year: Blank::new(year.to_string()),
            notice: Blank::empty(),
            worked: Blank::empty(),
            periods: Holiday::ALL.map(|_| (Blank::empty(), Blank::empty())),
        }
    }

    fn blanks(self) -> Vec<Blank> {
        let periods = self.periods.into_iter().flat_map(|(from, until)| [from, until]);
        [self.year, self.notice, self.worked]
            .into_iter()
            .chain(periods)
            .collect()
    }

    fn of_year(self) -> Option<i16> {
        self.year.typed.with(|year| check::number(year))
    }

    /// Reads the pasted words into the lines; whether anything was understood.
    fn read_notice(self) -> bool {
        let year = untrack(|| self.of_year());
        let Some(year) = year else { return false };
        let read = self
            .notice
            .typed
            .with_untracked(|notice| NoticeText::read(year, notice));
        if read.periods.is_empty() {
            return false;
        }
        for (holiday, (from, until)) in Holiday::ALL.into_iter().zip(self.periods) {
            let period = read.periods.iter().find(|(named, _)| *named == holiday);
            let said =
                |day: fn(&HolidayPeriod) -> Date| period.map_or_else(String::new, |(_, period)| date::iso(day(period)));
            from.typed.set(said(|period| period.from));
            until.typed.set(said(|period| period.until));
        }
        self.worked.typed.set(text::worked_field(&read.worked));
        true
    }

    /// The year that the lines make, tracked; `None` while nothing is typed.
    fn read(self) -> Option<Result<AdoptedYear, String>> {
        let lines = self.periods.map(|(from, until)| {
            let day = |blank: Blank| blank.typed.with(|typed| check::day(typed));
            (day(from), day(until))
        });
        if lines.iter().all(|line| *line == (None, None)) {
            return None;
        }
        Some(self.read_lines(&lines))
    }

    fn read_lines(self, lines: &[(Option<Date>, Option<Date>)]) -> Result<AdoptedYear, String> {
        let year = self.of_year().ok_or(text::YEAR_WRONG)?;
        let mut periods = Vec::new();
        for line in lines {
            match *line {
                (Some(from), Some(until)) => periods.push(HolidayPeriod { from, until }),
                (None, None) => {}
                _ => return Err(text::BOTH_DAYS.to_owned()),
            }
        }
        let (worked, blank) = self
            .worked
            .typed
            .with(|worked| (days_named(year, worked), worked.trim().is_empty()));
        if worked.is_empty() && !blank {
            return Err(text::WORKED_WRONG.to_owned());
        }
        AdoptedYear::of_notice(year, &periods, &worked).map_err(|error| text::error(&error))
    }
}

/// The form.
#[component]
pub fn NoticeForm() -> impl IntoView {
    let workspace = use_workspace();
    let next = untrack(|| workspace.with_calendar(|calendar| calendar.known_until().saturating_add(1)));
    let typed = Typed::fresh(next);
    let (made, saved) = (Memo::new(move |_| typed.read()), RwSignal::new(None::<String>));
    let sheet = Sheet::of(
        typed.blanks(),
        ViewFn::from(move || view! { <NoticeFields typed made /> }.into_any()),
    );
    let command = move |()| {
        saved.set(None);
        match made.get_untracked() {
            Some(Ok(year)) => Some(Command::AdoptCalendar(year)),
            _ => None,
        }
    };
    let reason = MaybeProp::derive(move || {
        made.with(|made| match made {
            Some(Ok(_)) => None,
            Some(Err(error)) => Some(error.clone()),
            None => Some(text::NOTHING_READ.to_owned()),
        })
    });
    let on_stored = move |()| {
        let _ = saved.try_set(untrack(|| typed.of_year()).map(page_office::year_imported));
    };
    view! {
        <p>{text::BY_NOTICE_NOTE}</p>
        <ActForm keep="calendar-notice".to_owned() sheet submit=button::ADOPT_YEAR command reason on_stored />
        <p role="status">{move || saved.get()}</p>
    }
}

#[component]
fn NoticeFields(typed: Typed, made: Memo<Option<Result<AdoptedYear, String>>>) -> impl IntoView {
    let unread = RwSignal::new(false);
    let read = move |()| unread.set(!typed.read_notice());
    let head = || {
        [text::HOLIDAY, text::FROM, text::UNTIL]
            .map(|label| view! { <ColumnHead label /> })
            .collect_view()
    };
    let rows = Holiday::ALL
        .into_iter()
        .zip(typed.periods)
        .map(|(holiday, (from, until))| {
            view! {
                <Row>
                    <Cell label=text::HOLIDAY kind=CellKind::Fixed>
                        {text::holiday(holiday)}
                    </Cell>
                    <Cell label=text::FROM>
                        <DateField label=text::field(holiday, text::FROM) value=from.typed />
                    </Cell>
                    <Cell label=text::UNTIL>
                        <DateField label=text::field(holiday, text::UNTIL) value=until.typed />
                    </Cell>
                </Row>
            }
        })
        .collect_view();
    view! {
        {fields::line(text::YEAR, typed.year)}
        <TextArea label=text::NOTICE_TEXT hint=text::NOTICE_TEXT_HINT value=typed.notice.typed />
        <p>
            <Button size=ButtonSize::Small on_press=read>
                {text::READ_NOTICE}
            </Button>
        </p>
        <Show when=move || unread.get()>
            <Notice kind=NoticeKind::Warning>{text::NOTHING_READ}</Notice>
        </Show>
        <div class="edit-table">
            <DataTable caption=text::PERIODS head>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </div>
        {fields::free_line_with_hint(text::WORKED_FIELD, text::WORKED_HINT, typed.worked)}
        {move || {
            made.get()
                .map(|made| match made {
                    Ok(year) => view! { <YearPreview year /> }.into_any(),
                    Err(error) => view! { <Notice kind=NoticeKind::Warning>{error}</Notice> }.into_any(),
                })
        }}
    }
}
