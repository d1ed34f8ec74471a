//! The statements a person must know: no state secrets, what to do when one was typed, what the program is not.
//!
//! The sentences are fixed; they are never composed from data.

use crate::domain::secrecy_mark::Mark;

/// Its name.
pub const NON_SECRECY_TITLE: &str = "非涉密使用声明";
/// The statement accepted by name at the first start and every year.
pub const NON_SECRECY: &str = "本程序仅用于非涉密办公设备。严禁录入、粘贴、上传国家秘密；严禁在涉密计算机上使用；严禁用同一移动介质在涉密与非涉密设备之间拷贝。工作秘密、干部人事信息按本单位规定使用和保管。";
/// The tick beside the statement.
pub const NON_SECRECY_ACCEPT: &str = "本人已阅知，并按上述要求使用";
/// The label of the name beside it.
pub const NON_SECRECY_BY: &str = "确认人姓名";
/// The line at every editor and attachment button.
pub const STANDING: &str = "不得录入国家秘密。";
/// The confirmation each attachment needs, by name: pictures can't be read by the program.
pub const ATTACHMENT_CONFIRM: &str = "本人确认不含国家秘密";
/// What the scan for secrecy marks is and is not.
pub const SCANNER_IS_AN_AID: &str =
    "程序检查文件名和 Word 文件文字中的密级标志，不能识别 PDF 文件和图片，不代替保密审查。";

/// The question before any text can be typed.
pub const SECRECY_QUESTION: &str = "是否涉及国家秘密";
/// Its answers: no, yes, unsure.
pub const SECRECY_ANSWERS: [&str; 3] = ["否", "是", "不能确定"];

/// The sentence of a placeholder without content.
pub const PLACEHOLDER: &str = "本议题按保密规定另行办理，不得在本程序录入内容。";
/// What is added where it is not certain.
pub const PLACEHOLDER_UNSURE: &str = "须先报本单位保密工作机构确定。";

/// The whole sentence of a placeholder.
pub fn placeholder(certain: bool) -> String {
    if certain {
        PLACEHOLDER.to_owned()
    } else {
        format!("{PLACEHOLDER}{PLACEHOLDER_UNSURE}")
    }
}

/// What is said when a mark was found: nothing was stored, or the person is asked first.
pub const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Secret => MARK_FOUND,
        Mark::Hint => "检测到内部资料、电报等标志。须先确认不属于国家秘密，再继续办理。",
    }
}

/// What was done when a mark of state secrets was found.
pub const MARK_FOUND: &str = "检测到国家秘密标志，未保存任何内容。须停止操作，联系保密员。";
/// 涉密处置: what to do when secret content was found afterwards, in order.
pub const SECRECY_INCIDENT: [&str; 4] = [
    "停止使用，断开网络和投影。",
    "不转发、不复制、不自行处理。",
    "立即报告本单位保密工作机构，由单位在24小时内报同级保密行政管理部门和上级主管部门。",
    "按保密部门要求清除。",
];
/// The clauses behind it.
pub const SECRECY_INCIDENT_CITATION: &str = "保密法第二十九条、第三十一条，保密法实施条例第六十一条";
/// What an erasure does and can't do.
pub const ERASURE: &str = "清除后，正文和附件从本机议事簿中销毁，保留记录位置、校验值、依据、两名批准人和日期。浏览器不能保证磁盘数据被物理擦除；此前的备份和导出仍含该内容，须逐一收回，由保密部门处理存储介质。";
/// What stands in the place of a body taken out.
pub const ERASED: &str = "内容已依规清除";

/// How verification counts erasures.
pub fn erased_count(count: u32) -> String {
    format!("依规清除{count}处")
}

/// What the program is not, for 帮助 and every export.
pub const NOT_A_SHIELD: [&str; 3] = [
    "本程序辅助核对程序，不代替组织决定、保密审查、合法性审查和档案原件。",
    "校验码只证明文件自打印或导出后未被改动，不证明会议确已召开。",
    "录入人由使用者选定，不作身份认证；以签字的会议记录本为准。",
];

/// What the program protects against and what it doesn't, in plain words.
pub const THREATS: [&str; 5] = [
    "能发现：记录被改动、删除、调换次序，备份与本机不一致。",
    "不能防止：他人用同一台电脑、同一账户打开主册；离开时须锁定屏幕。",
    "人事另册以口令加密，口令遗忘后无法找回；口令由专人保管。",
    "同一台电脑上打开来历不明的网页文件，可能读到主册内容；单文件版须放在专用文件夹。",
    "电脑损坏、系统重装、清理浏览器数据都会使本机记录消失；只有备份文件能恢复。",
];

/// How a book moves to another machine.
pub const HAND_OVER: [&str; 4] = [
    "在本机办理移交，写明移交人、接收人，保存移交文件。",
    "在新设备上选择恢复，读入移交文件并核验。",
    "核对两边校验码一致，双方在移交清单上签字。",
    "移交后本机成为只读副本，由新设备执笔。",
];
/// Why only one machine writes.
pub const ONE_PEN: &str = "一本议事簿同一时间只由一台设备登记，与纸质记录本相同。";

/// What a backup is for.
pub const BACKUP: &str = "全部记录只保存在本机浏览器内。备份是把整本议事簿保存成一个文件，存放在单位规定的存储设备上。";
/// What happens after a backup is saved.
pub const BACKUP_VERIFY: &str = "保存后重新选取该文件，由程序逐条核验。";
/// Why a whole-book export asks for two people.
pub const BACKUP_TWO_NAMES: &str = "整本导出内容集中，须写明用途，由两人确认并登记。";
/// What is said before a restore.
pub const RESTORE: &str = "恢复之前先完整核验备份文件，并列出其中的内容，确认后才写入本机。";
/// What is said before everything is cleared from this machine.
pub const CLEAR: &str = "清除后，本机不再保存所清除议事簿的任何内容，只能从备份文件恢复。“清除本程序在本机的全部数据”连同其他议事簿（含人事另册）一并清除。";

/// What the personnel book's passphrase is.
pub const PASSPHRASE: &str = "人事另册以口令加密保存，由组织委员保管。口令遗忘后，任何人都无法打开。";
/// What is said at an irregularity.
pub const IRREGULARITY: &str = "如实登记已经发生的情况。瑕疵登记单独编号，不计入台账，不能删除。";
