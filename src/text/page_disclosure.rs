//! The words of 公开: the list by what waits, and the page that leads one matter to its disclosure or its end.

use jiff::civil::Date;

use super::{date, words};
use crate::domain::disclosure::{AttributeSet, DisclosureAttribute, DisclosureDraft, Ground, ReviewResult};
use crate::domain::personal_data::FindingKind;
use crate::domain::register::EntryNumber;

/// The list's note.
pub const LIST_NOTE: &str = "已登记入台账的事项在此认定公开属性、审查、公开，或者登记不公开。";
/// The list's name.
pub const LIST: &str = "公开事项";
/// The search field.
pub const SEARCH: &str = "搜索事项、编号、承办科室";
/// Chip: everything.
pub const ALL: &str = "全部";
/// Chip: the attribute is not judged.
pub const TO_JUDGE: &str = "待认定公开属性";
/// Chip: under way.
pub const UNDER_WAY: &str = "公开办理中";
/// Chip: released.
pub const DISCLOSED: &str = "已公开";
/// Chip: ended without disclosure.
pub const UNDISCLOSED: &str = "不予公开、依申请公开";
/// Column.
pub const NUMBER: &str = "编号";
/// Column.
pub const MATTER: &str = "事项";
/// Column and field.
pub const ATTRIBUTE: &str = "公开属性";
/// Column.
pub const STANDING: &str = "办理情况";
/// Column.
pub const TERM: &str = "期限";
/// In a cell without anything.
pub const NOTHING: &str = "—";

/// How many rows a filter leaves.
pub fn shown(shown: usize, all: usize) -> String {
    format!("共{all}项，列出{shown}项")
}

/// The day of a release in a list.
pub fn disclosed_on(on: Date) -> String {
    format!("{}公开", date::iso(on))
}

/// The day of a re-check in a list.
pub fn recheck_on(on: Date) -> String {
    format!("{}复核", date::iso(on))
}

/// How much time is left, in words; `left` as the calendar counts it.
pub fn remaining(today: Date, due: Date, left: i32) -> String {
    if today == due {
        "今日到期".to_owned()
    } else if left > 0 {
        format!("还有{left}个工作日")
    } else if today < due {
        "余下均为非工作日".to_owned()
    } else if left < 0 {
        format!("逾期{}个工作日", left.unsigned_abs())
    } else {
        "已到期，尚未过工作日".to_owned()
    }
}

/// The due day with what remains of it.
pub fn due(due: Date, remaining: &str) -> String {
    format!("{}到期，{remaining}", date::iso(due))
}

/// The day the count starts after.
pub const DOCUMENT_DATE_COUNTED: &str = "成文日期";

/// The rail of one disclosure.
pub const RAIL: &str = "公开办理步骤";
/// A step.
pub const SECRECY: &str = "保密审查";
/// A step.
pub const DRAFT: &str = "公开稿";
/// A step.
pub const TRACK: &str = "提出、审核、审批";
/// A step.
pub const RELEASE: &str = "公开";
/// A step.
pub const END: &str = "不公开";
/// The page while its matter is read.
pub const READING: &str = "正在读取。";
/// The page of a matter that is not in the register.
pub const NOT_ENTERED: &str = "本事项尚未登记入台账，不能办理公开。";
/// The way back to the matter.
pub const TO_MATTER: &str = "查看一事一档";
/// A copy that may not write.
pub const SAVED: &str = "已登记";

/// The page's line above its title.
pub fn kicker(number: EntryNumber) -> String {
    format!("{}　{}", words::entry_number(number), words::register(number.register))
}

/// A step that does not apply on this way.
pub const NOT_ON_THIS_WAY: &str = "本事项不需要";
/// A step that waits for the ones before.
pub const LATER: &str = "待前一步办结";
/// Steps of the track still open.
pub fn steps_open(open: usize) -> String {
    format!("尚有{open}步")
}

