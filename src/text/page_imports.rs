//! The words of 导入资料核对: taking rows in from the office's own books, what is wrong with a line, and how each row
//! stands against the decisions of this book.

use super::{money, words};
use crate::domain::imported::table::{CELL_CHARS_MAX, Column, LineProblem, TableProblem};
use crate::domain::imported::{Row, RowKind};
use crate::domain::money::MoneyError;
use crate::domain::register::BookKind;
use crate::domain::rules::imported::RowState;
use crate::domain::rules::split::Together;
use crate::text::date;

/// The title, and the way there from the self-check.
pub const TITLE: &str = "导入资料核对";
/// The page's note.
pub const NOTE: &str = "把财务支出明细、合同台账或者任免文件目录导入本簿，逐行与会议决定核对；结果是疑点，不是结论。";
/// The table's name on paper.
pub const LIST: &str = "导入资料核对表";
/// The button and the dialog.
pub const IMPORT: &str = "导入资料";
/// What to do.
pub const HOW: &str = "在电子表格里选中列名和内容一并复制，粘贴到下面；也可以选择另存的文本表格文件。列名须有：";
/// The copy button.
pub const COPY_HEADER: &str = "复制列名";
/// Said once it is copied.
pub const HEADER_COPIED: &str = "列名已复制";
/// What stands in the rows.
pub const HOW_MAIN: &str = "类别填“付款”或者“合同”；金额以元为单位；冲销、退款不导入；对方是个人的，填代号即可。";
/// The same in the personnel book.
pub const HOW_PERSONNEL: &str = "类别填“任免”；人员填代号即可，与事项中的写法一致的自动对应；金额不填。";
/// Field.
pub const SOURCE: &str = "资料来源（账簿、台账名称）";
/// Field.
pub const FROM: &str = "资料期间自";
/// Field.
pub const UNTIL: &str = "资料期间至";
/// Field.
pub const BY: &str = "提供人（职务）";
/// Field.
pub const PASTED: &str = "粘贴的内容";
/// The file picker.
pub const FILE: &str = "选择文本表格文件";
/// A file whose characters can't be read.
pub const FILE_UNREADABLE: &str = "文件没有读出。须另存为以逗号或者制表符分隔的文本，编码为通用编码或者国标编码。";
/// The preview.
pub const PREVIEW: &str = "导入预览";
/// Column.
pub const LINE: &str = "行";
/// Column.
pub const READ_AS: &str = "核对";
/// A line that can be taken in.
pub const GOOD: &str = "可以导入";
/// A line that was taken in before.
pub const KNOWN: &str = "已经导入过，自动略去";
/// A line that tells what one before it tells.
pub const TWICE: &str = "与前面一行相同，自动略去";
/// Leaves the form without an import.
pub const LEAVE: &str = "不导入";
/// A spreadsheet's own file.
pub const SPREADSHEET: &str =
    "电子表格文件不能直接导入：在电子表格软件中另存为以逗号分隔的文本文件，或者把表格内容连同列名复制后粘贴到上面。";
/// Lines that are neither right nor left out.
pub const NOT_ALL_RIGHT: &str = "有不能导入的行。须改正后重新粘贴，或者逐行勾选略去；全部处理之前，不导入任何内容。";
/// Nothing is left to take in.
pub const NOTHING_LEFT: &str = "没有可以导入的行。";
/// While matters are read.
pub const READING: &str = "正在读取已登记的付款、合同、任免";
/// Nothing was imported.
pub const NONE: &str = "还没有导入资料。";
/// Column.
pub const STATE: &str = "与会议决定核对";
/// Column.
pub const SOURCE_COLUMN: &str = "资料来源";
/// The chip that shows doubts only.
pub const ONLY_DOUBTS: &str = "只看待核实";
/// The chip that shows all.
pub const ALL: &str = "全部";
/// The search field.
pub const SEARCH: &str = "查找对方、用途、凭证号";
/// The button and the dialog.
pub const ANSWER: &str = "关联或者说明";
/// Field.
pub const WHICH: &str = "核对结果";
/// Choice.
pub const HAS_DECISION: &str = "有会议决定，关联到事项";
/// Choice.
pub const NEEDS_NONE: &str = "不须上会";
/// Field.
pub const MATTER: &str = "事项";
/// Field.
pub const REASON: &str = "理由";
/// Field.
pub const ANSWERED_BY: &str = "责任人（职务）";

/// The name of a column, as the offered header has it.
pub const fn column(column: Column) -> &'static str {
    column.names()[0]
}

/// Leaves a line out.
pub fn leave_out(line: usize) -> String {
    format!("略去第{line}行")
}

/// The header row to copy, for a spreadsheet.
pub fn header() -> String {
    Column::ALL.map(column).join("\t")
}

/// The columns in a sentence.
pub fn columns() -> String {
    format!("{}。", Column::ALL.map(column).join("、"))
}

/// Why nothing of a table can be read.
pub fn table_problem(problem: &TableProblem) -> String {
    match problem {
        TableProblem::Empty => "粘贴的内容没有列名和数据行。".to_owned(),
        TableProblem::ColumnsMissing(columns) => {
            let columns: Vec<&str> = columns.iter().copied().map(column).collect();
            format!("第一行须是列名，缺：{}。", columns.join("、"))
        }
        TableProblem::AmountUnit => "金额列须以元为单位，不能以万元为单位。".to_owned(),
    }
}

