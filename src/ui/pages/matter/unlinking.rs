//! Taking back the link of a contract or a payment that was made by mistake: the original stays beside it.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::refusal::Field;
use crate::text::button;
use crate::text::page_matter as words;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Badge, Button, ButtonSize, Dialog};
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// What is linked, by the record that linked it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A contract.
    Contract(u32),
    /// A payment.
    Payment(u32),
}

impl Link {
    const fn title(self) -> &'static str {
        match self {
            Self::Contract(_) => button::UNLINK_CONTRACT,
            Self::Payment(_) => button::UNLINK_PAYMENT,
        }
    }
}

/// The dialog of a table of links.
#[derive(Clone, Copy)]
pub struct Unlinking {
    open: RwSignal<bool>,
    link: RwSignal<Option<Link>>,
}

impl Unlinking {
    /// Closed, about nothing yet.
    pub fn idle() -> Self {
        Self {
            open: RwSignal::new(false),
            link: RwSignal::new(None),
        }
    }

    /// How a link stands: the button that takes it back, or why and by whom that was done.
    pub fn state(self, link: Link, unlinked: Option<(String, String)>) -> AnyView {
        if let Some((why, by)) = unlinked {
            return view! {
                <Badge text=words::UNLINKED />
                <p class="small">{words::unlinked(&why, &by)}</p>
            }
            .into_any();
        }
        let workspace = use_workspace();
        let reason = MaybeProp::derive(move || workspace.read_only());
        let ask = move |()| {
            self.link.set(Some(link));
            self.open.set(true);
        };
        view! {
            <Button size=ButtonSize::Small reason on_press=ask>
                {link.title()}
            </Button>
        }
        .into_any()
    }

    /// The dialog.
    pub fn dialog(self, matter: OpenMatter) -> AnyView {
        let title = Signal::derive(move || self.link.get().map(Link::title).unwrap_or_default().to_owned());
        let form = move || {
            let on_stored = Callback::new(move |()| self.open.set(false));
            let link = self.link.get();
            link.map(|link| view! { <UnlinkForm open=matter link on_stored /> })
        };
        view! {
            <Dialog open=self.open title>
                {form}
            </Dialog>
        }
        .into_any()
    }
}

#[component]
fn UnlinkForm(open: OpenMatter, link: Link, on_stored: Callback<()>) -> impl IntoView {
    let (reason, by) = (Blank::empty(), Blank::empty());
    let sheet = Sheet::new([reason, by], move || {
        let note = match link {
            Link::Contract(_) => words::UNLINK_CONTRACT_NOTE,
            Link::Payment(_) => words::UNLINK_NOTE,
        };
        view! {
            <p>{note}</p>
            {fields::area(words::UNLINK_REASON, reason)}
            {fields::post(words::APPROVED_BY, by)}
        }
        .into_any()
    });
    let command = move |()| {
        let (matter, reason, by) = (open.id, reason.filled(Field::Reason), by.filled(Field::By));
        let (reason, by) = (reason?, by?);
        Some(match link {
            Link::Contract(target) => Command::UnlinkContract {
                matter,
                target,
                reason,
                by,
            },
            Link::Payment(target) => Command::UnlinkPayment {
                matter,
                target,
                reason,
                by,
            },
        })
    };
    let (Link::Contract(record) | Link::Payment(record)) = link;
    let keep = format!("unlink-{}-{record}", open.id);
    view! { <ActForm keep sheet submit=link.title() command place=open.place() on_stored /> }
}