/// The rule behind the attribute.
pub const ATTRIBUTE_HINT: &str = "形成文件时即明确公开属性；不予公开的须写明依据。";
/// Field.
pub const GROUND: &str = "依据";
/// A ground with its article, in the list to choose from.
pub fn ground_with_citation(ground: Ground) -> String {
    format!("{}　{}", words::ground(ground), words::ground_citation(ground))
}
/// Field.
pub const DOCUMENT_DATE: &str = "成文日期";
/// Its hint.
pub const DOCUMENT_DATE_HINT: &str = "主动公开的须填写，自次日起20个工作日内公开。";
/// Field.
pub const JUDGED_BY: &str = "认定人（职务）";
/// Field.
pub const JUDGED_ON: &str = "认定日期";
/// The heading of what was judged.
pub const JUDGED: &str = "已认定";
/// Judge again.
pub const JUDGE_AGAIN: &str = "重新认定";
/// Choose the attribute first.
pub const ATTRIBUTE_FIRST: &str = "选择公开属性后列出相应依据。";

/// What a reviewer goes through (信息公开条例 第14–17条, 保密法 第35条).
pub const CHECKLIST_TITLE: &str = "审查要点";
/// The points.
pub const CHECKLIST: [&str; 4] = [
    "是否属于国家秘密，或者公开后可能危及国家安全、公共安全、经济安全、社会稳定（第十四条）；",
    "是否涉及商业秘密、个人隐私，公开会对第三方合法权益造成损害（第十五条）；",
    "是否属于人事、后勤、内部流程等内部事务信息，或者讨论记录、过程稿等过程性信息（第十六条）；",
    "正文和附件逐项审查，先审查后公开，一事一审（第十七条，保密法第三十五条）。",
];
/// The clause of the review.
pub const SECRECY_CITATION: &str = "信息公开条例第十七条，保密法第三十五条";
/// Field.
pub const REVIEWER: &str = "审查人";
/// Field.
pub const REVIEWED_ON: &str = "审查日期";
/// Field.
pub const REVIEW_RESULT: &str = "审查结果";
/// Result.
pub const MAY_PUBLISH: &str = "可以公开";
/// Result.
pub const MAY_NOT: &str = "不得公开";
/// Result.
pub const REFER: &str = "不能确定，报保密工作机构";
/// A review in a line.
pub fn reviewed(result: &ReviewResult, on: Date) -> String {
    format!("{}，{}", words::review_result(result), date::iso(on))
}
/// Field.
pub const MAY_NOT_REASON: &str = "不得公开的理由";
/// Field.
pub const REFER_TO: &str = "报送机构";
/// Asks for it.
pub const ASK_REFER_TO: &str = "请填写报送机构。";
/// After a review that forbids.
pub const FORBIDDEN: &str = "保密审查结果为不得公开。须重新认定公开属性，登记不公开。";
/// After a review that refers.
pub const REFERRED: &str = "已报保密工作机构，收到答复后再次登记审查结果。";

/// Field.
pub const DRAFT_TRACK: &str = "公开渠道";
/// Field.
pub const SCOPE: &str = "公开范围";
/// The scope of the government track.
pub const GOVERNMENT_SCOPE: &str = "政务公开一律向社会公开。";
/// Field.
pub const CHANNEL: &str = "公开方式";
/// Usual ways.
pub const CHANNELS: [&str; 5] = [
    "政府网站",
    "党务公开栏",
    "政务公开栏",
    "社区公示栏",
    "党内文件、会议通报",
];
/// Names the field for another way.
pub const OTHER_CHANNEL: &str = "其他公开方式";
/// Field.
pub const DRAFT_TITLE: &str = "公开标题";
/// Field.
pub const DRAFT_TEXT: &str = "公开内容";
/// Its hint.
pub const DRAFT_TEXT_HINT: &str = "只写决定内容，不写表决票数、姓名、发言和讨论过程。";
/// An appointment's hint.
pub const APPOINTMENT_HINT: &str = "人事事项只公开任前公示和任免结果，不公开酝酿、推荐、考察和表决情况。";
/// Fills in the proposal again.
pub const PROPOSE_AGAIN: &str = "按登记内容重新生成";
/// Save the draft.
pub const SAVE_DRAFT: &str = "保存公开稿";
/// What saving other words does to the review.
pub const SAVING_ENDS_REVIEW: &str = "保密审查针对现有公开稿，文字改动后须重新审查。";
/// What saving a draft does to the steps.
pub const SAVING_CLEARS_TRACK: &str = "公开稿修改后，提出、审核、审批须重新办理。";

