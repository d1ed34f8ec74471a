//! The labels of buttons, as offices write them. A label names the act, never a place.

/// Apply for a matter.
pub const APPLY: &str = "申报议题";
/// Record a sign-off.
pub const SIGN_OFF: &str = "登记签批";
/// Send it back.
pub const SEND_BACK: &str = "退回补充";
/// Withdraw it.
pub const WITHDRAW: &str = "撤回议题";
/// Amend it.
pub const AMEND: &str = "修改申报";
/// Say that a step does not apply.
pub const NOT_APPLICABLE: &str = "不适用";
/// Attach a file.
pub const ATTACH: &str = "添加附件";
/// Take a file off.
pub const DETACH: &str = "撤下附件";

/// Call a meeting.
pub const CALL_MEETING: &str = "召集会议";
/// Move a meeting.
pub const MOVE_MEETING: &str = "更改时间地点";
/// Cancel a meeting.
pub const CANCEL_MEETING: &str = "取消会议";
/// Put a matter on an agenda.
pub const PLACE_ON_AGENDA: &str = "列入议程";
/// Take it off.
pub const TAKE_OFF_AGENDA: &str = "从议程撤下";
/// Give notice.
pub const SEND_NOTICE: &str = "发出通知";
/// Open the meeting.
pub const OPEN_MEETING: &str = "宣布开会";
/// Take up the next item.
pub const NEXT_ITEM: &str = "进入下一项";
/// Record a recusal.
pub const RECORD_RECUSAL: &str = "登记回避";
/// Record the return after a recusal.
pub const RECORD_RETURN: &str = "登记返场";
/// The stand of the one who presides.
pub const PRESIDING_STAND: &str = "主持人表态";
/// Announce the result.
pub const ANNOUNCE: &str = "宣布表决结果";
/// Put off.
pub const POSTPONE: &str = "本项缓议";
/// Note an item without a vote.
pub const NOTE_ITEM: &str = "登记办结";
/// Close the meeting.
pub const CLOSE_MEETING: &str = "宣布散会";
/// Record the signatures.
pub const SIGN_RECORD: &str = "登记签字";
/// Blank the screen.
pub const BLANK_SCREEN: &str = "遮挡屏幕";
/// Show on the projector.
pub const PROJECT: &str = "投影显示";

/// Enter in the register.
pub const ENTER: &str = "登记入台账";
/// Correct.
pub const CORRECT: &str = "办理更正";
/// Record an irregularity.
pub const IRREGULARITY: &str = "瑕疵登记";
/// Link a payment.
pub const LINK_PAYMENT: &str = "关联付款";
/// Link a contract.
pub const LINK_CONTRACT: &str = "关联合同";
/// Takes the link of a contract back.
pub const UNLINK_CONTRACT: &str = "撤销合同";
/// Records a stage of the works.
pub const RECORD_WORK: &str = "登记日期";
/// Takes a link made by mistake back.
pub const UNLINK_PAYMENT: &str = "撤销关联";
/// Post the public notice.
pub const POST_NOTICE: &str = "登记公示";
/// Take it down.
pub const TAKE_NOTICE_DOWN: &str = "撤下公示";
/// Appoint.
pub const APPOINT: &str = "办理任免";
/// The superior agreed to a recommendation.
pub const RECORD_SUPERIOR: &str = "登记上级批复";

/// Judge the disclosure attribute.
pub const JUDGE_ATTRIBUTE: &str = "认定公开属性";
/// Submit to the secrecy review.
pub const REVIEW_SECRECY: &str = "提交保密审查";
/// Mask what a scan found.
pub const MASK: &str = "遮盖";
/// Declare a hit not personal.
pub const NOT_PERSONAL: &str = "说明不属于个人信息";
/// Release.
pub const DISCLOSE: &str = "登记公开";
/// Withdraw a release.
pub const WITHDRAW_DISCLOSURE: &str = "撤回公开";
/// End without disclosure.
pub const LEAVE_UNDISCLOSED: &str = "登记不公开";
/// Preview.
pub const PREVIEW: &str = "预览";
/// Copy the text.
pub const COPY_TEXT: &str = "复制文本";
/// Save as a page.
pub const SAVE_PAGE: &str = "保存为网页";

/// Found a book.
pub const FOUND: &str = "新建议事簿";
/// Restore a book.
pub const RESTORE: &str = "从备份恢复";
/// Back up.
pub const BACKUP: &str = "备份";
/// Save to a file.
pub const SAVE_TO_FILE: &str = "保存到文件";
/// Hand the pen over.
pub const HAND_OVER: &str = "办理移交";
/// What to do about secret content.
pub const SECRECY_INCIDENT: &str = "涉密处置";
/// Erase a body.
pub const ERASE: &str = "依规清除";
/// Clear everything from this machine.
pub const CLEAR: &str = "清除本机数据";
/// Record what followed an appointment.
pub const RECORD_FOLLOWED: &str = "登记任职以后事项";
/// Adopt rules.
pub const ADOPT_RULES: &str = "启用议事规则";
/// Propose rules with a matter.
pub const PROPOSE_RULES: &str = "随议题提出";
/// Put rules into force that a meeting passed.
pub const PUT_INTO_FORCE: &str = "施行新版议事规则";
/// Puts them into force, once it was said what and from which day on.
pub const CONFIRM_RULES: &str = "确认施行";
/// Adopt a roster.
pub const ADOPT_ROSTER: &str = "更新班子名册";
/// Take a year's arrangement over as typed.
pub const ADOPT_YEAR: &str = "采用该年放假安排";
/// Import a year of the calendar.
pub const ADOPT_CALENDAR: &str = "导入工作日历";

/// Save.
pub const SAVE: &str = "保存";
/// Confirm.
pub const CONFIRM: &str = "确认";
/// Leave without acting.
pub const CANCEL: &str = "取消";
/// Close a dialog.
pub const CLOSE: &str = "关闭";
/// Go back.
pub const BACK: &str = "返回";
/// Strike the sign-off entered last.
pub const UNDO_SIGN_OFF: &str = "撤销末次签批";
/// Add a line.
pub const ADD: &str = "添加";
/// Remove a line.
pub const REMOVE: &str = "移除";
/// Print.
pub const PRINT: &str = "打印";
/// Print the signature page.
pub const PRINT_SIGNATURES: &str = "打印签字页";
/// Send an act again whose warnings were answered for.
pub const WAIVE_AND_GO_ON: &str = "说明理由后继续";
/// Leave a form without the act.
pub const LEAVE: &str = "不作修改";