/// What is wrong with a line.
pub fn line_problem(problem: &LineProblem, book: BookKind) -> String {
    match problem {
        LineProblem::Kind(written) => {
            let kinds = RowKind::ALL.into_iter().filter(|kind| kind.book() == book);
            let kinds: Vec<&str> = kinds.map(words::row_kind).collect();
            format!("类别“{written}”不能识别，本簿只导入{}。", kinds.join("、"))
        }
        LineProblem::OfPerson(of, kind) => format!(
            "{}含{}，不导入个人号码；对方是个人的，填代号。",
            column(*of),
            words::personal_data(*kind)
        ),
        LineProblem::OtherBook(kind) => format!(
            "{}在{}核对，不在本簿导入。",
            words::row_kind(*kind),
            words::book_kind(kind.book())
        ),
        LineProblem::Date(written) if written.is_empty() => "日期没有填写。".to_owned(),
        LineProblem::Date(written) => format!("日期“{written}”不能识别，按年、月、日填写。"),
        LineProblem::Outside(on) => format!("日期{}不在资料期间之内。", date::iso(*on)),
        LineProblem::Missing(missing) => format!("{}没有填写。", column(*missing)),
        LineProblem::Amount(MoneyError::TooManyDecimals { .. }) => "金额最多到分。".to_owned(),
        LineProblem::Amount(MoneyError::TooLarge) => "金额超出可以登记的范围。".to_owned(),
        LineProblem::Amount(_) => "金额不能识别，只填数字。".to_owned(),
        LineProblem::NotPositive => "金额须大于零，冲销、退款不导入。".to_owned(),
        LineProblem::TooLong(long) => format!("{}超过{CELL_CHARS_MAX}字。", column(*long)),
    }
}

/// What to write in the rows of a book.
pub const fn how(book: BookKind) -> &'static str {
    match book {
        BookKind::Main => HOW_MAIN,
        BookKind::Personnel => HOW_PERSONNEL,
    }
}

/// How many lines there are of each sort.
pub fn counted(good: usize, left_out: usize, wrong: usize) -> String {
    format!("可以导入{good}行，略去{left_out}行，待处理{wrong}行。")
}

/// How many rows were taken in, and how many are doubtful.
pub fn summed_up(all: usize, doubtful: usize) -> String {
    format!("已导入{all}行，待核实{doubtful}行。")
}

/// A row in one line: `付款 2026-03-10，某单位，60,000.00 元，修缮费，记-12`.
pub fn row(row: &Row) -> String {
    let amount = row.amount.map(money::yuan);
    let said = [
        Some(row.party.clone()),
        amount,
        Some(row.purpose.clone()),
        Some(row.number.clone()),
    ];
    let said: Vec<String> = said.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    format!(
        "{}{}，{}",
        words::row_kind(row.kind),
        date::iso(row.on),
        said.join("，")
    )
}

/// What a person said of a row.
pub fn answered(reason: &str, by: &str) -> String {
    if by.is_empty() {
        words::or_erased(reason.to_owned())
    } else {
        format!("{reason}（{by}）")
    }
}

/// How a row stands.
pub fn row_state(state: &RowState) -> String {
    match state {
        RowState::Linked(_) => "已有会议决定".to_owned(),
        RowState::Answered(_) => "已人工关联会议决定".to_owned(),
        RowState::Explained => "已说明不须上会".to_owned(),
        RowState::Below => "未达到大额标准".to_owned(),
        RowState::NoThreshold => "当时的规则没有金额标准".to_owned(),
        RowState::Differs { linked, .. } => format!("号相同，决定项下登记的金额为{}，金额不符", money::yuan(*linked)),
        RowState::OtherDay { linked, before, .. } => {
            let linked = format!("号、金额相同，决定项下登记的日期为{}，日期不符", date::iso(*linked));
            let early = before.map(|decided| format!("，早于决定日期{}", date::iso(decided)));
            linked + &early.unwrap_or_default()
        }
        RowState::AddsUp {
            together,
            sum,
            others,
            threshold,
        } => format!(
            "与此前{}笔{}的付款合计{}，达到大额标准（{}），没有对应的会议决定",
            others.len(),
            match together {
                Together::Payee => "同一对方",
                Together::Purpose => "同一用途",
            },
            money::yuan(*sum),
            words::threshold(*threshold)
        ),
        RowState::Perhaps(lowest) => format!(
            "达到部分清单项的标准（最低{}），没有对应的会议决定，是否须上会按所属清单项判断",
            words::threshold(*lowest)
        ),
        RowState::Undecided(Some(threshold)) => {
            format!("达到大额标准（{}），没有对应的会议决定", words::threshold(*threshold))
        }
        RowState::Undecided(None) => "没有对应的会议决定".to_owned(),
    }
}

/// Where a row stands: `第12条记录第3行`.
pub fn place(record: u32, row: u32) -> String {
    format!("第{record}条记录第{row}行")
}
