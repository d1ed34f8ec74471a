//! From the application to the last step before the meeting.

use super::found_book;
use crate::page::Page;

/// Why a project or a payment is judged to make no policy about competitors.
pub const NO_POLICY: &str = "本事项不属于涉及经营者经济活动的政策措施";
/// Real matters of other streets, one a line.
const CASES: &str = include_str!("../../cases/matters.tsv");

/// A matter as its department writes it down.
pub struct Project {
    /// What it is.
    pub title: String,
    /// The documents it rests on.
    pub basis: String,
    /// The register, as the form names it.
    pub register: String,
    /// The code of its catalogue line.
    pub line: String,
}

impl Project {
    /// The first real matter of the cases.
    pub fn first_case() -> Self {
        Self::case(1)
    }

    /// A real matter of the cases, by its number.
    pub fn case(number: usize) -> Self {
        let row = CASES.lines().nth(number).expect("the cases hold this matter");
        let cells: Vec<_> = row.split('\t').collect();
        let cell = |at: usize| (*cells.get(at).expect("a case has all its columns")).to_owned();
        Self {
            title: cell(3),
            register: cell(4),
            basis: cell(7),
            line: cell(11),
        }
    }

    /// The same project under another title.
    pub fn called(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::first_case()
        }
    }
}

/// Applies for a project; the page of the matter is open afterwards.
pub async fn propose_project(page: &Page, project: &Project) {
    write_application(page, project).await;
    send_application(page).await;
}

/// Fills in the application of a matter without sending it.
pub async fn write_application(page: &Page, project: &Project) {
    page.press("申报议题").await;
    page.sees("先回答本问题，再填写内容").await;
    page.choose("是否涉及国家秘密", "否").await;
    page.choose("列入哪一台账", &project.register).await;
    page.fill("议题名称", &project.title).await;
    page.choose("清单项", &project.line).await;
    page.fill("提请决定事项", "审定实施方案和投资概算").await;
    page.fill("依据", &project.basis).await;
    page.choose("承办科室", "公共管理办公室").await;
    page.choose("分管领导", "副书记、主任").await;
    if project.register == "重大项目安排" {
        page.fill("地点和建设内容", "路面改造、排水设施、绿化").await;
        page.fill("总投资", "3860000").await;
        page.fill("资金来源", "街道财政").await;
        page.choose("招标或者采购方式", "公开招标").await;
    }
}

/// Sends the application that is written.
pub async fn send_application(page: &Page) {
    page.press_in("议题名称", "申报议题").await;
    page.sees("待承办科室负责人").await;
    page.sees(super::KEPT).await;
}

/// Signs off in the order of the form; the page of the matter is open.
pub async fn sign_off_all(page: &Page) {
    sign_off_by(
        page,
        ["公共管理办公室负责人", "副书记、主任", "综合办公室负责人", "书记"],
    )
    .await;
}

/// Signs off stage by stage as these posts, which the form proposes.
pub async fn sign_off_by(page: &Page, signers: [&str; 4]) {
    let stages = ["承办科室负责人", "分管领导审核", "形式审查", "书记审定"];
    for (stage, signer) in stages.into_iter().zip(signers) {
        page.choose("签批环节", stage).await;
        page.press("登记签批").await;
        page.sees(&format!("{signer}，2026-11-20：同意")).await;
    }
    page.sees("书记已审定").await;
}

/// Goes to the form of a step that is still open.
pub async fn take_up_step(page: &Page, step: &str) {
    page.press_in(&format!("{step}尚未办理"), "前往办理").await;
}

/// Sends the form of a step that was done.
pub async fn finish_step(page: &Page, said: &str) {
    page.press("办理完成").await;
    page.sees(said).await;
}

/// Says with one of the office's reasons that a step does not apply.
pub async fn say_not_applicable(page: &Page, step: &str, reason: &str) {
    take_up_step(page, step).await;
    mark_not_applicable(page, reason).await;
}

