//! What verification found, in Chinese: for the screen 数据安全 and the native auditor alike.

use crate::exchange::bundle::{AttachmentFault, BundleError, Outcome, Report};
use crate::exchange::raw_log::Found;
use crate::ledger::{
    HeadCode, RecordError, Verdict,
    canonical::CanonicalError,
    cipher::CipherError,
    head_code::Standing,
    verify::{Cause, Damage},
};

/// The outcome in one sentence.
pub fn outcome(report: &Report) -> &'static str {
    match report.outcome() {
        Outcome::Whole => "校验通过：簿册完整，记录前后相接，未见改动。",
        Outcome::Damaged => "校验未通过：簿册有缺损或被改动，请勿据此恢复，改用其他备份。",
        Outcome::Unreadable => "无法读取：这不是本程序能读的议事簿备份文件。",
    }
}

/// Everything a report says, line by line, the outcome last.
pub fn report(report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(manifest) = &report.manifest {
        lines.push(format!("簿册编号：{}", manifest.book));
        lines.push(format!("导出时间：{}", manifest.at));
        lines.push(format!("校验码：{}", HeadCode::in_print(&manifest.head)));
    }
    if let Some(verdict) = &report.chain {
        lines.extend(chain(verdict));
    }
    lines.push(format!("已核对附件：{} 件。", report.attachments));
    lines.extend(report.faults.iter().map(|(name, fault)| attachment_fault(name, *fault)));
    lines.extend(
        report
            .frame
            .as_ref()
            .map(|error| format!("文件：{}", bundle_error(error))),
    );
    lines.push(outcome(report).to_owned());
    lines
}

/// Everything a raw log tells, line by line.
pub fn raw_log(found: &Found) -> Vec<String> {
    let mut lines = vec![
        "这是抢救出来的原始记录，不是备份，不能直接恢复。".to_owned(),
        format!("簿册编号：{}", found.book),
        format!("读出记录：{} 条，末条为第 {} 条。", found.records, found.last),
    ];
    if found.key_card {
        lines.push("内容已加密，含加密参数，用口令可以打开。".to_owned());
    }
    if !found.missing.is_empty() {
        let place = |(first, last): &(u32, u32)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}至{last}")
            }
        };
        let places: Vec<String> = found.missing.iter().map(place).collect();
        lines.push(format!("没有读出：第 {} 条。", places.join("、")));
    }
    lines.push(format!("附件：{} 段。", found.parts));
    if found.cut {
        lines.push("文件不完整，末尾缺失。".to_owned());
    }
    lines.extend(chain(&found.chain));
    lines.push(
        if found.is_whole() {
            "校验通过：读出的记录从第一条起前后相接，未见改动；末尾是否有缺，与留存的校验码核对。"
        } else {
            "校验未通过：有缺损，损坏处之前的记录完好。"
        }
        .to_owned(),
    );
    lines
}

/// What a chain's verification found, line by line.
pub fn chain(verdict: &Verdict) -> Vec<String> {
    let mut lines = vec![format!("已核对记录：{} 条。", verdict.head.count)];
    if !verdict.erased.is_empty() {
        let places: Vec<String> = verdict.erased.iter().map(ToString::to_string).collect();
        let count = verdict.erased.len();
        lines.push(format!("正文已依规清除：{count} 条（第 {} 条）。", places.join("、")));
    }
    if verdict.sealed > 0 {
        let sealed = verdict.sealed;
        lines.push(format!(
            "正文已加密、未用口令打开：{sealed} 条，只核对了顺序和末条校验码。"
        ));
    }
    lines.extend(verdict.damage.as_ref().map(damage));
    lines.extend(verdict.standings.iter().map(|(code, stand)| standing(code, *stand)));
    lines
}

/// Where a chain breaks and why.
pub fn damage(damage: &Damage) -> String {
    format!("第 {} 条记录起有缺损：{}", damage.seq, cause(&damage.cause))
}

/// How a book stands against a code that was kept elsewhere.
pub fn standing(code: &HeadCode, standing: Standing) -> String {
    match standing {
        Standing::Holds => format!("与留存的校验码 {code} 相符。"),
        Standing::Shorter { held, known } => {
            format!("少了记录：留存的校验码为 {known} 条，这里能核对的只有 {held} 条。")
        }
        Standing::Different { at } => {
            format!("与留存的校验码 {code} 不符：第 {at} 条已不是原来那条。")
        }
    }
}

/// What is wrong with an attachment.
pub fn attachment_fault(name: &str, fault: AttachmentFault) -> String {
    match fault {
        AttachmentFault::Missing => format!("附件 {name} 不在文件中。"),
        AttachmentFault::Altered => format!("附件 {name} 与记录所载的大小或摘要不符。"),
    }
}

