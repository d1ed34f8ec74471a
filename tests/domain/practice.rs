//! Practice books are lawful, alike for the same number, and about as large as real ones.

use minutebook::domain::command::Command;
use minutebook::domain::practice::Practice;

#[test]
fn the_same_number_gives_the_same_book_and_another_number_another() {
    let book = |number| Practice::new(number, 12, 2024).collect::<Vec<_>>();
    assert_eq!(book(7), book(7));
    assert_ne!(book(7), book(8));
}

#[test]
fn a_matter_takes_about_thirty_three_acts_and_time_never_runs_back() {
    let acts: Vec<_> = Practice::new(1, 160, 2024).collect();
    let a_matter = acts.len() / 160;
    assert!((29..=37).contains(&a_matter), "{a_matter} acts a matter");
    assert!(acts.windows(2).all(|pair| pair[0].occasion.now < pair[1].occasion.now));
    let applied = acts.iter().filter(|act| matches!(act.command, Command::ApplyTopic(_)));
    assert_eq!(applied.count(), 160);
}

#[test]
fn a_large_book_spreads_over_years() {
    let mut days = Practice::new(1, 400, 2021).map(|act| act.occasion.today);
    let first = days.next().expect("a founding");
    let last = days.last().expect("many acts");
    assert_eq!(first.year(), 2021);
    assert!(last.year() >= 2022, "{last}");
}