/// Says so in the form of the step in front.
pub async fn mark_not_applicable(page: &Page, reason: &str) {
    page.choose("办理情况", "不适用").await;
    page.choose("不适用的理由", reason).await;
    page.press("登记为不适用").await;
    page.sees(&format!("不适用：{reason}")).await;
}

/// A new book with one project in it that is ready for a meeting; the page of the project is open.
pub async fn with_a_ready_project(page: &Page, address: &str) -> Project {
    let project = Project::first_case();
    page.visit(address).await;
    found_book(page).await;
    propose_project(page, &project).await;
    prepare_project(page).await;
    project
}

/// Resolves every step of a project in the shortest way that the rules leave open.
pub async fn prepare_project(page: &Page) {
    sign_off_all(page).await;
    say_not_applicable(page, "调查研究", "已列入年度计划，立项时已完成调研").await;
    say_not_applicable(page, "征求意见", "立项时已公开征求意见，内容未变更").await;
    review_legality(page).await;
    judge_fair_competition_not_applicable(page, NO_POLICY).await;
    page.does_not_see("会前程序未完成").await;
}

/// Records the investigation.
pub async fn investigate(page: &Page) {
    take_up_step(page, "调查研究").await;
    page.fill("开始日期", "2026-11-09").await;
    page.fill("结束日期", "2026-11-10").await;
    page.fill("参加人员（职务或科室）", "公共管理办公室").await;
    page.fill("调研结论", "路面破损，排水不畅，有必要改造").await;
    finish_step(page, "2026-11-09至2026-11-10，公共管理办公室参加").await;
}

/// Records the consultation with one opinion, which was adopted.
pub async fn consult(page: &Page) {
    take_up_step(page, "征求意见").await;
    page.choose("征求方式", "座谈会").await;
    page.fill("开始日期", "2026-11-11").await;
    page.fill("结束日期", "2026-11-12").await;
    page.fill("征求对象", "沿线居民代表").await;
    page.press("添加意见").await;
    page.fill("意见内容", "施工期间保留临时通道").await;
    page.choose("采纳情况", "采纳").await;
    finish_step(page, "意见1条，采纳1条").await;
}

/// Records the legal review.
pub async fn review_legality(page: &Page) {
    take_up_step(page, "合法性审查").await;
    page.fill("送审日期", "2026-10-30").await;
    page.fill("出具日期", "2026-11-13").await;
    page.choose("审查单位或人员", "司法所").await;
    page.fill("书面意见", "程序和内容合法").await;
    page.choose("审查结论", "合法").await;
    finish_step(page, "2026-11-13，司法所，合法").await;
}

/// Records the signed opinion of experts without an interest of their own.
pub async fn assess_by_experts(page: &Page) {
    take_up_step(page, "专家论证").await;
    page.fill("出具日期", "2026-11-12").await;
    page.fill("专家（按专业或单位）", "教育、公共管理专业三人").await;
    page.fill("书面意见", "学位测算方法可行").await;
    page.choose("书面意见是否签字或盖章", "已签字").await;
    page.choose("专家是否声明无直接利害关系", "已声明").await;
    finish_step(page, "教育、公共管理专业三人，已签字").await;
}

/// Records the assessment of a risk that is controllable.
pub async fn assess_risk(page: &Page) {
    take_up_step(page, "风险评估").await;
    page.fill("报告日期", "2026-11-12").await;
    page.fill("评估单位", "公共安全办公室").await;
    page.fill("风险点", "学区边界调整").await;
    page.fill("防范措施", "提前公布，逐户说明").await;
    page.fill("处置预案", "设立咨询点，专人答复").await;
    page.choose("评估结论", "风险可控").await;
    finish_step(page, "公共安全办公室，风险可控").await;
}

/// Judges that the matter makes no policy about competitors.
pub async fn judge_fair_competition_not_applicable(page: &Page, reason: &str) {
    take_up_step(page, "公平竞争审查").await;
    page.choose("本事项是否产生", "不涉及").await;
    page.choose("不涉及的理由", reason).await;
    finish_step(page, "不涉及经营者经济活动").await;
}