/// What is wrong with a record in its chain.
pub fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Record(error) => record_error(error),
        Cause::Gap { found } => format!("此处出现的是第 {found} 条，记录有缺、重复或次序颠倒。"),
        Cause::Previous => "与上一条记录不相接。".to_owned(),
        Cause::Keeping => "封装方式与本簿不符：加密的簿每条都加密，不加密的簿没有加密记录。".to_owned(),
        Cause::ForeignBook => "属于另一本簿册。".to_owned(),
        Cause::Cipher(error) => cipher_error(*error),
        Cause::Unexplained => "正文不在，却没有依规清除的记录，可能被人截去。".to_owned(),
    }
}

/// Why a record does not hold together.
pub fn record_error(error: &RecordError) -> String {
    match error {
        RecordError::Truncated => "记录不完整。".to_owned(),
        RecordError::UnknownEnvelope(byte) => {
            format!("记录类型 {byte} 无法识别，可能由更新的程序写成。")
        }
        RecordError::Sealed => "记录已加密，需先用口令打开。".to_owned(),
        RecordError::NotErased => "标为正文已清除，却仍带有内容。".to_owned(),
        RecordError::Link => "记录头被改动，与校验值不符。".to_owned(),
        RecordError::Header(error) => format!("记录头{}", canonical_error(*error)),
        RecordError::HeaderForm => "记录头的项目不合规范。".to_owned(),
        RecordError::Seq => "记录头所载序号与所在位置不符。".to_owned(),
        RecordError::Body(error) => format!("正文{}", canonical_error(*error)),
        RecordError::BodyForm => "正文不合规范。".to_owned(),
        RecordError::Commitment => "正文被改动，与记录头所载摘要不符。".to_owned(),
        RecordError::TooLarge(bytes) => format!("记录过大（{bytes} 字节）。"),
        RecordError::Full => "簿册已满，无法再记。".to_owned(),
    }
}

/// Why something can't be opened.
pub fn cipher_error(error: CipherError) -> String {
    match error {
        CipherError::WrongPassphrase => "口令不对。".to_owned(),
        CipherError::KeyCard => "加密参数超出允许范围。".to_owned(),
        CipherError::Altered => "加密内容被改动，或不属于此处。".to_owned(),
        CipherError::NotSealed => "内容未加密。".to_owned(),
        CipherError::Record(error) => record_error(&error),
    }
}

/// Why a bundle can't be read or written.
pub fn bundle_error(error: &BundleError) -> String {
    match error {
        BundleError::Foreign => "不是议事簿备份文件。".to_owned(),
        BundleError::NewerFormat => "由更新的程序写成，请先更新程序再读。".to_owned(),
        BundleError::Truncated => "文件不完整，末尾缺失，请重新复制或改用其他备份。".to_owned(),
        BundleError::TooLarge { len, max } => format!("所载长度 {len} 字节超出上限 {max} 字节。"),
        BundleError::Manifest(error) => format!("文件说明{}", canonical_error(*error)),
        BundleError::ManifestForm => "文件说明的项目不合规范。".to_owned(),
        BundleError::UnknownItem(byte) => format!("出现无法识别的内容（{byte:#04x}）。"),
        BundleError::Record(seq) => format!("第 {seq} 条记录不完整。"),
        BundleError::RecordOrder { expected, found } => {
            format!("应为第 {expected} 条记录，出现的是第 {found} 条。")
        }
        BundleError::Name => "附件名不合规范。".to_owned(),
        BundleError::PartOrder { part } => format!("附件第 {part} 段次序不对。"),
        BundleError::Counts => "记录或附件的数目与文件说明不符。".to_owned(),
        BundleError::Head => "末条记录与文件说明所载校验码不符。".to_owned(),
        BundleError::Digest => "内容与文件末尾的摘要不符，有字节被改动。".to_owned(),
        BundleError::TrailingBytes => "文件末尾之后还有多余内容。".to_owned(),
    }
}

fn canonical_error(error: CanonicalError) -> &'static str {
    match error {
        CanonicalError::NotJson => "不是有效的 JSON。",
        CanonicalError::NotCanonical => "不是规范写法，可能被改写过。",
        CanonicalError::Number => "含有小数或超出范围的数。",
        CanonicalError::TooDeep => "嵌套过深。",
    }
}

/// The native auditor's words.
pub mod auditor {
    /// How the command is called.
    pub const USAGE: &str = "用法：minutebook verify 文件 [留存的校验码]\n核对一个导出的议事簿文件（.yishibu）或者抢救出的原始记录（.yishilog）。结果：0 完整，1 有缺损，2 无法读取。";

    /// How the self-check is called.
    pub const USAGE_AUDIT: &str = "用法：minutebook audit 文件 [--json] [--passphrase-file 口令文件]\n核验一个导出的议事簿文件（.yishibu），并按记录逐项核对。结果：0 未发现疑点，1 有疑点或者程序瑕疵，2 无法读取或者有缺损。";
    /// The file can't be opened or read.
    pub fn unreadable_file(path: &str, reason: &str) -> String {
        format!("无法读取文件 {path}：{reason}")
    }
}