/// Heads the parts kept back.
pub const WITHHELD: &str = "区分处理：不公开的部分";
/// Its clause.
pub const WITHHELD_CITATION: &str = "信息公开条例第三十七条";
/// Says that nothing is kept back.
pub const NOTHING_WITHHELD: &str = "没有不公开的部分。";
/// Adds a part.
pub const ADD_PART: &str = "添加不公开部分";
/// Field.
pub const PART: &str = "不公开的部分";
/// Field.
pub const PART_GROUND: &str = "不公开依据";
/// Field.
pub const PART_REASON: &str = "不公开理由";
/// Field.
pub const REASSESS_ON: &str = "重新评估日期";

/// A part in the list.
pub fn part(part: &str, ground: &str, reason: &str, on: Date) -> String {
    format!("{part}：{ground}。{reason}（{}重新评估）", date::iso(on))
}

/// Heads the hits of the scan.
pub const SCAN: &str = "个人信息核查";
/// The scan found nothing.
pub const SCAN_CLEAN: &str = "未发现个人信息和署名表态。";
/// What the scan is.
pub const SCAN_IS_AN_AID: &str = "程序只核查常见形式，不代替人工审查。";
/// What the scan asks.
pub fn scan_found(open: usize) -> String {
    format!("尚有{open}处须处理，处理后才能公开。")
}

/// One hit. Paragraph 1 is the title.
pub fn hit(paragraph: u32, kind: FindingKind, found: &str) -> String {
    let place = if paragraph == 1 {
        "第1段（标题）".to_owned()
    } else {
        format!("第{paragraph}段")
    };
    format!("{place}：{}“{found}”", words::personal_data(kind))
}

/// A hit that a person declared.
pub fn declared(by: &str, reason: &str) -> String {
    format!("{by}已说明不属于个人信息：{reason}")
}
/// Takes a declaration back.
pub const UNDO_DECLARATION: &str = "撤销说明";
/// A hit that no declaration lifts.
pub const VOTES_NEVER: &str = "署名的表态、发言和表决票数、结果不得公开，只能遮盖或者移除。";
/// Names the buttons of one hit.
pub fn act_on(act: &str, found: &str) -> String {
    format!("{act}“{found}”")
}
/// Heads the declaration.
pub const DECLARE: &str = "说明不属于个人信息";
/// Field.
pub const WHAT_IT_IS: &str = "实际是什么";
/// Its hint.
pub const WHAT_IT_IS_HINT: &str = "例如：项目代码、统一社会信用代码、办公电话。";
/// Field.
pub const DECLARED_BY: &str = "说明人（职务）";

/// Heads the preview.
pub const PREVIEW: &str = "公开后的样子";
/// The mark of a draft.
pub const UNSIGNED: &str = "草稿·未签发";

/// Heads the Party steps.
pub const TRACK_TITLE: &str = "党务公开程序";
/// Its clause.
pub const TRACK_CITATION: &str = "党务公开条例（试行）第十五条";
/// Says what each step looks at.
pub const TRACK_HINT: &str =
    "提出：拟定内容、范围、时间、方式；审核：保密、必要性、准确性；审批：按权限批准。依次办理。";
/// A step taken.
pub fn step_taken(step: &str, by: &str, on: Date) -> String {
    format!("{step}：{by}，{}", date::long(on))
}
/// The button of the next step.
pub fn take_step(step: &str) -> String {
    format!("登记{step}")
}
/// The government track needs no steps.
pub const NO_TRACK: &str = "政务公开不需要提出、审核、审批三步。";
/// Field.
pub fn step_by(step: &str) -> String {
    format!("{step}人（职务）")
}
/// Field.
pub fn step_on(step: &str) -> String {
    format!("{step}日期")
}
/// All steps are taken.
pub const TRACK_DONE: &str = "提出、审核、审批已办结，可以公开。";

/// Field.
pub const RELEASED_BY: &str = "公开人（职务）";
/// Field.
pub const RELEASED_ON: &str = "公开日期";
/// Field.
pub const PLACE: &str = "公开地点或网址";
/// What this act records.
pub const RELEASE_HINT: &str = "先在公开栏、网站发布，再登记由谁、何时、在哪里公开。本程序不自行上网发布。";
/// On the page of a draft whose text went out.
pub const DRAFT_RELEASED: &str = "本稿已经公开，不能再修改，公开的文本见“公开”。须更改的，先撤回公开。";
/// The draft's form holds what was not saved.
pub const DRAFT_UNSAVED: &str = "公开稿有没有保存的修改，公开的是已保存的文本。须先到“公开稿”保存。";
/// Why a release can't be recorded while hits stand.
pub const HITS_STAND: &str = "公开稿仍有个人信息或者署名表态，须先处理。";
/// Who released, when, where.
pub fn released(by: &str, on: Date, place: &str) -> String {
    format!("{by}于{}在{place}公开", date::long(on))
}
/// Heads what goes out.
pub const HAND_OUT: &str = "发布用文本";
/// Copied.
pub const COPIED: &str = "已复制";
/// The browser does not let the program copy.
pub const COPY_BY_HAND: &str = "浏览器不允许自动复制，文字已选中，按复制快捷键复制。";
/// Field that holds the text.
pub const TEXT_TO_COPY: &str = "粘贴用文本";
/// Saves the page.
pub const SAVE_PAGE: &str = "保存网页";
/// Saved.
pub const PAGE_SAVED: &str = "网页已保存到下载文件夹";
/// Field.
pub const WITHDRAW_REASON: &str = "撤回理由";
/// Field.
pub const WITHDRAW_BY: &str = "批准人（职务）";
/// Says what a withdrawal does.
pub const WITHDRAW_HINT: &str = "撤回只登记事实，已登记的公开内容保留。同时须从公开栏、网站撤下。";
/// The record of a release was taken out by law.
pub const RELEASE_LOST: &str = "公开的登记已依规清除，只知道曾经公开。须撤回的，在此登记撤回，再从公开栏、网站撤下。";
/// Heads the releases that were taken back.
pub const WITHDRAWN_BEFORE: &str = "已撤回的公开";
/// Why a release is out no longer.
pub fn withdrawn(on: Date, reason: &str, by: &str) -> String {
    format!("{}撤回：{reason}（{by}批准）", date::long(on))
}
/// Heads the withdrawal.
pub const WITHDRAW: &str = "撤回公开";

/// Why the end is not offered.
pub const END_NOT_OFFERED: &str = "公开属性为主动公开，须公开；确不能公开的，先重新认定公开属性。";
/// Field.
pub const END_REASON: &str = "理由";
/// Field.
pub const ENDED_BY: &str = "认定人（职务）";
/// Field.
pub const ENDED_ON: &str = "登记日期";
/// Field.
pub const RECHECK_ON: &str = "复核日期";
/// Its hint.
pub const RECHECK_HINT: &str = "不公开的信息定期评估，情况变化可以公开的应当公开（第十八条）。";
/// What the end is.
pub const END_HINT: &str = "没有公开义务或者依法不予公开的，在此办结。这是正常办结，不是缺项。";
/// The end, said in green.
pub fn ended(attribute: DisclosureAttribute) -> String {
    format!("已办结：{}", words::attribute(attribute))
}
/// Who ended it.
pub fn ended_by(by: &str, on: Date) -> String {
    format!("{by}，{}登记", date::long(on))
}
/// Judge an ended matter again.
pub const REOPEN_HINT: &str = "情况变化的，重新认定公开属性后继续办理。";

/// No attribute yet.
pub const ATTRIBUTE_MISSING: &str = "尚未认定公开属性。";

/// The name of the file of a disclosed page: the number and nothing else.
pub fn file_name(number: EntryNumber) -> String {
    format!("公开-{}{}-{}", number.register.mark(), number.year, number.serial)
}

/// The table of a disclosed page: attribute, way, office, date of the document, date of disclosure.
pub fn metadata(
    publisher: &str,
    attribute: &AttributeSet,
    draft: &DisclosureDraft,
    released_on: Option<Date>,
) -> Vec<(String, String)> {
    let mut rows = vec![
        ("公开属性", words::attribute(attribute.attribute).to_owned()),
        ("公开方式", draft.channel.clone()),
        ("发布机构", publisher.to_owned()),
    ];
    rows.extend(attribute.document_date.map(|on| ("成文日期", date::long(on))));
    rows.extend(released_on.map(|on| ("发布日期", date::long(on))));
    rows.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The row of that table for a matter that was entered afterwards.
pub fn entered_afterwards() -> (String, String) {
    ("备注".to_owned(), words::LATE.to_owned())
}
